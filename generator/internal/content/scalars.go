package content

import (
	"cmp"
	"errors"
	"math"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/vietnamese"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"
)

func normal(s string) string { return norm.NFC.String(s) }

// scalar returns the raw text of a scalar.
func (d *decoder) scalar(n *yaml.Node) (string, bool) {
	if n.Kind != yaml.ScalarNode {
		bad := ruleNotText.At(d.pos(n), found(n))
		if n.Kind == yaml.MappingNode && n.Style&yaml.FlowStyle == 0 {
			bad = bad.Hinted(hintQuoteColon)
		} else if n.Kind == yaml.SequenceNode {
			bad = bad.Hinted(hintOneValue)
		}
		d.add(bad)
		return "", false
	}
	s := normal(n.Value)
	for _, r := range s {
		if hidden(r) {
			d.add(ruleInvisible.At(d.escape(n, r), runeName(r)).Hinted(hintDelete))
			return "", false
		}
	}
	return s, true
}

var (
	hintQuoteColon = diag.Text{VI: "nếu đây là chữ có dấu hai chấm thì đặt cả giá trị trong ngoặc kép", EN: "if this is text with a colon, put the whole value in quotes"}
	hintOneValue   = diag.Text{VI: "chỉ viết một giá trị, không có dấu - hay ngoặc vuông", EN: "write one value, without a dash or brackets"}
)

// escape finds where in the file a character is written as an escape.
func (d *decoder) escape(n *yaml.Node, char rune) diag.Position {
	column := n.Column
	for line := n.Line; line <= len(d.lines); line, column = line+1, 1 {
		for {
			l := d.source(line, column)
			next := strings.IndexByte(l, '\\')
			if next < 0 {
				break
			}
			column += utf8.RuneCountInString(l[:next])
			named := next+1 < len(l) && strings.IndexByte("0eNLP", l[next+1]) >= 0 // YAML's own
			if r, _, _, err := strconv.UnquoteChar(l[next:], '"'); named || err == nil && r == char {
				return diag.Position{File: d.file, Line: line, Column: column}
			}
			column += 2
		}
	}
	return d.pos(n)
}

