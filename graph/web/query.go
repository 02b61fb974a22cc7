package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/quadwire/quadwire/graph/gizmo"
)

// queryV2 is /api/v2/query?lang=gizmo: the query is the body, or qu of a GET.
func (s *server) queryV2(w http.ResponseWriter, r *http.Request) {
	values := r.URL.Query()
	lang := values.Get("lang")
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodPost:
		w.Header().Set("Allow", "GET, POST")
		fail(w, http.StatusMethodNotAllowed, "", fmt.Errorf("%s is no way to ask; POST the query", r.Method))
		return
	case lang == "":
		fail(w, http.StatusBadRequest, "", errors.New("query language not specified"))
		return
	case r.Method == http.MethodGet:
		if text := values.Get("qu"); int64(len(text)) > s.MaxBytes {
			fail(w, http.StatusRequestEntityTooLarge, lang, s.tooLong())
		} else {
			s.answer(w, r, lang, text)
		}
		return
	}
	s.post(w, r, lang)
}

// queryV1 is /api/v1/query/gizmo, which older clients know.
func (s *server) queryV1(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", "POST")
		fail(w, http.StatusMethodNotAllowed, "", fmt.Errorf("%s is no way to ask; POST the query", r.Method))
		return
	}
	s.post(w, r, r.PathValue("lang"))
}

func (s *server) post(w http.ResponseWriter, r *http.Request, lang string) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, s.MaxBytes))
	tooLong := (*http.MaxBytesError)(nil)
	switch {
	case errors.As(err, &tooLong):
		fail(w, http.StatusRequestEntityTooLarge, lang, s.tooLong())
	case err != nil:
		fail(w, http.StatusBadRequest, lang, errors.New("the query did not arrive whole"))
	default:
		s.answer(w, r, lang, string(body))
	}
}

func (s *server) tooLong() error { return fmt.Errorf("the query is longer than %d bytes", s.MaxBytes) }

// answer runs a query when it is its turn.
func (s *server) answer(w http.ResponseWriter, r *http.Request, lang, text string) {
	q := Query{Lang: lang, Text: text}
	if limit := r.URL.Query().Get("limit"); limit != "" {
		n, err := strconv.Atoi(limit)
		if err != nil || n < 1 {
			fail(w, http.StatusBadRequest, lang, errors.New("limit is a number of rows"))
			return
		}
		q.Rows = n
	}
	switch {
	case !slices.Contains(gizmo.Languages(), lang):
		fail(w, http.StatusBadRequest, "", errors.New("unknown query language; there are "+strings.Join(gizmo.Languages(), ", ")))
		return
	case strings.TrimSpace(text) == "":
		fail(w, http.StatusBadRequest, lang, errors.New("query is empty"))
		return
	}
	end, err := s.turn(r.Context())
	if err != nil {
		s.reply(w, r, lang, Answer{}, err)
		return
	}
	defer end() // not before it is sent: an answer that nobody reads takes memory as a query does
	a, err := s.Run(r.Context(), q)
	s.reply(w, r, lang, a, err)
}

// reply sends what came of a query, to a client that has only so long to read it.
func (s *server) reply(w http.ResponseWriter, r *http.Request, lang string, a Answer, err error) {
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(s.Send)) // where it cannot, the server's own holds
	switch {
	case r.Context().Err() != nil: // the client has left, or the server ends
		fail(w, http.StatusServiceUnavailable, lang, errors.New("stopped"))
	case errors.Is(err, ErrUnavailable):
		w.Header().Set("Retry-After", "5")
		fail(w, http.StatusServiceUnavailable, lang, err)
	case err != nil:
		fail(w, http.StatusInternalServerError, lang, err)
	default:
		w.Header().Set("Content-Type", "application/json")
		if a.Failed {
			w.WriteHeader(http.StatusBadRequest)
		}
		_, _ = w.Write(a.Body) // a client that left misses nothing
	}
}

// turn waits until one more query may run, and gives what ends its turn.
func (s *server) turn(ctx context.Context) (end func(), err error) {
	late := time.NewTimer(s.Wait)
	defer late.Stop()
	select {
	case s.turns <- struct{}{}:
		return func() { <-s.turns }, nil
	case <-late.C:
		return nil, fmt.Errorf("%d queries are running: %w", s.Parallel, ErrUnavailable)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
