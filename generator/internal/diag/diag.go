// Package diag says what is wrong in the files of a site: where, what is
// there, what is expected and how to mend it.
//
// Only the user's files are its matter: records, Markdown, templates. What is
// wrong in the world (a full disk, a bad flag) is an error; what is wrong in
// the program is a panic.
//
// Every kind of problem is a [Rule], declared once with its name, its weight
// and its words in Vietnamese and English. A [Diagnostic] is one breach of a
// rule at one place. All stages collect diagnostics in a [List] and go on, so
// that an editor sees everything that is wrong in one run.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// Lang is a language in which messages are written.
type Lang string

// The languages of messages.
const (
	VI Lang = "vi"
	EN Lang = "en"
)

// Text is a piece of a message in both languages.
type Text struct{ VI, EN string }

// In returns the text in the language l; Vietnamese where l is neither.
func (t Text) In(l Lang) string {
	if l == EN {
		return t.EN
	}
	return t.VI
}

// IsZero tells whether the text is empty.
func (t Text) IsZero() bool { return t == Text{} }

// With fills in the verbs of the text as fmt.Sprintf does, once for each
// language. An argument that is a Text itself stands in the language of the
// whole.
func (t Text) With(args ...any) Text {
	if len(args) == 0 {
		return t
	}
	return Text{VI: fill(t.VI, VI, args), EN: fill(t.EN, EN, args)}
}

func fill(format string, l Lang, args []any) string {
	local := make([]any, len(args))
	for i, a := range args {
		if t, ok := a.(Text); ok {
			a = t.In(l)
		}
		local[i] = a
	}
	return fmt.Sprintf(format, local...)
}

// Position is a place in a file of the site. Lines and columns count from 1,
// columns in characters; 0 means not known.
type Position struct {
	File         string // slash-separated, relative to the site's folder
	Line, Column int
}

// String returns "file:line:col", as far as the parts are known.
func (p Position) String() string {
	s := p.File
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
		if p.Column > 0 {
			s += ":" + strconv.Itoa(p.Column)
		}
	}
	return s
}

// Compare orders positions by file, line and column.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Severity is the weight of a rule.
type Severity uint8

// An Error keeps a site from being published; a Warning does not.
const (
	Error Severity = iota
	Warning
)

// A Rule is one kind of problem.
type Rule struct {
	Name     string // stable, kebab-case: "unknown-field"
	Severity Severity
	Message  Text // may hold the verbs of fmt.Sprintf
	Mend     Text // how it is mended, where a diagnostic says nothing better; may be empty
}

var registry = map[string]*Rule{}

// NewRule declares a rule. It is called from package-level variables only, and
// panics when the name is taken.
func NewRule(name string, s Severity, vi, en string) *Rule {
	if _, taken := registry[name]; taken {
		panic("diag: two rules are named " + name)
	}
	r := &Rule{Name: name, Severity: s, Message: Text{VI: vi, EN: en}}
	registry[name] = r
	return r
}

// Mended adds to a rule how it is mended wherever it is broken.
func (r *Rule) Mended(vi, en string) *Rule {
	r.Mend = Text{VI: vi, EN: en}
	return r
}

// Rules returns all rules of the program, by name.
func Rules() []*Rule {
	rules := make([]*Rule, 0, len(registry))
	for _, r := range registry {
		rules = append(rules, r)
	}
	slices.SortFunc(rules, func(a, b *Rule) int { return cmp.Compare(a.Name, b.Name) })
	return rules
}

// At makes a diagnostic of the rule; args fill the verbs of its message.
func (r *Rule) At(p Position, args ...any) Diagnostic {
	return Diagnostic{Position: p, Severity: r.Severity, Rule: r.Name, Message: r.Message.With(args...), Hint: r.Mend}
}

// A Diagnostic is one breach of a rule.
type Diagnostic struct {
	Position
	Severity Severity
	Rule     string
	Message  Text
	Hint     Text // how to mend it; may be empty
}

// Hinted returns the diagnostic with a hint; args fill its verbs. An empty one
// leaves what the rule says.
func (d Diagnostic) Hinted(hint Text, args ...any) Diagnostic {
	if !hint.IsZero() {
		d.Hint = hint.With(args...)
	}
	return d
}

func (d Diagnostic) compare(e Diagnostic) int {
	return cmp.Or(d.Position.Compare(e.Position),
		cmp.Compare(d.Severity, e.Severity),
		cmp.Compare(d.Rule, e.Rule),
		cmp.Compare(d.Message.VI, e.Message.VI),
		cmp.Compare(d.Hint.VI, e.Hint.VI))
}

// List collects diagnostics. The zero value is ready. It is not safe for
// concurrent use: stages that run in parallel keep one list each and merge.
type List struct{ all []Diagnostic }

// Add appends diagnostics.
func (l *List) Add(ds ...Diagnostic) { l.all = append(l.all, ds...) }

// Merge appends another list.
func (l *List) Merge(m List) { l.all = append(l.all, m.all...) }

// Len returns how many diagnostics there are.
func (l *List) Len() int { return len(l.all) }

// Count returns how many diagnostics of the severity Sorted returns.
func (l *List) Count(s Severity) int {
	n := 0
	for _, d := range l.Sorted() {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// HasErrors tells whether the site can't be published.
func (l *List) HasErrors() bool {
	return slices.ContainsFunc(l.all, func(d Diagnostic) bool { return d.Severity == Error })
}

// Sorted returns the diagnostics by file, line and column, each once.
func (l *List) Sorted() []Diagnostic {
	s := slices.Clone(l.all)
	slices.SortFunc(s, Diagnostic.compare)
	return slices.Compact(s)
}
