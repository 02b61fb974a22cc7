package clause

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// parse reads a parse typed in by hand: words "form/XPOS/deprel/head" apart
// by spaces, the head counted from 1, 0 for the root; "form=lemma" where the
// lemma is another word. The universal tag follows from the Penn tag.
func parse(t *testing.T, text string) *doc.Sentence {
	t.Helper()
	s, ok := readParse(text)
	if !ok {
		t.Fatalf("%s: want words form/XPOS/deprel/head", text)
	}
	return s
}

// readParse is parse without a test; not ok where the notation is wrong.
func readParse(text string) (*doc.Sentence, bool) {
	var b strings.Builder
	for i, w := range strings.Fields(text) {
		f := strings.Split(w, "/")
		if len(f) != 4 || f[1] == "" {
			return nil, false
		}
		form, lemma, ok := strings.Cut(f[0], "=")
		if !ok {
			lemma = strings.ToLower(form)
		}
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t_\n", i+1, form, lemma, universal(f[1], f[2]), f[1], f[3], f[2])
	}
	d, err := doc.Parse(b.String() + "\n")
	if err != nil || len(d.Sentences) == 0 {
		return nil, false
	}
	return &d.Sentences[0], true
}

func universal(xpos, deprel string) string {
	if strings.HasPrefix(deprel, "aux") || deprel == "cop" {
		return "AUX"
	}
	switch xpos[0] {
	case 'V':
		return "VERB"
	case 'J':
		return "ADJ"
	case 'R':
		if xpos == "RP" {
			return "ADP"
		}
		return "ADV"
	}
	switch xpos {
	case "NN", "NNS":
		return "NOUN"
	case "NNP", "NNPS":
		return "PROPN"
	case "PRP", "PRP$", "WP", "EX", "WP$":
		return "PRON"
	case "WDT":
		return "PRON"
	case "WRB":
		return "ADV"
	case "DT":
		if deprel == "det" || deprel == "cc:preconj" {
			return "DET"
		}
		return "PRON"
	case "CD":
		return "NUM"
	case "IN":
		if deprel == "mark" {
			return "SCONJ"
		}
		return "ADP"
	case "TO", "POS":
		return "PART"
	case "CC":
		return "CCONJ"
	case "MD":
		return "AUX"
	}
	return "PUNCT"
}
