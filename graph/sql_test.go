package graph

import (
	"errors"
	"strings"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	csql "github.com/cayleygraph/cayley/graph/sql"
	_ "github.com/cayleygraph/cayley/graph/sql/cockroach" // Cayley's own reader, which speaks to PostgreSQL by the same driver
)

func TestPrintable(t *testing.T) {
	tests := []struct{ addr, want string }{
		{"news.db", "news.db"},
		{"mem:", "mem:"},
		{"pebble:news:secret@x", "pebble:news:secret@x"},
		{"postgres://ida@db/news", "postgres://ida@db/news"},
		{"postgres://ida:secret@db:5432/news?sslmode=require", "postgres://ida@db:5432/news?sslmode=require"},
		{"postgres://db/news?user=ida&password=secret", "postgres://db/news?user=ida"},
		{"postgres://db/news?sslpassword=secret", "postgres://db/news"},
		{"cockroach://ida:sec%40ret@db/news", "cockroach://ida@db/news"},
		{"postgres://ida:se%zzcret@db/news", "postgres://…"},
		{"postgres://ida:secret@db:port/news", "postgres://…"},
	}
	for _, tt := range tests {
		if got := Printable(tt.addr); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.addr, got, tt.want)
		}
	}
}

// What cannot be used is refused with the next step, and no password is told.
func TestPostgresRefuses(t *testing.T) {
	base := postgres(t)
	with := func(old, new string) string {
		out := strings.Replace(base, old, new, 1)
		if out == base {
			t.Skipf("the address of QUADWIRE_POSTGRES has no %q", old)
		}
		return out
	}
	theirs := freshSchema(t, base)
	sqlDo(t, theirs, "CREATE TABLE nodes (id INT); CREATE TABLE quads (id INT)")
	same := freshSchema(t, base)
	sqlDo(t, same, "CREATE TABLE quadwire (name TEXT)")
	later := freshSchema(t, base)
	sqlDo(t, later, "CREATE TABLE quadwire (id INT, format INT, quads BIGINT); INSERT INTO quadwire VALUES (1, 99, 0)")
	tests := []struct {
		name, addr string
		readOnly   bool
		is         error
		text       string
	}{
		{"wrong password", with("secret", "wr0ngsecret"), false, nil, "PGPASSWORD"},
		{"unknown user", with("quadwire:", "nobody:"), false, nil, `user "nobody"`},
		{"no database", with("/postgres?", "/nothing?"), false, ErrNoStore, "createdb nothing"},
		{"no server", "postgres://ida:secret@127.0.0.1:1/news", false, ErrNoServer, "is it running"},
		{"no socket", "postgres://ida:secret@/news?host=/nowhere", true, ErrNoServer, "is it running"},
		{"no address", "postgres://ida:secret@host:port/news", false, nil, "cannot be read"},
		{"no schema", base + "&search_path=nowhere", false, ErrNoStore, "CREATE SCHEMA"},
		{"tables of another program", theirs, false, ErrNotStore, "search_path"},
		{"tables of another program, to be read", theirs, true, ErrNotStore, "search_path"},
		{"a table of that name", same, false, ErrNotStore, "search_path"},
		{"a later format", later, false, ErrNotStore, "search_path"},
		{"empty, to be read", freshSchema(t, base), true, ErrNoStore, "quadwire build"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := Open(tt.addr, Options{ReadOnly: tt.readOnly})
			if err == nil {
				s.Close()
				t.Fatal("it was opened")
			}
			if tt.is != nil && !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.text) || strings.Contains(err.Error(), "secret") {
				t.Errorf("want %q with %q, got %v", tt.is, tt.text, err)
			}
		})
	}
}

