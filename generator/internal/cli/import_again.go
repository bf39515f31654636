package cli

import "strings"

// again is the command with which the list is written.
func (c *command) again(name string, f importFlags) string {
	args := []string{"bangvang", "import", quoted(name)}
	add := func(flag, value string) {
		if value != "" {
			args = append(args, flag, quoted(value))
		}
	}
	if c.site != "." {
		add("--site", c.site)
	}
	add("--roll", f.Roll)
	add("--title", f.Title)
	add("--year", f.Year)
	add("--decision", f.Number)
	add("--date", f.Date)
	add("--event", f.Event)
	add("--campaign", f.Campaign)
	add("--source", f.Source)
	add("--award", f.Award)
	add("--mapping", f.mapping)
	add("--sheet", f.sheet)
	add("--lang", c.lang)
	for _, s := range []struct {
		on   bool
		flag string
	}{{f.LinkPeople, "--link-people"}, {f.AddUnits, "--add-units"}, {f.Force, "--force"}} {
		if s.on {
			args = append(args, s.flag)
		}
	}
	return strings.Join(append(args, "--write"), " ")
}

// quoted quotes an argument where shells would part it.
func quoted(s string) string {
	if s == "" || strings.ContainsAny(s, " \t\"'&|<>()^;%$`!*?[]{}~#") {
		return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"`
	}
	return s
}
