package sample

import "strings"

// A Person is somebody made up.
type Person struct {
	Name  string // as lists print it
	Woman bool
}

// A Maker makes names. It must not be used by two goroutines at once.
type Maker struct {
	source
	family, menMiddle, womenMiddle, menGiven, womenGiven *table
}

// Names returns a maker of names. The same seed makes the same names.
func Names(seed uint64) *Maker {
	return &Maker{
		source:      source(seed),
		family:      weighted(familyNames),
		menMiddle:   weighted(menMiddle),
		womenMiddle: weighted(womenMiddle),
		menGiven:    weighted(menGiven),
		womenGiven:  weighted(womenGiven),
	}
}

// Name returns the name of somebody.
func (m *Maker) Name() string { return m.Person().Name }

// Person returns somebody. Two may bear one name.
func (m *Maker) Person() Person {
	var p Person
	switch {
	case m.once(15):
		p = peoples[m.below(len(peoples))].name(&m.source)
	case m.once(380): // women of a roll of honour
		p = Person{Name: m.woman(), Woman: true}
	default:
		p.Name = m.man()
	}
	if m.once(500) {
		p.Name = newStyle.Replace(p.Name)
	}
	if m.once(3) {
		p.Name = strings.ToUpper(p.Name)
	}
	return p
}

func (m *Maker) man() string {
	family, given := m.family.draw(&m.source), m.menGiven.draw(&m.source)
	middle := func() string { return m.menMiddle.draw(&m.source) }
	switch n := m.below(1000); {
	case n < 60:
		return join(family, given)
	case n < 860:
		return join(family, other(middle, given), given)
	case n < 900: // the mother's family name before the given name
		return join(family, other(func() string { return m.family.draw(&m.source) }, family, given), given)
	}
	second := other(middle, "Văn", given)
	return join(family, other(middle, "Văn", second, given), second, given)
}

func (m *Maker) woman() string {
	family, given := m.family.draw(&m.source), m.womenGiven.draw(&m.source)
	middle := func() string { return m.womenMiddle.draw(&m.source) }
	switch n := m.below(1000); {
	case n < 300:
		return join(family, "Thị", given)
	case n < 550:
		return join(family, "Thị", other(middle, given), given)
	case n < 580:
		return join(family, given)
	case n < 890:
		return join(family, other(middle, given), given)
	}
	second := other(middle, given)
	return join(family, other(middle, second, given), second, given)
}

// join writes a name of four words at most.
func join(parts ...string) string {
	if len(parts) == 4 && strings.Contains(parts[0], " ") { // Tôn Thất
		parts = append(parts[:1], parts[2:]...)
	}
	return strings.Join(parts, " ")
}

// other draws until it has none of these.
func other(draw func() string, than ...string) string {
	for {
		s := draw()
		taken := false
		for _, t := range than {
			taken = taken || s == t
		}
		if !taken {
			return s
		}
	}
}

// newStyle places the tone of open syllables in the new way: Hoà, Thuỷ, Khoẻ.
var newStyle = strings.NewReplacer(
	"Hòa", "Hoà", "Hóa", "Hoá", "Hỏa", "Hoả", "Họa", "Hoạ", "Thỏa", "Thoả", "Khỏe", "Khoẻ",
	"Thủy", "Thuỷ", "Thúy", "Thuý", "Thùy", "Thuỳ", "Thụy", "Thuỵ", "Tụy", "Tuỵ")
