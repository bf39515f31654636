package publish

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
)

func (o *Output) commit() (Result, error) {
	p, err := o.plan()
	if err != nil {
		return Result{}, err
	}
	c := change{o: o, plan: p, made: map[string]bool{".": true}, found: o.old.found, current: o.old.text}
	if err := c.apply(); err != nil {
		err = fmt.Errorf("publish: %w", err)
		if undo := c.undo(); undo != nil {
			return Result{}, &UndoError{Cause: err, Undo: undo}
		}
		return Result{}, err
	}
	return Result{
		Written:   len(p.staged),
		Unchanged: len(o.files) - len(p.staged),
		Removed:   c.removed,
		Kept:      p.kept,
	}, nil
}

// A change does a plan and can undo what it did.
type change struct {
	o       *Output
	plan    plan
	made    map[string]bool // folders that are there
	found   bool            // whether there is a manifest
	current []byte          // the manifest as it is
	removed int
	done    []step
}

// A step is how to undo a step.
type step struct {
	op       undoOp
	from, to string // from: where the old file is, with moveBack
}

type undoOp int

const (
	moveBack   undoOp = iota // put the old file back
	takeAway                 // remove what was made, file or folder
	makeFolder               // make the folder that was removed
)

func (c *change) apply() error {
	p := c.plan
	if len(p.blocking)+len(p.staged)+len(p.orphans) > 0 {
		if err := c.writeManifest(p.intent); err != nil {
			return err
		}
	}
	if err := c.retire(p.blocking); err != nil {
		return err
	}
	for _, name := range p.staged {
		if err := c.mkdir(path.Dir(name)); err != nil {
			return err
		}
		if err := c.bring(c.o.files[name].staged, name); err != nil {
			return err
		}
	}
	if err := c.retire(p.orphans); err != nil {
		return err
	}
	return c.writeManifest(p.final)
}

func (c *change) writeManifest(text []byte) error {
	if c.found && bytes.Equal(text, c.current) {
		return nil
	}
	staged, err := c.o.stage(text, true)
	if err != nil {
		return err
	}
	if err := c.bring(staged, manifestPath); err != nil {
		return err
	}
	c.found, c.current = true, text
	return nil
}

// bring moves a staged file to its place. The file that was there is kept
// aside, and stays until the new one replaces it: the place is never without.
func (c *change) bring(staged, name string) error {
	aside, err := c.o.spare()
	if err != nil {
		return err
	}
	back := step{op: moveBack, from: aside, to: name}
	err = c.o.disk.keep(name, aside)
	if errors.Is(err, fs.ErrNotExist) {
		back = step{op: takeAway, to: name}
	} else if err != nil {
		return err
	}
	if err := c.o.disk.rename(staged, name); err != nil {
		return err
	}
	c.done = append(c.done, back)
	return nil
}

// mkdir makes a folder and its parents, each once.
func (c *change) mkdir(dir string) error {
	if c.made[dir] {
		return nil
	}
	if err := c.mkdir(path.Dir(dir)); err != nil {
		return err
	}
	err := c.o.disk.mkdir(dir)
	if err == nil {
		c.done = append(c.done, step{op: takeAway, to: dir})
	} else if !errors.Is(err, fs.ErrExist) {
		return err
	}
	c.made[dir] = true
	return nil
}

// retire takes orphans away, and the folders that have nothing in them then.
func (c *change) retire(orphans []orphan) error {
	folders := make(map[string]bool)
	for _, or := range orphans {
		if or.removed {
			aside, err := c.o.spare()
			if err != nil {
				return err
			}
			if err := c.o.disk.rename(or.name, aside); err != nil {
				return err
			}
			c.done = append(c.done, step{op: moveBack, from: aside, to: or.name})
			c.removed++
		}
		for dir := range parents(or.name) {
			if folders[dir] {
				break
			}
			folders[dir] = true
		}
	}
	// Backwards a folder comes after all that are in it.
	for _, dir := range slices.Backward(slices.Sorted(maps.Keys(folders))) {
		if err := c.removeEmpty(dir); err != nil {
			return err
		}
	}
	return nil
}

func (c *change) removeEmpty(dir string) error {
	if cl, ok := c.o.names.taken[foldKey(dir)]; ok && cl.folder && cl.name == dir {
		return nil // not empty, or not for long
	}
	at, err := c.plan.seen.look(dir)
	if err != nil || !at.real {
		return err
	}
	f, err := c.o.disk.root.Open(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = f.ReadDir(1)
	f.Close()
	if err == nil {
		return nil
	}
	if err != io.EOF {
		return err
	}
	if err := c.o.disk.remove(dir); err != nil {
		return err
	}
	c.done = append(c.done, step{op: makeFolder, to: dir})
	return nil
}

// undo undoes the steps that were done, the last one first. When one can't be
// undone the manifest stays the union, which knows all that may be there.
func (c *change) undo() error {
	var errs []error
	d := c.o.disk
	for _, s := range slices.Backward(c.done) {
		if s.to == manifestPath && len(errs) > 0 {
			continue
		}
		var err error
		switch s.op {
		case moveBack:
			err = d.rename(s.from, s.to)
		case takeAway:
			err = d.remove(s.to)
		case makeFolder:
			err = d.mkdir(s.to)
		}
		if err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}
