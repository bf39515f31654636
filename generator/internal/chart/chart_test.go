package chart

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// made makes up years: some close together, some far apart, some empty.
func made(r *rand.Rand) []Year {
	var years []Year
	n := 1900 + r.IntN(100)
	series := 1 + r.IntN(5)
	limit := []int{1, 9, 300, 2_000_000}[r.IntN(4)]
	for range 1 + r.IntN(60) {
		y := Year{Number: n}
		for range series {
			v := 0
			if r.IntN(3) > 0 {
				v = r.IntN(limit)
			}
			y.Values = append(y.Values, v)
		}
		y.Letters = 1 + r.IntN(9)
		years = append(years, y)
		n++
		if r.IntN(4) == 0 {
			n += r.IntN(30)
		}
	}
	return years
}

// near allows for the two decimals that are kept.
func near(a, b float64) bool { return math.Abs(a-b) <= 0.021 }

func each(t *testing.T, check func(t *testing.T, years []Year, c Columns)) {
	for seed := range uint64(500) {
		years := made(rand.New(rand.NewPCG(seed, 7)))
		check(t, years, NewColumns(years))
		if t.Failed() {
			t.Fatalf("seed %d: %v", seed, years)
		}
	}
}

func TestBarsLieWithinTheBox(t *testing.T) {
	each(t, func(t *testing.T, _ []Year, c Columns) {
		for _, p := range c.Places {
			if p.X < 0 || p.X+p.Width > 100.001 || p.Middle < p.X || p.Middle > p.X+p.Width {
				t.Errorf("a place from %v, %v wide, with its middle at %v", p.X, p.Width, p.Middle)
			}
			for _, b := range p.Bars {
				if b.X < p.X-.01 || b.X+b.Width > p.X+p.Width+.02 || b.Y < above-.01 || !near(min(b.Y+b.Height, c.Base), b.Y+b.Height) {
					t.Errorf("%d: the bar %+v leaves its place %+v", p.Year, b, p)
				}
			}
		}
	})
}

func TestHeightsAreProportional(t *testing.T) {
	each(t, func(t *testing.T, years []Year, c Columns) {
		if len(c.Ticks) == 0 {
			for _, p := range c.Places {
				if len(p.Bars) > 0 {
					t.Error("a bar where nothing is counted")
				}
			}
			return
		}
		top := c.Ticks[len(c.Ticks)-1]
		scale := (c.Base - top.Y) / float64(top.Value)
		for _, p := range c.Places {
			for _, b := range p.Bars {
				if v := years[p.Index].Values[b.Series]; !near(b.Height, float64(v)*scale) {
					t.Errorf("%d: %d is %v high, at %v for one", p.Year, v, b.Height, scale)
				}
			}
			if !near(c.Base-p.Top, float64(p.Sum)*scale) {
				t.Errorf("%d: the top of %d lies at %v", p.Year, p.Sum, p.Top)
			}
		}
		for _, tick := range c.Ticks {
			if !near(c.Base-tick.Y, float64(tick.Value)*scale) {
				t.Errorf("the tick %d lies at %v", tick.Value, tick.Y)
			}
		}
	})
}

func TestNothingOverlaps(t *testing.T) {
	each(t, func(t *testing.T, _ []Year, c Columns) {
		end := 0.0
		for _, p := range c.Places {
			if !near(p.X, end) {
				t.Errorf("%d begins at %v, what stands before it ends at %v", p.Year, p.X, end)
			}
			end = p.X + p.Width
			y := c.Base
			for _, b := range p.Bars {
				if !near(b.Y+b.Height, y) {
					t.Errorf("%d: a part ends at %v, what lies below it at %v", p.Year, b.Y+b.Height, y)
				}
				y = b.Y
			}
		}
		if !near(end, 100) {
			t.Errorf("the places end at %v", end)
		}
	})
}

func TestStackedSumsAgree(t *testing.T) {
	each(t, func(t *testing.T, years []Year, c Columns) {
		seen := 0
		for _, p := range c.Places {
			if p.Index < 0 {
				if p.Sum != 0 || len(p.Bars) > 0 {
					t.Errorf("%d holds something that nobody gave", p.Year)
				}
				continue
			}
			seen++
			sum, parts := 0, 0.0
			for _, v := range years[p.Index].Values {
				sum += v
			}
			for _, b := range p.Bars {
				parts += b.Height
			}
			if p.Year != years[p.Index].Number || p.Sum != sum || math.Abs(parts-(c.Base-p.Top)) > .06 {
				t.Errorf("%d: sum %d, want %d; its parts are %v high, it is %v", p.Year, p.Sum, sum, parts, c.Base-p.Top)
			}
		}
		if seen != len(years) {
			t.Errorf("%d of %d years", seen, len(years))
		}
	})
}

