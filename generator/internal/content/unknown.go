package content

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"

	"gopkg.in/yaml.v3"
)

// Fields and values have English names, which editors mix up with what they
// mean. So where a name is not known, the meanings are looked through too.

// reportUnknown reports a field that does not exist; it returns the field that
// was meant, where one is near.
func (t *table[R]) reportUnknown(d *decoder, n, key, value *yaml.Node, name string) (meant string) {
	if key.Tag == "!!merge" {
		d.add(ruleMerge.At(d.pos(key)).Hinted(hintMerge))
		return ""
	}
	if space := strings.IndexFunc(name, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }); space >= 0 {
		r, _ := utf8.DecodeRuneInString(name[space:])
		pos := d.pos(key)
		pos.Column += utf8.RuneCountInString(name[:space])
		d.add(ruleInvisible.At(pos, runeName(r)).Hinted(hintSpace))
		return strings.TrimSpace(name)
	}
	found := ruleUnknownField.At(d.pos(key), t.title, short(name))
	near, ok := vietnamese.Nearest(name, slices.Values(t.names()))
	if meant := t.meaning(name); meant != "" && (!ok || isVietnamese(name)) {
		near, ok = meant, true
	}
	switch {
	case n.Style&yaml.FlowStyle != 0 && value.Tag == "!!null" && value.Value == "":
		found = found.Hinted(hintBraceComma)
	case ok && strings.HasPrefix(name, "-"):
		found = found.Hinted(hintWrite, "- "+near+": …")
	case ok:
		found = found.Hinted(hintDidYouMean, near)
	default:
		found = found.Hinted(hintKnownFields, strings.Join(t.names(), ", "))
	}
	d.add(found)
	return near
}

// isVietnamese tells whether a name can be no slip of a field's, since it has
// what none of them has.
func isVietnamese(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool { return r == ' ' || r >= utf8.RuneSelf })
}

// columns are other words, in folds, that head the columns of lists, by those
// with which the meanings of fields begin.
var columns = map[string]string{"ho ten": "ten", "ho va ten": "ten", "tieu de": "ten"}

// meaning returns the field that words mean; "" where there is none.
func (t *table[R]) meaning(words string) string {
	fold := vietnamese.Fold(words)
	if name := t.meaningOf(fold); name != "" {
		return name
	}
	return t.meaningOf(columns[fold])
}

// meaningOf returns the first field whose meaning begins with a fold, or else
// holds all of its words.
func (t *table[R]) meaningOf(fold string) string {
	if len(fold) < 2 {
		return ""
	}
	holds := ""
	for _, f := range t.fields {
		meaning := " " + vietnamese.Fold(f.Doc.VI) + " "
		if strings.HasPrefix(meaning, " "+fold+" ") || len(fold) > 3 && strings.HasPrefix(strings.ReplaceAll(meaning, " ", ""), fold) {
			return f.Name
		}
		missing := func(word string) bool { return !strings.Contains(meaning, " "+word+" ") }
		if holds == "" && !slices.ContainsFunc(strings.Fields(fold), missing) {
			holds = f.Name
		}
	}
	return holds
}

func (t *table[R]) names() []string {
	return slices.Sorted(maps.Keys(t.byName))
}

// glossed returns the one of the values whose meaning has the words; "" where
// there is none, or several.
func glossed(words string, values []string) string {
	fold, found := vietnamese.Fold(words), ""
	if fold == "" {
		return ""
	}
	for _, v := range values {
		meaning := Gloss(v).VI
		for part := range strings.SplitSeq(meaning, ",") {
			if vietnamese.Fold(part) == fold {
				return v
			}
		}
		if strings.Contains(" "+vietnamese.Fold(meaning)+" ", " "+fold+" ") {
			if found != "" {
				return ""
			}
			found = v
		}
	}
	return found
}

