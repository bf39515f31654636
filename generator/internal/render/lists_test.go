package render

import (
	"fmt"
	"path"
	"strings"
	"testing"

	"bangvang/generator/internal/sample"
	"bangvang/generator/internal/vietnamese"
	"bangvang/generator/internal/view"
)

// Each of many people stands once, in order and under the letter of the given
// name, and each letter is one step away from every page.
func TestPeopleByLetter(t *testing.T) {
	const n = 3000
	var b strings.Builder
	b.WriteString("-- people.yaml --\n")
	names := sample.Names(1)
	for i := range n {
		fmt.Fprintf(&b, "- {id: nguoi-thu-%d, name: %q, identity_note: người thử số %d}\n", i, names.Name(), i)
	}
	r := rendererOf(t, b.String())
	people := r.people()
	pages := people.pages(r)
	if len(pages) != n/200 {
		t.Fatalf("%d pages of %d people", len(pages), n)
	}
	begins := map[string]string{} // where the first of a letter stands
	var jumps [][]view.Link
	var letters []string
	person := 0
	for _, p := range pages {
		w := r.writer(p.at, "list")
		v := p.list(w)
		jumps = append(jumps, v.Jump)
		for _, g := range v.Groups {
			if begins[g.Title] == "" {
				begins[g.Title] = fileName(p.at) + "#" + g.Anchor
				letters = append(letters, g.Title)
			}
			for _, i := range g.Items {
				want := r.site.People[person]
				given := vietnamese.ParseName(want.Record.Name, want.Record.GivenName).Given
				if i.Href != w.href(want.Address) || g.Title != vietnamese.FirstLetter(given) {
					t.Fatalf("at %d stands %s under %s, want %s", person, i.Text, g.Title, want.Record.Name)
				}
				person++
			}
		}
	}
	if person != n {
		t.Errorf("%d people, want %d", person, n)
	}
	var alphabet []string
	for _, letter := range vietnamese.Alphabet() {
		if begins[letter] != "" {
			alphabet = append(alphabet, letter)
		}
	}
	if got, want := strings.Join(letters, " "), strings.Join(alphabet, " "); got != want {
		t.Errorf("letters %s, want %s", got, want)
	}
	for i, p := range pages {
		for k, jump := range jumps[i] {
			to, anchor, _ := strings.Cut(jump.Href, "#")
			if at := fileName(p.at); to == "" {
				to = at
			} else {
				to = path.Join(path.Dir(at), to)
			}
			if jump.Text != letters[k] || to+"#"+anchor != begins[letters[k]] {
				t.Errorf("%s: %s leads to %s, want %s", p.at, jump.Text, jump.Href, begins[letters[k]])
			}
		}
		if len(jumps[i]) != len(letters) {
			t.Errorf("%s leads to %d letters, want %d", p.at, len(jumps[i]), len(letters))
		}
	}
}
