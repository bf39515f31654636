package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/importer"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/publish"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"

	"github.com/spf13/cobra"
)

// importFlags are the flags of import.
type importFlags struct {
	importer.Options
	mapping, sheet, report, propose string
	write                           bool
}

func (c *command) importList() *cobra.Command {
	var f importFlags
	cmd := &cobra.Command{
		Use:     textImportUse.In(c.speaks),
		Short:   textImportShort.In(c.speaks),
		Long:    textImportLong.In(c.speaks),
		Example: textImportExample.In(c.speaks),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || args[0] == "" {
				return usageError{errors.New(textImportNeeds.In(c.speaks))}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return c.runImport(args[0], f) },
	}
	flags := cmd.Flags()
	for _, s := range []struct {
		to   *string
		name string
		says diag.Text
	}{
		{&f.Roll, "roll", textFlagRoll}, {&f.Title, "title", textFlagTitle}, {&f.Year, "year", textFlagRollYear},
		{&f.Number, "decision", textFlagDecision}, {&f.Date, "date", textFlagDate}, {&f.Event, "event", textFlagEvent},
		{&f.Campaign, "campaign", textFlagCampaign}, {&f.Source, "source", textFlagSource}, {&f.Award, "award", textFlagAward},
		{&f.mapping, "mapping", textFlagMapping}, {&f.sheet, "sheet", textFlagSheet}, {&f.report, "report", textFlagReport}, {&f.propose, "propose", textFlagPropose},
	} {
		flags.StringVar(s.to, s.name, "", s.says.In(c.speaks))
	}
	flags.BoolVar(&f.LinkPeople, "link-people", false, textFlagLinkPeople.In(c.speaks))
	flags.BoolVar(&f.AddUnits, "add-units", false, textFlagAddUnits.In(c.speaks))
	flags.BoolVar(&f.write, "write", false, textFlagWrite.In(c.speaks))
	flags.BoolVar(&f.Force, "force", false, textFlagImportForce.In(c.speaks))
	return cmd
}

// runImport reviews a list, and writes its rolls where that is wanted and
// nothing is against it.
func (c *command) runImport(name string, f importFlags) error {
	if f.Roll != "" && !content.IsID(f.Roll) {
		return usageError{errors.New(textImportBadRoll.With(f.Roll).In(c.speaks))}
	}
	file, err := readList(name)
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(c.site)
	if err != nil {
		return &siteError{c.site, err}
	}
	defer root.Close()
	p := c.startProgress()
	defer p.stop()
	l := newLoader(root.FS())
	before, err := c.load(l, buildFlags{}, p)
	if err != nil {
		return err
	}
	before.review()
	if before.diags.HasErrors() {
		p.stop()
		if err := c.print(before); err != nil {
			return err
		}
		return c.failWith(textImportErrors.With(before.diags.Count(diag.Error)))
	}
	p.stage(textStageList)
	problems, err := f.readMapping()
	if err != nil {
		return err
	}
	list, err := layouts(filepath.Base(name), file, f)
	if err != nil {
		return err
	}
	index := match.New(before.lib, awards.Catalogue())
	review := importer.Import(list, before.lib, index, f.Options)
	for _, problem := range problems {
		review.Doubt(importer.BadMapping, problem.Place, problem.Message)
	}
	if !review.Blocked() {
		if err := c.checkImport(l, root.FS(), before, review, p); err != nil {
			return err
		}
	}
	p.stop()
	noteComments(root.FS(), review)
	return c.endImport(root, name, review, index, f)
}

