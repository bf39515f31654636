package chart

import (
	"math"
	"slices"
)

// A Year is a year and its numbers, one for each series, none below zero.
type Year struct {
	Number  int
	Values  []int
	Letters int // of the sum, as it is written over the column
}

// Columns is a chart with a column for each year, its series stacked.
type Columns struct {
	Height float64 // of the whole chart
	Base   float64 // where zero is, from the top
	Thread float64 // where the line of time is, with a knot for each year
	Knot   float64 // radius of the knots
	Dense  bool    // on a phone the knots would touch each other
	Name   float64 // where the names of the years stand
	Ticks  []Tick  // from zero upwards; none where nothing is counted
	Places []Place // in order of time
}

// A Tick is a round number on the axis.
type Tick struct {
	Value int
	Y     float64
}

// A Place is a year on the line, or a cut where years are left out.
type Place struct {
	Year   int // 0 for a cut
	Index  int // among the years that were given; -1 for none
	X      float64
	Width  float64
	Middle float64
	Bars   []Bar // one for each series in which there is anything, from below
	Sum    int
	Top    float64 // of the column; the base where there is none
	Name   Room    // where the year can be written
	Number Room    // where the sum can be written
	Side   Side    // to which the sum is written, so that it stays in the chart
}

// A Side is how a number lies over its column.
type Side int

// A number lies over the middle of its column, but at the ends of the chart
// over its left or right half.
const (
	Centred Side = iota
	FromLeft
	FromRight
)

// IsCut tells whether years are left out here.
func (p Place) IsCut() bool { return p.Year == 0 }

// A Bar is a part of a column.
type Bar struct {
	Series              int
	X, Y, Width, Height float64
}

// A Room tells on which screens there is room for a label.
type Room int

// A label that fits on a phone fits everywhere.
const (
	Nowhere Room = iota
	OnWide
	Everywhere
)

const (
	height = 250.0 // of all
	above  = 24.0  // for the number on the highest column
	below  = 48.0  // for the thread and the names of the years
	thread = 13.0  // from zero down to the thread
	name   = 4.0   // from the names up to the lower edge

	longestGap = 12   // years without anything that are drawn as long as they lasted
	cutWidth   = 2    // of a cut, in years
	fill       = 0.62 // of its place that a column takes
	widest     = 5.0  // column
	knots      = 5.5  // radius
)

// A screen is a width for which labels are fitted: what is told in pixels is
// what the style sheet makes of it.
type screen struct {
	room   Room
	pixels float64 // that a chart has across
	name   float64 // that the name of a year takes
	letter float64 // that a letter of a sum takes
	gap    float64 // between two labels
}

// screens are the narrowest phone, of 320 pixels, and a wide page.
var screens = []screen{{Everywhere, 252, 25, 7.2, 3}, {OnWide, 680, 28, 9, 6}}

// NewColumns lays out years, which are in order and each there once.
func NewColumns(years []Year) Columns {
	c := Columns{Height: height, Base: height - below, Thread: height - below + thread, Knot: knots, Name: height - name}
	c.Places = places(years)
	most := 0
	for i := range c.Places {
		if p := &c.Places[i]; p.Index >= 0 {
			for _, v := range years[p.Index].Values {
				p.Sum += max(0, v)
			}
			most = max(most, p.Sum)
		}
	}
	top := c.ticks(most)
	for i := range c.Places {
		if p := &c.Places[i]; p.Index >= 0 {
			p.stack(years[p.Index].Values, c.Base, (c.Base-above)/float64(max(1, top)))
		}
		c.Places[i].Top = round(c.Base - float64(c.Places[i].Sum)*(c.Base-above)/float64(max(1, top)))
	}
	if len(c.Places) > 0 {
		c.label(years)
		c.Dense = c.Places[0].Width*screens[0].pixels/100 < 2.5*knots
	}
	return c
}

// places puts years on the line.
func places(years []Year) []Place {
	var all []Place
	for i, y := range years {
		if i > 0 {
			switch before := years[i-1].Number; {
			case y.Number-before-1 > longestGap:
				all = append(all, Place{Index: -1, Width: cutWidth})
			default:
				for n := before + 1; n < y.Number; n++ {
					all = append(all, Place{Year: n, Index: -1, Width: 1})
				}
			}
		}
		all = append(all, Place{Year: y.Number, Index: i, Width: 1})
	}
	total := 0.0
	for _, p := range all {
		total += p.Width
	}
	at := 0.0
	for i := range all {
		p := &all[i]
		from, to := at*100/total, (at+p.Width)*100/total
		at += p.Width
		p.X, p.Width, p.Middle = round(from), round(to)-round(from), round((from+to)/2)
	}
	return all
}

