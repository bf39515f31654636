package content

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// The functions of this file make fields of the kinds there are. Each takes
// the name of the field and where in a record of type R its value belongs.

func text[R any](name string, to func(*R) *string) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindText},
		decode: func(d *decoder, n *yaml.Node, r *R) { *to(r) = d.line(n) }}
}

// textAt is text that keeps its place.
func textAt[R any](name string, to func(*R) (*string, *At)) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindText},
		decode: func(d *decoder, n *yaml.Node, r *R) {
			s, place := to(r)
			*s, *place = d.line(n), at(n)
		}}
}

func address[R any](name string, to func(*R) *string) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindAddress},
		decode: func(d *decoder, n *yaml.Node, r *R) { *to(r) = d.address(n) }}
}

// addressAt is an address that keeps its place.
func addressAt[R any](name string, to func(*R) (*string, *At)) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindAddress},
		decode: func(d *decoder, n *yaml.Node, r *R) {
			s, place := to(r)
			*s, *place = d.address(n), at(n)
		}}
}

func texts[R any](name string, to func(*R) *[]string) field[R] {
	return list(field[R]{Field: Field{Name: name, Kind: KindText}},
		func(d *decoder, n *yaml.Node, r *R) {
			if s := d.line(n); s != "" {
				*to(r) = append(*to(r), s)
			}
		})
}

// list makes a field of a list, each item of which is decoded by item.
func list[R any](f field[R], item func(d *decoder, n *yaml.Node, r *R)) field[R] {
	f.List = true
	f.decode = func(d *decoder, n *yaml.Node, r *R) {
		if n.Kind != yaml.SequenceNode {
			d.notList(n, f.first)
			return
		}
		for _, c := range n.Content {
			switch {
			case d.full():
				return
			case !d.plain(c):
			case empty(c):
				d.add(ruleEmptyItem.At(d.pos(c)).Hinted(hintEmptyItem))
			default:
				d.lostComment(c, f.Kind == KindText)
				item(d, c, r)
			}
		}
	}
	return f
}

// notList reports what is no list. first tells which field of an item a text
// was meant for; nil where items have none.
func (d *decoder) notList(n *yaml.Node, first func(*yaml.Node) string) {
	bad := ruleNotList.At(d.pos(n), found(n))
	switch {
	case n.Kind == yaml.MappingNode:
		bad = bad.Hinted(hintDash)
	case first != nil && first(n) != "":
		bad = bad.Hinted(hintWriteBelow, "- "+first(n)+": "+short(n.Value))
	case strings.ContainsAny(n.Value, ":#[]{}\"'"):
	default:
		bad = bad.Hinted(hintWrite, "["+short(n.Value)+"]")
	}
	d.add(bad)
}

func count[R any](name string, to func(*R) *Count) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindCount},
		decode: func(d *decoder, n *yaml.Node, r *R) { *to(r) = d.count(n) }}
}

func yesNo[R any](name string, to func(*R) *Bool) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindBool},
		decode: func(d *decoder, n *yaml.Node, r *R) { *to(r) = d.bool(n) }}
}

// mark is a yes/no that is false where it is not written.
func mark[R any](name string, to func(*R) *bool) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindBool},
		decode: func(d *decoder, n *yaml.Node, r *R) { *to(r) = d.bool(n).Value }}
}

func date[R any](name string, to func(*R) *Date) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindDate},
		decode: func(d *decoder, n *yaml.Node, r *R) { *to(r) = d.date(n) }}
}

func year[R any](name string, to func(*R) *Year) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindYear, Values: []string{"unknown"}},
		decode: func(d *decoder, n *yaml.Node, r *R) { *to(r) = d.year(n) }}
}

func class[R any](name string, to func(*R) (*Class, *At)) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindClass, Values: []string{"any"}},
		decode: func(d *decoder, n *yaml.Node, r *R) {
			c, place := to(r)
			*place = at(n)
			if n.Value == "any" {
				*c = AnyClass
				return
			}
			*c = d.class(n)
		}}
}

func classes[R any](name string, to func(*R) (*[]Class, *At)) field[R] {
	return list(field[R]{Field: Field{Name: name, Kind: KindClass}},
		func(d *decoder, n *yaml.Node, r *R) {
			cs, place := to(r)
			if len(*cs) == 0 {
				*place = at(n)
			}
			if c := d.class(n); c != 0 {
				*cs = append(*cs, c)
			}
		})
}

func words[E ~string](values []E) []string {
	s := make([]string, len(values))
	for i, v := range values {
		s[i] = string(v)
	}
	return s
}

func enum[R any, E ~string](name string, values []E, to func(*R) *E) field[R] {
	known := words(values)
	return field[R]{Field: Field{Name: name, Kind: KindEnum, Values: known},
		decode: func(d *decoder, n *yaml.Node, r *R) { *to(r) = E(d.oneOf(n, known)) }}
}

func enums[R any, E ~string](name string, values []E, to func(*R) *[]E) field[R] {
	known := words(values)
	return list(field[R]{Field: Field{Name: name, Kind: KindEnum, Values: known}},
		func(d *decoder, n *yaml.Node, r *R) {
			if s := d.oneOf(n, known); s != "" {
				*to(r) = append(*to(r), E(s))
			}
		})
}

func ref[R any](name string, c Collection, to func(*R) *Ref) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindReference, Collection: c},
		decode: func(d *decoder, n *yaml.Node, r *R) { *to(r) = d.ref(n) }}
}

func refs[R any](name string, c Collection, to func(*R) *[]Ref) field[R] {
	return list(field[R]{Field: Field{Name: name, Kind: KindReference, Collection: c}},
		func(d *decoder, n *yaml.Node, r *R) {
			if one := d.ref(n); !one.IsZero() {
				*to(r) = append(*to(r), one)
			}
		})
}

// firstRef is a single reference for which a record has a list.
func firstRef[R any](name string, c Collection, to func(*R) *[]Ref) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindReference, Collection: c},
		decode: func(d *decoder, n *yaml.Node, r *R) {
			if one := d.ref(n); !one.IsZero() {
				*to(r) = append(*to(r), one)
			}
		}}
}

// entry is a field that has fields of its own.
func entry[R, E any](name string, t *table[E], to func(*R) *E) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindEntry}, entry: t.describe,
		decode: func(d *decoder, n *yaml.Node, r *R) { t.decode(d, n, to(r)) }}
}

// entries is a list of entries.
func entries[R, E any](name string, t *table[E], to func(*R) *[]E) field[R] {
	return list(field[R]{Field: Field{Name: name, Kind: KindEntry}, entry: t.describe, first: t.likely},
		func(d *decoder, n *yaml.Node, r *R) {
			var e E
			t.decode(d, n, &e)
			*to(r) = append(*to(r), e)
		})
}

func prose[R any](name string, to func(*R) *Markdown) field[R] {
	return field[R]{Field: Field{Name: name, Kind: KindMarkdown},
		decode: func(d *decoder, n *yaml.Node, r *R) {
			if s, ok := d.scalar(n); ok {
				*to(r) = d.markdown(s, d.block(n))
			}
		}}
}
