package statement

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// show writes a statement on one line: kind, subject, predicate, objects with
// role and preposition, relation, and what keeps it from being a plain fact.
func show(d *doc.Document, st *Statement) string {
	subject := "-"
	if st.Subject != nil {
		subject = st.Subject.Text(d)
	}
	out := []string{string(st.Kind)[:4] + " " + subject, st.Predicate.Text}
	for i := range st.Objects {
		o := &st.Objects[i]
		out = append(out, strings.TrimSpace(o.Role+" "+o.Prep)+": "+o.Text(d))
	}
	text := strings.Join(out, " | ") + " = " + st.Relation
	if st.Polarity == schema.Negative {
		text += " negative"
	}
	if st.Modality != schema.Actual {
		text += " " + string(st.Modality)
	}
	return text
}

// statementsOf reads a typed-in parse (see eventDoc) without frames.
func statementsOf(t *testing.T, parse string) (*doc.Document, []Statement) {
	t.Helper()
	d, err := eventDoc(parse)
	if err != nil {
		t.Fatal(err)
	}
	return d, Extract(d, nil)
}

// Each row is a parse and its statements as show prints them, apart by " // ".
var statementRows = []struct{ name, parse, want string }{
	// Propositions and the roles of their objects.
	{"object", "Mara/NNP/nsubj/2 signed=sign/VBD/root/0 the/DT/det/4 pact/NN/obj/2", "prop Mara | signed | obj: the pact = rel:sign"},
	{"oblique", "Mara/NNP/nsubj/2 adhered=adhere/VBD/root/0 to/IN/case/5 the/DT/det/5 plan/NN/obl/2", "prop Mara | adhered | obl to: the plan = rel:adhere_to"},
	{"particle", "Mara/NNP/nsubj/2 carried=carry/VBD/root/0 out/RP/compound:prt/2 the/DT/det/5 plan/NN/obj/2", "prop Mara | carried out | obj: the plan = rel:carry_out"},
	{"agent", "The/DT/det/2 pact/NN/nsubj:pass/4 was=be/VBD/aux:pass/4 signed=sign/VBN/root/0 by/IN/case/6 Mara/NNP/obl:agent/4", "prop The pact | was signed | agent by: Mara = rel:sign"},
	{"agent that is a time", "The/DT/det/2 party/NN/nsubj:pass/4 was=be/VBD/aux:pass/4 overshadowed=overshadow/VBN/root/0 by/IN/case/7 the/DT/det/7 anniversary/NN/obl:agent/4", "prop The party | was overshadowed | agent by: the anniversary = rel:overshadow"},
	{"time that is no agent", "The/DT/det/2 votes/NNS/nsubj:pass/4 were=be/VBD/aux:pass/4 counted=count/VBN/root/0 by/IN/case/6 midnight/NN/obl:agent/4", "prop The votes | were counted | when by: midnight = rel:be_counted"},
	{"passive without agent", "Mara/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 born=bear/VBN/root/0 in/IN/case/5 Oslo/NNP/obl/3/LOC", "prop Mara | was born | where in: Oslo = rel:be_born_in"},
	{"worth", "The/DT/det/2 deal/NN/nsubj/4 was=be/VBD/cop/4 worth/JJ/root/0 two/CD/nummod/6 euros=euro/NNS/obl:unmarked/4", "attr The deal | was | obj: worth two euros = rel:be_worth"},
	{"whose chairman", "Acme/NNP/root/0/ORG ,/,/punct/5 a/DT/det/5 Tolm/NNP/compound/6/LOC bank/NN/appos/1 based=base/VBN/amod/5 whose/WP$/nmod:poss/8 chairman/NN/nsubj/14 ,/,/punct/10 Mara/NNP/appos/8/PER ,/,/punct/10 is=be/VBZ/cop/14 a/DT/det/14 cousin/NN/acl:relcl/5 of/IN/case/16 Otto/NNP/nmod/14", "attr Acme | is | obj: a Tolm bank based = isA // attr Acme | is based | where in: Tolm = basedIn // attr Mara | is | obj: chairman | obl: Acme = holdsPosition // attr Mara | is cousin of | obj: Otto = relative"},
	{"when", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 on/IN/case/4 Monday/NNP/obl/2", "prop Mara | left | when on: Monday = rel:leave"},
	{"when, date", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 on/IN/case/5 May/NNP/compound/5 5/CD/obl/2", "prop Mara | left | when on: May 5 = rel:leave"},
	{"when, bare", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 last/JJ/amod/4 week/NN/obl:unmarked/2", "prop Mara | left | when: last week = rel:leave"},
	{"when, clause", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 after/IN/mark/5 Otto/NNP/nsubj/5 came=come/VBD/advcl/2", "prop Mara | left | when after: Otto came = rel:leave // prop Otto | came = rel:come"},
	{"condition", "Mara/NNP/nsubj/3 will/MD/aux/3 leave/VB/root/0 unless/IN/mark/6 Otto/NNP/nsubj/6 comes=come/VBZ/advcl/3", "prop Mara | will leave | obl unless: Otto comes = rel:leave hypothetical // prop Otto | comes = rel:come hypothetical"},
	{"why", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 because/IN/case/6 of/IN/fixed/3 the/DT/det/6 rain/NN/obl/2", "prop Mara | left | why because of: the rain = rel:leave"},
	{"how", "Mara/NNP/nsubj/3 quietly/RB/advmod/3 left=leave/VBD/root/0", "prop Mara | left | how: quietly = rel:leave"},
	{"destination is no place of it", "Mara/NNP/nsubj/2 went=go/VBD/root/0 to/IN/case/4 Oslo/NNP/obl/2/LOC", "prop Mara | went | obl to: Oslo = rel:go_to"},
	{"source left out", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 according=accord/VBG/case/5 to/IN/fixed/3 Otto/NNP/obl/2", "prop Mara | left = rel:leave"},
	{"who is nobody", "Who/WP/nsubj/2 left=leave/VBD/ccomp/4 she/PRP/nsubj/4 wondered=wonder/VBD/root/0", ""},
	{"asked", "Mara/NNP/nsubj/2 urged=urge/VBD/root/0 Otto/NNP/obj/2 to/TO/mark/5 leave/VB/xcomp/2", "prop Mara | urged | obj: Otto | obl: leave = rel:urge // prop Otto | to leave = rel:leave asked"},
	{"question", "Did=do/VBD/aux/3 Mara/NNP/nsubj/3 leave/VB/root/0 ?/./punct/3", ""},

	{"earlier this week", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 earlier/RB/advmod/2 this/DT/det/5 week/NN/obl:unmarked/2", "prop Mara | left | when: earlier this week = rel:leave"},
	{"earlier and a day", "Mara/NNP/nsubj/3 earlier/RB/advmod/3 left=leave/VBD/root/0 on/IN/case/5 Monday/NNP/obl/3", "prop Mara | left | when: earlier | when on: Monday = rel:leave"},
	{"time of a participle", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 on/IN/case/4 Monday/NNP/obl/2 ,/,/punct/6 taking=take/VBG/advcl/2 keys=key/NNS/obj/6", "prop Mara | left | when on: Monday = rel:leave // prop Mara | taking | when on: Monday | obj: keys = rel:take"},
	{"time before which", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 on/IN/case/4 Monday/NNP/obl/2 ,/,/punct/7 having=have/VBG/aux/7 taken=take/VBN/advcl/2 keys=key/NNS/obj/7", "prop Mara | left | when on: Monday = rel:leave // prop Mara | having taken | obj: keys = rel:take"},
	{"time that opens", "On/IN/case/2 Monday/NNP/obl/4 Mara/NNP/nsubj/4 left=leave/VBD/root/0 and/CC/cc/7 Otto/NNP/nsubj/7 sang=sing/VBD/conj/4", "prop Mara | left | when on: Monday = rel:leave // prop Otto | sang | when on: Monday = rel:sing"},
	{"time of the first alone", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 on/IN/case/4 Monday/NNP/obl/2 and/CC/cc/7 Otto/NNP/nsubj/7 sang=sing/VBD/conj/2", "prop Mara | left | when on: Monday = rel:leave // prop Otto | sang = rel:sing"},
	{"finished fifth", "Mara/NNP/nsubj/2 finished=finish/VBD/root/0 fifth/RB/advmod/2", "prop Mara | finished | how: fifth = rel:finish"},
	{"first finished", "Mara/NNP/nsubj/3 first/RB/advmod/3 finished=finish/VBD/root/0", "prop Mara | finished = rel:finish"},
	{"the island of", "They/PRP/nsubj/2 left=leave/VBD/root/0 the/DT/det/5 large/JJ/amod/5 island/NN/obj/2 of/IN/case/7 Tamar/NNP/nmod/5/LOC", "prop They | left | obj: the large island of Tamar = rel:leave // attr Tamar | is | obj: the large island = isA"},
	{"a town of", "They/PRP/nsubj/2 left=leave/VBD/root/0 a/DT/det/4 town/NN/obj/2 of/IN/case/6 Tamar/NNP/nmod/4/LOC", "prop They | left | obj: a town of Tamar = rel:leave"},
	{"the capital of", "They/PRP/nsubj/2 left=leave/VBD/root/0 the/DT/det/4 capital/NN/obj/2 of/IN/case/6 Tamar/NNP/nmod/4/LOC", "prop They | left | obj: the capital of Tamar = rel:leave"},
	{"verb left out", "The/DT/det/2 tone/NN/nsubj/3 was=be/VBD/root/0 not/RB/advmod/3", ""},
	{"have to, verb left out", "You/PRP/nsubj/2 have/VBP/root/0 to/TO/obj/2", ""},
	{"took place", "The/DT/det/2 fair/NN/nsubj/3 took=take/VBD/root/0 place/NN/obj/3 in/IN/case/6 Oslo/NNP/obl/3/LOC", "prop The fair | took place | where in: Oslo = rel:take_place_in"},
	{"said somebody", "Mara/NNP/nsubj/2 said=say/VBD/root/0 two/CD/nummod/4 brothers=brother/NNS/obj/2", ""},
	{"said a prayer", "Mara/NNP/nsubj/2 said=say/VBD/root/0 a/DT/det/4 prayer/NN/obj/2", "prop Mara | said | obj: a prayer = rel:say"},
	{"took a place", "Mara/NNP/nsubj/2 took=take/VBD/root/0 second/JJ/amod/4 place/NN/obj/2", "prop Mara | took | obj: second place = rel:take"},
	{"clock", "It/PRP/nsubj/2 fell=fall/VBD/root/0 at/IN/case/4 4.17/CD/obl/2 a.m./NN/nmod:unmarked/4", "prop It | fell | when at: 4.17 a.m. = rel:fall"},
	{"to a stretch of time", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 sentenced=sentence/VBN/root/0 to/IN/case/6 two/CD/nummod/6 years=year/NNS/obl/3", "prop Otto | was sentenced | obl to: two years = rel:be_sentenced_to"},
	{"on a country", "Utopia/NNP/nsubj/2/LOC put/VBD/root/0 tariffs=tariff/NNS/obj/2 on/IN/case/5 Latvia/NNP/obl/2/LOC", "prop Utopia | put | obj: tariffs | obl on: Latvia = rel:put"},
	{"on a street", "Mara/NNP/nsubj/2 works=work/VBZ/root/0 on/IN/case/5 Mint/NNP/compound/5/LOC Street/NNP/obl/2/LOC", "prop Mara | works | where on: Mint Street = rel:work_on"},

	// Slots are minimal.
	{"relative clause after a name", "Mara/NNP/nsubj/6 ,/,/punct/4 who/WP/nsubj/4 sings=sing/VBZ/acl:relcl/1 ,/,/punct/4 left=leave/VBD/root/0", "prop Mara | sings = rel:sing // prop Mara | left = rel:leave"},
	{"relative clause that restricts", "The/DT/det/2 man/NN/nsubj/5 who/WP/nsubj/4 sang=sing/VBD/acl:relcl/2 left=leave/VBD/root/0", "prop The man | sang = rel:sing // prop The man who sang | left = rel:leave"},
	{"at least, after a comma", "In/IN/case/2 Oslo/NNP/obl/9/LOC ,/,/punct/2 at/IN/case/5 least/JJS/nmod/6 40/CD/nummod/7 people/NNS/nsubj:pass/9 were=be/VBD/aux:pass/9 killed=kill/VBN/root/0", "prop at least 40 people | were killed | where in: Oslo = rel:be_killed_in"},
	{"half a pair of quotation marks", "Mara/NNP/nsubj/2 has=have/VBZ/root/0 a/DT/det/5 good/JJ/amod/5 plan/NN/obj/2 with/IN/case/7 joy/NN/nmod/5 \"/''/punct/7", "prop Mara | has | obj: a good plan with joy = rel:have"},

	// Attributes.
	{"copula", "Oslo/NNP/nsubj/4/LOC is=be/VBZ/cop/4 a/DT/det/4 city/NN/root/0", "attr Oslo | is | obj: a city = isA"},
	{"office", "Mara/NNP/nsubj/4/PER is=be/VBZ/cop/4 the/DT/det/4 mayor/NN/root/0 of/IN/case/6 Oslo/NNP/nmod/4/LOC", "attr Mara | is | obj: the mayor of Oslo | obl of: Oslo = holdsPosition"},
	{"office, past", "Mara/NNP/nsubj/4/PER is=be/VBZ/cop/4 former/JJ/amod/4 mayor/NN/root/0", "attr Mara | is | obj: former mayor = isA"},
	{"office, usurped", "Mara/NNP/nsubj/6/PER is=be/VBZ/cop/6 self/NN/compound/5 -/HYPH/punct/3 styled=style/VBN/amod/6 mayor/NN/root/0", "attr Mara | is | obj: self - styled mayor = isA"},
	{"office, to come", "Mara/NNP/nsubj/8/PER ,/,/punct/4 the/DT/det/4 mayor/NN/appos/1 -/HYPH/punct/4 elect/NN/appos/1 ,/,/punct/4 left=leave/VBD/root/0", "prop Mara | left = rel:leave"},
	{"office, over", "Mara/NNP/nsubj/4/PER was=be/VBD/cop/4 the/DT/det/4 mayor/NN/root/0 until/IN/case/6 2010/CD/nmod/4", "attr Mara | was | obj: the mayor until 2010 = isA"},
	{"office, once held", "Mara/NNP/nsubj/2/PER used=use/VBD/root/0 to/TO/mark/5 be/VB/cop/5 mayor/NN/xcomp/2", ""},
	{"office, denied", "Mara/NNP/nsubj/4/PER is=be/VBZ/cop/4 not/RB/advmod/4 mayor/NN/root/0", "attr Mara | is not | obj: mayor = holdsPosition negative"},
	{"quality", "Oslo/NNP/nsubj/3/LOC is=be/VBZ/cop/3 wary/JJ/root/0 of/IN/case/6 the/DT/det/6 plan/NN/obl/3", "attr Oslo | is | obj: wary | obl of: the plan = rel:be_wary_of"},
	{"place", "Mara/NNP/nsubj/4/PER is=be/VBZ/cop/4 in/IN/case/4 Oslo/NNP/root/0/LOC", "attr Mara | is | where in: Oslo = locatedIn"},
	{"specification", "The/DT/det/2 winner/NN/nsubj/4 was=be/VBD/cop/4 Mara/NNP/root/0/PER", "attr Mara | was | obj: The winner = isA"},
	{"comparison", "It/PRP/nsubj/5 is=be/VBZ/cop/5 less/RBR/advmod/5 a/DT/det/5 deal/NN/root/0 than/IN/case/8 a/DT/det/8 show/NN/nmod/5", ""},
	{"age by copula", "She/PRP/nsubj/3 is=be/VBZ/cop/3 six/CD/root/0", "attr She | is | obj: six = age"},
	{"age of old", "She/PRP/nsubj/3 was=be/VBD/cop/3 six/CD/root/0", ""},
	{"verb taken for a modifier", "They/PRP/nsubj/4 are=be/VBP/cop/4 facing=face/VBG/amod/4 trial/NN/root/0", ""},
	{"expletive", "It/PRP/expl/3 is=be/VBZ/cop/3 clear/JJ/root/0 that/IN/mark/6 Otto/NNP/nsubj/6 lied=lie/VBD/csubj/3", "prop Otto | lied = rel:lie"},
	{"apposition", "Mara/NNP/nsubj/8/PER ,/,/punct/3 head/NN/appos/1 of/IN/case/6 the/DT/det/6 bank/NN/nmod/3 ,/,/punct/3 left=leave/VBD/root/0", "attr Mara | is | obj: head of the bank | obl of: the bank = holdsPosition // prop Mara | left = rel:leave"},
	{"firm in apposition", "The/DT/det/2 broker/NN/nsubj/7 ,/,/punct/4 Vos/NNP/appos/2/ORG &/CC/cc/6 Krol/NNP/conj/4 left=leave/VBD/root/0", "attr Vos & Krol | is | obj: The broker = isA // prop The broker | left = rel:leave"},
	{"name in apposition", "The/DT/det/2 minister/NN/nsubj/6 ,/,/punct/4 Mara/NNP/appos/2/PER ,/,/punct/4 left=leave/VBD/root/0", "attr Mara | is | obj: The minister = holdsPosition // prop The minister | left = rel:leave"},
	{"each of many", "Otto/NNP/nsubj/2/PER paid=pay/VBD/root/0 for/IN/case/5 each/DT/det/5 share/NN/obl/2 ,/,/punct/8 a/DT/det/8 profit/NN/appos/5", "prop Otto | paid | obl for: each share = rel:pay_for"},
	{"two named persons", "The/DT/det/2 mayor/NN/nsubj/9 ,/,/punct/4 Mara/NNP/appos/2/PER and/CC/cc/7 the/DT/det/7 judge/NN/conj/2 Otto/NNP/appos/7/PER left=leave/VBD/root/0", "attr Mara | is | obj: The mayor = holdsPosition // attr Otto | is | obj: the judge = holdsPosition // prop The mayor and the judge Otto | left = rel:leave"},
	{"title", "Danish/JJ/amod/2 President/NNP/nmod:desc/3 Mara/NNP/nsubj/4/PER left=leave/VBD/root/0", "attr Mara | is | obj: Danish President | obl: Danish = holdsPosition // prop Danish President Mara | left = rel:leave"},
	{"clause for a title", "Police/NNS/compound/2 accused=accuse/VBN/amod/3 Mayor/NNP/nmod:desc/4 Mara/NNP/root/0/PER", ""},
	{"honorific", "Mr./NNP/nmod:desc/2 Otto/NNP/nsubj/3/PER left=leave/VBD/root/0", "prop Mr. Otto | left = rel:leave"},
	{"description", "engineer/NN/nmod:desc/2 Mara/NNP/nsubj/3/PER left=leave/VBD/root/0", "attr Mara | is | obj: engineer = isA // prop engineer Mara | left = rel:leave"},
	{"wife", "Otto/NNP/nmod:poss/3/PER 's/POS/case/1 wife/NN/nsubj/5 Mara/NNP/appos/3/PER left=leave/VBD/root/0", "attr Mara | is wife of | obj: Otto = spouse // prop Otto 's wife Mara | left = rel:leave"},
	{"former wife", "Otto/NNP/nmod:poss/4/PER 's/POS/case/1 former/JJ/amod/4 wife/NN/nsubj/6 Mara/NNP/appos/4/PER left=leave/VBD/root/0", "prop Otto 's former wife Mara | left = rel:leave"},
	{"would-be mayor", "Mara/NNP/nsubj/9/PER ,/,/punct/7 the/DT/det/7 would/MD/aux/7 -/HYPH/punct/4 be/VB/cop/7 mayor/NN/appos/1 ,/,/punct/7 left=leave/VBD/root/0", "prop Mara | left = rel:leave"},
	{"son", "his/PRP$/nmod:poss/2 son/NN/nsubj/4 Otto/NNP/appos/2/PER left=leave/VBD/root/0", "attr Otto | is son of | obj: his = parent // prop his son Otto | left = rel:leave"},
	{"age", "Mara/NNP/nsubj/5/PER ,/,/punct/3 41/CD/appos/1 ,/,/punct/3 left=leave/VBD/root/0", "attr Mara | is aged | obj: 41 = age // prop Mara | left = rel:leave"},
	{"alias", "The/DT/det/3 Harbour/NNP/compound/3 Union/NNP/nsubj/7/ORG (/-LRB-/punct/5 HU/NNP/appos/3/ORG )/-RRB-/punct/5 met=meet/VBD/root/0", "attr Harbour Union | is also known as | obj: HU = alsoKnownAs // prop The Harbour Union | met = rel:meet"},
	{"alias of the whole name", "The/DT/det/2 Republic/NNP/nsubj/8/LOC of/IN/case/4 Utopia/NNP/nmod/2 (/-LRB-/punct/6 ROU/NNP/appos/4 )/-RRB-/punct/6 lost=lose/VBD/root/0", "attr Republic of Utopia | is also known as | obj: ROU = alsoKnownAs // prop The Republic of Utopia | lost = rel:lose"},
	{"sport in brackets", "athlete/NN/nmod:desc/2 Mara/NNP/nsubj/6/PER (/-LRB-/punct/4 tennis/NN/appos/2 )/-RRB-/punct/4 left=leave/VBD/root/0", "attr Mara | is | obj: athlete = isA // prop athlete Mara | left = rel:leave"},
	{"others", "Other/JJ/amod/2 winners=winner/NNS/nsubj/4 were=be/VBD/cop/4 Mara/NNP/root/0/PER", ""},
	{"next of a list", "Mara/NNP/root/0/PER ;/:/punct/3 judge/NN/appos/1 Otto/NNP/appos/3/PER", "attr Otto | is | obj: judge = holdsPosition"},
	{"based", "the/DT/det/5 Oslo/NNP/compound/4/LOC -/HYPH/punct/2 based=base/VBN/amod/5 bank/NN/nsubj/6 failed=fail/VBD/root/0", "attr the bank | is based | where in: Oslo = basedIn // prop the Oslo - based bank | failed = rel:fail"},
	{"place in a place", "in/IN/case/2 Bergen/NNP/root/0/LOC ,/,/punct/4 Norway/NNP/nmod:unmarked/2/LOC", "attr Bergen | is | where in: Norway = locatedIn"},
	{"first since", "Mara/NNP/nsubj/2 lost=lose/VBD/root/0 her/PRP$/nmod:poss/5 first/JJ/amod/5 race/NN/obj/2 since/IN/mark/8 she/PRP/nsubj/8 fell=fall/VBD/advcl/2", "prop Mara | lost | obj: her first race | when since: she fell = rel:lose // prop she | fell = rel:fall"},
	{"all others combined", "Mara/NNP/nsubj/2 beat/VBD/root/0 all/DT/det/4 others=other/NNS/obj/2 combined=combine/VBN/acl/4", "prop Mara | beat | obj: all others combined = rel:beat"},
	{"said to be to come", "Mara/NNP/nsubj/2 said=say/VBD/root/0 Otto/NNP/nsubj/5 would/MD/aux/5 win/VB/ccomp/2", "prop Otto | would win = rel:win planned"},
	{"supposed now", "Mara/NNP/nsubj/2 says=say/VBZ/root/0 Otto/NNP/nsubj/5 would/MD/aux/5 win/VB/ccomp/2", "prop Otto | would win = rel:win hypothetical"},
	{"kept moving", "Mara/NNP/nsubj/2 kept=keep/VBD/root/0 Otto/NNP/obj/2 moving=move/VBG/xcomp/2", "prop Mara | kept | obj: Otto | obl: moving = rel:keep // prop Otto | moving = rel:move"},
	{"kept from moving", "Mara/NNP/nsubj/2 kept=keep/VBD/root/0 Otto/NNP/obj/2 from/IN/mark/5 moving=move/VBG/advcl/2", "prop Mara | kept | obj: Otto | obl from: moving = rel:keep // prop Otto | moving = rel:move negative"},
	{"larger than expected", "The/DT/det/2 cut/NN/nsubj/4 was=be/VBD/cop/4 larger=large/JJR/root/0 than/IN/mark/8 Mara/NNP/nsubj/8 had=have/VBD/aux/8 expected=expect/VBN/advcl/4", "attr The cut | was | obj: larger = rel:be_larger"},
	{"how severe it is", "Mara/NNP/nsubj/2 sees=see/VBZ/root/0 how/WRB/advmod/4 severe/JJ/ccomp/2 it/PRP/nsubj/4 is=be/VBZ/cop/4", "prop Mara | sees | obj: how severe it is = rel:see"},
	{"as strong as it was", "The/DT/det/2 bank/NN/nsubj/5 is=be/VBZ/cop/5 as/RB/advmod/5 strong/JJ/root/0 as/IN/mark/8 it/PRP/nsubj/8 was=be/VBD/advcl/5", ""},
	{"before all, including pride", "Lives=life/NNS/nsubj/2 come/VBP/root/0 before/IN/case/4 pride/NN/obl/2 ,/,/punct/7 including/VBG/case/7 ours/PRP/obl/2", "prop Lives | come | when before: pride = rel:come"},
	{"down", "Prices=price/NNS/nsubj/2 went=go/VBD/root/0 down/RB/advmod/2 in/IN/case/5 Oslo/NNP/obl/2", "prop Prices | went | how: down | where in: Oslo = rel:go_in"},
	{"in an attempt to", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 in/IN/case/5 an/DT/det/5 attempt/NN/obl/2 to/TO/mark/7 win/VB/acl/5", "prop Mara | left | obl in: an attempt to win = rel:leave_in // prop Mara | to win = rel:win planned"},
	{"caption", "Photo/NN/root/0 :/:/punct/3 Acme/NNP/appos/1/ORG", ""},
}

func TestStatements(t *testing.T) {
	for _, row := range statementRows {
		d, sts := statementsOf(t, row.parse)
		var got []string
		for i := range sts {
			if sts[i].Kind != Attribution {
				got = append(got, show(d, &sts[i]))
			}
		}
		if g := strings.Join(got, " // "); g != row.want {
			t.Errorf("%s:\n got  %s\n want %s", row.name, g, row.want)
		}
	}
}

func TestTriples(t *testing.T) {
	for _, row := range []struct{ name, parse, want string }{
		{"object", "Mara/NNP/nsubj/2 signed=sign/VBD/root/0 the/DT/det/4 pact/NN/obj/2", "Mara; signed; the pact"},
		{"object inside the relation", "Mara/NNP/nsubj/2 signed=sign/VBD/root/0 the/DT/det/4 pact/NN/obj/2 in/IN/case/6 Oslo/NNP/obl/2/LOC", "Mara; signed; the pact // Mara; signed the pact in; Oslo"},
		{"two objects", "Mara/NNP/nsubj/2 gave=give/VBD/root/0 Otto/NNP/iobj/2 a/DT/det/5 prize/NN/obj/2", "Mara; gave Otto; a prize // Mara; gave a prize to; Otto"},
		{"subjects apart", "Mara/NNP/nsubj/4 and/CC/cc/3 Otto/NNP/conj/1 saw=see/VBD/root/0 it/PRP/obj/4", "Mara; saw; it // Otto; saw; it"},
		{"subjects together", "Mara/NNP/nsubj/4 and/CC/cc/3 Otto/NNP/conj/1 met=meet/VBD/root/0 in/IN/case/6 Oslo/NNP/obl/4/LOC", "Mara; met with; Otto // Mara and Otto; met in; Oslo"},
		{"objects apart", "Mara/NNP/nsubj/2 saw=see/VBD/root/0 Otto/NNP/obj/2 and/CC/cc/5 Ida/NNP/conj/3", "Mara; saw; Otto // Mara; saw; Ida"},
		{"what is to be done to the object", "Rain/NN/nsubj/2 forced=force/VBD/root/0 a/DT/det/4 crane/NN/obj/2 to/TO/mark/7 be/VB/aux:pass/7 moved=move/VBN/xcomp/2", "Rain; forced; a crane to be moved"},
		{"what one asks of somebody", "Ida/NNP/nsubj/2 asked=ask/VBD/root/0 Otto/NNP/iobj/2 to/TO/mark/5 leave/VB/acl/3", "Ida; asked; Otto // Ida; asked Otto; to leave"},
		{"whose first", "This/DT/nsubj/6 was=be/VBD/cop/6 Oslo/NNP/nmod:poss/6/LOC 's/POS/case/3 first/JJ/amod/6 win/NN/root/0", "This; was; first win // This; was first win of; Oslo"},
		{"what one asks not to do", "Ida/NNP/nsubj/2 asked=ask/VBD/root/0 Otto/NNP/iobj/2 not/RB/advmod/6 to/TO/mark/6 leave/VB/xcomp/2", "Ida; asked; Otto not to leave"},
		{"nearly", "It/PRP/nsubj:pass/4 was=be/VBD/aux:pass/4 nearly/RB/advmod/4 tied=tie/VBN/root/0 with/IN/case/6 Ida/NNP/obl/4", "It; was nearly tied with; Ida"},
		{"nearly done", "Ida/NNP/nsubj/3 almost/RB/advmod/3 won=win/VBD/root/0 it/PRP/obj/3", "Ida; almost won; it"},
		{"what the object is to do", "Rain/NN/nsubj/2 caused=cause/VBD/root/0 a/DT/det/4 crane/NN/obj/2 to/TO/mark/6 fall/VB/xcomp/2", "Rain; caused; a crane to fall"},
		{"denied", "Police/NNS/nsubj/2 left=leave/VBD/root/0 Oslo/NNP/obj/2 without/IN/mark/5 signing=sign/VBG/advcl/2 it/PRP/obj/5", "Police; left; Oslo // Police; left Oslo without; signing it // Police; not signing; it"},
		{"denied by the verb above", "Mara/NNP/nsubj/2 stopped=stop/VBD/root/0 counting=count/VBG/xcomp/2 votes/NNS/obj/3", "Mara; stopped counting; votes"},
		{"an object that failed", "Mara/NNP/nsubj/4 never/RB/advmod/4 has/VBZ/aux/4 seen=see/VBN/root/0 a/DT/det/7 failed=fail/VBN/amod/7 coup/NN/obj/4", "Mara; never has seen; a failed coup"},
		{"yet", "Mara/NNP/nsubj/2 has=have/VBZ/root/0 yet/RB/advmod/2 to/TO/mark/5 sign/VB/xcomp/2 it/PRP/obj/5", "Mara; has yet to sign; it"},
		{"where it came, and when", "Trains=train/NNS/nsubj/2 came=come/VBD/root/0 off/IN/case/5 the/DT/det/5 rails=rail/NNS/obl/2 on/IN/case/7 Monday/NNP/obl/2/DATE", "Trains; came off; the rails // Trains; came off the rails on; Monday"},
		{"whose", "Mara/NNP/nsubj/9/PER ,/,/punct/5 whose/WP$/nmod:poss/4 boat/NN/nsubj/5 sank=sink/VBD/acl:relcl/1 in/IN/case/7 Oslo/NNP/obl/5/LOC ,/,/punct/5 left=leave/VBD/root/0 Otto/NNP/obj/9", "Mara's boat; sank in; Oslo // Mara; left; Otto"},
		{"one or the other", "Mara/NNP/nsubj/2/PER met=meet/VBD/root/0 Otto/NNP/obj/2 or/CC/cc/5 Ida/NNP/conj/3", "Mara; met; Otto or Ida"},
		{"supposed", "If/IN/mark/3 Otto/NNP/nsubj/3 leaves=leave/VBZ/advcl/7 Oslo/NNP/obj/3 Mara/NNP/nsubj/7 will/MD/aux/7 sing/VB/root/0", ""},
		{"office", "Mara/NNP/nsubj/4/PER is=be/VBZ/cop/4 the/DT/det/4 mayor/NN/root/0 of/IN/case/6 Oslo/NNP/nmod/4/LOC", "Mara; is the mayor of; Oslo"},
		{"kin of nobody known", "his/PRP$/nmod:poss/2 son/NN/nsubj/4 Otto/NNP/appos/2/PER left=leave/VBD/root/0", ""},
	} {
		_, sts := statementsOf(t, row.parse)
		var got []string
		for i := range sts {
			for _, tr := range sts[i].Triples {
				got = append(got, strings.Join(tr[:], "; "))
			}
		}
		if g := strings.Join(got, " // "); g != row.want {
			t.Errorf("%s:\n got  %s\n want %s", row.name, g, row.want)
		}
	}
}

// TestExtractOrder: statements come in reading order with IDs that count them
// by sentence, and what stands in an attribution points to it.
func TestExtractOrder(t *testing.T) {
	d, err := eventDoc("Ida/NNP/nsubj/2/PER said=say/VBD/root/0 Mara/NNP/nsubj/4/PER signed=sign/VBD/ccomp/2 the/DT/det/6 pact/NN/obj/4 and/CC/cc/8 left=leave/VBD/conj/4")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, st := range Extract(d, nil) {
		got = append(got, fmt.Sprintf("%s %s in %q", st.ID, st.Kind, st.In))
	}
	want := `s0.1 attribution in ""; s0.2 proposition in "s0.1"; s0.3 proposition in "s0.1"`
	if g := strings.Join(got, "; "); g != want {
		t.Errorf("got  %s\nwant %s", g, want)
	}
}

// TestNoLeaks: what is quoted is not told of who is quoted.
func TestNoLeaks(t *testing.T) {
	d := parsed(t, `"|''|3|punct We|PRP|3|nsubj came=come|VBD|7|ccomp ,|,|7|punct "|''|3|punct Krol|NNP|7|nsubj|PER told=tell|VBD|0|root Vik|NNP|7|obj|PER ,|,|7|punct "|''|12|punct to|TO|12|mark win|VB|7|advcl the|DT|14|det race|NN|12|obj .|.|7|punct "|''|12|punct`)
	for _, st := range Extract(d, nil) {
		if st.Kind == Proposition && st.Subject.Text(d) == "Krol" {
			t.Errorf("the article does not say: %s", show(d, &st))
		}
	}
}

// FuzzStatements: whatever the tree, nothing panics, and every slot has spans
// in order inside the text.
func FuzzStatements(f *testing.F) {
	for _, row := range statementRows {
		f.Add(row.parse)
	}
	f.Add("Mara/NNP/appos/3/PER a/DT/det/3 friend/NN/appos/3") // a word that governs itself
	f.Fuzz(func(t *testing.T, parse string) {
		d, err := eventDoc(parse)
		if err != nil || len(d.Sentences) == 0 {
			return
		}
		for _, st := range Extract(d, nil) {
			slots := append([]Slot{}, st.Objects...)
			if st.Subject != nil {
				slots = append(slots, *st.Subject)
			}
			for _, s := range slots {
				end := 0
				for _, sp := range s.Spans {
					if sp.Begin < end || sp.End <= sp.Begin || sp.End > len(d.Text) {
						t.Fatalf("%s: spans %v in a text of %d bytes", st.ID, s.Spans, len(d.Text))
					}
					end = sp.End
				}
				if len(s.Spans) == 0 {
					t.Fatalf("%s: a slot without spans", st.ID)
				}
			}
		}
	})
}

// TestLongestSentence: what is too long for a sentence has no statements.
func TestLongestSentence(t *testing.T) {
	words := "Mara/NNP/nsubj/2 slept=sleep/VBD/root/0"
	for i := 2; i <= longestSentence; i++ {
		words += " again/RB/advmod/2"
	}
	if _, sts := statementsOf(t, words); len(sts) != 0 {
		t.Errorf("%d statements of a sentence of more than %d words", len(sts), longestSentence)
	}
}

// TestConfidence: what the parser doubts is less sure, what a person typed is not doubted.
func TestConfidence(t *testing.T) {
	const parse = "Mara/NNP/nsubj/2/PER signed=sign/VBD/root/0 the/DT/det/4 pact/NN/obj/2 in/IN/case/6 Oslo/NNP/obl/2/LOC"
	of := func(sure float32) float64 {
		d, err := eventDoc(parse)
		if err != nil {
			t.Fatal(err)
		}
		d.Sentences[0].Tokens[5].Sure = sure
		return Extract(d, nil)[0].Confidence
	}
	if known, likely, doubtful := of(0), of(0.9), of(0.3); known <= likely || likely <= doubtful {
		t.Errorf("confidence %.3f of a tree by hand, %.3f of a likely one, %.3f of a doubtful one; want them to fall", known, likely, doubtful)
	}
}
