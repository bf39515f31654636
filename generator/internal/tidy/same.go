package tidy

import (
	"cmp"
	"slices"
	"strings"

	"bangvang/generator/internal/content"

	"golang.org/x/text/unicode/norm"
)

// same tells whether two files hold the same records. The order of fields
// tells nothing, nor how a text is quoted: all that decoding looks at is
// compared.
func same(a, b *content.Tree) bool {
	if (a.Root == nil) != (b.Root == nil) || a.Root != nil && !sameNode(a.Root, b.Root) {
		return false
	}
	body := func(t *content.Tree) string { return strings.TrimSuffix(norm.NFC.String(t.Text[t.Body:]), "\n") }
	return body(a) == body(b)
}

func sameNode(a, b *content.Node) bool {
	switch {
	case a.IsText() && b.IsText():
		return a.Empty == b.Empty && sameText(a, b)
	case a.Shape != b.Shape || len(a.Items) != len(b.Items) || len(a.Pairs) != len(b.Pairs):
		return false
	}
	for i := range a.Items {
		if !sameNode(a.Items[i], b.Items[i]) {
			return false
		}
	}
	as, bs := byName(a.Pairs), byName(b.Pairs)
	for i := range as {
		if as[i].Key.Value != bs[i].Key.Value || !sameNode(as[i].Value, bs[i].Value) {
			return false
		}
	}
	return true
}

func byName(pairs []content.Pair) []content.Pair {
	pairs = slices.Clone(pairs)
	slices.SortStableFunc(pairs, func(a, b content.Pair) int { return cmp.Compare(a.Key.Value, b.Key.Value) })
	return pairs
}

// sameText compares two texts. The line end behind a text on lines of its own
// is nothing in sentences, and all elsewhere.
func sameText(a, b *content.Node) bool {
	if a.Field != nil && (a.Field.Kind == content.KindMarkdown || a.Field.Kind == content.KindText) {
		return strings.TrimRight(a.Value, "\n") == strings.TrimRight(b.Value, "\n")
	}
	return a.Value == b.Value
}
