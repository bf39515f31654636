package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A room is a package and those of ours that it may import.
type room struct {
	path string
	uses []string
}

// rooms are all packages. Arrows only go up this list, and nothing imports cli
// but main.
var rooms = []room{
	{"templates", nil},
	{internal + "diag", nil},
	{internal + "vietnamese", nil},
	{internal + "structured", nil},
	{internal + "citation", nil},
	{internal + "view", []string{"structured"}},
	{internal + "chart", nil},
	{internal + "publish", nil},
	{internal + "charset", nil},
	{internal + "sheet", []string{"charset", "diag"}},
	{internal + "git", nil},
	{internal + "search", []string{"vietnamese"}},
	{internal + "edtf", []string{"diag"}},
	{internal + "picture", []string{"diag"}},
	{internal + "feed", []string{"edtf"}},
	{internal + "markdown", []string{"diag", "vietnamese"}},
	{internal + "content", []string{"diag", "vietnamese", "edtf", "markdown"}},
	{internal + "awards", []string{"diag", "content"}},
	{internal + "table", []string{"diag", "vietnamese", "edtf", "content", "sheet"}},
	{internal + "site", []string{"diag", "vietnamese", "edtf", "markdown", "content"}},
	{internal + "match", []string{"vietnamese", "content"}},
	{internal + "clerk", []string{"diag", "vietnamese", "content", "awards", "site"}},
	{internal + "changes", []string{"diag", "vietnamese", "content", "site"}},
	{internal + "tidy", []string{"diag", "content"}},
	{internal + "rename", []string{"diag", "content", "markdown", "tidy"}},
	{internal + "skeleton", []string{"diag", "vietnamese", "content", "tidy"}},
	{internal + "schema", []string{"diag", "edtf", "content"}},
	{internal + "export", []string{"diag", "content", "site", "sheet"}},
	{internal + "render", []string{"diag", "picture", "vietnamese", "edtf", "markdown", "content", "awards", "site", "structured", "citation", "feed", "view", "chart", "export", "search"}},
	{internal + "tabulate", []string{"diag", "content", "tidy", "match", "sheet", "table"}},
	{internal + "preview", []string{"diag"}},
	{internal + "importer", []string{"diag", "sheet", "content", "match", "tidy", "skeleton", "table"}},
	{internal + "cli", []string{"diag", "vietnamese", "content", "awards", "site", "clerk", "render", "publish", "preview", "skeleton", "schema", "tidy", "rename", "importer", "table", "templates", "match", "sheet", "tabulate", "git", "changes"}},
	{"generator", []string{"cli"}},
}

// testRooms are packages for tests alone. They meet the world as their tests
// need it; no package of the program imports them, since none may use them.
var testRooms = []string{internal + "browser", internal + "sample", internal + "example"}

// doors are the packages through which each module of others, and each part of
// the standard library that meets the world, comes into the program.
var doors = map[string][]string{
	"gopkg.in/yaml.v3":         {"content"},
	"github.com/yuin/goldmark": {"markdown"},
	"github.com/spf13/cobra":   {"cli"},
	"github.com/xuri/excelize": {"sheet"},
	"github.com/spf13/pflag":   {"cli"},
	"github.com/rogpeppe":      {"cli"},
	"golang.org/x/term":        {"cli"},
	"golang.org/x/text":        {"charset", "vietnamese", "content", "publish", "tidy"},
	"golang.org/x/sys":         {"publish"},
	"golang.org/x/image":       {"picture"},
	"github.com/fsnotify":      {"preview"},

	"os":      {"generator", "cli", "publish"},
	"syscall": {"publish"},
	"time":    {"cli", "preview", "git"}, // a build knows no clock; git has files of no time

	// A build neither talks to the network nor runs programs; diff alone runs git.
	"net":       {"preview"},
	"net/http":  {"preview"},
	"net/netip": {"preview"},
	"os/exec":   {"cli", "git"},
	"os/signal": {"cli"},
}

// closed is what no package may import: chance, say, has no part in a build.
var closed = []string{"os/user", "plugin", "unsafe", "reflect", "log", "log/slog", "math/rand", "math/rand/v2", "text/template"}