// Every year has its place, and all places one width, but where a long gap is
// cut.
func TestGapsAreAsLongAsTheyLasted(t *testing.T) {
	each(t, func(t *testing.T, _ []Year, c Columns) {
		one := 0.0
		for _, p := range c.Places {
			if !p.IsCut() {
				one = p.Width
			}
		}
		for i, p := range c.Places {
			switch {
			case p.IsCut():
				if gap := c.Places[i+1].Year - c.Places[i-1].Year - 1; gap <= longestGap || !near(p.Width, cutWidth*one) {
					t.Errorf("a cut of %v for %d years", p.Width, gap)
				}
			case i > 0 && !c.Places[i-1].IsCut() && p.Year != c.Places[i-1].Year+1:
				t.Errorf("%d stands beside %d", p.Year, c.Places[i-1].Year)
			case !near(p.Width, one):
				t.Errorf("%d is %v wide, others %v", p.Year, p.Width, one)
			}
		}
	})
}

func TestLabelsDoNotMeet(t *testing.T) {
	each(t, func(t *testing.T, years []Year, c Columns) {
		for _, sc := range screens {
			names, sums := -1000.0, -1000.0
			for _, p := range c.Places {
				middle := p.Middle * sc.pixels / 100
				if p.Name >= sc.room {
					if middle-sc.name/2 < names {
						t.Errorf("the name of %d meets the one before", p.Year)
					}
					names = middle + sc.name/2
				}
				if p.Number < sc.room || p.Index < 0 {
					continue
				}
				width := float64(years[p.Index].Letters) * sc.letter
				left := middle - width/2
				switch p.Side {
				case FromLeft:
					left = middle
				case FromRight:
					left = middle - width
				}
				if left < sums {
					t.Errorf("the number of %d meets the one before", p.Year)
				}
				sums = left + width
				if width < sc.pixels/2 && (left < -.1 || sums > sc.pixels+.1) {
					t.Errorf("the number of %d leaves the chart: from %v to %v of %v", p.Year, left, sums, sc.pixels)
				}
			}
		}
	})
}

func TestTicksAreFewAndRound(t *testing.T) {
	for _, test := range []struct {
		most int
		want []int
	}{
		{0, nil}, {1, []int{0, 1}}, {3, []int{0, 1, 2, 3}}, {5, []int{0, 2, 4, 6}}, {9, []int{0, 5, 10}},
		{215, []int{0, 100, 200, 300}}, {1092, []int{0, 500, 1000, 1500}}, {40, []int{0, 10, 20, 30, 40}},
	} {
		c := NewColumns([]Year{{Number: 2019, Values: []int{test.most}}})
		var got []int
		for _, tick := range c.Ticks {
			got = append(got, tick.Value)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("up to %d: %v, want %v", test.most, got, test.want)
		}
	}
}

func TestOneYearAndNone(t *testing.T) {
	if c := NewColumns(nil); len(c.Places)+len(c.Ticks) != 0 {
		t.Errorf("of nothing: %+v", c)
	}
	c := NewColumns([]Year{{Number: 2019, Values: []int{87, 128}}})
	if p := c.Places[0]; len(c.Places) != 1 || p.Middle != 50 || len(p.Bars) != 2 || p.Bars[0].Width != widest || p.Name != Everywhere || p.Number != Everywhere {
		t.Errorf("of one year: %+v", c)
	}
	if c := NewColumns([]Year{{Number: 2018}, {Number: 2019, Values: []int{0}}}); len(c.Ticks) != 0 || len(c.Places[1].Bars) != 0 {
		t.Errorf("of zeros: %+v", c)
	}
}

func TestSixtyYears(t *testing.T) {
	var years []Year
	for i := range 60 {
		years = append(years, Year{Number: 1960 + i, Values: []int{1000 + i}})
	}
	names := map[Room][]int{}
	for _, p := range NewColumns(years).Places {
		names[p.Name] = append(names[p.Name], p.Year)
	}
	if want := []int{1960, 1970, 1980, 1990, 2000, 2010}; !slices.Equal(names[Everywhere], want) {
		t.Errorf("on a phone the years are %v, want %v", names[Everywhere], want)
	}
	if want := []int{1965, 1975, 1985, 1995, 2005, 2015}; !slices.Equal(names[OnWide], want) {
		t.Errorf("and besides on wide screens %v, want %v", names[OnWide], want)
	}
}

func TestRows(t *testing.T) {
	if got, want := Rows([]int{5, 0, 2, 1}), []float64{100, 0, 40, 20}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := Rows([]int{0, 0}); !slices.Equal(got, []float64{0, 0}) {
		t.Errorf("of zeros: %v", got)
	}
	if got := Rows(nil); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}
