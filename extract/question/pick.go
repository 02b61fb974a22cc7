package question

import (
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// cutPick takes "first" or "last" out of a question and parses what is left, where
// it stands before the verb ("When did X last meet Y?") or at the end ("Whom did X
// meet first?") and belongs to no noun.
func cutPick(d *doc.Document, again func(words []string) *doc.Document) (*doc.Document, schema.Pick) {
	if len(d.Sentences) != 1 {
		return d, ""
	}
	tokens := d.Sentences[0].Tokens
	for i := 1; i < len(tokens); i++ {
		pick := schema.Pick(strings.ToLower(tokens[i].Form))
		if pick != schema.First && pick != schema.Last || tokens[i].UPOS == "VERB" || slices.Contains([]string{"DET", "ADP", "ADJ", "NUM"}, tokens[i-1].UPOS) {
			continue
		}
		if next := i + 1; next < len(tokens) && tokens[next].UPOS != "VERB" && tokens[next].UPOS != "PUNCT" {
			continue
		}
		var words []string
		for k := range tokens {
			if k != i {
				words = append(words, tokens[k].Form)
			}
		}
		return again(words), pick
	}
	return d, ""
}
