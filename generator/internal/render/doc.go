// Package render turns an assembled site into files: pages through the
// templates of a theme, data as JSON, and the theme's own files.
//
// A [Theme] is loaded once. A [Renderer] joins it with a site; its Files are
// pure functions from the site to bytes and may be rendered in any order, in
// parallel, or alone when one is asked for.
//
// Templates get the types of package view and nothing else. They are the
// user's files: what is wrong in them, found while they are parsed or while a
// page is rendered, is a diagnostic.
package render
