package importer

import (
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
)

// standing are the rolls that the site has, by what leads to them, each list in
// the order of the library.
type standing struct {
	order  map[*content.Roll]int
	called map[string][]*content.Roll // by their ids, former ones too
	inFile map[string][]*content.Roll
	parts  map[string][]standingPart // by the id of the first
}

// A standingPart is a further part of a roll that an import has split.
type standingPart struct {
	*content.Roll
	number int // from 2
}

func standingRolls(lib *content.Library) standing {
	s := standing{order: map[*content.Roll]int{}, called: map[string][]*content.Roll{}, inFile: map[string][]*content.Roll{}, parts: map[string][]standingPart{}}
	for i, r := range lib.Rolls {
		s.order[r] = i
		s.called[r.ID] = append(s.called[r.ID], r)
		for _, a := range r.Aliases {
			s.called[a.ID] = append(s.called[a.ID], r)
		}
		s.inFile[r.File] = append(s.inFile[r.File], r)
		dash := strings.LastIndexByte(r.ID, '-')
		if dash < 0 || !strings.Contains(r.Title, "(phần "+r.ID[dash+1:]+"/") {
			continue
		}
		if n, err := strconv.Atoi(r.ID[dash+1:]); err == nil {
			s.parts[r.ID[:dash]] = append(s.parts[r.ID[:dash]], standingPart{r, n})
		}
	}
	return s
}

// inTheWay returns the rolls that have the id of a file's roll, had it, or lie
// in a file of its name.
func (s *standing) inTheWay(f *File) []*content.Roll {
	all := slices.Concat(s.called[f.Roll], s.inFile[f.Path])
	slices.SortFunc(all, func(a, b *content.Roll) int { return s.order[a] - s.order[b] })
	return slices.Compact(all)
}
