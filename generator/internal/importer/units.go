package importer

import (
	"fmt"
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

// unitsFile is the file of the units that are to be made; ok is false where there are
// none.
func (im *importer) unitsFile(roll string) (File, bool) {
	if len(im.units.list) == 0 {
		return File{}, false
	}
	there := map[string]bool{}
	for _, u := range im.lib.Units {
		there[u.File] = true
	}
	name := path.Join(content.Dir, string(content.Units), roll)
	f := File{Path: name + ".yaml", Units: len(im.units.list)}
	for n := 2; there[f.Path]; n++ {
		f.Path = fmt.Sprintf("%s-%d.yaml", name, n)
	}
	w := new(writer)
	for _, u := range im.units.list {
		w.line("- ", "id: "+plain(u.id), u.at)
		w.line("  ", "name: "+plain(u.name), u.at)
		if u.parent != "" {
			w.line("  ", "parent: "+plain(u.parent), u.at)
		}
		if source, ok := im.told["roll.source"]; ok {
			w.line("  ", "source: "+plain(source.yaml), source.at)
		}
	}
	f.Data, f.Places = w.b.Bytes(), w.places
	return f, true
}
