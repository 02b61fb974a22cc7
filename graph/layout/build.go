package layout

import (
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"

	"github.com/quadwire/quadwire/graph/spill"
)

// sortMemory is how many bytes of quads each sorter holds.
const sortMemory = 16 << 20

// A Builder collects the quads of a whole graph and writes them at once. What
// Cayley does quad by quad, looking up and rewriting one key after the other, is
// done by sorting, so that every page of the file is written once and in order.
//
// Start with New, give every quad to Add, and end with Write. Memory is some 40
// bytes for each distinct value and a bound for all the rest: quads are sorted
// in runs that go to temporary files. A Builder is for one goroutine.
type Builder struct {
	dir    string
	values values
	spool  *spill.Spool // what the log says of each value, by number
	quads  *sorter      // numbers of subject, predicate, object, label
}

// New makes a Builder that puts its temporary files into dir. They have no
// names there once they are open, where the system allows that; Close gives
// them back.
func New(dir string) (*Builder, error) {
	s, err := spill.NewSpool(dir)
	if err != nil {
		return nil, err
	}
	return &Builder{dir: dir, values: newValues(), spool: s, quads: newSorter(dir)}, nil
}

// Add takes a quad. One that was added before counts once. Values are written
// as they are: two that mean the same are two.
func (b *Builder) Add(q quad.Quad) error {
	if !q.IsValid() {
		return fmt.Errorf("%s needs subject, predicate and object", q.NQuad())
	}
	var t tuple
	for i, d := range quad.Directions {
		v := q.Get(d)
		if v == nil {
			continue // of label 0, as Cayley has it
		}
		id, isNew := b.values.number(v)
		if isNew {
			data, err := pquads.MarshalValue(v)
			if err != nil {
				return err
			}
			if err := b.spool.Add(data); err != nil {
				return err
			}
		}
		t[i] = id
	}
	return b.quads.Add(t)
}

// Close removes the temporary files.
func (b *Builder) Close() error { return errors.Join(b.spool.Close(), b.quads.Close()) }
