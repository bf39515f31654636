package table

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/sheet"
)

// A listed is a row of a made-up list: what should be read of it.
type listed struct {
	values   map[Field]string
	sections []string
}

// A drawing lays a made-up list out on a sheet, as offices do.
type drawing struct {
	*rand.Rand
	t      *sheet.Table
	fields []Field // by column; Number among them where rows are numbered
	want   []listed

	headRows  [][]sheet.Value
	headAreas []sheet.Area // from the first row of the head
}

// words are heads of each field, as offices write them.
var words = map[Field][]string{
	Number:           {"STT", "TT", "Số TT", "Số\nTT", "No."},
	Name:             {"Họ và tên", "HỌ VÀ TÊN", "Họ tên", "Họ, tên", "Name"},
	"recipient.rank": {"Cấp bậc", "CẤP BẬC", "Quân hàm", "Rank"},
	"recipient.post": {"Chức vụ", "Chức danh", "Post"},
	Unit:             {"Đơn vị", "ĐƠN VỊ CÔNG TÁC", "Nơi công tác", "Cơ quan, đơn vị", "Unit"},
	Award:            {"Hình thức khen thưởng", "Hình thức", "Danh hiệu", "HÌNH THỨC\nKHEN THƯỞNG", "Award"},
	DecisionNumber:   {"Số quyết định", "Số QĐ", "Decision number"},
	DecisionDate:     {"Ngày quyết định", "Ngày ký", "Ngày", "Decision date"},
	"recipient.note": {"Ghi chú", "Note"},
}

func pick[E any](r *rand.Rand, list []E) E { return list[r.IntN(len(list))] }

