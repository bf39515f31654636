package changes

import (
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/vietnamese"
)

// pairs matches what is left of two lists by a key, in the order of the lists:
// the first with a key with the first that has it. What has an empty key stays.
// It returns what is left of both.
func pairs[T any](old, new []T, key func(T) string, newKey func(T) string, match func(a, b T)) (oldLeft, newLeft []T) {
	if len(old) == 0 || len(new) == 0 {
		return old, new
	}
	waiting := map[string][]int{}
	for i, n := range new {
		if k := newKey(n); k != "" {
			waiting[k] = append(waiting[k], i)
		}
	}
	taken := make([]bool, len(new))
	for _, o := range old {
		k := key(o)
		if at := waiting[k]; k != "" && len(at) > 0 {
			match(o, new[at[0]])
			taken[at[0]], waiting[k] = true, at[1:]
			continue
		}
		oldLeft = append(oldLeft, o)
	}
	for i, n := range new {
		if !taken[i] {
			newLeft = append(newLeft, n)
		}
	}
	return oldLeft, newLeft
}

// pairRolls finds which roll is which.
func (c *comparison) pairRolls() {
	old, new := c.old.Site.Rolls, c.new.Site.Rolls
	match := func(a, b *site.Roll) { c.rolls[a] = b }
	same := func(key func(*site.Roll) string) {
		old, new = pairs(old, new, key, key, match)
	}
	old, new = pairs(old, new,
		func(r *site.Roll) string { return c.now(content.Rolls, r.Record.ID) },
		func(r *site.Roll) string { return r.Record.ID }, match)
	same(func(r *site.Roll) string {
		if d := r.Record.Decision; d != nil && d.Number != "" {
			return d.Number + "\x00" + d.Date.String()
		}
		return ""
	})
	same(func(r *site.Roll) string {
		return strconv.Itoa(int(r.Record.Year)) + vietnamese.Normalize(r.Record.Title)
	})
	for _, r := range old {
		if !c.isMoved(content.Rolls, r.Record.ID) {
			c.record(Record{Change: Removed, Collection: content.Rolls}, c.old, r.Record.ID, r.Record.Title)
		}
	}
	for _, r := range new {
		c.record(Record{Change: Added, Collection: content.Rolls}, c.new, r.Record.ID, r.Record.Title)
	}
	for _, a := range c.old.Site.Rolls {
		if b := c.rolls[a]; b != nil {
			c.changed(content.Rolls, &a.Record.Header, &b.Record.Header, a.Record.Title, b.Record.Title, c.rollFields(a.Record, b.Record))
		}
	}
}

// pairGrants finds which grant is which, those of matched rolls first.
func (c *comparison) pairGrants() (old, new []*site.Grant) {
	matched := map[*site.Roll]bool{}
	for _, a := range c.old.Site.Rolls {
		b := c.rolls[a]
		if b == nil {
			old = append(old, a.Grants...)
			continue
		}
		matched[b] = true
		o, n := c.pairGrantsOf(a.Grants, b.Grants)
		old, new = append(old, o...), append(new, n...)
	}
	for _, b := range c.new.Site.Rolls {
		if !matched[b] {
			new = append(new, b.Grants...)
		}
	}
	// Among all: those that say the same and were given to the same.
	return pairs(old, new, func(g *site.Grant) string { return c.signature(g, true, true) + decisionOf(g) },
		func(g *site.Grant) string { return c.signature(g, false, true) + decisionOf(g) }, c.matchGrants)
}

func decisionOf(g *site.Grant) string {
	if g.Decision == nil {
		return ""
	}
	return g.Decision.Number
}

func (c *comparison) matchGrants(a, b *site.Grant) { c.grants[a] = b }

