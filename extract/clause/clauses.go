package clause

import "github.com/quadwire/quadwire/extract/lang/doc"

// Clauses reads the clauses of a parsed sentence, in reading order of their
// heads. A sentence without a tree has none.
func Clauses(s *doc.Sentence) []Clause {
	return nil
}
