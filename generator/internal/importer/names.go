package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bangvang/generator/internal/match"
	"bangvang/generator/internal/table"
)

// beforeNames are what lists write before the names of people. Names stay as they
// are written: an editor decides what belongs to them.
var beforeNames = []string{"đ/c ", "đc ", "đồng chí ", "ông ", "bà ", "anh ", "chị ", "liệt sĩ ", "liệt sỹ ", "cố đồng chí ", "cố ông ", "cố bà "}

// oddName tells of a name that is not written as names are.
func (im *importer) oddName(written string, at table.Place) {
	if im.exact {
		return
	}
	name := clean(written)
	key := match.Key(name)
	for _, before := range beforeNames {
		if strings.HasPrefix(key, before) && strings.Contains(key[len(before):], " ") {
			im.doubt(Unclear, before, at, textTitled.With(strings.TrimSpace(before)), textTitledMend)
			name = strings.Join(strings.Fields(name)[len(strings.Fields(before)):], " ")
			break
		}
	}
	if strings.ContainsAny(name, ",;/+&") || strings.Contains(key, " và ") || manyNames(written) {
		im.doubt(Unclear, name, at, textSeveral.With(name), textSeveralMend)
		return
	}
	if word := smallWord(name); word != "" {
		im.doubt(Unclear, name, at, textSmall.With(name, word), textSmallMend)
	}
}

// manyNames tells whether the lines of a cell may each be a name.
func manyNames(text string) bool {
	n := 0
	for line := range strings.Lines(text) {
		switch words := len(strings.Fields(line)); words {
		case 0:
		case 1:
			return false
		default:
			n++
		}
	}
	return n > 1
}

// smallWord is the first word of a name that begins with a small letter, where
// nothing before it opens a bracket.
func smallWord(name string) string {
	for word := range strings.FieldsSeq(name) {
		if strings.ContainsAny(word, "([{") {
			return ""
		}
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) {
			return word
		}
	}
	return ""
}

// posthumous notes what the award, a heading or a note says of a recipient who
// is dead.
func (im *importer) posthumous(r *row) {
	if _, said := r.recipient.get("recipient.posthumous"); said {
		return
	}
	if !r.posthumous.IsZero() {
		r.recipient.put("recipient.posthumous", value{"true", r.posthumous.Place})
		return
	}
	for _, h := range r.headings {
		if h.posthumous {
			r.recipient.put("recipient.posthumous", value{"true", h.Place})
			return
		}
		if strings.Contains(match.Key(h.Text), "truy tặng") {
			im.doubt(MaybePosthumous, clean(h.Text), r.at, textMaybePosthumous.With(clean(h.Text)), textMaybePosthumousMend)
		}
	}
	if im.exact {
		return
	}
	for _, f := range []table.Field{"recipient.note", "recipient.citation", "recipient.post"} {
		if v, ok := r.recipient.get(f); ok && (strings.Contains(v.yaml, "ruy tặng") || strings.Contains(v.yaml, "TRUY TẶNG")) {
			text := strings.ReplaceAll(unquote(v.yaml), `\`, "")
			im.doubt(MaybePosthumous, text, v.at, textMaybePosthumous.With(text), textMaybePosthumousMend)
		}
	}
}

// conferring is what stands before the name of an award and is no part of it.
var conferring = []string{"truy tặng ", "tặng thưởng ", "tặng ", "được tặng ", "công nhận ", "danh hiệu "}

// withoutConferring returns the name of the award in “Tặng thưởng Giấy khen”.
func withoutConferring(text string) string {
	key := match.Key(text)
	for again := true; again; {
		again = false
		for _, before := range conferring {
			if rest, ok := strings.CutPrefix(key, before); ok {
				key, again = rest, true
			}
		}
	}
	return key
}

// saysPosthumous notes a cell that says that the recipient of its row is dead,
// and tells whether it says nothing else.
func (im *importer) saysPosthumous(r *row, f table.Field, c table.Cell) bool {
	if im.exact {
		return false
	}
	key := match.Key(clean(c.Text))
	switch {
	case f == table.Award:
		if strings.HasPrefix(key, "truy tặng ") {
			r.posthumous = c
		}
	case f == "recipient.note" && strings.Trim(key, "()[].*- ") == "truy tặng":
		r.posthumous = c
		im.take("", clean(c.Text), "posthumous: true", c.Place)
		return true
	}
	return false
}

// dittos are the cells that say “as above”.
type dittos struct {
	n     int
	first table.Place
}

func (d *dittos) see(c table.Cell) {
	if !c.Ditto {
		return
	}
	if d.n == 0 {
		d.first = c.Place
	}
	d.n++
}
