package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/quadwire/quadwire/graph"
)

// fileLimit bounds the bytes of every file that a child of these tests writes.
const fileLimit = "QUADWIRE_TEST_FILE_LIMIT"

// limitFiles makes a write behind the limit an error, as on a full disk, instead
// of the end of the process.
func limitFiles() {
	limit, err := strconv.ParseUint(os.Getenv(fileLimit), 10, 64)
	if err != nil {
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	if err := unix.Setrlimit(unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: limit, Max: limit}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(exitError)
	}
}

// inProcess runs a command as a process of its own, whose files may have no more
// bytes than limit; 0 sets none.
func inProcess(t *testing.T, limit int64, args ...string) (stdout, stderr string, exit int) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], args...)
	cmd.Args[0] = "quadwire"
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if limit > 0 {
		cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%d", fileLimit, limit))
	}
	err := cmd.Run()
	var status *exec.ExitError
	if err != nil && !errors.As(err, &status) {
		t.Fatal(err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

func skipShort(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("starts processes, for some seconds")
	}
}

// tight makes a graph whose file has room for some bytes before it must grow, and
// gives the length of the file: a limit that it cannot.
func tight(t *testing.T, db string, room int64) (length int64) {
	t.Helper()
	s, err := graph.Open(db, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	st, err := s.Stats(t.Context())
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	// behind the pages in use there is reserve only
	if err := os.Truncate(filepath.Join(db, "indexes.bolt"), st.Bytes+room); err != nil {
		t.Fatal(err)
	}
	return st.Bytes + room
}

// A build that runs out of room says so, keeps the articles before, and goes on
// where it was when there is more.
func TestBuildNoRoom(t *testing.T) {
	skipShort(t)
	db, articles := built(t), filepath.Join("testdata", "articles")
	limit := tight(t, db, 400<<10)
	_, stderr, exit := inProcess(t, limit, "build", "--db", db, "--jobs", "1", articles)
	if exit != exitError || !strings.Contains(stderr, "file too large") || !strings.Contains(stderr, db) {
		t.Fatalf("exit %d: %s", exit, stderr)
	}
	// the error names the article that found no room; those before it are acknowledged
	files, err := filepath.Glob(filepath.Join(articles, "*"))
	if err != nil {
		t.Fatal(err)
	}
	before := slices.IndexFunc(files, func(f string) bool { return strings.Contains(stderr, filepath.Base(f)) })
	listed := strings.Count(quadwire(t, exitFound, "stats", "--db", db, "--articles"), "\n") - 1 // that of built
	if before < 1 || listed != before {
		t.Errorf("%d articles are there, %d before the one that failed: %s", listed, before, stderr)
	}
	quadwire(t, exitFound, "check", "--db", db)
	if _, stderr, exit = inProcess(t, 0, "build", "--db", db, "--quiet", articles); exit != exitFound {
		t.Fatalf("exit %d: %s", exit, stderr)
	}
	quadwire(t, exitFound, "check", "--db", db)
	calm := built(t)
	quadwire(t, exitFound, "build", "--db", calm, "--quiet", articles)
	if quadwire(t, exitFound, "export", "--db", db) != quadwire(t, exitFound, "export", "--db", calm) {
		t.Error("the graph is not that of an undisturbed build")
	}
}

// twoSets is N-Quads that load writes in two sets, the second of which needs some
// 10 MB. The first is the same line again and again, and a few others; lines has
// each line once.
func twoSets(t *testing.T) (file string, lines []string) {
	t.Helper()
	for i := range 1000 {
		long := strings.Repeat("x", 10_000*min(i, 1))
		lines = append(lines, fmt.Sprintf("<https://example.org/%06d> <https://example.org/p> \"%d%s\" <https://example.org/g> .\n", i, i, long))
	}
	file = filepath.Join(t.TempDir(), "many.nq")
	text := strings.Repeat(lines[0], loadBatch-50) + strings.Join(lines, "")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file, lines
}

// holds says how many of the lines are in a graph, which must be the first, and
// no others of their kind.
func holds(t *testing.T, db string, lines []string) int {
	t.Helper()
	got := strings.SplitAfter(quadwire(t, exitFound, "export", "--db", db), "\n")
	got = slices.DeleteFunc(got, func(l string) bool { return !strings.Contains(l, "<https://example.org/p>") })
	if len(got) > len(lines) || !slices.Equal(got, lines[:len(got)]) {
		t.Fatalf("%d lines are not the first of %d", len(got), len(lines))
	}
	return len(got)
}

// A load that runs out of room keeps whole sets or nothing, and completes later.
func TestLoadNoRoom(t *testing.T) {
	skipShort(t)
	file, lines := twoSets(t)
	db := filepath.Join(t.TempDir(), "a.db")
	limit := tight(t, db, 4<<20)
	requireLoad(t, db, file, lines, func() (string, int) {
		_, stderr, exit := inProcess(t, limit, "load", "--db", db, file)
		return stderr, exit
	}, "file too large")
}

// requireLoad runs a load that fails for want of room, then one that does not.
func requireLoad(t *testing.T, db, file string, lines []string, fails func() (stderr string, exit int), reason string) {
	t.Helper()
	stderr, exit := fails()
	if exit != exitError || !strings.Contains(stderr, reason) || !strings.Contains(stderr, db) {
		t.Fatalf("exit %d: %s", exit, stderr)
	}
	n := holds(t, db, lines)
	if n == len(lines) { // none, if load writes a new file (graph.Loading)
		t.Errorf("%d lines of %d are there", n, len(lines))
	}
	quadwire(t, exitFound, "check", "--db", db)
	if left, err := os.ReadDir(db); err != nil || len(left) != 1 {
		t.Errorf("%v is left (%v)", left, err)
	}
	if _, stderr, exit := inProcess(t, 0, "load", "--db", db, file); exit != exitFound {
		t.Fatalf("exit %d: %s", exit, stderr)
	}
	if n := holds(t, db, lines); n != len(lines) {
		t.Errorf("%d lines of %d are there", n, len(lines))
	}
	quadwire(t, exitFound, "check", "--db", db)
}

// A disk that is full, where one can be made: this needs the right to mount.
func TestLoadDiskFull(t *testing.T) {
	skipShort(t)
	disk := t.TempDir()
	mount := func(flags uintptr, size string) error {
		return unix.Mount("quadwire-test", disk, "tmpfs", flags, "size="+size)
	}
	if err := mount(0, "6m"); err != nil {
		t.Skipf("no small disk can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(disk, 0); err != nil {
			t.Error(err)
		}
	})
	file, lines := twoSets(t)
	db := filepath.Join(disk, "a.db")
	requireLoad(t, db, file, lines, func() (string, int) {
		_, stderr, exit := inProcess(t, 0, "load", "--db", db, file)
		if err := mount(unix.MS_REMOUNT, "100m"); err != nil {
			t.Fatal(err)
		}
		return stderr, exit
	}, "no space left")
}

// backup leaves the old file when there is no room for the new one.
func TestBackupNoRoom(t *testing.T) {
	skipShort(t)
	db := built(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "all.pq")
	if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, stderr, exit := inProcess(t, 4096, "backup", "--db", db, file)
	if exit != exitError || !strings.Contains(stderr, "file too large") || !strings.Contains(stderr, file) {
		t.Errorf("exit %d: %s", exit, stderr)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%v is left (%v)", left, err)
	}
	if body, err := os.ReadFile(file); err != nil || string(body) != "old" {
		t.Errorf("the old file holds %q (%v)", body, err)
	}
	quadwire(t, exitFound, "backup", "--db", db, file)
	_, stderr, exit = inProcess(t, 1<<16, "restore", "--db", filepath.Join(dir, "new.db"), file)
	if exit != exitError || !strings.Contains(stderr, "file too large") {
		t.Errorf("exit %d: %s", exit, stderr)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%v is left (%v)", left, err)
	}
}
