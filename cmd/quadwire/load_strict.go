package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/schema"
)

func isInvalid(err error) bool { return errors.Is(err, graph.ErrInvalidQuad) }

// ownPrefixes are the namespaces of what Quadwire makes.
func ownPrefixes() []string {
	return []string{schema.PrefixTerm, schema.PrefixEntity, schema.PrefixArticle, schema.PrefixFact, schema.PrefixRelation, schema.PrefixDecision}
}

// checkAll reads all files once and refuses them if one has a bad line; then
// they are at their beginning again. What cannot be read twice is kept in a file
// meanwhile.
func (l *loader) checkAll(files []string, inputs []io.ReadCloser) error {
	var faults []error
	for i, name := range files {
		f, err := rereadable(inputs[i])
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		inputs[i] = f
		err = l.readFile(name, f, func(q quad.Quad) error {
			_, err := l.labelled(q)
			return err
		})
		if stop := l.cmd.Context().Err(); stop != nil {
			return stop
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", name, err))
		}
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if l.skipped > 0 {
		faults = append(faults, fmt.Errorf("--strict: nothing is stored: %s", count(l.skipped, "bad line")))
	}
	return errors.Join(faults...)
}

// A spool is a file that goes when it is closed.
type spool struct{ *os.File }

func (s spool) Close() error { return errors.Join(s.File.Close(), os.Remove(s.Name())) }

// rereadable gives what can be read twice.
func rereadable(in io.ReadCloser) (io.ReadSeekCloser, error) {
	if f, ok := in.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return f, nil
		}
	}
	f, err := os.CreateTemp("", "quadwire-load-*")
	if err != nil {
		return nil, err
	}
	out := spool{f}
	if _, err = io.Copy(f, in); err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err = errors.Join(err, in.Close()); err != nil {
		return nil, errors.Join(err, out.Close())
	}
	return out, nil
}
