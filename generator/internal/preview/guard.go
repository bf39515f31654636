package preview

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// A guard refuses requests that were not meant for the preview. A page of any
// other site can send a browser to the address of this one, under its own name
// (DNS rebinding) or as part of itself; it shall learn nothing.
type guard struct {
	name string // under which the server was asked to listen; may be an address, or empty
	port string
	next http.Handler
}

func (g *guard) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case !g.isOurs(r):
		http.Error(w, "hãy mở đúng địa chỉ mà chương trình xem thử đã in ra, bằng số chứ không bằng tên máy\nthis name is not the preview's; open the address that it printed", http.StatusForbidden)
	case isForeign(r):
		http.Error(w, "chỉ các trang xem thử mới dùng được địa chỉ này; hãy mở nó trong một thẻ riêng\nonly pages of the preview itself may ask for this; open it in a tab of its own", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "there is nothing to be changed here", http.StatusMethodNotAllowed)
	default:
		g.next.ServeHTTP(w, r)
	}
}

// isOurs tells whether the request names us as its host: as we were asked to be
// called, as localhost, or by the address at which it reached us. An address
// can't be rebound.
func (g *guard) isOurs(r *http.Request) bool {
	host, port, err := net.SplitHostPort(r.Host)
	if err != nil {
		host, port = strings.Trim(r.Host, "[]"), "80"
	}
	if port != g.port {
		return false
	}
	if host != "" && strings.EqualFold(host, g.name) {
		return true
	}
	local, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	if !ok {
		return false
	}
	reached := local.AddrPort().Addr().Unmap()
	if strings.EqualFold(host, "localhost") {
		return reached.IsLoopback()
	}
	named, err := netip.ParseAddr(host)
	return err == nil && named.Unmap() == reached
}

// isForeign tells whether a page of another origin asks, for anything but to be
// left for ours.
func isForeign(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" && !strings.EqualFold(origin, "http://"+r.Host) {
		return true
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "cross-site", "same-site":
		return r.Header.Get("Sec-Fetch-Mode") != "navigate" || r.Header.Get("Sec-Fetch-Dest") != "document"
	}
	return false
}
