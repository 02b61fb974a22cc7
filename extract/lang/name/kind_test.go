package name

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// TestKinds gives words as form/UPOS/name; a head noun's lemma is its form.
func TestKinds(t *testing.T) {
	for text, want := range map[string]string{
		"the/DET Winter/PROPN/B-MISC Games/PROPN/I-MISC 2026/NUM/I-MISC":         "Winter Games 2026=EVENT",
		"Hurricane/PROPN/B-MISC Odetta/PROPN/I-MISC struck/VERB":                 "Hurricane Odetta=EVENT",
		"the/DET Ostby/PROPN/B-MISC Accord/PROPN/I-MISC":                         "Ostby Accord=WORK",
		"the/DET film/NOUN Zorp/PROPN/B-MISC opened/VERB":                        "Zorp=WORK",
		"her/PRON “/PUNCT Blue/PROPN/B-MISC Hours/PROPN/I-MISC ”/PUNCT":          "Blue Hours=WORK",
		"two/NUM VK-31/PROPN/B-MISC jets/NOUN":                                   "VK-31=PRODUCT",
		"Veskan/ADJ/B-MISC troops/NOUN":                                          "Veskan=NATIONALITY",
		"Zorp/PROPN/B-MISC grew/VERB":                                            "",
		"on/ADP Monday/PROPN ,/PUNCT 5/NUM January/PROPN 2026/NUM":               "Monday , 5 January 2026=DATE",
		"by/ADP March/PROPN 3rd/NOUN ,/PUNCT 2024/NUM she/PRON":                  "March 3rd , 2024=DATE",
		"they/PRON march/VERB in/ADP June/PROPN":                                 "June=DATE",
		"three/NUM weeks/NOUN ago/ADV":                                           "three weeks ago=DATE",
		"last/ADJ week/NOUN ,/PUNCT this/DET man/NOUN":                           "last week=DATE",
		"$/SYM 4.25/NUM billion/NUM of/ADP":                                      "$ 4.25 billion=MONEY",
		"three/NUM million/NUM euros/NOUN":                                       "three million euros=MONEY",
		"two/NUM May/PROPN/B-PER":                                                "",
		"the/DET Bank/PROPN/B-ORG of/ADP/I-ORG May/PROPN/I-ORG in/ADP May/PROPN": "May=DATE",
		"40/NUM Canadian/ADJ dollars/NOUN yesterday/NOUN":                        "40 Canadian dollars=MONEY yesterday=DATE",
	} {
		var s doc.Sentence
		for _, f := range strings.Fields(text) {
			parts := strings.Split(f+"/", "/")
			s.Tokens = append(s.Tokens, doc.Token{Form: parts[0], Lemma: strings.ToLower(parts[0]), UPOS: parts[1], Name: parts[2], Head: doc.Root})
		}
		sents := []doc.Sentence{s}
		kinds(sents, func(w string) bool { return w == "Veskan" })
		var got strings.Builder
		kind := ""
		for _, tok := range s.Tokens {
			if strings.HasPrefix(tok.Kind, "B-") || tok.Kind == "" {
				if kind != "" {
					got.WriteString("=" + kind)
				}
				kind = strings.TrimPrefix(tok.Kind, "B-")
			}
			if tok.Kind != "" {
				got.WriteString(" " + tok.Form)
			}
		}
		if kind != "" {
			got.WriteString("=" + kind)
		}
		if g := strings.TrimSpace(got.String()); g != want {
			t.Errorf("%s: %q, want %q", text, g, want)
		}
	}
}
