package site

// Counted tells whether anything of the grant is received and so part of
// totals.
func (g *Grant) Counted() bool { return g.counts() }

// Split parts grants into those of which something is received and the others,
// which are listed and never added.
func Split(grants []*Grant) (received, others []*Grant) {
	for _, g := range grants {
		if g.counts() {
			received = append(received, g)
		} else {
			others = append(others, g)
		}
	}
	return received, others
}
