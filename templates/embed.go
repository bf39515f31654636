// Package templates holds the built-in theme: layouts, partials, one template
// for each kind of page, the texts of the interface in Vietnamese and English,
// and the assets. A site's own templates folder lies over it, file by file; see
// docs/templates.md.
package templates

import "embed"

// FS is the theme, with the folders layouts, pages, partials, texts and assets.
//
//go:embed layouts pages partials texts assets
var FS embed.FS
