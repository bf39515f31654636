package main

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// An element is an element of a page, or a piece of text in one.
type element struct {
	name       string // empty for text
	attributes []attribute
	children   []*element
	text       string
}

type attribute struct{ name, value string }

func (e *element) has(name string) bool {
	return slices.ContainsFunc(e.attributes, func(a attribute) bool { return a.name == name })
}

func (e *element) get(name string) string {
	for _, a := range e.attributes {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// all returns the element and what is in it, in order.
func (e *element) all(yield func(*element) bool) {
	e.walk(yield)
}

func (e *element) walk(yield func(*element) bool) bool {
	if !yield(e) {
		return false
	}
	for _, child := range e.children {
		if !child.walk(yield) {
			return false
		}
	}
	return true
}

// find returns all elements of a name.
func (e *element) find(name string) []*element {
	var found []*element
	for one := range e.all {
		if one.name == name {
			found = append(found, one)
		}
	}
	return found
}

// byID returns the element with an id; nil where there is none.
func (e *element) byID(id string) *element {
	for one := range e.all {
		if one.name != "" && one.get("id") == id {
			return one
		}
	}
	return nil
}

var (
	void = words("area base br col embed hr img input link meta source track wbr")
	// inline elements flow with the text around them; all others stand on
	// lines of their own.
	inline = words("a abbr b bdi cite code em i kbd mark q s small span strong sub sup time u")
	unseen = words("head script style svg template")
)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// visible returns the text of an element that is seen, one line for each
// block, with single spaces.
func (e *element) visible() string {
	var b strings.Builder
	e.write(&b)
	var lines []string
	for line := range strings.SplitSeq(b.String(), "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

func (e *element) write(b *strings.Builder) {
	switch {
	case e.name == "":
		b.WriteString(strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return ' '
			}
			return r
		}, e.text))
		return
	case unseen[e.name], e.has("hidden"):
		return
	}
	if !inline[e.name] {
		b.WriteByte('\n')
		defer b.WriteByte('\n')
	}
	for _, child := range e.children {
		child.write(b)
	}
}

// parsePage parses a page strictly: every element is closed where it should
// be and every value of an attribute is quoted, as what the program writes has
// to be.
func parsePage(t testing.TB, name string, src []byte) *element {
	t.Helper()
	p := &pageParser{rest: string(src)}
	root := &element{name: "document"}
	if err := p.parse(root); err != nil {
		at := strings.Count(string(src[:len(src)-len(p.rest)]), "\n") + 1
		t.Fatalf("%s:%d: %v", name, at, err)
	}
	return root
}

type pageParser struct{ rest string }

// parse parses the content of an element up to its end.
func (p *pageParser) parse(e *element) error {
	for p.rest != "" {
		text, tag, found := strings.Cut(p.rest, "<")
		if text != "" {
			e.children = append(e.children, &element{text: html.UnescapeString(text)})
		}
		if !found {
			p.rest = ""
			break
		}
		p.rest = tag
		switch {
		case cutPrefixFold(&p.rest, "!doctype html>"):
		case strings.HasPrefix(p.rest, "/"):
			end, rest, _ := strings.Cut(p.rest[1:], ">")
			if end != e.name {
				return fmt.Errorf("</%s> where </%s> is expected", end, e.name)
			}
			p.rest = rest
			return nil
		default:
			child, closed, err := p.tag()
			if err != nil {
				return err
			}
			e.children = append(e.children, child)
			if closed || void[child.name] {
				continue
			}
			if err := p.content(child); err != nil {
				return err
			}
		}
	}
	if e.name != "document" {
		return fmt.Errorf("<%s> is never closed", e.name)
	}
	return nil
}

func (p *pageParser) content(e *element) error {
	if e.name != "script" && e.name != "style" {
		return p.parse(e)
	}
	raw, rest, ok := strings.Cut(p.rest, "</"+e.name+">")
	if !ok {
		return fmt.Errorf("<%s> is never closed", e.name)
	}
	e.children = []*element{{text: raw}}
	p.rest = rest
	return nil
}

// tag parses a start tag behind its "<".
func (p *pageParser) tag() (*element, bool, error) {
	e := &element{name: p.word()}
	if e.name == "" {
		return nil, false, fmt.Errorf("a < that begins no element: %.20q", p.rest)
	}
	for {
		p.rest = strings.TrimLeft(p.rest, " \n")
		if cutPrefixFold(&p.rest, ">") {
			return e, false, nil
		}
		if cutPrefixFold(&p.rest, "/>") {
			return e, true, nil
		}
		name := p.word()
		if name == "" {
			return nil, false, fmt.Errorf("no attribute: %.20q", p.rest)
		}
		if e.has(name) {
			return nil, false, fmt.Errorf("<%s> has two attributes %s", e.name, name)
		}
		value := ""
		if cutPrefixFold(&p.rest, `="`) {
			raw, rest, ok := strings.Cut(p.rest, `"`)
			if !ok {
				return nil, false, fmt.Errorf("the value of %s is not closed", name)
			}
			value, p.rest = html.UnescapeString(raw), rest
		}
		e.attributes = append(e.attributes, attribute{name, value})
	}
}

func (p *pageParser) word() string {
	end := strings.IndexFunc(p.rest, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == ':')
	})
	if end < 0 {
		end = len(p.rest)
	}
	word := p.rest[:end]
	p.rest = p.rest[end:]
	return word
}

func cutPrefixFold(s *string, prefix string) bool {
	if len(*s) < len(prefix) || !strings.EqualFold((*s)[:len(prefix)], prefix) {
		return false
	}
	*s = (*s)[len(prefix):]
	return true
}
