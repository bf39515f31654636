package render

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"sync"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/export"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A batch is some files of a site that are listed together. Who asks for one
// file, as a preview does, has only the batches listed where it could be.
type batch struct {
	pages bool
	// holds tells by a name alone whether the batch may have a file of that name.
	// It is true of all files that the batch has, and may be of others.
	holds func(name string) bool
	list  func() []File
	find  func(name string) (File, bool)
}

func newBatch(holds func(name string) bool, list func() []File) *batch {
	named := func() map[string]File {
		files := list()
		byName := make(map[string]File, len(files))
		for _, f := range files {
			byName[f.Name] = f
		}
		return byName
	}
	once := sync.OnceValue(named)
	find := func(name string) (File, bool) {
		f, ok := once()[name]
		return f, ok
	}
	return &batch{holds: holds, list: list, find: find}
}

// below is true of what lies in a folder.
func below(folder string) func(name string) bool {
	return func(name string) bool { return strings.HasPrefix(name, folder) }
}

// pagesBelow is a batch of pages that lie below an address.
func pagesBelow(at site.Address, list func() []File) *batch {
	p := newBatch(below(string(at)), list)
	p.pages = true
	return p
}

// pageOfEach is a batch of the pages of records, one each.
func pageOfEach[T any](at site.Address, records []T, file func(T) File) *batch {
	return pagesBelow(at, func() []File {
		files := make([]File, len(records))
		for i, one := range records {
			files[i] = file(one)
		}
		return files
	})
}

// pagesBelowEach is a batch of pages that lie below the pages of records. Who asks
// for one has only those of its record listed.
func pagesBelowEach[T any](at site.Address, records []T, address func(T) site.Address, list func(T) []File) *batch {
	p := pagesBelow(at, func() []File {
		var files []File
		for _, one := range records {
			files = append(files, list(one)...)
		}
		return files
	})
	p.find = func(name string) (File, bool) {
		for _, one := range records {
			if !strings.HasPrefix(name, string(address(one))) {
				continue
			}
			for _, f := range list(one) {
				if f.Name == name {
					return f, true
				}
			}
		}
		return File{}, false
	}
	return p
}

// Files returns all files of the site by name.
func (r *Renderer) Files() []File {
	files := r.listed(func(*batch) bool { return true })
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return files
}

// pages returns the pages of the site.
func (r *Renderer) pages() []File { return r.listed(func(p *batch) bool { return p.pages }) }

// PageNames returns the names of the files of all pages, as they are listed.
func (r *Renderer) PageNames() []string {
	pages := r.pages()
	names := make([]string, len(pages))
	for i, p := range pages {
		names[i] = p.Name
	}
	return names
}

func (r *Renderer) listed(which func(*batch) bool) []File {
	var files []File
	for _, p := range r.batches {
		if which(p) {
			files = append(files, p.list()...)
		}
	}
	return files
}

// File returns the file of a name.
func (r *Renderer) File(name string) (File, bool) {
	for _, p := range r.batches {
		if !p.holds(name) {
			continue
		}
		if f, ok := p.find(name); ok {
			return f, true
		}
	}
	return File{}, false
}

// allBatches returns the batches of the site, those that are listed in no time
// before those that take some.
func (r *Renderer) allBatches() []*batch {
	batches := slices.Concat(r.singlePages(), r.recordPages(), r.listPages(), r.beside(), []*batch{newBatch(below(assetsDir+"/"), r.assetFiles)})
	if r.Absolute() {
		batches = append(batches,
			newBatch(func(name string) bool { return name == manifestFile || name == openSearchFile },
				func() []File { return []File{r.manifest(), r.openSearch()} }),
			newBatch(func(name string) bool { return strings.HasPrefix(name, "sitemap") || name == "robots.txt" }, r.sitemap),
			newBatch(func(name string) bool { return path.Base(name) == atomFile || path.Base(name) == jsonFile }, r.feeds))
	}
	return append(batches, r.derived()...)
}

// singlePages are those that every site has once.
func (r *Renderer) singlePages() []*batch {
	single := func() []File {
		files := []File{
			page(r, site.HomeAddress, "home", (*writer).home),
			page(r, site.CorrectionsAddress, "corrections", (*writer).corrections),
			page(r, site.StatisticsAddress, "statistics", (*writer).statistics),
			page(r, site.MethodAddress, "page", (*writer).methodPage),
			page(r, site.DataAddress, "data", (*writer).dataPage),
			page(r, site.SearchAddress, "search", (*writer).searchPage),
			r.notFound(),
		}
		if r.site.Hidden {
			files = append(files, page(r, site.WithheldAddress, "withheld", (*writer).withheld))
		}
		return files
	}
	return []*batch{pagesBelow("", single)}
}

