package graph

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/schema"
)

// crashAddr names the store that a child process of TestKilled writes to.
const crashAddr = "QUADWIRE_TEST_CRASH_ADDR"

// A process that is killed while it loads and forgets leaves whole articles
// only, and a store that the next one can open. The child is this test again.
func TestKilled(t *testing.T) {
	if addr := os.Getenv(crashAddr); addr != "" {
		writeForEver(addr)
	}
	if testing.Short() {
		t.Skip("kills processes for some seconds")
	}
	on(t, lasting(), func(t *testing.T, addr string) {
		for round := range 3 {
			told := killWriter(t, "TestKilled", crashAddr+"="+addr, 3+round, time.Duration(round)*3*time.Millisecond)
			s, err := Open(addr, Options{})
			if err != nil {
				t.Fatal(err)
			}
			requireSound(t, s)
			requireWhole(t, s)
			requireTold(t, s, told)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// killWriter runs a test as a process of its own, which prints a line for each
// thing that it has written, and kills it the wait after so many: somewhere
// within the next write. told is how many lines it has printed.
func killWriter(t *testing.T, test, env string, writes int, wait time.Duration) (told int) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^"+test+"$")
	child.Env = append(os.Environ(), env)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := 0
	for sc := bufio.NewScanner(out); sc.Scan(); {
		if lines++; lines == writes {
			time.Sleep(wait)
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := child.Wait(); err == nil || lines < writes {
		t.Fatalf("the child ended by itself after %d writes: %v", lines, err)
	}
	return lines
}

// requireTold holds that of the first articles of writeForEver, which has told
// that they are written, every other is there, and those that it has forgotten
// are not.
func requireTold(t *testing.T, s *Store, told int) {
	t.Helper()
	list, err := s.Articles(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	there := make(map[string]bool)
	for _, a := range list {
		there[a.ID] = true
	}
	for i := range told {
		if id := pair(fmt.Sprint(i)).Article.ID; there[id] != (i%2 == 0) {
			t.Errorf("%s of %d: there %v", id, told, there[id])
		}
	}
}

// requireWhole holds that the store has all quads of the articles that it has,
// and no others.
func requireWhole(t *testing.T, s *Store) {
	t.Helper()
	want := schema.Vocabulary()
	articles := 0
	for _, q := range dump(t, s) {
		if q.Object != schema.ClassArticle {
			continue
		}
		articles++
		quads, err := schema.Encode(pair(strings.TrimPrefix(string(q.Subject.(quad.IRI)), "art:")))
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, quads...)
	}
	requireDump(t, s, want)
	if articles == 0 {
		t.Error("no article")
	}
}

// pair is an article that shares no fact with the others.
func pair(id string) schema.Record { return meets(id, "Ada Berg "+id, "Tom Ode "+id) }

func writeForEver(addr string) {
	s, err := Open(addr, Options{})
	for i := 0; err == nil; i++ {
		r := pair(fmt.Sprint(i))
		if _, err = s.Load(context.Background(), r); err == nil && i%2 == 1 {
			_, err = s.Forget(context.Background(), r.Article.ID)
		}
		fmt.Println(i)
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
