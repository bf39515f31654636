package importer

import (
	"bytes"
	"path"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/skeleton"
	"bangvang/generator/internal/table"
)

// An addedUnits holds the records of units that are to be made.
type addedUnits struct {
	known map[string]bool
	byKey map[string]int
	list  []addedUnit
}

type addedUnit struct {
	id, name, parent string
	at               table.Place
}

// addUnit makes a record of a unit, below the one that its name ends with.
func (im *importer) addUnit(text string, at table.Place) string {
	key := match.Key(text)
	if i, there := im.units.byKey[key]; there {
		im.take(content.Units, text, im.units.list[i].id, at)
		return im.units.list[i].id
	}
	if im.units.byKey == nil {
		im.units.byKey = map[string]int{}
	}
	id := skeleton.FreshID(text, func(id string) bool { return im.units.known[id] })
	if id == "" {
		im.doubt(UnknownCollective, text, at, textNoUnitID.With(text), textUnknownUnitMend)
		return plain(text)
	}
	im.units.known[id] = true
	u := addedUnit{id: id, name: text, at: at}
	if _, parent, ok := im.index.UnitTail(text); ok {
		u.parent = parent
	}
	im.units.byKey[key] = len(im.units.list)
	im.units.list = append(im.units.list, u)
	im.take(content.Units, text, u.id, at)
	return u.id
}

// file is the file of the units that are to be made; ok is false where there are
// none.
func (im *importer) unitsFile(roll string) (File, bool) {
	if len(im.units.list) == 0 {
		return File{}, false
	}
	var b bytes.Buffer
	f := File{Path: path.Join(content.Dir, string(content.Units), roll+".yaml"), Units: len(im.units.list)}
	for _, u := range im.units.list {
		at := []table.Place{u.at, u.at}
		b.WriteString("- id: " + u.id + "\n  name: " + plain(u.name) + "\n")
		if u.parent != "" {
			b.WriteString("  parent: " + u.parent + "\n")
			at = append(at, u.at)
		}
		if im.Source != "" {
			b.WriteString("  source: " + im.Source + "\n")
			at = append(at, u.at)
		}
		f.Places = append(f.Places, at...)
	}
	f.Data = b.Bytes()
	return f, true
}
