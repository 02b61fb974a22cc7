package statement

import (
	"strings"
	"testing"
)

// Light-verb phrases and nominal events, in the notation of eventRows.
var nominalRows = []struct{ name, parse, want string }{
	// Light verbs.
	{"held talks with", "Mara/NNP/nsubj/2/PER held=hold/VBD/root/0 talks=talk/NNS/obj/2 with/IN/case/5 Tom/NNP/nmod/3/PER", "Meeting: Mara | met | Tom"},
	{"with on the verb", "Mara/NNP/nsubj/2/PER held=hold/VBD/root/0 talks=talk/NNS/obj/2 with/IN/case/5 Tom/NNP/obl/2/PER", "Meeting: Mara | met | Tom"},
	{"held talks", "Mara/NNP/nsubj/4/PER and/CC/cc/3 Tom/NNP/conj/1/PER held=hold/VBD/root/0 talks=talk/NNS/obj/4", "Meeting: Mara | met | Tom"},
	{"rounds of talks", "Mara/NNP/nsubj/2/PER held=hold/VBD/root/0 two/CD/nummod/4 rounds=round/NNS/obj/2 of/IN/case/6 talks=talk/NNS/nmod/4 with/IN/case/8 Tom/NNP/nmod/6/PER", "Meeting: Mara | met | Tom"},
	{"peace talks", "Latvia/NNP/nsubj/2/LOC held=hold/VBD/root/0 peace/NN/compound/4 talks=talk/NNS/obj/2 with/IN/case/6 Estonia/NNP/nmod/4/LOC", "Negotiation: Latvia | negotiatedWith | Estonia"},
	{"paid a visit to", "Mara/NNP/nsubj/2/PER paid=pay/VBD/root/0 a/DT/det/4 visit/NN/obj/2 to/IN/case/6 Latvia/NNP/nmod/4/LOC", "Visit: Mara | visited | Latvia"},
	{"is on a visit to", "Mara/NNP/nsubj/5/PER is=be/VBZ/cop/5 on/IN/case/5 a/DT/det/5 visit/NN/root/0 to/IN/case/7 Latvia/NNP/nmod/5/LOC", "Visit: Mara | visited | Latvia"},
	{"reached a deal with", "Latvia/NNP/nsubj/2/LOC reached=reach/VBD/root/0 a/DT/det/4 deal/NN/obj/2 with/IN/case/6 Estonia/NNP/nmod/4/LOC", "Agreement: Latvia | agreedWith | Estonia"},
	{"signed an agreement with", "Latvia/NNP/nsubj/2/LOC signed=sign/VBD/root/0 an/DT/det/4 agreement/NN/obj/2 with/IN/case/6 Estonia/NNP/nmod/4/LOC", "Signing: Latvia | signed | an agreement | patient: Estonia"},
	{"launched an attack on", "Rebels=rebel/NNS/nsubj/2 launched=launch/VBD/root/0 an/DT/det/4 attack/NN/obj/2 on/IN/case/7 the/DT/det/7 town/NN/nmod/4", "Attack: Rebels | attacked | the town"},
	{"held a ceremony for", "Mara/NNP/nsubj/2/PER held=hold/VBD/root/0 a/DT/det/5 welcome/NN/compound/5 ceremony/NN/obj/2 for/IN/case/7 Tom/NNP/nmod/5/PER", "Hosting: Mara | hosted | a welcome ceremony | patient: Tom"},
	{"light passive", "An/DT/det/2 attack/NN/nsubj:pass/8 on/IN/case/5 the/DT/det/5 town/NN/nmod/2 was=be/VBD/aux:pass/8 later/RB/advmod/8 launched=launch/VBN/root/0 by/IN/case/10 rebels=rebel/NNS/obl:agent/8", "Attack: rebels | attacked | the town"},
	{"light passive, between", "Talks=talk/NNS/nsubj:pass/3 were=be/VBD/aux:pass/3 held=hold/VBN/root/0 between/IN/case/5 Mara/NNP/obl/3/PER and/CC/cc/7 Tom/NNP/conj/5/PER", "Meeting: Mara | met | Tom"},
	{"in talks with", "Mara/NNP/nsubj/4/PER is=be/VBZ/cop/4 in/IN/case/4 talks=talk/NNS/root/0 with/IN/case/6 Tom/NNP/nmod/4/PER", "Meeting: Mara | met | Tom"},
	{"no talks", "Mara/NNP/nsubj/2/PER held=hold/VBD/root/0 no/DT/det/4 talks=talk/NNS/obj/2 with/IN/case/6 Tom/NNP/nmod/4/PER", "Meeting: Mara | met | Tom | negative"},
	{"light verb in the future", "Mara/NNP/nsubj/3/PER will/MD/aux/3 hold/VB/root/0 talks=talk/NNS/obj/3 with/IN/case/6 Tom/NNP/nmod/4/PER", "Meeting: Mara | met | Tom | planned"},
	{"part of the load", "The/DT/det/2 rods=rod/NNS/nsubj/3 took=take/VBD/root/0 part/NN/obj/3 of/IN/case/7 the/DT/det/7 load/NN/nmod/4", ""},

	// Nouns by themselves.
	{"witnessing a signing is no signing", "Mara/NNP/nsubj/4/PER and/CC/cc/3 Tom/NNP/conj/1/PER witnessed=witness/VBD/root/0 the/DT/det/6 signing/NN/obj/4 of/IN/case/9 nine/CD/nummod/9 treaties=treaty/NNS/nmod/6", "Witnessing: Mara + Tom | witnessed | the signing of nine treaties // Signing: - | signed | nine treaties"},
	{"possessor and goal", "Mara/NNP/nmod:poss/3/PER 's/POS/case/1 visit/NN/nsubj/6 to/IN/case/5 Latvia/NNP/nmod/3/LOC surprised=surprise/VBD/root/0 Tom/NNP/obj/6/PER", "Visit: Mara | visited | Latvia"},
	{"goal as modifier", "Mara/NNP/nmod:poss/4/PER 's/POS/case/1 Latvia/NNP/compound/4/LOC visit/NN/nsubj/5 surprised=surprise/VBD/root/0 Tom/NNP/obj/5/PER", "Visit: Mara | visited | Latvia"},
	{"possessor below a compound", "Mara/NNP/nmod:poss/3/PER 's/POS/case/1 state/NN/compound/4 visit/NN/nsubj/7 to/IN/case/6 Latvia/NNP/nmod/4/LOC surprised=surprise/VBD/root/0 Tom/NNP/obj/7/PER", "Visit: Mara | visited | Latvia"},
	{"of and by", "The/DT/det/2 arrest/NN/nsubj/8 of/IN/case/4 Tom/NNP/nmod/2/PER by/IN/case/7 the/DT/det/7 police/NNS/nmod/2 shocked=shock/VBD/root/0 Riga/NNP/obj/8/LOC", "Arrest: the police | arrested | Tom"},
	{"possessor of a killing", "Tom/NNP/nmod:poss/3/PER 's/POS/case/1 murder/NN/nsubj/4 shocked=shock/VBD/root/0 Riga/NNP/obj/4/LOC", "Killing: - | killed | Tom"},
	{"possessor and of", "Tom/NNP/nmod:poss/3/PER 's/POS/case/1 murder/NN/nsubj/6 of/IN/case/5 Ola/NNP/nmod/3/PER shocked=shock/VBD/root/0 Riga/NNP/obj/6/LOC", "Killing: Tom | killed | Ola"},
	{"agent as modifier", "The/DT/det/3 NATO/NNP/compound/3/ORG airstrike/NN/nsubj/6 on/IN/case/5 Riga/NNP/nmod/3/LOC shocked=shock/VBD/root/0 Mara/NNP/obj/6/PER", "Attack: NATO | attacked | Riga"},
	{"between", "The/DT/det/2 meeting/NN/nsubj/8 between/IN/case/4 Mara/NNP/nmod/2/PER and/CC/cc/6 Tom/NNP/conj/4/PER later/RB/advmod/8 ended=end/VBD/root/0", "Meeting: Mara | met | Tom"},
	{"the two", "Papers=paper/NNS/nsubj/2 covered=cover/VBD/root/0 the/DT/det/4 meeting/NN/obj/2 between/IN/case/8 the/DT/det/8 two/CD/nummod/8 leaders=leader/NNS/nmod/4", "Meeting: the two leaders | met | -"},
	{"an attack on", "Mara/NNP/nsubj/2/PER saw=see/VBD/root/0 the/DT/det/4 attack/NN/obj/2 on/IN/case/7 the/DT/det/7 town/NN/nmod/4", "Attack: - | attacked | the town"},
	{"somebody's meeting with nobody", "Mara/NNP/nmod:poss/3/PER 's/POS/case/1 meeting/NN/nsubj/4 ended=end/VBD/root/0", ""},
	{"visit without a goal", "Mara/NNP/nmod:poss/3/PER 's/POS/case/1 visit/NN/nsubj/4 ended=end/VBD/root/0", ""},
	{"hospital visit", "Mara/NNP/nmod:poss/4/PER 's/POS/case/1 hospital/NN/compound/4 visit/NN/nsubj/7 to/IN/case/6 Riga/NNP/nmod/4/LOC ended=end/VBD/root/0", ""},

	// Whether it happened.
	{"planned by an adjective", "The/DT/det/3 planned/JJ/amod/3 meeting/NN/nsubj/8 between/IN/case/5 Mara/NNP/nmod/3/PER and/CC/cc/7 Tom/NNP/conj/5/PER failed=fail/VBD/root/0", "Meeting: Mara | met | Tom | planned"},
	{"so-called", "Ola/NNP/nsubj/2/PER saw=see/VBD/root/0 the/DT/det/7 so/RB/advmod/6 -/HYPH/punct/4 called=call/VBN/amod/7 meeting/NN/obj/2 between/IN/case/9 Mara/NNP/nmod/7/PER and/CC/cc/11 Tom/NNP/conj/9/PER", "Meeting: Mara | met | Tom | hypothetical"},
	{"a hoax", "The/DT/det/2 meeting/NN/nsubj/9 between/IN/case/4 Mara/NNP/nmod/2/PER and/CC/cc/6 Tom/NNP/conj/4/PER was=be/VBD/cop/9 a/DT/det/9 hoax/NN/root/0", "Meeting: Mara | met | Tom | negative"},
	{"waits for", "Ola/NNP/nsubj/2/PER waits=wait/VBZ/root/0 for/IN/case/5 the/DT/det/5 arrest/NN/obl/2 of/IN/case/7 Tom/NNP/nmod/5/PER", "Arrest: - | arrested | Tom | planned"},
	{"dreams of", "Ola/NNP/nsubj/2/PER dreams=dream/VBZ/root/0 of/IN/case/5 the/DT/det/5 arrest/NN/obl/2 of/IN/case/7 Tom/NNP/nmod/5/PER", "Arrest: - | arrested | Tom | possible"},
	{"a plan for", "A/DT/det/2 plan/NN/nsubj/9 for/IN/case/4 talks=talk/NNS/nmod/2 between/IN/case/6 Mara/NNP/nmod/4/PER and/CC/cc/8 Tom/NNP/conj/6/PER emerged=emerge/VBD/root/0", "Meeting: Mara | met | Tom | planned"},
	{"a call for", "Ola/NNP/nsubj/2/PER repeated=repeat/VBD/root/0 a/DT/det/4 call/NN/obj/2 for/IN/case/7 the/DT/det/7 release/NN/nmod/4 of/IN/case/9 Tom/NNP/nmod/7/PER", "Demand: Ola | calledFor | the release of Tom // Release: - | released | Tom | asked"},
	{"demanded", "Ola/NNP/nsubj/2/PER demanded=demand/VBD/root/0 the/DT/det/4 release/NN/obj/2 of/IN/case/6 Tom/NNP/nmod/4/PER", "Demand: Ola | demanded | the release of Tom // Release: - | released | Tom | asked"},
	{"rejected what was asked", "Ola/NNP/nsubj/2/PER ignored=ignore/VBD/root/0 the/DT/det/4 rejection/NN/obj/2 of/IN/case/8 Tom/NNP/nmod:poss/8/PER 's/POS/case/6 request/NN/nmod/4 for/IN/case/10 bail/NN/nmod/8", "Request: Tom | requested | bail"},
	{"rejected what was to be done", "Ola/NNP/nsubj/2/PER rejected=reject/VBD/root/0 a/DT/det/4 meeting/NN/obj/2 of/IN/case/6 Mara/NNP/nmod/4/PER and/CC/cc/8 Tom/NNP/conj/6/PER", "Rejection: Ola | rejected | a meeting of Mara and Tom // Meeting: Mara | met | Tom | negative"},
	{"ahead of", "Ola/NNP/nsubj/2/PER spoke=speak/VBD/root/0 ahead/RB/case/7 of/IN/fixed/3 Mara/NNP/nmod:poss/7/PER 's/POS/case/5 visit/NN/obl/2 to/IN/case/9 Latvia/NNP/nmod/7/LOC", "Visit: Mara | visited | Latvia | planned"},
	{"before a death", "Ola/NNP/nsubj/2/PER spoke=speak/VBD/root/0 before/IN/case/6 Mara/NNP/nmod:poss/6/PER 's/POS/case/4 death/NN/obl/2", "Death: Mara | diedIn | -"},
	{"plans a visit", "Mara/NNP/nsubj/2/PER plans=plan/VBZ/root/0 a/DT/det/4 visit/NN/obj/2 to/IN/case/6 Latvia/NNP/nmod/4/LOC", "Visit: Mara | visited | Latvia | planned"},
	{"possessor of an infinitive", "Mara/NNP/nmod:poss/3/PER 's/POS/case/1 plan/NN/nsubj/7 to/TO/mark/5 visit/VB/acl/3 Latvia/NNP/obj/5/LOC leaked=leak/VBD/root/0", "Visit: Mara | visited | Latvia | planned"},
	{"refusal", "Mara/NNP/nmod:poss/3/PER 's/POS/case/1 refusal/NN/nsubj/7 to/TO/mark/5 meet/VB/acl/3 Tom/NNP/obj/5/PER surprised=surprise/VBD/root/0 Ola/NNP/obj/7/PER", "Meeting: Mara | met | Tom | negative | planned"},
	{"infinitive of nobody's noun", "A/DT/det/2 plan/NN/nsubj/6 to/TO/mark/4 visit/VB/acl/2 Latvia/NNP/obj/4/LOC leaked=leak/VBD/root/0", ""},
	{"cancelled her visit", "Mara/NNP/nsubj/2/PER cancelled=cancel/VBD/root/0 a/DT/det/4 visit/NN/obj/2 to/IN/case/6 Latvia/NNP/nmod/4/LOC", "Visit: Mara | visited | Latvia | negative | planned"},
	{"began", "Talks=talk/NNS/nsubj/6 between/IN/case/3 Mara/NNP/nmod/1/PER and/CC/cc/5 Tom/NNP/conj/3/PER began=begin/VBD/root/0", "Meeting: Mara | met | Tom"},
	{"took place", "A/DT/det/2 meeting/NN/nsubj/3 took=take/VBD/root/0 place/NN/obj/3 between/IN/case/6 Mara/NNP/obl/3/PER and/CC/cc/8 Tom/NNP/conj/6/PER", "Meeting: Mara | met | Tom"},
	{"did not begin", "Talks=talk/NNS/nsubj/8 between/IN/case/3 Mara/NNP/nmod/1/PER and/CC/cc/5 Tom/NNP/conj/3/PER did/VBD/aux/8 not/RB/advmod/8 begin/VB/root/0", "Meeting: Mara | met | Tom | negative"},
	{"may begin", "Talks=talk/NNS/nsubj/7 between/IN/case/3 Mara/NNP/nmod/1/PER and/CC/cc/5 Tom/NNP/conj/3/PER may/MD/aux/7 begin/VB/root/0", "Meeting: Mara | met | Tom | possible"},
	{"without", "Ola/NNP/nsubj/2/PER left=leave/VBD/root/0 without/IN/case/5 a/DT/det/5 meeting/NN/obl/2 between/IN/case/7 Mara/NNP/nmod/5/PER and/CC/cc/9 Tom/NNP/conj/7/PER", "Meeting: Mara | met | Tom | negative"},
}

