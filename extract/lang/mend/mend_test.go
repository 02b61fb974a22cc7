package mend

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// parse reads a parse typed in by hand: words "form/XPOS/deprel/head" apart by
// spaces, the head counted from 1, 0 for the root; "form=lemma" where the
// lemma is another word; a fifth field is the tag of the name layer. The
// universal tag follows from the Penn tag.
func parse(t testing.TB, text string) *doc.Document {
	t.Helper()
	var b strings.Builder
	for i, w := range strings.Fields(text) {
		f := strings.Split(w, "/")
		if len(f) < 4 {
			t.Fatalf("%q: want form/XPOS/deprel/head", w)
		}
		form, lemma, ok := strings.Cut(f[0], "=")
		if !ok {
			lemma = strings.ToLower(form)
		}
		misc := "_"
		if len(f) > 4 {
			misc = "NER=" + f[4]
		}
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", i+1, form, lemma, universal(f[1], f[2]), f[1], f[3], f[2], misc)
	}
	d, err := doc.Parse(b.String() + "\n")
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return d
}

func universal(xpos, deprel string) string {
	if !strings.HasPrefix(xpos, "NNP") && strings.HasPrefix(deprel, "aux") || deprel == "cop" {
		return "AUX"
	}
	for _, of := range []struct{ prefix, upos string }{
		{"VB", "VERB"}, {"MD", "AUX"}, {"NNP", "PROPN"}, {"NN", "NOUN"}, {"JJ", "ADJ"}, {"RB", "ADV"}, {"RP", "ADP"}, {"PRP", "PRON"}, {"W", "PRON"},
		{"DT", "DET"}, {"CD", "NUM"}, {"CC", "CCONJ"}, {"TO", "PART"}, {"POS", "PART"}, {"IN", "ADP"}, {"$", "SYM"},
	} {
		if strings.HasPrefix(xpos, of.prefix) {
			return of.upos
		}
	}
	return "PUNCT"
}

// changes lists the words whose governor, relation, tag or name Trees has
// changed: "Lind flat<Mara".
func changes(d *doc.Document) string {
	before := append([]doc.Token(nil), d.Sentences[0].Tokens...)
	Trees(d.Sentences)
	var out []string
	for i, t := range d.Sentences[0].Tokens {
		head := "ROOT"
		if t.Head >= 0 {
			head = d.Sentences[0].Tokens[t.Head].Form
		}
		text := t.Form + " " + t.Deprel + "<" + head
		if t.Name != before[i].Name {
			text += " " + cmp.Or(t.Name, "-")
		}
		if t.XPOS != before[i].XPOS {
			text += " " + t.XPOS
		}
		if t != before[i] {
			out = append(out, text)
		}
	}
	return strings.Join(out, ", ")
}

