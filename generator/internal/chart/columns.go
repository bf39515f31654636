package chart

import (
	"math"
	"slices"
)

// A Year is a year and its numbers, one for each series, none below zero.
type Year struct {
	Number int
	Values []int
}

// Columns is a chart with a column for each year, its series stacked.
type Columns struct {
	Height float64 // of the whole chart
	Base   float64 // where zero is, from the top
	Thread float64 // where the line of time is, with a knot for each year
	Knot   float64 // radius of the knots
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
}

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
	smallKnots = 3.5

	phone  = 300.0 // pixels that a chart has across on a phone
	wide   = 680.0 // and elsewhere
	letter = 6.9   // pixels that a digit takes
	gap    = 5.0   // pixels between two labels
)

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
		c.label()
		if c.Places[0].Width*phone/100 < 3*knots {
			c.Knot = smallKnots
		}
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
func (c *Columns) label() {
	years, filled := make([]int, len(c.Places)), make([]int, 0, len(c.Places))
	for i, p := range c.Places {
		years[i] = i
		if p.Index >= 0 {
			filled = append(filled, i)
		}
	}
	last := c.Places[len(c.Places)-1]
	slices.SortStableFunc(filled, func(a, b int) int { return c.Places[b].Sum - c.Places[a].Sum })
	for _, screen := range []struct {
		pixels float64
		room   Room
	}{{phone, Everywhere}, {wide, OnWide}} {
		one := last.Width * screen.pixels / 100
		step := stepOf(one)
		c.fit(filled, one, screen.room, func(p *Place) (*Room, float64) { return &p.Number, float64(digits(p.Sum)) * letter })
		c.fit(years, one, screen.room, func(p *Place) (*Room, float64) {
			onStep := step <= 2 && (last.Year-p.Year)%step == 0 || step > 2 && p.Year%step == 0
			if p.IsCut() || !onStep && p.Name == Nowhere {
				return nil, 0
			}
			return &p.Name, nameWidth
		})
	}
}

const nameWidth = 4 * letter

// stepOf returns how many years apart names can stand, where a year has so many
// pixels.
func stepOf(one float64) int {
	for _, step := range []int{1, 2, 5, 10, 20, 50} {
		if float64(step)*one >= nameWidth+gap {
			return step
		}
	}
	return 100
}

// fit gives room to labels in an order of importance, as far as they do not
// meet. Those that have room on a phone have it everywhere.
func (c *Columns) fit(order []int, one float64, room Room, label func(*Place) (*Room, float64)) {
	taken := make([]bool, len(c.Places))
	for _, placed := range []bool{true, false} {
		for _, i := range order {
			at, pixels := label(&c.Places[i])
			if at == nil || (*at > room) != placed {
				continue
			}
			reach := int(math.Ceil(((pixels+gap)/one - 1) / 2))
			from, to := max(0, i-reach), min(len(taken), i+reach+1)
			if !placed && slices.Contains(taken[from:to], true) {
				continue
			}
			*at = max(*at, room)
			for k := from; k < to; k++ {
				taken[k] = true
			}
		}
	}
}

// digits returns how many signs a number takes, those that part thousands among
// them.
func digits(n int) int {
	count := 1
	for ; n >= 10; n /= 10 {
		count++
	}
	return count + (count-1)/3
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
