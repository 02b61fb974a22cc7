package statement

import "testing"

func TestDirectSpeech(t *testing.T) {
	runAttributions(t, []attributionRow{
		{"before the cue", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|6|ccomp ,|,|3|punct "|''|3|punct said=say|VBD|0|root Ada|NNP|6|nsubj|PER Krol|NNP|7|flat .|.|6|punct`,
			`Ada Krol | said | direct | We won`},
		{"curly, after the cue", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root :|:|6|punct “|''|6|punct We|PRP|6|nsubj won=win|VBD|2|ccomp .|.|6|punct ”|''|6|punct`,
			`Krol | said | direct | We won.`},
		{"around the cue", `“|''|3|punct We|PRP|3|nsubj won=win|VBD|7|ccomp ,|,|3|punct ”|''|3|punct Krol|NNP|7|nsubj|PER said=say|VBD|0|root ,|,|10|punct “|''|10|punct again|RB|7|advmod today|NN|10|advmod .|.|7|punct ”|''|7|punct`,
			`Krol | said | direct | We won .. again today.`},
		{"goes on after the cue", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|7|ccomp ,|,|3|punct "|''|3|punct Krol|NNP|7|nsubj|PER said=say|VBD|0|root .|.|7|punct / "|''|3|punct They|PRP|3|nsubj lost=lose|VBD|0|root badly|RB|3|advmod .|.|3|punct "|''|3|punct`,
			`Krol | said | direct | We won .. They lost badly.`},
		{"several sentences in one quotation", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root ,|,|6|punct "|''|6|punct We|PRP|6|nsubj won=win|VBD|2|ccomp .|.|6|punct / They|PRP|2|nsubj lost=lose|VBD|0|root .|.|2|punct "|''|2|punct`,
			`Krol | said | direct | We won. They lost.`},
		{"an addressee", `"|''|2|punct Nothing|NN|6|ccomp ,|,|2|punct "|''|2|punct Krol|NNP|6|nsubj|PER told=tell|VBD|0|root reporters=reporter|NNS|6|obj .|.|6|punct`,
			`Krol > reporters | told | direct | Nothing`},
		{"inverted with a relative clause", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|6|ccomp ,|,|3|punct "|''|3|punct said=say|VBD|0|root Krol|NNP|6|nsubj|PER ,|,|11|punct who|WP|11|nsubj just|RB|11|advmod arrived=arrive|VBD|7|acl:relcl .|.|6|punct`,
			`Krol | said | direct | We won`},
		{"wrong tree: the cue hangs in the quotation", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|0|root ,|,|3|punct "|''|3|punct Krol|NNP|3|obl|PER told=tell|VBD|3|conj Dagsposten|NNP|7|obj|ORG .|.|3|punct`,
			`Krol > Dagsposten | told | direct | We won`},
		{"asked", `"|''|2|punct Why|RB|6|ccomp ?|.|2|punct "|''|2|punct she|PRP|6|nsubj asked=ask|VBD|0|root .|.|6|punct`,
			`she | asked | direct | Why?`},
		{"next paragraph without a cue", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|7|ccomp ,|,|3|punct "|''|3|punct Krol|NNP|7|nsubj|PER said=say|VBD|0|root .|.|7|punct // "|''|3|punct They|PRP|3|nsubj lost=lose|VBD|0|root .|.|3|punct "|''|3|punct`,
			`Krol | said | direct | We won .. They lost.`},
		{"two paragraphs, the cue in the second", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|0|root .|.|3|punct // "|''|3|punct They|PRP|3|nsubj lost=lose|VBD|7|ccomp ,|,|3|punct "|''|3|punct Krol|NNP|7|nsubj|PER said=say|VBD|0|root .|.|7|punct`,
			`Krol | said | direct | We won. .. They lost`},
		{"after indirect speech of the same speaker", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root the|DT|4|det vote|NN|6|nsubj was=be|VBD|6|cop fair|JJ|2|ccomp .|.|2|punct / "|''|3|punct We|PRP|3|nsubj won=win|VBD|0|root .|.|3|punct "|''|3|punct`,
			"Krol | said | indirect | the vote was fair\nKrol | said | direct | We won."},
		{"nobody's quotation", `The|DT|2|det hall|NN|3|nsubj emptied=empty|VBD|0|root .|.|3|punct / "|''|3|punct We|PRP|3|nsubj won=win|VBD|0|root .|.|3|punct "|''|3|punct`,
			`- | " | direct | We won.`},
		{"a colon", `The|DT|2|det mayor|NN|4|nsubj was=be|VBD|4|cop blunt|JJ|0|root :|:|8|punct "|''|8|punct They|PRP|8|nsubj lost=lose|VBD|4|parataxis .|.|8|punct "|''|8|punct`,
			`The mayor | : | direct | They lost.`},
		{"a name and a colon", `Krol|NNP|0|root :|:|5|punct "|''|5|punct We|PRP|5|nsubj won=win|VBD|1|parataxis .|.|5|punct "|''|5|punct`,
			`Krol | : | direct | We won.`},
		{"an inner quotation", `“|''|3|punct He|PRP|3|nsubj said=say|VBD|9|ccomp ‘|''|5|punct no|UH|3|obj ,|,|3|punct ’|''|5|punct ”|''|3|punct recalled=recall|VBD|0|root Krol|NNP|9|nsubj|PER .|.|9|punct`,
			"He | said | direct | no\nKrol | recalled | direct | He said ‘no,’"},
		{"the end of a clause that the cue splits", `Prices=price|NNS|10|nsubj ,|,|3|punct Krol|NNP|4|nsubj|PER said=say|VBD|10|parataxis ,|,|4|punct "|''|8|punct will|MD|8|aux be|VB|10|cop the|DT|10|det last|JJ|0|root .|.|10|punct "|''|10|punct`,
			`Krol | said | mixed | Prices .. will be the last.`},
		{"after an adverbial and the cue", `On|IN|2|case Monday|NNP|5|obl ,|,|5|punct Krol|NNP|5|nsubj|PER said=say|VBD|0|root ,|,|9|punct "|''|9|punct We|PRP|9|nsubj won=win|VBD|5|ccomp .|.|9|punct "|''|9|punct`,
			`Krol | said | direct | We won.`},
		{"a name in marks between quotation and cue", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|15|ccomp ,|,|3|punct "|''|3|punct Krol|NNP|15|nsubj|PER ,|,|8|punct head|NN|6|appos of|IN|12|case "|''|12|punct Open|NNP|12|compound Rena|NNP|8|nmod "|''|12|punct ,|,|8|punct said=say|VBD|0|root .|.|15|punct`,
			`Krol | said | direct | We won`},
		{"inverted, a description and a name", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|6|ccomp ,|,|3|punct "|''|3|punct said=say|VBD|0|root its|PRP$|8|nmod:poss leader|NN|6|nsubj ,|,|8|punct Ada|NNP|8|flat|PER Krol|NNP|10|flat|PER .|.|6|punct`,
			`Ada Krol | said | direct | We won`},
		{"two subjects in the tree", `"|''|3|punct No|DT|3|det comment|NN|11|nsubj ,|,|3|punct "|''|3|punct a|DT|7|det clerk|NN|11|nsubj who|WP|9|nsubj answered=answer|VBD|7|acl:relcl calmly|RB|9|advmod said=say|VBD|0|root .|.|11|punct`,
			`a clerk | said | direct | No comment`},
		{"scare quotes", `The|DT|4|det "|''|4|punct quiet|JJ|4|amod zone|NN|7|nsubj "|''|4|punct is=be|VBZ|7|cop shut|JJ|0|root .|.|7|punct`, ``},
		{"a title after a preposition", `Krol|NNP|2|nsubj|PER wrote=write|VBD|0|root in|IN|5|case "|''|5|punct Dawn|NNP|2|obl "|''|5|punct .|.|2|punct`, ``},
		{"an object in marks", `The|DT|2|det council|NN|3|nsubj recommended=recommend|VBD|0|root "|''|6|punct online|JJ|6|amod tools=tool|NNS|3|obj "|''|6|punct .|.|3|punct`, ``},
	})
}

func TestNaming(t *testing.T) {
	runAttributions(t, []attributionRow{
		{"called it", `Krol|NNP|2|nsubj|PER called=call|VBD|0|root the|DT|4|det vote|NN|2|obj "|''|7|punct a|DT|7|det farce|NN|2|xcomp "|''|7|punct .|.|2|punct`,
			`Krol | called | mixed | the vote "a farce"`},
		{"described as", `Krol|NNP|2|nsubj|PER described=describe|VBD|0|root it|PRP|2|obj as|IN|6|case "|''|6|punct unfair|JJ|2|obl "|''|6|punct .|.|2|punct`,
			`Krol | described | mixed | it as "unfair"`},
		{"dismissed that as", `Krol|NNP|2|nsubj|PER dismissed=dismiss|VBD|0|root that|IN|6|mark as|IN|6|case "|''|6|punct nonsense|NN|2|obl "|''|6|punct .|.|2|punct`,
			`Krol | dismissed | mixed | that as "nonsense"`},
		{"calling it", `Krol|NNP|2|nsubj|PER denied=deny|VBD|0|root that|IN|5|mark it|PRP|5|nsubj fell=fall|VBD|2|ccomp ,|,|7|punct calling=call|VBG|5|advcl the|DT|9|det claim|NN|7|obj "|''|11|punct nonsense|NN|7|xcomp "|''|11|punct .|.|2|punct`,
			"NOT Krol | denied | indirect | it fell\nKrol | calling | mixed | the claim \"nonsense\""},
		{"a name is no speech", `A|DT|2|det painting|NN|7|nsubj called=call|VBN|2|acl "|''|5|punct Dawn|NNP|3|xcomp "|''|5|punct sold=sell|VBD|0|root .|.|7|punct`, ``},
		{"a signature", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|0|root .|.|3|punct "|''|3|punct —|:|7|punct Ada|NNP|3|parataxis|PER Krol|NNP|7|flat // The|DT|2|det end|NN|0|root`,
			`Ada Krol | — | direct | We won.`},
	})
}
