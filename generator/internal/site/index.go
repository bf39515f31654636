package site

import (
	"iter"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

// A finder answers what can be asked of a collection of any kind of record.
type finder interface {
	// record returns the page of a record and what it is called there, both
	// empty where its name is withheld.
	record(id string) (base *Base, name string, ok bool)
	// former returns the present id of a record that had another.
	former(id string) (now string, ok bool)
	// nearest returns the id that was most likely meant; "" where none is near.
	nearest(a *assembler, id string) string
}

// An index finds the records of a collection by their ids.
type index[T any] struct {
	collection content.Collection
	byID       map[string]*T
	places     map[string]diag.Position
	aliases    map[string]string // former id to present one
	near       map[string]string // what an id was meant to be; "" where nothing is near
	coded      map[string]bool   // ids that are never guessed: a number tells nothing of its neighbours

	title  func(*T) (*Base, string) // the record's page and what it is called there
	names  func(*T) []string        // what a record is called besides its id
	byName map[string][]string      // ids by the fold of a name; made when first asked
	hints  map[string]diag.Text     // about references that find nothing, by what is written
}

func newIndex[T any](c content.Collection, title func(*T) (*Base, string), names func(*T) []string) *index[T] {
	return &index[T]{collection: c, byID: map[string]*T{}, places: map[string]diag.Position{}, aliases: map[string]string{},
		near: map[string]string{}, coded: map[string]bool{}, title: title, names: names, hints: map[string]diag.Text{}}
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
		if _, builtIn := ix.byID[former.ID]; builtIn && ix.places[former.ID] == (diag.Position{}) {
			a.diags.Add(ruleAliasTaken.At(pos, former.ID, builtInCatalogue).Hinted(hintAliasTaken))
			continue
		}
		if place, taken := ix.places[former.ID]; taken {
			a.diags.Add(ruleAliasTaken.At(pos, former.ID, place.String()).Hinted(hintAliasTaken))
			continue
		}
		ix.places[former.ID] = pos
		ix.aliases[former.ID] = h.ID
	}
	a.redirects(ix.collection, h)
}

func (ix *index[T]) record(id string) (base *Base, name string, ok bool) {
	t := ix.byID[id]
	if t == nil {
		return nil, "", false
	}
	base, name = ix.title(t)
	return base, name, true
}

func (ix *index[T]) former(id string) (now string, ok bool) {
	now, ok = ix.aliases[id]
	return now, ok
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
	if a.lib.Incomplete[ix.collection] && isID(r.ID) {
		return nil // it may be among the records that could not be read
	}
	a.later(func(a *assembler) {
		dangling := ruleDangling.At(r.At.In(file), recordWords[ix.collection], short(r.ID))
		dangling.Hint = ix.hint(a, r.ID)
		a.diags.Add(dangling)
	})
	return nil
}

// guessable yields the ids that may be guessed.
func (ix *index[T]) guessable() iter.Seq[string] {
	return func(yield func(string) bool) {
		for id := range ix.byID {
			if !ix.coded[id] && !yield(id) {
				return
			}
		}
	}
}

func (ix *index[T]) nearest(a *assembler, id string) string {
	near, known := ix.near[id]
	if !known {
		near = a.nearest(id, len(ix.byID), ix.guessable())
		ix.near[id] = near
	}
	return near
}

// maxCompared is how many words are compared in all to find what an editor
// meant. Beyond, messages come without a guess: where so much leads nowhere, a
// whole file is missing, and guessing would take minutes.
const maxCompared = 2_000_000

// nearest returns which of n candidates a word was most likely meant to be; ""
// where none is near.
func (a *assembler) nearest(word string, n int, candidates iter.Seq[string]) string {
	if a.compared += n; a.compared > maxCompared {
		return ""
	}
	near, _ := vietnamese.Nearest(word, candidates)
	return near
}

// findAll returns the records that references name, each once.
func (ix *index[T]) findAll(a *assembler, refs []content.Ref, file string) []*T {
	var ts []*T
	for _, r := range refs {
		if t := ix.find(a, r, file); t != nil {
			ts = append(ts, t)
		}
	}
	return distinct(ts)
}

// distinct returns a slice without what stands in it a second time.
func distinct[T any](ts []*T) []*T {
	if len(ts) < 2 {
		return ts
	}
	seen := make(map[*T]bool, len(ts))
	kept := ts[:0]
	for _, t := range ts {
		if !seen[t] {
			seen[t] = true
			kept = append(kept, t)
		}
	}
	return kept
}

var (
	ruleDuplicateID = diag.NewRule("duplicate-id", diag.Error,
		"mã %q đã được dùng ở %s", "the id %q is already used at %s")
	ruleAliasTaken = diag.NewRule("alias-taken", diag.Error,
		"mã cũ %q đang được dùng ở %s", "the former id %q is in use: %s")
	ruleDangling = diag.NewRule("dangling-reference", diag.Error,
		"không có %s nào mang mã %q", "no %s has the id %q")

	builtInCatalogue = diag.Text{VI: "danh mục dựng sẵn", EN: "the built-in catalogue"}

	hintDuplicateID = diag.Text{VI: "nếu là một thì bỏ bớt một bản ghi; nếu khác nhau thì thêm năm hoặc số vào cuối một mã", EN: "if both are the same, take one away; if not, add a year or a number to one id"}
	hintAliasTaken  = diag.Text{VI: "mã cũ chỉ thuộc về một bản ghi và không trùng với mã đang dùng: bỏ một trong hai chỗ", EN: "a former id belongs to one record and is not in use: take it away at one of the places"}
	hintWrite       = diag.Text{VI: "viết %s", EN: "write %s"}
	hintDidYouMean  = diag.Text{VI: "có phải là %q?", EN: "did you mean %q?"}
)

// recordWords is how the records of a collection are called in messages.
var recordWords = map[content.Collection]diag.Text{
	content.Awards:    {VI: "hình thức khen thưởng", EN: "award"},
	content.Units:     {VI: "đơn vị", EN: "unit"},
	content.People:    {VI: "người", EN: "person"},
	content.Campaigns: {VI: "phong trào", EN: "campaign"},
	content.Events:    {VI: "sự kiện", EN: "event"},
	content.Sources:   {VI: "nguồn", EN: "source"},
	content.Rolls:     {VI: "đợt khen thưởng", EN: "roll"},
	content.Speeches:  {VI: "bài phát biểu", EN: "speech"},
	content.Pages:     {VI: "trang", EN: "page"},
}