// recordPages are those of single records.
func (r *Renderer) recordPages() []*batch {
	s := r.site
	return []*batch{
		pageOfEach("", s.Years, func(y *site.Year) File {
			return page(r, y.Address, "year", func(w *writer) view.Year { return w.yearPage(y, false) })
		}),
		pageOfEach(site.AwardsAddress, s.Awards, func(a *site.Award) File {
			return page(r, a.Address, "award", func(w *writer) view.Award { return w.awardPage(a) })
		}),
		pageOfEach(site.UnitsAddress, s.Units, func(u *site.Unit) File {
			return page(r, u.Address, "unit", func(w *writer) view.Unit { return w.unitPage(u) })
		}),
		pageOfEach(site.PeopleAddress, s.People, func(p *site.Person) File {
			return page(r, p.Address, "person", func(w *writer) view.Person { return w.personPage(p) })
		}),
		pageOfEach(site.NamesAddress, s.Names, func(n *site.Name) File {
			return page(r, n.Address, "name", func(w *writer) view.Name { return w.namePage(n) })
		}),
		pageOfEach(site.CampaignsAddress, s.Campaigns, func(c *site.Campaign) File {
			return page(r, c.Address, "campaign", func(w *writer) view.Campaign { return w.campaignPage(c) })
		}),
		pageOfEach(site.EventsAddress, s.Events, r.eventFile),
		pageOfEach(site.SpeechesAddress, s.Speeches, func(sp *site.Speech) File {
			return page(r, sp.Address, "speech", func(w *writer) view.Speech { return w.speechPage(sp) })
		}),
		pageOfEach(site.SourcesAddress, s.Sources, func(so *site.Source) File {
			return page(r, so.Address, "source", func(w *writer) view.Source { return w.sourcePage(so) })
		}),
		pageOfEach(site.RollsAddress, s.Rolls, func(ro *site.Roll) File {
			return page(r, ro.Address, "roll", func(w *writer) view.Roll { return w.rollPage(ro, false) })
		}),
		pageOfEach(site.PagesAddress, s.Pages, func(p *site.Page) File {
			return page(r, p.Address, "page", func(w *writer) view.Page { return w.freePage(p) })
		}),
		pageOfEach("", s.Redirects, r.redirect),
	}
}

// listPages are those that list records, and those to which long lists go.
func (r *Renderer) listPages() []*batch {
	names := func() []File {
		if len(r.site.Names) == 0 {
			return nil
		}
		return r.nameList()
	}
	return []*batch{
		pagesBelow(site.YearsAddress, r.yearList),
		pagesBelow(site.AwardsAddress, r.awardList),
		pagesBelow(site.UnitsAddress, r.unitList),
		pagesBelow(site.PeopleAddress, r.peopleList),
		pagesBelow(site.NamesAddress, names),
		pagesBelow(site.CampaignsAddress, r.campaignList),
		pagesBelow(site.EventsAddress, r.eventList),
		pagesBelow(site.SpeechesAddress, r.speechList),
		pagesBelow(site.SourcesAddress, r.sourceList),
		pagesBelow(site.RollsAddress, r.rollList),
		pagesBelow(site.PagesAddress, r.pageList),
		pagesBelow(site.MissingAddress, r.missing),
	}
}

// derived is what is made of the records and is no page.
func (r *Renderer) derived() []*batch {
	data := func() []File {
		var files []File
		for _, f := range r.export.Files() {
			files = append(files, File{Name: f.Name, render: func() ([]byte, []diag.Diagnostic) { return f.Bytes(), nil }})
		}
		return files
	}
	return []*batch{
		newBatch(below(export.Folder), data),
		newBatch(below(photosFolder), r.photoFiles),
		newBatch(func(name string) bool { return path.Ext(name) == ".js" }, r.filterFiles),
		newBatch(below(string(site.SearchAddress)), r.index),
	}
}

func (r *Renderer) assetFiles() []File {
	files := make([]File, len(r.theme.assets))
	for i, a := range r.theme.assets {
		files[i] = File{Name: a.name, render: func() ([]byte, []diag.Diagnostic) { return a.data, nil }}
	}
	return files
}
