package search_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"bangvang/generator/internal/browser"
	"bangvang/generator/internal/search"
	"bangvang/generator/internal/vietnamese"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func TestMain(m *testing.M) {
	code := m.Run()
	browser.Close()
	os.Exit(code)
}

// engine returns the script that searches, as render joins it.
func engine(t testing.TB) []byte {
	t.Helper()
	names, err := filepath.Glob("../../../templates/assets/search/*.js")
	if err != nil || len(names) < 2 {
		t.Fatal(names, err)
	}
	var script []byte
	for _, name := range names {
		part, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		script = append(script, part...)
	}
	return script
}

// pageOf is a page with the engine and an index.
func pageOf(t testing.TB, files []search.File) map[string][]byte {
	t.Helper()
	tree := map[string][]byte{
		"index.html": []byte(`<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Tìm</title><link rel="icon" href="icon.svg"><script src="search.js"></script>`),
		"icon.svg":   []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`),
		"search.js":  engine(t),
	}
	for _, f := range files {
		tree["tim-kiem/"+f.Name] = f.Bytes
	}
	return tree
}

// ask asks the engine on the page queries, each of each kind.
func ask(t testing.TB, p *browser.Page, queries []string) [][]result {
	t.Helper()
	data, err := json.Marshal(queries)
	if err != nil {
		t.Fatal(err)
	}
	answer := browser.Eval[string](p, `(async () => {
		const index = window.index = window.index || bangVangSearch.open("tim-kiem/");
		const all = [];
		for (const q of `+string(data)+`) {
			const a = await index.find(q, {kind: "", most: 50});
			all.push((a.instead ? [] : a.groups).map(g => ({Kind: g.kind, Total: g.total, First: g.results})));
		}
		return JSON.stringify(all);
	})()`)
	var all [][]result
	if err := json.Unmarshal([]byte(answer), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// Whatever the layout, a query finds what a look through all entries finds: the
// same first 50 in the same order, and the same number.
func TestEveryLayoutFindsTheSame(t *testing.T) {
	for _, c := range []struct {
		entries, limit int
		alike          bool
	}{
		{entries: 40}, {entries: 7000}, {300, 10, false}, {1200, 60, false}, {3000, 60, false}, {3000, 200, false}, {3000, 1000, false},
		{800, 100, true},
	} {
		t.Run(fmt.Sprintf("%d by %d", c.entries, c.limit), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(uint64(c.entries), uint64(c.limit)))
			entries := invent(r, c.entries)
			if c.alike {
				entries = inventAlike(r, c.entries)
			}
			files := search.New(entries, nil, search.Options{Limit: c.limit})
			if whole := bytes.Contains(files[0].Bytes, []byte(`"whole"`)); whole != c.alike {
				t.Errorf("that all entries are in files of their own is %v", whole)
			}
			compare(t, r, entries, files)
		})
	}
}

// compare asks for what entries have, and compares with a look through all.
func compare(t *testing.T, r *rand.Rand, entries []search.Entry, files []search.File) {
	var queries []string
	for range 400 {
		queries = append(queries, inventQuery(r, entries))
	}
	p := browser.Open(t, browser.Serve(t, pageOf(t, files)), browser.Look{})
	p.Visit("")
	wrong, m := 0, newModel(entries)
	for i, got := range ask(t, p, queries) {
		want := []result{}
		for _, kind := range []search.Kind{search.People, search.Units, search.Events} {
			if one := m.scan(kind, queries[i]); one.Total > 0 {
				want = append(want, one)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			if wrong++; wrong < 4 {
				t.Errorf("%q:\n%s", queries[i], diff)
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d of %d queries find something else", wrong, len(queries))
	}
}

// Speeches are found by all their words, as a look through all of them finds them.
func TestSpeechesAreFound(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	common := strings.Fields("an ninh tổ quốc nhân dân công tác thi đua khen thưởng bảo vệ trật tự xã hội phong trào toàn dân vì")
	var speeches []search.Speech
	var words []string
	for i := range 900 {
		var text []string
		for range 20 + r.IntN(100) {
			w := common[r.IntN(len(common))]
			if r.IntN(3) == 0 { // a rare word
				w = fmt.Sprintf("%s%c%c", w, 'a'+r.IntN(26), 'a'+r.IntN(26))
			}
			text = append(text, w)
		}
		words = append(words, text...)
		speeches = append(speeches, search.Speech{
			Entry: search.Entry{Kind: search.Speeches, Address: fmt.Sprintf("phat-bieu/%d/", i), Texts: []string{"Tham luận", "Nguyễn Thử"}},
			Text:  strings.Join(text, " "),
		})
	}
	var queries []string
	for range 400 {
		at := r.IntN(len(words) - 4)
		query := strings.Join(words[at:at+1+r.IntN(4)], " ")
		if r.IntN(2) == 0 {
			query = vietnamese.Fold(query)
		}
		letters := []rune(query)
		queries = append(queries, string(letters[:len(letters)-r.IntN(min(3, len(letters)))]))
	}
	queries = append(queries, "nguyễn thử", "tham", "an an")
	files := search.New(nil, speeches, search.Options{})
	if len(files) < 6 {
		t.Fatalf("the speeches stand in %d files, so no query needs more than one", len(files))
	}
	p := browser.Open(t, browser.Serve(t, pageOf(t, files)), browser.Look{})
	p.Visit("")
	found, m := 0, newSpeechModel(speeches)
	for i, got := range ask(t, p, queries) {
		want := []result{}
		if one := m.scanSpeeches(queries[i]); one.Total > 0 {
			want = append(want, one)
			found++
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q:\n%s", queries[i], diff)
		}
	}
	if found < len(queries)/2 {
		t.Errorf("only %d of %d queries find anything", found, len(queries))
	}
}

// Who slips by one letter is asked what they meant.
func TestSlips(t *testing.T) {
	var entries []search.Entry
	for i, name := range []string{"Nguyễn Văn Hùng", "Trần Thị Thủy", "Lê Quang Hòa", "H'Hen Niê", "Đỗ Nguyệt Ánh", "Phạm Hùng", "Hồ Hùng", "Vũ Hưng"} {
		entries = append(entries, search.Entry{Kind: search.People, Address: fmt.Sprintf("con-nguoi/%d/", i), Texts: []string{name}})
	}
	p := browser.Open(t, browser.Serve(t, pageOf(t, search.New(entries, nil, search.Options{}))), browser.Look{})
	p.Visit("")
	p.Run(`window.index = bangVangSearch.open("tim-kiem/")`)
	for query, want := range map[string]string{
		"nguyen van hug":   "nguyen van hung", // a letter is missing
		"nguyen vann hung": "nguyen van hung",
		"nguyen van hunh":  "nguyen van hung",
		"nguyen van hnug":  "nguyen van hung",
		"nguyne van":       "nguyen van",
		"Trần Thị Thủu":    "Trần Thị thủy",
		"le quang hoạ":     "", // is there
		"nguyenvan hung":   "nguyen van hung",
		"nguyn vn hung":    "", // two slips
		"zzzzz":            "",
		"pham hung hung":   "", // no slip makes that a name
		"constructor":      "",
		"hh n":             "", // not Hồ, Nguyệt: a short word and a beginning are no guess
		"h hen":            "hhen",
		"Phạm Húng":        "", // is there, with another tone
		"Phạm Hùngg":       "Phạm hùng",
		"nguyet anj":       "nguyet anh",
		"hhem nie":         "hhen nie",
		"pham hugn":        "pham hung",
		"tran van hung":    "", // each word is there, and no other is near that would do
	} {
		got := browser.Eval[string](p, fmt.Sprintf(`index.find(%q, {kind: "", most: 5}).then(a => a.instead || "")`, query))
		if got != want {
			t.Errorf("%q: asks %q, want %q", query, got, want)
		}
	}
}

// The script folds as the program does: the cases of its tables, and every
// letter of the scripts that are written from left to right in Europe.
func TestScriptTakesWordsApart(t *testing.T) {
	var texts []string
	for _, name := range []string{"fold.json", "words.json"} {
		data, err := os.ReadFile("../vietnamese/testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, textsOf(t, data)...)
	}
	if len(texts) < 120 {
		t.Fatalf("the tables have only %d cases", len(texts))
	}
	for r := rune(0x20); r < 0x2200; r++ {
		if unicode.IsGraphic(r) || unicode.In(r, unicode.Cc, unicode.Cf) { // no browser knows fewer letters than this
			texts = append(texts, "a"+string(r)+"b")
		}
	}
	p := browser.Open(t, browser.Serve(t, pageOf(t, nil)), browser.Look{})
	p.Visit("")
	data, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	var got [][]vietnamese.Word
	answer := browser.Eval[string](p, `JSON.stringify(`+string(data)+`.map(text => bangVangSearch.words(text).map(w => ({Fold: w.fold, Toneless: w.toneless, Tones: w.tones}))))`)
	if err := json.Unmarshal([]byte(answer), &got); err != nil {
		t.Fatal(err)
	}
	for i, text := range texts {
		if want := vietnamese.Words(text); !slices.Equal(want, got[i]) {
			t.Errorf("%+q: the script has %+q, the program %+q", text, got[i], want)
		}
	}
}

// textsOf returns the texts of a table of cases: pairs, or objects.
func textsOf(t testing.TB, data []byte) []string {
	t.Helper()
	var texts []string
	var pairs [][2]string
	var objects []struct{ Text string }
	if json.Unmarshal(data, &pairs) == nil {
		for _, c := range pairs {
			texts = append(texts, c[0], norm.NFD.String(c[0]))
		}
	} else if err := json.Unmarshal(data, &objects); err == nil {
		for _, c := range objects {
			texts = append(texts, c.Text, norm.NFD.String(c.Text))
		}
	} else {
		t.Fatal(err)
	}
	return texts
}
