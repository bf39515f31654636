package picture_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"strings"
	"testing"

	"bangvang/generator/internal/picture"
)

// quarters draws an image of four colours, so that one sees how it is turned:
// red and green above, blue and white below.
func quarters(width, height int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			m.Set(x, y, [2][2]color.NRGBA{{red, green}, {blue, white}}[y*2/height][x*2/width])
		}
	}
	return m
}

var (
	red   = color.NRGBA{200, 30, 30, 255}
	green = color.NRGBA{30, 160, 30, 255}
	blue  = color.NRGBA{30, 30, 200, 255}
	white = color.NRGBA{250, 250, 250, 255}
)

func asJPEG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// made looks at a photo, makes it, and decodes what was made.
func made(t *testing.T, data []byte) (picture.Photo, []image.Image) {
	t.Helper()
	p, problem := picture.Look(data)
	if problem != picture.None {
		t.Fatal(problem.Text().EN)
	}
	files, problem := p.Make(data)
	if problem != picture.None {
		t.Fatal(problem.Text().EN)
	}
	if len(files) != len(p.Versions) {
		t.Fatalf("%d files for %d versions", len(files), len(p.Versions))
	}
	again, _ := p.Make(data)
	var images []image.Image
	for i, v := range p.Versions {
		m, format, err := image.Decode(bytes.NewReader(files[i]))
		if err != nil {
			t.Fatal(err)
		}
		if size := m.Bounds().Size(); size.X != v.Width || size.Y != v.Height {
			t.Errorf("%s is %v, not %d × %d", v.Name, size, v.Width, v.Height)
		}
		if end := map[string]string{"jpeg": ".jpg", "png": ".png"}[format]; !strings.HasSuffix(v.Name, end) {
			t.Errorf("%s holds a %s", v.Name, format)
		}
		if !bytes.Equal(files[i], again[i]) {
			t.Errorf("%s has other bytes the second time", v.Name)
		}
		if bytes.Contains(files[i], []byte("secret")) || bytes.Contains(files[i], []byte("Exif")) {
			t.Errorf("%s has metadata", v.Name)
		}
		images = append(images, m)
	}
	return p, images
}

// near tells whether a point of an image has about a colour.
func near(m image.Image, x, y int, want color.Color) bool {
	r, g, b, a := m.At(x, y).RGBA()
	wr, wg, wb, wa := want.RGBA()
	off := func(a, b uint32) bool { return math.Abs(float64(a)-float64(b)) > 16*257 }
	return !off(r, wr) && !off(g, wg) && !off(b, wb) && !off(a, wa)
}

func checkQuarters(t *testing.T, m image.Image) {
	t.Helper()
	w, h := m.Bounds().Dx(), m.Bounds().Dy()
	for i, want := range []color.NRGBA{red, green, blue, white} {
		if x, y := w/4+i%2*w/2, h/4+i/2*h/2; !near(m, x, y, want) {
			t.Errorf("quarter %d of an image of %d × %d is %v, not %v", i, w, h, m.At(x, y), want)
		}
	}
}

func TestSizes(t *testing.T) {
	for _, test := range []struct {
		width, height int
		want          [][2]int
	}{
		{1, 1, [][2]int{{1, 1}}},
		{300, 200, [][2]int{{300, 200}}},
		{480, 320, [][2]int{{480, 320}}},
		{600, 400, [][2]int{{600, 400}}},
		{640, 480, [][2]int{{480, 360}, {640, 480}}},
		{1000, 600, [][2]int{{480, 288}, {1000, 600}}},
		{1280, 853, [][2]int{{480, 320}, {800, 533}, {1280, 853}}},
		{2400, 1600, [][2]int{{480, 320}, {800, 533}, {1280, 853}, {1920, 1280}}},
		{2000, 4000, [][2]int{{480, 960}, {800, 1600}, {1280, 2560}}},
		{3000, 1, [][2]int{{480, 1}, {800, 1}, {1280, 1}, {1920, 1}}},
		{2, 6000, [][2]int{{1, 2560}}},
	} {
		p, problem := picture.Look(pngOf(t, uint32(test.width), uint32(test.height)))
		if problem != picture.None {
			t.Fatal(problem.Text().EN)
		}
		var got [][2]int
		for _, v := range p.Versions {
			got = append(got, [2]int{v.Width, v.Height})
		}
		if len(got) != len(test.want) {
			t.Errorf("%d × %d: %v, not %v", test.width, test.height, got, test.want)
			continue
		}
		for i := range got {
			if got[i] != test.want[i] {
				t.Errorf("%d × %d: %v, not %v", test.width, test.height, got, test.want)
			}
		}
	}
}

