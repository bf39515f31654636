package preview

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"strings"
	"time"
)

//go:embed assets/*.js assets/*.css
var assets embed.FS

// beat is how often a silent stream says that it is alive, so that what stands
// between and the browser do not give it up.
const beat = 20 * time.Second

// handler answers all requests that were meant for us.
func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	files, err := fs.Sub(assets, "assets")
	if err != nil {
		panic("preview: " + err.Error()) // the name is a valid one
	}
	mux.HandleFunc("/"+folder+"news", s.serveNews)
	mux.HandleFunc("/"+folder+"state", s.serveState)
	for _, name := range []string{"page.js", "worker.js", "page.css"} {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			panic("preview: " + err.Error()) // it is embedded
		}
		mux.HandleFunc("/"+folder+name, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", typeOf(name))
			// A worker has the policy of its own file, not of the page.
			w.Header().Set("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
			_, _ = w.Write(data)
		})
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("X-Frame-Options", "SAMEORIGIN") // browsers don't say who asks where the address is of a network
		if strings.HasPrefix(r.URL.Path, "/"+folder) {
			mux.ServeHTTP(w, r)
			return
		}
		s.serveFile(w, r)
	})
}

// serveNews tells the number of each edition, from the newest on, as
// server-sent events.
func (s *server) serveNews(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	fmt.Fprint(w, "retry: 500\n\n")
	tick := time.NewTicker(beat)
	defer tick.Stop()
	for told := 0; ; {
		newest, news := s.current()
		message := ": \n\n"
		if newest.number != told {
			told = newest.number
			message = fmt.Sprintf("event: edition\ndata: %d\n\n", told)
		}
		if _, err := fmt.Fprint(w, message); err != nil {
			return
		}
		if err := out.Flush(); err != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-news:
		case <-tick.C:
		}
	}
}

// What became of a page since it was sent.
type became string

const (
	same     became = "same"
	restyled became = "restyled" // only its style sheets are others
	changed  became = "changed"
)

// A state is what a page is told about itself.
type state struct {
	Edition  int       `json:"edition"`
	Page     became    `json:"page"`
	Whole    string    `json:"whole"` // by what it is told now, where it is restyled
	Plain    string    `json:"plain"`
	Styles   []string  `json:"styles"` // their addresses, where it is restyled
	Problems []problem `json:"problems"`
	More     int       `json:"more"`    // problems that are not listed
	Pending  bool      `json:"pending"` // warnings may be to come
	Words    words     `json:"words"`
}

// serveState tells a page what became of it, and what is wrong.
func (s *server) serveState(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	path, err := url.PathUnescape(q.Get("page"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	p := s.page(fileName(path))
	if p.from != nil && !p.ok {
		p = s.page(notFound)
	}
	st := state{Edition: p.newest.number, Page: same, Styles: []string{}, Pending: p.newest.Review != nil, Words: wordsIn(p.newest.Lang)}
	st.Problems, st.More = s.problems(p)
	var is sight // of the page that says there is nothing to show
	if p.from != nil {
		is = p.from.sightOf(p.data)
	}
	switch {
	case is.whole == q.Get("whole"):
	case is.plain != q.Get("plain"), p.from == nil:
		st.Page = changed
	default:
		st.Page, st.Whole, st.Plain = restyled, is.whole, is.plain
		for _, name := range p.from.Styles {
			st.Styles = append(st.Styles, "/"+name)
		}
	}
	w.Header().Set("Content-Type", typeOf(".json"))
	_ = json.NewEncoder(w).Encode(st)
}
