package markdown

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bangvang/generator/internal/diag"
)

// address stands for the resolver of a site.
func address(destination string) string { return "/" + destination + "/" }

func TestHTML(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"nothing", "", ""},
		{"blank", " \n\n\t\n", ""},
		{"plain line", "Đơn vị dẫn đầu", "<p>Đơn vị dẫn đầu</p>\n"},
		{"plain line, signs", `Đạt > 90 "điểm", giữ 'vững'  `, "<p>Đạt &gt; 90 &quot;điểm&quot;, giữ 'vững'</p>\n"},
		{"quotes stay as typed", "“Đoàn kết” -- \"thi đua\"...\n", "<p>“Đoàn kết” -- &quot;thi đua&quot;...</p>\n"},
		{"paragraphs", "Một\n\nHai\nba\n", "<p>Một</p>\n<p>Hai\nba</p>\n"},
		{"CRLF", "Một\r\n\r\nHai\r\nba\r\n", "<p>Một</p>\n<p>Hai\nba</p>\n"},
		{"line break", "Một\\\nhai", "<p>Một<br>\nhai</p>\n"},
		{"emphasis", "*Một* và **hai** và ***ba***", "<p><em>Một</em> và <strong>hai</strong> và <em><strong>ba</strong></em></p>\n"},
		{"no linkify", "Xem https://example.vn nhé", "<p>Xem https://example.vn nhé</p>\n"},
		{"escaped", `\*một\* \<b> \[hai](ba)`, "<p>*một* &lt;b&gt; [hai](ba)</p>\n"},
		{"entities", "a &amp; b &lt;c&gt; &eacute; &amp;lt; \\&lt;", "<p>a &amp; b &lt;c&gt; é &amp;lt; &amp;lt;</p>\n"},
		{"less than", "3 < 4, a<b", "<p>3 &lt; 4, a&lt;b</p>\n"},
		{"list", "- Một\n- Hai\n", "<ul>\n<li>Một</li>\n<li>Hai</li>\n</ul>\n"},
		{"numbers", "3. Ba\n4. Bốn\n", "<ol start=\"3\">\n<li>Ba</li>\n<li>Bốn</li>\n</ol>\n"},
		{"quote", "> Lời\n> khen\n", "<blockquote>\n<p>Lời\nkhen</p>\n</blockquote>\n"},
		{"rule", "***\n", "<hr>\n"},
		{"code", "`a<b` và `` c`d ``", "<p><code>a&lt;b</code> và <code>c`d</code></p>\n"},
		{"lone ticks", "a ` b `` c\n``` d \\` `` e", "<p>a <code> b `` c ``` d \\</code> `` e</p>\n"},
		{"lone ticks alone", "a ` b `` c\nd ``` e", "<p>a ` b `` c\nd ``` e</p>\n"},
		{"ticks behind an escaped one", "\\``a` b", "<p>`<code>a</code> b</p>\n"},
		{"ticks over lines", "`a\nb` c`", "<p><code>a b</code> c`</p>\n"},
		{"ticks end with the paragraph", "a ` b\n\nc ` d", "<p>a ` b</p>\n<p>c ` d</p>\n"},
		{"code block", "```go\na < b\n```\n", "<pre><code class=\"language-go\">a &lt; b\n</code></pre>\n"},
		{"headings", "# Một\n## Hai\n###### Sáu\n", "<h2 id=\"mot\">Một</h2>\n<h3 id=\"hai\">Hai</h3>\n<h6 id=\"sau\">Sáu</h6>\n"},
		{"underlined headings", "Một\n===\nHai\n---\n", "<h2 id=\"mot\">Một</h2>\n<h3 id=\"hai\">Hai</h3>\n"},
		{"heading with markup", "# Đại hội *thi đua*", "<h2 id=\"dai-hoi-thi-dua\">Đại hội <em>thi đua</em></h2>\n"},
		{"the same heading", "# A\n# A\n# A 2\n# A\n", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>\n<h2 id=\"a-2-2\">A 2</h2>\n<h2 id=\"a-3\">A</h2>\n"},
		{"heading without letters", "# ***\n# !\n", "<h2 id=\"muc\">***</h2>\n<h2 id=\"muc-2\">!</h2>\n"},
		{"attributes are text", "# A {onclick=alert(1)}", "<h2 id=\"a-onclick-alert-1\">A {onclick=alert(1)}</h2>\n"},
		{"link to a record", "[Đại hội](events/dai-hoi-2019)", "<p><a href=\"/events/dai-hoi-2019/\">Đại hội</a></p>\n"},
		{"link to a record with a title", `[Đại hội](events/dai-hoi-2019 "href=\"\"")`, "<p><a href=\"/events/dai-hoi-2019/\" title=\"href=&quot;&quot;\">Đại hội</a></p>\n"},
		{"two links", "[a](x/a)[b](x/b)", "<p><a href=\"/x/a/\">a</a><a href=\"/x/b/\">b</a></p>\n"},
		{"link by definition", "[Đại hội][d] và [d]\n\n[d]: events/a\n", "<p><a href=\"/events/a/\">Đại hội</a> và <a href=\"/events/a/\">d</a></p>\n"},
		{"link to a site", `[báo](https://example.vn/a?b=1&c=2 "Báo")`, "<p><a href=\"https://example.vn/a?b=1&amp;c=2\" title=\"Báo\" rel=\"noopener\">báo</a></p>\n"},
		{"link with Vietnamese letters", "[báo](https://example.vn/thi-đua)", "<p><a href=\"https://example.vn/thi-%C4%91ua\" rel=\"noopener\">báo</a></p>\n"},
		{"autolinks", "<https://example.vn> <a@example.vn>", "<p><a href=\"https://example.vn\" rel=\"noopener\">https://example.vn</a> <a href=\"mailto:a@example.vn\">a@example.vn</a></p>\n"},
		{"mail", "[thư](mailto:a@example.vn)", "<p><a href=\"mailto:a@example.vn\">thư</a></p>\n"},
		{"link to a heading", "# Chi tiết\n[xem](#chi-tiet)", "<h2 id=\"chi-tiet\">Chi tiết</h2>\n<p><a href=\"#chi-tiet\">xem</a></p>\n"},
		{"brackets alone", "[sic] và [ghi chú] (1)", "<p>[sic] và [ghi chú] (1)</p>\n"},
		{"table", "| Đơn vị | Số |\n|:--|--:|\n| A | 1 |\n| B |\n", `<table>
<thead>
<tr>
<th scope="col" class="align-left">Đơn vị</th>
<th scope="col" class="align-right">Số</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-left">A</td>
<td class="align-right">1</td>
</tr>
<tr>
<td class="align-left">B</td>
<td></td>
</tr>
</tbody>
</table>
`},
		{"table without alignment", "a|b\n-|-\n`x\\|y`|[c](d/e)\n", `<table>
<thead>
<tr>
<th scope="col">a</th>
<th scope="col">b</th>
</tr>
</thead>
<tbody>
<tr>
<td><code>x|y</code></td>
<td><a href="/d/e/">c</a></td>
</tr>
</tbody>
</table>
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ds := Parse(test.src)
			if len(ds) > 0 {
				t.Errorf("diagnostics: %v", ds)
			}
			for range 2 { // rendering changes nothing
				if diff := cmp.Diff(test.want, string(d.HTML(address))); diff != "" {
					t.Errorf("HTML (-want +got):\n%s", diff)
				}
			}
			if got := d.IsEmpty(); got != (test.want == "") {
				t.Errorf("IsEmpty = %t", got)
			}
		})
	}
}

func TestText(t *testing.T) {
	tests := []struct{ src, want string }{
		{"", ""},
		{"Một  hai\tba ", "Một hai ba"},
		{"# Đại *hội*\n\nMột\nhai\\\nba **bốn**năm\n", "Đại hội Một hai ba bốnnăm"},
		{"- Một\n- Hai\n\n> Ba\n", "Một Hai Ba"},
		{"[chữ](events/a \"tên\") <https://example.vn>", "chữ https://example.vn"},
		{"|a|b|\n|-|-|\n|c|d|\n", "a b c d"},
		{"&lt;b&gt; &amp;lt; `&lt;` \\&lt; a<b \"x\"\n", "<b> &lt; &lt; &lt; a<b \"x\""},
		{"```\na &lt; b\n```\n\n    c\n", "a &lt; b c"},
		{"một&nbsp;&nbsp;hai", "một hai"},
	}
	for _, test := range tests {
		d, ds := Parse(test.src)
		if len(ds) > 0 {
			t.Errorf("Parse(%q): %v", test.src, ds)
		}
		if got := d.Text(); got != test.want {
			t.Errorf("Text of %q = %q, want %q", test.src, got, test.want)
		}
	}
}

// A text begins with h2, whichever sign its author begins with.
func TestHeadingsBeginWithTheSecondRank(t *testing.T) {
	for _, c := range []struct {
		src  string
		want []int
	}{
		{"# A\n\n## B\n\n# C\n", []int{2, 3, 2}},
		{"## A\n\n### B\n\n## C\n", []int{2, 3, 2}},
		{"### A\n\n# B\n", []int{4, 2}},
		{"> #### A\n\n- ###### B\n", []int{2, 4}},
	} {
		d, problems := Parse(c.src)
		var got []int
		for _, h := range d.Headings() {
			got = append(got, h.Level)
		}
		if diff := cmp.Diff(c.want, got); diff != "" || len(problems) > 0 {
			t.Errorf("%q: %v (-want +got):\n%s", c.src, problems, diff)
		}
	}
}

func TestHeadings(t *testing.T) {
	d, _ := Parse("# Lời *nói đầu* & kết\n\n> ## Đơn vị\n\n# Đơn vị\n")
	want := []Heading{
		{2, "loi-noi-dau-ket", "Lời nói đầu & kết"},
		{3, "don-vi", "Đơn vị"},
		{2, "don-vi-2", "Đơn vị"},
	}
	if diff := cmp.Diff(want, d.Headings()); diff != "" {
		t.Errorf("headings (-want +got):\n%s", diff)
	}
}

func TestLinks(t *testing.T) {
	d, ds := Parse("Về [Đại hội](events/dai-hoi) và\r\n" +
		"> *nhiều* [người](people/a#b \"x\"), [báo](https://example.vn)\r\n" +
		"\r\n" +
		"1. một\r\n" +
		"   [đơn vị][dv] [trang](/gioi-thieu/)\r\n" +
		"\r\n" +
		"[dv]: units/v\\_26&#97;\r\n" +
		"\r\n" +
		"| a | [b](x/y) |\r\n|--|--|\r\n| ệ | [c](x/z) |\r\n")
	if len(ds) > 0 {
		t.Errorf("diagnostics: %v", ds)
	}
	want := []Link{
		{"events/dai-hoi", diag.Position{Line: 1, Column: 4}},
		{"people/a#b", diag.Position{Line: 2, Column: 11}},
		{"units/v_26a", diag.Position{Line: 5, Column: 4}},
		{"/gioi-thieu/", diag.Position{Line: 5, Column: 17}},
		{"x/y", diag.Position{Line: 9, Column: 7}},
		{"x/z", diag.Position{Line: 11, Column: 7}},
	}
	if diff := cmp.Diff(want, d.Links()); diff != "" {
		t.Errorf("links (-want +got):\n%s", diff)
	}
}

func TestDiagnostics(t *testing.T) {
	tests := []struct {
		name, src string
		want      []string // position, rule and message in English
	}{
		{"inline HTML", "Đã <b>được</b> tặng", []string{`:1:4 markdown-html HTML is not used in texts: "<b>"`}},
		{"tag on a later line", "Một\nhai <i>ba</i>\n", []string{`:2:5 markdown-html HTML is not used in texts: "<i>"`}},
		{"tag over two lines", "Một <a\nhref='x'>hai</a>", []string{`:1:5 markdown-html HTML is not used in texts: "<a…"`}},
		{"closing tag alone", "Một</b>", []string{`:1:4 markdown-html HTML is not used in texts: "</b>"`}},
		{"HTML block", "Một\n\n  <div>\nhai <b>\n</div>\n", []string{`:3:3 markdown-html HTML is not used in texts: "<div>"`}},
		{"HTML block in a list", "- một\n- <div>\n", []string{`:2:3 markdown-html HTML is not used in texts: "<div>"`}},
		{"comments", "Một <!-- ẩn --> hai\n\n<!-- ẩn\n\nnữa -->\n", []string{
			`:1:5 markdown-html HTML is not used in texts: "<!-- ẩn -->"`,
			`:3:1 markdown-html HTML is not used in texts: "<!-- ẩn"`}},
		{"declarations", "a <?php ?> <!DOCTYPE html> <![CDATA[x]]>", []string{
			`:1:3 markdown-html HTML is not used in texts: "<?php ?>"`,
			`:1:12 markdown-html HTML is not used in texts: "<!DOCTYPE html>"`,
			`:1:28 markdown-html HTML is not used in texts: "<![CDATA[x]]>"`}},
		{"a long tag", "<span title='" + strings.Repeat("ă", 60) + "'>", []string{
			`:1:1 markdown-html HTML is not used in texts: "<span title='` + strings.Repeat("ă", 27) + `…"`}},
		{"quoted, CRLF", "> một\r\n> **hai** <u>ba</u>\r\n", []string{`:2:11 markdown-html HTML is not used in texts: "<u>"`}},
		{"table", "| ệ | b |\n|--|--|\n| ề | <br> |\n", []string{`:3:7 markdown-html HTML is not used in texts: "<br>"`}},
		{"heading", "## Đại <em>hội</em>", []string{`:1:8 markdown-html HTML is not used in texts: "<em>"`}},
		{"in emphasis and a link", "**[Đ <b>a](x/y)**", []string{`:1:6 markdown-html HTML is not used in texts: "<b>"`}},
		{"tab", "-\t<b>", []string{`:1:3 markdown-html HTML is not used in texts: "<b>"`}},
		{"lazy line", "> một\nhai <b>", []string{`:2:5 markdown-html HTML is not used in texts: "<b>"`}},

		{"image", "Ảnh: ![Lễ trao](le-trao.jpg) ở đây", []string{`:1:6 markdown-image images are not put into the text`}},
		{"image in a link", "[![a](b)](x/y)", []string{`:1:2 markdown-image images are not put into the text`}},
		{"image by definition", "1. ![a]\n\n[a]: b\n", []string{`:1:4 markdown-image images are not put into the text`,
			`:3:1 markdown-unused-definition this line is taken for the address of a link [a] and will not be shown, but no link makes use of it`}},

		{"script", "Đọc [đây](javascript:alert(1))", []string{`:1:5 markdown-link-scheme a link can't begin with "javascript:"`}},
		{"script with an entity", "Đọc\n[đây](javascript&colon;alert(1))", []string{`:2:1 markdown-link-scheme a link can't begin with "javascript:"`}},
		{"autolink", "Đọc <ftp://a.vn>", []string{`:1:5 markdown-link-scheme a link can't begin with "ftp:"`}},
		{"no scheme", "[a](//example.vn)", []string{`:1:1 markdown-link-scheme a link can't begin with "//"`}},
		{"no address", "a [b]()", []string{`:1:3 markdown-link the address of the link can't be used: ""`}},
		{"a space", "a [b](<c d>)", []string{`:1:3 markdown-link the address of the link can't be used: "c d"`}},
		{"no host", "[b](https:///c)", []string{`:1:1 markdown-link the address of the link can't be used: "https:///c"`}},
		{"a user", "[b](https://bao.example@example.vn)", []string{`:1:1 markdown-link the address of the link can't be used: "https://bao.example@example.vn"`}},
		{"no mail", "[b](mailto:c)", []string{`:1:1 markdown-link the address of the link can't be used: "mailto:c"`}},
		{"definition", "ệ [b] c\n\n[b]: data:text/html,x\n", []string{`:1:3 markdown-link-scheme a link can't begin with "data:"`}},
		{"no such heading", "# Một\n\nệ [b](#hai)", []string{`:3:3 markdown-anchor no heading of this text has the id "#hai"`}},
		{"unused", "Một\n\n[Lưu ý]: quan-trọng\n", []string{
			`:3:1 markdown-unused-definition this line is taken for the address of a link [Lưu ý] and will not be shown, but no link makes use of it`}},
		{"defined twice", "[a]\n\n> [A]: x/y\n> [a]: x/z\n", []string{
			`:4:3 markdown-unused-definition this line is taken for the address of a link [a] and will not be shown, but no link makes use of it`}},

		{"control character", "Đây\x00", []string{`:1:4 markdown-character the character U+0000 can't be used in a text`}},
		{"turned around", "a\nb\u202ec", []string{`:2:2 markdown-character the character U+202E can't be used in a text`}},
		{"carriage return", "a\rb", []string{`:1:2 markdown-character the character U+000D can't be used in a text`}},
		{"not UTF-8", "ă\xe1b", []string{`:1:2 markdown-character the character 0xE1 can't be used in a text`}},
		{"replacement character is one", "ă\uFFFD", nil},
		{"as an entity", "ă \\&#x202e; &#x202e;", []string{`:1:13 markdown-character the character U+202E can't be used in a text`}},
		{"as an entity in a title", "[a](b 'c&#x202e;')", []string{`:1:1 markdown-character the character U+202E can't be used in a text`}},
		{"as an entity beside code", "```a&#8238;\n```\n", []string{`:1:5 markdown-character the character U+202E can't be used in a text`}},

		{"several, in order", "[a](#x) ![b](c) <b>\n\n<div>\n", []string{
			`:1:1 markdown-anchor no heading of this text has the id "#x"`,
			`:1:9 markdown-image images are not put into the text`,
			`:1:17 markdown-html HTML is not used in texts: "<b>"`,
			`:3:1 markdown-html HTML is not used in texts: "<div>"`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, ds := Parse(test.src)
			var got []string
			for _, d := range ds {
				got = append(got, d.Position.String()+" "+d.Rule+" "+d.Message.EN)
				if d.Message.VI == "" || strings.Contains(d.Message.VI+d.Message.EN+d.Hint.VI+d.Hint.EN, "%!") {
					t.Errorf("message of %s: %v, hint: %v", d.Rule, d.Message, d.Hint)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("diagnostics (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHints(t *testing.T) {
	tests := []struct{ src, want string }{
		{"<b>a</b>", hintStrong.VI},
		{"<BR/>", hintBreak.VI},
		{"a <!-- b -->", hintComment.VI},
		{"<video>", hintHTML.VI},
		{"![a](b)", hintImage.VI},
		{"[a](#b)", hintNoAnchors.VI},
		{"# Một\n# Hai\n[a](#b)", "các mã có trong văn bản: #mot, #hai"},
		{"[a](tel:1)", hintScheme.VI},
		{"a\u200b\x01", hintCharacter.VI},
	}
	for _, test := range tests {
		_, ds := Parse(test.src)
		if len(ds) != 1 || ds[0].Hint.VI != test.want {
			t.Errorf("Parse(%q): %v, want one diagnostic with the hint %q", test.src, ds, test.want)
		}
	}
}

func TestManyDiagnostics(t *testing.T) {
	_, ds := Parse(strings.Repeat("<b> ", 5000))
	if len(ds) != maxDiagnostics {
		t.Errorf("%d diagnostics, want %d", len(ds), maxDiagnostics)
	}
}

func TestZeroDocumentIsEmpty(t *testing.T) {
	var d Document
	if !d.IsEmpty() || d.HTML(address) != "" || d.Text() != "" || d.Links() != nil || d.Headings() != nil {
		t.Errorf("the zero document holds something: %+v", d)
	}
}

func TestRenderingInParallel(t *testing.T) {
	d, _ := Parse("# A\n\n[a](x/a) [b](x/b)\n\n|a|b|\n|-:|:-|\n|c|d|\n\n```go\nx\n```\n")
	want := d.HTML(address)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if got := d.HTML(address); got != want {
				t.Errorf("HTML differs: %s", got)
			}
		})
	}
	group.Wait()
}
