package statement

import (
	"strings"
	"testing"
)

// Each row is a parse and its clauses as show prints them, apart by " // ".
var clauseRows = []struct{ name, parse, want string }{
	{"pronouns", "He/PRP/nsubj/2 praised=praise/VBD/root/0 them/PRP/obj/2", "clau He | praised | obj: them = "},
	{"passive", "Both/DT/nsubj:pass/3 were=be/VBD/aux:pass/3 shot=shoot/VBN/root/0", "clau Both | were shot = "},
	{"who is nobody", "Who/WP/nsubj/2 left=leave/VBD/ccomp/4 she/PRP/nsubj/4 wondered=wonder/VBD/root/0", "clau - | left = possible // clau she | wondered | obj: Who left = "},
	{"question", "Did=do/VBD/aux/3 Mara/NNP/nsubj/3 leave/VB/root/0 ?/./punct/3", ""},
	{"what leads to another verb", "Mara/NNP/nsubj/2 failed=fail/VBD/root/0 to/TO/mark/4 sign/VB/xcomp/2 the/DT/det/6 pact/NN/obj/4 in/IN/case/8 Oslo/NNP/obl/4/LOC",
		"clau Mara | failed to sign | obj: the pact | where in: Oslo = negative // clau Mara | failed | where in: Oslo | task: sign the pact in Oslo = "},
	{"what is led to, passive", "Mara/NNP/nsubj:pass/3 is=be/VBZ/aux:pass/3 expected=expect/VBN/root/0 to/TO/mark/5 win/VB/xcomp/3",
		"clau Mara | is expected to win = planned // clau Mara | expected | task: win = "},
	{"what the object is to do", "Mara/NNP/nsubj/2 urged=urge/VBD/root/0 Otto/NNP/obj/2 to/TO/mark/5 leave/VB/xcomp/2", "clau Mara | urged | obj: Otto | task: leave = // clau Otto | to leave = asked"},
	{"participle of a noun", "The/DT/det/3 injured=injure/VBN/amod/3 man/NN/nsubj/4 slept=sleep/VBD/root/0", "clau The injured man | slept = // clau The injured man | injured = "},
	{"participle taken for an adjective", "The/DT/det/3 injured/JJ/amod/3 man/NN/nsubj/4 slept=sleep/VBD/root/0", "clau The injured man | slept = // clau The injured man | injured = "},
	{"adjective in -ed", "The/DT/det/3 talented/JJ/amod/3 man/NN/nsubj/4 slept=sleep/VBD/root/0", "clau The talented man | slept = "},
	{"adjective of a noun", "The/DT/det/3 old/JJ/amod/3 man/NN/nsubj/4 slept=sleep/VBD/root/0", "clau The old man | slept = "},
	{"what is led to, no verb", "Mara/NNP/nsubj/2/PER hopes=hope/VBZ/root/0 to/TO/mark/5 be/VB/cop/5 mayor/NN/xcomp/2", "clau Mara | hopes | task: mayor = "},
	{"behind an object", "Mara/NNP/nsubj/2 used=use/VBD/root/0 gas/NN/obj/2 against/IN/case/6 the/DT/det/6 town/NN/nmod/3", "clau Mara | used | obj: gas against the town | obl against: the town = "},
	{"behind another phrase", "Mara/NNP/nsubj/2 played=play/VBD/root/0 in/IN/case/5 the/DT/det/5 final/NN/obl/2 against/IN/case/7 Otto/NNP/nmod/5", "clau Mara | played | obl in: the final against Otto | obl against: Otto = "},
	{"behind an object, of it", "Mara/NNP/nsubj/2 used=use/VBD/root/0 parts=part/NNS/obj/2 of/IN/case/6 the/DT/det/6 town/NN/nmod/3", "clau Mara | used | obj: parts of the town = "},
	{"gerund", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 after/IN/mark/4 winning=win/VBG/advcl/2 the/DT/det/6 cup/NN/obj/4", "clau Mara | left | when after: winning the cup = // clau Mara | winning | obj: the cup = "},
	{"gerund of a noun", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 with/IN/case/5 the/DT/det/5 aim/NN/obl/2 of/IN/mark/7 winning=win/VBG/acl/5", "clau Mara | left | obl with: the aim of winning = // clau Mara | winning = planned"},
	{"infinitive of a noun", "Mara/NNP/nsubj/2 seeks=seek/VBZ/root/0 a/DT/det/4 vote/NN/obj/2 to/TO/mark/6 end/VB/acl/4 it/PRP/obj/6", "clau Mara | seeks | obj: a vote to end it = // clau - | to end | obj: it = planned"},
	{"preposition that is a participle", "Mara/NNP/nsubj/2 likes=like/VBZ/root/0 sports=sport/NNS/obj/2 including=include/VBG/case/5 rowing/NN/nmod/3",
		"clau Mara | likes | obj: sports including rowing | obl including: rowing = // clau sports | including | obj: rowing = "},
	{"the same of a verb", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 following=follow/VBG/case/5 the/DT/det/5 vote/NN/obl/2", "clau Mara | left | when following: the vote = // clau - | following | obj: the vote = "},
	{"idiom", "The/DT/det/2 fair/NN/nsubj/3 took=take/VBD/root/0 place/NN/obj/3", "clau The fair | took place = "},
	{"copula", "Oslo/NNP/nsubj/4/LOC is=be/VBZ/cop/4 a/DT/det/4 city/NN/root/0", ""},
}

func TestClauses(t *testing.T) {
	for _, row := range clauseRows {
		d, sts := statementsOf(t, row.parse)
		var got []string
		cls := Clauses(d, sts)
		for i := range cls {
			got = append(got, show(d, &cls[i]))
		}
		if s := strings.ReplaceAll(strings.Join(got, " // "), "  ", " "); strings.TrimSpace(s) != strings.TrimSpace(row.want) {
			t.Errorf("%s:\n got %s\nwant %s", row.name, s, row.want)
		}
	}
}

// A clause inside of what is said is a claim, as statements are.
func TestClausesSaid(t *testing.T) {
	d, sts := statementsOf(t, "Mara/NNP/nsubj/2/PER said=say/VBD/root/0 he/PRP/nsubj/4 left=leave/VBD/ccomp/2")
	for _, c := range Clauses(d, sts) {
		if said := c.Predicate.Lemma == "leave"; said != (c.In != "") {
			t.Errorf("%s stands in %q", c.Predicate.Text, c.In)
		}
	}
}
