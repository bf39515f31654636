package site

import "bangvang/generator/internal/content"

// Weight returns how much a recipient adds to a number of its grant: pieces
// where pieces are counted, else one.
func (r *Recipient) Weight() int { return r.weight() }

// Column returns in which column of its grant's numbers a recipient counts:
// that of its kind, or "" for the one of those who are not told apart.
func (r *Recipient) Column() content.RecipientKind {
	if r.Grant.Record.Unspecified.Set && !r.Grant.stated(r.Kind).Set {
		return ""
	}
	return r.Kind
}

// Rest returns how many the grant counts beyond the recipients that are listed.
// It is received where the grant as a whole is.
func (g *Grant) Rest() Columns {
	rest := g.Stated
	for _, r := range g.Recipients {
		*g.column(&rest, r.Kind) -= r.weight()
	}
	return rest
}
