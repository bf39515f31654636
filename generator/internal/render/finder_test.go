package render

import (
	"encoding/xml"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
)

// What browsers read of the search is what the specification of OpenSearch 1.1
// asks for, also of a site with a long title.
func TestOpenSearch(t *testing.T) {
	base, err := url.Parse("https://example.org/bang-vang/")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		title string
		lang  content.Language
	}{{"Bảng vàng thử", content.Vietnamese}, {`<Thử> & "thử"`, content.English}, {strings.Repeat("Đường ", 300), content.Vietnamese}} {
		s := &site.Site{Record: &content.Site{Title: c.title}}
		th := theme(t, c.lang)
		th.texts.words["home"] += strings.Repeat("ệ", 20)
		r := &Renderer{site: s, theme: th, base: base}
		src, problems := r.openSearch().Bytes()
		var got struct {
			XMLName                                         xml.Name `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
			ShortName, Description, Language, InputEncoding string
			Image                                           struct {
				Type string `xml:"type,attr"`
				Src  string `xml:",chardata"`
			}
			URL struct {
				Type     string `xml:"type,attr"`
				Template string `xml:"template,attr"`
			} `xml:"Url"`
		}
		if err := xml.Unmarshal(src, &got); err != nil || len(problems) > 0 {
			t.Fatalf("%v %v: %s", err, problems, src)
		}
		if n := utf8.RuneCountInString(got.ShortName); n == 0 || n > 16 {
			t.Errorf("the short name %q has %d letters", got.ShortName, n)
		}
		if !strings.HasPrefix(c.title, got.Description) || got.Description == "" || utf8.RuneCountInString(got.Description) > 1024 {
			t.Errorf("the description is %q", got.Description)
		}
		if got.URL.Type != "text/html" || got.URL.Template != "https://example.org/bang-vang/tim-kiem/?q={searchTerms}" {
			t.Errorf("the address is %+v", got.URL)
		}
		if got.Language != string(c.lang) || got.InputEncoding != "UTF-8" || got.Image.Type != "image/png" || !strings.HasPrefix(got.Image.Src, "https://example.org/bang-vang/assets/icon-192.") {
			t.Errorf("the description is %+v", got)
		}
	}
}
