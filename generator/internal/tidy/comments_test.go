package tidy

import (
	"testing"

	"bangvang/generator/internal/content"

	"github.com/google/go-cmp/cmp"
)

func TestComments(t *testing.T) {
	const text = `# đầu tệp
id: dot-thu # sau mã
title: "Đợt # thử" # sau tên
year: 2019
note: |- # sau dấu
  # không phải chú thích
  a # cũng không
about: một#hai
  ba
# giữa
grants:
  - award: giay-khen
    # trong mục
    recipients: [{name: "a # b", unit: x}, # trong ngoặc
      {name: b}] #cuối
`
	tree, problems := content.Parse("content/rolls/a.yaml", content.Rolls, []byte(text))
	if tree == nil {
		t.Fatal(problems.Sorted())
	}
	want := []Comment{{1, "# đầu tệp"}, {2, "# sau mã"}, {3, "# sau tên"}, {5, "# sau dấu"}, {10, "# giữa"}, {13, "# trong mục"}, {14, "# trong ngoặc"}, {15, "#cuối"}}
	if d := cmp.Diff(want, Comments(tree)); d != "" {
		t.Error(d)
	}
	if tree, _ := content.Parse("content/rolls/a.yaml", content.Rolls, []byte("# chỉ có thế\n")); len(Comments(tree)) != 1 {
		t.Error("a file of a comment alone has none")
	}
}
