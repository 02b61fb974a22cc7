// Package backup writes a graph to a file without loss, and makes the same graph
// of the file again.
//
// A backup is a PQuads file, which Cayley's own program loads, of all quads in
// the order of their records. Its head has two fields more than Cayley reads:
// the number of the quads and the SHA-256 of all that follows the head. Equal
// graphs give equal bytes.
package backup

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"

	"github.com/cayleygraph/quad"
	"google.golang.org/protobuf/encoding/protowire"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/pquads"
	"github.com/quadwire/quadwire/graph/spill"
	"github.com/quadwire/quadwire/schema"
)

// Errors; the text around them tells what was found.
var (
	ErrNotBackup = errors.New("not a backup of Quadwire")
	ErrDamaged   = errors.New("the backup is damaged")
	ErrUnsettled = errors.New("the graph is in the middle of a change")
	ErrExists    = errors.New("something is there already")
)

// Fields of the head, with numbers far from those that Cayley uses (1 and 2 of
// Header in quads.proto).
const (
	fieldQuads  protowire.Number = 1001 // varint
	fieldDigest protowire.Number = 1002 // 32 bytes
)

// A Summary is what the head of a backup says.
type Summary struct {
	Quads  int               `json:"quads"`
	Digest [sha256.Size]byte `json:"-"`
}

// sortMemory is how many bytes of records are held while they are sorted.
const sortMemory = 32 << 20

// Write writes all of the graph as it is when Write begins; others may write to
// it meanwhile (graph.Store.Quads). The error wraps ErrUnsettled when a decision
// or a load was broken off, graph's errors, or one of w. The records are sorted
// in a temporary file in dir, "" for where the system has such.
func Write(ctx context.Context, s *graph.Store, w io.Writer, dir string) (sum Summary, err error) {
	sorted, err := records(ctx, s, dir)
	if err != nil {
		return sum, err
	}
	defer func() { err = errors.Join(err, sorted.Close()) }()
	if sum, err = summarize(ctx, sorted); err != nil {
		return sum, err
	}
	if err := writeRecords(ctx, w, sorted, sum); err != nil {
		return sum, fmt.Errorf("backup: writing: %w", err)
	}
	return sum, nil
}

func writeRecords(ctx context.Context, w io.Writer, sorted *spill.Sorter[string], sum Summary) error {
	if err := pquads.Head(w, sum.fields()); err != nil {
		return err
	}
	return sorted.Each(ctx, func(r string) error {
		_, err := io.WriteString(w, r)
		return err
	})
}

// records sorts the records of all quads; the caller closes what it gets.
func records(ctx context.Context, s *graph.Store, dir string) (*spill.Sorter[string], error) {
	sorted := spill.NewSorter(spill.Strings, dir, sortMemory)
	err := s.Quads(ctx, func(q quad.Quad) error {
		if q.Predicate == schema.QWUnsettled {
			return fmt.Errorf("%s: %w: a %s was broken off; \"quadwire check\" tells how to finish it",
				s.Addr(), ErrUnsettled, quad.ToString(q.Object))
		}
		r, err := pquads.Record(q)
		if err != nil {
			return err
		}
		return sorted.Add(string(r))
	})
	if err != nil {
		return nil, errors.Join(err, sorted.Close())
	}
	return sorted, nil
}

func summarize(ctx context.Context, sorted *spill.Sorter[string]) (Summary, error) {
	c := counter{hash: sha256.New()}
	err := sorted.Each(ctx, func(r string) error {
		c.add([]byte(r))
		return nil
	})
	return c.summary(), err
}

// A counter sums up records as they come.
type counter struct {
	hash  hash.Hash
	quads int
}

func (c *counter) add(record []byte) {
	c.quads++
	_, _ = c.hash.Write(record) // a hash never fails
}

func (c *counter) summary() Summary {
	return Summary{Quads: c.quads, Digest: [sha256.Size]byte(c.hash.Sum(nil))}
}

// fields are those of the head.
func (s Summary) fields() []byte {
	out := protowire.AppendTag(nil, fieldQuads, protowire.VarintType)
	out = protowire.AppendVarint(out, uint64(s.Quads))
	out = protowire.AppendTag(out, fieldDigest, protowire.BytesType)
	return protowire.AppendBytes(out, s.Digest[:])
}

// parseFields is the inverse of fields; ok is false for the head of another
// program's file.
func parseFields(b []byte) (s Summary, ok bool) {
	number, kind, n := protowire.ConsumeTag(b)
	if n < 0 || number != fieldQuads || kind != protowire.VarintType {
		return s, false
	}
	b = b[n:]
	quads, n := protowire.ConsumeVarint(b)
	if n < 0 {
		return s, false
	}
	b = b[n:]
	number, kind, n = protowire.ConsumeTag(b)
	if n < 0 || number != fieldDigest || kind != protowire.BytesType {
		return s, false
	}
	digest, m := protowire.ConsumeBytes(b[n:])
	if m < 0 || len(digest) != sha256.Size || n+m != len(b) {
		return s, false
	}
	return Summary{Quads: int(quads), Digest: [sha256.Size]byte(digest)}, true
}
