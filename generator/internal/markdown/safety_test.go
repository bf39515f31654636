package markdown

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"
)

var (
	tagPattern       = regexp.MustCompile(`^<(/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)>`)
	attributePattern = regexp.MustCompile(` ([a-z]+)="([^"<>]*)"`)
	idPattern        = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
)

// attributesOf lists all tags that may be written, with their attributes.
var attributesOf = map[string]string{
	"p": "", "br": "", "hr": "", "em": "", "strong": "", "blockquote": "", "pre": "",
	"ul": "", "ol": "start", "li": "", "table": "", "thead": "", "tbody": "", "tr": "",
	"h2": "id", "h3": "id", "h4": "id", "h5": "id", "h6": "id",
	"a": "href title rel", "code": "class", "th": "class scope", "td": "class",
}

// harm returns what in the HTML is not on the list of what may be there.
func harm(src string) error {
	for rest := src; rest != ""; {
		i := strings.IndexAny(rest, "<>")
		if i < 0 {
			break
		}
		rest = rest[i:]
		m := tagPattern.FindStringSubmatch(rest)
		if m == nil {
			return fmt.Errorf("not a tag: %.60q", rest)
		}
		allowed, known := attributesOf[m[2]]
		if !known || m[1] == "/" && m[3] != "" {
			return fmt.Errorf("tag %q", m[0])
		}
		for _, a := range attributePattern.FindAllStringSubmatch(m[3], -1) {
			name, value := a[1], html.UnescapeString(a[2])
			if !strings.Contains(" "+allowed+" ", " "+name+" ") {
				return fmt.Errorf("attribute %q", m[0])
			}
			if name == "href" && !harmless(value) {
				return fmt.Errorf("address %q", m[0])
			}
			if name == "id" && !idPattern.MatchString(value) {
				return fmt.Errorf("id %q", m[0])
			}
		}
		rest = rest[len(m[0]):]
	}
	for _, c := range html.UnescapeString(src) {
		if forbidden(c) {
			return fmt.Errorf("character %U", c)
		}
	}
	return nil
}

