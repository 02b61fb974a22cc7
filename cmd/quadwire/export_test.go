package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// exported writes every format of a graph to a folder, and gives what is there.
func exported(t *testing.T, db string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range exportFormats() {
		endings := []string{""}
		if f.name == "nquads" || f.needsFile() {
			endings = append(endings, ".gz", ".zst")
		}
		for _, compress := range endings {
			quadwire(t, exitFound, "export", "--quiet", "--db", db, filepath.Join(dir, "g"+f.ending+compress))
		}
	}
	out := make(map[string]string)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		out[filepath.ToSlash(rel)] = string(body)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Equal graphs give equal files, in whatever order they were built; compressed
// files hold what the others are; and nothing else stays in the folder.
func TestExportBytes(t *testing.T) {
	articles, err := filepath.Glob(filepath.Join("testdata", "articles", "*.txt"))
	if err != nil || len(articles) < 3 {
		t.Fatal(articles, err)
	}
	articles = articles[:3]
	one, two := filepath.Join(t.TempDir(), "one.db"), filepath.Join(t.TempDir(), "two.db")
	quadwire(t, exitFound, append([]string{"build", "--quiet", "--jobs", "1", "--db", one}, articles...)...)
	slices.Reverse(articles)
	quadwire(t, exitFound, append([]string{"build", "--quiet", "--jobs", "3", "--db", two}, articles...)...)
	files, again := exported(t, one), exported(t, two)
	if want := 9 + 2*3 + 6*3; len(files) != want || len(again) != want {
		t.Errorf("%d and %d files, want %d", len(files), len(again), want)
	}
	for name, body := range files {
		if again[name] != body {
			t.Errorf("%s depends on how the graph was built", name)
		}
		bare := strings.ReplaceAll(strings.ReplaceAll(name, ".gz", ""), ".zst", "")
		if bare != name && unpacked(t, name, body) != files[bare] {
			t.Errorf("%s is not %s", name, bare)
		}
	}
}

func unpacked(t *testing.T, name, body string) string {
	t.Helper()
	var in io.Reader
	var err error
	if strings.HasSuffix(name, ".gz") {
		in, err = gzip.NewReader(strings.NewReader(body))
	} else {
		in, err = zstd.NewReader(strings.NewReader(body))
	}
	if err != nil {
		t.Fatal(name, err)
	}
	out, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(name, err)
	}
	return string(out)
}

// An export that is broken off leaves the file that was there, and no other.
func TestExportBrokenOff(t *testing.T) {
	dir := t.TempDir()
	article := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(article, []byte("LISBON, March 3, 2026 (Northwire) -- Ana Ruiz met Bo Lind in Oslo on Monday.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(dir, "graph.db")
	quadwire(t, exitFound, "build", "--quiet", "--db", db, article)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, f := range exportFormats() {
		out := t.TempDir()
		file := filepath.Join(out, "g"+f.ending)
		if f.folder == nil {
			if err := os.WriteFile(file, []byte("old"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		var errs bytes.Buffer
		if code := run(ctx, []string{"export", "--db", db, file}, strings.NewReader(""), io.Discard, &errs); code != exitError {
			t.Errorf("%s: exit %d %s", f.name, code, errs.String())
		}
		left, err := os.ReadDir(out)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := os.ReadFile(file)
		if f.folder == nil && (len(left) != 1 || string(body) != "old") || f.folder != nil && len(left) > 0 {
			t.Errorf("%s: %v, %q", f.name, left, body)
		}
	}
}
