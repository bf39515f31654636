package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"

	"bangvang/generator/internal/charset"
)

// pass reads on to the end of the element that was begun last.
func (s *scanner) pass() error {
	depth := s.depth
	for {
		token, err := s.next()
		if err != nil || token == nil || s.depth < depth {
			return err
		}
	}
}

// chars reads the text of the element that was begun last.
func (s *scanner) chars() (string, error) {
	depth := s.depth
	s.text = s.text[:0]
	for {
		token, err := s.next()
		if err != nil || token == nil || s.depth < depth {
			return string(s.text), err
		}
		if t, ok := token.(xml.CharData); ok && s.depth == depth {
			if s.text = append(s.text, t...); len(s.text) > s.source.most.token {
				return "", s.wrong(errToken)
			}
		}
	}
}

// item reads a text (si, is), which may be of runs in fonts of their own.
// What tells how it is read aloud (rPh) is not a part of it.
func (s *scanner) item() (string, []run, error) {
	depth := s.depth
	var runs []run
	var one run // that is being read
	var parts []string
	size := 0
	flush := func() {
		if one.text = strings.Join(parts, ""); one.text != "" {
			runs = append(runs, one)
		}
		one, parts = run{}, parts[:0]
	}
	for {
		e, err := s.start(depth)
		if err != nil {
			return "", nil, err
		}
		if e == nil {
			break
		}
		switch e.Name.Local {
		case "rPh":
			err = s.pass()
		case "r":
			flush()
		case "rFont":
			if font := attr(e, "val"); font != "" {
				one.own, one.encoding = true, charset.OfFont(font)
			}
		case "t":
			var text string
			text, err = s.chars()
			if size += len(text); size > s.source.most.token {
				err = s.wrong(errToken)
			}
			if text != "" {
				parts = append(parts, unescape(text))
			}
		}
		if err != nil {
			return "", nil, err
		}
	}
	flush()
	switch {
	case len(runs) == 0:
		return "", nil, nil
	case len(runs) == 1 && !runs[0].own:
		return runs[0].text, nil, nil
	}
	return "", runs, nil
}

// together returns the value of runs, those of a cell in its own encoding. Runs
// that follow each other in one encoding are read as one text: a letter of VNI
// may begin in one that is bold and end in the next.
func together(runs []run, own charset.Encoding) Value {
	var v Value
	var b strings.Builder
	for i := 0; i < len(runs); {
		of := func(r run) charset.Encoding {
			if r.own {
				return r.encoding
			}
			return own
		}
		e := of(runs[i])
		var text strings.Builder
		for ; i < len(runs) && of(runs[i]) == e; i++ {
			text.WriteString(runs[i].text)
		}
		one := Value{Text: text.String()}
		one.decode(e)
		if v.Encoding == charset.Unicode {
			v.Encoding = one.Encoding
		}
		b.WriteString(one.Text)
	}
	v.Text = charset.Unicode.Decode(b.String())
	return v
}

// unescape reads what texts of workbooks write as _x000D_: a unit of UTF-16.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 {
			return strings.ReplaceAll(b.String()+s, "\r\n", "\n")
		}
		if i+7 <= len(s) && s[i+6] == '_' {
			if u, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				b.WriteString(s[:i])
				b.WriteRune(rune(u)) // halves of surrogates become U+FFFD
				s = s[i+7:]
				continue
			}
		}
		b.WriteString(s[:i+2])
		s = s[i+2:]
	}
}
