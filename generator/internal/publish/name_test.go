package publish

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
)

func TestCheckName(t *testing.T) {
	tests := []struct {
		name string
		want NameProblem // 0 when it is accepted
	}{
		{"index.html", 0},
		{"a/b-c_d.e/f", 0},
		{"đơn-vị/năm 2024.html", 0},
		{".nojekyll", 0},
		{".well-known/security.txt", 0},
		{"console/com/com10.html", 0},
		{"a..b", 0},
		{strings.Repeat("a", 255), 0},
		{"", NameNotPath},
		{".", NameNotPath},
		{"..", NameNotPath},
		{"../a", NameNotPath},
		{"a/../b", NameNotPath},
		{"a/./b", NameNotPath},
		{"/a", NameNotPath},
		{"a/", NameNotPath},
		{"a//b", NameNotPath},
		{"a\xff", NameNotPath},
		{".htaccess", NameHidden},
		{"a/.b", NameHidden},
		{"a/.nojekyll", NameHidden},
		{"a/.well-known/b", NameHidden},
		{".well-known", NameHidden},
		{".well-known/.a", NameHidden},
		{".bangvang/manifest", NameHidden},
		{".BANGVANG/manifest", NameHidden},
		{"con", NameReserved},
		{"a/CON/b", NameReserved},
		{"Aux.html", NameReserved},
		{"nul .txt", NameReserved},
		{"com1", NameReserved},
		{"lpt9.tar.gz", NameReserved},
		{"COM²", NameReserved},
		{"conin$", NameReserved},
		{"a.", NameEnding},
		{"a./b", NameEnding},
		{"a ", NameEnding},
		{"...", NameHidden},
		{`a\b`, NameCharacter},
		{`..\a`, NameHidden},
		{"c:a", NameCharacter},
		{"a:stream", NameCharacter},
		{"a*", NameCharacter},
		{"a?b", NameCharacter},
		{`a"b`, NameCharacter},
		{"<a>", NameCharacter},
		{"a|b", NameCharacter},
		{"a\nb", NameCharacter},
		{"a\x00b", NameCharacter},
		{"a\x7f", NameCharacter},
		{"a\u0085", NameCharacter},
		{"a\u202eb", NameCharacter},
		{"a\u2028b", NameCharacter},
		{"a\u00a0b", NameCharacter},
		{strings.Repeat("a", 256), NameTooLong},
		{strings.Repeat("a/", 512) + "a", NameTooLong},
	}
	for _, tt := range tests {
		err := CheckName(tt.name)
		if tt.want == 0 {
			if err != nil {
				t.Errorf("CheckName(%q) = %v", tt.name, err)
			}
			continue
		}
		var refused *NameError
		if !errors.As(err, &refused) || *refused != (NameError{Name: tt.name, Problem: tt.want}) {
			t.Errorf("CheckName(%q) = %v, want problem %d", tt.name, err, tt.want)
		}
	}
}

func TestCollisions(t *testing.T) {
	tests := []struct {
		a, b string
		want [2]string // none when both are accepted
	}{
		{"a.html", "b.html", [2]string{}},
		{"a/b", "a/c", [2]string{}},
		{"a/b/c", "a/d", [2]string{}},
		{"a.html", "a.html", [2]string{"a.html", "a.html"}},
		{"a.html", "A.html", [2]string{"A.html", "a.html"}},
		{"a/b", "A/c", [2]string{"A/c", "a/b"}},
		{"a", "a/b", [2]string{"a", "a/b"}},
		{"a/b/c", "a/B", [2]string{"a/B", "a/b/c"}},
		{"a/b/c", "a", [2]string{"a", "a/b/c"}},
		{"th\u1ebf", "th\u00ea\u0301", [2]string{"th\u00ea\u0301", "th\u1ebf"}}, // composed and not
		{"THẾ", "thế", [2]string{"THẾ", "thế"}},
		{"ĐỘI/a", "đội/b", [2]string{"ĐỘI/a", "đội/b"}},
		{"k", "\u212a", [2]string{"k", "\u212a"}}, // the kelvin sign
	}
	for _, tt := range tests {
		o, err := Open(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		if err := o.Put(tt.a, nil); err != nil {
			t.Fatal(err)
		}
		err = o.Put(tt.b, nil)
		var collision *CollisionError
		switch {
		case tt.want == [2]string{}:
			if err != nil {
				t.Errorf("%q and %q: %v", tt.a, tt.b, err)
			}
		case !errors.As(err, &collision):
			t.Errorf("%q and %q: got error %v", tt.a, tt.b, err)
		default:
			equal(t, tt.a+" and "+tt.b, collision.Names, tt.want)
		}
		if err := o.Abort(); err != nil {
			t.Error(err)
		}
	}
}

// Whatever the name, Put writes that very file in the output or nothing.
func FuzzPutNeverLeavesOutput(f *testing.F) {
	for _, name := range []string{"index.html", "a/b/c.html", "../x", "../../canary", "/etc/x", `..\x`, "a/../../x",
		".bangvang/manifest", ".bangvang", "con", "c:x", "a\x00b", "a/.", ".", "", "out", "\u202e", ".well-known/x", "a//b", "đ"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		outer := t.TempDir()
		write(t, outer, "canary", "alive")
		write(t, outer, "in/canary", "alive")
		out := filepath.Join(outer, "in", "out")
		_, err := build(out, site{name: "data"})
		want := site{}
		if err == nil {
			want[name] = "data"
		}
		equal(t, "output", tree(t, out), want)
		if CheckName(name) == nil && err != nil {
			t.Errorf("an accepted name could not be written: %v", err)
		}
		mustBuild(t, out, site{})
		remove(t, out, ownFolder)
		equal(t, "outside", tree(t, outer), site{"canary": "alive", "in/canary": "alive", "in/out/": ""})
	})
}

// A manifest that can be read is written again byte for byte, and names only
// what Put accepts.
func FuzzManifestRoundTrip(f *testing.F) {
	m := manifest{}
	m.add("b/đ.html", digest{1})
	f.Add(m.format())
	m.add("a.html", digest{3})
	m.add("a.html", digest{2})
	f.Add(m.format())
	f.Add([]byte(nil))
	f.Add([]byte("\n"))
	f.Add([]byte(strings.Repeat("0", 64) + "  ../x\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, line := parseManifest(b)
		if line > 0 {
			if m != nil {
				t.Errorf("a damaged manifest gave %v", m)
			}
			return
		}
		equal(t, "written again", string(m.format()), string(b))
		for name := range m {
			if err := CheckName(name); err != nil {
				t.Error(err)
			}
		}
	})
}
