package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bangvang/generator/internal/content"
)

// A maker makes up sites: every person, unit and number in them is invented,
// and says so. It follows the tables from which records are decoded, so a new
// field is in it from the first day.
type maker struct {
	*rand.Rand
	t       testing.TB
	files   tree
	ids     map[content.Collection][]string
	classes map[string]int // how many classes an award has, and those "chosen" for a grant
	wrote   map[string]bool
	tables  map[content.Collection]*content.Table

	record int    // the number of the record that is being made
	at     string // its collection and id
}

// perCollection is how many records there are of each kind.
const perCollection = 5

// makeSite makes up the site of a seed: the same one each time.
func makeSite(t testing.TB, seed uint64) *maker {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 0)), t: t, files: tree{}, ids: map[content.Collection][]string{}, wrote: map[string]bool{},
		classes: map[string]int{"huan-chuong-chien-cong": 3, "co-thi-dua-bo": 0, "bang-khen-bo": 0}, tables: map[content.Collection]*content.Table{}}
	collections := content.Collections()
	for i, table := range content.Tables() {
		c := collections[i]
		m.tables[c] = table
		for n := range perCollection {
			if c == content.Rolls && n == perCollection-1 {
				break
			}
			m.ids[c] = append(m.ids[c], fmt.Sprintf("%s-thu-%d", c, n))
		}
	}
	for n, id := range m.ids[content.Awards] {
		m.classes[id] = n % 4
	}
	m.photo()
	for _, c := range collections {
		m.collection(c)
	}
	return m
}

func (m *maker) photo() {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 700, 3))); err != nil {
		m.t.Fatal(err)
	}
	m.files["content/photos/ảnh thử.png"] = b.Bytes()
}

// collection writes the files of a collection: one, or one for each record.
func (m *maker) collection(c content.Collection) {
	table := m.tables[c]
	if c == content.Sites {
		m.files["content/site.yaml"] = []byte(m.fields(table, ""))
		return
	}
	var together strings.Builder
	for n := range m.ids[c] {
		m.record, m.at = n, string(c)+"/"+m.ids[c][n]
		switch {
		case c.IsMarkdown():
			name := fmt.Sprintf("content/%s/%d/bai.md", c, n)
			m.files[name] = []byte("---\n" + m.fields(table, "") + "---\n" + m.prose() + "\n## Phần thử\n\nXem [phần thử](#phan-thu).\n")
		case c == content.Rolls:
			m.files[fmt.Sprintf("content/rolls/%d/dot.yaml", n)] = []byte(m.fields(table, ""))
		default:
			together.WriteString("- " + strings.TrimPrefix(m.fields(table, "  "), "  "))
		}
	}
	if together.Len() > 0 {
		m.files["content/"+string(c)+".yaml"] = []byte(together.String())
	}
}

// fields writes the fields of a record or an entry.
func (m *maker) fields(table *content.Table, indent string) string {
	chosen := m.choose(table)
	if chosen["award"] || chosen["awards"] {
		m.classes["chosen"] = math.MaxInt
	}
	var b strings.Builder
	for i := range table.Fields {
		f := &table.Fields[i]
		if !chosen[f.Name] {
			continue
		}
		value := m.value(table, f, indent)
		if value == "" {
			continue
		}
		m.wrote[table.Name+"."+f.Name] = true
		b.WriteString(indent + f.Name + ":" + value)
	}
	return b.String()
}

