package tabulate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/tidy"
)

// A maker makes up rolls that use every field of the format, and texts that
// mean something somewhere on the way: to YAML, to spreadsheets, to whoever
// reads the lists of offices. All people and units in them are made up.
type maker struct {
	*rand.Rand
	rolls   int
	used    map[string]bool // fields that were written, by table
	entries int
}

// everything else of the site to which the rolls refer.
var fixed = map[string]string{
	"content/site.yaml":      "title: Bảng thử\nlanguage: vi\n",
	"content/people.yaml":    "- {id: nguyen-van-thu, name: Nguyễn Văn Thử}\n- {id: nguyen-van-thu-2, name: Nguyễn Văn Thử}\n- {id: thu-ba, name: Trần Thị Thử}\n",
	"content/sources.yaml":   "- {id: nguon-thu, title: Nguồn thử}\n- {id: nguon-2, title: Nguồn thử}\n- {id: \"2019\", title: Năm 2019}\n",
	"content/campaigns.yaml": "- {id: phong-trao, name: Phong trào thử}\n- {id: no, name: Không}\n",
	"content/events.yaml":    "- {id: dai-hoi, title: Đại hội thử}\n- {id: le-2, title: none}\n",
	"content/units.yaml": `
- {id: cuc-thu, name: Cục Thử, abbreviation: CT}
- {id: phong-thu, name: Phòng Thử}
- {id: phong-thu-2, name: phòng  thử}
- {id: ct, name: "Chi cục: 'Thử', \"hai\""}
- {id: m951, name: M951, coded: true}
- {id: bang, name: =1+1}
- {id: tap-the, name: I. TẬP THỂ}
- {id: cong, name: Tổng cộng}
- {id: so, name: "1.092"}
- {id: cuc-khac, name: cuc-thu}
- {id: nfd, name: "Cu\u0323c Tho\u0309a", other_names: [{name: Đơn vị cũ}]}
`,
	"content/awards.yaml": `
- {id: giay-khen-thu, name: Giấy khen Thử, category: merit_letter, to: [individual, collective]}
- {id: co-hang, name: Cờ thử hạng Ba, category: emulation_flag, class_count: 3, to: [collective]}
- {id: co-hai, name: Cờ thử, category: emulation_flag, class_count: 3, to: [collective]}
- {id: trung, name: Giấy khen, category: merit_letter, to: [individual]}
`,
}

var references = map[content.Collection][]string{
	content.People:    {"nguyen-van-thu", "nguyen-van-thu-2", "thu-ba"},
	content.Sources:   {"nguon-thu", "nguon-2", "2019"},
	content.Campaigns: {"phong-trao", "no"},
	content.Events:    {"dai-hoi", "le-2"},
	content.Units:     {"cuc-thu", "phong-thu", "phong-thu-2", "ct", "m951", "bang", "tap-the", "cong", "so", "cuc-khac", "nfd"},
	content.Awards:    {"giay-khen-thu", "co-hang", "co-hai", "trung", "giay-khen", "huan-chuong-chien-cong", "bang-khen-bo"},
	content.Rolls:     {"dot-0", "dot-1"},
}

// awkward are texts of one line.
var awkward = []string{"Nguyễn Văn Thử", "no", "Yes", "true", "01", "1.092", "1092", "~", "null", "-", "- gạch đầu dòng", "=1+1", "+84", "@a", "'", "''", "'=1", "\"", "\"hai\" 'ba'", "\\",
	"a: b", "a # b", "#REF!", "[x]", "{x}", "{a: b}", "[1, 2]", "a, b; c", "2019", "2019-11-18", "18/11/2019", "1/2", "0912345678", "12345678901234567890", "1e5", "0,5", "TRUE",
	"Hoà Bình", "Hòa Bình", "Lê\u0302 Thử", "hai  dấu cách", "dấu\u00a0cách", "nối\u200dliền", "nối\u200cliền", "không\ufffdrõ", "𠮷野", "…", "″", "nt", "-nt-", "như trên", "I. TẬP THỂ", "II. CÁ NHÂN", "Tổng cộng", "Cộng: 3",
	"Họ và tên", "STT", "Số quyết định", "grant", "none", "unknown", "any", "<b>đậm</b>", "_x0041_", "a|b", "tab ở\tgiữa", "?", ":", "a:", "!", "&a", "*a", "%a", "`a`", "--- a", "...", "<<", "«", "Ð", "µ¸¶", "§éc lËp", "ÑOÄC LAÄP", "x", "có",
	"(1)", "1", "0", "00", "٣", "Trưởng phòng, Đại tá", "ngày 15 tháng 10 năm 2019", "Quyết định số 12/QĐ ngày 1/2/2019", "/", "//", "=", "==", "\u200bkhuất"}

