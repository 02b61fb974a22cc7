package statement

import "testing"

func TestIsFurniture(t *testing.T) {
	for _, row := range []struct {
		parse string
		want  bool
	}{
		{"RIGA/NNP/root/0 ,/,/punct/3 May/NNP/appos/1 3/CD/nummod/3 (/-LRB-/punct/6 Acme/NNP/appos/1 )/-RRB-/punct/6 --/:/punct/1", true},
		{"Friday/NNP/root/0 ,/,/punct/3 May/NNP/appos/1 22/CD/nummod/3 2026/CD/nmod:unmarked/3", true},
		{"By/IN/case/2 Mara/NNP/root/0 Lind/NNP/flat/2", true},
		{"Publisher/NN/root/0 :/:/punct/3 Acme/NNP/appos/1", true},
		{"A/DT/det/2 hall/NN/root/0 Image/NN/appos/2 :/:/punct/5 Acme/NNP/appos/3", true},
		{"By/IN/case/2 Monday/NNP/obl/4 all/DT/nsubj/4 left=leave/VBD/root/0", false},
		{"Mara/NNP/nsubj/2 left=leave/VBD/root/0 --/:/punct/2", false},
		{"Mayor/NN/root/0 jailed=jail/VBN/acl/1", false},
		{"Publisher/NN/nsubj/2 quits=quit/VBZ/root/0", false},
	} {
		d, err := eventDoc(row.parse)
		if err != nil {
			t.Fatal(err)
		}
		if got := isFurniture(&d.Sentences[0]); got != row.want {
			t.Errorf("%s: %v, want %v", row.parse, got, row.want)
		}
	}
}
