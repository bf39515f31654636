package content

import (
	"slices"
	"strings"

	"bangvang/generator/internal/diag"

	"gopkg.in/yaml.v3"
)

// Decode decodes one file of a collection. The file's path is relative to the
// site's folder and slash-separated.
func Decode(file string, c Collection, src []byte) (*Library, diag.List) {
	text, problems, ok := preflight(file, src)
	if !ok {
		var l diag.List
		l.Add(problems...)
		return lost(c), l
	}
	d := newDecoder(file, text)
	d.add(problems...)
	lib := &Library{}
	if c.IsMarkdown() {
		root := d.page(lib, c)
		lib.Allowed = d.allowances(root)
		if len(lib.Speeches)+len(lib.Pages) == 0 && d.diags.HasErrors() {
			lib.lose(c)
		}
		return lib, d.diags
	}
	root := d.parse(text)
	if root == nil && d.diags.HasErrors() {
		lib.lose(c)
	}
	switch {
	case root != nil && !(c == Sites && empty(root)):
		d.records(lib, c, root)
	case c == Sites && !d.diags.HasErrors():
		d.add(ruleMissingField.At(diag.Position{File: file, Line: 1, Column: 1}, siteTable.title, "title").Hinted(hintSite))
	}
	lib.Allowed = d.allowances(root)
	for _, other := range d.stray {
		lib.lose(other)
	}
	if d.full() { // what follows was not read
		lib.lose(c)
	}
	return lib, d.diags
}

// lost is what is left of a file that can't be parsed.
func lost(c Collection) *Library {
	lib := &Library{}
	lib.lose(c)
	return lib
}

// records decodes a file of YAML.
func (d *decoder) records(lib *Library, c Collection, root *yaml.Node) {
	switch c {
	case Sites:
		siteTable.decode(d, root, &lib.Site)
		lib.Site.File = d.file
	case Awards:
		lib.Awards = filed(lib, c, decodeRecords(d, root, awardTable), d.file, func(r *Award) *Header { return &r.Header })
	case Units:
		lib.Units = filed(lib, c, decodeRecords(d, root, unitTable), d.file, func(r *Unit) *Header { return &r.Header })
	case People:
		lib.People = filed(lib, c, decodeRecords(d, root, personTable), d.file, func(r *Person) *Header { return &r.Header })
	case Campaigns:
		lib.Campaigns = filed(lib, c, decodeRecords(d, root, campaignTable), d.file, func(r *Campaign) *Header { return &r.Header })
	case Events:
		lib.Events = filed(lib, c, decodeRecords(d, root, eventTable), d.file, func(r *Event) *Header { return &r.Header })
	case Sources:
		lib.Sources = filed(lib, c, decodeRecords(d, root, sourceTable), d.file, func(r *Source) *Header { return &r.Header })
	case Rolls:
		lib.Rolls = filed(lib, c, decodeRecords(d, root, rollTable), d.file, func(r *Roll) *Header { return &r.Header })
	case Corrections:
		lib.Corrections = decodeRecords(d, root, correctionTable)
		for _, r := range lib.Corrections {
			r.File = d.file
		}
	}
}

// filed notes the file of records, and whether any lacks its id.
func filed[R any](lib *Library, c Collection, records []*R, file string, header func(*R) *Header) []*R {
	for _, r := range records {
		header(r).File = file
		if header(r).ID == "" {
			lib.lose(c)
		}
	}
	return records
}

// frontMatter returns the fields of a Markdown file, and the line at which its
// text begins; ok is false where it had to report that there are none.
func (d *decoder) frontMatter() (fields string, first int, ok bool) {
	fields, _, first, missing := frontMatter(d.lines)
	if missing == 0 {
		return fields, first, true
	}
	hint := hintFrontMatter
	if missing > 1 {
		hint = hintFrontMatterEnd
	}
	d.add(ruleFrontMatter.At(diag.Position{File: d.file, Line: min(missing, len(d.lines)), Column: 1}).Hinted(hint))
	return "", 0, false
}

// page decodes a Markdown file with front matter. It returns the root of its
// fields, if there is one.
func (d *decoder) page(lib *Library, c Collection) *yaml.Node {
	if blank(d.lines) {
		return nil // an empty file holds no record
	}
	fields, first, ok := d.frontMatter()
	if !ok {
		return nil
	}
	body := strings.Join(d.lines[first-1:], "\n")
	root := d.parse([]byte(fields))
	if root == nil {
		if !d.diags.HasErrors() {
			d.add(ruleFrontMatter.At(diag.Position{File: d.file, Line: 1, Column: 1}).Hinted(hintFrontMatter))
		}
		return nil
	}
	written := Markdown{At: At{int32(first), 1}, Exact: true}
	empty := strings.TrimSpace(body) == ""
	if !empty {
		written = d.markdown(normal(body), written)
	}
	if c == Pages {
		page := &Page{Body: written}
		pageTable.decode(d, root, page)
		page.File = d.file
		lib.Pages = []*Page{page}
		return root
	}
	speech := &Speech{Body: written}
	speechTable.decode(d, root, speech)
	speech.File = d.file
	lib.Speeches = []*Speech{speech}
	if empty {
		d.add(ruleNoBody.At(diag.Position{File: d.file, Line: min(first, len(d.lines)), Column: 1}, speechTable.title).Hinted(hintNoBody))
	}
	return root
}

var (
	hintFrontMatter = diag.Text{
		VI: "dòng đầu tiên là ---, sau đó là các trường (id: …), rồi một dòng --- nữa, rồi đến nội dung",
		EN: "the first line is ---, then come the fields (id: …), another line ---, then the text"}
	hintFrontMatterEnd = diag.Text{
		VI: "sau trường cuối cùng, thêm một dòng chỉ có ---, rồi mới đến nội dung",
		EN: "behind the last field, add a line of --- alone; the text comes below it"}
	hintNoBody = diag.Text{VI: "viết phần tóm tắt bên dưới dòng --- thứ hai; bài chỉ được nhắc đến thì không cần bản ghi",
		EN: "write the summary below the second ---; a speech that is only mentioned needs no record"}
	hintSite = diag.Text{VI: "thêm hai dòng: \"title: …\" (tên của trang) và \"language: vi\"", EN: "add two lines: \"title: …\" (the title of the site) and \"language: vi\""}
)

// frontMatter splits splits a Markdown file. The fields keep their line numbers: the
// line before them is left empty. first is the line of the body. Where a line
// of --- is missing, it should be at the line missing.
func frontMatter(lines []string) (fields, body string, first, missing int) {
	if strings.TrimRight(lines[0], " \t") != "---" {
		return "", "", 0, 1
	}
	for i := 1; i < len(lines); i++ {
		if strings.TrimRight(lines[i], " \t") == "---" {
			fields = strings.Join(lines[1:i], "\n") + "\n"
			if i > 1 {
				fields = "\n" + fields
			}
			return fields, strings.Join(lines[i+1:], "\n"), i + 2, 0
		}
	}
	missing = slices.IndexFunc(lines, func(l string) bool { return strings.TrimSpace(l) == "" }) + 1
	if missing == 0 {
		missing = len(lines)
	}
	return "", "", 0, max(missing, 2)
}

// blank tells whether there is nothing on any line.
func blank(lines []string) bool {
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			return false
		}
	}
	return true
}
