package cli

import (
	"encoding/json"
	"io"

	"bangvang/generator/internal/changes"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// What diff writes as JSON. The names are those of docs/diff.md and a promise.
type (
	jsonDiff struct {
		From              string       `json:"from"`
		To                string       `json:"to"` // empty for the files as they are
		Fails             bool         `json:"fails"`
		ErrorsBefore      int          `json:"errors_before"`
		ErrorsAfter       int          `json:"errors_after"`
		AddressesCompared bool         `json:"addresses_compared"`
		Honours           []jsonHonour `json:"honours"`
		Reported          []jsonHonour `json:"reported"`
		Years             []jsonCount  `json:"years"`
		Awards            []jsonCount  `json:"awards"`
		Records           []jsonRecord `json:"records"`
		Vanished          []jsonPage   `json:"vanished"`
		Problems          []jsonIssue  `json:"problems"`
		Solved            int          `json:"solved"`
	}
	jsonNamed struct {
		ID   string `json:"id,omitempty"`
		Name string `json:"name"`
	}
	jsonHonour struct {
		Change   changes.Kind          `json:"change"`
		Year     string                `json:"year"`
		Roll     *jsonNamed            `json:"roll"`
		From     *jsonNamed            `json:"from,omitempty"`
		Award    *jsonNamed            `json:"award"`
		Words    string                `json:"uncounted,omitempty"`
		Class    string                `json:"class,omitempty"`
		Type     content.RecipientKind `json:"recipient,omitempty"`
		Name     string                `json:"name,omitempty"`
		Withheld bool                  `json:"withheld,omitempty"`
		Unit     *jsonNamed            `json:"unit,omitempty"`
		Counts   *jsonColumns          `json:"counts,omitempty"`
		Basis    content.Basis         `json:"basis,omitempty"`
		Fields   []jsonField           `json:"fields,omitempty"`
	}
	jsonField struct {
		Field  string `json:"field"`
		Before string `json:"before"`
		After  string `json:"after"`
		Long   bool   `json:"long,omitempty"`
	}
	jsonColumns struct {
		Individuals int `json:"individuals"`
		Collectives int `json:"collectives"`
		Households  int `json:"households"`
		Unspecified int `json:"unspecified"`
	}
	jsonTally struct {
		Recipients jsonColumns  `json:"recipients"`
		Instances  *jsonColumns `json:"instances,omitempty"`
		Items      *jsonColumns `json:"items,omitempty"`
		Named      jsonColumns  `json:"named"`
		Grants     int          `json:"grants"`
		Uncounted  int          `json:"uncounted"`
	}
	jsonCount struct {
		Year   string     `json:"year,omitempty"`
		Award  *jsonNamed `json:"award,omitempty"`
		Before jsonTally  `json:"before"`
		After  jsonTally  `json:"after"`
	}
	jsonRecord struct {
		Change     changes.Kind       `json:"change"`
		Collection content.Collection `json:"collection"`
		ID         string             `json:"id,omitempty"`
		Name       string             `json:"name,omitempty"`
		FormerID   string             `json:"former_id,omitempty"`
		FormerName string             `json:"former_name,omitempty"`
		Withheld   bool               `json:"withheld,omitempty"`
		Fields     []jsonField        `json:"fields,omitempty"`
	}
	jsonPage struct {
		Address  string           `json:"address"`
		Kind     changes.PageKind `json:"kind"`
		Record   string           `json:"record,omitempty"`
		Name     string           `json:"name,omitempty"`
		Withheld bool             `json:"withheld,omitempty"`
	}
	jsonIssue struct {
		File     string `json:"file,omitempty"`
		Line     int    `json:"line,omitempty"`
		Column   int    `json:"column,omitempty"`
		Severity string `json:"severity"`
		Rule     string `json:"rule"`
		Message  string `json:"message"`
		Hint     string `json:"hint,omitempty"`
	}
)

// json writes a comparison for machines.
func (t *told) json(w io.Writer) error {
	r := t.report
	d := jsonDiff{From: t.between.Old.ID(), To: t.between.New.ID(), Fails: r.Fails(), ErrorsBefore: r.OldErrors, ErrorsAfter: r.NewErrors,
		AddressesCompared: r.PagesCompared, Solved: r.Solved,
		Honours: each(r.Honours, honourJSON), Reported: each(r.Reported, honourJSON), Years: each(r.Years, countJSON), Awards: each(r.Awards, countJSON),
		Records: each(r.Records, recordJSON), Vanished: each(r.Vanished, pageJSON), Problems: each(r.Problems, t.issueJSON)}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(d)
}

// each writes all of a list, which is never null.
func each[T, J any](all []T, one func(*T) J) []J {
	list := make([]J, len(all))
	for i := range all {
		list[i] = one(&all[i])
	}
	return list
}

func namedJSON(n changes.Named) *jsonNamed {
	if n == (changes.Named{}) {
		return nil
	}
	return &jsonNamed{n.ID, n.Name}
}

func fieldJSON(f *changes.Field) jsonField {
	return jsonField{f.Name, f.Before.Raw, f.After.Raw, f.Long}
}

func columnsJSON(c site.Columns) jsonColumns {
	return jsonColumns{c.Individuals, c.Collectives, c.Households, c.Unspecified}
}

func honourJSON(h *changes.Honour) jsonHonour {
	j := jsonHonour{Change: h.Change, Year: yearJSON(h.Year), Roll: namedJSON(h.Roll), From: namedJSON(h.From), Award: namedJSON(h.Award), Words: h.Words,
		Class: h.Class.Raw, Type: h.Type, Name: h.Name, Withheld: h.Withheld, Unit: namedJSON(h.Unit), Fields: each(h.Fields, fieldJSON)}
	if h.Type == "" {
		counts := columnsJSON(h.Counts)
		j.Counts, j.Basis = &counts, h.Basis
	}
	return j
}

func yearJSON(y content.Year) string { return changes.YearOf(y).Raw }

func tallyJSON(t *site.Tally) jsonTally {
	some := func(c site.Columns) *jsonColumns {
		if c == (site.Columns{}) {
			return nil
		}
		columns := columnsJSON(c)
		return &columns
	}
	return jsonTally{columnsJSON(t.Recipients.Columns), some(t.Instances.Columns), some(t.Items.Columns), columnsJSON(t.Named), t.Grants, t.Uncounted}
}

func countJSON(c *changes.Count) jsonCount {
	return jsonCount{yearJSON(c.Year), namedJSON(c.Award), tallyJSON(&c.Before), tallyJSON(&c.After)}
}

func recordJSON(r *changes.Record) jsonRecord {
	return jsonRecord{r.Change, r.Collection, r.ID, r.Name, r.Former.ID, r.Former.Name, r.Withheld, each(r.Fields, fieldJSON)}
}

func pageJSON(p *changes.Page) jsonPage {
	return jsonPage{p.Address, p.Kind, p.Record, p.Name, p.Withheld}
}

func (t *told) issueJSON(d *diag.Diagnostic) jsonIssue {
	return jsonIssue{d.File, d.Line, d.Column, d.Severity.Word().EN, d.Rule, d.Message.In(t.lang), d.Hint.In(t.lang)}
}