const (
	module   = "bangvang/"
	internal = "generator/internal/"

	maxLines     = 400
	maxMainLines = 20
)

// A source is a Go file of the repository.
type source struct {
	name    string // slash path below the repository
	imports []string
	lines   int
	doc     bool // has a package comment
}

func (s source) isTest() bool { return strings.HasSuffix(s.name, "_test.go") }

func sources(t *testing.T) []source {
	t.Helper()
	var list []source
	err := filepath.WalkDir(repository, func(name string, entry fs.DirEntry, err error) error {
		base := entry.Name()
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (base == "testdata" || base == "public" || len(base) > 2 && base[0] == '.'):
			return filepath.SkipDir
		case entry.IsDir() || path.Ext(base) != ".go":
			return nil
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(repository, name)
		if err != nil {
			return err
		}
		s := source{name: filepath.ToSlash(rel), lines: strings.Count(string(src), "\n"), doc: file.Doc != nil}
		for _, spec := range file.Imports {
			s.imports = append(s.imports, strings.Trim(spec.Path.Value, `"`))
		}
		list = append(list, s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// TestArchitecture keeps the shape that ARCHITECTURE.md describes.
func TestArchitecture(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range sources(t) {
		folder := path.Dir(s.name)
		documented[folder] = documented[folder] || s.doc && !s.isTest()
		limit := maxLines
		if s.name == "generator/main.go" {
			limit = maxMainLines
		}
		if s.lines > limit {
			t.Errorf("%s has %d lines, more than %d", s.name, s.lines, limit)
		}
		if s.isTest() || slices.Contains(testRooms, folder) {
			continue
		}
		for _, imported := range s.imports {
			checkImport(t, s.name, imported)
		}
	}
	known := slices.Clone(testRooms)
	for _, room := range rooms {
		known = append(known, room.path)
	}
	for _, folder := range known {
		if doc, found := documented[folder]; !found {
			t.Errorf("there is no package %s", folder)
		} else if !doc {
			t.Errorf("%s has no package comment", folder)
		}
		delete(documented, folder)
	}
	for folder := range documented {
		t.Errorf("%s is no room of the program", folder)
	}
}

func checkImport(t *testing.T, file, imported string) {
	t.Helper()
	from := path.Base(path.Dir(file))
	if ours, ok := strings.CutPrefix(imported, module); ok {
		i := slices.IndexFunc(rooms, func(r room) bool { return r.path == path.Dir(file) })
		if i < 0 || !slices.Contains(rooms[i].uses, path.Base(ours)) {
			t.Errorf("%s: %s may not import %s", file, from, ours)
		}
		return
	}
	if slices.Contains(closed, imported) {
		t.Errorf("%s imports %s", file, imported)
	}
	for door, through := range doors {
		if imported == door || strings.Contains(door, ".") && strings.HasPrefix(imported, door+"/") {
			if !slices.Contains(through, from) {
				t.Errorf("%s: %s may not import %s", file, from, imported)
			}
			return
		}
	}
	if strings.Contains(imported, ".") {
		t.Errorf("%s: %s has no door", file, imported)
	}
}

// TestRoomsAreInOrder checks the list itself.
func TestRoomsAreInOrder(t *testing.T) {
	var above []string
	for _, room := range rooms {
		for _, used := range room.uses {
			if !slices.Contains(above, used) {
				t.Errorf("%s uses %s, which does not stand above it", room.path, used)
			}
		}
		above = append(above, path.Base(room.path))
	}
}

// TestPrintsInOnePlace checks that no package but cli writes to the terminal.
func TestPrintsInOnePlace(t *testing.T) {
	for _, s := range sources(t) {
		if s.isTest() || s.name == "generator/main.go" {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(repository, s.name), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			from, ok := call.X.(*ast.Ident)
			if !ok {
				return true
			}
			switch from.Name + "." + call.Sel.Name {
			case "fmt.Print", "fmt.Println", "fmt.Printf", "os.Stdout", "os.Stderr", "os.Exit":
				t.Errorf("%s uses %s.%s", s.name, from.Name, call.Sel.Name)
			}
			return true
		})
	}
}