// ticks finds three to five round numbers from zero to above the largest, and
// returns the highest.
func (c *Columns) ticks(most int) int {
	if most == 0 {
		return 0
	}
	step := 1
	for i := 0; step*4 < most; i++ {
		step = step * []int{2, 5, 2}[i%3] / []int{1, 2, 1}[i%3] // 1, 2, 5, 10, 20 …
	}
	top := (most + step - 1) / step * step
	for v := 0; v <= top; v += step {
		c.Ticks = append(c.Ticks, Tick{Value: v, Y: round(c.Base - float64(v)*(c.Base-above)/float64(top))})
	}
	return top
}

// stack lays out the parts of a column, each upon the one before.
func (p *Place) stack(values []int, base, scale float64) {
	width := min(p.Width*fill, widest)
	sum := 0
	for i, v := range values {
		if v <= 0 {
			continue
		}
		bottom := round(base - float64(sum)*scale)
		sum += v
		top := round(base - float64(sum)*scale)
		p.Bars = append(p.Bars, Bar{Series: i, X: round(p.Middle - width/2), Y: top, Width: round(width), Height: round(bottom - top)})
	}
}

// label finds where there is room for the names of years and for sums: first on
// a phone, then for more of them elsewhere.
func (c *Columns) label(years []Year) {
	all, filled := make([]int, len(c.Places)), make([]int, 0, len(c.Places))
	for i, p := range c.Places {
		all[i] = i
		if p.Index >= 0 {
			filled = append(filled, i)
		}
	}
	last := c.Places[len(c.Places)-1]
	slices.SortStableFunc(filled, func(a, b int) int { return c.Places[b].Sum - c.Places[a].Sum })
	for _, sc := range screens {
		one := last.Width * sc.pixels / 100
		step := stepOf(one, sc.name+sc.gap)
		c.fit(filled, sc, one, func(p *Place) (*Room, float64) {
			pixels := float64(years[p.Index].Letters) * sc.letter
			if sc.room == Everywhere {
				p.Side = sideOf(p.Middle*sc.pixels/100, pixels, sc.pixels)
			}
			return &p.Number, pixels
		})
		c.fit(all, sc, one, func(p *Place) (*Room, float64) {
			onStep := step <= 2 && (last.Year-p.Year)%step == 0 || step > 2 && p.Year%step == 0
			if p.IsCut() || !onStep && p.Name == Nowhere {
				return nil, 0
			}
			return &p.Name, sc.name
		})
	}
}

// sideOf tells how a label of a width lies at a place, so that it does not
// leave the chart.
func sideOf(at, width, all float64) Side {
	switch {
	case at < width/2:
		return FromLeft
	case all-at < width/2:
		return FromRight
	}
	return Centred
}

// stepOf returns how many years apart names can stand, where a year has so many
// pixels and a name needs so many.
func stepOf(one, needed float64) int {
	for _, step := range []int{1, 2, 5, 10, 20, 50} {
		if float64(step)*one >= needed {
			return step
		}
	}
	return 100
}

// fit gives room to labels in an order of importance, as far as they do not
// meet. Those that have room on a phone have it everywhere.
func (c *Columns) fit(order []int, sc screen, one float64, label func(*Place) (*Room, float64)) {
	taken := make([]bool, len(c.Places))
	for _, placed := range []bool{true, false} {
		for _, i := range order {
			at, pixels := label(&c.Places[i])
			if at == nil || (*at > sc.room) != placed {
				continue
			}
			reach := int(math.Ceil(((pixels+sc.gap)/one - 1) / 2))
			isNumber := at == &c.Places[i].Number
			if isNumber && c.Places[i].Side != Centred {
				reach = 2*reach + 1 // it lies on one side of the middle
			}
			from, to := max(0, i-reach), min(len(taken), i+reach+1)
			if !placed && (slices.Contains(taken[from:to], true) || isNumber && !c.isHighest(i, from, to)) {
				continue
			}
			*at = max(*at, sc.room)
			for k := from; k < to; k++ {
				taken[k] = true
			}
		}
	}
}

// isHighest tells whether no column of some places rises above that of one, so
// that none lies behind its number.
func (c *Columns) isHighest(i, from, to int) bool {
	return !slices.ContainsFunc(c.Places[from:to], func(p Place) bool { return p.Sum > c.Places[i].Sum })
}

// Rows returns how long horizontal bars are, in hundredths of the longest.
// Numbers below zero count as zero.
func Rows(values []int) []float64 {
	lengths := make([]float64, len(values))
	if len(values) == 0 {
		return lengths
	}
	most := max(1, slices.Max(values))
	for i, v := range values {
		lengths[i] = round(float64(max(0, v)) * 100 / float64(most))
	}
	return lengths
}

// round keeps two decimals: finer than any screen, and short in a page.
func round(x float64) float64 { return math.Round(x*100) / 100 }
