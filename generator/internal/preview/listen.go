package preview

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/netip"
	"strconv"
)

// An AddressError says that an address is none at which one can listen.
type AddressError struct{ Address string }

func (e *AddressError) Error() string { return e.Address + ": not an address with a port" }

// A TakenError says that something else listens at an address.
type TakenError struct {
	Address string
	Free    string // the next address that is free; empty where none of the next is
	err     error
}

func (e *TakenError) Error() string { return e.Address + ": " + e.err.Error() }
func (e *TakenError) Unwrap() error { return e.err }

// nextPorts is how many ports are tried for a free one.
const nextPorts = 100

// A Listener is where a preview listens.
type Listener struct {
	net.Listener
	name string // as it was asked to; may be an address, or empty for all
	port string
}

// Listen listens at an address, "127.0.0.1:8080". The port 0 is any that is
// free. Errors are an [AddressError], a [TakenError], or of the system.
func Listen(address string) (*Listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, &AddressError{address}
	}
	n, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return nil, &AddressError{address}
	}
	l, err := net.Listen("tcp", address)
	if err == nil {
		_, port, err = net.SplitHostPort(l.Addr().String())
		return &Listener{l, host, port}, err
	}
	var unknown *net.DNSError // at other ports it is as unknown, and to ask takes long
	if errors.Is(err, fs.ErrPermission) || errors.As(err, &unknown) {
		return nil, fmt.Errorf("listen: %w", err)
	}
	for next := n + 1; next <= min(n+nextPorts, 1<<16-1); next++ {
		free := net.JoinHostPort(host, strconv.FormatUint(next, 10))
		if other, failed := net.Listen("tcp", free); failed == nil {
			return nil, &TakenError{address, free, closing(err, other)}
		}
	}
	return nil, fmt.Errorf("listen: %w", err)
}

// closing closes a listener that was opened to see whether it can be.
func closing(err error, l net.Listener) error {
	_ = l.Close()
	return err
}

// URL returns the address of the preview for browsers.
func (l *Listener) URL() string {
	host := l.name
	if ip, err := netip.ParseAddr(host); host == "" || err == nil && ip.IsUnspecified() {
		host = "localhost" // every address of this machine, this one too
	}
	return "http://" + net.JoinHostPort(host, l.port) + "/"
}

// Others returns the addresses of the preview for browsers of other machines;
// none where this machine alone reaches it. Names of this machine are not among
// them, since requests for those are refused.
func (l *Listener) Others() []string {
	at, ok := l.Addr().(*net.TCPAddr)
	if !ok || at.IP.IsLoopback() {
		return nil
	}
	if !at.IP.IsUnspecified() {
		return []string{l.URL()}
	}
	own, err := net.InterfaceAddrs()
	if err != nil {
		return nil // whoever knows the address reaches it all the same
	}
	var urls []string
	for _, one := range own {
		if ip, ok := one.(*net.IPNet); ok && ip.IP.To4() != nil && ip.IP.IsGlobalUnicast() {
			urls = append(urls, "http://"+net.JoinHostPort(ip.IP.String(), l.port)+"/")
		}
	}
	return urls
}

// IsLocal tells whether this machine alone reaches the preview.
func (l *Listener) IsLocal() bool {
	at, ok := l.Addr().(*net.TCPAddr)
	return ok && at.IP.IsLoopback()
}
