package render

import (
	"net/url"
	"strings"

	"bangvang/generator/internal/citation"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// record adds to the frame of a record's page what a reader can do with it:
// cite it and report a mistake.
func (w *writer) record(f *view.Frame) {
	f.Preview.Type = "article"
	f.Report = w.report(f.Title)
	f.Cite = w.cited(w.work(f.Title))
}

// work is the page as a work that can be cited. Its day is how far the data of
// the whole site reaches, as on an edition of a book: pages are no older than
// the data that they are made from.
func (w *writer) work(title string) citation.Work {
	c := citation.Work{
		Key:       "bang-vang-" + strings.Trim(string(w.at), "/"),
		Type:      citation.Webpage,
		Title:     title,
		Site:      w.site.Record.Title,
		Publisher: w.site.PublisherName(),
		Issued:    citation.Date(w.site.Newest),
		URL:       w.absolute(w.at),
		Language:  string(w.theme.texts.language),
	}
	if day := w.day(w.site.Newest); day.Date != "" {
		c.Dated = w.say("data-until", day.Date)
	}
	return c
}

// speechWork is the page of a speech as a work: one of who gave it.
func (w *writer) speechWork(s *site.Speech) citation.Work {
	c := w.work(w.speechName(s))
	c.Type = citation.Speech
	if !s.Speaker.Hidden && s.Speaker.Text != "" {
		c.Authors = []string{s.Speaker.Text}
	}
	if s.Event != nil {
		c.Event = s.Event.Record.Title
	}
	return c
}

func (w *writer) cited(c citation.Work) *view.Citation {
	return &view.Citation{Text: c.Text(), BibTeX: c.BibTeX(), CSLJSON: c.CSLJSON()}
}

// report tells how a mistake on the page is reported; nil where the site names
// no contact.
func (w *writer) report(name string) *view.Report {
	contact := w.site.Record.Contact
	if contact == "" {
		return nil
	}
	address := w.absolute(w.at)
	if address == "" {
		address = string(w.at)
	}
	v := &view.Report{Href: w.reportHref(contact, name, address)}
	if v.Href == "" {
		v.Contact, v.Name, v.Address = contact, name, address
	}
	return v
}

// reportHref returns the link of a contact with the name and the address of a
// page; nothing where it is words. See isWebAddress and isEmail.
func (w *writer) reportHref(contact, name, address string) string {
	switch {
	case isEmail(contact):
		subject := w.say("report-subject", name)
		body := w.say("report-body", name, address)
		return "mailto:" + mailbox(contact) + "?subject=" + escape(subject) + "&body=" + escape(strings.ReplaceAll(body, "\n", "\r\n"))
	case !isWebAddress(contact):
		return ""
	case strings.Contains(contact, "{name}"), strings.Contains(contact, "{address}"):
		return strings.NewReplacer("{name}", escape(name), "{address}", escape(address)).Replace(contact)
	}
	before, fragment, placed := strings.Cut(contact, "#")
	sign := "?"
	switch {
	case strings.HasSuffix(before, "?"), strings.HasSuffix(before, "&"):
		sign = ""
	case strings.Contains(before, "?"):
		sign = "&"
	}
	before += sign + "record=" + escape(name) + "&address=" + escape(address)
	if placed {
		before += "#" + fragment
	}
	return before
}

// isWebAddress tells whether a contact is an address of the web.
func isWebAddress(contact string) bool {
	return (strings.HasPrefix(contact, "https://") || strings.HasPrefix(contact, "http://")) && !strings.ContainsAny(contact, " \t\n")
}

// isEmail tells whether a contact is an address of e-mail.
func isEmail(contact string) bool {
	name, host, ok := strings.Cut(contact, "@")
	return ok && name != "" && host != "" && !strings.ContainsAny(contact, " \t\n/:?&,;<>") && !strings.Contains(host, "@")
}

// mailbox writes an address of e-mail for a mailto address (RFC 6068).
func mailbox(s string) string { return strings.ReplaceAll(escape(s), "%40", "@") }

// escape writes a text as the value of a parameter. A space is %20: programs of
// e-mail take "+" for itself.
func escape(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// contact is where mistakes are reported, for the footer of every page.
func (w *writer) contact() view.Link {
	contact := w.site.Record.Contact
	switch {
	case isEmail(contact):
		return view.Link{Text: contact, Href: "mailto:" + mailbox(contact)}
	case isWebAddress(contact):
		address := w.absolute(site.HomeAddress)
		return view.Link{Text: w.say("report-mistake"), Href: strings.NewReplacer("{name}", escape(w.site.Record.Title), "{address}", escape(address)).Replace(contact)}
	}
	return view.Link{Text: contact}
}