// Photos that are scaled by much, to little, or across several bands.
func TestScaled(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {2000, 300}, {400, 2600}, {2, 2570}} {
		_, images := made(t, asPNG(t, quarters(size[0], size[1])))
		for _, m := range images {
			if m.Bounds().Dx() > 1 {
				checkQuarters(t, m)
			}
		}
	}
}

func TestFormats(t *testing.T) {
	deep := image.NewNRGBA64(image.Rect(0, 0, 700, 500))
	deepGray := image.NewGray16(deep.Rect)
	paletted := image.NewPaletted(deep.Rect, color.Palette{red, green, blue, white})
	clear := image.NewNRGBA(deep.Rect)
	for y := range 500 {
		for x := range 700 {
			c := quarters(2, 2).At(x*2/700, y*2/500)
			deep.Set(x, y, c)
			deepGray.Set(x, y, c)
			paletted.Set(x, y, c)
			clear.Set(x, y, color.NRGBA{200, 30, 30, uint8(x * 2 / 700 * 255)})
		}
	}
	for name, data := range map[string][]byte{"16 bits": asPNG(t, deep), "a palette": asPNG(t, paletted), "JPEG": asJPEG(t, deep)} {
		t.Run(name, func(t *testing.T) {
			_, images := made(t, data)
			for _, m := range images {
				checkQuarters(t, m)
				if _, ok := m.(*image.NRGBA64); ok {
					t.Error("16 bits are left")
				}
			}
		})
	}
	t.Run("a palette stays one", func(t *testing.T) {
		if _, images := made(t, asPNG(t, paletted)); images[1].ColorModel() == color.NRGBAModel {
			t.Errorf("it became %T", images[1])
		}
	})
	t.Run("gray stays gray", func(t *testing.T) {
		_, images := made(t, asPNG(t, deepGray))
		for _, m := range images {
			if _, ok := m.(*image.Gray); !ok {
				t.Errorf("it became %T", m)
			}
		}
	})
	t.Run("what is clear stays clear", func(t *testing.T) {
		_, images := made(t, asPNG(t, clear))
		for _, m := range images {
			if w := m.Bounds().Dx(); !near(m, 3, 3, color.Transparent) || !near(m, w-3, 3, red) {
				t.Errorf("%v and %v", m.At(3, 3), m.At(w-3, 3))
			}
		}
	})
	t.Run("CMYK", func(t *testing.T) {
		_, images := made(t, cmykJPEG)
		if !near(images[0], 4, 4, color.White) {
			t.Errorf("no ink is %v", images[0].At(4, 4))
		}
	})
}

