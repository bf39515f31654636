package importer

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/table"
)

// A Doubt is what an editor should look at.
type Doubt struct {
	Kind    DoubtKind
	Text    string        // of the list
	Places  []table.Place // the first of them, at most [MostPlaces]
	Count   int           // of all places
	Message diag.Text
	Mend    diag.Text // may be zero
	Near    []Near
}

// A Near is a record that may be meant.
type Near struct{ ID, Name string }

// MostPlaces is how many places of a doubt are kept.
const MostPlaces = 20

// A DoubtKind is what a doubt is about.
type DoubtKind uint8

// The kinds of doubts; those up to lastBlocking keep files from being written.
const (
	NoRoll DoubtKind = iota
	AlreadyThere
	BadMapping
	BadValue
	UnknownAward
	NoAward
	UnknownCollective
	UnknownRecord
	NoRecord
	Contradiction
	Check
	lastBlocking = Check
)

// The kinds of doubts that keep nothing from being written.
const (
	UnknownColumn DoubtKind = iota + lastBlocking + 1
	UnknownSection
	OtherCount
	Twice
	UnknownUnit
	MaybePerson
	MaybePosthumous
	OtherName
	Unclear
	OldPart
	LostComment
	LostField
)

// Blocks tells whether nothing can be written before it is settled.
func (k DoubtKind) Blocks() bool { return k <= lastBlocking }

// Heading is what doubts of the kind stand under.
func (k DoubtKind) Heading() diag.Text { return doubtHeadings[k] }

var doubtHeadings = map[DoubtKind]diag.Text{
	NoRoll:            {VI: "Còn thiếu để thành một đợt khen thưởng", EN: "Missing for a roll"},
	AlreadyThere:      {VI: "Đợt hoặc tệp đã có", EN: "Rolls or files that are there already"},
	BadMapping:        {VI: "Tệp đối chiếu", EN: "Mapping file"},
	BadValue:          {VI: "Ô không đọc được", EN: "Cells that can't be read"},
	UnknownAward:      {VI: "Hình thức khen thưởng chưa rõ", EN: "Awards that are not known"},
	NoAward:           {VI: "Dòng không có hình thức khen thưởng", EN: "Rows without an award"},
	UnknownCollective: {VI: "Tập thể chưa có trong danh mục đơn vị", EN: "Collectives that are no unit of this site"},
	UnknownRecord:     {VI: "Bản ghi chưa có trên trang", EN: "Records that the site does not have"},
	NoRecord:          {VI: "Dòng không thành một người nhận", EN: "Rows that are no recipient"},
	Contradiction:     {VI: "Chỗ không khớp nhau", EN: "Cells that contradict each other"},
	Check:             {VI: "Lỗi khi kiểm tra", EN: "Errors of the check"},
	UnknownColumn:     {VI: "Cột không rõ nghĩa", EN: "Columns that were not understood"},
	UnknownSection:    {VI: "Dòng tiêu đề không rõ nghĩa", EN: "Headings that were not understood"},
	OtherCount:        {VI: "Con số không khớp với danh sách", EN: "Numbers that differ from the list"},
	Twice:             {VI: "Có lẽ một người ghi hai lần", EN: "Perhaps somebody stands twice"},
	UnknownUnit:       {VI: "Đơn vị của người nhận chưa có trên trang (tên được giữ nguyên)", EN: "Units of people that the site does not have (kept as printed)"},
	MaybePerson:       {VI: "Có thể đã có trong danh sách người (chưa liên kết)", EN: "Perhaps people of the register (not linked)"},
	MaybePosthumous:   {VI: "Có thể là truy tặng", EN: "Perhaps posthumous"},
	OtherName:         {VI: "Tên khác với tên trong danh sách người", EN: "Names that differ from the register's"},
	Unclear:           {VI: "Chỗ nên xem lại", EN: "Better looked at"},
	OldPart:           {VI: "Phần cũ còn lại", EN: "Parts that remain"},
	LostField:         {VI: "Điều tệp cũ có mà danh sách không có, sẽ mất", EN: "What old files say and the list does not, which will be lost"},
	LostComment:       {VI: "Chú thích trong tệp cũ sẽ mất", EN: "Comments in the old files, which will be lost"},
}

type doubtKey struct {
	kind DoubtKind
	text string
	what diag.Text
}

// doubt notes a doubt about a text; equal ones are told once.
func (im *importer) doubt(kind DoubtKind, text string, at table.Place, message, mend diag.Text, near ...string) {
	key := doubtKey{kind, text, message}
	d := im.doubts[key]
	if d == nil {
		d = &Doubt{Kind: kind, Text: text, Message: message, Mend: mend}
		c := content.Units
		switch kind {
		case UnknownAward:
			c = content.Awards
		case MaybePerson:
			c = content.People
		}
		for _, id := range near {
			d.Near = append(d.Near, Near{id, im.index.Name(c, id)})
		}
		im.doubts[key] = d
		im.review.Doubts = append(im.review.Doubts, d)
	}
	if n := len(d.Places); n > 0 && d.Places[n-1] == at && at != Nowhere {
		return // a heading holds for many rows
	}
	d.Count++
	if len(d.Places) < MostPlaces {
		d.Places = append(d.Places, at)
	}
}

// sortDoubts puts them in order of their kinds, again before they are shown;
// within a kind they stay in the order in which they were found.
func (r *Review) sortDoubts() {
	slices.SortStableFunc(r.Doubts, func(a, b *Doubt) int { return int(a.Kind) - int(b.Kind) })
}

// Fail adds an error of the check, which keeps the files from being written.
func (r *Review) Fail(at table.Place, message, mend diag.Text) {
	r.Doubts = append(r.Doubts, &Doubt{Kind: Check, Places: []table.Place{at}, Count: 1, Message: message, Mend: mend})
}

// Doubt adds what others found, which is about a place in a file of the user's.
func (r *Review) Doubt(kind DoubtKind, at table.Place, message diag.Text) {
	r.Doubts = append(r.Doubts, &Doubt{Kind: kind, Places: []table.Place{at}, Count: 1, Message: message})
}
