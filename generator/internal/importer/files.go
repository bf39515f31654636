package importer

import (
	"path"
	"strconv"

	"bangvang/generator/internal/content"
)

// unknownYear is the folder of the rolls whose year is not known.
const unknownYear = "khong-ro-nam"

// files makes the files of a roll.
func (im *importer) files(one *roll) {
	parts := split(one)
	year := yearOf(one.sets)
	if year == "unknown" {
		year = unknownYear
	}
	for i, part := range parts {
		f := File{Path: path.Join(content.Dir, string(content.Rolls), year, part.id+".yaml"), Roll: part.id, Grants: len(part.grants), Reported: len(part.reported)}
		if part.id == "" || year == "" {
			f.Path = "" // which was said
		}
		im.place(&f)
		w := new(writer)
		w.roll(part)
		f.Data, f.Places = w.b.Bytes(), w.places
		title, _ := part.sets.get("roll.title")
		f.Title = unquote(title.yaml)
		for _, g := range part.grants {
			f.Recipients += len(g.recipients)
		}
		im.review.Files = append(im.review.Files, f)
		if i > 0 && i == len(parts)-1 {
			im.tellOnce(textParts, strconv.Itoa(len(parts)), textPartsFrom.With(MostLines), Nowhere)
		}
	}
	im.oldParts(one.id, len(parts))
}

// place finds where a file goes: a new one, or that of the roll which it
// replaces. Where that held several rolls, and the list has them all, one keeps
// the file and the others get files of their own.
func (im *importer) place(f *File) {
	for _, r := range im.standing.inTheWay(f) {
		keeper, alone := im.keeper(r)
		if r.ID == f.Roll && alone && im.Force && keeper != r {
			continue
		}
		switch {
		case r.ID != f.Roll && r.File == f.Path:
			im.doubt(AlreadyThere, f.Roll, Nowhere, textFileOfOther.With(f.Path, r.ID), textAlreadyThereMend)
		case r.ID != f.Roll || !alone:
			im.doubt(AlreadyThere, f.Roll, Nowhere, textRollAmongOthers.With(f.Roll, r.File), textAlreadyThereMend)
		case !im.Force:
			im.doubt(AlreadyThere, f.Roll, Nowhere, textRollThere.With(f.Roll, r.File), textRollThereMend)
		}
		f.Path, f.Replaces = r.File, im.Force
		return
	}
}

// keeper returns which roll keeps the file of a roll: that after which the file
// is named, else the first in it. alone tells that all rolls in it are replaced.
func (im *importer) keeper(r *content.Roll) (keeper *content.Roll, alone bool) {
	alone = true
	for _, other := range im.standing.inFile[r.File] {
		if keeper == nil || path.Base(r.File) == other.ID+".yaml" {
			keeper = other
		}
		alone = alone && (other == r || im.byID[other.ID] != nil)
	}
	return keeper, alone
}

// oldParts tells of parts of a roll that a shorter list leaves behind.
func (im *importer) oldParts(id string, parts int) {
	for _, p := range im.standing.parts[id] {
		if p.number > parts {
			im.doubt(OldPart, p.ID, Nowhere, textOldPart.With(p.ID, p.File), textOldPartMend)
		}
	}
}