// line returns a text of one line; what YAML broke over several is joined.
func (d *decoder) line(n *yaml.Node) string {
	s, ok := d.scalar(n)
	if !ok {
		return ""
	}
	if strings.ContainsAny(s, "\n\t") || strings.TrimSpace(s) != s {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}

var grouped = regexp.MustCompile(`^\d{1,3}([.,_\pZ]\d{3})+$`)

// numbered matches a number before words: "12 người".
var numbered = regexp.MustCompile(`^\d+\s`)

// MaxCount is the largest number of recipients that is believed.
const MaxCount = math.MaxInt32

func (d *decoder) count(n *yaml.Node) Count {
	s, ok := d.scalar(n)
	if !ok {
		return Count{}
	}
	s = strings.TrimSpace(s)
	if digits := s != "" && strings.Trim(s, "0123456789") == ""; digits {
		if value, err := strconv.Atoi(s); err == nil && value <= MaxCount {
			return Count{N: value, Set: true, At: at(n)}
		}
		d.report(ruleLargeCount, n, short(s))
		return Count{}
	}
	bad := ruleBadCount.At(d.pos(n), short(s))
	if grouped.MatchString(s) {
		bad = bad.Hinted(hintWrite, strings.Map(onlyDigits, s))
	} else if m := numbered.FindString(s); m != "" {
		bad = bad.Hinted(hintWrite, strings.TrimSpace(m))
	} else {
		bad = bad.Hinted(hintCount)
	}
	d.add(bad)
	return Count{}
}

var hintCount = diag.Text{
	VI: "chỉ viết chữ số, ví dụ 12; nguồn không nêu con số thì bỏ trường này",
	EN: "write digits only, such as 12; where the source states no number, leave the field out"}

func onlyDigits(r rune) rune {
	if r >= '0' && r <= '9' {
		return r
	}
	return -1
}

func (d *decoder) bool(n *yaml.Node) Bool {
	s, ok := d.scalar(n)
	if !ok {
		return Bool{}
	}
	if s == "true" || s == "false" {
		return Bool{Value: s == "true", Set: true}
	}
	bad := ruleBadBool.At(d.pos(n), short(s))
	switch strings.ToLower(s) {
	case "true", "yes", "y", "on", "1", "có", "đúng":
		bad = bad.Hinted(hintWrite, "true")
	case "false", "no", "n", "off", "0", "không", "sai":
		bad = bad.Hinted(hintWrite, "false")
	}
	d.add(bad)
	return Bool{}
}

func (d *decoder) date(n *yaml.Node) Date {
	s, ok := d.scalar(n)
	if !ok {
		return Date{}
	}
	date, err := edtf.Parse(s)
	if err != nil {
		bad := ruleBadDate.At(d.pos(n), short(s), diag.Text{VI: err.Error(), EN: err.Error()})
		var wrong *edtf.ParseError
		if errors.As(err, &wrong) {
			bad = ruleBadDate.At(d.pos(n), short(s), wrong.Message)
			bad.Hint = wrong.Hint
		}
		d.add(bad)
		return Date{}
	}
	return Date{Date: date, At: at(n)}
}

// The first and the last year that is believed.
const FirstYear, LastYear = 1000, 2999

// yearWords matches folded words for a year, or for none.
var yearWords = regexp.MustCompile(`^(?:nam (\d{4})|khong ro(?: nam)?|chua ro|khong biet)$`)

func (d *decoder) year(n *yaml.Node) Year {
	s, ok := d.scalar(n)
	if !ok {
		return 0
	}
	if s == "unknown" {
		return UnknownYear
	}
	if y, err := strconv.Atoi(s); err == nil && len(s) == 4 && y >= FirstYear && y <= LastYear {
		return Year(y)
	}
	bad := ruleBadYear.At(d.pos(n), short(s))
	if m := yearWords.FindStringSubmatch(vietnamese.Fold(s)); m != nil {
		bad = bad.Hinted(hintWrite, cmp.Or(m[1], "unknown"))
	}
	d.add(bad)
	return 0
}

func (d *decoder) class(n *yaml.Node) Class {
	s, ok := d.scalar(n)
	if !ok {
		return 0
	}
	if c, err := strconv.Atoi(s); err == nil && c >= 1 && c <= 9 && len(s) == 1 {
		return Class(c)
	}
	bad := ruleBadClass.At(d.pos(n), short(s))
	switch vietnamese.Fold(s) {
	case "nhat", "hang nhat", "i", "hang 1":
		bad = bad.Hinted(hintWrite, "1")
	case "nhi", "hang nhi", "ii", "hang 2":
		bad = bad.Hinted(hintWrite, "2")
	case "ba", "hang ba", "iii", "hang 3":
		bad = bad.Hinted(hintWrite, "3")
	}
	d.add(bad)
	return 0
}

// oneOf returns the value of a closed list; "" after reporting.
func (d *decoder) oneOf(n *yaml.Node, values []string) string {
	s, ok := d.scalar(n)
	if !ok {
		return ""
	}
	if slices.Contains(values, s) {
		return s
	}
	bad := ruleBadValue.At(d.pos(n), short(s))
	if near, ok := vietnamese.Nearest(s, slices.Values(values)); ok && len(values) > 3 {
		bad = bad.Hinted(hintDidYouMean, near)
	} else if meant := glossed(s, values); meant != "" {
		bad = bad.Hinted(hintWrite, meant)
	} else {
		bad = bad.Hinted(hintValues, listed(values))
	}
	d.add(bad)
	return ""
}

// bareAddress matches a web address without its scheme.
var bareAddress = regexp.MustCompile(`^[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*\.[A-Za-z]{2,}(:[0-9]+)?(/\S*)?$`)

func (d *decoder) address(n *yaml.Node) string {
	s := d.line(n)
	if s == "" {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || strings.ContainsFunc(s, unicode.IsSpace) {
		bad := ruleBadAddress.At(d.pos(n), short(s))
		if bareAddress.MatchString(s) {
			bad = bad.Hinted(hintWrite, "https://"+short(s))
		}
		d.add(bad)
		return ""
	}
	return s
}

// ref returns a reference as it is written. Whether it is an id is not asked:
// who knows the records can tell which one an editor meant by a name.
func (d *decoder) ref(n *yaml.Node) Ref {
	return Ref{ID: d.line(n), At: at(n)}
}

// numberAlone matches a comment that is nothing but a number, which no comment
// on a text would be: "Đội # 5".
var numberAlone = regexp.MustCompile(`^#\s*\d[\d./-]*$`)

// lostComment warns where a text was cut off by " #", which begins a comment.
// A comment that an editor means as one has a space behind its sign, and words.
func (d *decoder) lostComment(n *yaml.Node, isText bool) {
	c := n.LineComment
	if n.Kind != yaml.ScalarNode || n.Style != 0 || len(c) < 2 {
		return
	}
	if (c[1] == ' ' || c[1] == '#') && !(isText && numberAlone.MatchString(c)) {
		return
	}
	pos := d.pos(n)
	if i := strings.Index(d.lines[n.Line-1], " "+c); i >= 0 {
		pos = d.linePos(n.Line, i+1)
	}
	d.add(ruleLostComment.At(pos, short(c)).Hinted(hintLostComment))
}
