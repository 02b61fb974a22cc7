// Package web answers queries over HTTP as Cayley's server does, so that
// programs that talk to one can talk to this. It only reads.
//
// New gives the handler. It trusts nobody: a query is bounded in size, waits for
// its turn, and is run by a Runner that bounds its time, rows and memory; who does
// not read the answer is cut off; web pages of other sites are turned away. Limit
// bounds how many clients there are.
package web

import (
	"context"
	"errors"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/quadwire/quadwire/graph/gizmo"
)

// A Query is what a client asks.
type Query struct {
	Lang string // one of gizmo.Languages
	Text string
	Rows int // most rows; 0 for as many as the Runner gives
}

// An Answer is the JSON that a client gets.
type Answer struct {
	Body   []byte
	Failed bool // Body tells what is wrong with the query
}

// A Runner answers a query. Its errors are those of the server; what is wrong
// with the query is an Answer.
type Runner func(context.Context, Query) (Answer, error)

// ErrUnavailable is what a Runner wraps when the same query may succeed later.
var ErrUnavailable = errors.New("try again later")

// Config says how to serve.
type Config struct {
	Run      Runner
	Parallel int           // queries that run, or whose answers are sent, at the same time
	Wait     time.Duration // how long others wait for their turn
	Send     time.Duration // how long a client may take to read an answer
	MaxBytes int64         // longest query
	Local    bool          // only this machine can connect, so that requests name it as their host
	Hosts    []string      // names, besides localhost, by which clients may ask
}

type server struct {
	Config
	turns chan struct{}
}

// New gives a handler of Cayley's read-only API.
func New(c Config) http.Handler {
	s := &server{Config: c, turns: make(chan struct{}, c.Parallel)}
	mux := http.NewServeMux()
	mux.HandleFunc("/api/v2/query", s.queryV2)
	mux.HandleFunc("/api/v1/query/{lang}", s.queryV1)
	mux.HandleFunc("/api/v2/formats", formats)
	mux.HandleFunc("/health", health)
	for _, path := range []string{"/api/v2/write", "/api/v2/delete", "/api/v2/node/delete", "/api/v1/write", "/api/v1/write/file/nquad", "/api/v1/delete"} {
		mux.HandleFunc(path, readOnly)
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fail(w, http.StatusNotFound, "", errors.New("there is nothing at "+r.URL.Path+"; queries go to /api/v2/query?lang=gizmo"))
	})
	return s.guard(mux)
}

// guard turns away what a browser sends for a page of another site: by the
// origin and the relation of sites that it tells, and, since such a page may have
// a name that leads here, by the host that it asks for. Another port of the same
// host is another site: whoever serves pages there need not be trusted here.
func (s *server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		switch {
		case !sameOrigin(r):
			fail(w, http.StatusForbidden, "", errors.New("pages of other sites may not ask"))
		case !s.knows(r.Host) && s.Local:
			fail(w, http.StatusForbidden, "", errors.New("ask for localhost or 127.0.0.1"))
		case !s.knows(r.Host):
			fail(w, http.StatusForbidden, "", errors.New("ask for the address of this server, not for a name that it was not given"))
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// sameOrigin says whether a request comes from no page, or from one of this server.
func sameOrigin(r *http.Request) bool {
	for _, site := range r.Header.Values("Sec-Fetch-Site") {
		if site != "same-origin" && site != "none" {
			return false
		}
	}
	origin, err := url.Parse(r.Header.Get("Origin"))
	return err == nil && (r.Header.Get("Origin") == "" || origin.Host == r.Host)
}

// knows says whether a host, with or without a port, is one that nobody else can
// give away: a name that leads here only, or an address.
func (s *server) knows(hostport string) bool {
	host := strings.TrimSuffix((&url.URL{Host: hostport}).Hostname(), ".")
	named := func(name string) bool { return strings.EqualFold(strings.TrimSuffix(name, "."), host) }
	if named("localhost") || slices.ContainsFunc(s.Hosts, named) {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && (!s.Local || ip.Unmap().IsLoopback())
}

func readOnly(w http.ResponseWriter, _ *http.Request) {
	fail(w, http.StatusForbidden, "", errors.New("database is read-only"))
}

func health(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }

// fail answers with an error in the form that lang has for it.
func fail(w http.ResponseWriter, status int, lang string, err error) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = gizmo.WriteCayleyError(w, lang, err) // a client that left misses nothing
}
