package search_test

import (
	"testing"

	"bangvang/generator/internal/browser"
	"bangvang/generator/internal/search"
)

// A file that can't be loaded is asked for again, with the directory, which may
// be an old one: by all who wait for it.
func TestFilesThatDoNotLoad(t *testing.T) {
	entries := []search.Entry{{Kind: search.People, Address: "con-nguoi/1/", Texts: []string{"Nguyễn Thử An"}}}
	tree := pageOf(t, search.New(entries, nil, search.Options{}))
	tree["nothing.js"] = []byte(";")
	p := browser.Open(t, browser.Serve(t, tree), browser.Look{})
	p.Visit("")
	got := browser.Eval[string](p, `(async () => {
		const index = bangVangSearch.open("tim-kiem/");
		const append = document.head.appendChild;
		let failures = 1;
		let directories = 0;
		document.head.appendChild = function (tag) {
			if (tag.src.includes("muc-luc")) {
				directories++;
			} else if (failures > 0) {
				failures--;
				tag.src = "nothing.js";
			}
			return append.call(this, tag);
		};
		const told = q => index.find(q, {kind: "", most: 5}).then(a => a.groups.length, e => "" + e);
		const both = await Promise.all([told("an"), told("thu")]);
		const first = both.concat(directories).join(" ");
		failures = Infinity;
		const other = bangVangSearch.open("tim-kiem/");
		const lost = await other.find("an", {kind: "", most: 5}).then(() => "found", () => "lost");
		failures = 0;
		const back = await other.find("an", {kind: "", most: 5}).then(a => a.groups.length, e => "" + e);
		return [first, lost, back].join(", ");
	})()`)
	if want := "1 1 2, lost, 1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
