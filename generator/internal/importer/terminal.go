package importer

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/table"
)

// mostTold is how many of a kind the review on the terminal lists.
const mostTold = 20

// A printer writes the review for a terminal.
type printer struct {
	strings.Builder
	lang  diag.Lang
	index *match.Index
}

// Print writes the review as a text.
func (r *Review) Print(w io.Writer, l diag.Lang, index *match.Index) error {
	r.sortDoubts()
	p := &printer{lang: l, index: index}
	p.WriteString(textList.With(r.List, r.Rows).In(l) + "\n")
	p.files(r)
	p.tallies(r)
	p.columns(r)
	p.told(r)
	p.taken(r)
	p.doubts(r)
	p.warnings(r)
	p.headings(r)
	p.left(r)
	p.notes(r)
	_, err := io.WriteString(w, diag.Seen(p.String()))
	return err
}

// heading begins a part.
func (p *printer) heading(t diag.Text) { p.WriteString("\n" + t.In(p.lang) + "\n") }

func (p *printer) line(parts ...string) { p.WriteString("    " + strings.Join(parts, "  ") + "\n") }

func (p *printer) more(n int) {
	if n > mostTold {
		p.line(textMore.With(n - mostTold).In(p.lang))
	}
}

// pad fills a text up to a width in letters.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(s)))
}

// widest is the width of the widest text that is not beyond reason.
func widest(texts []string) int {
	const most = 48
	n := 0
	for _, s := range texts {
		n = max(n, min(most, utf8.RuneCountInString(s)))
	}
	return n
}

func (p *printer) files(r *Review) {
	if len(r.Files) == 0 || r.Files[len(r.Files)-1].Path == "" {
		return
	}
	heading := textFiles
	if r.Blocked() {
		heading = textFilesBlocked
	}
	p.heading(heading)
	for i, f := range r.Files {
		if i == mostTold {
			break
		}
		p.line(f.Path+":", f.summary().In(p.lang))
	}
	p.more(len(r.Files))
}

func (p *printer) tallies(r *Review) {
	var names, counts []string
	for i := range r.Tallies {
		names = append(names, r.Tallies[i].awardName(p.index).In(p.lang))
		counts = append(counts, r.Tallies[i].counts().In(p.lang))
	}
	p.pairs(textTallies, names, counts)
}

func (p *printer) columns(r *Review) {
	var heads, fields []string
	for i := range r.Columns {
		heads = append(heads, r.Columns[i].Place.String()+" "+r.Columns[i].Head)
		fields = append(fields, r.Columns[i].fieldText().In(p.lang))
	}
	p.pairs(textColumns, heads, fields)
}

// pairs prints two columns below a heading.
func (p *printer) pairs(heading diag.Text, left, right []string) {
	if len(left) == 0 {
		return
	}
	p.heading(heading)
	width := widest(left)
	for i := range left[:min(len(left), mostTold)] {
		p.line(pad(left[i], width), right[i])
	}
	p.more(len(left))
}

func (p *printer) told(r *Review) {
	if len(r.Told) == 0 {
		return
	}
	p.heading(textTold)
	for _, t := range r.Told {
		s := t.What.In(p.lang)
		if t.Text != "" {
			s += ": " + unquote(t.Text)
		}
		s += " (" + t.From.In(p.lang)
		if t.Place != Nowhere {
			s += ", " + t.Place.String()
		}
		p.line(s + ")")
	}
}

func (p *printer) taken(r *Review) {
	if len(r.Taken) == 0 {
		return
	}
	p.heading(textTaken)
	var texts []string
	for _, t := range r.Taken {
		texts = append(texts, t.Text)
	}
	width := widest(texts)
	for i, t := range r.Taken[:min(len(r.Taken), mostTold)] {
		p.line(pad(texts[i], width), "→ "+t.Means, textRows.With(t.Rows).In(p.lang))
	}
	p.more(len(r.Taken))
}

// doubts lists them by kind, each with its places and how to mend it. A mend
// that many have is told once, behind them.
func (p *printer) doubts(r *Review) {
	for from := 0; from < len(r.Doubts); {
		to := from
		for to < len(r.Doubts) && r.Doubts[to].Kind == r.Doubts[from].Kind {
			to++
		}
		of := r.Doubts[from:to]
		heading := of[0].Kind.Heading()
		if of[0].Kind.Blocks() {
			heading = textBlocking.With(heading)
		}
		p.heading(heading)
		for i, d := range of[:min(len(of), mostTold)] {
			p.line(d.where(p.lang) + d.Message.In(p.lang))
			for _, n := range d.Near {
				p.line("    " + textNear.With(n.ID, n.Name).In(p.lang))
			}
			if i+1 == min(len(of), mostTold) || of[i+1].Mend != d.Mend {
				if !d.Mend.IsZero() {
					p.line("    " + d.Mend.In(p.lang))
				}
			}
		}
		p.more(len(of))
		from = to
	}
}

func (p *printer) warnings(r *Review) {
	if len(r.Warnings) == 0 {
		return
	}
	p.heading(textWarnings)
	for _, w := range r.Warnings[:min(len(r.Warnings), mostTold)] {
		p.line(w.where(p.lang) + w.Message.In(p.lang) + " [" + w.Rule + "]")
		if !w.Hint.IsZero() {
			p.line("    " + w.Hint.In(p.lang))
		}
	}
	p.more(len(r.Warnings))
}

// headings lists those between the rows, with how many rows stand below.
func (p *printer) headings(r *Review) {
	if len(r.Headings) == 0 {
		return
	}
	p.heading(texts.Headings)
	for _, h := range r.Headings[:min(len(r.Headings), mostTold)] {
		p.line(h.Place.String()+" "+h.Text, textRows.With(h.Rows).In(p.lang))
	}
	p.more(len(r.Headings))
}

// left counts the cells that are left out, by why.
func (p *printer) left(r *Review) {
	if len(r.Left) == 0 && r.Formulas == 0 {
		return
	}
	n := map[table.Why]int{}
	for _, l := range r.Left {
		n[l.Why]++
	}
	p.heading(textLeft)
	for why := table.Above; why <= table.OnSection; why++ {
		if n[why] > 0 {
			p.line(pad(whyTexts[why].In(p.lang), 44), strconv.Itoa(n[why]))
		}
	}
	if r.Formulas > 0 {
		p.line(textFormulas.With(r.Formulas).In(p.lang))
	}
}

func (p *printer) notes(r *Review) {
	if len(r.Notes) == 0 {
		return
	}
	p.heading(textNotes)
	for _, n := range r.Notes {
		s := n.Text.In(p.lang)
		if n.Sheet != "" {
			s = n.Sheet + ": " + s
		}
		p.line(s)
	}
}