// Each row is a parse and what of it Trees changes.
var rows = []struct{ name, parse, want string }{
	// Dates, places and sources.
	{"amid growing", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 amid/IN/mark/4 growing=grow/VBG/advcl/2 public/JJ/amod/6 anger/NN/obj/4", "amid case<anger, growing amod<anger, anger obl<left"},
	{"amid changing its rules", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 amid/IN/mark/4 changing=change/VBG/advcl/2 the/DT/det/6 rules=rule/NNS/obj/4", ""},
	{"had cut rates", "it/PRP/nsubj/2 had=have/VBD/root/0 cut/VBN/amod/4 rates=rate/NNS/obj/2 in/IN/case/6 May/NNP/obl/2", "it nsubj<cut, had aux<cut, cut root<ROOT, rates obj<cut, May obl<cut"},
	{"had two cut trees", "it/PRP/nsubj/2 had=have/VBD/root/0 two/CD/nummod/5 cut/VBN/amod/5 trees=tree/NNS/obj/2", ""},
	{"kept it open in May", "It/PRP/nsubj/2 kept=keep/VBD/root/0 rates=rate/NNS/obj/2 high/JJ/xcomp/2 in/IN/case/6 May/NNP/obl/4", "May obl<kept"},
	{"kept it open to trade", "It/PRP/nsubj/2 kept=keep/VBD/root/0 ports=port/NNS/obj/2 open/JJ/xcomp/2 to/IN/case/6 trade/NN/obl/4", ""},
	{"ambassador to", "Utopian/JJ/amod/2 envoy/NN/nsubj/6 to/IN/case/5 Tolm/NNP/nmod:desc/5/B-LOC Mara/NNP/obl/6/B-PER left=leave/VBD/root/0", ""},
	{"ambassador to, full name", "Utopian/JJ/amod/2 envoy/NN/nsubj/7 to/IN/case/5 Tolm/NNP/nmod:desc/5/B-LOC Mara/NNP/obl/7/B-PER Lind/NNP/flat/5/I-PER left=leave/VBD/root/0", "envoy nmod:desc<Mara, to case<Tolm, Tolm nmod<envoy, Mara nsubj<left"},
	{"ambassador to, name in two", "envoy/NN/obl/6 to/IN/case/4 Tolm/NNP/nmod:desc/4/B-LOC Mara/NNP/nmod/1/B-PER Lind/NNP/obl/6/I-PER left=leave/VBD/root/0", "envoy nmod:desc<Mara, to case<Tolm, Tolm nmod<envoy, Mara obl<left, Lind flat<Mara"},
	{"according to an ambassador", "According/VBG/case/4 to/IN/fixed/1 the/DT/det/4 envoy/NN/obl/12 to/IN/case/8 the/DT/det/8 Tolm/NNP/compound/8/B-LOC Isles/NNPS/nmod/4/I-LOC Mara/NNP/obl/12/B-PER Lind/NNP/flat/9/I-PER ,/,/punct/9 talks=talk/NNS/root/0", "According case<Mara, envoy nmod:desc<Mara"},
	{"the party hired staff", "the/DT/det/4 party/NN/compound/4 hired=hire/VBD/amod/4 staff/NN/root/0 ././punct/4", "the det<party, party nsubj<hired, hired root<ROOT, staff obj<hired, . punct<hired"},
	{"state hired staff", "the/DT/det/4 state/NN/compound/4 hired=hire/VBN/amod/4 staff/NN/root/0", ""},
	{"men arrested", "Two/CD/nummod/2 men=man/NNS/nsubj/3 arrested=arrest/VBD/root/0 in/IN/case/5 Oslo/NNP/obl/3/B-LOC", "men nsubj:pass<arrested, arrested root<ROOT VBN"},
	{"men arrested them", "Two/CD/nummod/2 men=man/NNS/nsubj/3 arrested=arrest/VBD/root/0 them/PRP/obj/3", ""},
	{"by 2050", "They/PRP/nsubj/2 estimated=estimate/VBD/root/0 by/IN/case/4 2050/CD/obl/2 demand/NN/nsubj/7 would/MD/aux/7 double/VB/ccomp/2", "2050 obl<double"},
	{"by 2010", "They/PRP/nsubj/2 found=find/VBD/root/0 by/IN/case/4 2010/CD/obl/2 demand/NN/nsubj/6 fell=fall/VBD/ccomp/2", ""},
	{"calls for salt to be tested", "It/PRP/nsubj/2 led=lead/VBD/root/0 calls=call/NNS/obj/2 for/IN/mark/9 all/DT/det/6 salt/NN/obl/2 to/TO/mark/9 be/VB/aux:pass/9 tested=test/VBN/advcl/2", "salt nsubj:pass<tested, tested acl<calls"},
	{"waited for Mara to leave", "It/PRP/nsubj/2 paid=pay/VBD/root/0 men=man/NNS/obj/2 for/IN/case/5 Mara/NNP/obl/2 to/TO/mark/7 leave/VB/advcl/2", ""},
	{"next to Tolm", "It/PRP/nsubj/2 lies=lie/VBZ/root/0 next/RB/advmod/5 to/IN/case/5 Tolm/NNP/obl/2/B-LOC", "next case<Tolm, to fixed<next"},
	{"next, to Tolm", "It/PRP/nsubj/2 went=go/VBD/root/0 next/RB/advmod/2 to/IN/case/5 Tolm/NNP/obl/2/B-LOC", ""},
	{"early in 2016", "Mara/NNP/nsubj/2 chose=choose/VBD/root/0 flags=flag/NNS/obj/2 early/RB/advmod/3 in/IN/case/6 2016/CD/obl/4", "early advmod<chose"},
	{"early birds", "Mara/NNP/nsubj/2 chose=choose/VBD/root/0 birds=bird/NNS/obj/2 early/RB/advmod/3", ""},
	{"as well as it should", "It/PRP/nsubj/2 works=work/VBZ/root/0 as/RB/advmod/2 well/RB/fixed/3 as/IN/mark/7 it/PRP/nsubj/7 should/MD/advcl/2", "as advmod<well, well advmod<works, should advcl<well"},
	{"and so, as well as", "Mara/NNP/nsubj/2 works=work/VBZ/root/0 as/RB/cc/6 well/RB/fixed/3 as/IN/fixed/3 Otto/NNP/conj/1", ""},
	{"past after a gerund", "They/PRP/nsubj/2 accused=accuse/VBD/root/0 him/PRP/obj/2 of/IN/mark/5 lying=lie/VBG/advcl/2 and/CC/cc/7 threatened=threaten/VBN/conj/5 to/TO/mark/9 leave/VB/xcomp/7", "threatened conj<accused VBD"},
	{"gerund after a gerund", "They/PRP/nsubj/2 accused=accuse/VBD/root/0 him/PRP/obj/2 of/IN/mark/5 lying=lie/VBG/advcl/2 and/CC/cc/7 stealing=steal/VBG/conj/5 it/PRP/obj/7", ""},
	{"by neighbouring Tolm", "rebels=rebel/NNS/nsubj/6 backed=back/VBN/acl/1 by/IN/mark/4 neighbouring=neighbour/VBG/advcl/2 Tolm/NNP/obj/4/B-LOC left=leave/VBD/root/0", "by case<Tolm, neighbouring amod<Tolm, Tolm obl:agent<backed"},
	{"worth a sum", "Mara/NNP/nsubj/2 took=take/VBD/root/0 cars=car/NNS/obj/2 worth/JJ/amod/6 forty/CD/nummod/6 euros=euro/NNS/obj/2 into/IN/case/8 Tolm/NNP/nmod/6/B-LOC", "worth amod<cars, euros obl:unmarked<worth, Tolm obl<took"},
	{"was worth a sum", "The/DT/det/2 deal/NN/nsubj/4 was=be/VBD/cop/4 worth/JJ/amod/6 two/CD/nummod/6 euros=euro/NNS/root/0", "worth root<ROOT, euros obl:unmarked<worth"},
	{"worth a sum, said twice", "He/PRP/nsubj/2 said=say/VBD/root/0 it/PRP/nsubj/5 was=be/VBD/cop/5 worth/JJ/ccomp/2 two/CD/nummod/7 euros=euro/NNS/ccomp/2", "euros obl:unmarked<worth"},
	{"sum of some worth", "It/PRP/nsubj/4 was=be/VBD/cop/4 two/CD/nummod/4 euros=euro/NNS/root/0 worth/JJ/amod/4", ""},
	{"dozens of houses", "It/PRP/nsubj/2 hit=hit/VBD/root/0 a/DT/det/4 school/NN/obj/2 and/CC/cc/6 dozens=dozen/NNS/conj/4 of/IN/case/8 houses=house/NNS/nmod/4", "houses nmod<dozens"},
	{"kings and queens of", "It/PRP/nsubj/2 hit=hit/VBD/root/0 kings=king/NNS/obj/2 and/CC/cc/5 queens=queen/NNS/conj/3 of/IN/case/7 Oslo/NNP/nmod/3", ""},
	{"as what the last is named", "Mara/NNP/nsubj/2 took=take/VBD/root/0 it/PRP/obj/2 and/CC/cc/5 named=name/VBD/conj/2 Ida/NNP/obj/5 as/IN/case/8 aide/NN/obl/2", "aide obl<named"},
	{"where both happened", "Mara/NNP/nsubj/2 sang=sing/VBD/root/0 and/CC/cc/4 danced=dance/VBD/conj/2 in/IN/case/6 Oslo/NNP/obl/2", ""},
	{"aged, who", "Ida/NNP/nsubj/7/B-PER ,/,/punct/3 29/CD/appos/1 ,/,/punct/6 who/WP/nsubj/6 sang=sing/VBD/acl:relcl/3 left=leave/VBD/root/0", "sang acl:relcl<Ida"},
	{"one of 29 who", "Ida/NNP/nsubj/2/B-PER met=meet/VBD/root/0 29/CD/obj/2 who/WP/nsubj/5 sang=sing/VBD/acl:relcl/3", ""},
	{"school in a place, where", "Ida/NNP/nsubj/2/B-PER left=leave/VBD/root/0 a/DT/det/4 school/NN/obj/2 in/IN/case/6 Tolm/NNP/nmod/4/B-LOC ,/,/punct/10 where/WRB/advmod/10 she/PRP/nsubj/10 sang=sing/VBD/acl:relcl/4", "sang acl:relcl<Tolm"},
	{"school of a name, where", "Ida/NNP/nsubj/2/B-PER left=leave/VBD/root/0 a/DT/det/4 school/NN/obj/2 of/IN/case/6 Otto/NNP/nmod/4/B-PER ,/,/punct/10 where/WRB/advmod/10 she/PRP/nsubj/10 sang=sing/VBD/acl:relcl/4", ""},
	{"as neighbours", "As/IN/mark/8 friends=friend/NNS/nsubj/8 ,/,/punct/4 Mara/NNP/appos/2 and/CC/cc/6 Otto/NNP/conj/4 should/MD/aux/8 talk/VB/root/0", "As case<friends, friends obl<talk, , punct<friends, Mara nsubj<talk"},
	{"as they talk", "As/IN/mark/5 friends=friend/NNS/nsubj/5 ,/,/punct/4 Mara/NNP/appos/2 talk/VBP/advcl/7 ,/,/punct/5 wait/VB/root/0", ""},
	{"will march", "They/PRP/nsubj/3 will/MD/aux/3 march/NNP/root/0 in/IN/case/5 Oslo/NNP/nmod/3", "march root<ROOT VB, Oslo obl<march"},
	{"will be mayor", "They/PRP/nsubj/4 will/MD/aux/4 be/VB/cop/4 mayors=mayor/NNS/root/0", ""},
	{"on a day of fraud", "They/PRP/nsubj/2 convicted=convict/VBD/root/0 Ida/NNP/obj/2/B-PER on/IN/case/6 May/NNP/nmod:unmarked/6 9/CD/obl/2 of/IN/case/8 fraud/NN/nmod/6", "fraud obl<convicted"},
	{"on the day of the vote", "They/PRP/nsubj/2 left=leave/VBD/root/0 on/IN/case/5 the/DT/det/5 day/NN/obl/2 of/IN/case/8 the/DT/det/8 vote/NN/nmod/5", ""},
	{"waved, chanted, threw", "They/PRP/nsubj/2 waved=wave/VBD/root/0 flags=flag/NNS/obj/2 ,/,/punct/6 chanted=chant/VBN/amod/6 slogans=slogan/NNS/conj/2 and/CC/cc/8 threw=throw/VBD/amod/9 stones=stone/NNS/conj/2", ", punct<chanted, chanted conj<waved VBD, slogans obj<chanted, threw conj<waved, stones obj<threw"},
	{"waved painted banners", "They/PRP/nsubj/2 waved=wave/VBD/root/0 flags=flag/NNS/obj/2 ,/,/punct/6 painted=paint/VBN/amod/6 banners=banner/NNS/conj/3 and/CC/cc/8 signs=sign/NNS/conj/3", ""},
	{"blocked the gates, sang", "They/PRP/nsubj/2 blocked=block/VBD/root/0 gates=gate/NNS/obj/2 ,/,/punct/5 sang=sing/VBD/conj/3 and/CC/cc/7 left=leave/VBD/conj/2", "sang conj<blocked"},
	{"merger, agreed in June, made", "mergers=merger/NNS/nsubj/7 ,/,/punct/3 agreed=agree/VBD/advcl/7 in/IN/case/5 June/NNP/obl/3 ,/,/punct/1 made=make/VBD/root/0 giants=giant/NNS/obj/7", "agreed acl<mergers VBN"},
	{"when they agreed, it", "they/PRP/nsubj/2 agreed=agree/VBD/advcl/6 in/IN/case/4 June/NNP/obl/2 ,/,/punct/2 made=make/VBD/root/0 giants=giant/NNS/obj/6", ""},
	{"urged, saying hundreds", "Ida/NNP/nsubj/2 urged=urge/VBD/root/0 them/PRP/obj/2 to/TO/mark/5 wait/VB/xcomp/2 ,/,/punct/10 saying=say/VBG/advcl/10 hundreds=hundred/NNS/obj/7 would/MD/aux/10 leave/VB/ccomp/5", ", punct<saying, saying advcl<urged, hundreds nsubj<leave, leave ccomp<saying"},
	{"said prices were high", "Ida/NNP/nsubj/2 said=say/VBD/root/0 prices=price/NNS/obj/2 ,/,/punct/6 which/WDT/nsubj/6 rose=rise/VBD/acl:relcl/3 ,/,/punct/9 were=be/VBD/cop/9 high/JJ/ccomp/2", "prices nsubj<high"},
	{"Tolm, home to many", "Tolm/NNP/nsubj/8/B-LOC ,/,/punct/1 home/NN/nsubj/8 to/IN/case/5 many/JJ/nmod/3 ,/,/punct/1 was=be/VBD/cop/8 calm/JJ/root/0", "home appos<Tolm"},
	{"in May, Ida left", "Tolm/NNP/obl/4/B-LOC ,/,/punct/1 Ida/NNP/nsubj/4 left=leave/VBD/root/0", ""},
	{"killed and dozens wounded", "Men=man/NNS/nsubj:pass/3 were=be/VBD/aux:pass/3 killed=kill/VBN/root/0 and/CC/cc/6 dozens=dozen/NNS/nsubj/6 wounded=wound/VBN/conj/3", "dozens nsubj:pass<wounded"},
	{"killed and dozens wounded him", "Men=man/NNS/nsubj:pass/3 were=be/VBD/aux:pass/3 killed=kill/VBN/root/0 and/CC/cc/6 dozens=dozen/NNS/nsubj/6 wounded=wound/VBD/conj/3 him/PRP/obj/6", ""},
	{"due to chair", "Ida/NNP/nsubj/5 is=be/VBZ/cop/5 due/JJ/case/5 to/TO/fixed/3 chair/VB/root/0 talks=talk/NNS/obj/5", "Ida nsubj<due, is cop<due, due root<ROOT, to mark<chair, chair xcomp<due"},
	{"due to rain", "It/PRP/nsubj/5 is=be/VBZ/cop/5 due/IN/case/5 to/IN/fixed/3 rain/NN/root/0", ""},
	{"blamed a group that grew, but left", "Ida/NNP/nsubj/2 blamed=blame/VBD/root/0 Tolm/NNP/obj/2 ,/,/punct/6 a/DT/det/6 town/NN/appos/3 that/WDT/nsubj/8 grew=grow/VBD/acl:relcl/6 ,/,/punct/11 but/CC/cc/11 left=leave/VBD/conj/8", "left conj<blamed"},
	{"a bus carrying tourists crashed", "A/DT/det/4 bus/NN/nsubj/5 carrying=carry/VBG/amod/4 tourists=tourist/NNS/nsubj/5 crashed=crash/VBD/root/0", "A det<bus, carrying acl<bus, tourists obj<carrying"},
	{"a flying bus crashed", "A/DT/det/3 flying=fly/VBG/amod/3 bus/NN/nsubj/4 crashed=crash/VBD/root/0", ""},
	{"a ferry carrying cars sank, they said", "A/DT/det/2 ferry/NN/nsubj/9 carrying=carry/VBG/acl/2 cars=car/NNS/obj/3 capsized=capsize/VBN/acl/4 off/IN/case/7 Oslo/NNP/obl/5/B-LOC ,/,/punct/9 said=say/VBD/root/0 police/NN/nsubj/9", ""},
	{"a ferry carrying cars sank, police said", "A/DT/det/2 ferry/NN/nsubj/10 carrying=carry/VBG/acl/2 cars=car/NNS/obj/3 capsized=capsize/VBN/acl/4 off/IN/case/7 Oslo/NNP/obl/5/B-LOC ,/,/punct/10 police/NN/nsubj/10 said=say/VBD/root/0", "ferry nsubj<capsized, capsized ccomp<said VBD"},
	{"Transport Minister", "Transport/NNP/ccomp/8 Minister/NNP/nmod:desc/3 Ida/NNP/obj/1/B-PER ,/,/punct/5 speaking=speak/VBG/advcl/1 today/NN/obl/5 ,/,/punct/1 said=say/VBD/root/0 so/RB/advmod/8", "Transport compound<Minister, Ida nsubj<said, speaking acl<Ida, , punct<Ida"},
	{"after lightning struck", "They/PRP/nsubj/2 fled=flee/VBD/root/0 after/IN/mark/4 rain/NN/advcl/5 fell=fall/VBN/advcl/2", "after mark<fell, rain nsubj<fell, fell advcl<fled VBD"},
	{"after rain and wind", "They/PRP/nsubj/2 fled=flee/VBD/root/0 after/IN/case/4 rain/NN/obl/2", ""},
	{"jobs and thousands left", "Men=man/NNS/nsubj/2 lost=lose/VBD/root/0 jobs=job/NNS/obj/2 and/CC/cc/5 thousands=thousand/NNS/conj/3 left=leave/VBD/xcomp/2", "and cc<left, thousands nsubj<left, left conj<lost"},
	{"jobs and thousands", "Men=man/NNS/nsubj/2 lost=lose/VBD/root/0 jobs=job/NNS/obj/2 and/CC/cc/5 thousands=thousand/NNS/conj/3", ""},
	{"turn away boats", "They/PRP/nsubj/2 turned=turn/VBD/root/0 away/RB/advmod/2 boats=boat/NNS/obj/2", "away compound:prt<turned RP"},
	{"turn boats away", "They/PRP/nsubj/2 turned=turn/VBD/root/0 boats=boat/NNS/obj/2 away/RB/advmod/2", ""},
	{"closed with queues outside", "It/PRP/nsubj/2 closed=close/VBD/root/0 with/IN/mark/6 queues=queue/NNS/nsubj/2 outside/IN/case/6 stations=station/NNS/obl/2", "with case<queues, queues obl<closed, stations nmod<queues"},
	{"toward Rome by Ida and toward Oslo by Otto", "It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 sent=send/VBN/root/0 toward/IN/case/5 Rome/NNP/obl/3 by/IN/case/7 Ida/NNP/obl:agent/3 and/CC/cc/10 toward/IN/case/10 Oslo/NNP/conj/5 by/IN/case/12 Otto/NNP/nmod/10", "Oslo conj<sent, Otto orphan<Oslo"},
	{"toward Rome and Oslo by Ida", "It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 sent=send/VBN/root/0 toward/IN/case/5 Rome/NNP/obl/3 and/CC/cc/7 Oslo/NNP/conj/5 by/IN/case/9 Ida/NNP/obl:agent/3", ""},
	{"a meeting set to begin", "talks=talk/NNS/root/0 set/VBN/acl/1 to/TO/mark/4 begin/VB/advcl/2", "begin xcomp<set"},
	{"residents of a place, who", "Residents=resident/NNS/nsubj/8 of/IN/case/3 Tolm/NNP/nmod/1/B-LOC ,/,/punct/6 who/WP/nsubj/6 sued=sue/VBD/acl:relcl/3 ,/,/punct/6 sang=sing/VBD/root/0", "sued acl:relcl<Residents"},
	{"residents of a place, which", "Residents=resident/NNS/nsubj/8 of/IN/case/3 Tolm/NNP/nmod/1/B-LOC ,/,/punct/6 which/WDT/nsubj/6 grew=grow/VBD/acl:relcl/3 ,/,/punct/6 sang=sing/VBD/root/0", ""},
	{"date below a name", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 Velmar/NNP/obj/2/B-ORG United/NNP/flat/3/I-ORG in/IN/case/6 January/NNP/obl/4", "January obl<left"},
	{"date after a place", "Mara/NNP/nsubj/2 marched=march/VBD/root/0 through/IN/case/5 the/DT/det/5 capital/NN/obl/2 on/IN/case/7 Monday/NNP/nmod/5", "Monday obl<marched"},
	{"union president", "Tolm/NNP/nsubj/6/B-ORG Union/NNP/flat/1/I-ORG president/NN/nmod:desc/4 Mara/NNP/nsubj/6/B-PER Lind/NNP/flat/4/I-PER left=leave/VBD/root/0", "Tolm compound<president"},
	{"both armies", "Mara/NNP/nsubj/2 accused=accuse/VBD/root/0 both/CC/cc:preconj/4 armies=army/NNS/obj/2", "both det<armies DT"},
	{"both praise and blame", "Mara/NNP/nsubj/2 drew=draw/VBD/root/0 both/DT/det/4 praise/NN/obj/2 for/IN/case/6 Oslo/NNP/nmod/4 and/CC/cc/8 blame/NN/conj/6 for/IN/case/10 Rome/NNP/nmod/6", "both cc:preconj<praise CC, blame conj<praise, Rome nmod<blame"},
	{"where it is brought", "Mara/NNP/nsubj/2 brought=bring/VBD/root/0 a/DT/det/4 box/NN/obj/2 she/PRP/nsubj/6 made=make/VBD/acl:relcl/4 to/IN/case/8 Oslo/NNP/obl/6", "Oslo obl<brought"},
	{"to whom it is written", "Mara/NNP/nsubj/2 brought=bring/VBD/root/0 a/DT/det/4 note/NN/obj/2 she/PRP/nsubj/6 wrote=write/VBD/acl:relcl/4 to/IN/case/8 Ida/NNP/obl/6", ""},
	{"both men and women", "Mara/NNP/nsubj/2 accused=accuse/VBD/root/0 both/CC/cc:preconj/4 men=man/NNS/obj/2 and/CC/cc/6 women=woman/NNS/conj/4", ""},
	{"pointed it out to guests", "Mara/NNP/nsubj/2 explained=explain/VBD/root/0 rules=rule/NNS/obj/2 to/IN/case/5 guests=guest/NNS/nmod/3", "guests obl<explained"},
	{"voted Monday", "Mara/NNP/nsubj/2 voted=vote/VBD/root/0 Monday/NNP/obj/2", "Monday obl:unmarked<voted"},
	{"elect a mayor Monday", "Tolm/NNP/nsubj/3 will/MD/aux/3 elect/VB/root/0 a/DT/det/6 new/JJ/amod/6 mayor/NN/nmod:desc/7 Monday/NNP/obj/3", "mayor obj<elect, Monday obl:unmarked<elect"},
	{"ran aground Monday", "It/PRP/nsubj/2 ran=run/VBD/root/0 aground/RB/advmod/4 Monday/NNP/obl:unmarked/2", "aground advmod<ran"},
	{"the Monday Club", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 the/DT/det/4 Monday/NNP/obj/2", ""},
	{"ago near a place", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 two/CD/nummod/4 days=day/NNS/obl:unmarked/5 ago/RB/advmod/7 near/IN/case/7 Tolm/NNP/obl/2", "ago advmod<left"},
	{"end to the war on Monday", "Mara/NNP/nsubj/2 declared=declare/VBD/root/0 an/DT/det/4 end/NN/obj/2 to/IN/case/7 the/DT/det/7 war/NN/nmod/4 on/IN/case/9 Monday/NNP/nmod/7", "Monday obl<declared"},
	{"a raid on Monday", "Mara/NNP/nsubj/2 died=die/VBD/root/0 in/IN/case/5 a/DT/det/5 raid/NN/obl/2 on/IN/case/7 Monday/NNP/nmod/5", ""},
	{"hikers since Monday", "Mara/NNP/nsubj/2 sought=seek/VBD/root/0 two/CD/nummod/4 hikers=hiker/NNS/obj/2 since/IN/case/6 Monday/NNP/nmod/4", "Monday obl<sought"},
	{"fields in the summer of 2018", "Mara/NNP/nsubj/2 ploughed=plough/VBD/root/0 fields=field/NNS/obj/2 in/IN/case/6 the/DT/det/6 summer/NN/nmod/3 of/IN/case/8 2018/CD/nmod/6", "summer obl<ploughed"},
	{"on the 5th in Tolm", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 on/IN/case/5 April/NNP/compound/5 5th/NN/obl/2 in/IN/case/7 Tolm/NNP/nmod/5/B-LOC", "April nmod:unmarked<5th, Tolm obl<left"},
	{"head of a bank since", "Mara/NNP/nsubj/9 ,/,/punct/3 head/NN/appos/1 of/IN/case/5 Tolm/NNP/nmod/3 since/IN/case/7 2019/CD/nmod/5 ,/,/punct/3 left=leave/VBD/root/0", ""},
	{"found men who smoke die", "It/PRP/nsubj/2 found=find/VBD/root/0 men=man/NNS/obj/2 who/WP/nsubj/5 smoke/VBP/acl:relcl/3 die/VBP/acl:relcl/3 early/RB/advmod/6", "men nsubj<die, die ccomp<found"},
	{"said firms that pay late should be fined", "It/PRP/nsubj/2 said=say/VBD/root/0 firms=firm/NNS/obj/2 that/WDT/nsubj/5 pay/VBP/acl:relcl/3 should/MD/aux/8 be/VB/aux:pass/8 fined=fine/VBN/acl:relcl/3", "firms nsubj:pass<fined, fined ccomp<said"},
	{"believes workers who strike deserve it", "She/PRP/nsubj/2 believes=believe/VBZ/root/0 workers=worker/NNS/obj/2 who/WP/nsubj/5 strike/VBP/acl:relcl/3 deserve/VBP/xcomp/5 it/PRP/obj/6", "workers nsubj<deserve, deserve ccomp<believes"},
	{"found men who smoke and drink", "It/PRP/nsubj/2 found=find/VBD/root/0 men=man/NNS/obj/2 who/WP/nsubj/5 smoke/VBP/acl:relcl/3 and/CC/cc/7 drink/VBP/conj/5", ""},
	{"coalition of parties led by", "A/DT/det/2 coalition/NN/nsubj/8 of/IN/case/4 parties=party/NNS/nmod/2 led=lead/VBN/acl/4 by/IN/case/7 Mara/NNP/obl:agent/5/B-PER won=win/VBD/root/0", "led acl<coalition"},
	{"house of men led by", "A/DT/det/2 house/NN/nsubj/8 of/IN/case/4 men=man/NNS/nmod/2 led=lead/VBN/acl/4 by/IN/case/7 Mara/NNP/obl:agent/5/B-PER won=win/VBD/root/0", ""},
	{"missing after", "Two/CD/nsubj/2 remain/VBP/root/0 missing/JJ/xcomp/2 after/IN/mark/6 dams=dam/NNS/nsubj/6 burst/VBD/advcl/3", "burst advcl<remain"},
	{"missing since Monday were found", "Men=man/NNS/nsubj:pass/8 who/WP/nsubj/5 had=have/VBD/aux/5 been=be/VBN/cop/5 missing/JJ/acl:relcl/1 since/IN/mark/8 Monday/NNP/nsubj:pass/8 found=find/VBN/root/0", "since case<Monday, Monday obl<missing"},
	{"kept and transferred", "Mara/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 kept=keep/VBN/root/0 and/CC/cc/5 transferred=transfer/VBD/conj/3 to/IN/case/7 Tolm/NNP/obl/5", "transferred conj<kept VBN"},
	{"hurt and left", "Mara/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 hurt/VBN/root/0 and/CC/cc/5 left=leave/VBD/conj/3", ""},
	{"told reporters that", "Mara/NNP/nsubj/2 told=tell/VBD/root/0 reporters=reporter/NNS/iobj/2 that/IN/mark/6 Otto/NNP/nsubj/6 left=leave/VBD/acl:relcl/3", "left ccomp<told"},
	{"a second post", "Mara/NNP/nsubj/8/B-PER ,/,/punct/3 head/NN/appos/1 and/CC/cc/6 a/DT/det/6 professor/NN/conj/1 ,/,/punct/1 left=leave/VBD/root/0", "professor conj<head"},
	{"time as mayor", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 during/IN/case/5 her/PRP$/nmod:poss/5 time/NN/obl/2 as/IN/case/7 mayor/NN/obl/2", "mayor nmod<time"},
	{"years there", "Mara/NNP/nsubj/2 spent=spend/VBD/root/0 two/CD/nummod/4 years=year/NNS/obl:unmarked/5 there/RB/advmod/2", "years obj<spent"},
	{"told the paper that", "Mara/NNP/nsubj/2 told=tell/VBD/root/0 reporters=reporter/NNS/iobj/2 that/WDT/obj/7 Otto/NNP/nsubj/7 would/MD/aux/7 help/VB/acl:relcl/3", "that mark<help IN, help ccomp<told"},
	{"told lies that", "Mara/NNP/nsubj/2 told=tell/VBD/root/0 lies=lie/NNS/obj/2 that/WDT/obj/6 Otto/NNP/nsubj/6 liked=like/VBD/acl:relcl/3", ""},
	{"the border crossing", "Mara/NNP/nsubj/2 reopened=reopen/VBD/root/0 the/DT/det/4 border/NN/obj/2 crossing=cross/VBG/acl/4 at/IN/case/7 Tolm/NNP/obl/5", "the det<crossing, border compound<crossing, crossing obj<reopened NN, Tolm nmod<crossing"},
	{"men crossing the border", "Mara/NNP/nsubj/2 saw=see/VBD/root/0 men=man/NNS/obj/2 crossing=cross/VBG/acl/3 borders=border/NNS/obj/4", ""},
	{"since fighting began", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 since/IN/mark/4 fighting=fight/VBG/advcl/2 began=begin/VBN/advcl/2 in/IN/case/7 Tolm/NNP/obl/5", "since mark<began, fighting nsubj<began NN, began advcl<left VBD"},
	{"after fighting to begin", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 after/IN/mark/4 fighting=fight/VBG/advcl/2 hard/RB/advmod/4", ""},
	{"stones at police, who", "Men=man/NNS/nsubj/2 threw=throw/VBD/root/0 stones=stone/NNS/obj/2 at/IN/case/5 police/NN/obl/2 ,/,/punct/8 who/WP/nsubj/8 fled=flee/VBD/acl:relcl/3", "fled acl:relcl<police"},
	{"fined a firm a sum", "Mara/NNP/nsubj/2 fined=fine/VBD/root/0 the/DT/det/4 firm/NN/obj/2 two/CD/nummod/6 euros=euro/NNS/obj/2", "euros obl:unmarked<fined"},
	{"gave the firm six months", "Mara/NNP/nsubj/2 gave=give/VBD/root/0 the/DT/det/4 firm/NN/obj/2 six/CD/nummod/6 months=month/NNS/obl:unmarked/2", "firm iobj<gave, months obj<gave"},
	{"gave a prize last month", "Mara/NNP/nsubj/2 gave=give/VBD/root/0 a/DT/det/4 prize/NN/obj/2 last/JJ/amod/6 month/NN/obl:unmarked/2", ""},
	{"promised but gave no date", "Mara/NNP/nsubj/2 said=say/VBD/root/0 he/PRP/nsubj/5 would/MD/aux/5 come/VB/ccomp/2 but/CC/cc/7 gave=give/VBD/conj/5 no/DT/det/9 date/NN/obj/7", "gave conj<said"},
	{"have closed schools and told", "They/PRP/nsubj/2 have/VBP/root/0 closed=close/VBN/amod/4 schools=school/NNS/obj/2 and/CC/cc/6 told=tell/VBD/conj/2 us/PRP/obj/6", "They nsubj<closed, have aux<closed, closed root<ROOT, schools obj<closed, told conj<closed, us iobj<told"},
	{"have closed schools", "They/PRP/nsubj/2 have/VBP/root/0 closed=close/VBN/amod/4 schools=school/NNS/obj/2", ""},
	{"its growth forecast", "Mara/NNP/nsubj/2 cut/VBD/root/0 its/PRP$/nmod:poss/4 growth/NN/obj/2 forecast/VBN/xcomp/2 for/IN/case/7 Tolm/NNP/obl/5", "its nmod:poss<forecast, growth compound<forecast, forecast obj<cut NN, Tolm nmod<forecast"},
	{"convicted and fined", "Mara/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 convicted=convict/VBN/root/0 and/CC/cc/5 fined=fine/VBD/conj/3 ten/CD/nummod/7 euros=euro/NNS/obj/5", "fined conj<convicted VBN, euros obl:unmarked<fined"},
	{"began a strike on Monday", "Mara/NNP/nsubj/2 began=begin/VBD/root/0 a/DT/det/4 strike/NN/obj/2 on/IN/case/6 Monday/NNP/nmod/4", "Monday obl<began"},
	{"date after a name", "Mara/NNP/nsubj/2/B-PER met=meet/VBD/root/0 Otto/NNP/obj/2/B-PER on/IN/case/5 Monday/NNP/nmod/3", "Monday obl<met"},
	{"one subject and what it is", "Karuna/NNP/compound/2/B-LOC coach/NN/nsubj/5 Mara/NNP/nsubj/5/B-PER Lind/NNP/flat/3/I-PER praised=praise/VBD/root/0 Otto/NNP/obj/5/B-PER", "coach nmod:desc<Mara"},
	{"a time with its clause", "Ida/NNP/nsubj/2/B-PER quit/VBD/root/0 the/DT/det/4 plan/NN/obj/2 the/DT/det/6 day/NN/obl:unmarked/8 she/PRP/nsubj/8 left=leave/VBD/acl:relcl/4", "day obl:unmarked<quit, left acl:relcl<day"},
	{"a clause about the noun", "Ida/NNP/nsubj/2/B-PER quit/VBD/root/0 the/DT/det/4 plan/NN/obj/2 she/PRP/nsubj/7 last/JJ/amod/7 made=make/VBD/acl:relcl/4", ""},
	{"the year before", "It/PRP/nsubj/2 rose=rise/VBD/root/0 from/IN/case/5 the/DT/det/5 year/NN/obl/2 before/RB/advmod/2", "before advmod<year"},
	{"to free somebody", "Ida/NNP/nsubj/2/B-PER promised=promise/VBD/root/0 to/TO/mark/4 free/JJ/xcomp/2 Otto/NNP/obj/4/B-PER", "free xcomp<promised VB"},
	{"replaced with", "Ida/NNP/nsubj/2/B-PER replaced=replace/VBD/root/0 pumps=pump/NNS/obj/2 with/IN/case/5 mills=mill/NNS/nmod/3", "mills obl<replaced"},
	{"shot dead", "Otto/NNP/nsubj:pass/3/B-PER was=be/VBD/aux:pass/3 shot=shoot/VBN/root/0 dead/JJ/xcomp/3 by/IN/case/6 guards=guard/NNS/obl/4", "guards obl:agent<shot"},
	{"lent somebody a sum", "Ida/NNP/nsubj/2/B-PER lent=lend/VBD/root/0 Utopia/NNP/compound/6/B-LOC 300/CD/compound/5 million/CD/nummod/6 euros=euro/NNS/obj/2", "Utopia iobj<lent"},
	{"fined somebody a sum", "Ida/NNP/nsubj/2/B-PER fined=fine/VBD/root/0 the/DT/det/6 bank/NN/compound/6 8/CD/nummod/4 euros=euro/NNS/obj/2", "the det<bank, bank obj<fined, 8 nummod<euros, euros obl:unmarked<fined"},
	{"no sum", "Ida/NNP/nsubj/2/B-PER sold=sell/VBD/root/0 Acme/NNP/compound/5 747/CD/compound/5 jets=jet/NNS/obj/2", ""},
	{"to rebuild", "Ida/NNP/nsubj/2/B-PER paid=pay/VBD/root/0 to/IN/case/5 rebuild/VB/amod/5 roads=road/NNS/obl/2", "to mark<rebuild TO, rebuild advcl<paid, roads obj<rebuild"},
	{"a denial", "Ida/NNP/nsubj/2/B-PER denied=deny/VBD/root/0 it/PRP/nsubj/4 fell=fall/VBD/ccomp/2 ,/,/punct/6 saying=say/VBG/advcl/4 it/PRP/nsubj/8 stood=stand/VBD/ccomp/6", "saying advcl<denied"},
	{"a past tense after an apposition", "Otto/NNP/nmod:poss/3/B-PER 's/POS/case/1 lawyer/NN/root/0 ,/,/punct/5 Mara/NNP/appos/3/B-PER ,/,/punct/8 accused=accuse/VBN/amod/8 guards=guard/NNS/conj/3 of/IN/case/10 theft/NN/nmod/8 ././punct/3", "lawyer nsubj<accused, accused root<ROOT VBD, guards obj<accused, theft obl<accused, . punct<accused"},
	{"denied claims", "Ida/NNP/nsubj/3/B-PER denied=deny/VBN/acl/1 claims=claim/VBZ/root/0 that/IN/mark/6 it/PRP/nsubj/6 fell=fall/VBD/ccomp/3", "Ida nsubj<denied, denied root<ROOT VBD, claims obj<denied NNS, fell acl<claims"},
	{"denied claims, a noun for a verb", "Ida/NNP/nsubj/2/B-PER denied=deny/VBD/nsubj/3 claims=claim/VBZ/root/0 that/IN/mark/6 it/PRP/nsubj/6 fell=fall/VBD/ccomp/3", "denied root<ROOT, claims obj<denied NNS, fell acl<claims"},
	{"handed over", "Ida/NNP/nsubj/2/B-PER handed=hand/VBD/root/0 over/IN/case/5 the/DT/det/5 keys=key/NNS/obl/2", "over compound:prt<handed RP, keys obj<handed"},
	{"aged", "Ida/NNP/nsubj/2/B-PER died=die/VBD/root/0 on/IN/case/4 Monday/NNP/obl/5 aged/JJ/advcl/2 81/CD/obl:unmarked/5", "Monday obl<died"},
	{"citing aides", "Acme/NNP/nsubj/2/B-ORG said=say/VBD/root/0 Ida/NNP/nsubj/4/B-PER left=leave/VBD/ccomp/2 ,/,/punct/6 citing=cite/VBG/advcl/4 aides=aide/NNS/obj/6", "citing advcl<said"},
	{"citing reasons", "Acme/NNP/nsubj/2/B-ORG said=say/VBD/root/0 Ida/NNP/nsubj/4/B-PER left=leave/VBD/ccomp/2 ,/,/punct/6 citing=cite/VBG/advcl/4 costs=cost/NNS/obj/6", ""},
	{"a past tense after an infinitive", "Ida/NNP/nsubj/2/B-PER flew=fly/VBD/root/0 to/TO/mark/4 sign/VB/advcl/2 pacts=pact/NNS/obj/4 and/CC/cc/7 praised=praise/VBD/conj/4 Otto/NNP/obj/7/B-PER", "praised conj<flew"},
	{"banned by", "Otto/NNP/nsubj:pass/3/B-PER was=be/VBD/aux:pass/3 banned=ban/VBN/root/0 from/IN/mark/5 leaving=leave/VBG/advcl/3 Rena/NNP/obj/5/B-LOC by/IN/case/9 a/DT/det/9 judge/NN/nmod/6", "judge obl:agent<banned"},
	{"told somebody that", "Ida/NNP/nsubj/2/B-PER told=tell/VBD/root/0 residents=resident/NNS/iobj/2 that/IN/mark/6 it/PRP/nsubj/6 fell=fall/VBD/acl/3", "fell ccomp<told"},
	{"a score for an object", "Oslo/NNP/nsubj/2/B-LOC beat/VBD/root/0 Rena/NNP/obj/2/B-LOC 3/CD/obj/2 -/SYM/case/6 0/CD/nmod/4", "3 obl:unmarked<beat"},
	{"the next of a list", "Mara/NNP/nsubj/6/B-PER ;/:/punct/3 singer/NN/appos/1 Otto/NNP/appos/3/B-PER ;/:/punct/3 left=leave/VBD/root/0", "singer conj<Mara"},
	{"a clause about a time", "Ida/NNP/nsubj/2/B-PER improved=improve/VBD/root/0 on/IN/case/5 the/DT/det/5 days=day/NNS/obl/2 she/PRP/nsubj/7 slept=sleep/VBD/ccomp/2", "slept acl:relcl<days"},
	{"a clause that is said", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 in/IN/case/5 the/DT/det/5 talk/NN/obl/2 she/PRP/nsubj/7 slept=sleep/VBD/ccomp/2", ""},
	{"denied reports", "Ida/NNP/nsubj/2/B-PER denied=deny/VBD/root/0 reports=report/NNS/obj/2 that/WDT/obj/6 it/PRP/nsubj/6 fell=fall/VBD/acl:relcl/3", "that mark<fell IN, fell acl<reports"},
	{"the trial of somebody accused", "The/DT/det/2 trial/NN/nsubj/9 of/IN/case/4 Otto/NNP/nmod/2/B-PER ,/,/punct/6 accused=accuse/VBN/acl/2 of/IN/case/8 theft/NN/obl/6 began=begin/VBD/root/0", "accused acl<Otto"},
	{"a spokesman for several", "A/DT/det/2 spokesman/NN/nsubj/8 for/IN/case/4 rebels=rebel/NNS/nmod/2 ,/,/punct/6 Otto/NNP/appos/4/B-PER ,/,/punct/6 left=leave/VBD/root/0", "Otto appos<spokesman"},
	{"date of what happens", "Ida/NNP/nsubj/2/B-PER praised=praise/VBD/root/0 the/DT/det/4 summit/NN/obj/2 on/IN/case/6 Monday/NNP/nmod/4", ""},
	{"year of a source", "we/PRP/nsubj/2 follow/VBP/root/0 Lind/NNP/obj/2 (/-LRB-/punct/5 2019/CD/nmod:unmarked/3 )/-RRB-/punct/5", ""},
	{"name that is a month", "he/PRP/nsubj/2 met=meet/VBD/root/0 his/PRP$/nmod:poss/4 wife/NN/obj/2 Jan/NNP/appos/4/B-PER", ""},
	{"after after a name", "Mara/NNP/nsubj/2/B-PER met=meet/VBD/root/0 Otto/NNP/obj/2/B-PER after/IN/case/5 talks=talk/NNS/nmod/3", "talks obl<met"},
	{"place after a person", "Mara/NNP/nsubj/2/B-PER met=meet/VBD/root/0 Otto/NNP/obj/2/B-PER in/IN/case/5 Oslo/NNP/nmod/3/B-LOC", "Oslo obl<met"},
	{"place after a relative", "Mara/NNP/nsubj/2/B-PER met=meet/VBD/root/0 her/PRP$/nmod:poss/4 son/NN/obj/2 in/IN/case/6 Oslo/NNP/nmod/4/B-LOC", "Oslo obl<met"},
	{"two subjects", "Mara/NNP/nsubj/7/B-PER Lind/NNP/flat/1/I-PER and/CC/cc/4 union/NN/compound/5 leader/NN/nmod:desc/6 Otto/NNP/nsubj/7/B-PER met=meet/VBD/root/0", "and cc<Otto, Otto conj<Mara"},
	{"what is promised", "She/PRP/nsubj/2 declared=declare/VBD/root/0 days=day/NNS/obj/2 of/IN/case/5 mourning/NN/nmod/3 and/CC/cc/8 promised=promise/VBN/amod/8 aid/NN/conj/5", "and cc<promised, promised conj<declared VBD, aid obj<promised"},
	{"what one calls it", "She/PRP/nsubj/2 called=call/VBD/root/0 the/DT/det/4 result/NN/obj/2 convincing=convince/VBG/acl/4 ././punct/2", "convincing xcomp<called JJ"},
	{"the journal that reports", "Ice/NN/nsubj/2 melts=melt/VBZ/root/0 ,/,/punct/5 the/DT/det/5 journal/NN/parataxis/2 Open/NNP/amod/7 Sky/NNP/nsubj/8 reported=report/VBD/acl:relcl/5", "journal nsubj<reported, Sky appos<journal, reported parataxis<melts"},
	{"what one is named", "Ida/NNP/nsubj:pass/3/B-PER was=be/VBD/aux:pass/3 named=name/VBN/root/0 chair/NN/obj/3", "chair xcomp<named"},
	{"what one plans", "Ida/NNP/nsubj/2/B-PER plans=plan/VBZ/root/0 to/IN/case/6 fine/JJ/amod/6 Sol/NNP/compound/6/B-ORG Bank/NNP/obl/2/I-ORG", "to mark<fine TO, fine xcomp<plans VB, Bank obj<fine"},
	{"no past after to", "The/DT/det/2 king/NN/compound/3 plans=plan/NNS/nsubj/5 to/TO/mark/5 wed/VBD/root/0 Mara/NNP/obj/5/B-PER", "king nsubj<plans, plans root<ROOT VBZ, wed xcomp<plans VB"},
	{"served soup", "Ida/NNP/nsubj/2/B-PER saw=see/VBD/root/0 a/DT/det/4 table/NN/obl/2 with/IN/mark/7 soup/NN/nmod/4 served=serve/VBN/advcl/2", "soup nsubj:pass<served"},
	{"what ranges", "Ida/NNP/nsubj/2/B-PER won=win/VBD/root/0 support/NN/obj/2 online/RB/advmod/5 ranging=range/VBG/advcl/2 from/IN/case/7 Oslo/NNP/obl/5/B-LOC", "ranging acl<support"},
	{"people who are to do it", "EU/NNP/compound/2 leaders=leader/NNS/nsubj/4 to/TO/mark/4 cut=cut/VBD/root/0 aid/NN/obj/4", ""},
	{"no journey", "Ida/NNP/nsubj/2/B-PER gave=give/VBD/root/0 a/DT/det/4 tour/NN/obj/2 to/IN/case/6 Otto/NNP/obl/2/B-PER", ""},
	{"a place and another place", "They/PRP/nsubj/2 left=leave/VBD/root/0 Oslo/NNP/obj/2/B-LOC ,/,/punct/5 Bergen/NNP/appos/3/B-LOC and/CC/cc/7 Rome/NNP/conj/3/B-LOC", ""},
	{"place of who is the subject", "The/DT/det/2 birth/NN/nsubj/7 of/IN/case/4 Mara/NNP/nmod/2/B-PER in/IN/case/6 Oslo/NNP/nmod/4/B-LOC moved=move/VBD/root/0 him/PRP/obj/7", "Oslo nmod<birth"},
	{"place of a rescue", "Tourists/NNS/nsubj:pass/3 were=be/VBD/aux:pass/3 saved=save/VBN/root/0 by/IN/case/5 guards=guard/NNS/obl:agent/3 off/IN/case/7 Samos/NNP/nmod/5/B-LOC", "Samos obl<saved"},
	{"a place in a place", "He/PRP/nsubj/2 left=leave/VBD/root/0 Boston/NNP/obj/2/B-LOC ,/,/punct/5 Massachusetts/NNP/appos/3/B-LOC", "Massachusetts nmod:unmarked<Boston"},
	{"a list of places", "Sweden/NNP/nsubj/6/B-LOC ,/,/punct/3 Belgium/NNP/appos/1/B-LOC ,/,/punct/5 England/NNP/appos/1/B-LOC win/VBP/root/0", "Belgium conj<Sweden, England conj<Sweden"},
	{"a term in prison", "Ida/NNP/nsubj:pass/3/B-PER was=be/VBD/aux:pass/3 sentenced=sentence/VBN/root/0 to/IN/case/6 two/CD/nummod/6 years=year/NNS/obl/3 in/IN/case/8 prison/NN/nmod/6", "prison obl<sentenced"},
	{"a journey and where it goes", "Ida/NNP/nsubj/2/B-PER cancelled=cancel/VBD/root/0 a/DT/det/4 visit/NN/obj/2 to/IN/case/6 Rome/NNP/obl/2/B-LOC", "Rome nmod<visit"},
	{"place of what is opened", "Aid/NN/compound/2 workers=worker/NNS/nsubj/3 opened=open/VBD/root/0 a/DT/det/5 shelter/NN/obj/3 in/IN/case/8 the/DT/det/8 port/NN/nmod/5", "port obl<opened"},
	{"place of what was there", "Aid/NN/compound/2 workers=worker/NNS/nsubj/3 opened=open/VBD/root/0 the/DT/det/5 shelter/NN/obj/3 in/IN/case/8 the/DT/det/8 port/NN/nmod/5", ""},
	{"place after children", "Mara/NNP/nsubj/2/B-PER met=meet/VBD/root/0 children=child/NNS/obj/2 in/IN/case/5 Oslo/NNP/nmod/3/B-LOC", ""},
	{"place of one named", "a/DT/det/2 man/NN/root/0 named=name/VBN/acl/2 Otto/NNP/xcomp/3/B-PER in/IN/case/6 Oslo/NNP/nmod/4/B-LOC", ""},
	{"with a person after a place", "Mara/NNP/nsubj/2/B-PER sang=sing/VBD/root/0 in/IN/case/4 Oslo/NNP/obl/2/B-LOC with/IN/case/6 Otto/NNP/nmod/4/B-PER", "Otto obl<sang"},
	{"after an aside", "Mara/NNP/nsubj/2/B-PER met=meet/VBD/root/0 Otto/NNP/obj/2/B-PER ,/,/punct/6 who/WP/nsubj/6 sings=sing/VBZ/acl:relcl/3 ,/,/punct/9 in/IN/case/9 Oslo/NNP/obl/6/B-LOC", "Oslo obl<met"},
	{"source on a noun", "Oslo/NNP/nsubj/2/B-LOC lost=lose/VBD/root/0 homes=home/NNS/obj/2 according=accord/VBG/case/6 to/IN/fixed/4 Otto/NNP/nmod/3/B-PER", "Otto obl<lost"},
	{"no source", "Judges=judge/NNS/nsubj/2 vowed=vow/VBD/root/0 to/TO/mark/4 rule/VB/xcomp/2 according=accord/VBG/case/7 to/IN/fixed/5 law/NN/obl/4", ""},

	// Prepositions, negations, auxiliaries.
	{"preposition on a modifier", "They/PRP/nsubj/2 came=come/VBD/root/0 in/IN/case/4 state/NN/compound/5 cars=car/NNS/obl/2", "in case<cars"},
	{"phrase before a name", "In/IN/case/2 fact/NN/compound/3 Otto/NNP/nsubj/4/B-PER left=leave/VBD/root/0", ""},
	{"n't", "I/PRP/nsubj/2 have/VBP/root/0 n't/RB/advmod/4 time/NN/obj/2", "n't advmod<have"},
	{"name taken for an auxiliary", "May/NNP/aux/2/B-PER left=leave/VBD/root/0", "May nsubj<left"},

	// Offices and names.
	{"name governed by its office", "President/NN/nsubj/5 of/IN/case/3 Utopia/NNP/nmod/1/B-LOC Mara/NNP/flat/3/B-PER left=leave/VBD/root/0", "President nmod:desc<Mara, Mara nsubj<left"},
	{"name after its office, hung elsewhere", "talks=talk/NNS/nsubj:pass/8 with/IN/case/3 President/NNP/nmod/1 of/IN/case/5 Utopia/NNP/nmod/3/B-LOC Mara/NNP/appos/1/B-PER were=be/VBD/aux:pass/8 held=hold/VBN/root/0", "with case<Mara, President nmod:desc<Mara, Mara nmod<talks"},
	{"name read as a clause", "Premier/NNP/nsubj/4 He/PRP/nsubj/3 Lan/NNP/acl:relcl/1 left=leave/VBD/root/0", "Premier nmod:desc<He, He nsubj<left B-PER, Lan flat<He I-PER"},
	{"name under a common noun", "captain/NN/nsubj/4 Mara/NNP/flat/1/B-PER Lind/NNP/flat/2/I-PER left=leave/VBD/root/0", "captain nmod:desc<Mara, Mara nsubj<left"},
	{"stance in the name of a party", "pro-Tolm/JJ/amod/3/B-ORG Harbour/NNP/compound/3/I-ORG Party/NNP/nsubj/4/I-ORG won=win/VBD/root/0", "pro-Tolm amod<Party -, Harbour compound<Party B-ORG"},
	{"stance in the name of a person", "Pan-democrat/NNP/nsubj/4/B-PER Mara/NNP/flat/1/I-PER Lind/NNP/flat/1/I-PER won=win/VBD/root/0", "Pan-democrat amod<Mara - JJ, Mara nsubj<won B-PER, Lind flat<Mara"},
	{"stance of a person who was not tagged", "Pan-democrat/NNP/compound/3 Mara/NNP/flat/1 Lind/NNP/nsubj/4/B-PER won=win/VBD/root/0", "Pan-democrat amod<Mara JJ, Mara compound<Lind"},
	{"hyphen in the name of a body", "Anti-Piracy/NNP/compound/2/B-ORG League/NNP/nsubj/3/I-ORG won=win/VBD/root/0", ""},
	{"title taken for a name", "Emeritus/NNP/nsubj/4/B-PER Professor/NNP/nmod:desc/3 Mara/NNP/flat/1/B-PER spoke=speak/VBD/root/0", "Emeritus compound<Professor -, Mara nsubj<spoke"},
	{"description", "former/JJ/amod/2 banker/NN/compound/3 Mara/NNP/nsubj/4/B-PER left=leave/VBD/root/0", "banker nmod:desc<Mara"},
	{"name of the leader", "the/DT/det/2 leader/NN/nsubj/7 of/IN/case/4 Utopia/NNP/nmod/2/B-LOC ,/,/punct/6 Mara/NNP/conj/4/B-PER left=leave/VBD/root/0", "Mara appos<leader"},
	{"name of a member of many", "the/DT/det/2 leaders=leader/NNS/nsubj/7 of/IN/case/4 unions=union/NNS/nmod/2 ,/,/punct/6 Mara/NNP/appos/4/B-PER left=leave/VBD/root/0", ""},
	{"name of a relative", "his/PRP$/nmod:poss/2 wife/NN/nsubj/10 ,/,/punct/4 Ida/NNP/conj/2/B-PER ,/,/punct/8 and/CC/cc/8 a/DT/det/8 friend/NN/conj/2 both/DT/advmod/10 left=leave/VBD/root/0", "Ida appos<wife"},
	{"inside another name", "their/PRP$/nmod:poss/2 leader/NN/obj/0 ,/,/punct/4 Otto/NNP/appos/2 Lind/NNP/flat/4/B-PER", ""},
	{"complement of a title", "Ambassador/NNP/nmod:desc/4 to/IN/case/3 Utopia/NNP/nmod:desc/4 Mara/NNP/nsubj/5/B-PER left=leave/VBD/root/0", "Utopia nmod<Ambassador"},
	{"ministry of a title", "Minister/NNP/nmod:desc/4 of/IN/case/3 Defence/NNP/compound/4 Mara/NNP/nsubj/5/B-PER left=leave/VBD/root/0", "Defence nmod<Minister"},

	// One name, one phrase.
	{"name with two heads", "Mara/NNP/obj/3/B-PER Lind/NNP/nsubj/3/I-PER signed=sign/VBD/root/0", "Mara nsubj<signed, Lind flat<Mara"},
	{"last word for its head", "by/IN/case/3 Mara/NNP/compound/3/B-PER Lind/NNP/root/0/I-PER", "by case<Mara, Mara root<ROOT, Lind flat<Mara"},
	{"first word left out", "What/WP/obj/5 did=do/VBD/aux/5 Mara/NNP/advmod/5 Lind/NNP/nsubj/5/B-PER sign/VB/root/0", "Mara nsubj<sign B-PER, Lind flat<Mara I-PER"},
	{"honorific of a name", "Doctor/NNP/compound/2/B-PER Lind/NNP/nsubj/3/I-PER left=leave/VBD/root/0", ""},
	{"first name taken for a title", "Mara/NNP/nmod:desc/2/B-PER Lind/NNP/nsubj/3/I-PER left=leave/VBD/root/0", "Mara nsubj<left, Lind flat<Mara"},
	{"name of a company", "Exo/NNP/compound/2/B-ORG Oil/NNP/nsubj/3/I-ORG left=leave/VBD/root/0", ""},
	{"first name that ends like an office", "Viktor/NNP/nmod:desc/2/B-PER Lind/NNP/nsubj/3/I-PER left=leave/VBD/root/0", "Viktor nsubj<left, Lind flat<Viktor"},
	{"name over two objects", "It/PRP/nsubj/2 gave=give/VBD/root/0 Lind/NNP/iobj/2/B-MISC the/DT/det/5/I-MISC Prize/NNP/obj/2/I-MISC", "the det<Prize -, Prize obj<gave B-MISC"},
	{"name with an article in it", "It/PRP/nsubj/2 read=read/VBD/root/0 Mara/NNP/obj/2/B-MISC the/DT/det/5/I-MISC Great/NNP/appos/3/I-MISC", ""},
	{"two conjuncts of one name", "Otto/NNP/nsubj/5/B-PER and/CC/cc/3 Mara/NNP/conj/1/B-PER Lind/NNP/conj/1/I-PER met=meet/VBD/root/0", "Lind flat<Mara"},

	// Coordination of names.
	{"name below the name before", "Minister/NN/nmod:desc/2 Omar/NNP/nsubj/6/B-PER and/CC/cc/2 leader/NN/nmod:desc/5 Ida/NNP/flat/2/B-PER met=meet/VBD/root/0", "and cc<Ida, Ida conj<Omar"},
	{"name below the last word", "Omar/NNP/nsubj/5/B-PER Raz/NNP/flat/1/I-PER and/CC/cc/1 Ida/NNP/flat/2/B-PER met=meet/VBD/root/0", "and cc<Ida, Ida conj<Omar"},
	{"conjunction below a title", "Omar/NNP/nsubj/6/B-PER and/CC/cc/3 union/NN/compound/4 leader/NN/nmod:desc/5 Ida/NNP/conj/1/B-PER met=meet/VBD/root/0", "and cc<Ida"},
	{"conjunction of modifiers", "Utopian/JJ/amod/4 and/CC/cc/3 Danish/JJ/conj/1 ministers=minister/NNS/nsubj/5 met=meet/VBD/root/0", ""},
	{"part of a conjunct", "Omar/NNP/nsubj/6/B-PER and/CC/cc/3 Treasury/NNP/conj/1 Secretary/NNP/nmod:desc/5 Ida/NNP/conj/1/B-PER met=meet/VBD/root/0", "and cc<Ida, Treasury compound<Secretary"},
	{"title of a conjunct", "Omar/NNP/nsubj/5/B-PER and/CC/cc/3 judge/NN/conj/1 Ida/NNP/conj/1/B-PER met=meet/VBD/root/0", "and cc<Ida, judge nmod:desc<Ida"},
	{"name of the last conjunct", "Omar/NNP/nsubj/7/B-PER and/CC/cc/4 his/PRP$/nmod:poss/4 wife/NN/conj/1 ,/,/punct/6 Ida/NNP/appos/1/B-PER met=meet/VBD/root/0", "Ida appos<wife"},
	{"three conjuncts", "Omar/NNP/nsubj/7/B-PER ,/,/punct/3 judges=judge/NNS/conj/1 and/CC/cc/5 Ida/NNP/conj/1/B-PER all/DT/det/1 met=meet/VBD/root/0", ""},

	{"name of the last conjunct", "Tom/NNP/nsubj/7/B-PER and/CC/cc/4 his/PRP$/nmod:poss/4 wife/NN/conj/1 ,/,/punct/6 Ida/NNP/appos/1/B-PER left=leave/VBD/root/0", "Ida appos<wife"},

	// Objects.
	{"object of the later verb", "They/PRP/nsubj/2 met=meet/VBD/root/0 twice/RB/advmod/2 and/CC/cc/5 paid=pay/VBD/conj/2 visits=visit/NNS/obj/2", "visits obj<paid"},
	{"two objects are one", "Mara/NNP/nsubj/2 extended=extend/VBD/root/0 her/PRP$/nmod:poss/4 birthday/NN/obj/2 wishes=wish/NNS/obj/2", "birthday compound<wishes"},
	{"indirect object", "They/PRP/nsubj/2 gave=give/VBD/root/0 Mara/NNP/obj/2 a/DT/det/5 prize/NN/obj/2", "Mara iobj<gave"},
	{"object complement", "He/PRP/nsubj/2 proclaimed=proclaim/VBD/root/0 himself/PRP/obj/2 the/DT/det/5 king/NN/obj/2", "king xcomp<proclaimed"},
	{"plain form", "Mara/NNP/nsubj/2 came=come/VBD/root/0 to/TO/mark/4 sing/VB/advcl/2 and/CC/cc/6 dance/VBP/conj/4", "dance conj<sing VB"},
	{"second complement without subject", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 Oslo/NNP/nsubj/4/B-LOC lost=lose/VBD/ccomp/2 and/CC/cc/6 left=leave/VBD/ccomp/2", "left conj<lost"},

	{"verb in a name", "Ada/NNP/root/0/B-PER met=meet/VBD/flat/1/I-PER Bo/NNP/flat/1/I-PER Lind/NNP/flat/1/I-PER ././punct/1", "Ada nsubj<met, met root<ROOT -, Bo obj<met B-PER, Lind flat<Bo, . punct<met"},
	{"capital letter in a name", "Ada/NNP/root/0/B-PER Met/VBD/flat/1/I-PER Bo/NNP/flat/1/I-PER", ""},
	{"beaten by votes by somebody", "Otto/NNP/nsubj:pass/3 was/VBD/aux:pass/3 beaten=beat/VBN/root/0 by/IN/case/6 300/CD/nummod/6 votes=vote/NNS/obl:agent/3 by/IN/case/8 Mara/NNP/nmod/6", "votes obl<beaten, Mara obl:agent<beaten"},
	{"passed by votes", "It/PRP/nsubj:pass/3 was/VBD/aux:pass/3 rejected=reject/VBN/root/0 by/IN/case/5 voters=voter/NNS/obl:agent/3", ""},
	{"name before a name", "Acme/NNP/nsubj/2 bought=buy/VBD/root/0 rival/NN/iobj/2 Exo/NNP/obj/2", "rival compound<Exo"},
	{"indirect object before a name", "Mara/NNP/nsubj/2 gave=give/VBD/root/0 children=child/NNS/iobj/2 Lego/NNP/obj/2", ""},
	{"object of time", "Otto/NNP/nsubj/2 won=win/VBD/root/0 it/PRP/obj/2 last/JJ/amod/5 year/NN/obj/2", "year obl:unmarked<won"},
	{"name taken for an adverb, object", "Mara/NNP/nsubj/2 founded=found/VBD/root/0 Exo/NNP/advmod/2 in/IN/case/5 May/NNP/obl/2", "Exo obj<founded"},
	{"name taken for an adverb, subject", "Exo/NNP/advmod/2 refused=refuse/VBD/root/0 an/DT/det/4 offer/NN/obj/2", "Exo nsubj<refused"},
	{"day that is an adverb", "Monday/NNP/advmod/2 came=come/VBD/root/0", ""},

	{"what is said, in the future", "Ida/NNP/nsubj/2/B-PER says=say/VBZ/root/0 it/PRP/nsubj/5 is/VBZ/cop/5 hard/JJ/ccomp/2 and/CC/cc/8 will/MD/aux/8 last/VB/conj/2", "last conj<hard"},
	{"said, and did", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 it/PRP/nsubj/5 is/VBZ/cop/5 hard/JJ/ccomp/2 and/CC/cc/7 left=leave/VBD/conj/2", ""},
	{"a clause, no noun", "Residents=resident/NNS/root/0 protested=protest/VBN/acl/1 outside/IN/case/5 the/DT/det/5 court/NN/obl/2 ././punct/1", "Residents nsubj<protested, protested root<ROOT VBD, . punct<protested"},
	{"a clause with an object", "Members=member/NNS/root/0 elected=elect/VBN/acl/1 Otto/NNP/obj/2 ././punct/1", "Members nsubj<elected, elected root<ROOT VBD, . punct<elected"},
	{"a caption", "Men=man/NNS/root/0 arrested=arrest/VBN/acl/1 in/IN/case/4 Oslo/NNP/obl/2 ././punct/1", ""},
	{"date before a comma", "They=they/PRP/nsubj/2 left/VBD/root/0 on/IN/case/6 Sunday/NNP/compound/6 ,/,/punct/6 commander/NN/nmod:desc/7 Otto/NNP/nsubj/8/B-PER said=say/VBD/parataxis/2", "on case<Sunday, Sunday obl<left"},
	{"named speaker", "It/PRP/nsubj/2 needs=need/VBZ/root/0 euros/NNS/obj/2 ,/,/punct/6 its/PRP$/nmod:poss/6 director/NN/appos/3 ,/,/punct/8 Otto/NNP/nsubj/10/B-PER ,/,/punct/8 said=say/VBD/parataxis/2", "director nsubj<said, Otto appos<director"},
	{"verb before a number", "It/PRP/nsubj/2 closed=close/VBD/root/0 the/DT/det/4 gate/NN/obj/2 and/CC/cc/8 called=call/VBN/amod/8 two/CD/nummod/8 men=man/NNS/conj/4", "and cc<called, called conj<closed VBD, men obj<called"},
	{"first participle", "Neighbouring=neighbour/VBG/csubj/3 Utopia/NNP/nsubj/3 closed=close/VBD/root/0 it/PRP/obj/3", "Neighbouring amod<Utopia"},
	{"a clause after an apposition", "Sister=sister/NN/root/0 ,/,/punct/4 the/DT/det/4 writer/NN/appos/1 Mara/NNP/appos/4/B-PER ,/,/punct/1 endorsed=endorse/VBN/acl/4 Otto/NNP/obj/7/B-PER ././punct/1", "Sister nsubj<endorsed, endorsed root<ROOT VBD, . punct<endorsed"},
	{"report at the end", "It/PRP/nsubj/2 fell=fall/VBD/root/0 ,/,/punct/5 the/DT/det/5 firms=firm/NNS/parataxis/2 announced=announce/VBN/acl/5 in/IN/case/8 notes=note/NNS/obl/6 ././punct/2", "firms nsubj<announced, announced parataxis<fell VBD"},
	{"promised by who said", "Otto/NNP/nsubj/2 said=say/VBD/root/0 the/DT/det/4 bill/NN/nsubj/5 failed=fail/VBD/ccomp/2 and/CC/cc/7 promised=promise/VBD/conj/5 aid/NN/obj/7", "promised conj<said"},
	{"promised by who was told of", "Otto/NNP/nsubj/2 said=say/VBD/root/0 the/DT/det/4 nurse/NN/nsubj/5 failed=fail/VBD/ccomp/2 and/CC/cc/7 promised=promise/VBD/conj/5 aid/NN/obj/7", ""},
	{"plural subject", "Otto/NNP/nsubj/2 says=say/VBZ/root/0 men=man/NNS/nsubj/4 fail/VBP/ccomp/2 but/CC/cc/6 fears=fear/VBZ/conj/4 us=we/PRP/obj/6", "fears conj<says"},
	{"plans", "The/DT/det/3 king/NN/compound/3 plans=plan/NNS/root/0 to/TO/mark/5 leave/VB/acl/3 ././punct/3", "The det<king, king nsubj<plans, plans root<ROOT VBZ, leave xcomp<plans"},
	{"plans that failed", "Peace/NN/compound/2 plans=plan/NNS/nsubj/5 to/TO/mark/4 leave/VB/acl/2 failed=fail/VBD/root/0 ././punct/5", ""},
	{"one noun phrase", "The/DT/det/4 city/NN/compound/4 requested=request/VBN/amod/4 aid/NN/root/0 ././punct/4", "The det<city, city nsubj<requested, requested root<ROOT VBD, aid obj<requested, . punct<requested"},
	{"particle", "They=they/PRP/nsubj/2 walked=walk/VBD/root/0 out/RB/advmod/2", "out compound:prt<walked RP"},
	{"by which means", "Otto/NNP/nsubj/2 met=meet/VBD/root/0 the/DT/det/4 nurse/NN/obj/2 by/IN/case/6 video/NN/nmod/4", "video obl<met"},
	{"accused of", "Otto/NNP/nsubj/2 accused=accuse/VBD/root/0 the/DT/det/4 firm/NN/obj/2 of/IN/case/6 fraud/NN/nmod/4", "fraud obl<accused"},
	{"accused one of", "Otto/NNP/nsubj/2 accused=accuse/VBD/root/0 the/DT/det/4 head/NN/obj/2 of/IN/case/6 police/NN/nmod/4", ""},
	{"age", "Otto/NNP/nsubj/5/B-PER ,/,/punct/3 58/CD/amod/1 ,/,/punct/1 left/VBD/root/0", "58 appos<Otto"},
	{"capital", "Otto/NNP/nsubj/2/B-PER left/VBD/root/0 the/DT/det/4 Palace/NNP/obj/2/B-LOC in/IN/case/6 Oslo/NNP/nmod/4/B-LOC ,/,/punct/8 capital/NN/appos/4 of/IN/case/10 Norway/NNP/nmod/8/B-LOC", "capital appos<Oslo"},
	{"crossed object", "She=she/PRP/nsubj/2 declared=declare/VBD/root/0 days=day/NNS/obj/2 of/IN/case/5 rest/NN/nmod/3 and/CC/cc/7 promised=promise/VBN/conj/2 aid/NN/conj/5", "promised conj<declared VBD, aid obj<promised"},
	{"judged", "She=she/PRP/nsubj/2 called=call/VBD/root/0 it/PRP/obj/2 convincing=convince/VBG/xcomp/2", "convincing xcomp<called JJ"},
	{"named union", "The/DT/det/3 union/NN/compound/3 Acme/NNP/nsubj/4/B-ORG left/VBD/root/0", "The det<union, union nsubj<left, Acme appos<union"},
	{"named movement", "We/PRP/nsubj/2 accused=accuse/VBD/root/0 the/DT/det/4 movement/NN/obj/2 Acme/NNP/obl:unmarked/2/B-ORG of/IN/case/7 theft/NN/nmod/5", "Acme appos<movement, theft obl<accused"},
	{"score", "We/PRP/nsubj/2 beat/VBD/root/0 Acme/NNP/obj/2/B-ORG 4/CD/flat/3 -/SYM/case/6 3/CD/nmod/4", "4 obl:unmarked<beat"},
	{"office of a country", "We/PRP/nsubj/2 met=meet/VBD/root/0 with/IN/case/4 Utopia/NNP/obl/2/B-LOC President/NNP/nmod:desc/6 Otto/NNP/flat/4/B-PER", "with case<Otto, Utopia compound<President, Otto obl<met"},
	{"a name hung in two places", "Group/NN/nsubj/4 Acme/NNP/compound/1/B-ORG Data/NNP/appos/1/I-ORG grew=grow/VBD/root/0", "Acme compound<Data"},
	{"latecomer", "They=they/PRP/nsubj/2 left=leave/VBD/root/0 after/IN/case/5 their/PRP$/nmod:poss/5 boat/NN/obl/2 ,/,/punct/8 the/DT/det/8 Agia/NNP/appos/5 ,/,/punct/8 struck=strike/VBD/conj/2 it/PRP/obj/10", "after mark<struck, boat nsubj<struck, struck advcl<left"},
	{"apposition of the last", "Men=man/NNS/nsubj/8 and/CC/cc/3 Otto/NNP/conj/1 ,/,/punct/6 a/DT/det/6 nurse/NN/appos/1 ,/,/punct/6 left=leave/VBD/root/0", "nurse appos<Otto"},
	{"claim", "Fears=fear/NNS/nsubj/5 they/PRP/nsubj/4 would/MD/aux/4 leave/VB/acl:relcl/1 grew=grow/VBD/root/0 ././punct/5", ""},
	{"claim with an object", "Fears=fear/NNS/nsubj/6 they/PRP/nsubj/4 would/MD/aux/4 leave/VB/acl:relcl/1 us/PRP/obj/4 grew=grow/VBD/root/0", "leave acl<Fears"},
	{"plans after and", "He/PRP/nsubj/2 hired=hire/VBD/root/0 men=man/NNS/obj/2 and/CC/cc/5 plans=plan/NNS/conj/3 to/TO/mark/7 leave/VB/acl/5", "plans conj<hired VBZ, leave xcomp<plans"},
	{"noting", "It/PRP/nsubj/2 fell=fall/VBD/ccomp/3 said=say/VBD/root/0 Otto/NNP/nsubj/3/B-PER ,/,/punct/6 noting=note/VBG/csubj/9 the/DT/det/8 move/NN/obj/6 hurts=hurt/VBZ/parataxis/3 us/PRP/obj/9", "noting advcl<said, move nsubj<hurts, hurts ccomp<noting"},
	{"done by, past a noun", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 sentenced=sentence/VBN/root/0 to/IN/case/5 years=year/NNS/obl/3 by/IN/case/7 judges=judge/NNS/nmod/5", "judges obl:agent<sentenced"},
	{"act of, by", "The/DT/det/2 arrest/NN/nsubj/7 of/IN/case/4 Otto/NNP/nmod/2/B-PER by/IN/case/6 police/NN/nmod/4 shocked=shock/VBD/root/0 us=we/PRP/obj/7", "police nmod<arrest"},
	{"work of, by", "The/DT/det/2 review/NN/nsubj/7 of/IN/case/4 books=book/NNS/nmod/2 by/IN/case/6 judges=judge/NNS/nmod/4 shocked=shock/VBD/root/0 us=we/PRP/obj/7", ""},
	{"accused by somebody of", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 accused=accuse/VBN/root/0 by/IN/case/5 rivals=rival/NNS/obl:agent/3 of/IN/mark/7 lying=lie/VBG/acl/5", "lying advcl<accused"},
	{"accused by somebody of a place", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 accused=accuse/VBN/root/0 by/IN/case/5 bishops=bishop/NNS/obl:agent/3 of/IN/case/7 Oslo/NNP/nmod/5/B-LOC", ""},

	{"what one speaks in", "Otto/NNP/nsubj/8/B-PER ,/,/punct/4 in/IN/case/4 remarks=remark/NNS/nmod/1 to/IN/case/6 Acme/NNP/nmod/4/B-ORG ,/,/punct/1 said=say/VBD/root/0 no/UH/obj/8", "remarks obl<said"},
	{"what one is in", "Otto/NNP/nsubj/6/B-PER ,/,/punct/4 in/IN/case/4 black/NN/nmod/1 ,/,/punct/1 said=say/VBD/root/0 no/UH/obj/6", ""},
	{"how it is done", "Otto/NNP/nsubj/2/B-PER signed=sign/VBD/root/0 using=use/VBG/xcomp/2 a/DT/det/5 stamp/NN/obj/3", "using advcl<signed"},
	{"what one stops", "Otto/NNP/nsubj/2/B-PER stopped=stop/VBD/root/0 using=use/VBG/xcomp/2 a/DT/det/5 stamp/NN/obj/3", ""},

	// Subjects.
	{"two subjects of what is reported", "Otto/NNP/nsubj/7/B-PER called=call/VBN/advcl/7 for/IN/case/4 calm/NN/obl/2 ,/,/punct/2 Acme/NNP/nsubj/7/B-ORG reported=report/VBD/root/0", "Otto nsubj<called, called ccomp<reported VBD"},
	{"between two", "Talks=talk/NNS/nsubj/8 between/IN/case/4 the/DT/det/4 union/NN/nmod/1 and/CC/cc/7 the/DT/det/7 bank/NN/conj/1 failed=fail/VBD/root/0", "bank conj<union"},
	{"speaker after a comma", "Otto/NNP/nsubj/2/B-PER left=leave/VBD/root/0 Oslo/NNP/obj/2/B-LOC ,/,/punct/6 Ida/NNP/nsubj:pass/6/B-PER confirmed=confirm/VBN/appos/3", "Ida nsubj<confirmed, confirmed parataxis<left VBD"},
	{"date after a body", "Parliament/NN/nsubj/4 on/IN/case/3 Monday/NNP/nmod/1 met=meet/VBD/root/0", "Monday obl<met"},
	{"speaker at the end", "Oslo/NNP/nsubj/2/B-LOC lost=lose/VBD/root/0 its/PRP$/nmod:poss/4 calm/NN/obj/2 ,/,/punct/6 Mara/NNP/appos/4/B-PER ,/,/punct/9 a/DT/det/9 lawyer/NN/appos/4 ,/,/punct/6 said=say/VBD/parataxis/2", "Mara nsubj<said, lawyer appos<Mara"},
	{"subject after a fronted phrase", "On/IN/case/2 Monday/NNP/obl/5 ,/,/punct/4 Otto/NNP/appos/2/B-PER left=leave/VBD/root/0", "Otto nsubj<left"},
	{"subject taken for an object", "Ida/NNP/nsubj/2/B-PER found=find/VBD/root/0 losses=loss/NNS/obj/2 exceeded=exceed/VBD/ccomp/2 gains=gain/NNS/obj/4", "losses nsubj<exceeded"},
	{"infinitive after a participle", "Ida/NNP/nsubj/2/B-PER wants=want/VBZ/root/0 to/TO/mark/4 stop/VB/xcomp/2 singing=sing/VBG/xcomp/4 and/CC/cc/7 leave/VB/conj/5", "leave conj<stop"},
	{"participles in a row", "Ida/NNP/nsubj/2/B-PER wants=want/VBZ/root/0 to/TO/mark/4 stop/VB/xcomp/2 singing=sing/VBG/xcomp/4 and/CC/cc/7 dancing=dance/VBG/conj/5", ""},
	{"gerund that is believed of", "Ida/NNP/nsubj/2/B-PER believes=believe/VBZ/root/0 leaving=leave/VBG/xcomp/2 Oslo/NNP/nsubj/5/B-LOC has=have/VBZ/ccomp/3 merit/NN/obj/5", "leaving csubj<has, Oslo obj<leaving, has ccomp<believes"},
	{"place past a participle", "It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 opened=open/VBN/root/0 by/IN/case/5 men/NNS/obl:agent/3 called=call/VBN/acl/5 guides/NNS/xcomp/6 ,/,/punct/10 in/IN/case/10 Oslo/NNP/obl/6/B-LOC", "Oslo obl<opened"},
	{"place of a participle", "It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 opened=open/VBN/root/0 by/IN/case/5 men/NNS/obl:agent/3 held=hold/VBN/acl/5 in/IN/case/8 Oslo/NNP/obl/6/B-LOC", ""},
	{"subject taken for an object of a conjunct", "Ida/NNP/nsubj/2/B-PER found=find/VBD/root/0 losses=loss/NNS/obj/2 by/IN/case/5 2050/CD/nsubj/6 exceeded=exceed/VBD/conj/2 gains=gain/NNS/obj/6", "losses nsubj<exceeded, 2050 obl<exceeded, exceeded ccomp<found"},
	{"examples before the conjunct", "Ida/NNP/nsubj/2/B-PER finds=find/VBZ/root/0 crops=crop/NNS/obj/2 ,/,/punct/7 such/JJ/case/7 as/IN/fixed/5 rye/NN/nmod/3 ,/,/punct/7 lose/VBP/conj/2 water/NN/obj/9", "crops nsubj<lose, lose ccomp<finds"},
	{"verbs in a row", "Ida/NNP/nsubj/2/B-PER found=find/VBD/root/0 gold/NN/obj/2 ,/,/punct/5 sold=sell/VBD/conj/2 it/PRP/obj/5 and/CC/cc/8 left=leave/VBD/conj/2", ""},
	{"object of a verb without clauses", "Used=use/VBD/root/0 a/DT/det/3 hoe/NN/obj/1 ,/,/punct/5 stuffed=stuff/VBD/parataxis/1 it/PRP/obj/5", ""},
	{"subject with a preposition", "As/IN/case/2 friends=friend/NNS/nsubj/4 will/MD/aux/4 help/VB/root/0 Oslo/NNP/obj/4", ""},

	{"speaker with a date", "Otto/NNP/nsubj/2/B-PER left=leave/VBD/root/0 Oslo/NNP/obj/2/B-LOC ,/,/punct/7 the/DT/det/6 club/NN/nsubj:pass/7 announced=announce/VBN/acl:relcl/3 on/IN/case/9 Friday/NNP/obl/7 ././punct/2", "club nsubj<announced, announced parataxis<left VBD"},

	// Tenses.
	{"past without auxiliary", "The/DT/det/2 price/NN/nsubj:pass/3 doubled=double/VBN/root/0 ././punct/3", "price nsubj<doubled, doubled root<ROOT VBD"},
	{"past after when", "It/PRP/nsubj/2 rang=ring/VBD/root/0 when/WRB/mark/6 the/DT/det/5 wall/NN/nsubj:pass/6 collapsed=collapse/VBN/advcl/2 ././punct/2", "wall nsubj<collapsed, collapsed advcl<rang VBD"},
	{"headline", "Mayor/NN/nsubj:pass/2 jailed=jail/VBN/root/0", ""},
	{"passive by somebody", "Mayor/NN/nsubj:pass/2 jailed=jail/VBN/root/0 by/IN/case/4 court/NN/obl:agent/2 ././punct/2", ""},
	{"form of a participle alone", "Oslo/NNP/nsubj:pass/2 seen=see/VBN/root/0 ././punct/2", ""},
	{"absolute with", "with/IN/mark/3 two/CD/nsubj:pass/3 hurt/VBN/advcl/5 Otto/NNP/nsubj/5 left=leave/VBD/root/0 ././punct/5", ""},

	// Participles.
	{"after a comma", "Mara/NNP/nsubj/2 won=win/VBD/root/0 a/DT/det/4 race/NN/obj/2 in/IN/case/6 Oslo/NNP/nmod/4 ,/,/punct/8 beating=beat/VBG/acl/6 Otto/NNP/obj/8", "beating advcl<won"},
	{"after a comma, of the subject", "Mara/NNP/nsubj/5 ,/,/punct/3 citing=cite/VBG/acl/1 costs=cost/NNS/obj/3 left=leave/VBD/root/0", ""},
	{"without a comma", "Mara/NNP/nsubj/2 saw=see/VBD/root/0 men=man/NNS/obj/2 carrying=carry/VBG/acl/3 bags=bag/NNS/obj/4", ""},
	{"what a noun holds", "Mara/NNP/nsubj/2 led=lead/VBD/root/0 a/DT/det/4 force/NN/obj/2 ,/,/punct/6 consisting=consist/VBG/acl/4 of/IN/case/8 two/CD/obl/6", ""},

	// Clauses of a person.
	{"who after a thing", "talks=talk/NNS/root/0 with/IN/case/3 Otto/NNP/nmod/1/B-PER ,/,/punct/6 who/WP/nsubj/6 sings=sing/VBZ/acl:relcl/1", "sings acl:relcl<Otto"},
	{"who after a name hung higher", "leader/NN/nsubj/10 of/IN/case/3 unions=union/NNS/nmod/1 ,/,/punct/5 Otto/NNP/appos/1/B-PER ,/,/punct/8 who/WP/nsubj/8 sings=sing/VBZ/acl:relcl/3 ,/,/punct/10 left=leave/VBD/root/0", "sings acl:relcl<Otto"},
	{"who of an office", "the/DT/det/2 head/NN/nsubj/8 of/IN/case/4 railways=railway/NNS/nmod/2 ,/,/punct/7 who/WP/nsubj/7 sings=sing/VBZ/acl:relcl/4 left=leave/VBD/root/0", "sings acl:relcl<head"},
	{"who of a person below a thing", "talks=talk/NNS/root/0 with/IN/case/4 a/DT/det/4 guard/NN/nmod/1 who/WP/nsubj/6 sang=sing/VBD/acl:relcl/1", "sang acl:relcl<guard"},
	{"verb in the singular", "gates=gate/NNS/root/0 ,/,/punct/4 including=include/VBG/case/4 one/CD/nmod/1 that/WDT/nsubj/6 squeaks=squeak/VBZ/acl:relcl/1", "squeaks acl:relcl<one"},
	{"verb in the plural", "a/DT/det/2 list/NN/root/0 of/IN/case/4 guards=guard/NNS/nmod/2 that/WDT/nsubj/6 sing/VBP/acl:relcl/2", "sing acl:relcl<guards"},
	{"that after a name", "shots=shot/NNS/root/0 at/IN/case/4 a/DT/det/4 mast/NN/nmod/1 in/IN/case/6 Oslo/NNP/nmod/4 that/WDT/nsubj/8 hums=hum/VBZ/acl:relcl/1", "hums acl:relcl<mast"},
	{"verb that shows no number", "a/DT/det/2 list/NN/root/0 of/IN/case/4 guards=guard/NNS/nmod/2 that/WDT/nsubj/6 burned=burn/VBD/acl:relcl/2", ""},
	{"participle after a person", "clips=clip/NNS/nsubj/5 of/IN/case/3 Mara/NNP/nmod/1/B-PER singing=sing/VBG/acl/1 spread/VBD/root/0", "singing acl<Mara"},
}

func TestTrees(t *testing.T) {
	for _, row := range slices.Concat(rows, clauseRows, conventionRows, readingRows, looseRows, openingRows, agencyRows, contrastRows) {
		d := parse(t, row.parse)
		if got := changes(d); got != row.want {
			t.Errorf("%s:\n got  %s\n want %s", row.name, got, row.want)
		}
		if err := d.Sentences[0].CheckTree(); err != nil {
			t.Errorf("%s: %v", row.name, err)
		}
	}
}

func TestTreesOfLongSentence(t *testing.T) {
	d := parse(t, strings.Repeat("Mara/NNP/obj/3/B-PER Lind/NNP/nsubj/3/I-PER signed=sign/VBD/root/0", 1)+strings.Repeat(" x/NN/dep/3", longestSentence))
	if got := changes(d); got != "" {
		t.Errorf("a table was changed: %s", got)
	}
}

// TestGluedWords has words with hyphens and no space around them, which the notation cannot tell.
func TestGluedWords(t *testing.T) {
	for _, row := range []struct {
		name, parse string
		glued       []int
		want        string
	}{
		{"dusk-to-dawn", "a/DT/det/7 dusk/NN/compound/7 -/HYPH/punct/4 to/IN/case/6 -/HYPH/punct/4 dawn/NN/nmod/2 curfew/NN/root/0", []int{1, 2, 3, 4}, "to compound<dawn, dawn compound<curfew"},
		{"head-on", "a/DT/det/5 head/NN/compound/5 -/HYPH/punct/4 on/IN/nmod/2 crash/NN/root/0", []int{1, 2}, "on compound<crash"},
		{"a dash", "a/DT/det/5 head/NN/compound/5 -/HYPH/punct/4 on/IN/nmod/2 crash/NN/root/0", nil, ""},
		{"by-election", "a/DT/det/4 by/IN/case/4 -/HYPH/punct/4 election/NN/root/0", []int{1, 2}, "by compound<election"},
	} {
		d := parse(t, row.parse)
		for _, i := range row.glued {
			d.Sentences[0].Tokens[i].SpaceAfter = false
		}
		if got := changes(d); got != row.want {
			t.Errorf("%s:\n got  %s\n want %s", row.name, got, row.want)
		}
	}
}
