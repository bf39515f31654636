package cli

import (
	"cmp"
	"strconv"
	"strings"

	"bangvang/generator/internal/changes"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/git"
)

// A told is a comparison on its way to who reads it.
type told struct {
	report  *changes.Report
	between git.Range
	lang    diag.Lang
}

// A section is a part of what is told, of groups of lines.
type section struct {
	title   string
	summary string // how many there are; may be empty
	groups  []lineGroup
	urgent  bool // what keeps the change from being published
}

// A lineGroup is lines under a heading of their own, which may be empty.
type lineGroup struct {
	heading string
	lines   []toldLine
}

// A toldLine is a change in one line, and what belongs to it.
type toldLine struct {
	sign, word, what string
	details          []string
}

func (s *section) count() (n int) {
	for _, g := range s.groups {
		n += len(g.lines)
	}
	return n
}

func (t *told) say(text diag.Text, args ...any) string { return text.With(args...).In(t.lang) }

// sides names what is compared.
func (t *told) sides() (old, new string) {
	name := func(c git.Commit) string {
		if strings.HasPrefix(c.Name, c.Short()) || strings.HasPrefix(c.Short(), c.Name) {
			return c.Short()
		}
		return c.Name + " (" + c.Short() + ")"
	}
	if t.between.Work {
		return name(t.between.Old), t.say(textDiffWork)
	}
	return name(t.between.Old), name(t.between.New)
}

// notes are what must be known of the comparison itself.
func (t *told) notes() []string {
	var notes []string
	if n := t.report.OldErrors; n > 0 {
		notes = append(notes, t.say(textDiffOldErrors, n))
	}
	if n := t.report.NewErrors; n > 0 {
		notes = append(notes, t.say(textDiffNewErrors, n))
	}
	if n := len(t.report.Vanished); n > 0 {
		notes = append(notes, t.say(textDiffFailsPages, n))
	}
	if n := t.report.Solved; n > 0 {
		notes = append(notes, t.say(textDiffSolved, n))
	}
	return notes
}

// sections are all that changed, what is urgent first.
func (t *told) sections() []section {
	var all []section
	add := func(s section) {
		if s.count() > 0 {
			all = append(all, s)
		}
	}
	add(t.problems(diag.Error, textDiffErrors))
	add(t.vanished())
	add(t.honours(textDiffHonours, t.report.Honours))
	add(t.counts())
	add(t.honours(textDiffReported, t.report.Reported))
	add(t.records())
	add(t.problems(diag.Warning, textDiffWarnings))
	return all
}

// tally counts kinds of changes: "thêm 3, bớt 1".
func (t *told) tally(kinds []changes.Kind) string {
	n := map[changes.Kind]int{}
	for _, k := range kinds {
		n[k]++
	}
	var said []string
	for _, k := range changeOrder {
		if n[k] == 0 {
			continue
		}
		word := t.say(changeWords[k])
		if t.lang == diag.EN {
			said = append(said, strconv.Itoa(n[k])+" "+word)
		} else {
			said = append(said, word+" "+strconv.Itoa(n[k]))
		}
	}
	return strings.Join(said, ", ")
}

func (t *told) line(k changes.Kind, what string, fields []changes.Field) toldLine {
	l := toldLine{sign: changeSigns[k], word: t.say(changeWords[k]), what: what}
	for _, f := range fields {
		l.details = append(l.details, t.field(f))
	}
	return l
}

// field tells what a field said and says.
func (t *told) field(f changes.Field) string {
	if f.Long {
		return t.say(textDiffLongText, fieldWord(f.Name))
	}
	show := func(v changes.Value) string {
		return cmp.Or(v.Shown.In(t.lang), v.Raw, t.say(textDiffEmpty))
	}
	before, after := show(f.Before), show(f.After)
	if before == after { // two records of one name
		before, after = before+" ("+f.Before.Raw+")", after+" ("+f.After.Raw+")"
	}
	return t.say(textDiffChange, fieldWord(f.Name), before, after)
}

// year names a year; empty where none is told.
func (t *told) year(y content.Year) string {
	switch y {
	case 0:
		return ""
	case content.UnknownYear:
		return t.say(diag.Text{VI: "Không rõ năm", EN: "Year unknown"})
	}
	return strconv.Itoa(int(y))
}

// records tells of records.
func (t *told) records() section {
	s := section{title: t.say(textDiffRecords), groups: make([]lineGroup, 1)}
	var kinds []changes.Kind
	for i := range t.report.Records {
		r := &t.report.Records[i]
		kinds = append(kinds, r.Change)
		name := r.Name
		switch {
		case r.Withheld:
			name = t.say(textDiffWithheld)
		case name == "":
			name = r.ID
		case r.ID != "":
			name += " (" + r.ID + ")"
		}
		line := t.line(r.Change, t.say(collectionWords[r.Collection])+" "+name, r.Fields)
		if r.Former.ID != "" && r.Former.ID != r.ID {
			line.details = append([]string{t.say(textDiffFormer, r.Former.ID)}, line.details...)
		}
		s.groups[0].lines = append(s.groups[0].lines, line)
	}
	s.summary = t.tally(kinds)
	return s
}

// vanished tells of addresses that lead nowhere any more.
func (t *told) vanished() section {
	s := section{title: t.say(textDiffVanished), groups: make([]lineGroup, 1), urgent: true}
	for _, p := range t.report.Vanished {
		line := toldLine{sign: "-", what: p.Address}
		if p.Withheld {
			line.what = t.say(textDiffWithheld)
		}
		switch {
		case p.Withheld:
		case p.Kind == changes.OfRecord:
			line.details = []string{cmp.Or(p.Name, p.Record), t.say(textDiffKeepAlias)}
		case p.Kind == changes.OfName:
			line.details = []string{t.say(textDiffNamePage)}
		default:
			line.details = []string{t.say(textDiffListPage)}
		}
		s.groups[0].lines = append(s.groups[0].lines, line)
	}
	return s
}

// problems tells what is newly wrong.
func (t *told) problems(severity diag.Severity, title diag.Text) section {
	s := section{title: t.say(title), groups: make([]lineGroup, 1), urgent: severity == diag.Error}
	for _, d := range t.report.Problems {
		if d.Severity != severity {
			continue
		}
		line := toldLine{sign: "!", what: d.Position.String() + ": " + d.Message.In(t.lang)}
		if severity == diag.Warning {
			line.what += " [" + d.Rule + "]"
		}
		if hint := d.Hint.In(t.lang); hint != "" {
			line.details = []string{hint}
		}
		s.groups[0].lines = append(s.groups[0].lines, line)
	}
	return s
}
