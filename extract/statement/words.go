package statement

import (
	"strings"

	"github.com/quadwire/quadwire/extract/clause"
)

// Word lists that tell adjuncts apart. They hold general English only.

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// durative verbs have a time, and no object, in a bare noun phrase of time.
var durative = words("come go last happen occur arrive wait stay live continue run")

// overshadowing verbs do not end at a time: what they have behind "by" did it.
var overshadowing = words("overshadow eclipse mar spoil dampen haunt dominate cloud")

var timeAdverbs = words("yesterday today tomorrow tonight now then recently lately later earlier soon currently previously formerly subsequently immediately " +
	"eventually finally initially originally afterwards afterward beforehand meanwhile nowadays ago already once twice always often sometimes never frequently rarely again daily weekly monthly yearly annually overnight")

var placeAdverbs = words("aground here there abroad overseas home nearby elsewhere everywhere nowhere away upstairs downstairs outside inside indoors outdoors ashore aboard worldwide nationwide back locally internationally inland offshore uphill downhill upstream downstream northward southward eastward westward northwards southwards eastwards westwards ahead forward apart")

var mannerAdverbs = words("together well badly hard fast alone instead flat steady unopposed firm straight upright undercover")

// sentenceAdverbs end in -ly but say nothing of the manner.
var sentenceAdverbs = words("allegedly apparently possibly probably reportedly presumably supposedly purportedly certainly surely clearly obviously actually really " +
	"only especially particularly mainly mostly largely nearly likely unlikely simply merely fully early family similarly accordingly consequently " +
	"additionally finally lastly firstly secondly thirdly fortunately unfortunately hopefully sadly surprisingly interestingly importantly notably ultimately " +
	"generally usually normally typically essentially basically virtually practically hardly barely scarcely previously recently currently")

var timeMarks = words("when after before while until till since once whenever")

var reasons = map[string]bool{"because of": true, "due to": true, "owing to": true, "thanks to": true, "on account of": true}

var placePrepositions = words("in at on near next_to adjacent_to inside outside within across throughout around along above below beneath behind beside off under over between among")

// abstractAt are nouns that "at" does not turn into a place.
var abstractAt = words("risk war peace cost rate level expense request invitation speed price end point stage least most best worst age time odds stake issue hand all once moment height pace loss random arrest decision ruling lack prospect sight news idea thought death move treatment length will ease fault police troops crowd")

// onVerbs have an "on" that is no place.
var onVerbs = words("spend waste squander focus concentrate rely depend insist agree bet vote comment impose")

// reciprocal verbs tie coordinated subjects to each other, so a coordination
// is not read as one statement per member.
var reciprocal = words("meet agree negotiate marry divorce merge clash fight cooperate collaborate collide differ disagree talk unite embrace")

// bareSpeech verbs say nothing without the words said, which are the
// attribution's.
var bareSpeech = words("say tell add note state")

// aboutWords are nouns that what stands beside them is mentioned as, not what
// it is: "the word peace".
var aboutWords = words("word term phrase name nickname letter number hashtag slogan title label keyword acronym abbreviation prefix suffix surname pseudonym")

// settlements are nouns that may stand before the name of the place that they
// describe: "the river Oder", "capital Riga".
var settlements = words("city town village country nation state province county district region capital island river lake mountain port suburb hamlet township municipality " +
	"republic kingdom peninsula neighbour neighbor member planet moon star volcano resort enclave archipelago")

// ofClauses are nouns that stand beside a clause to say what it is: "cut taxes,
// a move that".
var ofClauses = words("charge claim accusation allegation move decision step feat record rise fall drop increase decrease fact sign signal assertion prospect result development " +
	"premium gain loss jump slump surge post position job honour honor title role penalty " +
	"change improvement blow setback first practice process procedure achievement demand view idea")

// quantifiers speak of many things one by one.
var quantifiers = words("each every any no either neither")

// vague words fill a slot but name nothing: a statement about them says
// nothing alone.
var vague = words("who whom whose which what that whatever whoever how why where when there")

// IsUnchanging says whether a verb's past is spelt as its base, so that a tagger
// takes it for a present: "beat".
func IsUnchanging(form string) bool { return clause.IsUnchanging(form) }
