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

// each returns all columns.
func (c *Columns) each() [4]*int {
	return [...]*int{&c.Individuals, &c.Collectives, &c.Households, &c.Unspecified}
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
	AtLeast, About Columns // how much of it is stated so
}

// A Tally is the total of a set of grants. Numbers of different basis are
// never added to each other.
type Tally struct {
	Recipients Number // each recipient once per grant, not distinct people
	Instances  Number // "lượt"
	Items      Number // pieces

	// Named are those of Recipients who are named, Withheld those of the named
	// whose names are not shown.
	Named, Withheld Columns

	Grants    int // how many grants it holds
	Uncounted int // how many of them have a part without a number, or nothing else
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
	if !g.Counted() {
		return
	}
	t.Grants++
	if g.Record.Uncounted != "" {
		t.Uncounted++
	}
	n := t.number(g.Record.Basis)
	n.add(g.Received)
	switch g.Record.Qualifier {
	case content.AtLeast:
		n.AtLeast.add(g.Received)
	case content.About:
		n.About.add(g.Received)
	}
	if n == &t.Recipients {
		t.Named.add(g.receivedNamed)
		t.Withheld.add(g.receivedWithheld)
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
		n := t.number(r.Grant.Record.Basis)
		*n.of(r.Kind) += r.weight()
		if n == &t.Recipients && !r.Unnamed {
			*t.Named.of(r.Kind) += r.weight()
			if r.Hidden {
				*t.Withheld.of(r.Kind) += r.weight()
			}
		}
	}
	if counted {
		t.Grants++
	}
}

// takeAway takes rows out of a total that holds their grants as a whole.
func (t *Tally) takeAway(rows []*Recipient) {
	for _, r := range rows {
		g := r.Grant
		if !g.Counted() {
			continue
		}
		if !r.IsReceived() {
			continue // never in it
		}
		n := t.number(g.Record.Basis)
		*g.column(&n.Columns, r.Kind) -= r.weight()
		if n == &t.Recipients && !r.Unnamed {
			*g.column(&t.Named, r.Kind) -= r.weight()
			if r.Hidden {
				*g.column(&t.Withheld, r.Kind) -= r.weight()
			}
		}
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

// count fills in the numbers of a grant from what is stated and who is listed.
// A stated number holds the listed; where none is stated the listed are counted,
// each kind for itself. Who is named but not received, or not any more, is
// taken from a number that is received.
func (g *Grant) count() {
	var listed, received Columns
	for _, r := range g.Recipients {
		*g.column(&listed, r.Kind) += r.weight()
		if r.IsReceived() {
			*g.column(&received, r.Kind) += r.weight()
		}
		if !r.Unnamed {
			g.name(r)
		}
	}
	c := &g.Record.Counts
	stated := [...]content.Count{c.Individuals, c.Collectives, c.Households, c.Unspecified}
	listedIn, receivedIn, numbers, receivedOf := listed.each(), received.each(), g.Stated.each(), g.Received.each()
	for i, s := range stated {
		*numbers[i] = *listedIn[i]
		if s.Set {
			*numbers[i] = s.N
		}
		*receivedOf[i] = *receivedIn[i]
		if g.IsReceived() {
			*receivedOf[i] = max(0, *numbers[i]-(*listedIn[i]-*receivedIn[i]))
		}
	}
}

// name counts a recipient who is named.
func (g *Grant) name(r *Recipient) {
	*g.column(&g.Named, r.Kind) += r.weight()
	if r.Hidden {
		*g.column(&g.Withheld, r.Kind) += r.weight()
	}
	if !r.IsReceived() {
		return
	}
	*g.column(&g.receivedNamed, r.Kind) += r.weight()
	if r.Hidden {
		*g.column(&g.receivedWithheld, r.Kind) += r.weight()
	}
}

// column returns where recipients of a kind count: in the column of their
// kind, but among those not told apart where the source states such a number
// and none for their kind.
func (g *Grant) column(c *Columns, k content.RecipientKind) *int {
	if g.Record.Unspecified.Set && !g.stated(k).Set {
		return &c.Unspecified
	}
	return c.of(k)
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
