package cli

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"bangvang/generator/internal/importer"
)

// lay makes a folder with files, and returns it and what lies in it.
func lay(t *testing.T, files map[string]string) (*os.Root, func() map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root, func() map[string]string {
		is := map[string]string{}
		err := fs.WalkDir(root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				is[name] = "folder"
				return err
			}
			data, err := fs.ReadFile(root.FS(), name)
			is[name] = string(data)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return is
	}
}

// TestWriteFilesAllOrNone: where one file can't be written, none is, and what
// was there is as it was.
func TestWriteFilesAllOrNone(t *testing.T) {
	file := func(name, text string, replaces bool) importer.File {
		return importer.File{Path: name, Data: []byte(text), Replaces: replaces}
	}
	there := map[string]string{"content/rolls/2019/a.yaml": "old", "content/units": "a file where a folder should be", "content/rolls/2019/b.yaml/x": "a folder"}
	for name, files := range map[string][]importer.File{
		"a file stands in the way of a folder": {file("content/rolls/2020/n.yaml", "new", false), file("content/units/n.yaml", "new", false)},
		"a file is there":                      {file("content/rolls/2020/n.yaml", "new", false), file("content/rolls/2019/a.yaml", "new", false)},
		"a folder is there":                    {file("content/rolls/2019/a.yaml", "new", true), file("content/rolls/2019/b.yaml", "new", true)},
	} {
		t.Run(name, func(t *testing.T) {
			root, is := lay(t, there)
			before := is()
			if err := writeFiles(root, files, nil); err == nil {
				t.Error("there is no error")
			}
			if after := is(); !maps.Equal(before, after) {
				t.Errorf("was %v, is %v", before, after)
			}
		})
	}
}

// TestWriteFilesTakesBack: what was moved is taken back where the next can't be.
func TestWriteFilesTakesBack(t *testing.T) {
	root, is := lay(t, map[string]string{"content/a.yaml": "old", "content/c.yaml": "old"})
	before := is()
	files := []importer.File{{Path: "content/a.yaml", Data: []byte("new"), Replaces: true}, {Path: "content/b.yaml", Data: []byte("new")}}
	var all []staged
	for _, f := range files {
		s, err := stage(root, f)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	for i := range all {
		if err := all[i].move(root); err != nil {
			t.Fatal(err)
		}
	}
	for i := range slices.Backward(all) {
		if err := all[i].takeBack(root); err != nil {
			t.Fatal(err)
		}
	}
	if after := is(); !maps.Equal(before, after) {
		t.Errorf("was %v, is %v", before, after)
	}
	s, err := stage(root, importer.File{Path: "content/c.yaml", Data: []byte("new"), Replaces: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := root.WriteFile("content/c.yaml", []byte("saved meanwhile"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := s.move(root); err == nil {
		t.Error("what was saved meanwhile is written over")
	}
}

func TestWriteFiles(t *testing.T) {
	root, is := lay(t, map[string]string{"content/a.yaml": "old", "content/.b.yaml.bangvang": "left when a run broke off"})
	files := []importer.File{{Path: "content/a.yaml", Data: []byte("new"), Replaces: true}, {Path: "content/b.yaml", Data: []byte("b")}, {Path: "content/rolls/2020/c.yaml", Data: []byte("c")}}
	if err := writeFiles(root, files, nil); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{".": "folder", "content": "folder", "content/rolls": "folder", "content/rolls/2020": "folder",
		"content/a.yaml": "new", "content/b.yaml": "b", "content/rolls/2020/c.yaml": "c"}
	if got := is(); !maps.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

// TestWriteFilesStops: Ctrl+C leaves all as it was.
func TestWriteFilesStops(t *testing.T) {
	root, is := lay(t, map[string]string{"content/a.yaml": "old"})
	before := is()
	stop := make(chan os.Signal, 1)
	stop <- os.Interrupt
	files := []importer.File{{Path: "content/a.yaml", Data: []byte("new"), Replaces: true}, {Path: "content/rolls/2020/c.yaml", Data: []byte("c")}}
	if err := writeFiles(root, files, stop); !errors.Is(err, errStopped) {
		t.Errorf("it gives %v", err)
	}
	if after := is(); !maps.Equal(before, after) {
		t.Errorf("was %v, is %v", before, after)
	}
}
