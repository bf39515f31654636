package tabulate_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"bangvang/generator/internal/content"
)

// dump writes what rolls say, by their ids, and what they allow. Where things
// stand in files is left out.
func dump(lib *content.Library) string {
	rolls := slices.Clone(lib.Rolls)
	slices.SortFunc(rolls, func(a, b *content.Roll) int { return strings.Compare(a.ID, b.ID) })
	var b strings.Builder
	for _, r := range rolls {
		dumpValue(&b, "", reflect.ValueOf(r))
	}
	var allowed []string
	for _, a := range lib.Allowed {
		allowed = append(allowed, a.Rule)
	}
	slices.Sort(allowed)
	fmt.Fprintln(&b, "allowed", allowed)
	return b.String()
}

// dumpOf writes what an entry says.
func dumpOf[E any](e E) string {
	var b strings.Builder
	dumpValue(&b, "", reflect.ValueOf(e))
	return b.String()
}

// isPlace tells whether a field is one that tells where things stand.
func isPlace(f reflect.StructField) bool {
	switch f.Name {
	case "At", "IDAt", "File", "segments", "Indent", "Exact", "Position":
		return true
	}
	return f.Type == reflect.TypeFor[content.At]()
}

func dumpValue(b *strings.Builder, path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		fmt.Fprintf(b, "%s is there\n", path)
		dumpValue(b, path, v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); !isPlace(f) {
				dumpValue(b, path+"."+f.Name, v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			fmt.Fprintf(b, "%s[%d]\n", path, i)
			dumpValue(b, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	default:
		if !v.IsZero() {
			fmt.Fprintf(b, "%s = %q\n", path, fmt.Sprint(v))
		}
	}
}
