package sheet

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
)

// A parts is the archive of a workbook that is read.
type parts struct {
	files  map[string]*zip.File // by their names in lower case
	most   limits
	budget int // bytes that may yet be unzipped
}

func openParts(data []byte, most limits) (*parts, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxParts { // each entry takes memory
		return nil, errTooLarge("tệp có hơn %d phần bên trong", "the file has more than %d parts inside", maxParts)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errDamaged("không mở được phần nén", "it can't be unzipped")
	}
	p := &parts{files: make(map[string]*zip.File, len(z.File)), most: most, budget: most.unzipped}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if p.files[name] != nil {
			return nil, errDamaged("phần %s có hai lần", "the part %s is there twice", clip(name))
		}
		p.files[name] = f
	}
	return p, nil
}

func (p *parts) has(prefix string) bool {
	for name := range p.files {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// kind refuses archives that are no workbooks.
func (p *parts) kind() error {
	if f := p.files["mimetype"]; f != nil {
		data, err := p.all(f, 200)
		switch {
		case err != nil:
			return err
		case strings.Contains(string(data), "opendocument.spreadsheet"):
			return errOtherKind("tệp OpenDocument (.ods)", "an OpenDocument file (.ods)")
		default:
			return errOtherKind("tệp của chương trình khác", "a file of another program")
		}
	}
	switch {
	case p.files["xl/workbook.bin"] != nil:
		return errOtherKind("tệp Excel nhị phân (.xlsb)", "a binary file of Excel (.xlsb)")
	case p.files["word/document.xml"] != nil:
		return errDocument("tệp Word (.docx)", "a file of Word (.docx)")
	case p.files["ppt/presentation.xml"] != nil:
		return errOtherKind("tệp PowerPoint (.pptx)", "a file of PowerPoint (.pptx)")
	case p.files["[content_types].xml"] == nil && p.files["_rels/.rels"] == nil && p.files["xl/workbook.xml"] == nil:
		return errOtherKind("tệp nén (.zip)", "an archive (.zip)")
	}
	return nil
}

// all reads up to limit bytes of a file.
func (p *parts) all(f *zip.File, limit int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, errDamaged("không mở được phần %s", "the part %s can't be unzipped", clip(f.Name))
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, limit))
	if err != nil {
		return nil, errDamaged("không mở được phần %s", "the part %s can't be unzipped", clip(f.Name))
	}
	return data, nil
}

// clip shortens a name for a message.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// maxDepth is how many elements may stand in one another.
const maxDepth = 100

var errToken, errBudget = errors.New("token"), errors.New("budget")

// A scanner reads the XML of a part. It holds one element at a time.
type scanner struct {
	*xml.Decoder
	source *source
	closer io.Closer
	name   string
	depth  int
	text   []byte // for chars
}

// A source gives the bytes of a part as far as they are allowed.
type source struct {
	*bufio.Reader
	most   limits
	budget *int
	token  int // bytes since the last token
}

func (s *source) ReadByte() (byte, error) {
	if s.token++; s.token > s.most.token {
		return 0, errToken
	}
	if *s.budget--; *s.budget < 0 {
		return 0, errBudget
	}
	return s.Reader.ReadByte()
}

// scan begins to read a part; nil where there is none of the name.
func (p *parts) scan(name string) (*scanner, error) {
	f := p.files[strings.ToLower(name)]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		if errors.Is(err, zip.ErrAlgorithm) || f.Flags&1 != 0 {
			return nil, errEncrypted()
		}
		return nil, errDamaged("không mở được phần %s", "the part %s can't be unzipped", clip(name))
	}
	s := &source{Reader: bufio.NewReaderSize(r, 1<<16), most: p.most, budget: &p.budget}
	return &scanner{Decoder: xml.NewDecoder(s), source: s, closer: r, name: name}, nil
}

func (s *scanner) close() {
	if s != nil {
		s.closer.Close()
	}
}

// next returns the next token; nil at the end.
func (s *scanner) next() (xml.Token, error) {
	s.source.token = 0
	token, err := s.Token()
	if err == io.EOF {
		return nil, nil
	}
	if err != nil {
		return nil, s.wrong(err)
	}
	switch token.(type) {
	case xml.StartElement:
		if s.depth++; s.depth > maxDepth {
			return nil, errDamaged("phần %s lồng quá nhiều tầng", "the part %s nests too deeply", clip(s.name))
		}
	case xml.EndElement:
		s.depth--
	case xml.Directive: // a workbook has no DOCTYPE, and so no entities of its own
		return nil, errDamaged("phần %s có khai báo DOCTYPE", "the part %s has a DOCTYPE", clip(s.name))
	}
	return token, nil
}

func (s *scanner) wrong(err error) error {
	switch {
	case errors.Is(err, errBudget):
		return errTooLarge("tệp giải nén ra hơn %d MB", "the file unzips to more than %d MB", s.source.most.unzipped>>20)
	case errors.Is(err, errToken):
		return errTooLarge("một ô hay một thẻ của phần %s dài hơn %d MB", "a cell or a tag of the part %s is longer than %d MB", clip(s.name), s.source.most.token>>20)
	}
	return errDamaged("phần %s không đọc được", "the part %s can't be read", clip(s.name))
}

// start returns the next element that begins before the one that is open now
// ends; nil at its end. The open one is at depth.
func (s *scanner) start(depth int) (*xml.StartElement, error) {
	for {
		token, err := s.next()
		if err != nil || token == nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			return &t, nil
		case xml.EndElement:
			if s.depth < depth {
				return nil, nil
			}
		}
	}
}

// each calls do for every element of a part, in order. What do has read of the
// elements in it is not given again.
func (p *parts) each(name string, do func(s *scanner, e *xml.StartElement) error) error {
	s, err := p.scan(name)
	if s == nil || err != nil {
		return err
	}
	defer s.close()
	for {
		e, err := s.start(0)
		if e == nil || err != nil {
			return err
		}
		if err := do(s, e); err != nil {
			return err
		}
	}
}

// ofKind returns the part of a kind to which another refers; the first by its id
// where there are several.
func ofKind(list map[string]relation, kind string) (target string, ok bool) {
	for _, id := range slices.Sorted(maps.Keys(list)) {
		if r := list[id]; r.kind == kind && !r.external {
			return r.target, true
		}
	}
	return "", false
}

// attr returns an attribute of an element, by its name without what stands for
// its namespace.
func attr(e *xml.StartElement, name string) string {
	for i := range e.Attr {
		if e.Attr[i].Name.Local == name {
			return e.Attr[i].Value
		}
	}
	return ""
}

func isTrue(s string) bool { return s == "1" || s == "true" }

// A relation is what a part refers to.
type relation struct {
	kind, target string
	external     bool
}

// relations returns the relations of a part, by their ids.
func (p *parts) relations(part string) (map[string]relation, error) {
	dir, base := path.Split(part)
	list := map[string]relation{}
	err := p.each(dir+"_rels/"+base+".rels", func(_ *scanner, e *xml.StartElement) error {
		if e.Name.Local != "Relationship" {
			return nil
		}
		r := relation{kind: path.Base(attr(e, "Type")), target: attr(e, "Target"), external: attr(e, "TargetMode") == "External"}
		if !r.external {
			if strings.HasPrefix(r.target, "/") {
				r.target = path.Clean(r.target)[1:]
			} else {
				r.target = path.Join("/", dir, r.target)[1:]
			}
		}
		if list[attr(e, "Id")] = r; len(list) > maxParts {
			return errDamaged("phần %s có quá nhiều liên kết", "the part %s has too many relations", clip(part))
		}
		return nil
	})
	return list, err
}
