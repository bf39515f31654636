package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"

	"bangvang/generator/internal/charset"
	"bangvang/generator/internal/diag"
)

// A reader reads a workbook.
type reader struct {
	*parts
	file     *File
	from1904 bool
	strings  []shared
	runs     [][]run
	styles   []style
	cells    int // that may yet be read
	texts    int // bytes of texts that may yet be read
	many     int // runs that may yet be read
}

// A shared text is one that cells refer to.
type shared struct {
	text string // of one font, that of the cell
	rich int    // else which of the runs, from 1
}

// A run is a part of a text in a font of its own.
type run struct {
	text     string
	own      bool // else the font is that of the cell
	encoding charset.Encoding
}

// A style is what matters of how a cell is shown.
type style struct {
	encoding charset.Encoding
	shape    shape
}

func readWorkbook(data []byte, most limits) (*File, error) {
	p, err := openParts(data, most)
	if err != nil {
		return nil, err
	}
	if err := p.kind(); err != nil {
		return nil, err
	}
	r := &reader{parts: p, file: new(File), cells: most.cells, texts: most.texts, many: most.runs}
	top, err := p.relations("")
	if err != nil {
		return nil, err
	}
	workbook := "xl/workbook.xml"
	if target, ok := ofKind(top, "officeDocument"); ok {
		workbook = target
	}
	return r.file, r.read(workbook)
}

// An entry is a sheet as the workbook lists it.
type entry struct {
	name, id string
	hidden   bool
}

func (r *reader) read(workbook string) error {
	relations, err := r.relations(workbook)
	if err != nil {
		return err
	}
	entries, err := r.list(workbook)
	if err != nil {
		return err
	}
	for _, kind := range []struct {
		name string
		read func(part string) error
	}{{"styles", r.readStyles}, {"sharedStrings", r.readStrings}} {
		if target, ok := ofKind(relations, kind.name); ok {
			if err := kind.read(target); err != nil {
				return err
			}
		}
	}
	r.noteIgnored()
	for _, e := range entries {
		one, ok := relations[e.id]
		switch {
		case !ok || one.external || r.files[strings.ToLower(one.target)] == nil:
			return errDamaged("thiếu trang tính %s", "the sheet %s is missing", clip(e.name))
		case one.kind != "worksheet":
			r.note(e.name, "Trang này không phải bảng (%s), đã bỏ qua.", "This sheet is no table (%s) and was left out.", one.kind)
			continue
		}
		t := &Table{Name: e.name, Hidden: e.hidden}
		r.file.Tables = append(r.file.Tables, t)
		if err := r.readSheet(t, one.target); err != nil {
			return err
		}
	}
	return nil
}

// list reads which sheets there are.
func (r *reader) list(workbook string) (list []entry, err error) {
	found := false
	err = r.each(workbook, func(s *scanner, e *xml.StartElement) error {
		switch e.Name.Local {
		case "workbook":
			found = true
		case "extLst", "AlternateContent":
			return s.pass()
		case "workbookPr":
			r.from1904 = isTrue(attr(e, "date1904"))
		case "sheet":
			state := attr(e, "state")
			one := entry{name: attr(e, "name"), hidden: state == "hidden" || state == "veryHidden"}
			for _, a := range e.Attr {
				if a.Name.Local == "id" && a.Name.Space != "" {
					one.id = a.Value
				}
			}
			if list = append(list, one); len(list) > maxTables {
				return errTooLarge("tệp có hơn %d trang tính", "the file has more than %d sheets", maxTables)
			}
		}
		return nil
	})
	if err == nil && !found {
		err = errDamaged("không có phần %s", "there is no part %s", clip(workbook))
	}
	return list, err
}

func (r *reader) note(sheet, vi, en string, args ...any) {
	r.file.Notes = append(r.file.Notes, Note{Sheet: sheet, Text: diag.Text{VI: vi, EN: en}.With(args...)})
}

// noteIgnored tells what the file has besides tables.
func (r *reader) noteIgnored() {
	if r.has("xl/externallinks/") {
		r.note("", "Tệp có liên kết tới tệp khác, không được mở; ô lấy số liệu từ đó có giá trị của lần lưu cuối.",
			"The file links to others, which were not opened; cells that take values from them have those of when it was saved.")
	}
	if r.has("xl/vbaproject.bin") {
		r.note("", "Tệp có macro, không được chạy.", "The file has macros, which were not run.")
	}
	if r.has("xl/media/") || r.has("xl/drawings/drawing") || r.has("xl/charts/") {
		r.note("", "Hình ảnh và biểu đồ trong tệp không được đọc.", "Pictures and charts in the file were not read.")
	}
	if r.has("xl/comments") || r.has("xl/threadedcomments/") {
		r.note("", "Ghi chú (comment) của các ô không được đọc.", "Comments on cells were not read.")
	}
}

// readStyles reads of each style in which encoding its font is and what it makes
// of numbers.
func (r *reader) readStyles(part string) error {
	var fonts []charset.Encoding
	formats := map[int]shape{}
	return r.each(part, func(s *scanner, e *xml.StartElement) error {
		depth := s.depth
		many := func() error {
			if len(fonts)+len(formats)+len(r.styles) > r.most.styles {
				return errTooLarge("tệp có quá nhiều kiểu ô", "the file has too many styles of cells")
			}
			return nil
		}
		switch e.Name.Local {
		case "numFmts", "fonts", "cellXfs":
		case "dxfs", "cellStyleXfs", "cellStyles", "fills", "borders", "extLst":
			return s.pass()
		default:
			return nil
		}
		for {
			c, err := s.start(depth)
			if c == nil || err != nil {
				return err
			}
			id, _ := strconv.Atoi(attr(c, "numFmtId"))
			switch c.Name.Local {
			case "numFmt":
				formats[id] = shapeOf(attr(c, "formatCode"))
			case "font":
				fonts = append(fonts, charset.Unicode)
			case "name":
				if len(fonts) > 0 {
					fonts[len(fonts)-1] = charset.OfFont(attr(c, "val"))
				}
			case "xf":
				one := style{shape: builtIn(id)}
				if own, ok := formats[id]; ok {
					one.shape = own
				}
				if font, err := strconv.Atoi(attr(c, "fontId")); err == nil && font >= 0 && font < len(fonts) {
					one.encoding = fonts[font]
				}
				r.styles = append(r.styles, one)
			}
			if err := many(); err != nil {
				return err
			}
		}
	})
}

// readStrings reads the texts that cells share.
func (r *reader) readStrings(part string) error {
	return r.each(part, func(s *scanner, e *xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		text, runs, err := s.item()
		if err != nil {
			return err
		}
		one := shared{text: text}
		if runs != nil {
			if r.many -= len(runs); r.many < 0 {
				return errTooLarge("chữ trong các ô có quá nhiều kiểu phông", "the texts of the cells are in too many pieces of fonts")
			}
			r.runs = append(r.runs, runs)
			one.rich = len(r.runs)
		}
		if r.strings = append(r.strings, one); len(r.strings) > r.most.cells {
			return r.most.tooManyCells()
		}
		return nil
	})
}
