package content

import (
	"bangvang/generator/internal/diag"

	"gopkg.in/yaml.v3"
)

// An Allowance is a warning that an editor has looked at and allows on an
// entry. Whether there is a rule of that name is not asked here.
type Allowance struct {
	Rule string
	At   diag.Position // of the rule's name

	// The entry lies in the file of At, at From and before To. What a record
	// that has its file to itself allows holds for the whole file.
	From, To diag.Position
}

// Covers tells whether a place lies in the entry.
func (a *Allowance) Covers(p diag.Position) bool {
	return p.File == a.From.File && a.From.Compare(p) <= 0 && p.Compare(a.To) < 0
}

// allow notes the name of a rule.
func (d *decoder) allow(n *yaml.Node) {
	name := d.line(n)
	if name == "" {
		return
	}
	if d.rules == nil {
		d.rules = map[*yaml.Node]string{}
	}
	d.rules[n] = name
}

// allowances finds the entries on which rules are allowed. An entry ends where
// the next thing begins, so that all its lines and texts belong to it, and
// entries on one line are told apart.
func (d *decoder) allowances(root *yaml.Node) []Allowance {
	if len(d.rules) == 0 {
		return nil
	}
	var found []Allowance
	var walk func(n *yaml.Node, from, to diag.Position)
	walk = func(n *yaml.Node, from, to diag.Position) {
		for i, c := range n.Content {
			end := to
			if i+1 < len(n.Content) {
				end = d.pos(n.Content[i+1])
			}
			if n.Kind == yaml.MappingNode && i%2 == 1 && n.Content[i-1].Value == "allow" {
				for _, item := range c.Content {
					if rule, ok := d.rules[item]; ok {
						found = append(found, Allowance{rule, d.pos(item), from, to})
					}
				}
			}
			walk(c, d.pos(c), end)
		}
	}
	whole, end := diag.Position{File: d.file}, diag.Position{File: d.file, Line: len(d.lines) + 1}
	walk(root, whole, end)
	return found
}
