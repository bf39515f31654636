package site

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

// An Address is where a page or a file lies below the root of the site: a
// folder with a slash at its end, "" for the home page, or a file. It is ASCII
// and lower case, and permanent.
type Address string

// The addresses of the pages that every site has.
const (
	HomeAddress        Address = ""
	YearsAddress       Address = "nam/"
	UnknownYearAddress Address = "khong-ro-nam/"
	AwardsAddress      Address = "danh-hieu/"
	UnitsAddress       Address = "don-vi/"
	PeopleAddress      Address = "con-nguoi/"
	NamesAddress       Address = "ten/"
	CampaignsAddress   Address = "phong-trao/"
	EventsAddress      Address = "su-kien/"
	SpeechesAddress    Address = "phat-bieu/"
	SourcesAddress     Address = "nguon/"
	RollsAddress       Address = "dot-khen-thuong/"
	PagesAddress       Address = "trang/"
	CorrectionsAddress Address = "dinh-chinh/"
	MissingAddress     Address = "con-phai-tim/"
	StatisticsAddress  Address = "so-lieu/"
	MethodAddress      Address = "cach-dem/"
	DataAddress        Address = "du-lieu/"
	SearchAddress      Address = "tim-kiem/"
	WithheldAddress    Address = PeopleAddress + "khong-neu-ten/"
	NotFoundAddress    Address = "404.html"
)

// below returns the address of a record in the folder of its collection.
func (a Address) below(id string) Address { return a + Address(id) + "/" }

func yearAddress(y content.Year) Address {
	if y == content.UnknownYear {
		return UnknownYearAddress
	}
	return Address(strconv.Itoa(int(y)) + "/")
}

// What lies below the page of a year, an event, a campaign or a roll. Nothing
// there is named by an id, but in folders of their own.
const (
	wholeFolder  Address = "in/"
	apartFolder  Address = "khong-tinh/"
	awardsFolder Address = "danh-hieu/"
	listFolder   Address = "danh-sach/"
	otherAwards          = "khen-thuong-khac" // as an anchor too, where those of awards have a prefix
)

var kindFolders = map[content.RecipientKind]Address{
	content.ToCollective: "tap-the", content.ToHousehold: "ho-gia-dinh", content.ToIndividual: "ca-nhan"}

// roster returns where the recipients of an award are listed, below the page
// of a year, an event or a campaign.
func (a Address) roster(w *Award) Address {
	if w == nil {
		return a + otherAwards + "/"
	}
	return a + awardsFolder.below(w.Record.ID)
}

// grant returns where the recipients of a grant are listed, below the page of
// its roll. Its anchor can be made of a sentence, and so be no name for a
// folder.
func (a Address) grant(name string) Address {
	if len(name) > maxFolder || content.IsReserved(name) {
		name = hashed(name, name)
	}
	return a + listFolder.below(name)
}

// page returns the address of a page of a list, from 1: the first is the list.
func (a Address) page(n int) Address {
	if n == 1 {
		return a
	}
	return a + Address(strconv.Itoa(n)) + "/"
}

// ListPage returns the address of a page of the list of a collection, from 1.
// Beside it lie the pages of records, so its name is none that an id can have.
func (a Address) ListPage(n int) Address {
	if n == 1 {
		return a
	}
	return a + "trang_" + Address(strconv.Itoa(n)) + "/"
}

// letterAnchor returns the id of a letter in the list of a kind of recipient.
// Letters with marks are written as on a Vietnamese keyboard.
func letterAnchor(k content.RecipientKind, letter string) string {
	typed, ok := typedLetters[letter]
	if !ok {
		typed = strings.ToLower(letter)
	}
	return string(kindFolders[k]) + "-" + typed
}

var typedLetters = map[string]string{"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw", "#": "khac"}

// folderOf returns the folder of a collection's pages.
func folderOf(c content.Collection) Address {
	switch c {
	case content.Awards:
		return AwardsAddress
	case content.Units:
		return UnitsAddress
	case content.People:
		return PeopleAddress
	case content.Campaigns:
		return CampaignsAddress
	case content.Events:
		return EventsAddress
	case content.Sources:
		return SourcesAddress
	case content.Rolls:
		return RollsAddress
	case content.Speeches:
		return SpeechesAddress
	}
	return PagesAddress
}

// nameAddress returns the address of a printed name from its fold. Names that
// have no letters of ours, or are too long, are told apart by a hash.
func nameAddress(fold string) Address {
	slug := vietnamese.Slug(fold)
	if slug != "" && strings.ReplaceAll(fold, " ", "-") == slug && !content.IsReserved(slug) {
		return NamesAddress.below(slug)
	}
	return NamesAddress.below(hashed(slug, fold))
}

// maxFolder is the length of the longest name of a folder that is made of an
// anchor.
const maxFolder = 80

// hashed returns a name that no other text has: the beginning of its slug and a
// hash.
func hashed(slug, text string) string {
	hash := fnv.New64a()
	hash.Write([]byte(text))
	return strings.Trim(slug[:min(len(slug), 60)]+"-"+strconv.FormatUint(hash.Sum64(), 36), "-")
}

// redirects makes the redirects from the aliases of a record.
func (a *assembler) redirects(c content.Collection, h *content.Header) {
	to := folderOf(c).below(h.ID)
	for _, alias := range h.Aliases {
		a.site.Redirects = append(a.site.Redirects, Redirect{From: folderOf(c).below(alias.ID), To: to})
	}
}

// reserve checks that what lies at an address of the program's own is not
// claimed by a record.
func (a *assembler) reserve() {
	taken := func(h *content.Header, c content.Collection, own Address) {
		if h.ID != "" && folderOf(c).below(h.ID) == own {
			a.diags.Add(ruleReservedID.At(h.Position(), h.ID).Hinted(hintReservedID))
		}
	}
	for _, p := range a.lib.People {
		taken(&p.Header, content.People, WithheldAddress)
		for _, alias := range p.Aliases {
			if PeopleAddress.below(alias.ID) == WithheldAddress {
				a.diags.Add(ruleReservedID.At(alias.At.In(p.File), alias.ID).Hinted(hintReservedID))
			}
		}
	}
}

var (
	ruleReservedID = diag.NewRule("reserved-id", diag.Error,
		"mã %q dành riêng cho một trang của chương trình", "the id %q is reserved for a page of the program")
	hintReservedID = diag.Text{VI: "chọn một mã khác", EN: "choose another id"}
)

func sortRedirects(rs []Redirect) {
	slices.SortFunc(rs, func(a, b Redirect) int { return cmp.Compare(a.From, b.From) })
}
