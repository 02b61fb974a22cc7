package statement

import "testing"

func TestSourcePhrases(t *testing.T) {
	runAttributions(t, []attributionRow{
		{"according to, last", `The|DT|2|det bridge|NN|3|nsubj fell=fall|VBD|0|root ,|,|7|punct according=accord|VBG|7|case to|IN|5|fixed police|NNS|3|obl .|.|3|punct`,
			`police | according to | indirect | The bridge fell`},
		{"according to, first", `According=accord|VBG|3|case to|IN|1|fixed Krol|NNP|7|obl|PER ,|,|3|punct the|DT|6|det bridge|NN|7|nsubj fell=fall|VBD|0|root .|.|7|punct`,
			`Krol | According to | indirect | the bridge fell`},
		{"according to, in the middle", `The|DT|2|det bridge|NN|8|nsubj ,|,|6|punct according=accord|VBG|6|case to|IN|4|fixed police|NNS|8|obl ,|,|6|punct fell=fall|VBD|0|root .|.|8|punct`,
			`police | according to | indirect | The bridge .. fell`},
		{"per", `The|DT|2|det bridge|NN|3|nsubj fell=fall|VBD|0|root ,|,|6|punct per|IN|6|case Dagsposten|NNP|3|obl|ORG .|.|3|punct`,
			`Dagsposten | per | indirect | The bridge fell`},
		{"per data", `Shares=share|NNS|2|nsubj fell=fall|VBD|0|root ,|,|6|punct per|IN|6|case Dagsposten|NNP|6|compound|ORG data=datum|NNS|2|obl .|.|2|punct`,
			`Dagsposten data | per | indirect | Shares fell`},
		{"a man called Per", `Its=its|PRP$|2|nmod:poss lawyer|NN|7|nsubj ,|,|5|punct Per|IN|5|case Vik|NNP|2|appos|PER ,|,|5|punct left=leave|VBD|0|root .|.|7|punct`, ``},
		{"not per person", `They|PRP|2|nsubj paid=pay|VBD|0|root nine|CD|4|nummod crowns=crown|NNS|2|obj per|IN|6|case Rider|NNP|4|nmod .|.|2|punct`, ``},
		{"a plan is no source", `It|PRP|2|nsubj went=go|VBD|0|root according=accord|VBG|5|case to|IN|3|fixed plan|NN|2|obl .|.|2|punct`, ``},
		{"first, with an apposition", `According=accord|VBG|4|case to|IN|1|fixed the|DT|4|det coach|NN|10|obl ,|,|6|punct Krol|NNP|4|appos|PER ,|,|4|punct the|DT|9|det bridge|NN|10|nsubj fell=fall|VBD|0|root .|.|10|punct`,
			`Krol | According to | indirect | the bridge fell`},
		{"first, with a name beside the subject", `According=accord|VBG|3|case to|IN|1|fixed Dagsposten|NNP|6|obl|ORG ,|,|3|punct Krol|NNP|3|appos|PER said=say|VBD|0|root it|PRP|8|nsubj fell=fall|VBD|6|ccomp .|.|6|punct`,
			"Dagsposten | According to | indirect | Krol said it fell\nKrol | said | indirect | it fell"},
		{"first, quoting another", `According=accord|VBG|3|case to|IN|1|fixed Dagsposten|NNP|8|obl|ORG ,|,|5|punct quoting=quote|VBG|3|acl Krol|NNP|5|obj ,|,|3|punct fell=fall|VBD|0|root it|PRP|8|nsubj .|.|8|punct`,
			`Dagsposten | According to | indirect | fell it`},
		{"in the middle, with another clause after it", `Some|DT|2|nsubj left=leave|VBD|0|root ,|,|7|punct according=accord|VBG|7|case to|IN|4|fixed the|DT|7|det union|NN|2|obl ,|,|11|punct and|CC|11|cc they|PRP|11|nsubj vote|VBP|2|conj soon|RB|11|advmod .|.|2|punct`,
			`the union | according to | indirect | Some left`},
		{"two sources", `It|PRP|2|nsubj fell=fall|VBD|5|ccomp ,|,|5|punct Krol|NNP|5|nsubj|PER said=say|VBD|0|root ,|,|9|punct according=accord|VBG|9|case to|IN|7|fixed Dagsposten|NNP|5|obl|ORG .|.|5|punct`,
			"Krol | said | indirect | It fell\nDagsposten | according to | indirect | It fell, Krol said"},
		{"the last phrase is not the inner speaker's", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root it|PRP|4|nsubj fell=fall|VBD|2|ccomp ,|,|8|punct according=accord|VBG|8|case to|IN|6|fixed Dagsposten|NNP|4|obl|ORG .|.|2|punct`,
			"Krol | said | indirect | it fell\nDagsposten | according to | indirect | Krol said it fell"},
		{"a quotation", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|0|root ,|,|3|punct "|''|3|punct according=accord|VBG|9|case to|IN|6|fixed a|DT|9|det statement|NN|3|obl .|.|3|punct`,
			`a statement | according to | direct | We won`},
	})
}
