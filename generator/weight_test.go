package main

import (
	"path"
	"strings"
	"testing"
)

// The most that readers of the first content load, in bytes.
const (
	mostOfPage  = 40 << 10  // a page compressed, with styles, scripts and icon, without fonts and photos
	mostOfFonts = 120 << 10 // all fonts together
)

// TestPagesAreLight weighs every page of the real content with what it loads.
func TestPagesAreLight(t *testing.T) {
	files := published.tree(t)
	weights := map[string]int{} // of what pages load
	heaviest, most := "", 0
	for _, name := range pages(files) {
		weight := compressed(t, files[name])
		for e := range parsePage(t, name, files[name]).all {
			for _, file := range loads(e) {
				if below, ok := strings.CutPrefix(file, "/bang-vang/"); ok {
					file = below // 404.html stands anywhere
				} else {
					file = path.Join(path.Dir(name), file)
				}
				data, found := files[file]
				if !found {
					t.Errorf("%s: there is no %s", name, file)
				}
				if weights[file] == 0 {
					weights[file] = compressed(t, data)
				}
				weight += weights[file]
			}
		}
		if weight > mostOfPage {
			t.Errorf("%s weighs %d bytes, more than %d", name, weight, mostOfPage)
		}
		if weight > most {
			heaviest, most = name, weight
		}
	}
	if len(weights) < 3 {
		t.Errorf("the pages load only %v", weights)
	}
	fonts := 0
	for name, data := range files {
		if path.Ext(name) == ".woff2" {
			fonts += len(data) // compressed in itself
		}
	}
	if fonts == 0 || fonts > mostOfFonts {
		t.Errorf("the fonts weigh %d bytes, more than %d", fonts, mostOfFonts)
	}
	t.Logf("the heaviest page is %s with %d bytes, of them %v; the fonts weigh %d", heaviest, most, weights, fonts)
}

// loads returns what a browser loads for an element: styles, scripts, the icon.
func loads(e *element) []string {
	switch {
	case e.name == "script" && e.has("src"):
		return []string{e.get("src")}
	case e.name == "link" && (e.get("rel") == "stylesheet" || e.get("rel") == "icon"):
		return []string{e.get("href")}
	}
	return nil
}
