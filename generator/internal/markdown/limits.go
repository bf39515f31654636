package markdown

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The limits of a text. No text that is written for people comes near them.
const (
	maxLength      = 256 << 10 // bytes
	maxNesting     = 32        // quotes and list items in one another, and likewise emphasis and links
	maxBrackets    = 500       // "[" in a line
	maxColumns     = 100       // "|" in a line
	maxDefinitions = 2000      // "]:", which stands in every definition of a link
	spareCells     = 4096      // cells of tables beyond one for each byte of the source
	maxHeadings    = 2000
	maxExpansion   = 8        // bytes that links by definition add for each byte of the source, beyond 64 KiB
	maxSteps       = 32 << 20 // of work that may grow faster than the text
	costOfAngle    = 2000     // steps for the regular expressions that a "<" starts
)

// outputLimit returns how many bytes the HTML of a source may have.
func outputLimit(source int) int { return 32*source + 64<<10 }

// withinLimits checks what can be seen without parsing.
func withinLimits(src string, r *report) bool {
	if len(src) > maxLength {
		r.addHinted(0, hintPages, ruleLength, maxLength>>10)
		return false
	}
	start := 0
	for line := range strings.Lines(src) {
		for _, mark := range [...]struct {
			char string
			most int
		}{{"[", maxBrackets}, {"|", maxColumns}} {
			if strings.Count(line, mark.char) > mark.most {
				r.add(start+strings.Index(line, mark.char), ruleLine, mark.char, mark.most)
				return false
			}
		}
		start += len(line)
	}
	if strings.Count(src, "]:") > maxDefinitions {
		r.add(strings.Index(src, "]:"), ruleDefinitions, maxDefinitions)
		return false
	}
	return true
}

// onlyCharacters checks that src is UTF-8 and holds nothing that is forbidden.
func onlyCharacters(src string, r *report) bool {
	for i, c := range src {
		if r.full() {
			break
		}
		if c == utf8.RuneError && !strings.HasPrefix(src[i:], "\uFFFD") {
			r.addHinted(i, hintCharacter, ruleCharacter, fmt.Sprintf("0x%02X", src[i]))
		} else if forbidden(c) {
			r.addHinted(i, hintCharacter, ruleCharacter, fmt.Sprintf("%U", c))
		}
	}
	return len(r.diagnostics) == 0
}

// forbidden tells whether a character can't stand in a text: controls, marks
// that turn the direction, foreign line ends and the byte order mark.
func forbidden(c rune) bool {
	switch {
	case c == '\t', c == '\n':
		return false
	case c < ' ', c >= 0x7f && c < 0xa0, c == 0x2028, c == 0x2029, c == 0xfeff,
		c >= 0x202a && c <= 0x202e, c >= 0x2066 && c <= 0x2069:
		return true
	}
	return false
}
