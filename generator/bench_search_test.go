package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"bangvang/generator/internal/browser"
	madeup "bangvang/generator/internal/sample"
	"bangvang/generator/internal/search"
	"bangvang/generator/internal/vietnamese"
)

// BenchmarkSearchInBrowser types queries key by key into the search of made-up
// names, of which each beginning is a query. It tells, in bytes as gzip -9 makes
// them, and in milliseconds from a key to its results
//
//   - layout: making the index, in seconds, and how much the heap grew by it
//   - start: what a reader loads before the first query: engine and directory
//   - asked: all that a reader loads who asks a whole query at once, the start
//     with it
//   - slipped: the same, of who asks with a slip, which is to ask several times
//   - typed: the same, typed from its first key
//   - key: what one key loads
//   - cold: of somebody who has loaded nothing, from a server on this machine
//   - warm: of somebody for whom all files are there already
func BenchmarkSearchInBrowser(b *testing.B) {
	browser.Need(b)
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			entries := madeup.Entries(1, n)
			peak := peakMemory()
			start := time.Now()
			files := search.New(entries, nil, search.Options{})
			b.ReportMetric(time.Since(start).Seconds(), "s/layout")
			b.ReportMetric(peak(), "MB/layout")
			queries := typedQueries(entries, 300)
			for range b.N {
				measure(b, files, queries)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// peakMemory watches the heap. The function that it returns tells how many
// megabytes it grew at most.
func peakMemory() func() float64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	before := stats.HeapAlloc
	stop, most := make(chan bool), make(chan uint64)
	go func() {
		peak := before
		for tick := time.Tick(20 * time.Millisecond); ; {
			runtime.ReadMemStats(&stats)
			peak = max(peak, stats.HeapAlloc)
			select {
			case <-stop:
				most <- peak
				return
			case <-tick:
			}
		}
	}()
	return func() float64 {
		close(stop)
		return float64(<-most-before) / 1e6
	}
}

// measure types queries into an index and reports what that took.
func measure(b *testing.B, files []search.File, queries []string) {
	engine := published.tree(b)[engineOf(b, published.tree(b))]
	tree := map[string][]byte{
		"index.html": []byte(`<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Tìm</title><link rel="icon" href="icon.svg"><script src="search.js"></script>`),
		"icon.svg":   []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`),
		"search.js":  engine,
	}
	all := 0
	weight := map[string]int{"search.js": gzipped(b, engine)}
	for _, f := range files {
		tree["tim-kiem/"+f.Name] = f.Bytes
		weight["tim-kiem/"+f.Name] = gzipped(b, f.Bytes)
		all += weight["tim-kiem/"+f.Name]
	}
	directory := "tim-kiem/" + search.Directory
	start := weight["search.js"] + weight[directory]
	b.ReportMetric(float64(len(files)), "files")
	b.ReportMetric(float64(all), "B/index")
	b.ReportMetric(float64(start), "B/start")

	p := browser.Open(b, browser.Serve(b, tree), browser.Look{})
	p.Visit("")
	bytes := func(k keystroke) int {
		sum := 0
		for _, name := range k.Loaded {
			if name != directory {
				sum += weight[name]
			}
		}
		return sum
	}
	var asked, slipped, typed, key []float64
	for i, q := range typeAll(b, p, queries, "asked") {
		list := &asked
		if isSlip(i) {
			list = &slipped
		}
		*list = append(*list, float64(start+bytes(q[0])))
	}
	cold := typeAll(b, p, queries, "typed")
	heaviest, most := "", 0
	for i, q := range cold {
		sum := start
		for _, k := range q {
			if n := bytes(k); n > 0 {
				sum += n
				key = append(key, float64(n))
			}
		}
		typed = append(typed, float64(sum))
		if sum > most {
			heaviest, most = queries[i], sum
		}
	}
	b.Logf("who types %q loads most", heaviest)
	report(b, asked, "B/asked")
	report(b, slipped, "B/slipped")
	report(b, typed, "B/typed")
	report(b, key, "B/key")
	report(b, times(cold), "ms/cold")
	typeAll(b, p, queries, "warm")
	report(b, times(typeAll(b, p, queries, "warm")), "ms/warm")
}

// report reports the middle, the 95th part of a hundred and the most.
func report(b *testing.B, values []float64, unit string) {
	if len(values) == 0 {
		return
	}
	slices.Sort(values)
	b.ReportMetric(values[len(values)/2], unit+"-median")
	b.ReportMetric(values[len(values)*95/100], unit+"-p95")
	b.ReportMetric(values[len(values)-1], unit+"-most")
}

func gzipped(b *testing.B, data []byte) int {
	var buffer bytes.Buffer
	w, err := gzip.NewWriterLevel(&buffer, gzip.BestCompression)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := w.Write(data); err != nil {
		b.Fatal(err)
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	return buffer.Len()
}

// A keystroke is what came of one key.
type keystroke struct {
	Millis float64
	Loaded []string // files
}

func times(typed [][]keystroke) []float64 {
	var all []float64
	for _, q := range typed {
		for _, k := range q {
			all = append(all, k.Millis)
		}
	}
	return all
}

// typing types queries into the index of this page or, where nothing may have
// been loaded, each into that of a frame of its own.
const typing = `async (queries, how) => {
	const all = [];
	for (const query of queries) {
		let w = window, frame;
		if (how !== "warm") {
			frame = document.createElement("iframe");
			const there = new Promise(done => frame.onload = done);
			frame.src = "index.html";
			document.body.append(frame);
			await there;
			w = frame.contentWindow;
		}
		if (!w.index) {
			const add = w.document.head.appendChild;
			w.document.head.appendChild = function (tag) { w.loaded.push(tag.getAttribute("src")); return add.call(this, tag) };
			w.index = w.bangVangSearch.open("tim-kiem/");
		}
		const keys = [];
		for (let i = how === "asked" ? query.length : 1; i <= query.length; i++) {
			w.loaded = [];
			const start = performance.now();
			await w.index.find(query.slice(0, i), {kind: "", most: 10});
			keys.push({millis: performance.now() - start, loaded: w.loaded});
		}
		all.push(keys);
		if (frame) frame.remove();
	}
	return JSON.stringify(all);
}`

func typeAll(b *testing.B, p *browser.Page, queries []string, how string) [][]keystroke {
	var all [][]keystroke
	for some := range slices.Chunk(queries, 20) {
		data, err := json.Marshal(some)
		if err != nil {
			b.Fatal(err)
		}
		answer := browser.Eval[string](p, fmt.Sprintf(`(%s)(%s, %q)`, typing, data, how))
		var typed [][]keystroke
		if err := json.Unmarshal([]byte(answer), &typed); err != nil {
			b.Fatal(err)
		}
		all = append(all, typed...)
	}
	return all
}

// isSlip tells which of the queries lack a letter.
func isSlip(i int) bool { return i%20 == 19 }

// typedQueries are what readers type to find some of the entries: names with
// marks and without, in part, in another order, with a slip; some units.
func typedQueries(entries []search.Entry, n int) []string {
	r := rand.New(rand.NewPCG(2019, 11))
	var queries []string
	for i := range n {
		name := strings.ToLower(entries[r.IntN(len(entries))].Texts[0])
		words := strings.Fields(name)
		last := len(words) - 1
		switch k := r.IntN(95); {
		case isSlip(i):
			fold := []byte(vietnamese.Fold(name))
			i := r.IntN(len(fold))
			name = string(fold[:i]) + string(fold[i+1:])
		case k < 40:
			name = vietnamese.Fold(name)
		case k < 60: // as it is written
		case k < 72:
			name = vietnamese.Fold(words[0] + " " + words[last])
		case k < 78:
			name = words[last]
		case k < 88:
			name = vietnamese.Fold(words[last] + " " + strings.Join(words[:last], " "))
		default:
			name = strings.Join(words[max(0, last-1):], " ")
		}
		queries = append(queries, name)
	}
	return queries
}
