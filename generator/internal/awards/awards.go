// Package awards holds what Vietnam's law of emulation and commendation says
// about awards: the catalogue of their types, and to whom the law confines
// them.
//
// The catalogue is a file in the format of a site's own awards.yaml. Its
// sources and their reliability are told at its head. What could not be
// confirmed is not in it.
package awards

import (
	_ "embed"
	"fmt"
	"sync"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

//go:embed catalogue.yaml
var catalogue []byte

// CatalogueFile is how the catalogue is named in messages.
const CatalogueFile = "catalogue.yaml"

// Catalogue returns the award types of the law in order of precedence. The
// records are shared and must not be changed.
var Catalogue = sync.OnceValue(func() []*content.Award {
	lib, problems := content.Decode(CatalogueFile, content.Awards, catalogue)
	if problems.Len() > 0 {
		panic(fmt.Sprintf("awards: the built-in catalogue is broken: %v", problems.Sorted()[0]))
	}
	return lib.Awards
})

// A Law is a law of emulation and commendation.
type Law uint8

// The laws, by the time of a grant.
const (
	NoLaw   Law = iota // before both, not known, or across a border
	Law2003            // 15/2003/QH11, from 1 July 2004 to the end of 2023
	Law2022            // 06/2022/QH15, from 1 January 2024
)

// LawOf returns the law in force for a grant of the years first to last, 0
// meaning not known. In 2004 the law changed in the middle of the year.
func LawOf(first, last int) Law {
	switch {
	case first >= 2024 && last >= first:
		return Law2022
	case first >= 2005 && last >= first && last <= 2023:
		return Law2003
	}
	return NoLaw
}

// Name returns the name of the law; empty for NoLaw.
func (l Law) Name() diag.Text {
	switch l {
	case Law2003:
		return diag.Text{VI: "Luật Thi đua, khen thưởng 2003", EN: "Law on Emulation and Commendation 2003"}
	case Law2022:
		return diag.Text{VI: "Luật Thi đua, khen thưởng 2022", EN: "Law on Emulation and Commendation 2022"}
	}
	return diag.Text{}
}

func article(n string) diag.Text { return diag.Text{VI: "Điều " + n, EN: "Article " + n} }

var (
	article19 = article("19")                                         // individual emulation titles
	article20 = article("20")                                         // collective emulation titles
	article33 = article("33")                                         // orders
	article54 = article("54")                                         // medals
	article59 = article("59")                                         // State honorary titles
	article77 = article("77")                                         // what the President confers
	clause781 = diag.Text{VI: "khoản 1 Điều 78", EN: "Article 78(1)"} // the Government
	clause782 = diag.Text{VI: "khoản 2 Điều 78", EN: "Article 78(2)"} // the Prime Minister
	clause803 = diag.Text{VI: "khoản 3 Điều 80", EN: "Article 80(3)"}
)

// confined names the article of the law of 2022 that lists an award among
// those of one kind of recipient. An award without an article is confined by
// the law too, but its article is not confirmed.
var confined = map[string]diag.Text{
	"huy-chuong-quan-ky-quyet-thang":           article54,
	"huy-chuong-vi-an-ninh-to-quoc":            article54,
	"huy-chuong-chien-si-ve-vang":              article54,
	"huy-chuong-thanh-nien-xung-phong-ve-vang": {},
	"tinh-anh-hung":                            article59,
	"thanh-pho-anh-hung":                       article59,
	"ba-me-viet-nam-anh-hung":                  article59,
	"nha-giao-nhan-dan":                        article59,
	"nha-giao-uu-tu":                           article59,
	"thay-thuoc-nhan-dan":                      article59,
	"thay-thuoc-uu-tu":                         article59,
	"nghe-si-nhan-dan":                         article59,
	"nghe-si-uu-tu":                            article59,
	"nghe-nhan-nhan-dan":                       article59,
	"nghe-nhan-uu-tu":                          article59,
	"giai-thuong-ho-chi-minh":                  {},
	"giai-thuong-nha-nuoc":                     {},
	"chien-si-thi-dua-toan-quoc":               article19,
	"chien-si-thi-dua-bo":                      article19,
	"chien-si-thi-dua-co-so":                   article19,
	"lao-dong-tien-tien":                       article19,
	"chien-si-tien-tien":                       article19,
	"co-thi-dua-chinh-phu":                     article20,
	"co-thi-dua-bo":                            article20,
	"tap-the-lao-dong-xuat-sac":                article20,
	"don-vi-quyet-thang":                       article20,
	"tap-the-lao-dong-tien-tien":               article20,
	"don-vi-tien-tien":                         article20,
	"xa-phuong-thi-tran-tieu-bieu":             article20,
	"thon-to-dan-pho-van-hoa":                  article20,
	"gia-dinh-van-hoa":                         clause803,
	"ky-niem-chuong-bo":                        {},
}

// Confined tells whether the law confines an award of the catalogue to the
// kinds of recipients that its record names, and the article that says so in
// the law of 2022, empty where it is not confirmed.
func Confined(id string) (article diag.Text, ok bool) {
	article, ok = confined[id]
	return article, ok
}

// classed names the article of the law of 2022 that lists an award with its
// classes.
var classed = map[string]diag.Text{
	"huan-chuong-doc-lap":         article33,
	"huan-chuong-quan-cong":       article33,
	"huan-chuong-lao-dong":        article33,
	"huan-chuong-bao-ve-to-quoc":  article33,
	"huan-chuong-chien-cong":      article33,
	"huy-chuong-chien-si-ve-vang": article54,
}

// Classed tells whether the law divides an award of the catalogue into classes,
// and the article that says so in the law of 2022.
func Classed(id string) (article diag.Text, ok bool) {
	article, ok = classed[id]
	return article, ok
}

// Conferred returns the article of the law of 2022 that says which office
// confers an award of the catalogue. That of ministers is not confirmed: for
// what they confer, ok is false.
func Conferred(id string) (article diag.Text, ok bool) {
	switch record := byID()[id]; {
	case record == nil:
		return diag.Text{}, false
	case record.ConferredBy == "Chủ tịch nước":
		return article77, true
	case record.ConferredBy == "Chính phủ":
		return clause781, true
	case record.ConferredBy == "Thủ tướng Chính phủ":
		return clause782, true
	}
	return diag.Text{}, false
}

var byID = sync.OnceValue(func() map[string]*content.Award {
	all := map[string]*content.Award{}
	for _, w := range Catalogue() {
		all[w.ID] = w
	}
	return all
})
