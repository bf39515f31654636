package importer

import (
	"regexp"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/table"
)

// A heading is what a heading between rows says, and what stood below it.
type heading struct {
	table.Section
	kind       content.RecipientKind // empty where it does not tell
	award      match.Match
	names      bool   // an award, or what may be one
	unknown    string // an award that is named, where names is false
	class      content.Class
	unit       string
	posthumous bool
	understood bool

	stated []count // how many it says there are
	below  map[content.RecipientKind]int
	rows   int
	taken  *Taken // what it was taken for
}

// A count is how many of a kind a heading states; of any where the kind is empty.
type count struct {
	n    int
	kind content.RecipientKind
}

// heading reads a heading once.
func (im *importer) heading(s table.Section) *heading {
	if h := im.sections[s.Place]; h != nil {
		return h
	}
	h := &heading{Section: s, kind: s.Kind(), below: map[content.RecipientKind]int{}}
	im.sections[s.Place] = h
	im.headings = append(im.headings, h)
	title, whole := clean(s.Title()), clean(s.Text)
	key := match.Key(title)
	h.posthumous = strings.HasPrefix(key, "truy tặng")
	im.proposed(s.Cell)
	h.stated = statedCounts(match.Key(whole))
	h.award = im.headingAward(title)
	h.names = h.award.ID != "" || len(h.award.Near) > 0
	if !h.names {
		h.unknown = clean(h.Award())
	}
	if class, ok := match.Class(title); ok && strings.HasPrefix(key, "hạng ") {
		h.class = class
	}
	if m, _ := im.find(content.Units, title); m.ID != "" && !h.names {
		h.unit = m.ID
		h.taken = im.take(content.Units, whole, m.ID, s.Place)
	}
	if h.award.ID != "" {
		h.taken = im.take(content.Awards, whole, awardMeans(h.award), s.Place)
	}
	h.understood = h.kind != "" || h.names || h.class > 0 || h.unit != "" || h.posthumous
	if !h.understood {
		im.doubt(UnknownSection, whole, s.Place, textUnknownSection.With(whole), textUnknownSectionMend)
	}
	return h
}

// proposing matches the key of a title of what is only proposed. “Theo đề nghị của
// …” is written of decisions too.
var proposing = regexp.MustCompile(`đề nghị (?:được |xét |truy |nhà nước |cấp trên )*(?:tặng|khen|công nhận|phong)`)

// proposed tells of a title or heading of proposals where no column says so.
func (im *importer) proposed(c table.Cell) {
	if im.exact || !proposing.MatchString(match.Key(clean(c.Text))) {
		return
	}
	for _, column := range im.review.Columns {
		if column.Field == "grant.status" {
			return
		}
	}
	im.doubt(Unclear, clean(c.Text), c.Place, textProposed.With(clean(c.Text)), textProposedMend)
}

// headingAward finds the award of a heading: what the mapping says of its text,
// else what is named in it.
func (im *importer) headingAward(title string) match.Match {
	if m, mapped := im.find(content.Awards, title); mapped {
		return m
	}
	return im.index.Within(title)
}

func awardMeans(m match.Match) string {
	if m.Class > 0 {
		return m.ID + ", class: " + strconv.Itoa(int(m.Class))
	}
	return m.ID
}

var (
	countOf    = regexp.MustCompile(`(\d+) (tập thể|đơn vị|cá nhân|đồng chí|người|hộ gia đình|hộ|gia đình)`)
	countAlone = regexp.MustCompile(`\((?:gồm )?(\d+)\)$`)
	countKinds = map[string]content.RecipientKind{
		"tập thể": content.ToCollective, "đơn vị": content.ToCollective, "cá nhân": content.ToIndividual, "đồng chí": content.ToIndividual,
		"người": content.ToIndividual, "hộ gia đình": content.ToHousehold, "hộ": content.ToHousehold, "gia đình": content.ToHousehold,
	}
)

// statedCounts finds how many recipients a heading says there are.
func statedCounts(key string) []count {
	var all []count
	for _, m := range countOf.FindAllStringSubmatch(key, -1) {
		if n, err := strconv.Atoi(m[1]); err == nil {
			all = append(all, count{n, countKinds[m[2]]})
		}
	}
	if m := countAlone.FindStringSubmatch(key); m != nil && len(all) == 0 {
		if n, err := strconv.Atoi(m[1]); err == nil {
			all = append(all, count{n, ""})
		}
	}
	return all
}

// checkCounts compares what headings state with what stands below them.
func (im *importer) checkCounts() {
	for _, h := range im.headings {
		for _, stated := range h.stated {
			is := h.rows
			if stated.kind != "" {
				is = h.below[stated.kind]
			}
			if is != stated.n {
				im.doubt(OtherCount, clean(h.Text), h.Place, textOtherCount.With(clean(h.Text), stated.n, is), textOtherCountMend)
			}
		}
	}
}
