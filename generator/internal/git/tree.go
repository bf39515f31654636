package git

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// A Tree is a folder of a site as a commit has it. It may be used from several
// goroutines at once, and is to be closed.
type Tree struct {
	nodes map[string]*node
	blobs *blobs
}

// Tree reads what a commit has of a folder of the site. The names in the tree
// are those below the site's folder.
func (r *Repository) Tree(c Commit, folder string) (*Tree, error) {
	listed, err := run(r.dir, "ls-tree", "-r", "-l", "-z", "--full-tree", c.id, "--", r.prefix+folder)
	if err != nil {
		return nil, err
	}
	t := &Tree{nodes: map[string]*node{".": {name: ".", mode: fs.ModeDir | 0o555}}, blobs: &blobs{dir: r.dir}}
	for entry := range strings.SplitSeq(listed, "\x00") {
		about, full, ok := strings.Cut(entry, "\t")
		if fields := strings.Fields(about); ok && len(fields) == 4 {
			t.add(strings.TrimPrefix(full, r.prefix), fields[0], fields[2], fields[3])
		}
	}
	if t.nodes[folder] == nil {
		return nil, &NoFolderError{c.Name, r.prefix + folder}
	}
	for _, n := range t.nodes {
		slices.SortFunc(n.entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	return t, nil
}

// Close ends what the tree reads from.
func (t *Tree) Close() error { return t.blobs.close() }

// add enters a file, and the folders in which it lies. What has no name that a
// file can have is left out, as is what stands there twice.
func (t *Tree) add(name, mode, id, size string) {
	if !fs.ValidPath(name) || t.nodes[name] != nil {
		return
	}
	n := &node{name: path.Base(name), id: id, mode: 0o444}
	n.size, _ = strconv.ParseInt(size, 10, 64)
	switch mode {
	case "100644", "100755", "100664":
	case "120000":
		n.mode |= fs.ModeSymlink
	default: // a submodule
		n.mode |= fs.ModeIrregular
	}
	for child := n; ; child = t.nodes[name] {
		folder := path.Dir(name)
		parent := t.nodes[folder]
		known := parent != nil
		if !known {
			parent = &node{name: path.Base(folder), mode: fs.ModeDir | 0o555}
		}
		if !parent.mode.IsDir() {
			return // a file that is a folder too: no tree that git made
		}
		t.nodes[name] = child
		parent.entries = append(parent.entries, fs.FileInfoToDirEntry(child))
		if known {
			return
		}
		t.nodes[folder] = parent
		name = folder
	}
}

// Open opens a file or a folder.
func (t *Tree) Open(name string) (fs.File, error) {
	n, err := t.find("open", name)
	if err != nil {
		return nil, err
	}
	switch {
	case n.mode.IsDir():
		return &openFolder{node: n}, nil
	case !n.mode.IsRegular():
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	return &openFile{node: n, path: name, blobs: t.blobs}, nil
}

// Stat tells of a file without opening it.
func (t *Tree) Stat(name string) (fs.FileInfo, error) {
	n, err := t.find("stat", name)
	if err != nil {
		return nil, err
	}
	return n, nil
}

// ReadDir lists a folder.
func (t *Tree) ReadDir(name string) ([]fs.DirEntry, error) {
	n, err := t.find("readdir", name)
	if err != nil {
		return nil, err
	}
	if !n.mode.IsDir() {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrInvalid}
	}
	return slices.Clone(n.entries), nil
}

func (t *Tree) find(op, name string) (*node, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	n := t.nodes[name]
	if n == nil {
		return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
	}
	return n, nil
}

// Err returns why the tree could not be read as a whole, or nil: that git broke
// off, and not that a file is no text of records.
func (t *Tree) Err() error { return t.blobs.failed() }
