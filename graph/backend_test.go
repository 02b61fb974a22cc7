package graph

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/quadwire/quadwire/graph/pgtest"
)

// A place is a backend to be tested.
type place struct {
	name string
	addr func(testing.TB) string // of a store that is not there yet
}

// places lists all backends; those that need a server skip their test where
// there is none.
func places() []place {
	return []place{
		{"memory", func(testing.TB) string { return Memory }},
		{"disk", func(t testing.TB) string { return filepath.Join(t.TempDir(), "news.db") }},
		{"pebble", func(t testing.TB) string { return pebblePrefix + filepath.Join(t.TempDir(), "news") }},
		{"postgres", func(t testing.TB) string { return freshSchema(t, postgres(t)) }},
		{"cockroach", func(t testing.TB) string {
			addr := os.Getenv("QUADWIRE_COCKROACH")
			if addr == "" {
				t.Skip("QUADWIRE_COCKROACH=cockroach://user@host:26257/name would run this on CockroachDB")
			}
			return freshSchema(t, addr)
		}},
	}
}

// lasting lists the backends that are there after their process.
func lasting() []place { return places()[1:] }

// each runs a test on a store in every backend; each store is checked when the
// test ends.
func each(t *testing.T, test func(*testing.T, *Store)) {
	t.Helper()
	on(t, places(), func(t *testing.T, addr string) { test(t, open(t, addr)) })
}

// on runs a test with an address in each of the places.
func on(t *testing.T, where []place, test func(t *testing.T, addr string)) {
	t.Helper()
	for _, p := range where {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel() // most of the time goes into waiting for the disk
			test(t, p.addr(t))
		})
	}
}

// server is the PostgreSQL server of this run, started by the first test that
// wants it.
var server pgtest.Server

// schemas counts the schemas that were made in it.
var schemas atomic.Int64

func TestMain(m *testing.M) {
	code := m.Run()
	server.Stop()
	os.Exit(code)
}

func postgres(t testing.TB) string { return server.Address(t) }

// freshSchema makes a schema that goes when the test ends, and gives the
// address of a store in it.
func freshSchema(t testing.TB, addr string) string {
	t.Helper()
	name := fmt.Sprintf("t%d_%d", os.Getpid(), schemas.Add(1))
	sqlDo(t, addr, "DROP SCHEMA IF EXISTS "+name+" CASCADE; CREATE SCHEMA "+name)
	t.Cleanup(func() { sqlDo(t, addr, "DROP SCHEMA "+name+" CASCADE") })
	sep := "?"
	if strings.Contains(addr, "?") {
		sep = "&"
	}
	return addr + sep + "search_path=" + name
}

// sqlDo sends a request as somebody else would.
func sqlDo(t testing.TB, addr, query string) {
	t.Helper()
	cfg, err := sqlConfig(addr)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pgx.ConnectConfig(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if _, err := conn.PgConn().Exec(context.Background(), query).ReadAll(); err != nil {
		t.Fatal(err)
	}
}
