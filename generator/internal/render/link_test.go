package render

import (
	"testing"

	"bangvang/generator/internal/site"
)

func TestHref(t *testing.T) {
	for _, c := range []struct {
		from, to         site.Address
		served, portable string
	}{
		{"", "", "./", "index.html"},
		{"", "2019/", "2019/", "2019/index.html"},
		{"2019/", "", "../", "../index.html"},
		{"2019/", "2018/", "../2018/", "../2018/index.html"},
		{"don-vi/x/", "con-nguoi/y/", "../../con-nguoi/y/", "../../con-nguoi/y/index.html"},
		{"don-vi/x/", "data/grants.json", "../../data/grants.json", "../../data/grants.json"},
		{"2019/", "dot-khen-thuong/a/#a.b", "../dot-khen-thuong/a/#a.b", "../dot-khen-thuong/a/index.html#a.b"},
		{"dot-khen-thuong/a/", "dot-khen-thuong/a/#a.b", "#a.b", "#a.b"},
	} {
		for _, portable := range []bool{false, true} {
			want := c.served
			if portable {
				want = c.portable
			}
			r := &Renderer{portable: portable}
			if got := r.writer(c.from, "").href(c.to); got != want {
				t.Errorf("from %q to %q, portable %v: %q, want %q", c.from, c.to, portable, got, want)
			}
		}
	}
}

func TestParseBase(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://example.org", "https://example.org/"},
		{"https://example.org/bang-vang", "https://example.org/bang-vang/"},
		{"http://example.org:8080/a/b/", "http://example.org:8080/a/b/"},
	} {
		got, err := ParseBase(c.in)
		if err != nil || got.String() != c.want {
			t.Errorf("%q: %v, %v; want %q", c.in, got, err, c.want)
		}
	}
	for _, in := range []string{"", "example.org", "/bang-vang/", "ftp://example.org/", "https://", "https://u:p@example.org/",
		"https://example.org/?q=1", "https://example.org/#a", "https://exa mple.org/", "javascript:alert(1)",
		"https://example.org//evil.example/", "https://example.org/a/../b/", "https://example.org/a//b", "https://example.org/./"} {
		if got, err := ParseBase(in); err == nil {
			t.Errorf("%q was taken as %v", in, got)
		}
	}
}
