package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"slices"
	"strconv"
)

// The limits of what is read.
const (
	MaxBytes  = 64 << 20    // of a file
	MaxPixels = 100_000_000 // of an image
)

// The limits of what is made. A photo that is wider or higher is scaled down.
const (
	maxWidth  = 1920
	maxHeight = 2560
)

// narrower are the widths, in pixels, of the versions below the largest one,
// where that is wider by a third at least.
var narrower = []int{480, 800, 1280}

// pipeline is the number of the way in which versions are made. It is part of
// their names: change it with anything that changes their bytes.
const pipeline = "1"

// A format is what a photo is and its versions are.
type format uint8

const (
	formatJPEG format = iota
	formatPNG
)

// A Photo is what is known of a photo without decoding it.
type Photo struct {
	Width, Height int       // in pixels, when it is upright
	Versions      []Version // from the narrowest to the largest; one at least

	format format
	turned orientation
}

// A Version is an image that is made from a photo.
type Version struct {
	Name          string // of its file, of the bytes of the photo and its own size
	Width, Height int    // in pixels
}

// Largest is the version that stands for the photo.
func (p *Photo) Largest() Version { return p.Versions[len(p.Versions)-1] }

// Look reads the head of a photo. A photo that it finds no problem in may still
// turn out to be broken when its versions are made.
func Look(data []byte) (Photo, Problem) {
	if len(data) > MaxBytes {
		return Photo{}, TooLarge
	}
	p, config, problem := head(data)
	if problem != None {
		return Photo{}, problem
	}
	p.Width, p.Height = p.turned.size(config.Width, config.Height)
	switch {
	case p.Width <= 0 || p.Height <= 0:
		return Photo{}, Broken
	case p.Width > MaxPixels/p.Height:
		return Photo{}, TooManyPixels
	}
	p.plan(data)
	return p, None
}

// head reads the format, the size as it is stored, and how it is turned.
func head(data []byte) (Photo, image.Config, Problem) {
	var p Photo
	decode := jpeg.DecodeConfig
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xd8")):
		p.turned = readOrientation(data)
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		p.format, decode = formatPNG, png.DecodeConfig
	default:
		return p, image.Config{}, foreign(data)
	}
	config, err := decode(bytes.NewReader(data))
	if err != nil {
		return p, config, Broken
	}
	return p, config, None
}

// plan names the versions.
func (p *Photo) plan(data []byte) {
	sum := sha256.New()
	_, _ = io.WriteString(sum, "picture "+pipeline+"\n")
	_, _ = sum.Write(data)
	stem := hex.EncodeToString(sum.Sum(nil)[:8])
	end := ".jpg"
	if p.format == formatPNG {
		end = ".png"
	}
	width := min(p.Width, maxWidth, max(1, p.Width*maxHeight/p.Height))
	widths := slices.DeleteFunc(slices.Clone(narrower), func(w int) bool { return w > width*3/4 })
	for _, w := range append(widths, width) {
		height := min(maxHeight, max(1, (p.Height*w+p.Width/2)/p.Width))
		p.Versions = append(p.Versions, Version{stem + "-" + strconv.Itoa(w) + end, w, height})
	}
}
