package search_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"bangvang/generator/internal/search"
	"bangvang/generator/internal/vietnamese"

	"golang.org/x/text/unicode/norm"
)

// inventAlike makes up titles of the same words, of which each has all but one.
func inventAlike(r *rand.Rand, n int) []search.Entry {
	var entries []search.Entry
	for i := range n {
		words := strings.Fields("Hội nghị sơ kết công tác thi đua")
		words = slices.Delete(words, i%8, i%8+1)
		r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		entries = append(entries, search.Entry{Kind: search.Events, Address: fmt.Sprintf("su-kien/%d/", i), Texts: []string{strings.Join(words, " ")}})
	}
	return entries
}

// invent makes up entries from few syllables, which many share, some written in
// several ways, some rare.
func invent(r *rand.Rand, n int) []search.Entry {
	frequent := strings.Fields("Nguyễn Nguyên Trần Trân Lê Văn Vân Thị Thi An Ân Ấn Anh Ánh Hà Hạ Hải Hoà Hòa Hoa Dương Đường Đương H'Hen HHen Thủy Thuỷ Thuý ß ss")
	rare := strings.Fields("Quỳnh Quý Quách Niê Ksor Bhiông 𡨸 Ёлка Zăng Ngân Nga x̂æ constructor H2 M951")
	word := func() string {
		k := int(float64(len(frequent)) * r.Float64() * r.Float64())
		w := frequent[k]
		if r.IntN(12) == 0 {
			w = rare[r.IntN(len(rare))]
		}
		if r.IntN(20) == 0 {
			w = norm.NFD.String(w)
		}
		return w
	}
	text := func(most int) string {
		var words []string
		for range 1 + r.IntN(most) {
			words = append(words, word())
		}
		return strings.Join(words, []string{" ", " ", " ", "-", ", "}[r.IntN(5)])
	}
	var entries []search.Entry
	for i := range n {
		e := search.Entry{Kind: search.People, Address: fmt.Sprintf("con-nguoi/%d/", i), Texts: []string{text(4)}, Count: r.IntN(5)}
		switch {
		case i > n*9/10:
			e.Kind, e.Address = search.Events, fmt.Sprintf("su-kien/%d/", i)
			e.Texts[0] = text(9)
		case i > n*3/4:
			e.Kind, e.Address = search.Units, fmt.Sprintf("don-vi/%s-%d/", vietnamese.Slug(e.Texts[0]), i)
		case r.IntN(5) == 0:
			e.Printed, e.Address = true, fmt.Sprintf("ten/%d/", i)
		}
		e.Detail = []string{"", "Phòng 1", "Công an xã, tổ \"A\" <b>"}[r.IntN(3)]
		if r.IntN(3) > 0 {
			e.First = 2000 + r.IntN(25)
			e.Last = e.First + r.IntN(3)
		}
		if r.IntN(8) == 0 {
			e.Texts = append(e.Texts, text(3), text(5))
		}
		entries = append(entries, e)
	}
	return entries
}

// inventQuery asks for some words of an entry, in any order, as people type.
func inventQuery(r *rand.Rand, entries []search.Entry) string {
	e := entries[r.IntN(len(entries))]
	words := strings.Fields(e.Texts[r.IntN(len(e.Texts))])
	if r.IntN(3) > 0 {
		r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	}
	words = words[:1+r.IntN(len(words))]
	for i := range words {
		switch r.IntN(4) {
		case 0:
			words[i] = vietnamese.Fold(words[i])
		case 1:
			words[i] = strings.ToUpper(words[i])
		case 2:
			if r.IntN(4) == 0 {
				words[i] = entries[r.IntN(len(entries))].Texts[0]
			}
		}
	}
	last := []rune(words[len(words)-1])
	if r.IntN(2) == 0 {
		words[len(words)-1] = string(last[:1+r.IntN(len(last))])
	}
	return strings.Join(words, " ")
}
