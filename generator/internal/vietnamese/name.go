package vietnamese

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A Name is a person's name in parts, each of any number of words, in NFC.
type Name struct{ Family, Middle, Given string }

// String returns the parts in the order in which they are spoken.
func (n Name) String() string {
	return strings.Join(strings.Fields(n.Family+" "+n.Middle+" "+n.Given), " ")
}

// ParseName takes a full name apart. The given name is what given says, where
// full ends in these words ("Bình Minh"), compared as by [Normalize]; else it is
// the last word. The family name is the first of the words that remain, the
// middle name all others. A name of one word is a given name.
func ParseName(full, given string) Name {
	words := strings.Fields(norm.NFC.String(full))
	if len(words) == 0 {
		return Name{}
	}
	n := len(words) - 1
	if g := strings.Fields(Normalize(given)); len(g) > 0 && len(g) <= len(words) {
		tail := words[len(words)-len(g):]
		if slices.EqualFunc(tail, g, func(w, g string) bool { return Normalize(w) == g }) {
			n -= len(g) - 1
		}
	}
	name := Name{Given: strings.Join(words[n:], " ")}
	if n > 0 {
		name.Family = words[0]
		name.Middle = strings.Join(words[1:n], " ")
	}
	return name
}

// Initials returns the first letter of each word, in upper case and without its
// tone, each with a full stop: "L.X.T." for Lê Xuân Trường, "Đ.C." for Đỗ Căn.
// Spaces and hyphens part words. Letters of other scripts stand for themselves.
// It is empty if full has no letter.
func Initials(full string) string {
	var b strings.Builder
	begins := true
	for _, r := range norm.NFC.String(full) {
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r):
			begins = true
		case begins && unicode.IsLetter(r) && !isApostrophe(r):
			h := heading(r)
			if h == "" {
				h = string(unicode.ToUpper(r))
			}
			b.WriteString(h)
			b.WriteByte('.')
			begins = false
		}
	}
	return b.String()
}
