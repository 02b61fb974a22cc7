package question

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// parse reads a hand-typed parse on one line: form/UPOS/head/relation for
// every word, with the lemma behind where it is not the form in lower case.
func parse(t *testing.T, line string) *doc.Document {
	t.Helper()
	xpos := map[string]string{"PRON": "PRP", "PROPN": "NNP", "NOUN": "NN", "VERB": "VB", "AUX": "VBD", "ADV": "RB", "DET": "DT", "ADP": "IN", "PART": "POS", "NUM": "CD", "ADJ": "JJ", "PUNCT": ".", "CCONJ": "CC", "SCONJ": "IN"}
	var b strings.Builder
	for i, word := range strings.Fields(line) {
		f := strings.Split(word, "/")
		if len(f) < 4 {
			t.Fatalf("%q: form/UPOS/head/relation", word)
		}
		lemma, tag := strings.ToLower(f[0]), xpos[f[1]]
		switch {
		case slices.Contains(questionWords, lemma):
			tag = "WP"
		case lemma == "will" || lemma == "may" || lemma == "might":
			tag = "MD"
		}
		if len(f) > 4 {
			lemma = f[4]
		}
		switch f[1] {
		case "VERBD": // a past form
			f[1], tag = "VERB", "VBD"
		case "VERBG": // in -ing
			f[1], tag = "VERB", "VBG"
		}
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t_\n", i+1, f[0], lemma, f[1], tag, f[2], f[3])
	}
	d, err := doc.Parse(b.String() + "\n")
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return d
}

// show writes a pattern on one line: want, the fact patterns with ";" between
// them, each as relations, givens (roles=text), and the hole behind "?"; then
// what else is set.
func show(p schema.Pattern) string {
	var facts []string
	for _, f := range p.Facts {
		words := []string{showRelations(f.Relations)}
		for _, g := range f.Given {
			words = append(words, roles(g.Roles)+"="+g.Mention.Text)
		}
		if f.Hole != nil {
			words = append(words, "?"+roles(f.Hole))
		}
		if f.Denial {
			words = append(words, "denial")
		}
		facts = append(facts, strings.Join(words, " "))
	}
	out := []string{string(p.Want) + ": " + strings.Join(facts, "; ")}
	if len(p.Kinds) > 0 {
		out = append(out, strings.Join(p.Kinds, ","))
	}
	if !p.Noun.IsZero() {
		out = append(out, "noun "+p.Noun.Text)
	}
	if !p.When.IsZero() {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %d-%d-%d", p.When.Weekday, p.When.Year, p.When.Month, p.When.Day)))
	}
	if p.Negative {
		out = append(out, "negative")
	}
	if !slices.Equal(p.Modalities, []schema.Modality{schema.Actual}) {
		out = append(out, fmt.Sprint(p.Modalities))
	}
	return strings.Join(out, " | ")
}

// showRelations writes a relation that any preposition of place may follow with
// a star, "rel:sink*", one that circumstances may follow too with two, and one that
// anything may follow with three.
func showRelations(list []string) string {
	var out []string
	for i := 0; i < len(list); i++ {
		name, next := list[i], i
		for _, preps := range [][]string{slices.Concat(placePrepositions, ways), circumstances, following} {
			if end := next + len(preps); end < len(list) && list[end] == list[i]+"_"+preps[len(preps)-1] {
				name, next = name+"*", end
			}
		}
		out, i = append(out, name), next
	}
	return strings.Join(out, ",")
}

// holds says whether got has the fact patterns of want, and is the same in all
// else. The frames may find more readings as they grow.
func holds(got, want string) bool {
	gotFacts, gotRest, _ := strings.Cut(got, " | ")
	wantFacts, wantRest, _ := strings.Cut(want, " | ")
	gotWant, gotList, _ := strings.Cut(gotFacts, ": ")
	wantWant, wantList, _ := strings.Cut(wantFacts, ": ")
	have := strings.Split(gotList, "; ")
	for _, f := range strings.Split(wantList, "; ") {
		if !slices.Contains(have, f) {
			return false
		}
	}
	return gotWant == wantWant && gotRest == wantRest
}

func roles(names []string) string {
	if len(names) == 0 {
		return "any"
	}
	return strings.Join(names, "/")
}

const (
	meet = "subject/object/agent/patient/theme"
	told = "trigger/theme/object" // where the noun of a light-verb phrase stands
	how  = "manner/means/instrument/with/without/by/through/like"
	// the moods of what answers a question that names nothing but its verb
	anyMoods = " | [actual planned possible required asked hypothetical]"
)