// draw lays out a list.
func draw(seed uint64) *drawing {
	d := &drawing{Rand: rand.New(rand.NewPCG(seed, 1)), t: &sheet.Table{Name: "Sheet1"}}
	d.fields = []Field{Name, Unit, Award}
	for _, f := range []Field{"recipient.rank", "recipient.post", DecisionNumber, DecisionDate, "recipient.note"} {
		if d.IntN(2) == 0 {
			d.fields = append(d.fields, f)
		}
	}
	d.Shuffle(len(d.fields), func(i, j int) { d.fields[i], d.fields[j] = d.fields[j], d.fields[i] })
	if d.IntN(3) > 0 {
		d.fields = append([]Field{Number}, d.fields...)
	}
	for range d.IntN(4) {
		d.put(0, pick(d.Rand, []string{"", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", "BAN THỬ NGHIỆM", "(Kèm theo Quyết định số 12/QĐ-TN ngày 15 tháng 10 năm 2019)"}))
	}
	top := len(d.t.Rows)
	d.head()
	d.headRows = slices.Clone(d.t.Rows[top:])
	for _, a := range d.t.Merged {
		a.Row, a.LastRow = a.Row-top, a.LastRow-top
		d.headAreas = append(d.headAreas, a)
	}
	d.body()
	d.foot()
	return d
}

// put adds a row of one text.
func (d *drawing) put(col int, text string) {
	texts := make([]string, max(col+1, len(d.fields)))
	texts[col] = text
	d.t.Rows = append(d.t.Rows, row(texts...))
}

// head draws one row, or two with merged cells, or two as a text has them.
func (d *drawing) head() {
	first := make([]string, len(d.fields))
	for i, f := range d.fields {
		first[i] = d.spell(pick(d.Rand, words[f]))
	}
	at := slices.Index(d.fields, DecisionNumber)
	if at < 0 || at+1 >= len(d.fields) || d.fields[at+1] != DecisionDate || d.IntN(4) == 0 {
		d.t.Rows = append(d.t.Rows, row(first...))
	} else {
		second := make([]string, len(d.fields))
		first[at], first[at+1], second[at], second[at+1] = "Quyết định", "", "Số", "Ngày"
		if top := len(d.t.Rows); d.IntN(2) == 0 {
			for i := range d.fields {
				switch i {
				case at:
					d.t.Merged = append(d.t.Merged, sheet.Area{Row: top, Col: i, LastRow: top, LastCol: i + 1})
				case at + 1:
				default:
					d.t.Merged = append(d.t.Merged, sheet.Area{Row: top, Col: i, LastRow: top + 1, LastCol: i})
				}
			}
		}
		d.t.Rows = append(d.t.Rows, row(first...), row(second...))
	}
	if d.IntN(3) == 0 {
		numbers := make([]string, len(d.fields))
		for i := range numbers {
			numbers[i] = "(" + strconv.Itoa(i+1) + ")"
		}
		d.t.Rows = append(d.t.Rows, row(numbers...))
	}
}

// spell writes a head in capitals, or with spaces about it.
func (d *drawing) spell(s string) string {
	switch d.IntN(4) {
	case 0:
		return strings.ToUpper(s)
	case 1:
		return " " + s + "  "
	}
	return s
}

// body draws sections, and rows in them.
func (d *drawing) body() {
	outer := pick(d.Rand, []string{"", "%s. %s", "%s/ %s", "cell"})
	inner := d.IntN(2) == 0
	no := 0
	for s := range 1 + d.IntN(4) {
		var sections []string
		if outer != "" {
			sections = append(sections, d.section(outer, []string{"I", "II", "III", "IV"}[s], pick(d.Rand, []string{"TẬP THỂ", "CÁ NHÂN", "KHỐI CƠ QUAN", "Cục Mẫu"})))
		}
		for range 1 + d.IntN(2) {
			under := sections
			if inner {
				award := pick(d.Rand, []string{"Huân chương Chiến công hạng Ba", "Bằng khen của Trưởng ban", "Chiến sĩ thi đua cơ sở"})
				d.put(0, award)
				if top := len(d.t.Rows) - 1; d.IntN(2) == 0 {
					d.t.Merged = append(d.t.Merged, sheet.Area{Row: top, Col: 0, LastRow: top, LastCol: len(d.fields) - 1})
				}
				under = append(slices.Clone(sections), award)
			}
			first := len(d.t.Rows)
			for range 1 + d.IntN(4) {
				no++
				d.line(no, under)
			}
			d.shorten(first)
		}
		if d.IntN(4) == 0 {
			d.t.Rows = append(d.t.Rows, row("Cộng: "+strconv.Itoa(no)))
		}
		if d.IntN(4) == 0 {
			d.again()
		}
	}
}

// shorten draws the awards of the rows from one on, where they are the same, as a
// merged cell or with marks.
func (d *drawing) shorten(first int) {
	col := slices.Index(d.fields, Award)
	last := len(d.t.Rows) - 1
	for row := first + 1; row <= last; row++ {
		if d.t.Rows[row][col] != d.t.Rows[first][col] {
			return
		}
	}
	if first == last {
		return
	}
	switch d.IntN(3) {
	case 0:
		d.t.Merged = append(d.t.Merged, sheet.Area{Row: first, Col: col, LastRow: last, LastCol: col})
		for row := first + 1; row <= last; row++ {
			d.t.Rows[row][col] = sheet.Value{}
		}
	case 1:
		for row := first + 1; row <= last; row++ {
			d.t.Rows[row][col].Text = pick(d.Rand, []string{"nt", "-nt-", "″", `"`, "Như trên"})
		}
	}
}

// again draws the head as it is printed on another page.
func (d *drawing) again() {
	for _, r := range d.headRows {
		d.t.Rows = append(d.t.Rows, slices.Clone(r))
	}
	for _, a := range d.headAreas {
		a.Row, a.LastRow = a.Row+len(d.t.Rows)-len(d.headRows), a.LastRow+len(d.t.Rows)-len(d.headRows)
		d.t.Merged = append(d.t.Merged, a)
	}
}

// section draws a heading, its number in the same cell or in one of its own.
func (d *drawing) section(form, number, title string) string {
	if form == "cell" {
		texts := make([]string, len(d.fields))
		if d.fields[0] == Number {
			texts[0], texts[1] = number, title
		} else {
			texts[0] = number + ". " + title
		}
		d.t.Rows = append(d.t.Rows, row(texts...))
		return title
	}
	d.put(0, fmt.Sprintf(form, number, title)+pick(d.Rand, []string{"", " (12)", " (03 tập thể)", ": 5"}))
	return title
}

func (d *drawing) line(no int, sections []string) {
	want := listed{values: map[Field]string{}, sections: sections}
	texts := make([]string, len(d.fields))
	for i, f := range d.fields {
		switch f {
		case Number:
			texts[i] = pick(d.Rand, []string{strconv.Itoa(no), fmt.Sprintf("%02d", no), strconv.Itoa(no) + "."})
			continue
		case Name:
			texts[i] = "Nguyễn Văn Thử " + strconv.Itoa(no)
		case Unit:
			texts[i] = pick(d.Rand, []string{"Phòng Mẫu 1", "Cục Mẫu", "Vụ Thử"})
		case Award:
			texts[i] = pick(d.Rand, []string{"Bằng khen", "Huân chương Chiến công hạng Nhì"})
		case DecisionNumber:
			texts[i] = "12/QĐ-TN"
		case DecisionDate:
			texts[i] = "15/10/2019"
		default:
			texts[i] = pick(d.Rand, []string{"", "Đại tá", "Trợ lý"})
		}
		if texts[i] != "" {
			want.values[f] = texts[i]
		}
	}
	d.t.Rows = append(d.t.Rows, row(texts...))
	d.want = append(d.want, want)
}

// foot draws a sum and a signature.
func (d *drawing) foot() {
	if d.IntN(2) == 0 {
		d.put(min(1, len(d.fields)-1), "Tổng cộng: "+strconv.Itoa(len(d.want)))
	}
	if d.IntN(2) == 0 {
		d.put(0, "")
		last := len(d.fields) - 1
		d.put(last, "Hà Nội, ngày 15 tháng 10 năm 2019")
		d.put(last, pick(d.Rand, []string{"KT. TRƯỞNG BAN", "NGƯỜI LẬP BẢNG", "CỤC TRƯỞNG"}))
		d.put(last, "Trần Văn Ký Thử")
	}
}
