package main

import (
	"fmt"
	"strings"
	"testing"
)

// Parts of names that are made up. Together they give some 6,500 names, each
// once.
var (
	surnames    = strings.Fields("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ")
	middleNames = strings.Fields("Văn Thị Đức Minh Ngọc Thanh Quang Hữu Xuân Thu Bảo Gia Khánh Anh Tuấn Kim Hải Mạnh Đình Duy")
	givenNames  = strings.Fields("An Ánh Bình Châu Cường Dũng Đạt Giang Hà Hạnh Hiếu Hòa Hưng Khoa Lan Linh Long Mai Nam Nga Oanh Phúc Quân Sơn Ưng")
)

// longName returns the made-up name number n.
func longName(n int) string {
	s, m, g := len(surnames), len(middleNames), len(givenNames)
	return surnames[n%s] + " " + middleNames[n/s%m] + " " + givenNames[n/s/m%g]
}

// makeLong makes up a site with one roll of so many recipients: all of them are
// invented.
func makeLong(recipients int) tree {
	var units, roll strings.Builder
	units.WriteString("- id: co-quan-thu\n  name: Cơ quan Thử\n  kind: agency\n")
	const offices = 40
	for n := range offices {
		fmt.Fprintf(&units, "- id: phong-thu-%d\n  name: Phòng Thử %d\n  kind: office\n  parent: co-quan-thu\n", n, n)
	}
	roll.WriteString("id: khen-thuong-thu-2020\ntitle: Khen thưởng Thử\nyear: 2020\nsource: bai-bao-thu\ngrants:\n")
	fmt.Fprintf(&roll, "  - award: bang-khen-bo\n    individuals: %d\n    recipients:\n", recipients)
	for n := range recipients {
		fmt.Fprintf(&roll, "      - name: %s\n        rank: Đại úy\n        unit: phong-thu-%d\n", longName(n), n%offices)
	}
	fmt.Fprintf(&roll, "  - award: co-thi-dua-bo\n    recipients:\n")
	for n := range offices {
		fmt.Fprintf(&roll, "      - unit: phong-thu-%d\n", n)
	}
	return tree{
		"content/site.yaml":           []byte("# Mọi người, đơn vị và số liệu ở đây đều do bài thử đặt ra.\ntitle: Bảng vàng thử\nlanguage: vi\n"),
		"content/units.yaml":          []byte(units.String()),
		"content/sources.yaml":        []byte("- id: bai-bao-thu\n  title: Bài báo thử\n"),
		"content/rolls/2020/dot.yaml": []byte(roll.String()),
	}
}

func TestLongNamesAreDistinct(t *testing.T) {
	seen := map[string]bool{}
	for n := range 6000 {
		if name := longName(n); seen[name] {
			t.Fatalf("%s comes twice", name)
		} else {
			seen[name] = true
		}
	}
}
