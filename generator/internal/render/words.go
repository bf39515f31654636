package render

import (
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A column is a part of a number: who receives.
type column struct {
	word           string // part of the keys of its texts
	n              int
	atLeast, about bool
}

// allColumns returns the columns of a number, in the order in which they are
// told.
func allColumns(n site.Number) []column {
	return []column{
		{"collectives", n.Collectives, n.AtLeast.Collectives > 0, n.About.Collectives > 0},
		{"households", n.Households, n.AtLeast.Households > 0, n.About.Households > 0},
		{"individuals", n.Individuals, n.AtLeast.Individuals > 0, n.About.Individuals > 0},
		{"unspecified", n.Unspecified, n.AtLeast.Unspecified > 0, n.About.Unspecified > 0},
	}
}

// columnsOf returns the columns of a number in which there is anything.
func columnsOf(n site.Number) []column {
	return slices.DeleteFunc(allColumns(n), func(c column) bool { return c.n == 0 })
}

func columns(c site.Columns) []column { return columnsOf(site.Number{Columns: c}) }

// bases are the ways of counting, which nothing adds to each other.
var bases = []content.Basis{content.Recipients, content.Instances, content.Items}

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
	text := w.number(n)
	if about {
		text = w.say("about", text)
	}
	if atLeast {
		text = w.say("at-least", text)
	}
	return text
}

// numbers writes the columns of a number apart.
func (w *writer) numbers(n site.Number, b content.Basis) []view.Number {
	var ns []view.Number
	for _, c := range columnsOf(n) {
		ns = append(ns, view.Number{Value: w.qualified(c.n, c.atLeast, c.about), Unit: w.unitWord(b, c)})
	}
	return ns
}

// tally writes a total in one line, with what has no number in words.
func (w *writer) tally(t site.Tally) []view.Number {
	return w.withUncounted(w.bases(t), t)
}

// withUncounted adds to the numbers of a total what it has no number for.
func (w *writer) withUncounted(ns []view.Number, t site.Tally) []view.Number {
	switch {
	case t.Uncounted > 0 && len(ns) > 0:
		return append(ns, view.Number{Unit: w.say("and-uncounted")})
	case t.Uncounted > 0:
		return append(ns, view.Number{Unit: w.say("uncounted")})
	}
	return ns
}

// bases writes the numbers of a total, each basis apart.
func (w *writer) bases(t site.Tally) []view.Number {
	var ns []view.Number
	for _, b := range bases {
		ns = append(ns, w.numbers(t.Of(b), b)...)
	}
	return ns
}

// total writes the total of a set of grants.
func (w *writer) total(t site.Tally) view.Total {
	v := view.Total{Numbers: w.bases(t)}
	if t.Uncounted > 0 {
		v.Caveats = append(v.Caveats, w.say("caveat-uncounted"))
	}
	if len(v.Numbers) == 0 && len(v.Caveats) == 0 {
		return v
	}
	v.Method = w.method(t)
	v.Completeness = w.completeness(t.Recipients.Columns, t.Named, t.Withheld, content.Recipients)
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
// nobody is counted. Instances and pieces can't be told from names, of which
// one may stand for several: there it says only that nobody is named.
func (w *writer) completeness(stated, named, withheld site.Columns, b content.Basis) *view.Completeness {
	all, known := stated.Sum(), named.Sum()
	if all == 0 || known > 0 && basisWord(b) != string(content.Recipients) {
		return nil
	}
	hidden := withheld.Sum()
	shown := known - hidden
	v := &view.Completeness{Named: w.number(shown), Stated: w.number(all), Percent: shown * 100 / all}
	v.Text = w.say("named-of", v.Named, v.Stated, w.kindsOf(stated, all))
	if hidden > 0 {
		v.Withheld = w.say("names-withheld", sentence(w.counted(withheld, b)))
	}
	missing := w.counted(site.Columns{
		Individuals: stated.Individuals - named.Individuals, Collectives: stated.Collectives - named.Collectives,
		Households: stated.Households - named.Households, Unspecified: stated.Unspecified - named.Unspecified}, b)
	switch {
	case missing == "":
	case known == 0:
		v.Missing = w.say("none-named")
	default:
		v.Missing = w.say("others-not-named", sentence(missing))
	}
	return v
}

// counted writes how many there are of each kind, in one line.
func (w *writer) counted(n site.Columns, b content.Basis) string {
	var words []string
	for _, c := range columns(n) {
		words = append(words, w.number(c.n)+" "+w.unitWord(b, c))
	}
	return w.theme.texts.join(words)
}

// kindsOf names the kinds of those who are counted.
func (w *writer) kindsOf(n site.Columns, all int) string {
	var kinds []string
	for _, c := range columns(n) {
		kinds = append(kinds, w.theme.texts.plural("kind-"+c.word, all))
	}
	return w.theme.texts.join(kinds)
}

// class writes the class of a grant or a reported number.
func (r *Renderer) class(c content.Class, several []content.Class) string {
	switch {
	case c == content.AnyClass:
		return r.say("class-any")
	case c > 0:
		return r.say("class-of", r.className(c))
	case len(several) > 0:
		names := make([]string, len(several))
		for i, one := range several {
			names[i] = r.className(one)
		}
		return r.say("class-among", r.theme.texts.join(names))
	}
	return ""
}

func (r *Renderer) className(c content.Class) string {
	if c >= 1 && c <= 3 {
		return r.say("class-" + strconv.Itoa(int(c)))
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

// statusWord writes a status; nothing for granted, unless it came on a day of
// its own.
func (w *writer) statusWord(s content.Status, dated bool) string {
	switch {
	case s != "" && s != content.Granted:
		return w.value("status", string(s))
	case dated:
		return w.value("status", string(content.Granted))
	}
	return ""
}

// status writes a status with its day.
func (w *writer) status(s content.Status, date content.Date) string {
	text := w.statusWord(s, !date.IsZero())
	if !date.IsZero() {
		text += " (" + w.date(date) + ")"
	}
	return text
}