func TestNominalEvents(t *testing.T) {
	frames := loadFrames(t)
	for _, row := range nominalRows {
		if got := readEvents(t, row.parse, frames); got != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.name, got, row.want)
		}
	}
}

// What is only mentioned is less sure than what a verb asserts.
func TestNominalConfidence(t *testing.T) {
	confidence := func(parse string) float64 {
		d, err := eventDoc(parse)
		if err != nil {
			t.Fatal(err)
		}
		for _, st := range Extract(d, loadFrames(t)) {
			if st.Kind == Event {
				return st.Confidence
			}
		}
		t.Fatalf("no event in %s", parse)
		return 0
	}
	asserted := confidence("Mara/NNP/nsubj/2/PER held=hold/VBD/root/0 talks=talk/NNS/obj/2 with/IN/case/5 Tom/NNP/nmod/3/PER")
	definite := confidence("Ola/NNP/nsubj/2/PER recalled=recall/VBD/root/0 the/DT/det/4 talks=talk/NNS/obj/2 between/IN/case/6 Mara/NNP/nmod/4/PER and/CC/cc/8 Tom/NNP/conj/6/PER")
	vague := confidence("Ola/NNP/nsubj/2/PER recalled=recall/VBD/root/0 talks=talk/NNS/obj/2 between/IN/case/5 Mara/NNP/nmod/3/PER and/CC/cc/7 Tom/NNP/conj/5/PER")
	if !(asserted > definite && definite > vague) {
		t.Errorf("asserted %.2f, definite %.2f, vague %.2f", asserted, definite, vague)
	}
}

