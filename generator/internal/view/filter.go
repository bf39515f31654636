package view

// A Filter is the values by which the roll of a year can be narrowed down. Each
// leads to where what it stands for is found; scripts make choices of them.
type Filter struct {
	Awards []FilterValue
	Kinds  []FilterValue // of recipients
	Units  []FilterValue // empty where there are too many
	All    Link          // to all units, where there are too many
	Rows   string        // the script that holds what stands elsewhere; may be empty
}

// A FilterValue is a value by which can be filtered.
type FilterValue struct {
	Link
	Key   string // as in the keys of grants and recipients
	Above string // the keys of the units to which a unit belongs
}

// Keys are what a grant is filtered by, on a page that can be filtered.
type Keys struct {
	Award string
	Kinds string // of recipients who are counted
	Of    string // the unit whose people or sections are counted
}
