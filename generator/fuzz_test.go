package main

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"bangvang/generator/internal/cli"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzBuildNeverPanics checks that whatever lies in content/ and templates/,
// the program ends with an answer, each message about a place that there is.
func FuzzBuildNeverPanics(f *testing.F) {
	f.Add(archiveOf(f, "testdata/site"))
	for _, name := range []string{"bad-tab", "bad-alias-bomb", "bad-dangling-reference", "bad-cyclic-parents", "bad-many", "aliases", "templates"} {
		a, err := txtar.ParseFile("testdata/script/" + name + ".txtar")
		if err != nil {
			f.Fatal(err)
		}
		for i := range a.Files {
			a.Files[i].Name = "content/people/" + a.Files[i].Name + ".yaml"
		}
		f.Add(txtar.Format(&txtar.Archive{Files: append(a.Files, txtar.File{Name: "content/site.yaml", Data: []byte("title: Thử\nlanguage: vi\n")})}))
	}
	for seed := range uint64(3) {
		var a txtar.Archive
		for name, data := range makeSite(f, seed).files {
			if utf8.Valid(data) {
				a.Files = append(a.Files, txtar.File{Name: name, Data: data})
			}
		}
		f.Add(txtar.Format(&a))
	}
	f.Add([]byte("-- templates/partials/footer.html --\n{{define \"footer\"}}{{.Site}}{{end}}\n-- content/site.yaml --\ntitle: Thử\nlanguage: en\n"))
	f.Fuzz(func(t *testing.T, archive []byte) {
		dir := t.TempDir()
		files := unpack(t, dir, archive)
		answers(t, dir, files)
	})
}

// answers checks that the program ends with an answer about a site, each of
// its messages about a place that there is.
func answers(t *testing.T, dir string, files tree) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := cli.Main([]string{"check", "--site", dir, "--lang", "en"}, &stdout, &stderr)
	if code != 0 && code != 1 {
		t.Fatalf("exit code %d\n%s", code, stderr.Bytes())
	}
	if (code == 0) != (stdout.Len() > 0) || code == 1 && stderr.Len() == 0 {
		t.Errorf("exit code %d, %q and %q", code, stdout.Bytes(), stderr.Bytes())
	}
	for line := range strings.Lines(stderr.String()) {
		if place := placed.FindStringSubmatch(line); place != nil {
			checkPlace(t, files, line, place)
		}
	}
}

// TestDamagedSites changes lines of made-up sites by chance: most of what an
// editor gets wrong is nearly right.
func TestDamagedSites(t *testing.T) {
	const sites, damages = 4, 25
	for seed := range uint64(sites) {
		m := makeSite(t, seed)
		dir := t.TempDir()
		for name, data := range m.files {
			write(t, dir, name, data)
		}
		names := slices.Sorted(maps.Keys(m.files))
		for range damages {
			name := names[m.IntN(len(names))]
			whole := m.files[name]
			lines := bytes.SplitAfter(whole, []byte("\n"))
			for range 1 + m.IntN(3) {
				m.damage(lines)
			}
			m.files[name] = bytes.Join(lines, nil)
			write(t, dir, name, m.files[name])
			answers(t, dir, m.files)
			m.files[name] = whole
			write(t, dir, name, whole)
		}
	}
}

// damage changes one line, or puts another in its place.
func (m *maker) damage(lines [][]byte) {
	i, j := m.IntN(len(lines)), m.IntN(len(lines))
	line := lines[i]
	at := m.IntN(len(line) + 1)
	switch m.IntN(8) {
	case 0:
		lines[i] = nil
	case 1:
		lines[i] = append(bytes.Clone(line), lines[j]...)
	case 2:
		lines[i], lines[j] = lines[j], line
	case 3:
		lines[i] = append([]byte("  "), line...)
	case 4:
		lines[i] = bytes.TrimPrefix(line, []byte("  "))
	case 5:
		lines[i] = append(bytes.Clone(line[:at]), line[min(at+1, len(line)):]...)
	default:
		odd := []string{"\t", "\"", ": ", " #", "- ", "[", "}", "&a ", "*a", "!x ", "---\n", "\u00a0", "\ufeff", "\xff", "0", "\u2028", "<<: ", "~", "`", "<b>"}
		lines[i] = slices.Concat(line[:at], []byte(odd[m.IntN(len(odd))]), line[at:])
	}
}

// archiveOf packs the files of a folder.
func archiveOf(t testing.TB, dir string) []byte {
	var a txtar.Archive
	for name, data := range readTree(t, dir) {
		a.Files = append(a.Files, txtar.File{Name: name, Data: data})
	}
	return txtar.Format(&a)
}

var fileName = regexp.MustCompile(`^(content|templates)(/[a-z0-9_-][a-z0-9._-]{0,30}){1,4}$`)

// unpack writes the files of an archive that have plain names.
func unpack(t testing.TB, dir string, archive []byte) tree {
	files := tree{}
	for i, f := range txtar.Parse(archive).Files {
		full := filepath.Join(dir, filepath.FromSlash(f.Name))
		if i >= 40 || !fileName.MatchString(f.Name) || os.MkdirAll(filepath.Dir(full), 0o777) != nil || os.WriteFile(full, f.Data, 0o666) != nil {
			continue // a folder of that name is there already, or a file where a folder would be
		}
		files[f.Name] = f.Data
	}
	return files
}

// placed matches the line of a diagnostic that has a place.
var placed = regexp.MustCompile(`^([a-z0-9._/-]+):(\d+):(?:(\d+):)? (?:error|warning): `)

var lineEnd = regexp.MustCompile("\r\n|\r|\n")

// checkPlace checks that the place of a diagnostic lies in a file.
func checkPlace(t *testing.T, files tree, message string, place []string) {
	t.Helper()
	src, ok := files[place[1]]
	if !ok {
		if !strings.HasPrefix(place[1], "templates/") { // a built-in template may be told
			t.Errorf("there is no such file: %s", message)
		}
		return
	}
	lines := lineEnd.Split(strings.TrimPrefix(string(src), "\ufeff"), -1)
	line, err := strconv.Atoi(place[2])
	if err != nil || line < 1 || line > len(lines) {
		t.Errorf("outside of %d lines: %s", len(lines), message)
		return
	}
	if place[3] == "" {
		return
	}
	column, err := strconv.Atoi(place[3])
	// Templates are counted in bytes.
	if width := len(lines[line-1]); err != nil || column < 1 || column > width+1 {
		t.Errorf("outside of a line of %d bytes: %s", width, message)
	} else if runes := utf8.RuneCountInString(lines[line-1]); column > runes+1 && strings.HasPrefix(place[1], "content/") {
		t.Errorf("outside of a line of %d characters: %s", runes, message)
	}
}