// value writes the value of a field with what stands before and behind it; ""
// where there is none to choose.
func (m *maker) value(table *content.Table, f *content.Field, indent string) string {
	n := 1
	if f.List {
		n = 1 + m.IntN(3)
	}
	if f.Kind == content.KindEntry {
		return m.entries(f, n, indent+"  ")
	}
	var values []string
	for range n {
		if v := m.scalar(table, f); v != "" && !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	switch {
	case len(values) == 0:
		return ""
	case f.List:
		return " [" + strings.Join(values, ", ") + "]\n"
	}
	return " " + values[0] + "\n"
}

// entries writes an entry, or a list of n.
func (m *maker) entries(f *content.Field, n int, indent string) string {
	if !f.List {
		return ahead("\n", m.fields(f.Entry, indent))
	}
	var b strings.Builder
	for range n {
		b.WriteString(ahead(indent+"- ", strings.TrimLeft(m.fields(f.Entry, indent+"  "), " ")))
	}
	return ahead("\n", b.String())
}

// ahead puts something before what is not empty.
func ahead(before, s string) string {
	if s == "" {
		return ""
	}
	return before + s
}

func (m *maker) scalar(table *content.Table, f *content.Field) string {
	switch table.Name + "." + f.Name {
	case "site.language":
		return "vi"
	case "site.edit_url":
		return "https://example.org/edit/{path}#L{line}"
	case "award.class_count":
		return strconv.Itoa(m.classes[m.ids[content.Awards][m.record]])
	case "photos.file":
		return `"ảnh thử.png"`
	case "correction.record":
		return m.link()
	case "grants.award", "reported.award", "reported.awards":
		award := m.pick(content.Awards)
		m.classes["chosen"] = min(m.classes["chosen"], m.classes[award])
		return award
	}
	switch f.Kind {
	case content.KindID:
		return m.id(table, f)
	case content.KindCount:
		if f.Name == "quantity" || f.Name == "order" {
			return strconv.Itoa(1 + m.IntN(3))
		}
		return strconv.Itoa(20 + m.IntN(2000)) // more than are ever listed
	case content.KindBool:
		return strconv.FormatBool(m.IntN(2) == 0)
	case content.KindDate:
		return oneOf(m, "2019", "2019-11", "2019-11-18", "2019-11-19T10:00", "2014/2019", "2019/..", "2015?", "2013~", "2020-02-29")
	case content.KindYear:
		return oneOf(m, "2018", "2019", "2020", "unknown")
	case content.KindClass:
		if m.classes["chosen"] == 0 {
			return ""
		}
		if f.List {
			return "1"
		}
		return oneOf(m, "1", "any")
	case content.KindMarkdown:
		return quote(m.prose())
	case content.KindEnum:
		return f.Values[m.IntN(len(f.Values))]
	case content.KindRule:
		return oneOf(m, "recipient-kind", "same-decision")
	case content.KindReference:
		if len(f.Values) > 0 && m.IntN(4) == 0 {
			return f.Values[0]
		}
		return m.reference(f)
	case content.KindAddress:
		return "https://example.org/thu/" + strconv.Itoa(m.IntN(9)) + "/"
	}
	return quote(m.words())
}

func oneOf(m *maker, values ...string) string { return values[m.IntN(len(values))] }

func (m *maker) id(table *content.Table, f *content.Field) string {
	c := content.Collection(strings.Split(m.at, "/")[0])
	switch {
	case table.Name == "grants":
		return "lan-" + strconv.Itoa(m.IntN(1<<30))
	case f.Name == "aliases":
		return "cu-" + m.ids[c][m.record] + "-" + strconv.Itoa(m.IntN(100))
	}
	return m.ids[c][m.record]
}

// reference names a record. Within a collection only those that stand before
// are named, so that there are no cycles.
func (m *maker) reference(f *content.Field) string {
	ids := m.ids[f.Collection]
	if strings.HasPrefix(m.at, string(f.Collection)+"/") {
		ids = ids[:m.record]
	}
	if len(ids) == 0 {
		return ""
	}
	return ids[m.IntN(len(ids))]
}

// pick names a record of the site or, of awards, one of the catalogue.
func (m *maker) pick(c content.Collection) string {
	ids := m.ids[c]
	if c == content.Awards {
		ids = slices.Concat(ids, []string{"huan-chuong-chien-cong", "co-thi-dua-bo", "bang-khen-bo"})
	}
	return ids[m.IntN(len(ids))]
}

// linked are the collections to whose records texts link.
var linked = []content.Collection{content.Awards, content.Units, content.People, content.Campaigns, content.Events, content.Sources, content.Rolls,
	content.Speeches, content.Pages}

func (m *maker) link() string {
	c := linked[m.IntN(len(linked))]
	ids := m.ids[c]
	return string(c) + "/" + ids[m.IntN(len(ids))]
}

// madeUp are texts with all that has a meaning somewhere on the way.
var madeUp = []string{"thử nghiệm", "Đơn vị bịa ra", "Nguyễn Văn Bịa", "Trần Thị Thử", "Y Bịa Êban", "“Thi đua thử”", `"trích" & 'dẫn'`, "<b>đậm</b>", "{{.Site}}",
	"50 % và %d", "a: b # c", "1.092", "- gạch", "<!-- ẩn -->", "Hoà Bình", "Hòa Bình", "Lê\u0302 Thử", "</script>", "javascript:thử", "…", "không"}

func (m *maker) words() string {
	var list []string
	for range 1 + m.IntN(3) {
		list = append(list, madeUp[m.IntN(len(madeUp))])
	}
	return strings.Join(list, " ")
}

func (m *maker) prose() string {
	return fmt.Sprintf("Đoạn thử, nhắc tới [một bản ghi](%s) và *một chữ*.\n\n- [trang ngoài](https://example.org/)\n- mục thử\n", m.link())
}

// quote writes a text as YAML does in double quotes.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
