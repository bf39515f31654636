package render

import (
	"net/url"
	"strings"
	"testing"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/templates"
)

// reporter is a page of a made-up site with a contact.
func reporter(t testing.TB, contact, base string) *writer {
	t.Helper()
	theme, problems := LoadTheme(templates.FS, nil, content.Vietnamese)
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	r := &Renderer{site: &site.Site{Record: &content.Site{Title: "Bảng vàng thử", Contact: contact}}, theme: theme, portable: base == ""}
	if base != "" {
		var err error
		if r.base, err = ParseBase(base); err != nil {
			t.Fatal(err)
		}
	}
	return r.writer("don-vi/thu/", "unit")
}

// What a program of e-mail gets is what was meant, whatever is in the name.
func FuzzReportsByEmailReadBack(f *testing.F) {
	for _, name := range []string{"Đơn vị bịa ra", "A & B = C? 100 % + 1 #2", "“Thi đua thử”", "a\nb", "&body=x", "%0A", `"'<>\`} {
		f.Add(name)
	}
	w := reporter(f, "bao.loi+thu%1@example.org", "https://example.org/bang-vang/")
	f.Fuzz(func(t *testing.T, name string) {
		u, err := url.Parse(w.report(name).Href)
		if err != nil {
			t.Fatal(err)
		}
		if to, err := url.PathUnescape(u.Opaque); err != nil || u.Scheme != "mailto" || to != "bao.loi+thu%1@example.org" {
			t.Errorf("to %q: %v", u.Opaque, err)
		}
		if strings.Contains(u.RawQuery, "+") {
			t.Errorf("a plus stands for itself in %q", u.RawQuery)
		}
		fields, err := url.ParseQuery(u.RawQuery)
		if err != nil || len(fields) != 2 {
			t.Fatalf("%v: %v", fields, err)
		}
		if got, want := fields.Get("subject"), "Báo sai sót: "+name; got != want {
			t.Errorf("the subject %q, want %q", got, want)
		}
		body := fields.Get("body")
		if !strings.HasPrefix(body, "Trang: "+strings.ReplaceAll(name, "\n", "\r\n")+"\r\nĐịa chỉ: https://example.org/bang-vang/don-vi/thu/\r\n") {
			t.Errorf("the body %q", body)
		}
	})
}

func TestReport(t *testing.T) {
	const name, record = "Đơn vị & người", "record=%C4%90%C6%A1n%20v%E1%BB%8B%20%26%20ng%C6%B0%E1%BB%9Di&address=don-vi%2Fthu%2F"
	for contact, want := range map[string]string{
		"https://example.org/bao-loi":          "https://example.org/bao-loi?" + record,
		"https://example.org/bao-loi?":         "https://example.org/bao-loi?" + record,
		"https://example.org/?a=1#form":        "https://example.org/?a=1&" + record + "#form",
		"https://example.org/?a=1&#f":          "https://example.org/?a=1&" + record + "#f",
		"https://example.org/moi?t={name}":     "https://example.org/moi?t=%C4%90%C6%A1n%20v%E1%BB%8B%20%26%20ng%C6%B0%E1%BB%9Di",
		"http://example.org/{address}#{name}x": "http://example.org/don-vi%2Fthu%2F#%C4%90%C6%A1n%20v%E1%BB%8B%20%26%20ng%C6%B0%E1%BB%9Dix",
	} {
		v := reporter(t, contact, "").report(name)
		if v.Href != want || v.Contact != "" || v.Name != "" {
			t.Errorf("%s: %+v, want %s", contact, v, want)
		}
	}
	for _, words := range []string{"Phòng bịa ra, điện thoại 000", "https://example.org hoặc thư", "a@b@c", "@", "thư: a@example.org"} {
		v := reporter(t, words, "https://example.org/bv/").report(name)
		if v.Href != "" || v.Contact != words || v.Name != name || v.Address != "https://example.org/bv/don-vi/thu/" {
			t.Errorf("%s: %+v", words, v)
		}
	}
	if v := reporter(t, "", "").report(name); v != nil {
		t.Errorf("nobody is to be told: %+v", v)
	}
}

// In the footer no record is named.
func TestContact(t *testing.T) {
	for contact, want := range map[string]string{
		"thu@example.org":                      "mailto:thu@example.org",
		"https://example.org/moi?t={name}":     "https://example.org/moi?t=B%E1%BA%A3ng%20v%C3%A0ng%20th%E1%BB%AD",
		"https://example.org/moi?a={address}x": "https://example.org/moi?a=https%3A%2F%2Fexample.org%2Fbv%2Fx",
		"điện thoại 000":                       "",
		"":                                     "",
	} {
		if got := reporter(t, contact, "https://example.org/bv/").contact(); got.Href != want || (got.Text == "") != (contact == "") {
			t.Errorf("%s: %+v, want %s", contact, got, want)
		}
	}
}