// pairGrantsOf matches the grants of two rolls that are one.
func (c *comparison) pairGrantsOf(old, new []*site.Grant) (oldLeft, newLeft []*site.Grant) {
	by := func(key func(g *site.Grant, isOld bool) string) {
		old, new = pairs(old, new, func(g *site.Grant) string { return key(g, true) }, func(g *site.Grant) string { return key(g, false) }, c.matchGrants)
	}
	by(func(g *site.Grant, _ bool) string { return g.Record.ID })
	by(func(g *site.Grant, isOld bool) string { return c.signature(g, isOld, true) })
	old, new = c.pairByRecipients(old, new)
	by(func(g *site.Grant, isOld bool) string { return c.signature(g, isOld, false) })
	by(func(g *site.Grant, isOld bool) string {
		return c.awardOf(g, isOld) + classOf(g.Record.Class, g.Record.Classes).Raw + "\x00" + g.Record.Uncounted
	})
	by(func(g *site.Grant, isOld bool) string { return c.awardOf(g, isOld) })
	by(func(g *site.Grant, _ bool) string {
		if g.Record.Award.IsZero() {
			return "told in words"
		}
		return ""
	})
	// What else has the same numbers has another award.
	by(func(g *site.Grant, _ bool) string {
		if len(g.Recipients) > 0 || !g.Record.Stated() {
			return ""
		}
		return countsOf(g)
	})
	return old, new
}

// awardOf names the award of a grant, as it is called on the new side.
func (c *comparison) awardOf(g *site.Grant, isOld bool) string {
	if isOld {
		return c.now(content.Awards, g.Record.Award.ID)
	}
	return g.Record.Award.ID
}

// signature is what a grant says of itself, in short; with rows, also to whom
// it was given.
func (c *comparison) signature(g *site.Grant, isOld, rows bool) string {
	var b strings.Builder
	r := g.Record
	for _, part := range []string{c.awardOf(g, isOld), classOf(r.Class, r.Classes).Raw, r.Uncounted, countsOf(g), string(r.Status),
		string(r.Basis), string(r.Qualifier), r.Printed, r.Date.String(), r.For.String()} {
		b.WriteString(part)
		b.WriteByte(0)
	}
	if g.Year != nil {
		b.WriteString(strconv.Itoa(int(g.Year.Number)))
	}
	if rows {
		for i := range r.Recipients {
			b.WriteByte(1)
			b.WriteString(c.identity(&r.Recipients[i], isOld))
		}
	}
	return b.String()
}

// countsOf writes the numbers that the source states.
func countsOf(g *site.Grant) string {
	var b strings.Builder
	for _, n := range []content.Count{g.Record.Individuals, g.Record.Collectives, g.Record.Households, g.Record.Unspecified} {
		if n.Set {
			b.WriteString(strconv.Itoa(n.N))
		}
		b.WriteByte(',')
	}
	return b.String()
}

// pairByRecipients matches grants that share most of their recipients.
func (c *comparison) pairByRecipients(old, new []*site.Grant) (oldLeft, newLeft []*site.Grant) {
	const most = 8 // grants of a roll in which somebody is looked for
	holders := map[string][]int{}
	for i, g := range new {
		for k := range g.Record.Recipients {
			who := c.identity(&g.Record.Recipients[k], false)
			if at := holders[who]; len(at) < most && (len(at) == 0 || at[len(at)-1] != i) {
				holders[who] = append(at, i)
			}
		}
	}
	taken := make([]bool, len(new))
	for _, g := range old {
		votes, best := map[int]int{}, -1
		award := c.awardOf(g, true)
		for k := range g.Record.Recipients {
			for _, i := range holders[c.identity(&g.Record.Recipients[k], true)] {
				if taken[i] {
					continue
				}
				if votes[i] == 0 && c.awardOf(new[i], false) == award {
					votes[i] = 1 // it decides between equals
				}
				votes[i] += 2
				if best < 0 || votes[i] > votes[best] || votes[i] == votes[best] && i < best {
					best = i
				}
			}
		}
		if best >= 0 && votes[best]/2*2 >= min(len(g.Recipients), len(new[best].Recipients)) {
			taken[best] = true
			c.matchGrants(g, new[best])
			continue
		}
		oldLeft = append(oldLeft, g)
	}
	for i, g := range new {
		if !taken[i] {
			newLeft = append(newLeft, g)
		}
	}
	return oldLeft, newLeft
}

// identity says who a recipient is, as far as that is written; people and
// units as they are called on the new side.
func (c *comparison) identity(r *content.Recipient, isOld bool) string {
	now := func(collection content.Collection, id string) string {
		if isOld {
			return c.now(collection, id)
		}
		return id
	}
	switch {
	case !r.Person.IsZero():
		return "p " + now(content.People, r.Person.ID)
	case r.Name != "":
		return "n " + vietnamese.Normalize(r.Name)
	case r.Household != "":
		return "h " + vietnamese.Normalize(r.Household)
	}
	return "u " + now(content.Units, r.Unit.ID) + "\x00" + r.Part
}
