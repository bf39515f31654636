package render

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// What stands elsewhere than on the page of a year is filtered there too, from
// a script that is loaded when a reader first filters. It is JSON in the call
// of one function, so that it works where pages are opened from a disk; columns
// are lists of their own, which keeps it small.

// A yearRows is the rows of the lists that the page of a year leaves to rosters.
type yearRows struct {
	Kinds  []string   `json:"kinds"` // of recipients, by their number
	Units  rowsUnits  `json:"units"`
	Groups []rowsList `json:"groups"`
}

// A rowsUnits is the units that the year concerns.
type rowsUnits struct {
	Key   []string `json:"key"`
	Name  []string `json:"name"`
	Above [][]int  `json:"above"` // the numbers of those to which it belongs
}

// A rowsList is the rows of one list: recipients, and grants that name nobody.
type rowsList struct {
	Key    string     `json:"key"`
	Grants rowsGrants `json:"grants"`

	Grant []int    `json:"grant"` // its number
	Kind  []int    `json:"kind"`  // its number; -1 for a grant that names nobody
	Unit  []int    `json:"unit"`  // its number; -1 for none
	Name  []string `json:"name"`
	Href  []string `json:"href"` // seen from the page of the year
	Text  []string `json:"text"` // rank, post, unit

	Printed    []int `json:"printed"`    // 1 where the name is as printed and not confirmed, else 0
	Posthumous []int `json:"posthumous"` // 1 or 0
}

// A rowsGrants is the grants of a list.
type rowsGrants struct {
	Award []string `json:"award"`
	Kinds []string `json:"kinds"`
	Of    []int    `json:"of"` // the number of a unit; -1 for none
	Name  []string `json:"name"`
	Count []string `json:"count"`
	Href  []string `json:"href"`
}

// rowsFile is the script with the rows of a year.
func (r *Renderer) rowsFile(y *site.Year) File {
	return File{Name: string(rowsAddress(y)), render: func() ([]byte, []diag.Diagnostic) {
		var b bytes.Buffer
		b.WriteString("bangVangRows(")
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(true)
		if err := e.Encode(r.writer(y.Address, "year").yearRows(y)); err != nil {
			panic("render: " + err.Error()) // the types above can all be encoded
		}
		b.Truncate(b.Len() - 1) // the new line
		b.WriteString(");\n")
		return b.Bytes(), nil
	}}
}

func (w *writer) yearRows(y *site.Year) yearRows {
	kinds := []content.RecipientKind{content.ToCollective, content.ToHousehold, content.ToIndividual}
	v := yearRows{Kinds: ids(kinds, func(k content.RecipientKind) string { return string(k) })}
	number := map[*site.Unit]int{}
	concerned := y.Concerned()
	for i, c := range concerned {
		number[c.Unit] = i
	}
	numbered := func(u *site.Unit) int {
		if n, ok := number[u]; ok {
			return n
		}
		return -1
	}
	for _, c := range concerned {
		above := make([]int, len(c.Above))
		for i, u := range c.Above {
			above[i] = numbered(u)
		}
		v.Units.Key = append(v.Units.Key, c.Unit.Record.ID)
		v.Units.Name = append(v.Units.Name, c.Unit.Record.Name)
		v.Units.Above = append(v.Units.Above, above)
	}
	for _, g := range y.Listing().Groups {
		if g.Roster != nil {
			v.Groups = append(v.Groups, w.rowsList(awardKey(g.Award), g.Roster, kinds, numbered))
		}
	}
	if apart := y.Listing().Apart; apart != nil {
		v.Groups = append(v.Groups, w.rowsList(apartKey, apart, kinds, numbered))
	}
	return v
}

func (w *writer) rowsList(key string, r *site.Roster, kinds []content.RecipientKind, numbered func(*site.Unit) int) rowsList {
	v := rowsList{Key: key}
	grants := map[*site.Grant]int{}
	for i, g := range r.Grants {
		grants[g] = i
		to := &v.Grants
		to.Award = append(to.Award, awardKey(g.Award))
		to.Kinds = append(to.Kinds, kindKeys(g))
		to.Of = append(to.Of, numbered(g.Of))
		to.Name = append(to.Name, w.rosterGrant(r, g))
		var counts []string
		for _, n := range w.unnamed(g).Numbers {
			counts = append(counts, n.Value+" "+n.Unit)
		}
		to.Count = append(to.Count, strings.Join(counts, ", "))
		to.Href = append(to.Href, w.href(w.grantAddress(g)))
	}
	for _, row := range r.Rows() {
		v.Grant = append(v.Grant, grants[row.Grant])
		if row.Recipient == nil {
			v.Kind, v.Unit = append(v.Kind, -1), append(v.Unit, -1)
			v.Name, v.Href, v.Text = append(v.Name, ""), append(v.Href, ""), append(v.Text, "")
			v.Printed, v.Posthumous = append(v.Printed, 0), append(v.Posthumous, 0)
			continue
		}
		one := w.recipient(row.Recipient)
		v.Kind = append(v.Kind, slices.Index(kinds, row.Recipient.Kind))
		v.Unit = append(v.Unit, numbered(row.Recipient.Unit))
		v.Name = append(v.Name, one.Name.Text)
		v.Href = append(v.Href, one.Name.Href)
		v.Text = append(v.Text, commas(one.Rank, one.Post, one.Unit.Text, one.Quantity, one.Status))
		v.Printed, v.Posthumous = append(v.Printed, bit(one.Printed)), append(v.Posthumous, bit(one.Posthumous))
	}
	return v
}

// bit is how columns hold what is so or not.
func bit(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// commas joins what there is.
func commas(parts ...string) string {
	text := ""
	for _, p := range parts {
		if text != "" && p != "" {
			text += ", "
		}
		text += p
	}
	return text
}
