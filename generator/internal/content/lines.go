package content

import (
	"regexp"
	"strings"
)

// A value is what a line of YAML says, as a reader sees it: signs of lists, a
// key, a text. It is made of lines that the parser could not make sense of, so
// nothing here relies on YAML being right.
type value struct {
	line   int   // from 1
	last   int   // the last line, for a text in quotes or brackets
	dashes []int // columns of the signs of lists, in bytes from 0
	column int   // where the key begins, or the text where there is no key
	key    string
	text   string // what stands behind the key, without a text's later lines
	offset int    // where the text begins
	rest   int    // where what stands behind the closing quote or bracket begins; 0 for nothing
	end    string // the closing quote or bracket; "" where it is missing or there was none to close
	tab    int    // where a tab stands that should be spaces; -1 for none
	lost   bool   // the quote or bracket that begins the text is never closed
}

// first returns the column at which the line begins.
func (v *value) first() int {
	if len(v.dashes) > 0 {
		return v.dashes[0]
	}
	return v.column
}

// opens tells whether lines that are indented more belong to the value.
func (v *value) opens() bool { return v.text == "" && (v.key != "" || len(v.dashes) > 0) }

// pair matches "key: value".
var pair = regexp.MustCompile("^([^\\s#'\"\\[\\]{},&*!|>%@`:][^:#]*|\"[^\"]*\"|'[^']*'):(?:[ \t]+(.*))?$")

// blockSign matches a value whose text follows on lines of its own.
var blockSign = regexp.MustCompile(`^[|>][-+0-9]*\s*(#.*)?$`)

// values returns what the lines say, but for comments and the lines of texts.
// It ends at a quote or bracket that is never closed, since what follows could
// be anything.
func values(lines []string) []value {
	var vs []value
	block := -1 // the column of the value whose text is being passed
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		trimmed := strings.TrimSpace(l)
		if block >= 0 && (trimmed == "" || indentOf(l) > block) {
			continue
		}
		block = -1
		v := split(l)
		v.line, v.last = i+1, i+1
		if trimmed == "" || trimmed[0] == '#' {
			if v.tab >= 0 {
				vs = append(vs, value{line: i + 1, last: i + 1, tab: v.tab, column: v.tab})
			}
			continue
		}
		if blockSign.MatchString(v.text) {
			block = v.column
			if v.key == "" && len(v.dashes) > 0 {
				block = v.dashes[len(v.dashes)-1]
			}
		}
		v.close(lines)
		vs = append(vs, v)
		if v.lost {
			break
		}
		i = v.last - 1
	}
	return vs
}

func indentOf(l string) int { return len(l) - len(strings.TrimLeft(l, " ")) }

// split finds the parts of a line.
func split(l string) value {
	v := value{tab: -1}
	at := 0
	for {
		for at < len(l) && (l[at] == ' ' || l[at] == '\t') {
			if l[at] == '\t' && v.tab < 0 {
				v.tab = at
			}
			at++
		}
		isDash := at < len(l) && l[at] == '-' && (at+1 == len(l) || l[at+1] == ' ' || l[at+1] == '\t')
		if !isDash {
			break
		}
		v.dashes = append(v.dashes, at)
		at++
	}
	v.column, v.offset, v.text = at, at, strings.TrimRight(l[at:], " \t")
	if m := pair.FindStringSubmatchIndex(l[at:]); m != nil {
		v.key, v.text, v.offset = strings.TrimSpace(l[at+m[2]:at+m[3]]), "", len(l)
		if m[4] >= 0 {
			v.text, v.offset = strings.TrimRight(l[at+m[4]:at+m[5]], " \t"), at+m[4]
		}
	}
	if strings.HasPrefix(v.text, "#") {
		v.text = ""
	}
	return v
}

// close finds where a text in quotes or brackets ends.
func (v *value) close(lines []string) {
	if v.text == "" || !strings.ContainsRune(`"'[{`, rune(v.text[0])) {
		return
	}
	quoted := v.text[0] == '"' || v.text[0] == '\''
	depth := 0
	for i, text := v.line-1, v.text; ; {
		at := -1
		if quoted {
			at = closing(text)
		} else {
			at, depth = closingBracket(text, depth)
		}
		from := len(lines[i]) - len(strings.TrimLeft(lines[i], " \t")) - 1
		if i == v.line-1 {
			from = v.offset
		}
		if at >= 0 {
			v.last, v.end = i+1, text[at:at+1]
			after := strings.TrimSpace(text[at+1:])
			if after != "" && after[0] != '#' {
				v.rest = from + at + 1 + indentOf(text[at+1:])
				// A quote that ends within another line began that line's own.
				v.lost = quoted && i > v.line-1
			}
			return
		}
		i++
		if i == len(lines) || v.leaves(lines[i]) {
			v.lost = true
			return
		}
		// The text goes on as if its first sign stood before the line.
		text = strings.TrimSpace(lines[i])
		if quoted {
			text = v.text[:1] + text
		} else {
			text = " " + text
		}
	}
}

// leaves tells whether a line can't be part of the text that v begins.
func (v *value) leaves(l string) bool {
	trimmed := strings.TrimSpace(l)
	if trimmed == "" || strings.IndexByte("]}", trimmed[0]) >= 0 {
		return false
	}
	return indentOf(l) <= v.first()
}

// closing returns where the quote that begins s ends; -1 where it does not.
func closing(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[0] == '"' && s[i] == '\\':
			i++
		case s[i] != s[0]:
		case s[0] == '\'' && i+1 < len(s) && s[i+1] == '\'':
			i++
		default:
			return i
		}
	}
	return -1
}

// closingBracket returns where the last of the open brackets is closed, or -1
// and how many stay open.
func closingBracket(s string, depth int) (at, open int) {
	for i := 0; i < len(s); i++ {
		begins := i == 0 || strings.IndexByte(" [{,:", s[i-1]) >= 0
		switch s[i] {
		case '[', '{':
			if begins {
				depth++
			}
		case ']', '}':
			if depth--; depth == 0 {
				return i, 0
			}
		case '"', '\'':
			if begins {
				i += max(0, closing(s[i:]))
			}
		case '#':
			if begins {
				return -1, depth
			}
		}
	}
	return -1, depth
}
