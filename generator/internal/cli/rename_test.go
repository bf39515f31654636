package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/rename"

	"github.com/google/go-cmp/cmp"
)

// copySite copies the records of a site into a new folder.
func copySite(t *testing.T, from string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, content.Dir), os.DirFS(filepath.Join(from, content.Dir))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// files returns all files of a folder.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	fsys := os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		texts[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func run(t *testing.T, args ...string) (code int, stderr string) {
	t.Helper()
	var out, problems bytes.Buffer
	code = Main(args, &out, &problems)
	return code, problems.String()
}

// Who is told that writing broke off is told what to do then.
func TestRenameTellsThatItBrokeOff(t *testing.T) {
	dir := copySite(t, "../../..")
	args := []string{"rename", "units", "cuc-an-ninh-mang", "cuc-a05", "--site", dir}
	// A folder where the new text of the file is put first.
	obstacle := filepath.Join(dir, "content", ".events.yaml.bangvang")
	if err := os.MkdirAll(filepath.Join(obstacle, "in it"), 0o777); err != nil {
		t.Fatal(err)
	}
	if code, problems := run(t, args...); code != exitFailed || !strings.Contains(problems, "chạy lại đúng lệnh này") {
		t.Errorf("exit code %d: %s", code, problems)
	}
	if err := os.RemoveAll(obstacle); err != nil {
		t.Fatal(err)
	}
	if code, problems := run(t, args...); code != exitOK {
		t.Errorf("exit code %d: %s", code, problems)
	}
}

// Wherever writing breaks off, doing it again does the rest, and until then
// the mend of each reference that is left is told.
func TestRenameCanBreakOff(t *testing.T) {
	const site = "../../.."
	id := rename.ID{Collection: content.Speeches, Old: "bao-cao-nguyen-dang-dao-2019", New: "bao-cao-tong-ket-2019"}
	for _, id := range []rename.ID{id, {Collection: content.Units, Old: "cuc-an-ninh-mang", New: "cuc-a05"}} {
		args := func(dir string) []string {
			return []string{"rename", string(id.Collection), id.Old, id.New, "--site", dir}
		}
		whole := copySite(t, site)
		changes, err := id.Changes(os.DirFS(whole))
		if err != nil {
			t.Fatal(err)
		}
		if code, problems := run(t, args(whole)...); code != exitOK {
			t.Fatal(problems)
		}
		want := files(t, whole)
		for written := range changes {
			dir := copySite(t, site)
			root, err := os.OpenRoot(dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, change := range changes[:written+1] {
				if err := rewrite(root, change.Path, change.Before, change.Data); err != nil {
					t.Fatal(err)
				}
			}
			root.Close()
			if _, problems := run(t, "check", "--site", dir, "--lang", "en"); strings.Count(problems, "error:") != strings.Count(problems, "this id was changed to") {
				t.Errorf("after %d of %d files:\n%s", written+1, len(changes), problems)
			}
			if code, problems := run(t, args(dir)...); code != exitOK {
				t.Errorf("after %d of %d files it can't be done again:\n%s", written+1, len(changes), problems)
			}
			if d := cmp.Diff(want, files(t, dir)); d != "" {
				t.Errorf("after %d of %d files and again (-at once +got):\n%s", written+1, len(changes), d)
			}
		}
	}
}

func TestRewrite(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string, mode fs.FileMode) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	write("a.yaml", "cũ", 0o640)
	write(".a.yaml.bangvang", "left when a run broke off", 0o600)
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := rewrite(root, "a.yaml", []byte("cũ"), []byte("mới")); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(map[string]string{"a.yaml": "mới"}, files(t, dir)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if info, err := os.Stat(filepath.Join(dir, "a.yaml")); err != nil || info.Mode().Perm()&0o077 != 0o040 && os.PathSeparator == '/' {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	var changed *changedError
	if err := rewrite(root, "a.yaml", []byte("cũ"), []byte("khác")); !errors.As(err, &changed) {
		t.Errorf("what was saved meanwhile was lost: %v", err)
	}
	if d := cmp.Diff(map[string]string{"a.yaml": "mới"}, files(t, dir)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if err := rewrite(root, "none.yaml", nil, nil); err == nil {
		t.Error("a file was made")
	}
	if err := os.Symlink("a.yaml", filepath.Join(dir, "link.yaml")); err == nil {
		if err := rewrite(root, "link.yaml", []byte("mới"), []byte("x")); err == nil {
			t.Error("a link was followed")
		}
	}
}
