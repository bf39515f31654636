package render

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/site"
)

// sitemapSize is how many addresses one file may hold, by the protocol of
// sitemaps.org.
const sitemapSize = 50000

// A urlset is a file of addresses, a sitemapindex one of such files.
type urlset struct {
	XMLName xml.Name   `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []location `xml:"url"`
}

type sitemapindex struct {
	XMLName  xml.Name   `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
	Sitemaps []location `xml:"sitemap"`
}

// A location is an address, and the newest day of which the records behind it
// tell: a page is no older. Where none does, nothing is said.
type location struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

func locationOf(address string, day edtf.Day) location {
	l := location{Loc: address}
	if day != (edtf.Day{}) {
		l.LastMod = day.String()
	}
	return l
}

// sitemap returns what search engines read: an index and the files that it
// names, and robots.txt that names the index. Redirects and the page for
// wrong addresses are in none.
func (r *Renderer) sitemap() []File {
	moved := make(map[string]bool, len(r.site.Redirects))
	for _, d := range r.site.Redirects {
		moved[fileName(d.From)] = true
	}
	last := r.lastDays()
	var locations []location
	var days []edtf.Day
	pages := r.pages()
	slices.SortFunc(pages, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	for _, f := range pages {
		if f.IsPage && f.Name != string(site.NotFoundAddress) && !moved[f.Name] {
			at := strings.TrimSuffix(f.Name, "index.html")
			day := last[site.Address(at)]
			locations, days = append(locations, locationOf(r.base.String()+at, day)), append(days, day)
		}
	}
	index := sitemapindex{}
	var files []File
	for n := 1; len(locations) > 0; n++ {
		part := locations[:min(len(locations), sitemapSize)]
		newest := slices.MaxFunc(days[:len(part)], edtf.Day.Compare)
		locations, days = locations[len(part):], days[len(part):]
		name := fmt.Sprintf("sitemap-%d.xml", n)
		index.Sitemaps = append(index.Sitemaps, locationOf(r.base.String()+name, newest))
		files = append(files, xmlFile(name, urlset{URLs: part}))
	}
	files = append(files, xmlFile("sitemap.xml", index))
	robots := "User-agent: *\nAllow: /\nSitemap: " + r.base.String() + "sitemap.xml\n"
	return append(files, File{Name: "robots.txt", render: func() ([]byte, []diag.Diagnostic) { return []byte(robots), nil }})
}

func xmlFile[V any](name string, v V) File {
	return File{Name: name, render: func() ([]byte, []diag.Diagnostic) {
		var b bytes.Buffer
		b.WriteString(xml.Header)
		e := xml.NewEncoder(&b)
		e.Indent("", "  ")
		if err := e.Encode(v); err != nil {
			panic("render: " + err.Error()) // strings can always be encoded
		}
		b.WriteByte('\n')
		return b.Bytes(), nil
	}}
}

// ParseBase checks an address at which a site is published: of the web,
// without query and fragment. A slash at its end may be missing.
func ParseBase(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil {
		return nil, err
	}
	if path.Clean("/"+u.Path) != strings.TrimSuffix("/"+strings.TrimPrefix(u.Path, "/"), "/") && u.Path != "" && u.Path != "/" {
		return nil, fmt.Errorf("the path of %q has empty parts, or dots", s)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || u.ForceQuery {
		return nil, fmt.Errorf("%q is no address of a site, such as https://example.org/bang-vang/", s)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u = u.JoinPath("/")
	}
	return u, nil
}
