package site

import "bangvang/generator/internal/content"

// Columns are numbers by who receives. They share nobody.
type Columns struct {
	Individuals, Collectives, Households int
	Unspecified                          int // the source does not tell who; never split
}

// Sum returns how many there are in all columns.
func (c Columns) Sum() int { return c.Individuals + c.Collectives + c.Households + c.Unspecified }

func (c *Columns) add(d Columns) {
	c.Individuals += d.Individuals
	c.Collectives += d.Collectives
	c.Households += d.Households
	c.Unspecified += d.Unspecified
}

// of returns the column of a kind of recipient.
func (c *Columns) of(k content.RecipientKind) *int {
	switch k {
	case content.ToIndividual:
		return &c.Individuals
	case content.ToHousehold:
		return &c.Households
	}
	return &c.Collectives
}

// A Number is a total of one basis.
type Number struct {
	Columns
	AtLeast, About bool // some part of it is stated so
}

// A Tally is the total of a set of grants. Numbers of different basis are
// never added to each other.
type Tally struct {
	Recipients Number // each recipient once per grant, not distinct people
	Instances  Number // "lượt"
	Items      Number // pieces

	// Stated and Named are the recipients of grants that count recipients, as
	// sources state them and as far as they are named; those who lost the
	// honour again are in both.
	Stated, Named Columns

	Grants    int // how many grants it holds
	Uncounted int // how many of them have no number
}

func (t *Tally) number(b content.Basis) *Number {
	switch b {
	case content.Instances:
		return &t.Instances
	case content.Items:
		return &t.Items
	}
	return &t.Recipients
}

// Add adds a grant as a whole.
func (t *Tally) Add(g *Grant) {
	if !g.counts() {
		return
	}
	t.Grants++
	if g.Record.Uncounted != "" && g.Stated == (Columns{}) {
		t.Uncounted++
		return
	}
	n := t.number(g.Record.Basis)
	n.add(g.Received)
	n.AtLeast = n.AtLeast || g.Record.Qualifier == content.AtLeast
	n.About = n.About || g.Record.Qualifier == content.About
	if n == &t.Recipients && g.IsReceived() {
		t.Stated.add(g.Stated)
		t.Named.add(g.Named)
	}
}

// AddRows adds some recipients of a grant.
func (t *Tally) AddRows(rows []*Recipient) {
	counted := false
	for _, r := range rows {
		if !r.IsReceived() {
			continue
		}
		counted = true
		*t.number(r.Grant.Record.Basis).of(r.Kind) += r.weight()
	}
	if counted {
		t.Grants++
	}
}

// Count returns the total of grants, of which none may stand twice.
func Count(grants []*Grant) Tally {
	var t Tally
	for _, g := range grants {
		t.Add(g)
	}
	return t
}

// weight returns how much a recipient adds to a number of the grant's basis:
// pieces where pieces are counted, else one.
func (r *Recipient) weight() int {
	if r.Grant.Record.Basis == content.Items && r.Record.Quantity.Set {
		return r.Record.Quantity.N
	}
	return 1
}

// count fills in the numbers of a grant from what is stated and who is named.
// A stated number holds the named; where none is stated the named are counted,
// each kind for itself. Where the source does not tell who, the named of kinds
// without a number of their own are among the unspecified.
func (g *Grant) count() {
	var rows, received Columns
	for _, r := range g.Recipients {
		*rows.of(r.Kind) += r.weight()
		if r.IsReceived() {
			*received.of(r.Kind) += r.weight()
		}
		if r.Record.Part == "" {
			*g.Named.of(r.Kind) += r.weight()
		}
	}
	c := &g.Record.Counts
	unspecified := c.Unspecified.Set
	for _, k := range kinds {
		stated, listed := g.stated(k), *rows.of(k)
		lost := listed - *received.of(k)
		column, receivedIn, namedIn := g.Stated.of(k), g.Received.of(k), g.Named.of(k)
		switch {
		case stated.Set:
			*column = stated.N
		case unspecified:
			g.Named.Unspecified += *namedIn
			g.Received.Unspecified -= lost
			*namedIn = 0
			continue
		default:
			*column = listed
		}
		if g.IsReceived() {
			*receivedIn = max(0, *column-lost)
		} else {
			*receivedIn = *received.of(k)
		}
	}
	if !unspecified {
		return
	}
	g.Stated.Unspecified = c.Unspecified.N
	if g.IsReceived() {
		g.Received.Unspecified = max(0, g.Received.Unspecified+c.Unspecified.N)
	} else {
		g.Received.Unspecified = 0
	}
}

var kinds = []content.RecipientKind{content.ToCollective, content.ToHousehold, content.ToIndividual}

// stated returns the number that the source states for a kind of recipient.
func (g *Grant) stated(k content.RecipientKind) content.Count {
	switch k {
	case content.ToIndividual:
		return g.Record.Individuals
	case content.ToHousehold:
		return g.Record.Households
	}
	return g.Record.Collectives
}
