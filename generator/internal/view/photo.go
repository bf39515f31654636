package view

import "html/template"

// A Photo is an image, upright and without anything but its pixels. How wide it
// is shown is up to the style sheet, and so is what stands in sizes.
type Photo struct {
	Src           string // a version of medium width
	SrcSet        string // all versions with their widths
	Full          string // the largest version
	Width, Height int    // of the largest version, in pixels
	Portrait      bool   // higher than wide
	Alt           string // what is to be seen; the caption where nothing else is written; may be empty
	Caption       string
	Credit        string
	Note          template.HTML
	Sources       []Link
}
