package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/quadwire/quadwire/graph"
)

// pier is an article for tests of the graph's commands.
const pier = `PORT ELLERY, March 3, 2026 (Northwire) -- Mara Lindqvist met Tom Ode in Lisbon on Tuesday. "The pier is safe," Ode said.`

// built makes a graph of one article.
func built(t *testing.T) (db string) {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "pier.txt")
	if err := os.WriteFile(file, []byte(pier), 0o600); err != nil {
		t.Fatal(err)
	}
	db = filepath.Join(dir, "quadwire.db")
	quadwire(t, exitFound, "build", "--db", db, file)
	return db
}

// quadwire runs a command and gives what it prints.
func quadwire(t *testing.T, exit int, args ...string) string {
	t.Helper()
	var out, errs strings.Builder
	if code := run(t.Context(), args, strings.NewReader(""), &out, &errs); code != exit {
		t.Fatalf("quadwire %s: exit %d, want %d\n%s%s", strings.Join(args, " "), code, exit, out.String(), errs.String())
	}
	return out.String()
}

// served starts the command serve, which ends with the test, and gives the
// address that it prints.
func served(t *testing.T, args ...string) (url string, stop func() int) {
	t.Helper()
	url, _, stop = servedSaying(t, args...)
	return url, stop
}

// servedSaying also gives what serve printed before the address.
func servedSaying(t *testing.T, args ...string) (url, said string, stop func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	reader, errs := io.Pipe()
	exit := make(chan int, 1)
	go func() {
		exit <- run(ctx, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...), strings.NewReader(""), io.Discard, errs)
		errs.Close()
	}()
	stop = sync.OnceValue(func() int { cancel(); return <-exit })
	t.Cleanup(func() { stop() })
	lines := bufio.NewScanner(reader)
	for lines.Scan() {
		if _, address, ok := strings.Cut(lines.Text(), "answering at "); ok {
			url, _, _ = strings.Cut(address, ";")
			go func() { _, _ = io.Copy(io.Discard, reader) }()
			return url, said, stop
		}
		said += lines.Text()
	}
	t.Fatal("serve did not start: " + said)
	return "", "", nil
}

func post(t *testing.T, url, query string) (int, string) {
	t.Helper()
	resp, err := http.Post(url, "text/plain", strings.NewReader(query))
	if err != nil {
		t.Error(err)
		return 0, ""
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Error(err)
	}
	return resp.StatusCode, strings.TrimSpace(string(body))
}

func TestServe(t *testing.T) {
	db := built(t)
	url, stop := served(t, "--db", db, "--timeout", "1m", "--limit", "3", "--max-memory", "256", "--parallel", "2")
	impatient, stopImpatient := served(t, "--db", db, "--timeout", "1s")
	tests := []struct {
		name, query string
		status      int
		want        string
	}{
		{"path", `g.V("<ent:tom-ode>").out("<qw:met>").all()`, 200, `{"result":[{"id":"<ent:mara-lindqvist>"}]}`},
		{"words", `entity("Tom Ode").quotes().out("<qw:object>").toArray()`, 200, `{"result":[["The pier is safe"]]}`},
		{"nothing", `g.V("<ent:nobody>").all()`, 200, `{"result":[]}`},
		{"error", `x`, 400, `{"error":"line 1, column 1: ReferenceError: x is not defined"}`},
		{"rows", `for (var i = 0; i < 10; i++) g.emit(i)`, 200, `{"result":[0,1,2]}`},
		{"endless", `while (true) {}`, 400, `{"error":"query stopped at its deadline; ask for less, or raise the time limit"}`},
		{"a call that never returns", `/^(a+)+$(?=b)/.test("` + strings.Repeat("a", 200) + `c")`, 400, `{"error":"query stopped at its deadline; ask for less, or raise the time limit"}`},
		{"memory", `"x".repeat(1<<29).split("")`, 400, `{"error":"the query needs more than 256 MB of memory; ask for less, or raise --max-memory"}`},
		{"brackets", strings.Repeat("(", 1<<20), 400, `{"error":"the query needs more than 256 MB of memory; ask for less, or raise --max-memory"}`},
		{"options", `--db /nowhere`, 400, `{"error":"line 1, column 3: ReferenceError: db is not defined"}`},
	}
	for _, tt := range tests {
		if strings.Contains(tt.want, "memory") && !memoryIsBound {
			continue
		}
		at := url
		if strings.Contains(tt.want, "deadline") {
			at = impatient // the others need as long as a busy machine makes them
		}
		if status, body := post(t, at, tt.query); status != tt.status || body != tt.want {
			t.Errorf("%s: %d %s\nwant %d %s", tt.name, status, body, tt.status, tt.want)
		}
	}

	if code := stopImpatient(); code != exitFound {
		t.Errorf("exit %d", code)
	}

	// Many readers at a time, and a writer when none is there.
	var readers sync.WaitGroup
	for range 8 {
		readers.Go(func() {
			if status, body := post(t, url, `g.V("<ent:tom-ode>").count()`); status != 200 || body != `{"result":[1]}` {
				t.Errorf("%d %s", status, body)
			}
		})
	}
	readers.Wait()
	before := quadwire(t, exitFound, "export", "--db", db)
	quadwire(t, exitFound, "build", "--db", db, filepath.Join(filepath.Dir(db), "pier.txt"))
	if after := quadwire(t, exitFound, "export", "--db", db); after != before {
		t.Error("queries changed the graph")
	}
	writer, err := graph.Open(db, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if status, body := post(t, url, "1"); status != 503 || body != `{"error":"the graph is being written: try again later"}` {
		t.Errorf("while somebody writes: %d %s", status, body)
	}
	if err := writer.Close(); err != nil {
		t.Error(err)
	}
	if code := stop(); code != exitFound {
		t.Errorf("exit %d", code)
	}
	if _, err := http.Get(url); err == nil {
		t.Error("it still answers")
	}
}

// What runs when the server is told to end may finish.
func TestServeShutdown(t *testing.T) {
	url, stop := served(t, "--db", built(t), "--timeout", "30s")
	answered := make(chan string)
	go func() {
		_, body := post(t, url, `var end = Date.now() + 700; while (Date.now() < end) {} g.emit("done")`)
		answered <- body
	}()
	time.Sleep(300 * time.Millisecond)
	if code := stop(); code != exitFound {
		t.Errorf("exit %d", code)
	}
	if body := <-answered; body != `{"result":["done"]}` {
		t.Errorf("got %s", body)
	}
}

func TestServeRemote(t *testing.T) {
	if _, said, _ := servedSaying(t, "--db", built(t), "--listen", "0.0.0.0:0", "--allow-remote"); !strings.Contains(said, "warning: whoever can reach this address") {
		t.Errorf("no warning: %q", said)
	}
}

func TestServeRefuses(t *testing.T) {
	db := built(t)
	for _, args := range [][]string{
		{"--db", db, "--listen", "0.0.0.0:0"},
		{"--db", db, "--listen", ":0"},
		{"--db", db, "--timeout", "0"},
		{"--db", db, "--limit", "0"},
		{"--db", db, "--max-memory", "0"},
		{"--db", db, "--host", "http://graph.vesk.example"},
		{"--db", db, "--host", "graph.vesk.example:64210"},
		{"--db", db, "--host", ""},
		{"--db", "mem:"},
		{"--db", filepath.Join(t.TempDir(), "none.db")},
	} {
		quadwire(t, exitError, append([]string{"serve"}, args...)...)
	}
}
