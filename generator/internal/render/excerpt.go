package render

import (
	"strings"
	"unicode/utf8"

	"bangvang/generator/internal/content"
)

// excerptLength is how long the description of a page is, in characters.
const excerptLength = 160

// excerpt returns the beginning of a text, for the description of a page.
func excerpt(m content.Markdown) string {
	if m.IsZero() {
		return ""
	}
	text := m.Doc.Text()
	if utf8.RuneCountInString(text) <= excerptLength {
		return text
	}
	cut := string([]rune(text)[:excerptLength])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,.;:") + "…"
}
