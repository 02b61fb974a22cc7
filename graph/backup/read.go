package backup

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/quadwire/quadwire/graph/pquads"
)

// Read calls f for each quad of a backup, with its record, and holds that they
// are as many and the same as its head says. The error wraps ErrNotBackup or
// ErrDamaged, or is one of the reader, of f or of ctx; f has then been given
// quads that are not to be trusted.
func Read(ctx context.Context, r io.Reader, f func(q quad.Quad, record []byte) error) (Summary, error) {
	in, err := pquads.NewReader(r)
	switch {
	case errors.Is(err, pquads.ErrNotPQuads):
		return Summary{}, fmt.Errorf("%w: %w; other dumps are for \"quadwire load\"", ErrNotBackup, err)
	case err != nil:
		return Summary{}, damaged(err)
	}
	want, ok := parseFields(in.Extra())
	if !ok {
		return want, fmt.Errorf("%w: it is a PQuads file without count and digest; such are for \"quadwire load\"", ErrNotBackup)
	}
	found := counter{hash: sha256.New()}
	var last []byte
	for {
		if err := ctx.Err(); err != nil {
			return want, err
		}
		q, record, err := in.Next()
		if errors.Is(err, io.EOF) {
			return want, found.compare(want)
		}
		if err != nil {
			return want, fmt.Errorf("behind quad %d of %d: %w", found.quads, want.Quads, damaged(err))
		}
		if bytes.Compare(record, last) <= 0 {
			return want, fmt.Errorf("%w: quad %d is not in its place", ErrDamaged, found.quads+1)
		}
		last = record
		found.add(record)
		if err := f(q, record); err != nil {
			return want, err
		}
	}
}

// damaged adds ErrDamaged to what is wrong with the bytes, and nothing to what
// is wrong with reading them.
func damaged(err error) error {
	if errors.Is(err, pquads.ErrCutOff) || errors.Is(err, pquads.ErrRecord) {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return err
}

func (c *counter) compare(want Summary) error {
	switch got := c.summary(); {
	case got.Quads != want.Quads:
		return fmt.Errorf("%w: it has %d quads of %d", ErrDamaged, got.Quads, want.Quads)
	case got.Digest != want.Digest:
		return fmt.Errorf("%w: the SHA-256 of its quads is %x, not %x", ErrDamaged, got.Digest, want.Digest)
	}
	return nil
}
