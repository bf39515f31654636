package render

import (
	"bytes"
	"encoding/json"
	"image"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/view"
)

// manifestFile is where the manifest of the site as an app lies. A page that is
// opened from a disk could not load it, so a portable site has none.
const manifestFile = "manifest.webmanifest"

// The colours of the built-in theme that systems show around a page; they stand
// in head.html too.
const (
	lacquer = "#741410"
	paper   = "#fbf8f2"
)

// A manifest is a web app manifest of the W3C.
type manifest struct {
	Name            string         `json:"name"`
	ShortName       string         `json:"short_name"`
	Description     string         `json:"description,omitempty"`
	Lang            string         `json:"lang"`
	Dir             string         `json:"dir"`
	StartURL        string         `json:"start_url"`
	Scope           string         `json:"scope"`
	Display         string         `json:"display"`
	BackgroundColor string         `json:"background_color"`
	ThemeColor      string         `json:"theme_color"`
	Icons           []manifestIcon `json:"icons,omitempty"`
}

type manifestIcon struct {
	Src   string `json:"src"`
	Sizes string `json:"sizes"`
	Type  string `json:"type"`
}

// icons are the assets that become icons where the theme has them.
var icons = []manifestIcon{
	{"icon.svg", "any", "image/svg+xml"},
	{"icon-192.png", "192x192", "image/png"},
	{"icon-512.png", "512x512", "image/png"},
}

func (r *Renderer) manifest() File {
	return File{Name: manifestFile, render: func() ([]byte, []diag.Diagnostic) {
		s := r.site.Record
		m := manifest{Name: s.Title, ShortName: r.say("home"), Description: s.Tagline, Lang: string(r.theme.texts.language), Dir: "ltr",
			StartURL: ".", Scope: ".", Display: "minimal-ui", BackgroundColor: paper, ThemeColor: lacquer}
		for _, icon := range icons {
			if a, ok := r.theme.asset(icon.Src); ok {
				icon.Src = a.name
				m.Icons = append(m.Icons, icon)
			}
		}
		var b bytes.Buffer
		encoder := json.NewEncoder(&b)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(m); err != nil {
			panic("render: " + err.Error()) // strings can always be encoded
		}
		return b.Bytes(), nil
	}}
}

// asset returns the theme's file of a name.
func (t *Theme) asset(source string) (asset, bool) {
	for _, a := range t.assets {
		if a.source == source {
			return a, true
		}
	}
	return asset{}, false
}

// share looks at the picture that all pages share; nil where the theme has none
// that can be shown, or the site no address. Programs that show a link ask for
// its size.
func (r *Renderer) share() *view.PreviewImage {
	a, ok := r.theme.asset("share.png")
	if !ok || !r.Absolute() {
		return nil
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(a.data))
	if err != nil {
		return nil
	}
	return &view.PreviewImage{Src: r.base.String() + a.name, Width: size.Width, Height: size.Height,
		Alt: r.say("share-picture")}
}
