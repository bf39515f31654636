package awards

import (
	"strings"
	"testing"

	"bangvang/generator/internal/content"
)

func TestCatalogue(t *testing.T) {
	last := -1
	seen := map[string]bool{}
	for _, w := range Catalogue() {
		if seen[w.ID] {
			t.Errorf("%s stands twice", w.ID)
		}
		seen[w.ID] = true
		if w.ID == "" || w.Name == "" || w.Category == "" || len(w.To) == 0 || !w.Order.Set {
			t.Errorf("%s lacks a name, category, to or order", w.ID)
		}
		if w.Order.N <= last {
			t.Errorf("%s has the order %d, after %d", w.ID, w.Order.N, last)
		}
		last = w.Order.N
		if !w.BasedOn.IsZero() {
			t.Errorf("%s is based on %s; the catalogue's awards rest on nothing", w.ID, w.BasedOn.ID)
		}
		if !w.Valid.IsZero() {
			t.Errorf("%s has a validity, none of which was confirmed", w.ID)
		}
		if c := w.ClassCount; c.Set && c.N != 3 {
			t.Errorf("%s has %d classes; the law knows three or none", w.ID, c.N)
		}
		if !w.Statutory.Value {
			t.Errorf("%s is not marked as one of the law", w.ID)
		}
	}
	if len(seen) < 40 {
		t.Errorf("the catalogue has %d awards", len(seen))
	}
}

// The orders and medals of several classes, and no others.
func TestCatalogueClasses(t *testing.T) {
	want := map[string]bool{
		"huan-chuong-doc-lap": true, "huan-chuong-quan-cong": true, "huan-chuong-lao-dong": true,
		"huan-chuong-bao-ve-to-quoc": true, "huan-chuong-chien-cong": true, "huy-chuong-chien-si-ve-vang": true,
	}
	for _, w := range Catalogue() {
		if has := w.ClassCount.N == 3; has != want[w.ID] {
			t.Errorf("%s: classes %v, want %v", w.ID, has, want[w.ID])
		}
		delete(want, w.ID)
	}
	if len(want) > 0 {
		t.Errorf("not in the catalogue: %v", want)
	}
}

// What the law confines is in the catalogue and for one kind of recipient.
func TestConfined(t *testing.T) {
	catalogue := map[string]*content.Award{}
	for _, w := range Catalogue() {
		catalogue[w.ID] = w
	}
	for id := range confined {
		w := catalogue[id]
		if w == nil {
			t.Errorf("%s is not in the catalogue", id)
			continue
		}
		if len(w.To) != 1 {
			t.Errorf("%s is confined, but is for %v", id, w.To)
		}
	}
	for id, w := range catalogue {
		if _, ok := Confined(id); !ok && len(w.To) == 1 {
			t.Errorf("%s is for %v alone, but nothing confines it", id, w.To)
		}
	}
	for _, test := range []struct {
		id, article string
		ok          bool
	}{
		{"co-thi-dua-chinh-phu", "Điều 20", true},
		{"chien-si-thi-dua-toan-quoc", "Điều 19", true},
		{"huy-chuong-vi-an-ninh-to-quoc", "Điều 54", true},
		{"ba-me-viet-nam-anh-hung", "Điều 59", true},
		{"gia-dinh-van-hoa", "khoản 3 Điều 80", true},
		{"ky-niem-chuong-bo", "", true},
		{"bang-khen-bo", "", false},
		{"khong-co", "", false},
	} {
		article, ok := Confined(test.id)
		if article.VI != test.article || ok != test.ok {
			t.Errorf("Confined(%q) = %q, %v, want %q, %v", test.id, article.VI, ok, test.article, test.ok)
		}
	}
}

func TestLawOf(t *testing.T) {
	for _, test := range []struct {
		first, last int
		want        Law
	}{
		{0, 0, NoLaw},
		{1999, 1999, NoLaw},
		{2003, 2003, NoLaw},
		{2004, 2004, NoLaw}, // the law of 2003 came in the middle of the year
		{2004, 2005, NoLaw},
		{2005, 2005, Law2003},
		{2010, 2015, Law2003},
		{2023, 2023, Law2003},
		{2023, 2024, NoLaw}, // across a border
		{2024, 2024, Law2022},
		{2024, 2030, Law2022},
		{2019, 0, NoLaw}, // open ends
		{0, 2019, NoLaw},
		{2024, 0, NoLaw},
		{0, 2024, NoLaw},
	} {
		if got := LawOf(test.first, test.last); got != test.want {
			t.Errorf("LawOf(%d, %d) = %d, want %d", test.first, test.last, got, test.want)
		}
	}
	for law, named := range map[Law]bool{NoLaw: false, Law2003: true, Law2022: true} {
		if got := !law.Name().IsZero() && law.Name().VI != law.Name().EN; got != named {
			t.Errorf("Law(%d).Name() = %v", law, law.Name())
		}
	}
}

// What the law divides into classes is what the catalogue says, and each award
// of the State has the article that says who confers it.
func TestClassedAndConferred(t *testing.T) {
	for _, w := range Catalogue() {
		article, ok := Classed(w.ID)
		if ok != (w.ClassCount.N > 0) || ok && !strings.HasSuffix(w.LegalBasis, article.VI) {
			t.Errorf("%s: %d classes by %q, and by %q in the catalogue", w.ID, w.ClassCount.N, article.VI, w.LegalBasis)
		}
		article, ok = Conferred(w.ID)
		high := w.ConferredBy == "Chủ tịch nước" || w.ConferredBy == "Chính phủ" || w.ConferredBy == "Thủ tướng Chính phủ"
		if ok != high || ok && article.IsZero() {
			t.Errorf("%s: conferred by %s, by %q", w.ID, w.ConferredBy, article.VI)
		}
	}
}
