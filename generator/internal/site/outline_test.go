package site

import (
	"fmt"
	"reflect"
	"strings"

	"bangvang/generator/internal/content"
)

// outline writes all that can be reached from a site by exported fields, but
// for the records themselves: each linked record once, in order, then by its
// address or number.
func outline(s *Site) string {
	o := &outliner{seen: map[uintptr]int{}}
	o.write(reflect.ValueOf(s), "site")
	return o.b.String()
}

type outliner struct {
	b    strings.Builder
	seen map[uintptr]int
}

func (o *outliner) write(v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		n, known := o.seen[v.Pointer()]
		if !known {
			n = len(o.seen)
			o.seen[v.Pointer()] = n
		}
		fmt.Fprintf(&o.b, "%s #%d\n", path, n)
		if !known {
			o.write(v.Elem(), path)
			o.promised(v, path)
		}
	case reflect.Struct:
		if v.Type().PkgPath() != reflect.TypeFor[Site]().PkgPath() {
			fmt.Fprintf(&o.b, "%s = %v\n", path, v.Interface())
			return
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if f.IsExported() && f.Name != "Record" {
				o.write(v.Field(i), path+"."+f.Name)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			o.write(v.Index(i), fmt.Sprintf("%s[%d]", path, i))
		}
	default:
		if !v.IsZero() {
			fmt.Fprintf(&o.b, "%s = %v\n", path, v.Interface())
		}
	}
}

// promised writes what is made when it is asked for.
func (o *outliner) promised(v reflect.Value, path string) {
	for _, name := range []string{"Rosters", "Listing", "Kinds", "Sources", "Concerned", "Whole", "Own", "People", "Below", "Rows", "Jumps", "Roster", "Anchor"} {
		if m := v.MethodByName(name); m.IsValid() && m.Type().NumIn() == 0 && m.Type().Out(0) != reflect.TypeFor[[]content.RecipientKind]() {
			o.write(m.Call(nil)[0], path+"."+name)
		}
	}
}
