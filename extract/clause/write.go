package clause

import (
	"fmt"
	"io"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Write prints the clauses of a document for people, each on a line of its
// own below its sentence; see Clause.String.
func Write(w io.Writer, d *doc.Document) error {
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if _, err := fmt.Fprintf(w, "# s%d %q\n", i, d.Slice(s.Span)); err != nil {
			return err
		}
		for _, c := range Clauses(s) {
			if _, err := fmt.Fprintln(w, c.String(s)); err != nil {
				return err
			}
		}
	}
	return nil
}
