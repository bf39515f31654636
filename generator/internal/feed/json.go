package feed

import (
	"bytes"
	"encoding/json"
)

type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	Home        string       `json:"home_page_url"`
	Self        string       `json:"feed_url"`
	Description string       `json:"description,omitempty"`
	Icon        string       `json:"icon,omitempty"`
	Authors     []jsonAuthor `json:"authors"`
	Language    string       `json:"language"`
	Items       []jsonItem   `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Text      string `json:"content_text"` // one of text and HTML must be there
	Published string `json:"date_published"`
}

// JSONFeed returns the feed as JSON Feed.
func (f *Feed) JSONFeed() []byte {
	doc := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: f.Title, Home: f.Home, Self: f.JSON, Description: f.Subtitle,
		Icon: f.Icon, Authors: []jsonAuthor{{f.Author}}, Language: f.Language}
	for _, e := range f.Entries {
		doc.Items = append(doc.Items, jsonItem{e.ID, e.ID, e.Title, e.Summary, startOf(e.Day)})
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(doc); err != nil {
		panic("feed: " + err.Error()) // strings can always be encoded
	}
	return b.Bytes()
}
