package markdown

import (
	"strings"
	"unicode/utf8"

	"bangvang/generator/internal/diag"
)

// maxDiagnostics is how many diagnostics one text gets. Who has mended these
// sees the next.
const maxDiagnostics = 100

// report collects the diagnostics of a text.
type report struct {
	places      places
	diagnostics []diag.Diagnostic
}

func (r *report) full() bool { return len(r.diagnostics) >= maxDiagnostics }

// add reports a breach of the rule at an offset in bytes.
func (r *report) add(offset int, rule *diag.Rule, args ...any) {
	r.addHinted(offset, diag.Text{}, rule, args...)
}

func (r *report) addHinted(offset int, hint diag.Text, rule *diag.Rule, args ...any) {
	if r.full() {
		return
	}
	r.diagnostics = append(r.diagnostics, rule.At(r.places.at(offset), args...).Hinted(hint))
}

// excerptLength is how many characters of a piece of text are shown.
const excerptLength = 40

// excerpt returns the beginning of the first line of s.
func excerpt(s string) string {
	s, _, more := strings.Cut(strings.TrimRight(s, "\n"), "\n")
	n := 0
	for i := range s {
		if n == excerptLength {
			s, more = s[:i], true
			break
		}
		n++
	}
	if more {
		s += "…"
	}
	return s
}

// places turns offsets into lines and columns. It goes on from the place it
// was last asked for, so that asking for many in ascending order takes one
// pass over the source.
type places struct {
	source string
	offset int // of the place last asked for
	line   int // counting from 0
	column int
}

func (p *places) at(offset int) diag.Position {
	offset = min(max(offset, 0), len(p.source)) // goldmark says -1 where it knows none
	if offset < p.offset {
		*p = places{source: p.source}
	}
	passed := p.source[p.offset:offset]
	if n := strings.Count(passed, "\n"); n > 0 {
		p.line += n
		p.column = 0
		passed = passed[strings.LastIndexByte(passed, '\n')+1:]
	}
	p.column += utf8.RuneCountInString(passed)
	p.offset = offset
	return diag.Position{Line: p.line + 1, Column: p.column + 1}
}
