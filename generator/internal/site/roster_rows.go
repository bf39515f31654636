package site

import (
	"iter"
	"slices"

	"bangvang/generator/internal/content"
)

// rosterRows are the rows of a roster and where their letters begin.
type rosterRows struct {
	rows  []Row
	jumps []Jump
}

// lists yields who of each grant stands in the roster: nobody, where the grant
// names nobody who could.
func (r *Roster) lists(shares []Share) iter.Seq2[*Grant, []*Recipient] {
	return func(yield func(*Grant, []*Recipient) bool) {
		if shares != nil {
			for i := range shares {
				if !yield(shares[i].Grant, shares[i].Rows) {
					return
				}
			}
			return
		}
		for _, g := range r.Grants {
			if !yield(g, g.ofKind(r.Kind)) {
				return
			}
		}
	}
}

// ofKind returns the recipients of a kind, who stand together; of no kind, all.
func (g *Grant) ofKind(k content.RecipientKind) []*Recipient {
	if k == "" {
		return g.Recipients
	}
	from := slices.IndexFunc(g.Recipients, func(r *Recipient) bool { return r.Kind == k })
	if from < 0 {
		return nil
	}
	to := from + 1
	for to < len(g.Recipients) && g.Recipients[to].Kind == k {
		to++
	}
	return g.Recipients[from:to:to]
}

// fill puts the rows in order: grants that name nobody, then recipients.
func (r *Roster) fill(shares []Share) *rosterRows {
	f := &rosterRows{rows: make([]Row, 0, r.size)}
	var ranks []uint64 // the place of a recipient, and his number, by which those of one place stay in order
	var listed []Row
	for g, rows := range r.lists(shares) {
		if len(rows) == 0 {
			f.rows = append(f.rows, Row{Grant: g})
		}
		for _, one := range rows {
			ranks = append(ranks, uint64(one.place.rank)<<32|uint64(len(listed)))
			listed = append(listed, Row{Grant: g, Recipient: one})
		}
	}
	slices.Sort(ranks)
	for _, rank := range ranks {
		row := listed[uint32(rank)]
		row.Position = 1
		if n := len(f.rows); n > 0 && f.rows[n-1].kind() == row.kind() {
			row.Position = f.rows[n-1].Position + 1
		}
		f.rows = append(f.rows, row)
	}
	f.jumps = r.jumps(f.rows)
	return f
}

// jumps finds the first row of each letter.
func (r *Roster) jumps(rows []Row) []Jump {
	var jumps []Jump
	seen := map[string]bool{}
	page, last := 1, Jump{}
	for i, row := range rows {
		for i >= r.from(page+1) {
			page++
		}
		kind, letter := row.kind(), row.letter()
		if letter == "" || kind == last.Kind && letter == last.Letter {
			continue
		}
		last = Jump{kind, letter, page, letterAnchor(kind, letter)}
		if !seen[last.Anchor] {
			seen[last.Anchor] = true
			jumps = append(jumps, last)
		}
	}
	return jumps
}
