package cli

import (
	"bytes"
	"errors"
	"os"
	"os/signal"
	"path/filepath"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/importer"
	"bangvang/generator/internal/match"

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
	if err := c.keeps(name, f); err != nil {
		return err
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
	noteLosses(root.FS(), review)
	return c.endImport(root, name, review, index, f)
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
