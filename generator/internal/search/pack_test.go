package search

import (
	"fmt"
	"testing"
)

// Where all entries are to be read one and all, each is read once, whatever else
// is found among the same words.
func TestAllEntriesStandOnceInTheirFiles(t *testing.T) {
	var entries []Entry
	for i := range oneFile + 1000 {
		e := Entry{Kind: Events, Address: fmt.Sprintf("su-kien/%d/", i), Texts: []string{"Hội nghị sơ kết công tác"}}
		switch i % 60 { // some that stand in leaves, before and behind all in the order of keys
		case 0:
			e.Texts[0] = "Lễ kỷ niệm"
		case 1:
			e.Texts[0] += " ёлка"
		}
		entries = append(entries, e)
	}
	limit, room := Options{}.limits(Events, len(entries))
	var p packer
	p.add(entries, lay(entries, limit, false), room)
	times := make([]int, len(entries))
	for _, f := range p.kinds[0].whole {
		for _, row := range p.files[f].rows[0] {
			times[row]++
		}
	}
	for row, n := range times {
		if n != 1 {
			t.Fatalf("entry %d is read %d times, in %d files of all", row, n, len(p.kinds[0].whole))
		}
	}
}

// Files are called by what is in them, and each name stands once: sets of words
// that always come together have heads and leaves that are alike.
func TestFilesHaveNamesOfTheirOwn(t *testing.T) {
	var entries []Entry
	for i := range 60 {
		entries = append(entries, Entry{Kind: People, Address: fmt.Sprintf("con-nguoi/%d/", i), Texts: []string{"Nguyễn Quý Quang"}})
	}
	known := map[string]bool{}
	for _, f := range New(entries, nil, Options{Limit: 20}) {
		if known[f.Name] {
			t.Errorf("%s stands twice", f.Name)
		}
		known[f.Name] = true
	}
}

// A kind in which nothing has a letter or a digit has no files, so that the
// directory must not lead to any.
func TestNamesWithoutWords(t *testing.T) {
	entries := []Entry{{Kind: People, Address: "ten/x/", Texts: []string{"…"}}}
	files := New(entries, nil, Options{})
	if want := "bangVangIndex({\"page\":\"\",\"files\":[],\"kinds\":[],\"words\":\"\"});\n"; len(files) != 1 || string(files[0].Bytes) != want {
		t.Errorf("%d files, the first %s", len(files), files[0].Bytes)
	}
}
