package rename

import (
	"regexp"
	"strings"

	"bangvang/generator/internal/markdown"
)

// maxTried is how many links are looked at one by one where a text holds some
// that only look like links.
const maxTried = 200

// body changes the links in the text of a Markdown file.
func (c *changer) body() {
	if c.tree.Body < len(c.tree.Text) {
		c.prose(c.tree.Body, len(c.tree.Text), c.tree.Text[c.tree.Body:])
	}
}

// prose changes the links in a text, which stands between two places and is
// read as value. What only looks like a link, in code, stays.
func (c *changer) prose(start, end int, value string) {
	written := c.linksIn(c.tree.Text[start:end])
	if len(written) == 0 {
		return
	}
	read := c.linksIn(value)
	if len(read) != len(written) {
		return // the text has escapes; that a link leads nowhere will be told
	}
	meant := c.meant(value, read)
	for i, at := range written {
		if meant[i] {
			from := start + at
			c.edits = append(c.edits, edit{from, from + len(c.Old), c.New})
			c.places++
		}
	}
}

// linksIn returns where in a text the id stands as in the address of a link.
func (c *changer) linksIn(text string) []int {
	if !strings.Contains(text, c.path(c.Old)) {
		return nil
	}
	var found []int
	if c.links == nil {
		c.links = c.pattern()
	}
	for _, m := range c.links.FindAllStringSubmatchIndex(text, -1) {
		if next := m[3]; next == len(text) || strings.IndexByte("/#)> \t\n\"'", text[next]) >= 0 {
			found = append(found, m[2])
		}
	}
	return found
}

// pattern matches the beginning of an address, inline or on a line of its own.
func (c *changer) pattern() *regexp.Regexp {
	return regexp.MustCompile(`\](?:\(|:)\s*<?` + regexp.QuoteMeta(string(c.Collection)) + `/(` + regexp.QuoteMeta(c.Old) + `)`)
}

// meant tells which of the places in a text are those of links: where they
// change, links lead to the new id and all words stay.
func (c *changer) meant(text string, places []int) []bool {
	before, _ := markdown.Parse(text)
	all := c.leadOn(before, text, places, true)
	meant := make([]bool, len(places))
	for i := range places {
		meant[i] = all || i < maxTried && c.leadOn(before, text, places[i:i+1], false)
	}
	return meant
}

// leadOn tells whether a text says the same when its id is changed at places,
// but for links, which lead to the new id; if asked, all that led to the old.
func (c *changer) leadOn(before *markdown.Document, text string, places []int, all bool) bool {
	var b strings.Builder
	from := 0
	for _, at := range places {
		b.WriteString(text[from:at] + c.New)
		from = at + len(c.Old)
	}
	b.WriteString(text[from:])
	after, _ := markdown.Parse(b.String())
	was, is := before.Links(), after.Links()
	if before.Text() != after.Text() || len(was) != len(is) {
		return false
	}
	changed := false
	for i := range was {
		rest, named := strings.CutPrefix(was[i].Destination, c.path(c.Old))
		named = named && (rest == "" || rest[0] == '/' || rest[0] == '#')
		switch {
		case was[i].Destination != is[i].Destination:
			if !named || is[i].Destination != c.path(c.New)+rest {
				return false
			}
			changed = true
		case named && all:
			return false
		}
	}
	return changed
}
