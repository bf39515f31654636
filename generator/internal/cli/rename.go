package cli

import (
	"cmp"
	"errors"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/rename"
	"bangvang/generator/internal/vietnamese"

	"github.com/spf13/cobra"
)

func (c *command) rename() *cobra.Command {
	dryRun := false
	cmd := &cobra.Command{
		Use:     textRenameUse.In(c.speaks),
		Short:   textRenameShort.In(c.speaks),
		Long:    textRenameLong.In(c.speaks),
		Example: textRenameExample.In(c.speaks),
		Args:    func(_ *cobra.Command, args []string) error { return c.renameArgs(args) },
		RunE: func(_ *cobra.Command, args []string) error {
			return c.runRename(rename.ID{Collection: content.Collection(args[0]), Old: args[1], New: args[2]}, dryRun)
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, textFlagDryRun.In(c.speaks))
	return cmd
}

// withIDs lists the collections whose records have ids.
func withIDs() []string {
	var names []string
	for _, t := range content.Collections() {
		if t != content.Sites && t != content.Corrections {
			names = append(names, string(t))
		}
	}
	return names
}

func (c *command) renameArgs(args []string) error {
	known := withIDs()
	text := diag.Text{}
	switch {
	case len(args) > 0 && !slices.Contains(known, args[0]):
		text = near(args[0], known, textUnknownCollection.With(strings.Join(known, ", ")), textUnknownCollectionNear)
	case len(args) != 3:
		text = textRenameNeeds.With(strings.Join(known, ", "))
	case !content.IsID(args[2]):
		if better := vietnamese.Slug(args[2]); content.IsID(better) {
			text = textRenameBadIDNear.With(args[2], better)
		} else {
			text = textRenameBadID.With(args[2])
		}
	case args[1] == args[2]:
		text = textRenameSame.With(args[1])
	default:
		return nil
	}
	return usageError{errors.New(text.In(c.speaks))}
}

// runRename changes the id of a record in every file. All is changed in memory
// first, and written if it passes a check.
func (c *command) runRename(id rename.ID, dryRun bool) error {
	return c.withSite(buildFlags{}, func(s *siteBuild, p *progress, started time.Time) error {
		begun := former(s.lib, id.Collection, id.Old) == id.New
		if s.diags.HasErrors() && !begun {
			p.stop()
			if err := c.print(s); err != nil {
				return err
			}
			return c.failWith(textRenameErrors.With(s.diags.Count(diag.Error)))
		}
		if text := refuse(s.lib, id); !text.IsZero() {
			return errors.New(text.In(c.speaks))
		}
		changes, err := id.Changes(s.files)
		if err != nil {
			return err
		}
		if len(changes) == 0 {
			return c.say(c.stdout, textRenameNothing.With(id.Old, id.New).In(c.speaks))
		}
		if err := c.checkChanged(s, changes, p); err != nil {
			return err
		}
		p.stop()
		if !dryRun {
			if err := writeChanges(s.root, changes); err != nil {
				return errors.Join(err, updateSchemas(s.root))
			}
		}
		if err := c.tellRenamed(id, changes, dryRun); err != nil || dryRun {
			return err
		}
		return updateSchemas(s.root)
	})
}

// checkChanged checks the site as it will be.
func (c *command) checkChanged(s *siteBuild, changes []rename.Change, p *progress) error {
	after, err := c.load(newLoader(rename.Overlay(s.files, changes)), buildFlags{}, p)
	if err != nil {
		return err
	}
	if _, err := after.check(p); err != nil {
		return err
	}
	if !after.diags.HasErrors() {
		return nil
	}
	p.stop()
	if err := c.print(after); err != nil {
		return err
	}
	return c.failWith(textRenameBreaks.With(after.diags.Count(diag.Error)))
}

// writeChanges writes the changes in their order, and gives files their new
// names when all are written. Where it breaks off, doing it again does the rest.
func writeChanges(root *os.Root, changes []rename.Change) error {
	begun := false
	did := func(err error) error {
		if err != nil && begun {
			return &unfinishedError{err}
		}
		begun = true
		return err
	}
	for _, change := range changes {
		if change.Data != nil {
			if err := did(rewrite(root, change.Path, change.Before, change.Data)); err != nil {
				return err
			}
		}
	}
	for _, change := range changes {
		if change.To != change.Path {
			if err := did(root.Rename(change.Path, change.To)); err != nil {
				return err
			}
		}
	}
	return nil
}

// unfinishedError says that some files were changed, and others could not be.
type unfinishedError struct{ cause error }

func (e *unfinishedError) Error() string { return "not all files were changed: " + e.cause.Error() }
func (e *unfinishedError) Unwrap() error { return e.cause }

// tellRenamed lists what was changed, or will be.
func (c *command) tellRenamed(id rename.ID, changes []rename.Change, dryRun bool) error {
	places := 0
	for _, change := range changes {
		places += change.Places
		if change.Places > 0 {
			if err := c.say(c.stdout, textRenamePlaces.With(change.Path, change.Places).In(c.speaks)); err != nil {
				return err
			}
		}
		if change.To != change.Path {
			if err := c.say(c.stdout, change.Path+" → "+change.To); err != nil {
				return err
			}
		}
	}
	text := textRenameDone
	if dryRun {
		text = textRenameWould
	}
	return c.say(c.stdout, text.With(id.Old, id.New, places, len(changes)).In(c.speaks))
}

// former returns the id of the record that had another before; "" where there
// is none.
func former(lib *content.Library, c content.Collection, id string) string {
	for _, h := range lib.Headers(c) {
		if slices.ContainsFunc(h.Aliases, func(a content.Ref) bool { return a.ID == id }) {
			return h.ID
		}
	}
	return ""
}

// refuse says why an id can't be changed; empty where it can.
func refuse(lib *content.Library, id rename.ID) diag.Text {
	builtIn := func(award string) bool {
		return id.Collection == content.Awards && slices.ContainsFunc(awards.Catalogue(), func(a *content.Award) bool { return a.ID == award })
	}
	ids := map[string]bool{}
	for _, h := range lib.Headers(id.Collection) {
		ids[h.ID] = true
	}
	now := former(lib, id.Collection, id.Old)
	holder := former(lib, id.Collection, id.New)
	switch {
	case builtIn(id.Old):
		return textRenameBuiltIn.With(id.Old)
	case builtIn(id.New):
		return textRenameTakenBuiltIn.With(id.New)
	case content.IsWord(id.Collection, id.New):
		return textRenameWord.With(id.New)
	case !ids[id.Old] && now == id.New:
		return diag.Text{} // begun before
	case !ids[id.Old] && now != "":
		return textRenameFormer.With(id.Old, now)
	case !ids[id.Old]:
		if meant, ok := vietnamese.Nearest(id.Old, slices.Values(slices.Sorted(maps.Keys(ids)))); ok {
			return textRenameUnknownNear.With(id.Collection, id.Old, meant)
		}
		return textRenameUnknown.With(id.Collection, id.Old)
	case ids[id.New]:
		return textRenameTaken.With(id.New)
	case cmp.Or(holder, id.Old) != id.Old:
		return textRenameTakenFormer.With(id.New, holder)
	}
	return diag.Text{}
}
