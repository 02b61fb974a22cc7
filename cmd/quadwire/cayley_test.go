package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

const cayleyModule = "github.com/cayleygraph/cayley"

// stockCayleys tell where the source of Cayley's own program is: as the command
// go prints it, run in this folder or, for what go.mod does not know, elsewhere.
var stockCayleys = []struct {
	name      string
	find      []string
	elsewhere bool
}{
	{"pinned", []string{"list", "-m", "-json", cayleyModule}, false},
	{"released", []string{"mod", "download", "-json", cayleyModule + "@v0.7.7"}, true},
}

// buildCayley builds Cayley's own program with the modules that Cayley itself
// pins. The test is skipped where these cannot be had.
func buildCayley(t testing.TB, find []string, elsewhere bool) (program string) {
	t.Helper()
	if testing.Short() {
		t.Skip("building Cayley's own program takes minutes the first time")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	list := exec.CommandContext(ctx, "go", find...)
	if elsewhere {
		list.Dir = t.TempDir()
	}
	var source struct{ Dir string }
	out, err := list.Output()
	if err == nil {
		err = json.Unmarshal(out, &source)
	}
	if err != nil || source.Dir == "" {
		t.Skipf("Cayley's source is not here: go %s: %v\n%s", strings.Join(find, " "), err, out)
	}
	program = filepath.Join(t.TempDir(), "cayley")
	build := exec.CommandContext(ctx, "go", "build", "-o", program, "./cmd/cayley")
	build.Dir = source.Dir
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off", "GOFLAGS=-mod=readonly")
	if out, err := build.CombinedOutput(); err != nil {
		t.Skipf("Cayley's own program cannot be built here: %v\n%s", err, out)
	}
	return program
}

// TestStockCayley holds that Cayley's own program reads the store and the dump,
// and that what it makes of them is the same graph.
func TestStockCayley(t *testing.T) {
	for _, c := range stockCayleys {
		t.Run(c.name, func(t *testing.T) {
			if c.elsewhere && os.Getenv("QUADWIRE_STOCK") == "" {
				t.Skip("QUADWIRE_STOCK is not set: only the pinned Cayley is built")
			}
			testStock(t, buildCayley(t, c.find, c.elsewhere))
		})
	}
}

func testStock(t *testing.T, program string) {
	db := built(t)
	dir := t.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	cayley := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		cmd := exec.CommandContext(t.Context(), program, args...)
		cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &errs
		if err := cmd.Run(); err != nil {
			t.Fatalf("cayley %s: %v\n%s", strings.Join(args, " "), err, errs.String())
		}
		return out.String()
	}
	ours := quadwire(t, exitFound, "export", "--db", db)
	if err := os.WriteFile(file("ours.nq"), []byte(ours), 0o600); err != nil {
		t.Fatal(err)
	}

	t.Run("query", func(t *testing.T) {
		got := cayley("query", "-d", "bolt", "-a", db, `g.V("<ent:tom-ode>").out("<qw:met>").all()`)
		if want := `{"id":"\u003cent:mara-lindqvist\u003e"}`; strings.TrimSpace(got) != want {
			t.Errorf("got %s, want %s", got, want)
		}
	})
	t.Run("dump", func(t *testing.T) {
		cayley("dump", "-d", "bolt", "-a", db, "-o", file("theirs.nq"))
		quadwire(t, exitFound, "load", "--db", file("again.db"), file("theirs.nq"))
		if again := quadwire(t, exitFound, "export", "--db", file("again.db")); again != ours {
			t.Errorf("their dump of our store is another graph:\n%s", again)
		}
	})
	t.Run("load", func(t *testing.T) {
		cayley("load", "--init", "-d", "bolt", "-a", file("stock.db"), "-i", file("ours.nq"))
		cayley("dump", "-d", "bolt", "-a", file("stock.db"), "-o", file("stock.nq"))
		quadwire(t, exitFound, "load", "--db", file("stock-again.db"), file("stock.nq"))
		if again := quadwire(t, exitFound, "export", "--db", file("stock-again.db")); again != ours {
			t.Errorf("our dump in their store is another graph:\n%s", again)
		}
	})
	t.Run("backup", func(t *testing.T) {
		quadwire(t, exitFound, "backup", "--db", db, file("ours.pq.gz"))
		cayley("load", "--init", "-d", "bolt", "-a", file("backup.db"), "-i", file("ours.pq.gz"))
		cayley("dump", "-d", "bolt", "-a", file("backup.db"), "-o", file("backup.nq"))
		quadwire(t, exitFound, "load", "--db", file("backup-again.db"), file("backup.nq"))
		if again := quadwire(t, exitFound, "export", "--db", file("backup-again.db")); again != ours {
			t.Errorf("our backup in their store is another graph:\n%s", again)
		}
	})
	t.Run("http", func(t *testing.T) {
		theirs := cayleyAnswers(t, program, db)
		url, _ := served(t, "--db", db)
		for i, q := range sameAnswers {
			_, body := post(t, url, q)
			if got := decoded(t, body); !reflect.DeepEqual(got, theirs[i]) {
				t.Errorf("%s\n got %v\nwant %v", q, got, theirs[i])
			}
		}
	})
	quadwire(t, exitFound, "check", "--db", db)
}

// sameAnswers are queries that both servers answer alike.
var sameAnswers = []string{
	`g.V("<ent:tom-ode>").out("<qw:met>").all()`,
	`g.V("<ent:tom-ode>").tag("who").out("<schema:name>").all()`,
	`g.V("<qw:Meeting>").in("<rdf:type>").out("<qw:time>").all()`,
	`g.V("<qw:Meeting>").in("<rdf:type>").out("<qw:confidence>").all()`,
	`g.V("<schema:NewsArticle>").in("<rdf:type>").out("<schema:datePublished>").all()`,
	`g.V("<ent:tom-ode>").out("<qw:mentionedIn>").save("<oa:start>", "start").all()`,
	`g.V("<ent:tom-ode>").out("<qw:met>").forEach(function(d) { g.emit({met: d.id}) })`,
	`g.V("<ent:tom-ode>").out("<qw:met>").getLimit(1)`,
}

// cayleyAnswers asks Cayley's own server, which keeps the store to itself while
// it runs.
func cayleyAnswers(t *testing.T, program, db string) (answers []any) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	listener.Close()
	server := exec.CommandContext(t.Context(), program, "http", "-d", "bolt", "-a", db, "--host", address)
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = server.Process.Kill()
		_ = server.Wait() // says that it was killed
	}()
	for try := 0; ; try++ {
		resp, err := http.Get("http://" + address + "/health")
		if err == nil {
			resp.Body.Close()
			break
		}
		if try == 100 {
			t.Fatalf("Cayley's server does not answer: %v", err)
		}
		time.Sleep(100 * time.Millisecond)
	}
	for _, q := range sameAnswers {
		_, body := post(t, "http://"+address+"/api/v2/query?lang=gizmo", q)
		answers = append(answers, decoded(t, body))
	}
	return answers
}

func decoded(t *testing.T, body string) (v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(body), &v); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	return v
}
