package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// A dialog is a repl or conversation that a test talks to.
type dialog struct {
	t         *testing.T
	in        io.Writer
	out, errs *bufio.Scanner
}

func startDialog(t *testing.T, command, db string) *dialog {
	t.Helper()
	in, inWriter := io.Pipe()
	out, outWriter := io.Pipe()
	errs, errWriter := io.Pipe()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		run(context.Background(), []string{command, "--db", db}, in, outWriter, errWriter)
		outWriter.Close()
		errWriter.Close()
	}()
	t.Cleanup(func() {
		inWriter.Close()
		go func() { _, _ = io.Copy(io.Discard, out) }()
		go func() { _, _ = io.Copy(io.Discard, errs) }()
		<-ended
	})
	return &dialog{t, inWriter, bufio.NewScanner(out), bufio.NewScanner(errs)}
}

func (d *dialog) say(line string) {
	d.t.Helper()
	if _, err := io.WriteString(d.in, line+"\n"); err != nil {
		d.t.Fatal(err)
	}
}

func (d *dialog) expect(from *bufio.Scanner, want string) {
	d.t.Helper()
	if !from.Scan() || from.Text() != want {
		d.t.Fatalf("it says %q, want %q", from.Text(), want)
	}
}

// A repl reads a line ahead to see whether a query goes on, so that each query
// here has an empty line behind it.
func TestIdleReplLetsOthersWrite(t *testing.T) {
	db := built(t)
	d := startDialog(t, "repl", db)
	d.say(`g.V("<ent:ida-berg>").in("<qw:met>").count()` + "\n")
	d.expect(d.out, "0")
	buildMore(t, db)
	d.say(`g.V("<ent:ida-berg>").in("<qw:met>").count()` + "\n")
	d.expect(d.out, "1")
}

// buildMore reads another article into the graph, in which Tom Ode met Ida Berg.
func buildMore(t *testing.T, db string) {
	t.Helper()
	more := filepath.Join(t.TempDir(), "more.txt")
	if err := os.WriteFile(more, []byte("VESK, March 4, 2026 (Northwire) -- Tom Ode met Ida Berg in Vesk on Wednesday."), 0o600); err != nil {
		t.Fatal(err)
	}
	quadwire(t, exitFound, "build", "--db", db, more)
}

// What others write while a conversation waits is in its next answer.
func TestIdleConversationLetsOthersWrite(t *testing.T) {
	db := built(t)
	d := startDialog(t, "ask", db)
	d.say("Who met Ida Berg?")
	d.expect(d.out, "Who met Ida Berg?")
	d.expect(d.out, "The graph does not know.")
	d.expect(d.out, `Nobody and nothing is called "Ida Berg" in the graph`)
	buildMore(t, db)
	d.say("Who met Ida Berg?")
	for _, want := range []string{"", "Who met Ida Berg?", "Tom Ode (2026-03-04; Vesk)"} {
		d.expect(d.out, want)
	}
}

// Ctrl-C stops a query and not the repl.
func TestReplInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot interrupt itself")
	}
	// Whatever comes early must not end the tests.
	early := make(chan os.Signal, 100)
	signal.Notify(early, os.Interrupt)
	defer signal.Stop(early)
	d := startDialog(t, "repl", built(t))
	d.say("while (true) {}\n")
	stopped := make(chan struct{})
	var interrupting sync.WaitGroup
	interrupting.Go(func() {
		self, err := os.FindProcess(os.Getpid())
		for err == nil {
			select {
			case <-stopped:
				return
			case <-time.After(100 * time.Millisecond):
				err = self.Signal(os.Interrupt)
			}
		}
	})
	d.expect(d.errs, "error: stopped")
	close(stopped)
	interrupting.Wait()
	d.say(strings.Repeat("\n", 2) + "1 + 1\n")
	d.expect(d.out, "2")
}