// Who reads sees one state, and keeps nobody from writing.
func TestPostgresSnapshot(t *testing.T) {
	addr := freshSchema(t, postgres(t))
	s := open(t, addr)
	load(t, s, meets("a", "Ada Berg", "Tom Ode"))
	before := dump(t, s)
	reader, err := Open(addr, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if _, err := s.Forget(t.Context(), "art:a"); err != nil {
		t.Fatal(err)
	}
	load(t, s, meets("b", "Ada Berg", "Eva Lund"))
	requireDump(t, reader, before)
	again, err := Open(addr, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	requireDump(t, again, dump(t, s))
}

// A connection that breaks takes the lock with it, and the next one takes both.
func TestPostgresConnectionLost(t *testing.T) {
	addr := freshSchema(t, postgres(t))
	s := open(t, addr)
	load(t, s, meets("a", "Ada Berg", "Tom Ode"))
	sqlDo(t, addr, `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
		AND objid = hashtext(current_schema()::text)::bigint::bit(32)::bigint::oid`)
	time.Sleep(50 * time.Millisecond)
	if _, err := s.Load(t.Context(), meets("b", "Ada Berg", "Eva Lund")); err != nil {
		load(t, s, meets("b", "Ada Berg", "Eva Lund")) // the write may have met the broken one
	}
	if other, err := Open(addr, Options{LockTimeout: 50 * time.Millisecond}); !errors.Is(err, ErrLocked) {
		t.Errorf("the lock is gone: %v, %v", other, err)
	}
}

// CockroachDB's way to lock, and to make tables, as far as PostgreSQL can try it.
func TestCockroachDialect(t *testing.T) {
	addr := cockroachScheme + strings.TrimPrefix(freshSchema(t, postgres(t)), postgresScheme)
	s := open(t, addr)
	load(t, s, meets("a", "Ada Berg", "Tom Ode"))
	load(t, s, meets("b", "Ada Berg", "Tom Ode")) // the same edge, told by another
	if other, err := Open(addr, Options{LockTimeout: 50 * time.Millisecond}); !errors.Is(err, ErrLocked) {
		t.Errorf("%v, %v", other, err)
	}
	if _, _, err := s.Compact(t.Context()); !errors.Is(err, ErrUnsupported) {
		t.Error(err)
	}
	reader, err := Open(addr, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	requireDump(t, reader, dump(t, s))
}

// Cayley's own SQL backend reads what is written here.
func TestCayleyReadsTables(t *testing.T) {
	addr := freshSchema(t, postgres(t))
	s := open(t, addr)
	load(t, s, meets("a", "Ada Berg", "Tom Ode"))
	load(t, s, meets("b", "Ada Berg", "Eva Lund"))
	if _, err := s.Forget(t.Context(), "art:b"); err != nil {
		t.Fatal(err)
	}
	want := dump(t, s)
	qs, err := csql.New("cockroach", addr, cayley.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer qs.Close()
	requireDump(t, &Store{qs: qs, back: memory{qs}}, want)
	st, err := qs.Stats(t.Context(), true)
	if err != nil || int(st.Quads.Value) != len(want) {
		t.Errorf("%d quads, want %d, %v", st.Quads.Value, len(want), err)
	}
	nodes := make(map[any]bool)
	for _, q := range want {
		nodes[q.Subject], nodes[q.Predicate], nodes[q.Object], nodes[q.Label] = true, true, true, true
	}
	if int(st.Nodes.Value) != len(nodes) {
		t.Errorf("%d nodes, want %d: those of what was forgotten must go", st.Nodes.Value, len(nodes))
	}
}

// Compact gives space back in every backend that lasts.
func TestCompactAll(t *testing.T) {
	on(t, lasting(), func(t *testing.T, addr string) {
		s := open(t, addr)
		for i := range 12 {
			load(t, s, pair(string(rune('a'+i))))
		}
		for i := range 11 {
			if _, err := s.Forget(t.Context(), "art:"+string(rune('a'+i))); err != nil {
				t.Fatal(err)
			}
		}
		want := dump(t, s)
		before, after, err := s.Compact(t.Context())
		if err != nil || after >= before {
			t.Errorf("from %d to %d bytes, %v", before, after, err)
		}
		requireDump(t, s, want)
		load(t, s, pair("z"))
	})
}
