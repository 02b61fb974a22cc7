package english

import (
	"strings"
	"sync"
)

// PastForms gives the past tense and the participle of a verb where rules do not give
// them, nil for a regular verb. A verb with a prefix has those of the verb
// ("rewrite", "undergo").
func PastForms(verb string) []string {
	if past := irregularPasts()[verb]; past != nil {
		return past
	}
	for _, p := range verbPrefixes {
		if rest, ok := strings.CutPrefix(verb, p); ok {
			var out []string
			for _, f := range irregularPasts()[rest] {
				out = append(out, p+f)
			}
			if out != nil {
				return out
			}
		}
	}
	return nil
}

// BaseOfPast gives the verb that an irregular past form is of.
func BaseOfPast(form string) (string, bool) {
	if base, ok := basesOfPasts()[form]; ok {
		return base, true
	}
	for _, p := range verbPrefixes {
		if rest, ok := strings.CutPrefix(form, p); ok {
			if base, ok := basesOfPasts()[rest]; ok {
				return p + base, true
			}
		}
	}
	return "", false
}

// IsPastTense says whether a word in lower case is the past tense of a verb and nothing
// else: no participle, and no noun or adjective either.
func IsPastTense(form string) bool {
	base, ok := BaseOfPast(form)
	if !ok || base == form || otherWords[form] {
		return false
	}
	past := PastForms(base)
	return len(past) == 2 && past[0] == form && past[1] != form
}

// otherWords are past tenses that are other words as well.
var otherWords = Words("bit bore saw rose lay fell drove broke spoke stole woke slew proved showed swelled sowed beat")

var irregularPasts = sync.OnceValue(func() map[string][]string {
	m := make(map[string][]string)
	for entry := range strings.SplitSeq(irregularVerbs, ";") {
		f := strings.Fields(entry)
		m[f[0]] = f[1:]
	}
	return m
})

var basesOfPasts = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for base, past := range irregularPasts() {
		for _, f := range past {
			m[f] = base
		}
	}
	return m
})

// verbPrefixes make verbs of irregular ones that bend like them.
var verbPrefixes = []string{"under", "over", "fore", "with", "mis", "out", "re", "un", "be", "up"}

// irregularVerbs are verbs with their past tense and participle. No form stands with
// two verbs.
const irregularVerbs = `arise arose arisen; awake awoke awoken; be was were been; bear bore borne; beat beat beaten; become became become; begin began begun; bend bent; beset beset; bet bet; bid bid;
	bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung;
	come came come; cost cost; creep crept; cut cut; deal dealt; dig dug; do did done; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen;
	feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; forsake forsook forsaken;
	freeze froze frozen; get got gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung; have had; hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept;
	kneel knelt; know knew known; lay laid; lead led; leap leapt; learn learnt; leave left; lend lent; let let; lie lay lain; light lit; lose lost; make made; mean meant; meet met; partake partook partaken;
	pay paid; plead pled; prove proved proven; put put; quit quit; read read; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought; sell sold; send sent;
	set set; shake shook shaken; shed shed; shine shone; shoot shot; show showed shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid;
	sling slung; slit slit; sow sowed sown; speak spoke spoken; speed sped; spell spelt; spend spent; spill spilt; spin spun; spit spat; split split; spread spread; spring sprang sprung; stand stood; steal stole stolen;
	stick stuck; sting stung; stink stank stunk; stride strode stridden; strike struck stricken; string strung; strive strove striven; swear swore sworn; sweep swept; swell swelled swollen; swim swam swum;
	swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust; tread trod trodden; wake woke woken; wear wore worn; weave wove woven; weep wept;
	win won; wind wound; wring wrung; write wrote written; travel travelled; cancel cancelled; label labelled`
