package cli

import (
	"cmp"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// mostMarkdown is how many characters a comment may have: GitHub takes 65,536.
const mostMarkdown = 65_000

// openLines is how many lines of a section are shown before it is folded.
const openLines = 20

// markdown writes a comparison for the comment on a merge request. What would
// be too long is cut: of each section the same number of lines is kept.
func (t *told) markdown(w io.Writer) error {
	sections := t.sections()
	text := ""
	for _, most := range []int{1 << 30, 1000, 500, 250, 120, 60, 30, 15, 7, 3, 1, 0} {
		if text = t.comment(sections, most); utf8.RuneCountInString(text) <= mostMarkdown {
			break
		}
	}
	_, err := io.WriteString(w, text)
	return err
}

// comment is the comparison with so many lines of each section at most.
func (t *told) comment(sections []section, most int) string {
	var b strings.Builder
	old, new := t.sides()
	b.WriteString("## " + markdownText(t.say(textDiffTitle, old, new)) + "\n")
	if t.report.IsEmpty() {
		b.WriteString("\n" + t.say(textDiffNothing) + "\n")
	}
	for i, note := range t.notes() {
		if i == 0 {
			b.WriteString("\n")
		}
		b.WriteString("- " + note + "\n")
	}
	for i := range sections {
		t.section(&b, &sections[i], most)
	}
	return b.String()
}

func (t *told) section(b *strings.Builder, s *section, most int) {
	n := s.count()
	folded := n > openLines && !s.urgent
	switch {
	case folded:
		b.WriteString("\n<details>\n<summary><strong>" + s.title + "</strong>: " + cmp.Or(s.summary, strconv.Itoa(n)) + "</summary>\n")
	case s.summary == "":
		b.WriteString("\n### " + s.title + "\n")
	default:
		b.WriteString("\n### " + s.title + ": " + s.summary + "\n")
	}
	left := most
	for _, g := range s.groups {
		lines := g.lines[:min(len(g.lines), left)]
		left -= len(lines)
		if len(lines) > 0 {
			t.table(b, g.heading, lines)
		}
	}
	if n > most {
		b.WriteString("\n" + t.say(textDiffMore, n-most) + "\n")
	}
	if folded {
		b.WriteString("\n</details>\n")
	}
}

func (t *told) table(b *strings.Builder, heading string, lines []toldLine) {
	if heading != "" {
		b.WriteString("\n**" + markdownText(heading) + "**\n")
	}
	b.WriteString("\n")
	columns := textDiffColumns[:]
	if lines[0].word == "" {
		columns = columns[1:]
	}
	for _, name := range columns {
		b.WriteString("| " + t.say(name) + " ")
	}
	b.WriteString("|\n" + strings.Repeat("| --- ", len(columns)) + "|\n")
	for _, l := range lines {
		details := make([]string, len(l.details))
		for i, d := range l.details {
			details[i] = markdownText(d)
		}
		if l.word != "" {
			b.WriteString("| " + l.word + " ")
		}
		b.WriteString("| " + markdownText(l.what) + " | " + strings.Join(details, "<br>") + " |\n")
	}
}

// markdownText writes a text of a record so that it is nothing but text: no
// mark, no cell, no element, and, since forges look through what is shown too, no
// link, mention, or number of an issue. What they look for is parted by a
// character without width.
func markdownText(s string) string {
	var b strings.Builder
	runes := []rune(oneLine(s))
	for i, r := range runes {
		followed := i+1 < len(runes) && runes[i+1] != ' '
		switch r {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '|':
			b.WriteString("&#124;")
		case '\\', '`', '*', '_', '[', ']', '@', '#', '!', '~', '$', '%':
			b.WriteString(`\` + string(r))
		default:
			b.WriteRune(r)
		}
		if followed && strings.ContainsRune("@#!~$%:&", r) {
			b.WriteString(apart)
		}
	}
	return noWWW.Replace(b.String())
}

// apart is U+2060, which joins words without a width and is no letter of an
// address or a name.
const apart = "\u2060"

// noWWW parts what is taken for an address without a scheme, and for the number
// of an issue.
var noWWW = strings.NewReplacer("www.", "www"+apart+".", "WWW.", "WWW"+apart+".", "Www.", "Www"+apart+".", "GH-", "GH"+apart+"-", "gh-", "gh"+apart+"-")