func TestParse(t *testing.T) {
	frames, err := schema.LoadFrames()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ question, want string }{
		// who, whom, what
		{"Who/PRON/5/obj did/AUX/5/aux/do Mara/PROPN/5/nsubj Lind/PROPN/3/flat meet/VERB/0/root in/ADP/7/case Riga/PROPN/5/obl ?/PUNCT/5/punct",
			"thing: qw:met " + meet + "=Mara Lind place=Riga ?" + meet + "; rel:meet subject=Mara Lind place=Riga ?object"},
		{"Who/PRON/2/nsubj met/VERB/0/root/meet Lind/PROPN/2/obj ?/PUNCT/2/punct",
			"thing: qw:met " + meet + "=Lind ?" + meet + "; rel:meet object=Lind ?subject"},
		{"How/ADV/2/advmod many/ADJ/3/amod people/NOUN/4/nsubj/person met/VERB/0/root/meet Lind/PROPN/4/obj ?/PUNCT/4/punct",
			"count: qw:met " + meet + "=Lind ?" + meet + "; rel:meet object=Lind ?subject | schema:Person | noun people"},
		{"Who/PRON/2/nsubj met/VERB/0/root/meet whom/PRON/2/obj ?/PUNCT/2/punct",
			"thing: qw:met ?" + meet + "; rel:meet ?subject"},
		{"Who/PRON/4/obl did/AUX/4/aux/do Lind/PROPN/4/nsubj meet/VERB/0/root with/ADP/1/case ?/PUNCT/4/punct",
			"thing: qw:met " + meet + "=Lind ?" + meet + "; rel:meet subject=Lind ?with; rel:meet_with subject=Lind ?object"},
		{"Who/PRON/2/nsubj held/VERB/0/root/hold talks/NOUN/2/obj/talk with/ADP/5/case Lind/PROPN/3/nmod ?/PUNCT/2/punct",
			"thing: qw:met " + told + "=talks " + meet + "=Lind ?" + meet + "; rel:hold object=talks with Lind ?subject"},
		{"Who/PRON/2/nsubj held/VERB/0/root/hold a/DET/4/det banquet/NOUN/2/obj ?/PUNCT/2/punct",
			"thing: qw:hosted " + told + "=banquet ?agent/subject"},
		{"Who/PRON/3/nsubj:pass was/AUX/3/aux:pass/be fired/VERB/0/root/fire ?/PUNCT/3/punct",
			"thing: qw:attacked ?theme; qw:dismissed ?patient/object"},
		{"Who/PRON/2/nsubj launched/VERB/0/root/launch a/DET/4/det petition/NOUN/2/obj ?/PUNCT/2/punct",
			"thing: qw:launched theme/object=petition ?agent/subject; qw:requested " + told + "=petition ?agent/subject; rel:launch object=petition ?subject"},
		{"Who/PRON/2/nsubj opened/VERB/0/root/open a/DET/5/det criminal/ADJ/5/amod inquiry/NOUN/2/obj into/ADP/8/case the/DET/8/det fire/NOUN/5/nmod ?/PUNCT/2/punct",
			"thing: qw:investigated " + told + "=criminal inquiry theme/object=fire ?agent/subject"},
		{"Who/PRON/2/nsubj attended/VERB/0/root/attend the/DET/4/det forum/NOUN/2/obj ?/PUNCT/2/punct",
			"thing: qw:attended theme/object=forum ?agent/subject; rel:attend object=forum ?subject"},
		{"Which/DET/2/det country/NOUN/5/obj did/AUX/5/aux/do Lind/PROPN/5/nsubj visit/VERB/0/root ?/PUNCT/5/punct",
			"thing: qw:visited agent/subject=Lind ?destination/object; rel:visit subject=Lind ?object | schema:Country"},
		{"Who/PRON/3/nsubj:pass was/AUX/3/aux:pass/be arrested/VERB/0/root/arrest in/ADP/5/case May/PROPN/3/obl ?/PUNCT/3/punct",
			"thing: qw:arrested ?patient/object; rel:arrest ?object; rel:be_arrested** ?subject | 0-5-0"},
		{"Who/PRON/4/obl:agent was/AUX/4/aux:pass/be Lind/PROPN/4/nsubj:pass arrested/VERB/0/root/arrest by/ADP/1/case ?/PUNCT/4/punct",
			"thing: qw:arrested patient/object=Lind ?agent/subject; rel:arrest* object=Lind ?subject"},
		{"Who/PRON/4/nsubj did/AUX/4/aux/do not/PART/4/advmod sign/VERB/0/root the/DET/6/det treaty/NOUN/4/obj ?/PUNCT/4/punct",
			"thing: qw:signed theme/object=treaty ?agent/subject; rel:sign object=treaty ?subject | negative"},
		{"What/PRON/4/obl does/AUX/4/aux/do Latvia/PROPN/4/nsubj adhere/VERB/0/root to/ADP/1/case ?/PUNCT/4/punct",
			"thing: rel:adhere subject=Latvia ?destination; rel:adhere_to subject=Latvia ?object"},

		// trees that are wrong in ways which the order of the words shows
		{"Who/PRON/4/nsubj did/AUX/4/aux/do Lind/PROPN/4/nsubj meet/VERB/0/root ?/PUNCT/4/punct",
			"thing: qw:met " + meet + "=Lind ?" + meet + "; rel:meet subject=Lind ?object"},
		{"Who/PRON/4/nsubj did/AUX/4/aux/do Lind/PROPN/4/obj meet/VERB/0/root with/ADP/4/obl ?/PUNCT/4/punct",
			"thing: qw:met " + meet + "=Lind ?" + meet + "; rel:meet_with subject=Lind ?object"},
		{"What/PRON/4/obj did/AUX/4/aux/do Lind/PROPN/4/nsubj witness/NOUN/0/root ?/PUNCT/4/punct",
			"thing: rel:witness subject=Lind ?object"},
		{"Will/PROPN/3/aux Lind/PROPN/3/nsubj travel/VERB/0/root to/ADP/5/case Riga/PROPN/3/obl ?/PUNCT/3/punct",
			"truth: qw:travelledTo agent/subject=Lind destination/object/place=Riga | [planned actual]"},
		{"Is/AUX/5/cop/be Mara/PROPN/5/nmod:poss Ode/PROPN/5/nmod:poss 's/PART/3/case wife/NOUN/0/root ?/PUNCT/5/punct",
			"truth: qw:spouse subject/object=Mara subject/object=Ode"},
		{"With/ADP/2/case whom/PRON/5/obl did/AUX/5/aux/do Lind/PROPN/5/compound hold/VERB/0/root talks/NOUN/5/obj/talk ?/PUNCT/5/punct",
			"thing: qw:met " + told + "=talks " + meet + "=Lind ?" + meet},
		{"Whose/PRON/2/nmod:poss wife/NOUN/4/nsubj is/AUX/4/cop/be Mara/PROPN/0/root ?/PUNCT/4/punct",
			"thing: qw:spouse subject/object=Mara ?subject/object"},

		{"Who/PRON/5/nsubj will/AUX/3/aux Ahmed/PROPN/5/nsubj Lind/PROPN/3/flat meet/VERB/0/root ?/PUNCT/5/punct",
			"thing: qw:met " + meet + "=Ahmed Lind ?" + meet + " | [planned actual]"},
		{"Was/AUX/3/aux/be Lind/PROPN/3/nsubj arrested/VERBD/0/root/arrest ?/PUNCT/3/punct",
			"truth: qw:arrested patient/object=Lind; rel:arrest object=Lind; rel:be_arrested** subject=Lind"},
		{"Where/ADV/0/root was/AUX/4/aux:pass/be Lind/PROPN/4/nsubj:pass arrested/VERBD/1/advcl:relcl/arrest ?/PUNCT/1/punct",
			"place: qw:arrested patient/object=Lind ?place"},
		{"What/PRON/6/obj did/AUX/6/aux/do the/DET/6/det Riga/PROPN/6/compound Times/PROPN/6/compound note/NOUN/0/root ?/PUNCT/6/punct",
			"thing: qw:said speaker/subject=Riga Times cue=note ?content/object"},
		{"Who/PRON/3/nsubj is/AUX/3/cop/be Lind/PROPN/4/nsubj receiving/VERBG/0/root/receive money/NOUN/4/obj from/ADP/4/obl ?/PUNCT/4/punct",
			"thing: rel:receive subject=Lind object=money ?origin | [actual planned]"},
		{"When/ADV/5/advmod was/AUX/1/cop/be a/DET/4/det citizen/NOUN/1/nsubj arrested/VERBD/0/root/arrest ?/PUNCT/1/punct",
			"time: qw:arrested patient/object=citizen"},
		{"When/ADV/0/root might/AUX/5/aux the/DET/4/det firm/NOUN/5/compound shrink/NOUN/1/nsubj ?/PUNCT/1/punct",
			"time: rel:shrink* subject=firm | [possible planned actual]"},
		{"What/PRON/5/obj did/AUX/5/aux/do He/PRON/4/nsubj Lin/PROPN/5/nsubj attend/VERB/0/root ?/PUNCT/5/punct",
			"thing: qw:attended agent/subject=He Lin ?theme/object"},
		{"Who/PRON/0/root is/AUX/4/cop/be the/DET/4/det mayor/NOUN/1/nsubj of/ADP/6/case Riga/PROPN/4/nmod ?/PUNCT/1/punct",
			"thing: qw:holdsPosition,qw:isA,qw:memberOf object/office=mayor any=Riga ?subject"},
		{"Did/AUX/5/aux/do President/PROPN/3/nmod:desc Lind/PROPN/5/compound hold/NOUN/5/compound talks/NOUN/0/root/talk with/ADP/7/case Ode/PROPN/5/nmod ?/PUNCT/5/punct",
			"truth: qw:met " + told + "=talks " + meet + "=President Lind " + meet + "=Ode"},
		{"Where/ADV/4/advmod is/AUX/4/aux/be Lind/PROPN/4/nsubj travelling/VERBG/0/root/travel ?/PUNCT/4/punct",
			"place: qw:travelledTo agent/subject=Lind ?destination/object | [actual planned]"},
		{"How/ADV/2/advmod old/ADJ/4/amod is/AUX/2/cop/be Lind/PROPN/0/root ?/PUNCT/4/punct",
			"thing: qw:age subject=Lind ?object"},

		// when, where, how many
		{"When/ADV/4/advmod did/AUX/4/aux/do Lind/PROPN/4/nsubj meet/VERB/0/root Ode/PROPN/4/obj ?/PUNCT/4/punct",
			"time: qw:met " + meet + "=Lind " + meet + "=Ode; rel:meet subject=Lind object=Ode"},
		{"Where/ADV/4/advmod will/AUX/4/aux Lind/PROPN/4/nsubj travel/VERB/0/root on/ADP/6/case Tuesday/PROPN/4/obl ?/PUNCT/4/punct",
			"place: qw:travelledTo agent/subject=Lind ?destination/object; rel:travel subject=Lind ?place; rel:travel_in,rel:travel_at,rel:travel_on,rel:travel_to,rel:travel_near,rel:travel_off,rel:travel_outside,rel:travel_inside subject=Lind ?object/place | tuesday 0-0-0 | [planned actual]"},
		{"Where/ADV/4/advmod did/AUX/4/aux/do Lind/PROPN/4/nsubj meet/VERB/0/root Ode/PROPN/4/obj on/ADP/7/case January/PROPN/4/obl 5/NUM/7/nummod ,/PUNCT/10/punct 2026/NUM/7/nmod:unmarked ?/PUNCT/4/punct",
			"place: qw:met " + meet + "=Lind " + meet + "=Ode ?place; rel:meet subject=Lind object=Ode ?place | 2026-1-5"},
		{"When/ADV/5/advmod was/AUX/5/aux:pass/be the/DET/4/det vote/NOUN/5/nsubj:pass held/VERBD/0/root/hold ?/PUNCT/5/punct",
			"time: qw:organised theme/object=vote; rel:hold object=vote; rel:be_held** subject=vote"},
		{"When/ADV/5/advmod did/AUX/5/aux/do the/DET/4/det fair/NOUN/5/nsubj take/VERB/0/root place/NOUN/5/obj ?/PUNCT/5/punct",
			"time: rel:take_place* subject=fair"},
		{"Where/ADV/5/advmod did/AUX/5/aux/do the/DET/4/det fair/NOUN/5/nsubj take/VERB/0/root place/NOUN/5/obj ?/PUNCT/5/punct",
			"place: rel:take_place subject=fair ?place; rel:take_place_in,rel:take_place_at,rel:take_place_on,rel:take_place_to,rel:take_place_near,rel:take_place_off,rel:take_place_outside,rel:take_place_inside subject=fair ?object/place"},
		{"Who/PRON/2/nsubj took/VERB/0/root/take part/NOUN/2/obj in/ADP/6/case the/DET/6/det fair/NOUN/2/obl ?/PUNCT/2/punct",
			"thing: qw:participatedIn theme/object=fair ?agent/subject"},
		{"Who/PRON/3/nsubj:pass was/AUX/3/aux:pass/be stabbed/VERB/0/root/stab ?/PUNCT/3/punct",
			"thing: qw:attacked trigger=stab ?patient/object"},
		{"Who/PRON/3/nsubj:pass was/AUX/3/aux:pass/be attacked/VERB/0/root/attack ?/PUNCT/3/punct",
			"thing: qw:attacked ?patient/object"},
		{"Who/PRON/2/nsubj denied/VERB/0/root/deny a/DET/4/det report/NOUN/2/obj ?/PUNCT/2/punct",
			"thing: qw:denied theme/object=report ?agent/subject"},
		{"Who/PRON/2/nsubj lost/VERB/0/root/lose the/DET/4/det vote/NOUN/2/obj ?/PUNCT/2/punct",
			"thing: qw:ranIn trigger=lose theme/object=vote ?agent/subject"},
		{"How/ADV/2/advmod many/ADJ/4/amod trade/NOUN/4/compound agreements/NOUN/6/nsubj:pass/agreement were/AUX/6/aux:pass/be signed/VERB/0/root/sign ?/PUNCT/6/punct",
			"count: qw:signed ?theme/object; rel:sign ?object; rel:be_signed** ?subject | noun trade agreements"},
		{"What/PRON/4/obj did/AUX/4/aux/do Lind/PROPN/4/nsubj deny/VERB/0/root ?/PUNCT/4/punct",
			"thing: qw:rejected trigger=deny agent/subject=Lind ?theme/object; qw:refused trigger=deny agent/subject=Lind ?theme; qw:denied agent/subject=Lind ?theme/object; rel:deny subject=Lind ?object; qw:said speaker/subject=Lind cue=deny ?content/object denial"},
		{"Where/ADV/4/advmod is/AUX/4/aux:pass/be Acme/PROPN/4/nsubj:pass based/VERBD/0/root/base ?/PUNCT/4/punct",
			"place: qw:locatedIn,qw:basedIn,rel:be_in,rel:be_at,rel:be_on,rel:be_near subject=Acme ?object; rel:base object=Acme ?place; rel:be_based subject=Acme ?place; rel:be_based_in,rel:be_based_at,rel:be_based_on,rel:be_based_to,rel:be_based_near,rel:be_based_off,rel:be_based_outside,rel:be_based_inside subject=Acme ?object/place; qw:said content/object=Acme cue=base ?place"},
		{"When/ADV/5/advmod did/AUX/5/aux/do the/DET/4/det strike/NOUN/5/nsubj end/VERB/0/root ?/PUNCT/5/punct",
			"time: rel:end* subject=strike; rel:end object=strike"},
		{"What/PRON/4/xcomp did/AUX/4/aux/do Lind/PROPN/4/nsubj call/VERB/0/root the/DET/6/det deal/NOUN/4/obj ?/PUNCT/4/punct",
			"thing: rel:call subject=Lind object=deal ?object; qw:said speaker/subject=Lind content/object=deal cue=call ?content/object"},
		{"Who/PRON/2/nsubj finished/VERBD/0/root/finish second/ADV/2/advmod ?/PUNCT/2/punct",
			"thing: rel:finish any=second ?subject; rel:finish_as object=second ?subject"},
		{"Why/ADV/4/advmod was/AUX/4/aux:pass/be Lind/PROPN/4/nsubj:pass fined/VERBD/0/root/fine ?/PUNCT/4/punct",
			"reason: qw:fined patient/object=Lind ?cause/reason/purpose/topic; rel:fine object=Lind ?cause/reason/purpose; rel:be_fined** subject=Lind ?cause/reason/purpose"},
		{"Who/PRON/2/nsubj urged/VERBD/0/root/urge Oslo/PROPN/2/obj to/PART/5/mark wait/VERB/2/xcomp ?/PUNCT/2/punct",
			"thing: qw:urged patient/object=Oslo sentence=wait ?agent/subject; rel:urge object=Oslo sentence=wait ?subject"},
		{"When/ADV/0/root is/AUX/1/cop/be the/DET/4/det summit/NOUN/1/nsubj ?/PUNCT/1/punct",
			"time: qw:organised,qw:hosted theme/object=summit; qw:hosted patient/object=summit; rel:hold object=summit; rel:be_held**,rel:take_place**,rel:begin**,rel:start** subject=summit | [planned actual]"},
		{"Where/ADV/5/advmod did/AUX/5/aux/do the/DET/4/det storm/NOUN/5/nsubj strike/VERB/0/root ?/PUNCT/5/punct",
			"place: qw:attacked agent/subject=storm ?place; rel:strike subject=storm ?place/object; rel:strike_in,rel:strike_at,rel:strike_on,rel:strike_to,rel:strike_near,rel:strike_off,rel:strike_outside,rel:strike_inside subject=storm ?object/place"},
		{"How/ADV/2/advmod much/ADJ/5/obj was/AUX/5/aux:pass/be Lind/PROPN/5/nsubj:pass fined/VERBD/0/root/fine ?/PUNCT/5/punct",
			"count: qw:fined patient/object=Lind ?amount; rel:fine any=Lind ?object/theme/for/at; rel:be_fined,rel:be_fined_for,rel:be_fined_at,rel:be_fined_by,rel:be_fined_to subject=Lind ?object/theme/for/at"},
		{"How/ADV/2/advmod much/ADV/6/advmod did/AUX/6/aux/do the/DET/5/det bridge/NOUN/6/nsubj cost/VERB/0/root ?/PUNCT/6/punct",
			"count: rel:cost,rel:cost_for,rel:cost_at,rel:cost_by,rel:cost_to subject=bridge ?object/theme/for/at"},
		{"How/ADV/2/advmod much/ADJ/6/nsubj was/AUX/2/cop/be the/DET/5/det bridge/NOUN/6/nsubj worth/ADJ/0/root ?/PUNCT/6/punct",
			"count: rel:be_worth,rel:be_valued_at,rel:cost subject=bridge ?object"},
		{"In/ADP/3/case which/DET/3/det city/NOUN/6/obl did/AUX/6/aux/do Lind/PROPN/6/nsubj meet/VERB/0/root Ode/PROPN/6/obj ?/PUNCT/6/punct",
			"thing: qw:met " + meet + "=Lind " + meet + "=Ode ?place; rel:meet subject=Lind object=Ode ?place | schema:City"},
		{"On/ADP/3/case which/DET/3/det day/NOUN/6/obl did/AUX/6/aux/do Lind/PROPN/6/nsubj meet/VERB/0/root Ode/PROPN/6/obj ?/PUNCT/6/punct",
			"time: qw:met " + meet + "=Lind " + meet + "=Ode; rel:meet subject=Lind object=Ode"},

		{"Where/ADV/4/advmod did/AUX/4/aux/do Lind/PROPN/4/nsubj visit/VERB/0/root survivors/NOUN/4/obj/survivor ?/PUNCT/4/punct",
			"place: qw:visited agent/subject=Lind destination/object/place=survivors ?place"},
		{"What/PRON/4/obj did/AUX/4/aux/do Riga/PROPN/4/nsubj award/VERB/0/root Lind/PROPN/4/obj ?/PUNCT/4/punct",
			"thing: qw:awarded agent/subject=Riga recipient/object=Lind ?theme"},
		{"Who/PRON/2/nsubj signed/VERB/0/root/sign a/DET/4/det deal/NOUN/2/obj on/ADP/6/mark pay/VERB/2/advcl ?/PUNCT/2/punct",
			"thing: qw:signed theme/object=deal on pay ?agent/subject"},

		{"How/ADV/2/advmod many/ADJ/3/amod people/NOUN/4/nsubj died/VERB/0/root/die ?/PUNCT/4/punct",
			"count: qw:killed ?patient/object | schema:Person | noun people"},
		{"Is/AUX/4/cop/be Riga/PROPN/4/nsubj the/DET/4/det capital/NOUN/0/root of/ADP/6/case Latvia/PROPN/4/nmod ?/PUNCT/4/punct",
			"truth: qw:holdsPosition,qw:isA,qw:memberOf object/office=capital any=Latvia subject=Riga; qw:holdsPosition,qw:isA,qw:memberOf object/office=capital of Latvia subject=Riga"},

		{"Who/PRON/0/root is/AUX/1/cop/be a/DET/4/det member/NOUN/1/nsubj of/ADP/8/case the/DET/8/det Harbour/PROPN/8/compound Board/PROPN/4/nmod ?/PUNCT/1/punct",
			"thing: qw:holdsPosition,qw:isA,qw:memberOf object/office=member any=Harbour Board ?subject; qw:memberOf object=Harbour Board ?subject"},
		{"Is/AUX/4/cop/be Lind/PROPN/4/nsubj a/DET/4/det member/NOUN/0/root of/ADP/7/case the/DET/7/det Board/PROPN/4/nmod ?/PUNCT/4/punct",
			"truth: qw:memberOf object=Board subject=Lind"},

		// states
		{"Was/AUX/3/cop/be Lind/PROPN/3/nsubj involved/ADJ/0/root in/ADP/6/case the/DET/6/det study/NOUN/3/obl ?/PUNCT/3/punct",
			"truth: rel:be_involved_in object=study subject=Lind"},
		{"How/ADV/2/advmod many/ADJ/3/amod people/NOUN/5/nsubj were/AUX/5/cop/be missing/ADJ/0/root ?/PUNCT/5/punct",
			"count: rel:be_missing ?subject | schema:Person | noun people"},
		{"Is/AUX/3/cop/be Lind/PROPN/3/nsubj happy/ADJ/0/root ?/PUNCT/3/punct",
			"truth: rel:be_happy subject=Lind"},

		// yes or no
		{"Did/AUX/3/aux/do Lind/PROPN/3/nsubj visit/VERB/0/root Japan/PROPN/3/obj ?/PUNCT/3/punct",
			"truth: qw:visited agent/subject=Lind destination/object/place=Japan; rel:visit subject=Lind object=Japan"},
		{"Did/AUX/5/aux/do Lind/PROPN/5/nsubj and/CCONJ/4/cc Ode/PROPN/2/conj meet/VERB/0/root ?/PUNCT/5/punct",
			"truth: qw:met " + meet + "=Lind " + meet + "=Ode; rel:meet* subject=Lind subject=Ode"},

		{"How/ADV/4/advmod did/AUX/4/aux/do Lind/PROPN/4/nsubj leave/VERB/0/root ?/PUNCT/4/punct",
			"manner: rel:leave* subject=Lind ?" + how},

		// sketches, whose trees are made anew
		{"Who/PRON/2/nsubj sold/NOUN/0/root something/PRON/2/obj ?/PUNCT/2/punct",
			"thing: rel:sold,rel:sell*** ?subject/means" + anyMoods},
		{"What/PRON/4/nsubj did/AUX/4/aux/do someone/PRON/4/obj sell/NOUN/0/root ?/PUNCT/4/punct",
			"thing: qw:soldTo ?theme; rel:sell ?object/task/theme" + anyMoods},
		{"Who/PRON/0/root was/AUX/1/cop/be something/PRON/1/nsubj given/VERBD/3/acl/give to/ADP/1/case ?/PUNCT/1/punct",
			"thing: qw:aided,qw:awarded ?recipient/object" + anyMoods},
		{"Who/PRON/4/nsubj did/AUX/4/aux/do n't/PART/4/advmod/not greet/VERB/0/root someone/PRON/4/obj ?/PUNCT/4/punct",
			"thing: rel:greet*** ?subject/means | negative" + anyMoods},
		{"What/PRON/5/obl might/AUX/5/aux have/AUX/5/aux been/AUX/5/aux:pass/be built/VERBD/0/root/build ?/PUNCT/5/punct",
			"thing: rel:built,rel:build ?object/theme; rel:be_built*** ?subject" + anyMoods},
		{"When/ADV/4/advmod did/AUX/4/aux/do someone/PRON/4/nsubj arrive/VERB/0/root somewhere/ADV/4/advmod ?/PUNCT/4/punct",
			"time: qw:travelledTo trigger=arrive ?when/during/in/at" + anyMoods},
		{"Where/ADV/4/advmod was/AUX/4/aux:pass/be someone/PRON/4/nsubj:pass arrested/VERBD/0/root/arrest ?/PUNCT/4/punct",
			"place: qw:arrested ?place" + anyMoods},
		{"How/ADV/4/advmod was/AUX/4/aux:pass/be something/PRON/4/nsubj:pass mended/VERBD/0/root/mend ?/PUNCT/4/punct",
			"manner: rel:mend ?" + how + "/as/in/into/from/under/to/destination/at/over/for; rel:be_mended*** ?" + how + "/as/in/into/from/under/to/destination/at/over/for/object" + anyMoods},
		{"Why/ADV/4/advmod was/AUX/4/aux:pass/be someone/PRON/4/nsubj:pass fined/VERBD/0/root/fine something/PRON/4/obj ?/PUNCT/4/punct",
			"reason: rel:be_fined_for,rel:be_fined_due_to,rel:be_fined_because_of ?cause/reason/purpose/object" + anyMoods},
		{"Who/PRON/2/nsubj told/VERBD/0/root/tell someone/PRON/2/iobj something/PRON/2/obj ?/PUNCT/2/punct",
			"thing: qw:said ?speaker/subject" + anyMoods},
		{"Who/PRON/2/nsubj visited/VERBD/0/root/visit Riga/PROPN/2/obj with/ADP/5/case someone/PRON/2/obl ?/PUNCT/2/punct",
			"thing: qw:visited destination/object/place=Riga ?agent/subject"},

		{"What/PRON/4/obj did/AUX/4/aux/do someone/PRON/4/nsubj fail/VERB/0/root to/PART/6/mark do/VERB/4/xcomp ?/PUNCT/4/punct",
			"thing: rel:fail ?task/content/cause" + anyMoods},
		{"Who/PRON/2/nsubj failed/VERBD/0/root/fail to/PART/4/mark do/VERB/2/xcomp something/PRON/4/obj ?/PUNCT/2/punct",
			"thing: rel:fail*** ?subject/means" + anyMoods},

		{"What/PRON/4/obj was/AUX/4/aux/be someone/PRON/4/nsubj listing/NOUN/0/root/listing ?/PUNCT/4/punct",
			"thing: rel:list ?object/task/theme" + anyMoods},
		{"What/PRON/4/obj was/AUX/4/aux/be someone/PRON/4/nsubj teaching/NOUN/0/root/teaching ?/PUNCT/4/punct",
			"thing: rel:teach ?object/task/theme" + anyMoods},

		// speech
		{"What/PRON/4/obj did/AUX/4/aux/do Lind/PROPN/4/nsubj say/VERB/0/root about/ADP/6/case trade/NOUN/4/obl ?/PUNCT/4/punct",
			"content: qw:said speaker/subject=Lind content/object=trade ?content/object"},
		{"What/PRON/4/obj did/AUX/4/aux/do Lind/PROPN/4/nsubj tell/VERB/0/root reporters/NOUN/4/iobj/reporter ?/PUNCT/4/punct",
			"content: qw:said speaker/subject=Lind addressee=reporters ?content/object"},
		{"Who/PRON/2/nsubj said/VERB/0/root/say that/SCONJ/5/mark exports/NOUN/5/nsubj/export fell/VERB/2/ccomp/fall ?/PUNCT/2/punct",
			"thing: qw:said content/object=exports fell ?speaker/subject"},

		{"What/PRON/4/obj did/AUX/4/aux/do Lind/PROPN/4/nsubj write/VERB/0/root on/ADP/6/case Chirper/PROPN/4/obl ?/PUNCT/4/punct",
			"thing: qw:said speaker/subject=Lind content/object=Chirper cue=write ?content/object; qw:said speaker/subject=Lind cue=write sentence=on chirper ?content/object"},
		{"What/PRON/4/obj did/AUX/4/aux/do Lind/PROPN/4/nsubj tweet/VERB/0/root ?/PUNCT/4/punct",
			"thing: qw:said speaker/subject=Lind cue=tweet ?content/object; qw:said speaker/subject=Lind cue=: sentence=lind tweet ?content/object"},
		{"Who/PRON/2/nsubj visited/VERB/0/root/visit Riga/PROPN/2/obj ?/PUNCT/2/punct",
			"thing: qw:visited destination/object/place=Riga ?agent/subject; rel:visit object=Riga ?subject"},
		{"When/ADV/4/advmod will/AUX/4/aux Lind/PROPN/4/nsubj return/VERB/0/root home/ADV/4/advmod ?/PUNCT/4/punct",
			"time: qw:travelledTo trigger=return agent/subject=Lind sentence=return home; rel:return* subject=Lind sentence=return home | [planned actual]"},

		// be
		{"Who/PRON/0/root is/AUX/1/cop/be Mara/PROPN/6/nmod:poss Lind/PROPN/3/flat 's/PART/3/case husband/NOUN/1/nsubj ?/PUNCT/1/punct",
			"thing: qw:spouse subject/object=Mara Lind ?subject/object"},
		{"Who/PRON/0/root is/AUX/1/cop/be Lind/PROPN/5/nmod:poss 's/PART/3/case father/NOUN/1/nsubj ?/PUNCT/1/punct",
			"thing: qw:child object=Lind ?subject; qw:parent subject=Lind ?object"},
		{"Whose/PRON/2/nmod:poss son/NOUN/0/root is/AUX/2/cop/be Lind/PROPN/2/nsubj ?/PUNCT/2/punct",
			"thing: qw:parent subject=Lind ?object; qw:child object=Lind ?subject"},
		{"Who/PRON/0/root is/AUX/1/cop/be the/DET/4/det mayor/NOUN/1/nsubj of/ADP/6/case Riga/PROPN/4/nmod ?/PUNCT/1/punct",
			"thing: qw:holdsPosition,qw:isA,qw:memberOf object/office=mayor any=Riga ?subject"},
		{"Who/PRON/0/root is/AUX/1/cop/be Mara/PROPN/1/nsubj Lind/PROPN/3/flat ?/PUNCT/1/punct",
			"thing: qw:holdsPosition,qw:isA,qw:memberOf subject=Mara Lind ?object; qw:spouse,qw:parent,qw:child,qw:sibling subject/object=Mara Lind ?subject/object"},
		{"How/ADV/2/advmod old/ADJ/0/root is/AUX/2/cop/be Lind/PROPN/2/nsubj ?/PUNCT/2/punct",
			"thing: qw:age subject=Lind ?object"},
		{"Who/PRON/0/root is/AUX/1/cop/be the/DET/5/det Latvian/PROPN/5/compound President/PROPN/1/nsubj ?/PUNCT/1/punct",
			"thing: qw:holdsPosition,qw:isA,qw:memberOf object/office=Latvian President ?subject"},
		{"Where/ADV/0/root is/AUX/1/cop/be Riga/PROPN/1/nsubj ?/PUNCT/1/punct",
			"place: qw:locatedIn,qw:basedIn,rel:be_in,rel:be_at,rel:be_on,rel:be_near subject=Riga ?object"},
		{"Is/AUX/4/cop/be Lind/PROPN/4/nsubj the/DET/4/det mayor/NOUN/0/root of/ADP/6/case Riga/PROPN/4/nmod ?/PUNCT/4/punct",
			"truth: qw:holdsPosition,qw:isA,qw:memberOf object/office=mayor any=Riga subject=Lind"},
	}
	for _, tt := range tests {
		var text []string
		for _, w := range strings.Fields(tt.question) {
			text = append(text, strings.Split(w, "/")[0])
		}
		t.Run(strings.Join(text, " "), func(t *testing.T) {
			p, err := Parse(parse(t, tt.question), frames)
			if err != nil {
				t.Fatal(err)
			}
			if got := show(p); !holds(got, tt.want) {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestSketchPlaces: what a verb leads to is where something was, if a preposition of
// place says so.
func TestSketchPlaces(t *testing.T) {
	frames, err := schema.LoadFrames()
	if err != nil {
		t.Fatal(err)
	}
	p, err := Parse(parse(t, "Where/ADV/4/advmod did/AUX/4/aux/do something/PRON/4/nsubj sink/VERB/0/root ?/PUNCT/4/punct"), frames)
	if err != nil {
		t.Fatal(err)
	}
	for relation, want := range map[string]bool{"rel:sink": true, "rel:sink_under": true, "rel:sink_with": false} {
		at := slices.IndexFunc(p.Facts, func(f schema.FactPattern) bool { return slices.Contains(f.Relations, relation) })
		if at < 0 || !slices.Contains(p.Facts[at].Hole, schema.RolePlace) || slices.Contains(p.Facts[at].Hole, schema.EndObject) != want {
			t.Errorf("%s: %s", relation, show(p))
		}
	}
}

func TestVerbForms(t *testing.T) {
	for lemma, want := range map[string]string{
		"claim": "claimed claims claiming", "note": "noted notes noting", "write": "wrote written writes writing",
		"deny": "denied denies denying", "say": "said says saying", "admit": "admitted admits admitting", "meet": "met meets meeting",
		"launch": "launched launches launching", "quip": "quipped quips quipping", "report": "reported reports reporting",
		"tweet": "tweeted tweets tweeting", "veto": "vetoed vetoes vetoing", "agree": "agreed agrees agreeing", "foresee": "foresaw foreseen foresees foreseeing",
		"show": "showed shown shows showing", "offer": "offered offers offering", "stress": "stressed stresses stressing", "read": "read reads reading",
		"play": "played plays playing", "ban": "banned bans banning", "swear": "swore sworn swears swearing",
	} {
		if got := strings.Join(verbForms(lemma), " "); got != want {
			t.Errorf("%s: %s, want %s", lemma, got, want)
		}
	}
}

// What cannot be read in full is refused: leaving a word out would widen the
// question.
func TestParseRefuses(t *testing.T) {
	frames, err := schema.LoadFrames()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ question, reason string }{
		{"Lind/PROPN/2/nsubj left/VERB/0/root/leave ./PUNCT/2/punct", "begin with"},
		{"Hello/INTJ/0/root", "no verb"},
		{"Who/PRON/3/obj Lind/PROPN/3/nsubj met/VERB/0/root/meet yesterday/NOUN/3/obl:unmarked ?/PUNCT/3/punct", "yesterday"},
		{"Who/PRON/4/obj did/AUX/4/aux/do Lind/PROPN/4/nsubj meet/VERB/0/root before/ADP/6/case Monday/PROPN/4/obl ?/PUNCT/4/punct", "before"},
		{"When/ADV/5/advmod did/AUX/5/aux/do Lind/PROPN/5/nsubj first/ADV/5/advmod meet/VERB/0/root Ode/PROPN/5/obj ?/PUNCT/5/punct", "first"},
		{"How/ADV/2/advmod long/ADV/5/advmod did/AUX/5/aux/do Lind/PROPN/5/nsubj stay/VERB/0/root ?/PUNCT/5/punct", "how long"},
		{"How/ADV/2/advmod often/ADV/5/advmod did/AUX/5/aux/do Lind/PROPN/5/nsubj leave/VERB/0/root ?/PUNCT/5/punct", "how often"},
		{"Whose/PRON/2/nmod:poss house/NOUN/5/obj did/AUX/5/aux/do Lind/PROPN/5/nsubj visit/VERB/0/root ?/PUNCT/5/punct", "whose"},
		{"Who/PRON/4/obj did/AUX/4/aux/do she/PRON/4/nsubj meet/VERB/0/root ?/PUNCT/4/punct", "she"},
		{"Who/PRON/2/nsubj met/VERB/0/root/meet Lind/PROPN/2/obj Monday/PROPN/2/dep ?/PUNCT/2/punct", "Monday"},
	}
	for _, tt := range tests {
		_, err := Parse(parse(t, tt.question), frames)
		if !errors.Is(err, ErrUnreadable) || !strings.Contains(err.Error(), tt.reason) {
			t.Errorf("%s: %v", tt.question, err)
		}
	}
}

// Names come back into the tree of the words that stood for them.
func TestWithWill(t *testing.T) {
	for line, want := range map[string]string{
		"When/ADV/5/advmod is/AUX/5/aux:pass/be the/DET/4/det probe/NOUN/5/nsubj:pass expected/VERBD/0/root to/PART/7/mark land/VERB/5/xcomp ?/PUNCT/5/punct": "When will the probe land ?",
		"Is/AUX/3/aux/be Lind/PROPN/3/nsubj due/ADJ/0/root to/PART/5/mark leave/VERB/3/xcomp ?/PUNCT/3/punct":                                                 "Will Lind leave ?",
		"What/PRON/4/obj is/AUX/4/aux:pass/be Lind/PROPN/4/nsubj:pass expected/VERBD/0/root ?/PUNCT/4/punct":                                                  "",
	} {
		got := ""
		d := parse(t, line)
		withWill(d, func(words []string) *doc.Document {
			got = strings.Join(words, " ")
			return d
		})
		if got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestRead(t *testing.T) {
	frames, err := schema.LoadFrames()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ torn, masked, want string }{
		{"What/PRON/5/obj did/AUX/5/aux/do Orla/ADV/5/advmod Venn/PROPN/5/nsubj sign/VERB/0/root ?/PUNCT/5/punct",
			"What/PRON/4/obj did/AUX/4/aux/do he/PRON/4/nsubj sign/VERB/0/root ?/PUNCT/4/punct",
			"thing: qw:signed agent/subject=Orla Venn ?theme/object"},
		{"Did/AUX/6/aux/do Venn/VERB/3/compound Steel/NOUN/4/compound buy/NOUN/5/compound Ode/PROPN/0/root ?/PUNCT/5/punct",
			"Did/AUX/3/aux/do he/PRON/3/nsubj buy/VERB/0/root Smith/PROPN/3/obj ?/PUNCT/3/punct",
			"truth: qw:acquired agent/subject=Venn Steel patient/object=Ode"},
		{"May/AUX/7/aux the/DET/7/det Riga/ADJ/4/amod Board/PROPN/5/compound stop/NOUN/7/nsubj the/DET/7/det sale/NOUN/0/root ?/PUNCT/7/punct",
			"May/AUX/3/aux he/PRON/3/nsubj stop/VERB/0/root the/DET/5/det sale/NOUN/3/obj ?/PUNCT/3/punct",
			"truth: rel:stop subject=Riga Board object=sale | [possible planned actual]"},
		{"Is/AUX/7/cop/be Mara/PROPN/7/nmod:poss Lind/PROPN/2/flat Tom/PROPN/2/flat Ode/PROPN/2/flat 's/PART/2/case wife/NOUN/0/root ?/PUNCT/7/punct",
			"Is/AUX/5/cop/be he/PRON/5/nmod:poss Smith/PROPN/2/appos 's/PART/2/case wife/NOUN/0/root ?/PUNCT/5/punct",
			"truth: qw:spouse subject/object=Mara Lind subject/object=Tom Ode"},
		{"Who/PRON/4/nsubj did/AUX/4/aux/do the/DET/4/det council/NOUN/0/root accuse/NOUN/4/dep ?/PUNCT/4/punct",
			"Who/PRON/4/obj did/AUX/4/aux/do he/PRON/4/nsubj accuse/VERB/0/root ?/PUNCT/4/punct",
			"thing: qw:accused agent/subject=council ?patient/object"},
		{"Where/ADV/0/root will/AUX/1/cop the/DET/4/det mayor/NOUN/1/nsubj of/ADP/7/case West/PROPN/7/compound Riga/PROPN/4/nmod travel/NOUN/4/dep ?/PUNCT/1/punct",
			"Where/ADV/4/advmod will/AUX/4/aux he/PRON/4/nsubj travel/VERB/0/root ?/PUNCT/4/punct",
			"place: qw:travelledTo agent/subject=mayor of West Riga ?destination/object | [planned actual]"},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			var form []string
			for _, w := range strings.Fields(tt.masked) {
				form = append(form, strings.Split(w, "/")[0])
			}
			d := parse(t, tt.torn)
			for i := range d.Sentences[0].Tokens {
				if tok := &d.Sentences[0].Tokens[i]; tok.Form == "'s" {
					tok.XPOS = "POS"
				}
			}
			again := func(words []string) *doc.Document {
				if !slices.Equal(words, form) {
					return d
				}
				m := parse(t, tt.masked)
				for i := range m.Sentences[0].Tokens {
					if tok := &m.Sentences[0].Tokens[i]; tok.Form == "'s" {
						tok.XPOS = "POS"
					}
				}
				return m
			}
			p, err := Read(d, again, frames, time.Time{})
			if err != nil {
				t.Fatal(err)
			}
			if got := show(p); !holds(got, tt.want) {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}