func TestProblems(t *testing.T) {
	whole, wholePNG := asJPEG(t, quarters(64, 48)), asPNG(t, quarters(64, 48))
	for name, test := range map[string]struct {
		data []byte
		want picture.Problem
	}{
		"empty":            {nil, picture.Unknown},
		"text":             {[]byte("Đây không phải là ảnh."), picture.Unknown},
		"GIF":              {[]byte("GIF89a\x01\x00\x01\x00\x00\x00\x00;"), picture.IsGIF},
		"WebP":             {[]byte("RIFF\x00\x00\x00\x00WEBPVP8 "), picture.IsWebP},
		"HEIC":             {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), picture.IsHEIC},
		"AVIF":             {[]byte("\x00\x00\x00\x18ftypavif\x00\x00\x00\x00"), picture.IsAVIF},
		"TIFF":             {[]byte("II*\x00\x08\x00\x00\x00"), picture.IsTIFF},
		"BMP":              {[]byte("BM\x00\x00\x00\x00"), picture.IsBMP},
		"SVG":              {[]byte(`<?xml version="1.0"?><svg/>`), picture.IsSVG},
		"start of a JPEG":  {whole[:2], picture.Broken},
		"head of a JPEG":   {whole[:len(whole)/2], picture.Broken},
		"JPEG cut at once": {whole[:len(whole)-40], picture.Broken},
		"head of a PNG":    {wholePNG[:20], picture.Broken},
		"half of a PNG":    {wholePNG[:len(wholePNG)/2], picture.Broken},
		"too many bytes":   {make([]byte, picture.MaxBytes+1), picture.TooLarge},
		"bomb":             {pngOf(t, 60_000, 60_000), picture.TooManyPixels},
		"larger bomb":      {pngOf(t, 1<<20, 1<<20), picture.TooManyPixels},
		"no width":         {pngOf(t, 0, 10), picture.Broken},
	} {
		t.Run(name, func(t *testing.T) {
			p, problem := picture.Look(test.data)
			if problem == picture.None {
				_, problem = p.Make(test.data)
			}
			if problem != test.want {
				t.Errorf("got %v, want %v", problem, test.want)
			}
			if text := problem.Text(); text.VI == "" || text.EN == "" {
				t.Error("no text")
			}
		})
	}
}

// pngOf is a PNG whose head speaks of a size.
func pngOf(t *testing.T, width, height uint32) []byte {
	data := asPNG(t, quarters(4, 4))
	binary.BigEndian.PutUint32(data[16:], width)
	binary.BigEndian.PutUint32(data[20:], height)
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	return data
}

// A JPEG under the name of a PNG is what its bytes say; other bytes have
// another name.
func TestNames(t *testing.T) {
	one, _ := picture.Look(asJPEG(t, quarters(640, 480)))
	same, _ := picture.Look(asJPEG(t, quarters(640, 480)))
	other, _ := picture.Look(asJPEG(t, quarters(640, 482)))
	seen := map[string]bool{}
	for _, p := range []picture.Photo{one, other} {
		for _, v := range p.Versions {
			if seen[v.Name] {
				t.Errorf("%s is there twice", v.Name)
			}
			seen[v.Name] = true
		}
	}
	if one.Largest().Name != same.Largest().Name {
		t.Error("the same bytes have two names")
	}
}

// FuzzLook: no bytes panic, and what is announced is what is made.
func FuzzLook(f *testing.F) {
	f.Add(asJPEG(f, quarters(16, 12)))
	f.Add(withExif(asJPEG(f, quarters(16, 12)), exifOf(binary.BigEndian, 6)))
	f.Add(withExif(asJPEG(f, quarters(16, 12)), exifOf(binary.LittleEndian, 9)))
	f.Add(asPNG(f, quarters(16, 12)))
	f.Add(cmykJPEG)
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x10Exif\x00\x00II*\x00\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, problem := picture.Look(data)
		if problem != picture.None || p.Width*p.Height > 1<<20 {
			return
		}
		files, problem := p.Make(data)
		if problem != picture.None {
			return
		}
		for i, v := range p.Versions {
			config, _, err := image.DecodeConfig(bytes.NewReader(files[i]))
			if err != nil || config.Width != v.Width || config.Height != v.Height {
				t.Errorf("%s: %v, %v", v.Name, config, err)
			}
		}
	})
}

func BenchmarkMake(b *testing.B) {
	m := image.NewYCbCr(image.Rect(0, 0, 4000, 3000), image.YCbCrSubsampleRatio420)
	for i := range m.Y {
		m.Y[i] = uint8(i * i >> 8)
	}
	data := asJPEG(b, m)
	p, _ := picture.Look(data)
	b.ReportAllocs()
	for b.Loop() {
		if _, problem := p.Make(data); problem != picture.None {
			b.Fatal(problem.Text().EN)
		}
	}
}