// prose are texts of Markdown.
var prose = []string{"Một đoạn.", "Hai\nDòng", "Đoạn một.\n\nĐoạn hai.", "- mục\n- mục\n  - trong\n", "    mã thử\n    dòng hai\n", "dòng cứng  \nhai", "\n\nmuộn", "a\tb", "1. một\n2. hai", "> trích",
	"[liên kết](https://example.org/)", "| a | b |\n|---|---|\n| 1 | 2 |", "=1+1\n@x", "'trích'", "```\nmã\n  thụt\n```", "\\*không\\*", "# đề mục", "a\n\n\n\nb", "# không phải chú thích\nđoạn"}

func pick[T any](m *maker, all []T) T { return all[m.IntN(len(all))] }

// site makes up the files of a site.
func (m *maker) site() map[string][]byte {
	files := map[string][]byte{}
	for name, text := range fixed {
		files[name] = []byte(text)
	}
	roll := rollTable()
	for n := range 2 + m.IntN(3) {
		var records []string
		for range 1 + m.IntN(3)*m.IntN(2) {
			records = append(records, m.fields(roll, ""))
			m.rolls++
		}
		text := records[0]
		if len(records) > 1 {
			text = ""
			for _, r := range records {
				text += "- " + strings.ReplaceAll(strings.TrimSuffix(r, "\n"), "\n", "\n  ") + "\n"
			}
			text = blankLines.Replace(text)
		}
		files[fmt.Sprintf("content/rolls/%d/r.yaml", n)] = []byte(text)
	}
	return files
}

// blankLines takes indentation off empty lines.
var blankLines = strings.NewReplacer("\n  \n", "\n\n")

func rollTable() *content.Table {
	return content.Tables()[slices.Index(content.Collections(), content.Rolls)]
}

// only are fields of which an entry has one alone, by table.
var only = map[string][][]string{
	"recipients":   {{"person", "name", "household", "unit"}},
	"presented_by": {{"person", "name", "unit"}},
	"grants":       {{"class", "classes"}},
	"reported":     {{"award", "awards"}, {"class", "classes"}},
}

// choose chooses the fields of an entry.
func (m *maker) choose(t *content.Table) map[string]bool {
	chosen := map[string]bool{}
	for _, f := range t.Fields {
		chosen[f.Name] = f.Required || m.IntN(4) == 0
	}
	for _, names := range only[t.Name] {
		for _, name := range names {
			chosen[name] = false
		}
		chosen[pick(m, names)] = true
	}
	chosen["source"] = chosen["source"] && !chosen["sources"] // their order would be that of the format
	switch t.Name {
	case "roll":
		chosen["grants"] = m.IntN(8) > 0
		chosen["reported"] = chosen["reported"] || !chosen["grants"]
	case "grants":
		chosen["award"] = m.IntN(8) > 0
		chosen["uncounted"] = chosen["uncounted"] || !chosen["award"]
		chosen["recipients"] = m.IntN(3) > 0 || !chosen["uncounted"]
	case "reported":
		chosen["unspecified"] = true
	case "recipients", "presented_by":
		alone := chosen["unit"]
		chosen["part"] = chosen["part"] && alone
		chosen["unit"] = alone || m.IntN(2) == 0
	}
	return chosen
}