// harmless reads an address as browsers do: without blanks around it, without
// tabs and line ends in it, with / for \.
func harmless(address string) bool {
	address = strings.TrimFunc(address, func(c rune) bool { return c <= ' ' })
	address = strings.NewReplacer("\t", "", "\n", "", "\r", "", `\`, "/").Replace(address)
	address = strings.ToLower(address)
	if strings.HasPrefix(address, "//") {
		return false
	}
	scheme, _, found := strings.Cut(address, ":")
	if !found || strings.ContainsAny(scheme, "/?#") {
		return true
	}
	return scheme == "http" || scheme == "https" || scheme == "mailto"
}

func same(destination string) string { return destination }

// refused are texts that must be refused; whatever is left of them must be
// harmless.
var refused = []string{
	`<script>alert(1)</script>`,
	`a <script>alert(1)</script>`,
	"<script\n>alert(1)</script>",
	`<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
	`<img src=x onerror=alert(1)>`,
	`a <img src=x onerror=alert(1)>`,
	`<svg onload=alert(1)>`,
	`<svg><animate attributeName=href values=javascript:alert(1) /></svg>`,
	`<math><mi xlink:href="data:x,<script>alert(1)</script>">`,
	`<iframe src="javascript:alert(1)"></iframe>`,
	`<iframe srcdoc="&lt;script>alert(1)&lt;/script>">`,
	`<a href="javascript:alert(1)">a</a>`,
	`<body onload=alert(1)>`,
	`<details open ontoggle=alert(1)>`,
	`<style>@import 'javascript:alert(1)';</style>`,
	`<base href="javascript:/a/">`,
	`<meta http-equiv="refresh" content="0;url=javascript:alert(1)">`,
	`<form action="javascript:alert(1)"><button>a</button></form>`,
	`<object data="javascript:alert(1)">`,
	`<input autofocus onfocus=alert(1)>`,
	`<!--><script>alert(1)</script>-->`,
	`<!-- a --!><script>alert(1)</script>`,
	`<![CDATA[<script>alert(1)</script>]]>`,
	`<?xml version="1.0"?><script>alert(1)</script>`,
	`<!DOCTYPE html [<!ENTITY x "y">]>`,
	`<x-y onclick=alert(1)>`,
	"- <script>alert(1)</script>",
	"> <script>alert(1)</script>",
	"|a|\n|-|\n|<script>alert(1)</script>|",
	"# <script>alert(1)</script>",
	`[a](javascript:alert(1))`,
	`[a](JaVaScRiPt:alert(1))`,
	`[a](<javascript:alert(1)>)`,
	`[a](javascript&colon;alert(1))`,
	`[a](javascript&#58;alert(1))`,
	`[a](javascript&#x3a;alert(1))`,
	`[a](javascript&#x003A;alert(1))`,
	`[a](javascript&amp;colon;alert(1) "x")` + "\n\n" + `[b](javascript\:alert(1))`,
	`[a](&#106;avascript:alert(1))`,
	`[a](j&#97;v&#x61;script:alert(1))`,
	`[a](java&Tab;script:alert(1))`,
	`[a](java&NewLine;script:alert(1))`,
	`[a](java&#9;script&#58;alert(1))`,
	`[a](&#1;javascript:alert(1))`,
	`[a](&#32;javascript:alert(1))`,
	`[a](&nbsp;javascript:alert(1))`,
	`[a](<  javascript:alert(1)>)`,
	`[a](javascript&#38;colon;alert(1))`,
	`[a](java\script:alert(1))`,
	`[a](vbscript:msgbox(1))`,
	`[a](data:text/html;base64,PHNjcmlwdD4=)`,
	`[a](data:image/svg+xml,x)`,
	`[a](data:image/png;base64,x)`,
	`[a](file:///etc/passwd)`,
	`[a](blob:https://example.vn/x)`,
	`[a](view-source:https://example.vn)`,
	`[a](tel:113)`,
	`[a](:alert)`,
	`[a](//evil.example)`,
	`[a](/\evil.example)`,
	`[a](\\evil.example)`,
	`[a](&#47;&#47;evil.example)`,
	`[a](&sol;&sol;evil.example)`,
	`[a](&bsol;evil.example)`,
	`[a](https:evil.example)`,
	`[a](https://)`,
	`[a](https://a.vn&#64;evil.example)`,
	"[a][b]\n\n[b]: javascript:alert(1)",
	"[a][b]\n\n[b]: <javascript&colon;alert(1)> 'x'",
	`[a](https://example.vn/"onclick="alert(1))`,
	`[a](https://example.vn/&quot;onclick=&quot;alert(1))`,
	`[a]("onclick="alert(1))`,
	`<javascript:alert(1)>`,
	`<data:text/html,x>`,
	`<vbscript:x>`,
	`![a](javascript:alert(1))`,
	`![a](x"onerror="alert(1))`,
	"![a][b]\n\n[b]: javascript:alert(1)",
}

// accepted are texts that look dangerous, and are read as the words they are.
var accepted = []string{
	`\<script>alert(1)\</script>`,
	"`<script>alert(1)</script>`",
	"    <script>alert(1)</script>",
	"```\n<script>alert(1)</script>\n```",
	"```\" onclick=\"alert(1)\nx\n```",
	"~~~a\"><script>alert(1)</script>\nx\n~~~",
	`&lt;script&gt;alert(1)&lt;/script&gt;`,
	`&#60;script&#62;alert(1)&#60;/script&#62;`,
	`[a](https://example.vn "x\" onclick=\"alert(1)")`,
	`[a](https://example.vn 'x" onclick="alert(1)')`,
	`[a](https://example.vn '"><script>alert(1)</script>')`,
	`[a](x/y '&quot; onclick=&quot;alert(1)')`,
	`[a](javascript%3Aalert(1))`,
	`[a](x/javascript:alert(1))`,
	`[a](javascript&amp;colon;alert(1))`,
	`# a" onclick="alert(1)`,
	`# a {onclick=alert(1)}`,
	"|a|\n|:-:|\n|\" onclick=\"alert(1)|",
	`<a@b.vn>"onclick="alert(1)`,
}

func TestPayloadsAreRefused(t *testing.T) {
	for _, src := range refused {
		d, ds := Parse(src)
		if len(ds) == 0 {
			t.Errorf("%q is accepted: %s", src, d.HTML(same))
		}
		if err := harm(string(d.HTML(same))); err != nil {
			t.Errorf("%q: %v", src, err)
		}
	}
}

func TestPayloadsAreText(t *testing.T) {
	for _, src := range accepted {
		d, ds := Parse(src)
		if len(ds) > 0 || d.IsEmpty() {
			t.Errorf("%q is not accepted: %v", src, ds)
		}
		if err := harm(string(d.HTML(same))); err != nil {
			t.Errorf("%q: %v", src, err)
		}
	}
}

func TestResolvedAddressesAreJudged(t *testing.T) {
	tests := []struct{ resolved, want string }{
		{"/su-kien/a/", `<p><a href="/su-kien/a/">a</a></p>`},
		{"../sự kiện", `<p><a href="">a</a></p>`},
		{"../sự-kiện", `<p><a href="../s%E1%BB%B1-ki%E1%BB%87n">a</a></p>`},
		{"/a?b&c", `<p><a href="/a?b&amp;c">a</a></p>`},
		{`x" onclick="y`, `<p><a href="">a</a></p>`},
		{"javascript:alert(1)", `<p><a href="">a</a></p>`},
		{"//evil.example", `<p><a href="">a</a></p>`},
		{"", `<p><a href="">a</a></p>`},
	}
	d, _ := Parse("[a](events/a)")
	for _, test := range tests {
		got := d.HTML(func(string) string { return test.resolved })
		if string(got) != test.want+"\n" {
			t.Errorf("resolved to %q: %s, want %s", test.resolved, got, test.want)
		}
	}
}
