package view

// A Chart is a column chart by year, its series stacked, with the table of its
// numbers. Across, all is given in hundredths of its width (`x="{{.X}}%"`);
// down, in pixels. So letters keep their size on every screen.
type Chart struct {
	ID          string // on the page, unique there; the ids of its parts begin with it
	Title       string // what is counted
	Description string // what can be seen, for those who can't
	Height      float64
	Base        float64 // where zero is
	Thread      float64 // where the line of time is
	Knot        float64 // radius of the knots that years have on it
	Dense       bool    // on a phone the knots would touch each other
	Name        float64 // where the names of the years stand
	Ticks       []ChartTick
	Columns     []ChartColumn // in order of time
	Lines       []ChartLine   // of which the line of time is made; between two it is cut
	Series      []ChartSeries // what the parts of the columns are, from below
	Notes       []string      // what has to be said of it
	Table       Table
}

// A ChartTick is a round number on the axis.
type ChartTick struct {
	Y    float64
	Text string
}

// A ChartLine is a part of the line of time.
type ChartLine struct{ From, To float64 }

// A ChartColumn is a year on the line.
type ChartColumn struct {
	Year           Link   // to the yearly roll; without address where there is none
	Label          string // all that the column shows, in words; empty where there is no roll
	X, Width       float64
	Middle         float64
	Top            float64 // of the column
	Bars           []ChartBar
	Total          string // the sum, to be written over the column; empty where nothing is counted
	Side           string // to which the total is written: "start", "middle" or "end" of it stands over the column
	Named, Counted string // on which screens there is room for the name and for the total: "all", "wide" or "none"
}

// A ChartBar is a part of a column.
type ChartBar struct {
	X, Y, Width, Height float64
	Look                string // of its series
}

// A ChartSeries is what parts of columns stand for.
type ChartSeries struct {
	Name string
	Look string // class of its colour and pattern: "look-1" to "look-7"
}

// A Table is a table of numbers.
type Table struct {
	Caption string
	Corner  string   // head of the first column
	Heads   []string // of the others
	Rows    []TableRow
}

// A TableRow is a row of a table.
type TableRow struct {
	Name  Link
	Sum   bool // it holds those above
	Cells []TableCell
}

// A TableCell is a number in a table.
type TableCell struct {
	Text string // "1.092", "ít nhất 20"
	Unit string // what it counts, where no head stands above it: on a phone
	None bool   // it is zero
	Sum  bool   // it is all of its row, and so is told even where it is zero
}

// A Ranking is horizontal bars, which are a table too: a row for each unit.
type Ranking struct {
	Title  string
	Why    string // what is counted and how
	Name   string // heads of the columns
	Number string
	Rows   []RankingRow
}

// A RankingRow is a row of a ranking.
type RankingRow struct {
	Name   Link
	Width  float64 // of its bar, in hundredths of the longest
	Number string
	Detail string // by who receives, and what has no number
}