// fields writes an entry.
func (m *maker) fields(t *content.Table, indent string) string {
	var b strings.Builder
	chosen := m.choose(t)
	for _, i := range m.Perm(len(t.Fields)) {
		f := &t.Fields[i]
		if !chosen[f.Name] {
			continue
		}
		m.used[t.Name+"."+f.Name] = true
		b.WriteString(indent + f.Name + ":")
		switch {
		case f.Kind == content.KindEntry && f.List:
			n := m.IntN(4)
			if f.Name != "recipients" || !chosen["individuals"] {
				n++ // an empty list is no recipients
			}
			if n == 0 {
				b.WriteString(" []\n")
				break
			}
			b.WriteString("\n")
			for range n {
				inner := m.fields(f.Entry, indent+"    ")
				b.WriteString(indent + "  - " + inner[len(indent)+4:])
			}
		case f.Kind == content.KindEntry:
			if inner := m.fields(f.Entry, indent+"  "); inner != "" {
				b.WriteString("\n" + inner)
			} else {
				b.WriteString(" {}\n")
			}
		case f.List:
			var all []string
			for range 1 + m.IntN(3) {
				if s := m.scalar(t, f, indent, true); !slices.Contains(all, s) {
					all = append(all, s)
				}
			}
			b.WriteString(" [" + strings.Join(all, ", ") + "]\n")
		default:
			b.WriteString(" " + m.scalar(t, f, indent, false) + "\n")
		}
	}
	return b.String()
}

// scalar makes up a value.
func (m *maker) scalar(t *content.Table, f *content.Field, indent string, flow bool) string {
	switch f.Kind {
	case content.KindID:
		if f.Name == "id" && t.Name == "roll" {
			return "dot-" + strconv.Itoa(m.rolls)
		}
		m.entries++
		return pick(m, []string{"ma-", "no-", "1-"}) + strconv.Itoa(m.entries)
	case content.KindCount:
		return pick(m, []string{"0", "1", "01", "1092", "2147483647", `"12"`})
	case content.KindBool:
		return pick(m, []string{"true", "false", `"true"`})
	case content.KindDate:
		return pick(m, []string{"2019", "2019-11", "2019-11-18", "2019-01-02", "2019-11-19T10:00", "2014/2019", "2019/..", "2015?", "2013~", "2020-02-29", "2014-01/2019-10", "../2019"})
	case content.KindYear:
		return pick(m, []string{"2018", "2019", `"2019"`, "unknown"})
	case content.KindClass:
		if flow {
			return pick(m, []string{"1", "2", "3"})
		}
		return pick(m, []string{"1", "2", "3", "any"})
	case content.KindEnum:
		return pick(m, f.Values)
	case content.KindRule:
		return pick(m, []string{"recipient-kind", "same-decision"})
	case content.KindReference:
		return pick(m, append(slices.Clone(f.Values), references[f.Collection]...))
	case content.KindAddress:
		return pick(m, []string{"https://example.org/a?b=c&d=%20#e", "http://example.org/", "https://example.org/(x),y;z"})
	case content.KindMarkdown:
		return m.markdown(indent)
	}
	s := m.words()
	if m.IntN(3) == 0 {
		s += "\n " + m.words() // which the decoder joins
	}
	return tidy.Spell(s, flow)
}

func (m *maker) words() string {
	s := pick(m, awkward)
	for m.IntN(3) == 0 {
		s += " " + pick(m, awkward)
	}
	return strings.Map(func(r rune) rune {
		if r == '\u200b' {
			return -1 // which the format refuses
		}
		return r
	}, s)
}

// markdown writes a text in one of the ways of YAML.
func (m *maker) markdown(indent string) string {
	s := pick(m, prose)
	for m.IntN(3) == 0 {
		s += "\n\n" + pick(m, prose)
	}
	first, _, _ := strings.Cut(s, "\n")
	if m.IntN(2) == 0 || strings.TrimLeft(first, " ") != first || first == "" {
		return tidy.Spell(s, false)
	}
	return pick(m, []string{"|", "|-", "|+"}) + "\n" + indent + "  " + strings.ReplaceAll(s, "\n", "\n"+indent+"  ")
}
