package publish

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// A plan is everything that a commit will do, in order.
type plan struct {
	intent   []byte   // the manifest while the steps are done
	blocking []orphan // in the way of what comes
	staged   []string // names of the files that come
	orphans  []orphan // the others that go
	final    []byte   // the manifest at the end
	kept     []string
	seen     *folders // as they are before the first step
}

// An orphan is a path of the manifest that this build did not put.
type orphan struct {
	name    string
	removed bool // it is there as it was built, and goes; else only its folders may
}

// plan looks once more at every place that will change, because someone may
// have put a file there since, and decides what becomes of each orphan.
func (o *Output) plan() (plan, error) {
	p := plan{seen: newFolders(o.disk.root)}
	// Looked at anew also by isFile.
	o.folders = p.seen
	final, intent := make(manifest, len(o.files)), make(manifest, len(o.files))
	for name, digests := range o.old.manifest {
		intent[name] = slices.Clone(digests)
	}
	for _, name := range slices.Sorted(maps.Keys(o.files)) {
		f := o.files[name]
		final.add(name, f.digest)
		intent.add(name, f.digest)
		if f.staged == "" {
			continue
		}
		info, err := o.inspect(p.seen, name)
		if err != nil {
			return p, err
		}
		if info != nil && !o.owns(name, info) {
			return p, &ForeignFileError{Path: name, Name: name, Kind: ForeignFile}
		}
		p.staged = append(p.staged, name)
	}
	for _, name := range slices.Sorted(maps.Keys(o.old.manifest)) {
		if _, ok := o.files[name]; ok {
			continue
		}
		if err := o.planOrphan(&p, name); err != nil {
			return p, err
		}
	}
	slices.SortStableFunc(p.staged, func(a, b string) int { return cmp.Compare(rank(a), rank(b)) })
	slices.SortStableFunc(p.orphans, func(a, b orphan) int { return cmp.Compare(rank(b.name), rank(a.name)) })
	p.intent, p.final = intent.format(), final.format()
	return p, nil
}

// rank is higher for pages, which come after what they link to and go before.
func rank(name string) int {
	if strings.HasSuffix(name, ".html") {
		return 1
	}
	return 0
}

func (o *Output) planOrphan(p *plan, name string) error {
	removed, err := o.there(p.seen, name)
	if err != nil {
		return err
	}
	if removed != nil {
		same, err := o.asBuilt(name, name, removed)
		if err != nil {
			return err
		}
		if !same {
			p.kept = append(p.kept, name)
			return nil
		}
	}
	or := orphan{name: name, removed: removed != nil}
	if o.blocks(name) {
		p.blocking = append(p.blocking, or)
	} else {
		p.orphans = append(p.orphans, or)
	}
	return nil
}

// there returns the regular file that an orphan is, or nil when there is none
// any more, or when it is a file that this build did put in another spelling.
func (o *Output) there(in *folders, name string) (fs.FileInfo, error) {
	at, err := in.look(path.Dir(name))
	if err != nil || !at.real {
		return nil, err
	}
	info, err := o.disk.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("publish: %w", err)
	case !info.Mode().IsRegular():
		return nil, nil
	}
	if c, ok := o.names.taken[foldKey(name)]; ok && !c.folder && o.isFile(c.name, info) {
		return nil, nil
	}
	return info, nil
}

// blocks reports whether the orphan is where this build has a folder, or in
// what is a file now.
func (o *Output) blocks(name string) bool {
	if c, ok := o.names.taken[foldKey(name)]; ok && c.folder {
		return true
	}
	for dir := range parents(name) {
		if c, ok := o.names.taken[foldKey(dir)]; ok {
			return !c.folder
		}
	}
	return false
}
