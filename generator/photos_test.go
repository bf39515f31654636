package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/cli"
)

// photoOf makes up a photo of a size: a slope of colours that is of nobody.
func photoOf(t testing.TB, width, height int) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			m.Set(x, y, color.RGBA{uint8(x * 255 / width), uint8(y * 255 / height), 90, 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// fromCamera puts into a JPEG what a camera writes: that it lies on its side,
// and a secret.
func fromCamera(data []byte) []byte {
	exif := "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00 secret place"
	head := []byte{0xff, 0xd8, 0xff, 0xe1, 0, byte(len(exif) + 2)}
	return slices.Concat(head, []byte(exif), data[2:])
}

// photoSite is a site with an event of which there are photos.
func photoSite(t testing.TB, photos tree, records string) string {
	dir := t.TempDir()
	for name, data := range readTree(t, filepath.Join("testdata", "site")) {
		write(t, dir, name, data)
	}
	for name, data := range photos {
		write(t, dir, "content/photos/"+name, data)
	}
	write(t, dir, "content/events/le-thu.yaml", []byte("id: le-thu\ntitle: Lễ Thử\nallow: [photo-without-alt] # không phải là điều được thử\nphotos:\n"+records))
	return dir
}

func TestPhotos(t *testing.T) {
	var gray bytes.Buffer
	if err := png.Encode(&gray, image.NewGray(image.Rect(0, 0, 300, 200))); err != nil {
		t.Fatal(err)
	}
	camera := fromCamera(photoOf(t, 2100, 1400))
	files := build(t, photoSite(t, tree{"máy ảnh.JPG": camera, "chép lại.png": camera, "nhỏ.png": gray.Bytes()}, `
  - file: máy ảnh.JPG
    caption: Chú thích thử
    credit: Người thử
  - file: chép lại.png
    alt: Mô tả thử
  - file: nhỏ.png
`))
	a := newAudit(t, files)
	a.all()
	page := a.pages["su-kien/le-thu/index.html"]
	if page == nil {
		t.Fatal("there is no page of the event")
	}
	want := []struct {
		width, height, versions, alt string
		portrait                     bool
	}{
		{"1400", "2100", "480w 800w 1400w", "Chú thích thử", true},
		{"1400", "2100", "480w 800w 1400w", "Mô tả thử", true},
		{"300", "200", "300w", "", false},
	}
	images := page.find("img")
	if len(images) != len(want) {
		t.Fatalf("%d images", len(images))
	}
	for i, e := range images {
		if e.get("width") != want[i].width || e.get("height") != want[i].height || e.get("alt") != want[i].alt || e.get("loading") != "lazy" {
			t.Errorf("image %d: %v", i, e.attributes)
		}
		var versions []string
		for v := range strings.SplitSeq(e.get("srcset"), ", ") {
			_, width, _ := strings.Cut(v, " ")
			versions = append(versions, width)
		}
		if got := strings.Join(versions, " "); got != want[i].versions {
			t.Errorf("image %d has the versions %s", i, got)
		}
	}
	published := 0
	for name, data := range files {
		if !strings.HasPrefix(name, "anh/") {
			continue
		}
		published++
		config, _, err := image.DecodeConfig(bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !strings.Contains(name, fmt.Sprintf("-%d.", config.Width)) {
			t.Errorf("%s is %d pixels wide", name, config.Width)
		}
		if bytes.Contains(data, []byte("secret")) || bytes.Contains(data, []byte("Exif")) {
			t.Errorf("%s has metadata", name)
		}
	}
	if published != 4 { // two photos, one of them under two names
		t.Errorf("%d images are published", published)
	}
}

// Photos that can't be used are told where they are named, each time.
func TestBrokenPhotos(t *testing.T) {
	whole := photoOf(t, 700, 500)
	cut := whole[:len(whole)/2]
	bomb := slices.Clone(whole)
	at := bytes.Index(bomb, []byte{0xff, 0xc0}) // the head of the frame
	copy(bomb[at+5:], "\xff\xff\xff\xff")
	photos := tree{"tot.jpg": whole, "cut.jpg": cut, "cut-too.jpg": cut, "bomb.jpg": bomb, "gif.jpg": []byte("GIF89a\x01\x00\x01\x00\x00\x00\x00;")}
	site := photoSite(t, photos, "  - file: tot.jpg\n  - file: cut.jpg\n  - file: bomb.jpg\n  - file: gif.jpg\n  - file: cut-too.jpg\n")
	var stdout, stderr bytes.Buffer
	if code := cli.Main([]string{"check", "--site", site, "--lang", "en"}, &stdout, &stderr); code != 1 {
		t.Errorf("exit code %d", code)
	}
	got := strings.Join(strings.Split(stderr.String(), "\n    hint: a photo must be a whole JPEG or PNG file"), "")
	want := `content/events/le-thu.yaml:6:11: error: the photo "cut.jpg" can't be used: it is broken or cut off
content/events/le-thu.yaml:7:11: error: the photo "bomb.jpg" can't be used: it has more than 100 million pixels
content/events/le-thu.yaml:8:11: error: the photo "gif.jpg" can't be used: it is a GIF, whatever its name says
content/events/le-thu.yaml:9:11: error: the photo "cut-too.jpg" can't be used: it is broken or cut off
`
	if !strings.HasPrefix(got, want) {
		t.Errorf("got:\n%s", got)
	}
}
