package render

import (
	"cmp"
	"strconv"
	"strings"
	"sync"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/picture"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// photosFolder is where photos are published.
const photosFolder = "anh/"

// shownWidth is the width of the version for browsers that choose none, in
// pixels, where there is one as wide.
const shownWidth = 800

// largePhoto is from how many pixels on photos are made one after the other,
// so that a folder of very large ones does not fill the memory.
const largePhoto = 24_000_000

// A photo is what pages must know of an image that records name.
type photo struct {
	picture.Photo
	name    string // where the largest version is published; empty where it can't be shown
	problem picture.Problem
}

// allPhotos returns the photos that records name. Each is looked at once, when it
// is first asked for; its bytes are read again when it is published.
func (r *Renderer) allPhotos() map[string]func() photo {
	photos := map[string]func() photo{}
	for _, e := range r.site.Events {
		for i := range e.Record.Photos {
			file := e.Record.Photos[i].File
			if photos[file] == nil {
				photos[file] = sync.OnceValue(func() photo { return r.look(file) })
			}
		}
	}
	return photos
}

func (r *Renderer) look(file string) photo {
	data, err := r.readPhoto(file)
	if err != nil {
		return photo{problem: picture.Unreadable}
	}
	p, problem := picture.Look(data)
	if problem != picture.None {
		return photo{problem: problem}
	}
	return photo{Photo: p, name: photosFolder + p.Largest().Name}
}

// photoViews writes the photos of an event. One that can't be shown is left
// out here and told by its own file.
func (w *writer) photoViews(e *site.Event) []view.Photo {
	var photos []view.Photo
	for i := range e.Record.Photos {
		p := &e.Record.Photos[i]
		one := w.photos[p.File]()
		if one.name == "" {
			continue
		}
		v := view.Photo{
			Full: w.href(site.Address(one.name)), Width: one.Largest().Width, Height: one.Largest().Height,
			Portrait: one.Height > one.Width,
			Alt:      cmp.Or(p.Alt, p.Caption), Caption: p.Caption, Credit: p.Credit,
			Note: w.prose(p.Note), Sources: w.sources(w.site.SourcesOf(&p.Entry)),
		}
		v.Src, v.SrcSet = w.versions(&one.Photo)
		photos = append(photos, v)
	}
	return photos
}

// versions returns the address of the version to show and those to choose
// from.
func (w *writer) versions(p *picture.Photo) (src, set string) {
	var list []string
	for _, v := range p.Versions {
		at := w.href(site.Address(photosFolder + v.Name))
		if src == "" || v.Width <= shownWidth {
			src = at
		}
		list = append(list, at+" "+strconv.Itoa(v.Width)+"w")
	}
	return src, strings.Join(list, ", ")
}

// A use is a place where a record names a photo.
type use struct {
	event *site.Event
	photo *content.Photo
}

// photoFiles publishes the photos that records name: those of the same bytes
// once, and what can't be shown as its problem.
func (r *Renderer) photoFiles() []File {
	var files []File
	var names []string // in the order in which they are met
	uses := map[string][]use{}
	for _, e := range r.site.Events {
		for i := range e.Record.Photos {
			u := use{e, &e.Record.Photos[i]}
			one := r.photos[u.photo.File]()
			if one.name == "" {
				files = append(files, File{Name: photosFolder, render: func() ([]byte, []diag.Diagnostic) {
					return nil, broken(one.problem, u)
				}})
				continue
			}
			if uses[one.name] == nil {
				names = append(names, one.name)
			}
			uses[one.name] = append(uses[one.name], u)
		}
	}
	for _, name := range names {
		files = append(files, r.versionFiles(uses[name])...)
	}
	return files
}

// eventFile is the page of an event. It can't be shown where one of its photos
// can't.
func (r *Renderer) eventFile(e *site.Event) File {
	f := page(r, e.Address, "event", func(w *writer) view.Event { return w.eventPage(e) })
	whole := f.render
	f.render = func() ([]byte, []diag.Diagnostic) {
		var diags []diag.Diagnostic
		for i := range e.Record.Photos {
			p := &e.Record.Photos[i]
			if one := r.photos[p.File](); one.name == "" {
				diags = append(diags, broken(one.problem, use{e, p})...)
			}
		}
		if len(diags) > 0 {
			return nil, diags
		}
		return whole()
	}
	return f
}

// versionFiles are the versions of a photo. Whoever asks for one first has all
// of them made, and each is kept until it is asked for: a photo is decoded
// once, and nothing of it stays longer than its files take to be written.
func (r *Renderer) versionFiles(uses []use) []File {
	file := uses[0].photo.File
	one := r.photos[file]()
	made := make([][]byte, len(one.Versions))
	failed := picture.None
	var mu sync.Mutex
	take := func(i int) ([]byte, picture.Problem) {
		mu.Lock()
		defer mu.Unlock()
		if failed == picture.None && made[i] == nil {
			made, failed = r.makeVersions(file, one)
		}
		if failed != picture.None {
			return nil, failed
		}
		data := made[i]
		made[i] = nil
		return data, picture.None
	}
	var files []File
	for i, v := range one.Versions {
		files = append(files, File{Name: photosFolder + v.Name, render: func() ([]byte, []diag.Diagnostic) {
			data, problem := take(i)
			if problem != picture.None {
				return nil, broken(problem, uses...)
			}
			return data, nil
		}})
	}
	return files
}

// makeVersions makes all versions of a photo.
func (r *Renderer) makeVersions(file string, one photo) ([][]byte, picture.Problem) {
	data, err := r.readPhoto(file)
	if err != nil {
		return nil, picture.Unreadable
	}
	if one.Width*one.Height > largePhoto {
		r.large.Lock()
		defer r.large.Unlock()
	}
	return one.Make(data)
}

// broken tells a problem wherever the photo is named.
func broken(problem picture.Problem, uses ...use) []diag.Diagnostic {
	var diags []diag.Diagnostic
	for _, u := range uses {
		diags = append(diags, rulePhoto.At(u.photo.FileAt.In(u.event.Record.File), u.photo.File, problem.Text()).Hinted(hintPhoto))
	}
	return diags
}

var (
	rulePhoto = diag.NewRule("broken-photo", diag.Error,
		"không dùng được ảnh %q: %s", "the photo %q can't be used: %s")
	hintPhoto = diag.Text{VI: "ảnh phải là tệp JPEG hoặc PNG nguyên vẹn", EN: "a photo must be a whole JPEG or PNG file"}
)
