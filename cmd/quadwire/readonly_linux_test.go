package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// lock makes a folder read-only: by its permissions, or for root, whom these do
// not bind, by a mount.
func lock(t *testing.T, dir string) {
	t.Helper()
	if os.Geteuid() != 0 {
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
		return
	}
	if err := unix.Mount(dir, dir, "", unix.MS_BIND, ""); err != nil {
		t.Skipf("permissions do not bind root, and nothing can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	if err := unix.Mount("", dir, "", unix.MS_BIND|unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		t.Skipf("no mount can be made read-only here: %v", err)
	}
}

// What reads works in a read-only folder; what writes says where it cannot.
func TestReadOnlyFolder(t *testing.T) {
	skipShort(t)
	db := built(t)
	backup := filepath.Join(filepath.Dir(db), "all.pq")
	quadwire(t, exitFound, "backup", "--db", db, backup)
	before := quadwire(t, exitFound, "export", "--db", db)
	file := filepath.Join(db, "indexes.bolt")
	if os.Geteuid() != 0 {
		if err := os.Chmod(file, 0o444); err != nil {
			t.Fatal(err)
		}
	}
	lock(t, db)
	folder := filepath.Dir(db)
	lock(t, folder)
	for _, args := range [][]string{
		{"export", "--db", db}, {"check", "--db", db}, {"stats", "--db", db},
		{"query", "--db", db, `g.V("<ent:tom-ode>").out("<qw:met>").all()`},
		{"ask", "--db", db, "Who met Tom Ode?"}, {"backup", "--db", db, "-"}, {"restore", "--verify", backup},
	} {
		if stdout, stderr, exit := inProcess(t, 0, args...); exit != exitFound || stdout == "" {
			t.Errorf("%s: exit %d: %s", args[0], exit, stderr)
		}
	}
	fresh := filepath.Join(folder, "new.db")
	for _, tt := range []struct {
		args []string
		path string
	}{
		{[]string{"build", "--db", db, filepath.Join("testdata", "articles")}, db},
		{[]string{"load", "--db", db, backup}, db},
		{[]string{"forget", "--db", db, "--before", "2030-01-01"}, db},
		{[]string{"compact", "--db", db}, db},
		{[]string{"load", "--db", fresh, backup}, fresh},
		{[]string{"restore", "--db", fresh, backup}, fresh},
		{[]string{"backup", "--db", db, filepath.Join(folder, "again.pq")}, "again.pq"},
	} {
		_, stderr, exit := inProcess(t, 0, tt.args...)
		denied := strings.Contains(stderr, "read-only file system") || strings.Contains(stderr, "permission denied")
		if exit != exitError || !denied || !strings.Contains(stderr, tt.path) {
			t.Errorf("%s: exit %d: %s", tt.args[0], exit, stderr)
		}
	}
	if quadwire(t, exitFound, "export", "--db", db) != before {
		t.Error("the graph has changed")
	}
}

// A restore that is killed leaves a whole graph under its name, or none.
func TestRestoreKilled(t *testing.T) {
	skipShort(t)
	db := built(t)
	want := quadwire(t, exitFound, "export", "--db", db)
	file := filepath.Join(t.TempDir(), "all.pq")
	quadwire(t, exitFound, "backup", "--db", db, file)
	killed := 0
	for round := range 6 {
		fresh := filepath.Join(t.TempDir(), "new.db")
		cmd := exec.Command(os.Args[0], "restore", "--db", fresh, file)
		cmd.Args[0] = "quadwire"
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(round*12) * time.Millisecond)
		_ = cmd.Process.Kill() // it may have ended by itself
		if err := cmd.Wait(); err != nil {
			killed++
		}
		if _, err := os.Stat(fresh); err == nil {
			if quadwire(t, exitFound, "export", "--db", fresh) != want {
				t.Errorf("round %d: half a graph", round)
			}
			continue
		}
		quadwire(t, exitFound, "restore", "--db", fresh, file)
	}
	if killed == 0 {
		t.Error("none was killed")
	}
}
