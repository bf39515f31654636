package render

import (
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A column is a part of a number: who receives.
type column struct {
	word string // part of the keys of its texts
	n    int
}

func columns(c site.Columns) []column {
	var some []column
	for _, col := range []column{
		{"collectives", c.Collectives}, {"households", c.Households}, {"individuals", c.Individuals}, {"unspecified", c.Unspecified},
	} {
		if col.n > 0 {
			some = append(some, col)
		}
	}
	return some
}

// basisWord is the part of a text's key that tells what is counted.
func basisWord(b content.Basis) string {
	if b == "" {
		b = content.Recipients
	}
	return string(b)
}

// unitWord returns what a number counts: "tập thể", "lượt cá nhân".
func (w *writer) unitWord(b content.Basis, c column) string {
	return w.theme.texts.plural(basisWord(b)+"-"+c.word, c.n)
}

func (w *writer) number(n int) string { return w.theme.texts.number(n) }

// qualified writes a number with what weakens it.
func (w *writer) qualified(n int, atLeast, about bool) string {
	switch {
	case atLeast:
		return w.say("at-least", w.number(n))
	case about:
		return w.say("about", w.number(n))
	}
	return w.number(n)
}

// numbers writes the columns of a number apart.
func (w *writer) numbers(n site.Number, b content.Basis) []view.Number {
	var ns []view.Number
	for _, c := range columns(n.Columns) {
		ns = append(ns, view.Number{Value: w.qualified(c.n, n.AtLeast, n.About), Unit: w.unitWord(b, c)})
	}
	return ns
}

// tally writes the numbers of a total, each basis apart.
func (w *writer) tally(t site.Tally) []view.Number {
	ns := w.numbers(t.Recipients, content.Recipients)
	ns = append(ns, w.numbers(t.Instances, content.Instances)...)
	return append(ns, w.numbers(t.Items, content.Items)...)
}

// total writes the total of a set of grants.
func (w *writer) total(t site.Tally) view.Total {
	v := view.Total{Numbers: w.tally(t)}
	if t.Uncounted > 0 {
		v.Caveats = append(v.Caveats, w.say("caveat-uncounted"))
	}
	if len(v.Numbers) == 0 && len(v.Caveats) == 0 {
		return v
	}
	v.Method = w.method(t)
	v.Completeness = w.completeness(t.Stated, t.Named, content.Recipients)
	return v
}

// method tells how a total was counted.
func (w *writer) method(t site.Tally) string {
	var parts []string
	if t.Recipients.Sum() > 0 {
		parts = append(parts, w.say("method-recipients"))
	}
	if t.Instances.Sum() > 0 {
		parts = append(parts, w.say("method-instances"))
	}
	if t.Items.Sum() > 0 {
		parts = append(parts, w.say("method-items"))
	}
	return strings.Join(append(parts, w.say("method-reported")), " ")
}

// completeness tells how many of those who are counted are named; nil where
// nobody is counted.
func (w *writer) completeness(stated, named site.Columns, b content.Basis) *view.Completeness {
	all, known := stated.Sum(), named.Sum()
	if all == 0 {
		return nil
	}
	var kinds, missing []string
	for _, c := range columns(stated) {
		kinds = append(kinds, w.theme.texts.plural("kind-"+c.word, all))
	}
	rest := site.Columns{
		Individuals: stated.Individuals - named.Individuals, Collectives: stated.Collectives - named.Collectives,
		Households: stated.Households - named.Households, Unspecified: stated.Unspecified - named.Unspecified}
	for _, c := range columns(rest) {
		missing = append(missing, w.number(c.n)+" "+w.unitWord(b, c))
	}
	v := &view.Completeness{Named: w.number(known), Stated: w.number(all), Percent: known * 100 / all}
	v.Text = w.say("named-of", v.Named, v.Stated, w.theme.texts.join(kinds))
	switch {
	case len(missing) == 0:
	case known == 0:
		v.Missing = w.say("none-named")
	default:
		v.Missing = w.say("others-not-named", sentence(w.theme.texts.join(missing)))
	}
	return v
}

// class writes the class of a grant or a reported number.
func (w *writer) class(c content.Class, several []content.Class) string {
	switch {
	case c == content.AnyClass:
		return w.say("class-any")
	case c > 0:
		return w.say("class-of", w.className(c))
	case len(several) > 0:
		names := make([]string, len(several))
		for i, one := range several {
			names[i] = w.className(one)
		}
		return w.say("class-among", w.theme.texts.join(names))
	}
	return ""
}

func (w *writer) className(c content.Class) string {
	if c >= 1 && c <= 3 {
		return w.say("class-" + strconv.Itoa(int(c)))
	}
	return strconv.Itoa(int(c))
}

// value writes a value of a closed list; nothing where none is written.
func (r *Renderer) value(list, v string) string {
	if v == "" {
		return ""
	}
	return r.say(list + "-" + strings.ReplaceAll(v, "_", "-"))
}

func (r *Renderer) yearName(y *site.Year) string {
	if !y.Known() {
		return r.say("year-unknown")
	}
	return strconv.Itoa(int(y.Number))
}

// status writes a status that is worth a word; nothing for granted.
func (w *writer) status(s content.Status, date content.Date) string {
	if s == "" || s == content.Granted {
		return ""
	}
	text := w.value("status", string(s))
	if !date.IsZero() {
		text += " (" + w.date(date) + ")"
	}
	return text
}
