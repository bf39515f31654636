package markdown

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/util"

	"bangvang/generator/internal/diag"
)

// A kind says where a link leads.
type kind uint8

const (
	toRecord  kind = iota // a record of the site, or another place of it
	toHeading             // a heading of the same text
	toSite                // another site
	toMail
)

// A fault is what is wrong with the destination of a link.
type fault struct {
	rule *diag.Rule
	hint diag.Text
	arg  string
}

// meaning returns the destination of a link as the browser will read it.
// These are the steps of goldmark's renderer and none else: what is judged has
// to be what is written.
func meaning(raw []byte) string {
	raw = util.UnescapePunctuations(raw)
	raw = util.ResolveNumericReferences(raw)
	return string(util.ResolveEntityNames(raw))
}

// judge tells where a destination leads, by a list of what is allowed.
func judge(destination string) (kind, *fault) {
	if destination == "" || strings.ContainsFunc(destination, unfitForAddress) {
		return toRecord, &fault{ruleAddress, hintAddress, destination}
	}
	if strings.HasPrefix(destination, "//") {
		return toRecord, &fault{ruleScheme, hintScheme, "//"}
	}
	end := strings.IndexAny(destination, ":/?#")
	if end < 0 || destination[end] != ':' {
		if destination[0] == '#' {
			return toHeading, nil
		}
		return toRecord, nil
	}
	switch scheme := destination[:end+1]; strings.ToLower(scheme) {
	case "http:", "https:":
		u, err := url.Parse(destination)
		if err != nil || u.Hostname() == "" || u.User != nil {
			return toSite, &fault{ruleAddress, hintAddress, destination}
		}
		return toSite, nil
	case "mailto:":
		if name, host, ok := strings.Cut(destination[end+1:], "@"); !ok || name == "" || host == "" {
			return toMail, &fault{ruleAddress, hintAddress, destination}
		}
		return toMail, nil
	default:
		return toRecord, &fault{ruleScheme, hintScheme, scheme}
	}
}

// unfitForAddress tells whether a character has no place in an address.
// Browsers drop some of these before they read it, and take \ for /.
func unfitForAddress(c rune) bool {
	switch {
	case c == '\\', c == '<', c == '>', c == '"', c == unicode.ReplacementChar:
		return true
	case ' ' < c && c <= '~':
		return false
	}
	return unicode.IsSpace(c) || !unicode.IsGraphic(c)
}

// href returns an address as it stands in an attribute, or nothing where it is
// not allowed.
func href(address string) string {
	if _, f := judge(address); f != nil {
		return ""
	}
	return string(util.EscapeHTML(util.URLEscape([]byte(address), false)))
}
