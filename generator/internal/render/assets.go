package render

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// An asset is a file of the theme as it is published.
type asset struct {
	source string // below assets/
	name   string // where it is published, with a hash of its bytes
	data   []byte
}

// loadAssets names the files below assets/ by their bytes, so that browsers
// may keep them for ever. Style sheets come last: the addresses in them are
// those of the named files. Texts (licences) keep their names. The scripts of a
// folder are published as one script with the name of the folder, one after the
// other in the order of their names.
func (t *Theme) loadAssets(files map[string]themeFile) {
	var styles []themeFile
	published := map[string]string{}
	joined := map[string][]byte{}
	add := func(source string, data []byte) {
		name := path.Join(assetsDir, hashed(source, data))
		published[source] = name
		t.assets = append(t.assets, asset{source, name, data})
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		source, ok := strings.CutPrefix(name, assetsDir+"/")
		switch {
		case !ok:
		case path.Ext(source) == ".css":
			f := files[name]
			f.name = source
			styles = append(styles, f)
		case path.Ext(source) == ".js" && path.Dir(source) != ".":
			folder := path.Dir(source) + ".js"
			joined[folder] = append(append(joined[folder], files[name].src...), '\n')
		default:
			add(source, files[name].src)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(joined)) {
		if _, ok := files[assetsDir+"/"+name]; !ok { // a site's own script takes the place of the folder
			add(name, joined[name])
		}
	}
	for _, f := range styles {
		add(f.name, rewrite(f, published))
	}
	slices.SortFunc(t.assets, func(a, b asset) int { return strings.Compare(a.name, b.name) })
}

// hashed puts a hash of the bytes before the end of a file's name.
func hashed(source string, data []byte) string {
	ext := path.Ext(source)
	if ext == ".txt" {
		return source
	}
	sum := sha256.Sum256(data)
	return strings.TrimSuffix(source, ext) + "." + hex.EncodeToString(sum[:5]) + ext
}

var cssURL = regexp.MustCompile(`url\(\s*["']?([^"')\s]+)["']?\s*\)`)

// rewrite puts the published names of files in place of their own.
func rewrite(f themeFile, published map[string]string) []byte {
	from := path.Dir(f.name)
	return cssURL.ReplaceAllFunc(f.src, func(match []byte) []byte {
		target, fragment := string(cssURL.FindSubmatch(match)[1]), ""
		if i := strings.IndexAny(target, "?#"); i >= 0 {
			target, fragment = target[:i], target[i:]
		}
		name, ok := published[path.Join(from, target)]
		if !ok {
			return match
		}
		up := strings.Repeat("../", strings.Count(f.name, "/"))
		return []byte(`url("` + up + strings.TrimPrefix(name, assetsDir+"/") + fragment + `")`)
	})
}
