package question

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// Whatever a parser makes of a question, Parse reads or refuses it, and leaves
// the tree as it is.
func FuzzParse(f *testing.F) {
	words := strings.Fields("Who/PRON/WP What/PRON/WP When/ADV/WRB Where/ADV/WRB How/ADV/WRB many/ADJ/JJ which/DET/WDT did/AUX/VBD is/AUX/VBZ was/AUX/VBD will/AUX/MD " +
		"have/AUX/VB Lind/PROPN/NNP Ode/PROPN/NNP the/DET/DT treaty/NOUN/NN talks/NOUN/NNS meet/VERB/VB met/VERB/VBD signed/VERB/VBN saying/VERB/VBG say/VERB/VB " +
		"hold/VERB/VB with/ADP/IN to/PART/TO by/ADP/IN 's/PART/POS Monday/PROPN/NNP 5/NUM/CD not/PART/RB he/PRON/PRP wife/NOUN/NN old/ADJ/JJ and/CCONJ/CC ?/PUNCT/. " +
		"someone/PRON/NN something/PRON/NN somewhere/ADV/RB out/ADP/RP being/AUX/VBG do/VERB/VB long/ADV/RB")
	relations := strings.Fields("root nsubj nsubj:pass obj iobj obl obl:agent aux aux:pass cop advmod det amod compound flat nmod nmod:poss case conj cc xcomp ccomp advcl acl acl:relcl advcl:relcl appos punct mark parataxis")
	frames, err := schema.LoadFrames()
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{0, 3, 2, 7, 3, 7, 12, 3, 1, 17, 255, 0, 34, 3, 26})
	f.Add([]byte{0, 255, 0, 8, 0, 9, 31, 0, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		n := min(len(data)/3, 30)
		var b strings.Builder
		for i := range n {
			w := strings.Split(words[int(data[3*i])%len(words)], "/")
			head, relation := int(data[3*i+1])%(n+1), relations[int(data[3*i+2])%len(relations)]
			if head == 0 {
				relation = "root"
			}
			fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t_\n", i+1, w[0], strings.ToLower(w[0]), w[1], w[2], head, relation)
		}
		d, err := doc.Parse(b.String() + "\n")
		if err != nil || len(d.Sentences) != 1 {
			return
		}
		before := fmt.Sprint(d.Sentences[0].Tokens)
		p, err := Parse(d, frames)
		if err == nil && (len(p.Facts) == 0 || p.Want == "" || len(p.Modalities) == 0) {
			t.Errorf("half a pattern: %+v", p)
		}
		again := func(words []string) *doc.Document { // as wild a tree
			out := &doc.Document{Sentences: []doc.Sentence{{Tokens: slices.Clone(d.Sentences[0].Tokens[:len(words)])}}}
			for i := range words {
				w := &out.Sentences[0].Tokens[i]
				if w.Form = words[i]; w.Head >= len(words) || i == 0 && d.Sentences[0].Root() >= len(words) {
					w.Head, w.Deprel = doc.Root, "root"
				}
			}
			return out
		}
		if _, err := Read(d, again, frames, time.Date(2031, 2, 3, 0, 0, 0, 0, time.UTC)); err != nil && !errors.Is(err, ErrUnreadable) {
			t.Error(err)
		}
		s := repair(&d.Sentences[0])
		for i := range s.Tokens {
			if isUnder(s, i, i) {
				t.Errorf("word %d hangs on itself", i)
			}
		}
		if fmt.Sprint(d.Sentences[0].Tokens) != before {
			t.Error("the tree has changed")
		}
	})
}
