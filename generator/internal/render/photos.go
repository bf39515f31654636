package render

import (
	"bytes"
	"image"
	_ "image/jpeg" // the formats of photos
	_ "image/png"
	"path"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// photosAddress is the folder of published photos.
const photosAddress = "anh/"

// photoViews writes the photos of an event. A photo that can't be read, or is
// no image, is left out here and told by its own file.
func (w *writer) photoViews(e *site.Event) []view.Photo {
	var photos []view.Photo
	for i := range e.Record.Photos {
		p := &e.Record.Photos[i]
		data, err := w.readPhoto(p.File)
		if err != nil {
			continue
		}
		size, format, err := image.DecodeConfig(bytes.NewReader(data))
		if err != nil {
			continue
		}
		photos = append(photos, view.Photo{
			Src:   w.href(site.Address(photoName(p.File, format, data))),
			Width: size.Width, Height: size.Height, Alt: or(p.Alt, p.Caption), Caption: p.Caption, Credit: p.Credit,
		})
	}
	return photos
}

// photoName names a photo by its bytes: names of files are the editor's own
// and need not do as an address.
func photoName(file, format string, data []byte) string {
	ext := ".jpg"
	if format == "png" {
		ext = ".png"
	}
	return photosAddress + hashed("anh"+ext, data)
}

// photos publishes the photos that records name.
func (r *Renderer) photos() []File {
	var files []File
	seen := map[string]bool{}
	for _, e := range r.site.Events {
		for i := range e.Record.Photos {
			p := &e.Record.Photos[i]
			data, err := r.readPhoto(p.File)
			if err != nil {
				files = append(files, broken(e, p, err))
				continue
			}
			_, format, err := image.DecodeConfig(bytes.NewReader(data))
			if err != nil {
				files = append(files, broken(e, p, err))
				continue
			}
			name := photoName(p.File, format, data)
			if !seen[name] {
				seen[name] = true
				files = append(files, File{Name: name, render: func() ([]byte, []diag.Diagnostic) {
					data, err := r.readPhoto(p.File)
					if err != nil {
						return broken(e, p, err).render()
					}
					return data, nil
				}})
			}
		}
	}
	return files
}

// broken is the file of a photo that can't be shown: rendering it says why.
func broken(e *site.Event, p *content.Photo, err error) File {
	return File{Name: path.Join(photosAddress, "x"), render: func() ([]byte, []diag.Diagnostic) {
		return nil, []diag.Diagnostic{rulePhoto.At(p.FileAt.In(e.Record.File), p.File, err.Error()).Hinted(hintPhoto)}
	}}
}

var (
	rulePhoto = diag.NewRule("broken-photo", diag.Error,
		"không dùng được ảnh %q: %s", "the photo %q can't be used: %s")
	hintPhoto = diag.Text{VI: "ảnh phải là tệp JPEG hoặc PNG nguyên vẹn", EN: "a photo must be a whole JPEG or PNG file"}
)
