package importer

import (
	"bytes"
	"encoding/csv"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/match"
)

// Propose returns a mapping file of what is not known, with what may be meant in
// comments, for an editor to fill in its third column. It is CSV with a byte
// order mark, as spreadsheets read it.
func (r *Review) Propose(l diag.Lang) ([]byte, error) {
	r.sortDoubts()
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	rows := [][]string{{textProposeKind.In(l), textProposeText.In(l), textProposeMeaning.In(l)}}
	type row struct{ kind, text string }
	there := map[row]bool{}
	for _, d := range r.Doubts {
		kind, ok := proposeKinds[d.Kind]
		if one := (row{kind.In(l), match.Key(d.Text)}); !ok || d.Text == "" || there[one] {
			continue
		} else {
			there[one] = true
		}
		if d.Kind == UnknownCollective && len(d.Near) == 0 {
			rows = append(rows, []string{"# " + d.Message.In(l), "", ""})
		}
		for _, n := range d.Near {
			rows = append(rows, []string{"# " + textNear.With(n.ID, n.Name).In(l), "", ""})
		}
		rows = append(rows, []string{kind.In(l), d.Text, ""})
	}
	err := w.WriteAll(rows)
	return b.Bytes(), err
}

// proposeKinds are the doubts that a mapping file settles.
var proposeKinds = map[DoubtKind]diag.Text{
	UnknownColumn:     {VI: "cột", EN: "column"},
	UnknownAward:      {VI: "khen thưởng", EN: "award"},
	UnknownCollective: {VI: "đơn vị", EN: "unit"},
	UnknownUnit:       {VI: "đơn vị", EN: "unit"},
	MaybePerson:       {VI: "người", EN: "person"},
}

var (
	textProposeKind    = diag.Text{VI: "loại", EN: "kind"}
	textProposeText    = diag.Text{VI: "chữ trong danh sách", EN: "text in the list"}
	textProposeMeaning = diag.Text{VI: "nghĩa trên trang (mã, hoặc tên cột)", EN: "meaning on the site (an id, or a head)"}
)