// readList reads a spreadsheet or a text of the user's.
func readList(name string) (*sheet.File, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &listError{name, textListNone}
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, &listError{name, textListNotFile}
	case info.Size() > maxList:
		return nil, &listError{name, textListLarge.With(maxList >> 20)}
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	file, err := sheet.Read(data)
	if err != nil {
		var refused *sheet.RefusedError
		if errors.As(err, &refused) {
			return nil, &listError{name, textListRefused.With(refused.Text, refused.Mend)}
		}
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return file, nil
}

// maxList is the size of the largest list that is read, in bytes.
const maxList = 256 << 20

// listError says why a list can't be read.
type listError struct {
	name string
	why  diag.Text
}

func (e *listError) Error() string { return e.name + ": " + e.why.EN }

// readMapping reads the mapping file, if there is one.
func (f *importFlags) readMapping() ([]table.Problem, error) {
	if f.mapping == "" {
		return nil, nil
	}
	file, err := readList(f.mapping)
	if err != nil {
		return nil, err
	}
	var problems []table.Problem
	f.Mapping, problems = table.ReadMapping(file)
	return problems, nil
}

// layouts reads the tables of a list: those of one sheet, or of all that are
// shown.
func layouts(name string, file *sheet.File, f importFlags) (importer.List, error) {
	list := importer.List{Name: name, Notes: file.Notes}
	var names []string
	for _, t := range file.Tables {
		names = append(names, t.Name)
		switch {
		case f.sheet != "" && match.Key(t.Name) != match.Key(f.sheet):
		case f.sheet == "" && t.Hidden:
			list.Notes = append(list.Notes, sheet.Note{Sheet: t.Name, Text: textHiddenSheet})
		default:
			list.Layouts = append(list.Layouts, table.Read(t, f.Mapping)...)
		}
	}
	if f.sheet != "" && !slices.ContainsFunc(names, func(s string) bool { return match.Key(s) == match.Key(f.sheet) }) {
		why := textNoSheet.With(f.sheet, strings.Join(names, ", "))
		if len(names) == 1 && names[0] == "" {
			why = textNoSheets
		}
		return list, &listError{name, why}
	}
	return list, nil
}

// checkImport checks the site as it would be, and tells what is new.
func (c *command) checkImport(l *loader, under fs.FS, before *siteBuild, review *importer.Review, p *progress) error {
	l.files = withFiles(under, review.Files)
	after, err := c.load(l, buildFlags{}, p)
	if err != nil {
		return err
	}
	after.review()
	if !after.diags.HasErrors() {
		if err := after.checkPages(p, review.Rows <= mostRendered); err != nil {
			return err
		}
	}
	known := map[diag.Diagnostic]bool{}
	for _, d := range before.diags.Sorted() {
		known[d] = true
	}
	places := map[string][]table.Place{}
	for _, f := range review.Files {
		places[f.Path] = f.Places
	}
	for _, d := range after.diags.Sorted() {
		at := importer.Nowhere
		if lines := places[d.File]; d.Line > 0 && d.Line <= len(lines) {
			at = lines[d.Line-1]
		}
		switch {
		case d.Severity == diag.Error:
			review.Fail(at, d.Message, d.Hint)
		case !known[d] && d.Rule != "recipient-twice":
			review.Warn(at, d)
		}
	}
	return nil
}

// mostRendered is of how many rows the pages are rendered before they are
// written: of so many the pages take a minute, and all that they could show
// besides are mistakes of templates, which a list does not bring.
const mostRendered = 2000

// checkPages finds files that could not lie beside each other and, by rendering
// them, mistakes of templates.
func (s *siteBuild) checkPages(p *progress, render bool) error {
	if render {
		_, err := s.check(p)
		return err
	}
	var names publish.Names
	for _, f := range s.renderer.Files() {
		if err := names.Claim(f.Name); err != nil {
			return err
		}
	}
	s.silence(true)
	return nil
}

// endImport shows the review, and writes what is wanted.
func (c *command) endImport(root *os.Root, name string, review *importer.Review, index *match.Index, f importFlags) error {
	if err := review.Print(c.stdout, c.speaks, index); err != nil {
		return err
	}
	if f.report != "" {
		data, err := review.HTML(c.speaks, index)
		if err == nil {
			err = c.writeReport(f.report, data, f.Force)
		}
		if err != nil {
			return err
		}
	}
	if f.propose != "" {
		data, err := review.Propose(c.speaks)
		if err == nil {
			err = c.writeTable(f.propose, data, f.Force)
		}
		if err != nil {
			return err
		}
	}
	if err := c.say(c.stdout, ""); err != nil {
		return err
	}
	switch {
	case review.Blocked():
		return c.failWith(textImportBlocked)
	case !f.write:
		return c.say(c.stdout, textImportNext.With(c.again(name, f)).In(c.speaks))
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	defer signal.Stop(stop)
	if err := writeFiles(root, review.Files, stop); err != nil {
		return err
	}
	if err := c.say(c.stdout, textImportDone.With(len(review.Files)).In(c.speaks)); err != nil {
		return err
	}
	return updateSchemas(root)
}

// writeReport writes a report, over an older one too, but over nothing else.
func (c *command) writeReport(name string, data []byte, force bool) error {
	old, err := os.ReadFile(name)
	if err == nil && bytes.Contains(old[:min(len(old), 1024)], []byte(importer.ReportMark)) {
		force = true
	}
	return c.writeTable(name, data, force)
}

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
