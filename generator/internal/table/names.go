package table

import (
	"strings"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

// Some heads mean one thing over names and another over numbers. They are told
// apart when the table is known.
const (
	collectives Field = "?collectives" // a unit, or how many
	individuals Field = "?individuals" // a name, or how many
	households  Field = "?households"  // a household, or how many
	howMany     Field = "?how many"    // pieces of one recipient, or recipients
	sums        Field = "?sums"        // the sum of the columns of numbers, or the number
	familyName  Field = "?family name" // belongs to the column “Tên” to the right
)

// others are heads beside those that export writes, as decisions have them, by
// their folds. A head of more than one row is read from above: “quyết định” over
// “số”.
var others = map[Field]string{
	Number: "tt, so tt, so thu tu, thu tu, stt tt, no, nr, index",
	Name: "ho ten, ten ca nhan, ho va ten ca nhan, ho ten ca nhan, ho va ten nguoi duoc khen thuong, nguoi duoc khen thuong, nguoi nhan," +
		" ho va ten dong chi, dong chi, ho va ten khai sinh, ho chu dem va ten, ho ten dem ten, full name, name of recipient",
	Unit: "don vi cong tac, noi cong tac, co quan don vi, don vi co quan, co quan, co quan cong tac, co quan don vi cong tac, noi lam viec," +
		" don vi dia phuong, phong ban, bo phan, ten don vi, ten tap the, ten co quan, ten co quan don vi, ten don vi tap the, ten tap the don vi, ten don vi co quan, dv, dvct," +
		" thuoc don vi, don vi truc thuoc, don vi duoc khen, tap the duoc khen thuong, tap the duoc khen, don vi duoc khen thuong," +
		" organisation, organization, department, place of work, name of unit",
	Household: "ho gia dinh duoc khen, chu ho, ho va ten chu ho, ten gia dinh, gia dinh, ten chu ho",
	Subject: "ten tap the ca nhan, tap the ca nhan, ten ca nhan tap the, ca nhan tap the, ho va ten ten tap the, ho ten ten tap the, ho va ten tap the," +
		" ho va ten ten don vi, ten don vi ca nhan, don vi ca nhan, ca nhan don vi, ten ca nhan don vi, ten, doi tuong, doi tuong khen thuong, doi tuong duoc khen," +
		" doi tuong duoc khen thuong, danh sach, ten tap the va ca nhan, tap the va ca nhan, ten tap the ca nhan ho gia dinh, tap the ca nhan ho gia dinh," +
		" ten tap the ho va ten ca nhan, ten tap the ho ten ca nhan, ten tap the ca nhan duoc khen thuong, ho ten ca nhan ten tap the, ho va ten ca nhan ten tap the," +
		" ho ten ca nhan tap the, ho va ten ca nhan tap the, tap the hoac ca nhan, recipients, name or unit",
	"recipient.rank": "cap bac quan ham, quan ham, cap ham, cap bac ham, ham, cb, military rank",
	"recipient.post": "chuc danh, chuc vu chuc danh, chuc danh chuc vu, chuc vu cong tac, chuc vu hien nay, cv, chuc vu dam nhiem, position, job title",
	RankAndPost: "cap bac chuc vu, chuc vu cap bac, cap ham chuc vu, cap bac chuc danh, cap bac va chuc vu, quan ham chuc vu, cap bac chuc vu chuc danh," +
		" cb cv, rank post, chuc vu quan ham",
	PostAndUnit: "chuc vu don vi, chuc vu don vi cong tac, chuc vu noi cong tac, chuc vu co quan, chuc danh don vi, chuc danh don vi cong tac," +
		" chuc vu va don vi cong tac, chuc vu co quan don vi, chuc danh noi cong tac, post unit",
	NameAndPost: "ho ten chuc vu, ho va ten chuc danh, ho ten chuc danh, ho va ten cap bac chuc vu, ho ten cap bac chuc vu, " +
		" ho va ten cap bac, ho ten cap bac, ho va ten va chuc vu",
	NamePostUnit: "ho ten chuc vu don vi, ho va ten chuc vu don vi cong tac, ho ten chuc vu don vi cong tac, ho va ten chuc danh don vi, ho va ten chuc danh don vi cong tac," +
		" ho va ten cap bac chuc vu don vi, ho ten cap bac chuc vu don vi, ho va ten cap bac chuc vu don vi cong tac, ho va ten chuc vu noi cong tac," +
		" ho ten chuc vu noi cong tac, ho va ten don vi, ho va ten don vi cong tac, ho ten don vi, ho ten don vi cong tac",
	Award: "hinh thuc, danh hieu, danh hieu thi dua, danh hieu hinh thuc khen thuong, danh hieu thi dua hinh thuc khen thuong, hinh thuc khen, khen thuong," +
		" hinh thuc muc khen thuong, hinh thuc de nghi, hinh thuc de nghi khen thuong, hinh thuc khen thuong de nghi, de nghi khen thuong, phan thuong, ten phan thuong, htkt, ht khen thuong," +
		" hinh thuc danh hieu, hinh thuc khen thuong danh hieu thi dua, loai khen thuong, loai hinh khen thuong, danh hieu khen thuong, danh hieu duoc tang," +
		" hinh thuc duoc khen, ten danh hieu, ten hinh thuc khen thuong, danh hieu va hinh thuc khen thuong, hinh thuc khen thuong danh hieu, honour, honor",
	"grant.class": "hang huan chuong, hang khen thuong",
	DecisionNumber: "so qd, qd so, quyet dinh so, so quyet dinh khen thuong, so quyet dinh so, so ky hieu, so ky hieu quyet dinh, so hieu quyet dinh," +
		" so hieu, sqd, quyet dinh so ky hieu, quyet dinh khen thuong so, quyet dinh so quyet dinh, so van ban, number of decision, decision no, decision nr, no of decision",
	DecisionDate: "ngay qd, ngay, ngay ky, ngay ky quyet dinh, ngay ban hanh, ngay ra quyet dinh, quyet dinh ngay, quyet dinh ngay ky, quyet dinh ngay thang," +
		" quyet dinh ngay thang nam, ngay thang, ngay thang nam, ngay thang nam quyet dinh, ngay thang quyet dinh, ngay quyet dinh khen thuong," +
		" quyet dinh khen thuong ngay, ngay thang nam ky, thoi gian ky, quyet dinh ngay quyet dinh, date, date of decision, signed on",
	NumberAndDate: "quyet dinh, qd, quyet dinh khen thuong, so ngay quyet dinh, so va ngay quyet dinh, quyet dinh so ngay, so ngay thang quyet dinh," +
		" so ngay thang nam quyet dinh, so qd ngay qd, so quyet dinh ngay, so quyet dinh ngay ky, so quyet dinh ngay thang nam, so ngay qd, quyet dinh so ngay thang nam," +
		" so quyet dinh ngay quyet dinh, so ky hieu ngay thang nam quyet dinh, decision",
	DecisionIssuer:           "co quan ban hanh, cap ban hanh, co quan quyet dinh, quyet dinh co quan ban hanh, cap quyet dinh, co quan ban hanh quyet dinh, quyet dinh cua",
	"roll.decision.signer":   "nguoi ky quyet dinh, quyet dinh nguoi ky",
	"roll.year":              "nam khen thuong, nam khen",
	"roll.title":             "dot khen thuong",
	"roll.campaign":          "phong trao thi dua",
	"grant.for":              "thoi gian, giai doan, giai doan lap thanh tich, thoi ky, period",
	"grant.date":             "ngay trao, ngay trao tang, ngay nhan, date awarded",
	"grant.conferred_by":     "co quan khen thuong, cap khen, tham quyen, tham quyen khen thuong",
	"grant.status":           "trang thai",
	"grant.collectives":      "so luong tap the, sl tap the, tong so tap the, so luong don vi, so don vi, number of collectives",
	"grant.individuals":      "so luong ca nhan, sl ca nhan, tong so ca nhan, so nguoi, so luong nguoi, number of individuals",
	"grant.households":       "so luong ho gia dinh, sl ho gia dinh, so ho, so luong ho, so luong gia dinh",
	sums:                     "tong so, tong cong, so luong tong so, so luong tong cong, cong, so luong cong, total",
	"recipient.quantity":     "so tam, so chiec, so bang",
	"recipient.citation":     "tom tat thanh tich, noi dung khen thuong, ly do khen thuong, noi dung, thanh tich dat duoc, ly do, noi dung thanh tich, thanh tich khen thuong, ly do khen, thanh tich noi bat, tom tat thanh tich noi bat, thanh tich chinh, noi dung khen, reason, achievement, achievements",
	"recipient.note":         "gc, ghi chu khac, notes, remark, remarks, comment",
	"recipient.posthumous":   "truy tang neu co",
	"recipient.unit_printed": "ten don vi theo nguon",
	collectives:              "tap the, don vi tap the, tt tap the",
	individuals:              "ca nhan",
	households:               "ho gia dinh",
	howMany:                  "so luong, sl, so luot",
	familyName:               "ho dem, ho va ten dem, ho va chu dem, ho, ho va dem, ho ten dem, ho chu dem, ho lot, ho va ten lot",
}

// narrowing are words with which a head goes on that only narrow it: “Hình thức
// khen thưởng | đề nghị”, “Họ và tên | của người được tặng”.
var narrowing = []string{"cua", "duoc", "de nghi", "trong", "dat", "theo", "hien nay", "khi", "tai", "bang chu", "neu co", "ghi", "thi dua"}

// byFold are the fields by the folds of heads, and byKey those by the keys of
// heads that export writes.
var byFold, byKey = func() (map[string]Field, map[string]Field) {
	folds, keys := map[string]Field{}, map[string]Field{}
	for _, f := range append(Fields(), special...) {
		for _, head := range []string{f.Head(diag.VI), f.Head(diag.EN), string(f)} {
			keys[vietnamese.Key(head)] = f
			folds[vietnamese.Fold(head)] = f
		}
	}
	for f, list := range others {
		for fold := range strings.SplitSeq(list, ",") {
			if fold = strings.TrimSpace(fold); folds[fold] == "" {
				folds[fold] = f
			}
		}
	}
	delete(folds, "nam") // a year is Năm; Nam is a man
	return folds, keys
}()

// maxHead is how many bytes the longest head has that is looked at.
const maxHead = 200

// exactHead returns the field whose head a text is exactly.
func exactHead(text string) (Field, bool) {
	if len(text) > maxHead {
		return "", false
	}
	f, ok := byKey[vietnamese.Key(text)]
	return f, ok
}

// head returns the field that a text names, and "" where it names none.
func head(text string) Field {
	if len(text) > maxHead || !wordy(text) {
		return ""
	}
	if f := wholeHead(text); f != "" {
		return f
	}
	if i := strings.IndexAny(text, "(["); i > 0 {
		if f := wholeHead(withoutBrackets(text)); f != "" {
			return f
		}
	}
	return inTwoLanguages(text)
}

func wholeHead(text string) Field {
	fold := vietnamese.Fold(text)
	if f, ok := byFold[fold]; ok {
		return f
	}
	if fold == "nam" {
		return byKey[vietnamese.Key(text)]
	}
	switch strings.TrimSpace(text) {
	case "#", "№", "Nº", "N°":
		return Number
	}
	return ""
}

// narrowed is head for cells of a row that is known to be a head: what follows a
// known head and only narrows it is left aside.
func narrowed(text string) Field {
	if f := head(text); f != "" || len(text) > maxHead {
		return f
	}
	words := strings.Fields(vietnamese.Fold(text))
	for n := len(words) - 1; n >= 2; n-- {
		f, ok := byFold[strings.Join(words[:n], " ")]
		if !ok {
			continue
		}
		rest := strings.Join(words[n:], " ") + " "
		if year, found := strings.CutPrefix(rest, "nam "); found && year[0] >= '0' && year[0] <= '9' {
			return f
		}
		for _, w := range narrowing {
			if strings.HasPrefix(rest, w+" ") {
				return f
			}
		}
	}
	return ""
}

// inTwoLanguages returns the field of a head that is given in two languages,
// “Họ và tên / Name”, where both say the same.
func inTwoLanguages(text string) Field {
	for _, by := range []string{"\n", "/", " - ", " – "} {
		first, second, found := strings.Cut(text, by)
		if !found {
			continue
		}
		if f := wholeHead(first); f != "" && f == wholeHead(second) {
			return f
		}
	}
	return ""
}

// withoutBrackets takes out what stands in brackets.
func withoutBrackets(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// wordy tells whether a text may be a head at all: it is no number and no date.
func wordy(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0x80 || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '#' {
			return true
		}
	}
	return false
}
