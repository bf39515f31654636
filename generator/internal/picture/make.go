package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/draw"
)

// quality is that of JPEGs, of 100.
const quality = 82

// Make makes all versions of a photo from its bytes, in their order. The photo
// is decoded once: the largest version is made from it, the others from that.
func (p *Photo) Make(data []byte) ([][]byte, Problem) {
	source, err := p.decode(data)
	if err != nil {
		return nil, Broken
	}
	isGray := gray(source.ColorModel())
	made := make([][]byte, len(p.Versions))
	for i := len(p.Versions) - 1; i >= 0; i-- {
		v := p.Versions[i]
		width, height := p.turned.size(v.Width, v.Height)
		if size := source.Bounds().Size(); size.X != width || size.Y != height {
			source = scale(source, width, height)
		}
		if made[i], err = p.encode(turn(narrow(source, isGray), p.turned)); err != nil {
			return nil, Broken
		}
	}
	return made, None
}

func (p *Photo) decode(data []byte) (image.Image, error) {
	if p.format == formatPNG {
		return png.Decode(bytes.NewReader(data))
	}
	return jpeg.Decode(bytes.NewReader(data))
}

func (p *Photo) encode(m image.Image) ([]byte, error) {
	var b bytes.Buffer
	var err error
	if p.format == formatPNG {
		err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, m)
	} else {
		err = jpeg.Encode(&b, m, &jpeg.Options{Quality: quality})
	}
	return b.Bytes(), err
}

// gray tells whether colours of a model have no colour.
func gray(m color.Model) bool { return m == color.GrayModel || m == color.Gray16Model }

// narrow brings an image into the smallest type that holds it at 8 bits. What
// is of such a type already, in particular what has a palette, stays.
func narrow(m image.Image, isGray bool) image.Image {
	switch m.(type) {
	case *image.Gray, *image.Paletted, *image.YCbCr:
		return m
	case *image.RGBA, *image.NRGBA:
		if !isGray {
			return m
		}
	}
	var to draw.Image = image.NewNRGBA(m.Bounds())
	if isGray {
		to = image.NewGray(m.Bounds())
	}
	draw.Draw(to, to.Bounds(), m, m.Bounds().Min, draw.Src)
	return to
}

// band is how many rows or columns are scaled at a time. The scaler keeps 32
// bytes for each point between the two directions, too many for a whole photo.
const band = 64

// scale scales an image down, first across and then from top to bottom.
func scale(m image.Image, width, height int) image.Image {
	from := m.Bounds()
	across := image.NewRGBA(image.Rect(0, 0, width, from.Dy()))
	for y := 0; y < from.Dy(); y += band {
		rows := min(band, from.Dy()-y)
		draw.CatmullRom.Scale(across, image.Rect(0, y, width, y+rows),
			m, image.Rect(from.Min.X, from.Min.Y+y, from.Max.X, from.Min.Y+y+rows), draw.Src, nil)
	}
	scaled := image.NewRGBA(image.Rect(0, 0, width, height))
	for x := 0; x < width; x += band {
		columns := min(band, width-x)
		draw.CatmullRom.Scale(scaled, image.Rect(x, 0, x+columns, height),
			across, image.Rect(x, 0, x+columns, from.Dy()), draw.Src, nil)
	}
	return scaled
}

// turn turns an image upright.
func turn(m image.Image, o orientation) image.Image {
	if o <= upright {
		return m
	}
	size := m.Bounds().Size()
	width, height := o.size(size.X, size.Y)
	upright := image.Rect(0, 0, width, height)
	if m, ok := m.(*image.Gray); ok {
		to := image.NewGray(upright)
		o.turn(to.Pix, m.Pix, m.Stride, 1, size)
		return to
	}
	from, ok := m.(*image.RGBA)
	if !ok {
		from = image.NewRGBA(image.Rectangle{Max: size})
		draw.Draw(from, from.Bounds(), m, m.Bounds().Min, draw.Src)
	}
	to := image.NewRGBA(upright)
	o.turn(to.Pix, from.Pix, from.Stride, 4, size)
	return to
}

// turn copies points of some bytes each to where they belong, from an image of
// a size and stride to a packed one.
func (o orientation) turn(to, from []byte, stride, bytes int, size image.Point) {
	width, height := o.size(size.X, size.Y)
	for y := range height {
		for x := range width {
			sx, sy := o.source(x, y, size.X, size.Y)
			at, source := (y*width+x)*bytes, sy*stride+sx*bytes
			copy(to[at:at+bytes], from[source:source+bytes])
		}
	}
}

// source tells which point of an image of a width and height as it is stored
// comes to a place of the upright one.
func (o orientation) source(x, y, width, height int) (int, int) {
	switch o {
	case mirrored:
		return width - 1 - x, y
	case upsideDown:
		return width - 1 - x, height - 1 - y
	case flipped:
		return x, height - 1 - y
	case transposed:
		return y, x
	case turnedRight:
		return y, height - 1 - x
	case transversed:
		return width - 1 - y, height - 1 - x
	case turnedLeft:
		return width - 1 - y, x
	}
	return x, y
}
