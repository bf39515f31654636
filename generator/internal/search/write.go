package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// A directory is what a browser reads first.
type directory struct {
	Page     string       `json:"page"`  // what an address of a folder needs behind it
	Files    []string     `json:"files"` // names of files, without .js
	Kinds    []kindIndex  `json:"kinds"`
	Words    string       `json:"words"` // the file with the words of all names; empty where there is none
	Speeches *speechIndex `json:"speeches,omitempty"`
}

// A kindIndex leads to the entries of a kind.
type kindIndex struct {
	Kind    Kind                        `json:"kind"`
	Folders []string                    `json:"folders"`
	Sets    map[string]map[string]int32 `json:"sets"` // frequent beginnings of each set, with their number of entries
	Start   int                         `json:"start"`
	Cuts    []string                    `json:"cuts"`
	Whole   []int                       `json:"whole,omitempty"`
}

// describe tells of a kind what the directory has of it.
func (k *packed) describe(kind Kind) kindIndex {
	d := kindIndex{Kind: kind, Folders: k.folders, Sets: map[string]map[string]int32{}, Start: k.start, Cuts: k.cuts, Whole: k.whole}
	if d.Cuts == nil {
		d.Cuts = []string{}
	}
	for _, s := range k.layout.sets {
		nodes := map[string]int32{}
		for i, n := range s.nodes {
			nodes[k.layout.key(n)] = s.counts[i]
		}
		d.Sets[k.layout.setKey(s.folds)] = nodes
	}
	return d
}

// folders returns the folders of pages, in the order in which they are met.
func folders(entries []Entry) []string {
	list := []string{}
	for _, e := range entries {
		if f, _ := cutAddress(e.Address); !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	return list
}

// cutAddress parts an address into a folder and an id.
func cutAddress(address string) (folder, id string) {
	address = strings.TrimSuffix(address, "/")
	i := strings.LastIndexByte(address, '/') + 1
	return address[:i], address[i:]
}

// A shard is the entries of a file, in columns. They stand in the order of
// names, so that a column repeats itself and compresses well.
type shard struct {
	Rows    []int  `json:"rows"`    // how many of each kind there are, in their order
	First   column `json:"first"`   // of their names, the first word,
	Middle  column `json:"middle"`  // what stands between,
	Last    column `json:"last"`    // and the last word
	Others  string `json:"others"`  // lines: the number of a row and its other texts, parted by tabs
	IDs     string `json:"ids"`     // lines: see idOf
	Detail  column `json:"detail"`  // what tells namesakes apart
	Span    column `json:"span"`    // first year, last year, honours
	Printed string `json:"printed"` // lengths of runs of rows that are not and that are printed names, in turn
}

// A column is values of rows. A row has the number of a value, in as many digits
// as all numbers have.
type column struct {
	Values  string `json:"values"` // lines, each once
	Numbers string `json:"rows"`
}

// digits are those of numbers in columns. None needs to be escaped in a script.
const digits = "!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~ "

// A table numbers values in the order in which they come.
type table struct {
	values  []string
	numbers map[string]int
	rows    []int
}

func (t *table) add(v string) {
	n, ok := t.numbers[v]
	if !ok {
		if t.numbers == nil {
			t.numbers = map[string]int{}
		}
		n = len(t.values)
		t.numbers[v] = n
		t.values = append(t.values, v)
	}
	t.rows = append(t.rows, n)
}

func (t *table) column() column {
	width := 1
	for size := len(digits); size < len(t.values); size *= len(digits) {
		width++
	}
	text := make([]byte, 0, width*len(t.rows))
	for _, n := range t.rows {
		text = append(text, make([]byte, width)...)
		for i := len(text) - 1; i >= len(text)-width; i-- {
			text[i] = digits[n%len(digits)]
			n /= len(digits)
		}
	}
	return column{strings.Join(t.values, "\n"), string(text)}
}

// write writes the files, several at a time.
func (p *packer) write() []File {
	files := make([]File, len(p.files))
	var next atomic.Int64
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				files[i] = shardFile(p.shard(p.files[i]))
			}
		})
	}
	all.Wait()
	return files
}

// shard puts the entries of a file into columns.
func (p *packer) shard(f packedFile) *shard {
	var others, ids, printed []string
	var first, middle, last, details, spans table
	s := &shard{}
	run, isPrinted := 0, false
	for kind, k := range p.kinds {
		rows := f.rows[kind]
		slices.Sort(rows)
		s.Rows = append(s.Rows, len(rows))
		for _, row := range rows {
			e := &k.entries[row]
			if len(e.Texts) > 1 {
				others = append(others, strconv.Itoa(len(ids))+"\t"+strings.Join(lines(e.Texts[1:]), "\t"))
			}
			a, b, c := parts(line(e.Texts[0]))
			first.add(a)
			middle.add(b)
			last.add(c)
			ids = append(ids, k.ids[row])
			details.add(line(e.Detail))
			spans.add(k.spans[row])
			if e.Printed != isPrinted {
				printed = append(printed, strconv.Itoa(run))
				run, isPrinted = 0, e.Printed
			}
			run++
		}
	}
	s.First, s.Middle, s.Last, s.Detail, s.Span = first.column(), middle.column(), last.column(), details.column(), spans.column()
	s.Others, s.IDs, s.Printed = strings.Join(others, "\n"), strings.Join(ids, "\n"), strings.Join(printed, " ")
	return s
}

// parts parts a name at its first and its last space. What stands between two
// others is not empty, so that joined by spaces the parts are the name.
func parts(name string) (first, middle, last string) {
	i, j := strings.IndexByte(name, ' '), strings.LastIndexByte(name, ' ')
	switch {
	case i <= 0 || j == len(name)-1 || j == i+1:
		return "", "", name
	case i == j:
		return name[:i], "", name[j+1:]
	}
	return name[:i], name[i+1 : j], name[j+1:]
}

// line makes a line of a text, without what parts lines and columns.
func line(s string) string {
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\t') < 0 && strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func lines(texts []string) []string {
	all := make([]string, len(texts))
	for i, t := range texts {
		all[i] = line(t)
	}
	return all
}

// idOf writes the id of an entry short: of that which its name gives only what
// comes behind it, of others all after a slash. The number of its folder stands
// before it where that is not the first.
func (k *packed) idOf(row int32) string {
	folder, id := cutAddress(k.entries[row].Address)
	rest, ok := strings.CutPrefix(id, k.layout.slug(row))
	if !ok || rest != "" && rest[0] != '-' {
		rest = "/" + id
	}
	if n := slices.Index(k.folders, folder); n > 0 {
		rest = strconv.Itoa(n) + rest
	}
	return rest
}

// script writes a script that hands over data. encoding/json escapes whatever
// could end a string or a script.
func script[T any](call string, data T) []byte {
	var b bytes.Buffer
	b.WriteString(call)
	text, err := json.Marshal(data)
	if err != nil {
		panic(err) // the types are ours
	}
	b.Write(text)
	b.WriteString(");\n")
	return b.Bytes()
}

// shardFile makes a file that hands over data. It is called by what is in it.
func shardFile[T any](data T) File {
	text := script("", data)
	sum := sha256.Sum256(text)
	name := strings.ToLower(base32.StdEncoding.EncodeToString(sum[:10])[:12])
	return File{name + ".js", slices.Concat([]byte("bangVangShard(\""+name+"\","), text)}
}
