package changes

import (
	"path"
	"regexp"
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// place is where a message names a line, of another file or of its own.
var place = regexp.MustCompile(`(\.(?:yaml|md))(?::\d+){1,2}|(dòng) \d+`)

// kindOfProblem is what a problem says, wherever it is.
func kindOfProblem(d diag.Diagnostic) string {
	return d.Rule + "\x00" + place.ReplaceAllString(d.Message.VI, "$1$2")
}

// compareProblems finds the problems that were not there before. One that only
// moves is no new one.
func (c *comparison) compareProblems() {
	count := func(problems []diag.Diagnostic) (n int) {
		for _, d := range problems {
			if d.Severity == diag.Error {
				n++
			}
		}
		return n
	}
	c.report.OldErrors, c.report.NewErrors = count(c.old.Problems), count(c.new.Problems)
	old, new := c.old.Problems, c.new.Problems
	ignore := func(_, _ diag.Diagnostic) {}
	inFile := func(d diag.Diagnostic) string { return d.File + "\x00" + kindOfProblem(d) }
	old, new = pairs(old, new, inFile, inFile, ignore)
	old, new = pairs(old, new, kindOfProblem, kindOfProblem, ignore)
	c.report.Solved = len(old)
	new = slices.Clone(new)
	told := make(map[diag.Diagnostic]bool, len(new))
	for _, d := range new {
		told[d] = true
	}
	for _, d := range c.new.Problems { // an error counts though it was there
		if d.Severity == diag.Error && !told[d] {
			new = append(new, d)
		}
	}
	slices.SortStableFunc(new, func(a, b diag.Diagnostic) int { return int(a.Severity) - int(b.Severity) })
	if len(new) == 0 {
		return
	}
	zones := c.zones()
	for i, d := range new {
		if zones.hides(d.Position) || c.tells(d) {
			new[i].Message, new[i].Hint = textConcealed, diag.Text{}
		}
		new[i].File = c.file(d.File)
	}
	c.report.Problems = new
}

// tells tells whether a message names somebody whose name is withheld.
func (c *comparison) tells(d diag.Diagnostic) bool {
	for _, text := range []string{d.Message.VI, d.Message.EN, d.Hint.VI, d.Hint.EN} {
		if c.hidden.names.in(text) || c.hidden.units.in(text) {
			return true
		}
	}
	return false
}

// file names a file; one that has the name of somebody by its folder alone.
func (c *comparison) file(name string) string {
	if !c.hidden.names.in(name) {
		return name
	}
	if dir := path.Dir(name); !c.hidden.names.in(dir) {
		return dir + "/" + concealed
	}
	return content.Dir + "/" + concealed
}

// A zone begins where an entry does and ends where the next begins.
type zone struct {
	from   diag.Position
	hidden bool
}

// zones are the entries of files, in their order.
type zones []zone

// hides tells whether a place is in an entry that is about somebody hidden.
func (z zones) hides(p diag.Position) bool {
	i, exact := slices.BinarySearchFunc(z, p, func(one zone, p diag.Position) int { return one.from.Compare(p) })
	if !exact {
		i--
	}
	return i >= 0 && i < len(z) && z[i].from.File == p.File && z[i].hidden
}

// zones finds the entries of the new side about people.
func (c *comparison) zones() zones {
	var all zones
	add := func(file string, at content.At, hidden bool) { all = append(all, zone{at.In(file), hidden}) }
	actor := func(file string, a *content.Actor) {
		add(file, a.At, a.Redact || c.hidden.people[a.Person.ID] || c.hidden.names.in(a.Name))
	}
	lib := c.new.Library
	for _, p := range lib.People {
		add(p.File, p.At, c.hidden.people[p.ID])
	}
	for _, r := range lib.Rolls {
		add(r.File, r.At, false)
		for i := range r.Grants {
			g := &r.Grants[i]
			add(r.File, g.At, false)
			for k := range g.Recipients {
				one := &g.Recipients[k]
				add(r.File, one.At, one.Redact || c.hidden.people[one.Person.ID] || c.hidden.names.in(one.Name) || c.hidden.names.in(one.Household))
			}
			for k := range g.PresentedBy {
				actor(r.File, &g.PresentedBy[k])
			}
		}
		for i := range r.Reported {
			add(r.File, r.Reported[i].At, false)
		}
	}
	for _, e := range lib.Events {
		add(e.File, e.At, false)
		for i := range e.Participants {
			actor(e.File, &e.Participants[i])
		}
		for i := range e.Photos {
			add(e.File, e.Photos[i].At, false)
		}
	}
	for _, s := range lib.Speeches {
		add(s.File, s.At, s.Speaker.Redact || c.hidden.people[s.Speaker.Person.ID] || c.hidden.names.in(s.Speaker.Name))
	}
	slices.SortFunc(all, func(a, b zone) int { return a.from.Compare(b.from) })
	return all
}
