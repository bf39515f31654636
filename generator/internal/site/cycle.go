package site

import (
	"strings"

	"bangvang/generator/internal/content"
)

// cut finds records that lie above themselves, says so once for each circle,
// and takes a link of it away so that nothing goes round in it. above returns
// the references of a record to those above it; drop takes such a link away.
func cut[T any](a *assembler, all []*T, ix *index[T], header func(*T) *content.Header, above func(*T) []content.Ref, drop func(t, up *T)) {
	type step struct {
		t    *T
		refs []content.Ref // those that are still to be followed
	}
	type link struct{ t, up *T }
	var (
		path []step
		at   = make(map[*T]int, len(all)) // where in path, from 1; -1 for what is done
		gone = map[link]bool{}
	)
	enter := func(t *T) {
		path = append(path, step{t, above(t)})
		at[t] = len(path)
	}
	for _, t := range all {
		if at[t] == 0 {
			enter(t)
		}
		for len(path) > 0 {
			last := &path[len(path)-1]
			if len(last.refs) == 0 {
				at[last.t] = -1
				path = path[:len(path)-1]
				continue
			}
			ref := last.refs[0]
			last.refs = last.refs[1:]
			up := ix.byID[ref.ID]
			if up == nil || at[up] < 0 || gone[link{last.t, up}] {
				continue
			}
			if at[up] == 0 {
				enter(up)
				continue
			}
			var ids []string
			for _, s := range path[at[up]-1:] {
				if ids = append(ids, header(s.t).ID); len(ids) > longestCircle {
					break
				}
			}
			pos := ref.At.In(header(last.t).File)
			a.diags.Add(ruleCycle.At(pos, recordWords[ix.collection], circle(ids, ref.ID)).Hinted(hintCycle))
			gone[link{last.t, up}] = true
			drop(last.t, up)
		}
	}
}

// longestCircle is how many ids of a circle a message shows.
const longestCircle = 6

// circle writes the ids of a circle, which ends where it begins.
func circle(ids []string, end string) string {
	if len(ids) > longestCircle {
		ids[longestCircle] = "…"
	}
	return strings.Join(append(ids, end), " → ")
}
