package render

import (
	"bytes"
	"image"
	_ "image/jpeg" // the formats of photos
	_ "image/png"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// photosFolder is where photos are published.
const photosFolder = "anh/"

// maxPhoto is the size of the largest photo, in bytes.
const maxPhoto = 64 << 20

// maxPixels is how many points the largest photo has.
const maxPixels = 100_000_000

// A photo is what pages must know of an image that records name.
type photo struct {
	name          string // where it is published, named by its bytes; empty where it can't be shown
	width, height int
	problem       diag.Text // why it can't be shown
}

// readPhotos looks at the photos that records name, each once. Their bytes are
// read again when they are published.
func (r *Renderer) readPhotos() {
	r.photos = map[string]photo{}
	for _, e := range r.site.Events {
		for i := range e.Record.Photos {
			file := e.Record.Photos[i].File
			if _, known := r.photos[file]; !known {
				r.photos[file] = r.look(file)
			}
		}
	}
}

func (r *Renderer) look(file string) photo {
	data, err := r.readPhoto(file)
	switch {
	case err != nil:
		return photo{problem: diag.Text{VI: "không đọc được tệp", EN: "the file can't be read"}}
	case len(data) > maxPhoto:
		return photo{problem: diag.Text{VI: "tệp lớn hơn 64 MiB", EN: "the file is larger than 64 MiB"}}
	}
	size, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err == nil && size.Width*size.Height > maxPixels {
		return photo{problem: diag.Text{VI: "ảnh lớn hơn 100 triệu điểm", EN: "it has more than 100 million pixels"}}
	}
	if err == nil {
		_, _, err = image.Decode(bytes.NewReader(data)) // a file that was cut off has a head too
	}
	if err != nil {
		return photo{problem: diag.Text{VI: "không phải là ảnh JPEG hoặc PNG, hoặc tệp bị hỏng", EN: "it is no JPEG or PNG, or it is broken"}}
	}
	ext := ".jpg"
	if format == "png" {
		ext = ".png"
	}
	return photo{name: photosFolder + hashed("anh"+ext, data), width: size.Width, height: size.Height}
}

// photoViews writes the photos of an event. One that can't be shown is left
// out here and told by its own file.
func (w *writer) photoViews(e *site.Event) []view.Photo {
	var photos []view.Photo
	for i := range e.Record.Photos {
		p := &e.Record.Photos[i]
		one := w.photos[p.File]
		if one.name == "" {
			continue
		}
		photos = append(photos, view.Photo{
			Src: w.href(site.Address(one.name)), Width: one.width, Height: one.height,
			Alt: or(p.Alt, p.Caption), Caption: p.Caption, Credit: p.Credit,
			Note: w.prose(p.Note), Sources: w.sources(w.site.SourcesOf(&p.Entry)),
		})
	}
	return photos
}

// photoFiles publishes the photos that records name.
func (r *Renderer) photoFiles() []File {
	var files []File
	seen := map[string]bool{}
	for _, e := range r.site.Events {
		for i := range e.Record.Photos {
			p := &e.Record.Photos[i]
			one := r.photos[p.File]
			if one.name != "" && seen[one.name] {
				continue
			}
			seen[one.name] = true
			files = append(files, File{Name: or(one.name, photosFolder), render: func() ([]byte, []diag.Diagnostic) {
				return r.publishPhoto(e, p, one)
			}})
		}
	}
	return files
}

func (r *Renderer) publishPhoto(e *site.Event, p *content.Photo, one photo) ([]byte, []diag.Diagnostic) {
	if one.name != "" {
		data, err := r.readPhoto(p.File)
		if err == nil {
			return data, nil
		}
		one.problem = diag.Text{VI: "không đọc được tệp", EN: "the file can't be read"}
	}
	return nil, []diag.Diagnostic{rulePhoto.At(p.FileAt.In(e.Record.File), p.File, one.problem).Hinted(hintPhoto)}
}

var (
	rulePhoto = diag.NewRule("broken-photo", diag.Error,
		"không dùng được ảnh %q: %s", "the photo %q can't be used: %s")
	hintPhoto = diag.Text{VI: "ảnh phải là tệp JPEG hoặc PNG nguyên vẹn", EN: "a photo must be a whole JPEG or PNG file"}
)
