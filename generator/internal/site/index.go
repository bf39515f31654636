package site

import (
	"maps"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

// An index finds the records of a collection by their ids.
type index[T any] struct {
	collection content.Collection
	byID       map[string]*T
	places     map[string]diag.Position
	aliases    map[string]string // former id to present one
}

func newIndex[T any](c content.Collection) *index[T] {
	return &index[T]{collection: c, byID: map[string]*T{}, places: map[string]diag.Position{}, aliases: map[string]string{}}
}

// add enters a record; it is false where the id is taken.
func (ix *index[T]) add(a *assembler, h *content.Header, t *T) bool {
	if h.ID == "" {
		return false // already reported
	}
	if first, taken := ix.places[h.ID]; taken {
		a.diags.Add(ruleDuplicateID.At(h.Position(), h.ID, first.String()).Hinted(hintDuplicateID))
		return false
	}
	ix.byID[h.ID], ix.places[h.ID] = t, h.Position()
	return true
}

// alias enters the former ids of a record, after all records are added.
func (ix *index[T]) alias(a *assembler, h *content.Header) {
	for _, former := range h.Aliases {
		pos := former.At.In(h.File)
		if place, taken := ix.places[former.ID]; taken {
			a.diags.Add(ruleAliasTaken.At(pos, former.ID, place.String()))
			continue
		}
		ix.places[former.ID] = pos
		ix.aliases[former.ID] = h.ID
	}
	a.redirects(ix.collection, h)
}

// find returns the record that a reference names. Where there is none it says
// so and returns nil.
func (ix *index[T]) find(a *assembler, r content.Ref, file string) *T {
	if r.IsZero() {
		return nil
	}
	if t, ok := ix.byID[r.ID]; ok {
		return t
	}
	dangling := ruleDangling.At(r.At.In(file), ix.collection, r.ID)
	if now, ok := ix.aliases[r.ID]; ok {
		dangling = dangling.Hinted(hintRenamed, now)
	} else if near, ok := vietnamese.Nearest(r.ID, maps.Keys(ix.byID)); ok {
		dangling = dangling.Hinted(hintDidYouMean, near)
	} else {
		dangling = dangling.Hinted(hintAddRecord, ix.collection)
	}
	a.diags.Add(dangling)
	return nil
}

// findAll returns the records that references name.
func (ix *index[T]) findAll(a *assembler, refs []content.Ref, file string) []*T {
	var ts []*T
	for _, r := range refs {
		if t := ix.find(a, r, file); t != nil {
			ts = append(ts, t)
		}
	}
	return ts
}

var (
	ruleDuplicateID = diag.NewRule("duplicate-id", diag.Error,
		"mã %q đã được dùng ở %s", "the id %q is already used at %s")
	ruleAliasTaken = diag.NewRule("alias-taken", diag.Error,
		"mã cũ %q đang được dùng ở %s", "the former id %q is used at %s")
	ruleDangling = diag.NewRule("dangling-reference", diag.Error,
		"không có bản ghi nào trong %s mang mã %q", "no record of %s has the id %q")

	hintDuplicateID = diag.Text{VI: "mỗi bản ghi cần một mã riêng: thêm năm hoặc số vào cuối mã", EN: "each record needs an id of its own: add a year or a number"}
	hintRenamed     = diag.Text{VI: "mã này đã đổi thành %q", EN: "this id was changed to %q"}
	hintDidYouMean  = diag.Text{VI: "có phải là %q?", EN: "did you mean %q?"}
	hintAddRecord   = diag.Text{VI: "kiểm tra lại mã, hoặc thêm bản ghi vào %s", EN: "check the id, or add the record to %s"}
)
