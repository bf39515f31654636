package citation

import (
	"strconv"
	"strings"
)

// BibTeX returns the work as an entry of BibTeX in UTF-8. It is @misc, which
// BibTeX and biblatex both know; date is for the one, year for the other.
// Titles and names stand in braces of their own, which keep their capitals and
// keep names whole.
func (w Work) BibTeX() string {
	var b strings.Builder
	b.WriteString("@misc{" + key(w.Key))
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = {" + value + "}")
		}
	}
	whole := func(s string) string {
		if s = tex(s); s != "" {
			return "{" + s + "}"
		}
		return ""
	}
	var authors []string
	for _, a := range cleanAll(w.Authors) {
		authors = append(authors, whole(a))
	}
	field("author", strings.Join(authors, " and "))
	field("title", whole(w.Title))
	field("eventtitle", whole(w.Event))
	field("howpublished", whole(w.Site))
	field("organization", whole(w.Publisher))
	if w.Issued != (Date{}) {
		field("year", strconv.Itoa(w.Issued.Year))
		field("date", w.Issued.String())
	}
	field("url", address.Replace(w.URL))
	field("langid", babel[w.Language])
	b.WriteString("\n}\n")
	return b.String()
}

// babel are the names of languages in TeX.
var babel = map[string]string{"vi": "vietnamese", "en": "english"}

// key returns a key that every reader of BibTeX takes.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '.' || r == '-' {
			return r
		}
		return '-'
	}, s)
}

// tex writes a text for TeX. Braces become commands, since BibTeX counts them
// even behind a backslash.
func tex(s string) string { return special.Replace(clean(s)) }

var special = strings.NewReplacer(
	`\`, `\textbackslash{}`, `{`, `\textbraceleft{}`, `}`, `\textbraceright{}`,
	`~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`,
	`$`, `\$`, `&`, `\&`, `%`, `\%`, `#`, `\#`, `_`, `\_`)

// address keeps an address, which biblatex reads as it is, from ending its
// field.
var address = strings.NewReplacer(`\`, "%5C", `{`, "%7B", `}`, "%7D", " ", "%20", "\n", "%0A")
