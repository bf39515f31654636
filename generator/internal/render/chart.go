package render

import (
	"strconv"
	"unicode/utf8"

	"bangvang/generator/internal/chart"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A series is what parts of columns stand for, with how it looks.
type series struct {
	name   string // as a heading
	look   string
	number func(*site.LevelTallies) site.Number
	count  func(n int) string // what a number of it counts
}

// The looks of the kinds of recipients: red and gold, that are told apart in
// grey as well, and patterns.
var kindLooks = map[string]string{"collectives": "look-1", "households": "look-5", "individuals": "look-3", "unspecified": "look-7"}

// kindSeries are the series by who receives, those of which there is anything.
func (w *writer) kindSeries(st *site.Statistics, b content.Basis) []series {
	var some []series
	for i, c := range allColumns(st.All.Total.Of(b)) {
		if c.n == 0 {
			continue
		}
		some = append(some, series{
			name: sentence(w.theme.texts.plural(basisWord(b)+"-"+c.word, 2)), look: kindLooks[c.word],
			number: func(l *site.LevelTallies) site.Number { return onlyColumn(l.Total.Of(b), i) },
			count:  func(n int) string { return w.theme.texts.plural(basisWord(b)+"-"+c.word, n) },
		})
	}
	return some
}

// onlyColumn returns a number of which one column is left, as [allColumns] numbers
// them.
func onlyColumn(n site.Number, i int) site.Number {
	one := allColumns(n)[i]
	kept := site.Number{}
	parts := []struct{ to, atLeast, about *int }{
		{&kept.Collectives, &kept.AtLeast.Collectives, &kept.About.Collectives},
		{&kept.Households, &kept.AtLeast.Households, &kept.About.Households},
		{&kept.Individuals, &kept.AtLeast.Individuals, &kept.About.Individuals},
		{&kept.Unspecified, &kept.AtLeast.Unspecified, &kept.About.Unspecified},
	}[i]
	*parts.to = one.n
	if one.atLeast {
		*parts.atLeast = one.n
	}
	if one.about {
		*parts.about = one.n
	}
	return kept
}

// levelSeries are the series by level, those of which there is anything.
func (w *writer) levelSeries(st *site.Statistics, b content.Basis) []series {
	var some []series
	for i := range site.Levels {
		if st.All.Levels[i].Of(b).Sum() == 0 {
			continue
		}
		name, of := w.say("level-none"), w.say("of-no-level")
		if level := site.LevelAt(i); level != "" {
			name = w.value("level", string(level))
			of = w.say("level-of", name)
		}
		some = append(some, series{
			name: name, look: "look-" + strconv.Itoa(i+1),
			number: func(l *site.LevelTallies) site.Number { return l.Levels[i].Of(b) },
			count:  func(int) string { return of },
		})
	}
	return some
}

// yearChart draws series by year; nil where there are none.
func (w *writer) yearChart(id, title string, st *site.Statistics, some []series) *view.Chart {
	if len(some) == 0 {
		return nil
	}
	var years []chart.Year
	var rolls []*site.YearStatistics
	for i := range st.Years {
		y := &st.Years[i]
		if !y.Year.Known() {
			continue
		}
		one := chart.Year{Number: int(y.Year.Number)}
		var all site.Number
		for _, s := range some {
			n := s.number(&y.LevelTallies)
			all = added(all, n)
			one.Values = append(one.Values, n.Sum())
		}
		one.Letters = utf8.RuneCountInString(w.short(all.Sum(), all))
		years, rolls = append(years, one), append(rolls, y)
	}
	v := &view.Chart{ID: id, Title: title, Table: w.yearTable(w.say("table-of", title), st, some)}
	for _, s := range some {
		v.Series = append(v.Series, view.ChartSeries{Name: s.name, Look: s.look})
	}
	w.lay(v, chart.NewColumns(years), rolls, some)
	v.Description = w.describe(years, st.Years)
	v.Notes = w.chartNotes(v, st)
	return v
}

// sides are the names of chart.Side.
var sides = map[chart.Side]string{chart.Centred: "middle", chart.FromLeft: "start", chart.FromRight: "end"}

// rooms are the names of chart.Room.
var rooms = map[chart.Room]string{chart.Nowhere: "none", chart.OnWide: "wide", chart.Everywhere: "all"}

// lay fills in the shapes of a chart.
func (w *writer) lay(v *view.Chart, c chart.Columns, rolls []*site.YearStatistics, some []series) {
	v.Height, v.Base, v.Thread, v.Knot, v.Dense, v.Name = c.Height, c.Base, c.Thread, c.Knot, c.Dense, c.Name
	for _, t := range c.Ticks {
		v.Ticks = append(v.Ticks, view.ChartTick{Y: t.Y, Text: w.number(t.Value)})
	}
	line := view.ChartLine{}
	for _, p := range c.Places {
		if p.IsCut() {
			v.Lines = append(v.Lines, line)
			line = view.ChartLine{From: p.X + p.Width}
			continue
		}
		line.To = p.X + p.Width
		v.Columns = append(v.Columns, w.chartColumn(p, rolls, some))
	}
	if len(c.Places) > 0 {
		v.Lines = append(v.Lines, line)
	}
}

func (w *writer) chartColumn(p chart.Place, rolls []*site.YearStatistics, some []series) view.ChartColumn {
	col := view.ChartColumn{Year: textLink(strconv.Itoa(p.Year)), X: p.X, Width: p.Width, Middle: p.Middle, Top: p.Top,
		Named: rooms[p.Name], Counted: rooms[p.Number], Side: sides[p.Side]}
	if p.Index < 0 {
		return col
	}
	y := rolls[p.Index]
	col.Year = w.year(y.Year)
	col.Label = col.Year.Text + ": "
	var parts []string
	var all site.Number
	for _, s := range some {
		n := s.number(&y.LevelTallies)
		all = added(all, n)
		if n.Sum() > 0 {
			parts = append(parts, w.qualified(n.Sum(), n.AtLeast.Sum() > 0, n.About.Sum() > 0)+" "+s.count(n.Sum()))
		}
	}
	if len(parts) == 0 {
		parts = []string{w.say("nothing-counted")}
	}
	col.Label += w.theme.texts.join(parts)
	for _, b := range p.Bars {
		col.Bars = append(col.Bars, view.ChartBar{X: b.X, Y: b.Y, Width: b.Width, Height: b.Height, Look: some[b.Series].look})
	}
	if p.Sum > 0 {
		col.Total = w.short(p.Sum, all)
	}
	return col
}

// short writes a number with signs for what weakens it.
func (w *writer) short(n int, of site.Number) string {
	text := w.number(n)
	switch {
	case of.AtLeast.Sum() > 0:
		return "≥ " + text
	case of.About.Sum() > 0:
		return "≈ " + text
	}
	return text
}

// added adds numbers of one basis that share nobody.
func added(a, b site.Number) site.Number {
	for _, pair := range []struct {
		to   *site.Columns
		from site.Columns
	}{{&a.Columns, b.Columns}, {&a.AtLeast, b.AtLeast}, {&a.About, b.About}} {
		pair.to.Individuals += pair.from.Individuals
		pair.to.Collectives += pair.from.Collectives
		pair.to.Households += pair.from.Households
		pair.to.Unspecified += pair.from.Unspecified
	}
	return a
}

// describe tells what a chart shows to those who can't see it.
func (w *writer) describe(years []chart.Year, all []site.YearStatistics) string {
	if len(years) == 0 {
		return w.say("chart-no-years")
	}
	most, largest := -1, 0
	for i, y := range years {
		sum := 0
		for _, v := range y.Values {
			sum += v
		}
		if sum > largest {
			most, largest = i, sum
		}
	}
	first, last := strconv.Itoa(years[0].Number), strconv.Itoa(years[len(years)-1].Number)
	if most < 0 {
		return w.say("chart-nothing", first, last)
	}
	return w.say("chart-shows", first, last, strconv.Itoa(years[most].Number), w.number(largest))
}

// chartNotes says what a chart can't show.
func (w *writer) chartNotes(v *view.Chart, st *site.Statistics) []string {
	var notes []string
	for _, c := range v.Columns {
		if c.Label == "" {
			notes = append(notes, w.say("chart-gap"))
			break
		}
	}
	if len(v.Lines) > 1 {
		notes = append(notes, w.say("chart-cut"))
	}
	for _, y := range st.Years {
		if !y.Year.Known() && !y.Total.IsEmpty() {
			notes = append(notes, w.say("chart-unknown"))
		}
	}
	return notes
}

// yearTable is the table of a chart: a row for each roll, that of the year
// unknown after them, and all together.
func (w *writer) yearTable(caption string, st *site.Statistics, some []series) view.Table {
	t := view.Table{Caption: caption, Corner: w.say("year")}
	for _, s := range some {
		t.Heads = append(t.Heads, s.name)
	}
	if len(some) > 1 {
		t.Heads = append(t.Heads, w.say("together"))
	}
	uncounted := st.All.Total.Uncounted > 0
	if uncounted {
		t.Heads = append(t.Heads, w.say("without-number"))
	}
	row := func(name view.Link, l *site.LevelTallies) view.TableRow {
		r := view.TableRow{Name: name}
		var all site.Number
		for _, s := range some {
			n := s.number(l)
			all = added(all, n)
			r.Cells = append(r.Cells, w.cell(n, s.count(n.Sum())))
		}
		if len(some) > 1 {
			r.Cells = append(r.Cells, w.cell(all, w.say("in-all")))
		}
		r.Cells[len(r.Cells)-1].Sum = true
		if uncounted {
			n := l.Total.Uncounted
			r.Cells = append(r.Cells, view.TableCell{Text: w.number(n), Unit: w.say("times-without-number"), None: n == 0})
		}
		return r
	}
	for i := range st.Years {
		t.Rows = append(t.Rows, row(w.year(st.Years[i].Year), &st.Years[i].LevelTallies))
	}
	if len(t.Rows) > 1 {
		all := row(textLink(w.say("all-years")), &st.All)
		all.Sum = true
		t.Rows = append(t.Rows, all)
	}
	return t
}

func (w *writer) cell(n site.Number, unit string) view.TableCell {
	sum := n.Sum()
	return view.TableCell{Text: w.qualified(sum, n.AtLeast.Sum() > 0, n.About.Sum() > 0), Unit: unit, None: sum == 0}
}