// Each row is a parse and the triples of its event.
var eventTripleRows = []struct{ name, parse, want string }{
	{"light verb", "Mara/NNP/nsubj/2/PER held=hold/VBD/root/0 talks=talk/NNS/obj/2 with/IN/case/5 Tom/NNP/nmod/3/PER", "Mara | held | talks; Mara | held talks with | Tom"},
	{"noun", "Mara/NNP/nmod:poss/3/PER 's/POS/case/1 visit/NN/nsubj/6 to/IN/case/5 Latvia/NNP/nmod/3/LOC surprised=surprise/VBD/root/0 Tom/NNP/obj/6/PER", "Mara | visited | Latvia"},
	{"noun, pair", "The/DT/det/2 meeting/NN/nsubj/8 between/IN/case/4 Mara/NNP/nmod/2/PER and/CC/cc/6 Tom/NNP/conj/4/PER later/RB/advmod/8 ended=end/VBD/root/0", "Mara | met | Tom"},
	{"planned noun", "Mara/NNP/nsubj/2/PER plans=plan/VBZ/root/0 a/DT/det/4 visit/NN/obj/2 to/IN/case/6 Latvia/NNP/nmod/4/LOC", "Mara | visit to | Latvia"},
}

func TestEventTriples(t *testing.T) {
	frames := loadFrames(t)
	for _, row := range eventTripleRows {
		d, err := eventDoc(row.parse)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, st := range Extract(d, frames) {
			if st.Kind == Event {
				for _, tr := range st.Triples {
					got = append(got, strings.Join(tr[:], " | "))
				}
			}
		}
		if text := strings.Join(got, "; "); text != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.name, text, row.want)
		}
	}
}
