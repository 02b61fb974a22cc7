package coref

import "testing"

func TestRepeats(t *testing.T) {
	const (
		oldHarbourGrew = `
1 The the DET DT 3 det
2 old old ADJ JJ 3 amod
3 harbour harbour NOUN NN 4 nsubj
4 grew grow VERB VBD 0 root
`
		theHarbourSlept = `
1 The the DET DT 2 det
2 harbour harbour NOUN NN 3 nsubj
3 slept sleep VERB VBD 0 root
`
		aHarbourOpened = `
1 A a DET DT 2 det
2 harbour harbour NOUN NN 3 nsubj
3 opened open VERB VBD 0 root
`
		newHarbourOpened = `
1 The the DET DT 3 det
2 new new ADJ JJ 3 amod
3 harbour harbour NOUN NN 4 nsubj
4 opened open VERB VBD 0 root
`
	)
	holdChains(t, []chainCase{
		{"the same words", oldHarbourGrew + pricesRose + pricesRose + pricesRose + pricesRose + oldHarbourGrew, "The old harbour = The old harbour"},
		{"other words", oldHarbourGrew + newHarbourOpened, ""},
		{"the noun alone", aHarbourOpened + theHarbourSlept, "A harbour = The harbour"},
		{"the noun alone means the last", oldHarbourGrew + newHarbourOpened + theHarbourSlept, "The new harbour = The harbour"},
		{"too far for the noun alone", aHarbourOpened + pricesRose + pricesRose + pricesRose + theHarbourSlept, ""},
		{"a new one is no repetition", aHarbourOpened + aHarbourOpened, ""},
		{"many are not one", aHarbourOpened + `
1 The the DET DT 2 det
2 harbours harbour NOUN NNS 3 nsubj
3 slept sleep VERB VBD 0 root
`, ""},
		{"which of two mayors", mayorOstbyLeft + mayorVikLeft + `
1 The the DET DT 2 det
2 mayor mayor NOUN NN 3 nsubj
3 left leave VERB VBD 0 root

1 The the DET DT 2 det
2 mayor mayor NOUN NN 3 nsubj
3 slept sleep VERB VBD 0 root
`, ""},
	})
}