// listed lists values, in Vietnamese with what they mean.
func listed(values []string) diag.Text {
	meanings := make([]string, len(values))
	for i, v := range values {
		meanings[i] = v
		if meaning, _, _ := strings.Cut(Gloss(v).VI, " ("); meaning != "" {
			meanings[i] += " (" + meaning + ")"
		}
	}
	return diag.Text{VI: strings.Join(meanings, ", "), EN: strings.Join(values, ", ")}
}

// isStray reports a record that stands in a file of another collection: several
// of its fields are not known here, and all are there.
func (t *table[R]) isStray(d *decoder, n *yaml.Node) bool {
	if n.Kind != yaml.MappingNode {
		return false
	}
	unknown := 0
	for i := 0; i < len(n.Content); i += 2 {
		if _, known := t.byName[n.Content[i].Value]; !known {
			unknown++
		}
	}
	if unknown < 2 {
		return false
	}
	for i, other := range Tables() {
		if c := Collections()[i]; !c.IsMarkdown() && c != Sites && other.knows(n) {
			d.add(ruleStray.At(d.pos(n), other.Title, t.title).Hinted(hintStray, c))
			d.stray = append(d.stray, c)
			return true
		}
	}
	return false
}

// knows tells whether all fields of a mapping are those of the table.
func (t *Table) knows(n *yaml.Node) bool {
	for i := 0; i < len(n.Content); i += 2 {
		if !slices.ContainsFunc(t.Fields, func(f Field) bool { return f.Name == n.Content[i].Value }) {
			return false
		}
	}
	return true
}

// fieldHint says how to write a field in place of the text n. Cells copied from
// a table are several fields, and what stands behind a key goes below it.
func (d *decoder) fieldHint(n *yaml.Node, name string) diag.Text {
	if strings.Contains(n.Value, "\t") {
		return hintCells.With(name)
	}
	field := name + ": " + short(bullet.ReplaceAllString(n.Value, ""))
	pos := d.pos(n)
	line := []rune(d.lines[pos.Line-1])
	if before := line[:min(pos.Column-1, len(line))]; strings.Trim(string(before), " -") == "" {
		return hintWrite.With(field)
	}
	return hintWriteBelow.With(field)
}

// bullet matches what stands before the items of a list in a document.
var bullet = regexp.MustCompile(`^(?:[•▪●*+–—-]|[0-9]{1,3}[.)])\s+`)

// duplicate reports a field that is written twice. Where an item of a list
// lacks its dash all its fields are, and the first is enough.
func (d *decoder) duplicate(key *yaml.Node, name string, line int, again bool) {
	if !again {
		d.add(ruleDuplicateKey.At(d.pos(key), name, line).Hinted(hintDuplicateKey))
	}
}

var (
	hintDuplicateKey = diag.Text{
		VI: "nếu đây là mục mới của danh sách thì thêm dấu \"- \" ở đầu mục; nếu không thì bỏ bớt một dòng",
		EN: "if a new item of a list begins here, put \"- \" in front of it; if not, delete one of the two"}
	hintStray      = diag.Text{VI: "chuyển bản ghi này sang content/%s", EN: "move the record to content/%s"}
	hintWriteBelow = diag.Text{VI: "xuống dòng, thụt vào rồi viết %s", EN: "go to a new line, indent it and write %s"}
	hintCells      = diag.Text{VI: "mỗi ô của bảng là một trường, viết trên một dòng riêng: %s: …", EN: "each cell of a table is a field on a line of its own: %s: …"}
)

// knownFields holds the names of all fields, of records and of entries.
var knownFields = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	var enter func(t *Table)
	enter = func(t *Table) {
		for _, f := range t.Fields {
			names[f.Name] = true
			if f.Entry != nil {
				enter(f.Entry)
			}
		}
	}
	for _, t := range Tables() {
		enter(t)
	}
	return names
})

// isField tells whether there are fields of that name.
func isField(name string) bool { return knownFields()[name] }
