package backup

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/durable"
	"github.com/quadwire/quadwire/graph/pquads"
	"github.com/quadwire/quadwire/schema"
)

// batch is how many quads are held before they are written.
const batch = 10_000

// Restore makes the graph of a backup at addr, where nothing or an empty folder
// may be. It fills a folder beside addr, which takes its name when all is there:
// the count and the digest of the file are right, the graph read back has the
// same, and its pages are sound. After an error nothing is left.
//
// The problems are those of the graph that was backed up, as graph.Store.Check
// lists them: it is restored as it was. The error wraps ErrExists, those of
// Read, or graph's.
func Restore(ctx context.Context, r io.Reader, addr string) (sum Summary, problems []graph.Problem, err error) {
	if addr, err = vacant(addr); err != nil {
		return sum, nil, err
	}
	temp := fmt.Sprintf("%s.restore-%d", addr, os.Getpid())
	if err := os.Mkdir(temp, 0o755); err != nil {
		return sum, nil, err
	}
	sum, problems, err = fill(ctx, r, temp)
	if err == nil {
		err = ignoreMissing(os.Remove(addr)) // an empty folder; Windows does not rename over one
	}
	if err == nil {
		err = os.Rename(temp, addr)
	}
	if err != nil {
		return sum, nil, errors.Join(err, os.RemoveAll(temp))
	}
	return sum, problems, durable.SyncDir(filepath.Dir(addr))
}

// vacant gives the path of an address at which nothing is.
func vacant(addr string) (string, error) {
	if path, local := graph.IsLocal(addr); !local || path != addr {
		return "", fmt.Errorf("%s: %w here; a backup is restored into a new folder, from which export and load carry it on", graph.Printable(addr), graph.ErrUnsupported)
	}
	entries, err := os.ReadDir(addr)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return filepath.Clean(addr), nil
	case err != nil || len(entries) > 0:
		return "", fmt.Errorf("%s: %w; give --db a new path", addr, ErrExists)
	}
	return filepath.EvalSymlinks(addr)
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// fill makes the graph in an empty folder and reads it back.
func fill(ctx context.Context, r io.Reader, dir string) (sum Summary, problems []graph.Problem, err error) {
	store, err := graph.Open(dir, graph.Options{})
	if err != nil {
		return sum, nil, err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	l := loader{store: store, dir: filepath.Dir(dir), terms: make(map[string]bool)}
	if sum, err = l.load(ctx, r); err != nil {
		return sum, nil, err
	}
	if err := store.Settle(ctx); err != nil { // takes away the mark of a load
		return sum, nil, err
	}
	if err := l.compare(ctx, sum); err != nil {
		return sum, nil, err
	}
	problems, err = store.Check(ctx)
	for _, p := range problems {
		if err == nil && strings.HasPrefix(p.Text, dir) { // of the new file, not of the graph
			err = fmt.Errorf("%w: %s", graph.ErrDamaged, p)
		}
	}
	return sum, problems, err
}

type loader struct {
	store   *graph.Store
	dir     string // of temporary files
	loading *graph.Loading
	batch   []quad.Quad
	terms   map[string]bool // records of the vocabulary in the file
}

// load commits only what is wholly right.
func (l *loader) load(ctx context.Context, r io.Reader) (sum Summary, err error) {
	if l.loading, err = l.store.StartLoading(ctx); err != nil {
		return sum, err
	}
	defer func() { err = errors.Join(err, l.loading.Close()) }()
	if sum, err = Read(ctx, r, l.add); err != nil {
		return sum, err
	}
	if err = l.flush(); err != nil {
		return sum, err
	}
	_, err = l.loading.Commit()
	return sum, err
}

func (l *loader) add(q quad.Quad, record []byte) error {
	if q.Label == schema.VocabularyLabel {
		l.terms[string(record)] = true
	}
	if l.batch = append(l.batch, q); len(l.batch) < batch {
		return nil
	}
	return l.flush()
}

func (l *loader) flush() error {
	err := l.loading.Add(l.batch)
	l.batch = l.batch[:0]
	return err
}

// compare reads the graph back, without those terms of the vocabulary that this
// version of the program knows and the file does not.
func (l *loader) compare(ctx context.Context, want Summary) (err error) {
	all, err := records(ctx, l.store, l.dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, all.Close()) }()
	ours := make(map[string]bool)
	for _, q := range schema.Vocabulary() {
		r, err := pquads.Record(q)
		if err != nil {
			return err
		}
		ours[string(r)] = !l.terms[string(r)]
	}
	got := counter{hash: sha256.New()}
	err = all.Each(ctx, func(r string) error {
		if !ours[r] {
			got.add([]byte(r))
		}
		return nil
	})
	if err != nil {
		return err
	}
	if got := got.summary(); got != want {
		return fmt.Errorf("the graph that was restored is not that of the backup: it has %d quads of %d, SHA-256 %x", got.Quads, want.Quads, got.Digest)
	}
	return nil
}
