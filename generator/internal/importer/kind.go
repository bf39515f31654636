package importer

import (
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/match"
)

// kindOf tells what a name is, where no heading does.
func (im *importer) kindOf(r *row) content.RecipientKind {
	text := clean(r.name.Text)
	switch {
	case r.kind != "":
		return r.kind
	case im.hasPost(r):
		return content.ToIndividual
	}
	if m, mapped := im.find(content.Units, text); m.ID != "" || mapped || m.Ambiguous {
		return content.ToCollective
	}
	key := match.Key(text)
	for _, first := range []string{"hộ gia đình ", "hộ ông ", "hộ bà ", "gia đình ông ", "gia đình bà ", "gia đình "} {
		if strings.HasPrefix(key, first) {
			im.take(content.Collection(""), text, "household", r.name.Place)
			return content.ToHousehold
		}
	}
	for first := range unitWords {
		if strings.HasPrefix(key, first+" ") {
			return content.ToCollective
		}
	}
	return content.ToIndividual
}

// unitWords begin the names of units, and of no people.
var unitWords = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range []string{"phòng", "cục", "vụ", "ban", "tổng cục", "bộ", "sở", "công an", "trung tâm", "tạp chí", "trường", "học viện", "văn phòng", "viện",
		"đội", "tổ", "khoa", "chi cục", "chi nhánh", "công ty", "nhà máy", "trung đoàn", "tiểu đoàn", "sư đoàn", "quân khu", "quân đoàn", "đại đội", "lữ đoàn", "ủy ban", "đảng bộ", "chi bộ",
		"tập thể", "đơn vị", "báo", "thanh tra", "bệnh viện", "hệ", "khối", "xã", "phường", "huyện", "tỉnh", "thành phố", "hội", "liên đoàn"} {
		set[w] = true
	}
	return set
}()
