package name

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// ruleTest is a document before and after a rule, in the notation of marked.
type ruleTest struct{ name, in, want string }

func testRule(t *testing.T, rule func([]doc.Sentence), cases []ruleTest) {
	t.Helper()
	for _, c := range cases {
		sents := marked(strings.Split(c.in, " | ")...)
		for i := range sents {
			for j := range sents[i].Tokens {
				if tok := &sents[i].Tokens[j]; strings.Trim(tok.Form, "0123456789") == "" {
					tok.UPOS = "NUM"
				}
			}
		}
		rule(sents)
		if got := labels(sents); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func inLists(bits map[string]uint64) func(string) uint64 {
	return func(form string) uint64 { return bits[form] }
}

func TestWeather(t *testing.T) {
	lists := inLists(map[string]uint64{"Storm": 1 << neural.ListGiven})
	testRule(t, func(s []doc.Sentence) { weather(s, lists) }, []ruleTest{
		{"named in full, then alone", "Hurricane/B-PER Mara/I-PER came | Mara/B-PER weakened", "Hurricane/B-MISC Mara/I-MISC came | Mara/B-MISC weakened"},
		{"what it is in small letters", "typhoon Mara/B-LOC came", "typhoon Mara/B-MISC came"},
		{"not found", "Typhoon Mara came", "Typhoon/B-MISC Mara/I-MISC came"},
		{"a person of that name too", "Cyclone/B-PER Mara/I-PER hit | Mara/B-PER Vesk/I-PER left | Mara/B-PER slept", "Cyclone/B-MISC Mara/I-MISC hit | Mara/B-PER Vesk/I-PER left | Mara/B-PER slept"},
		{"a longer name", "the Hurricane Vesk/B-ORG Centre/I-ORG", "the Hurricane Vesk/B-ORG Centre/I-ORG"},
		{"a given name", "Storm/B-PER Vesk/I-PER left", "Storm/B-PER Vesk/I-PER left"},
		{"no storm", "Mara/B-PER left", "Mara/B-PER left"},
	})
}

func TestInLaw(t *testing.T) {
	testRule(t, inLaw, []ruleTest{
		{"two names", "Vesk/B-ORG Oil/I-ORG , Inc./B-ORG fell", "Vesk/B-ORG Oil/I-ORG ,/I-ORG Inc./I-ORG fell"},
		{"what follows is apart", "Vesk/B-ORG , Inc./B-ORG of/I-ORG Tolm/I-ORG", "Vesk/B-ORG ,/I-ORG Inc./I-ORG of Tolm"},
		{"taken for a person", "Mara/B-PER Vesk/I-PER , Ltd. fell", "Mara/B-ORG Vesk/I-ORG ,/I-ORG Ltd./I-ORG fell"},
		{"another company", "Vesk/B-ORG , Tolm/B-ORG Inc./I-ORG", "Vesk/B-ORG , Tolm/B-ORG Inc./I-ORG"},
		{"no name before", "the rest , Inc. said", "the rest , Inc. said"},
	})
}

func TestNoNames(t *testing.T) {
	lists := inLists(map[string]uint64{"Senate": 1 << neural.ListGroups})
	testRule(t, func(s []doc.Sentence) { noNames(s, lists) }, []ruleTest{
		{"era", "in 44 BC/B-ORG it fell", "in 44 BC it fell"},
		{"a company of these letters", "at BC/B-ORG it fell", "at BC/B-ORG it fell"},
		{"begins a sentence", "Zinc/B-ORG is rare | they mine zinc | the zinc", "Zinc is rare | they mine zinc | the zinc"},
		{"once in small letters", "Zinc/B-ORG is rare | they mine zinc", "Zinc/B-ORG is rare | they mine zinc"},
		{"in a sentence", "at Zinc/B-ORG they said | the zinc | a zinc", "at Zinc/B-ORG they said | the zinc | a zinc"},
		{"in a sentence, mostly small", "If Zinc/B-ORG falls | the zinc | a zinc | this zinc", "If Zinc falls | the zinc | a zinc | this zinc"},
		{"a body", "Senate/B-ORG voted | a senate | the senate", "Senate/B-ORG voted | a senate | the senate"},
	})
}

func TestCompassed(t *testing.T) {
	lists := inLists(map[string]uint64{"Vesk": 1 << neural.ListPlaces, "Bank": 1 << neural.ListPlaces, "Veskan": 1<<neural.ListPlaces | 1<<neural.ListNations})
	testRule(t, func(s []doc.Sentence) { compassed(s, lists); suffixes(s) }, []ruleTest{
		{"a country that acts", "North/B-ORG Vesk/I-ORG said", "North/B-LOC Vesk/I-LOC said"},
		{"no bank", "the West/B-ORG Bank/I-ORG", "the West/B-LOC Bank/I-LOC"},
		{"a bank", "the Tolm/B-ORG Bank/I-ORG", "the Tolm/B-ORG Bank/I-ORG"},
		{"longer", "North/B-ORG Vesk/I-ORG News/I-ORG", "North/B-ORG Vesk/I-ORG News/I-ORG"},
		{"whose", "North/B-MISC Veskan/I-MISC tin", "North/B-MISC Veskan/I-MISC tin"},
		{"unknown", "South/B-ORG Tolm/I-ORG won", "South/B-ORG Tolm/I-ORG won"},
	})
}

func TestAcronyms(t *testing.T) {
	testRule(t, acronyms, []ruleTest{
		{"not found", "the Tolm/B-ORG River/I-ORG Authority/I-ORG | ask the TRA", "the Tolm/B-ORG River/I-ORG Authority/I-ORG | ask the TRA/B-ORG"},
		{"of another kind", "Vesk/B-ORG Oil/I-ORG Works/I-ORG | VOW/B-PER fell", "Vesk/B-ORG Oil/I-ORG Works/I-ORG | VOW/B-ORG fell"},
		{"small words too", "Bank/B-ORG of/I-ORG Tolm/I-ORG | at BOT or the BT", "Bank/B-ORG of/I-ORG Tolm/I-ORG | at BOT/B-ORG or the BT"},
		{"a place", "New/B-LOC Tolm/I-LOC City/I-LOC | in NTC/B-PER or NTC", "New/B-LOC Tolm/I-LOC City/I-LOC | in NTC/B-LOC or NTC/B-LOC"},
		{"two things", "New/B-LOC Tolm/I-LOC City/I-LOC | North/B-ORG Tolm/I-ORG Centre/I-ORG | in NTC/B-PER", "New/B-LOC Tolm/I-LOC City/I-LOC | North/B-ORG Tolm/I-ORG Centre/I-ORG | in NTC/B-PER"},
		{"of a person", "Mara/B-PER Ada/I-PER Vesk/I-PER | at MAV they slept", "Mara/B-PER Ada/I-PER Vesk/I-PER | at MAV they slept"},
		{"part of a longer name", "Vesk/B-ORG Oil/I-ORG Works/I-ORG | the VOW/B-MISC Cup/I-MISC", "Vesk/B-ORG Oil/I-ORG Works/I-ORG | the VOW/B-MISC Cup/I-MISC"},
		{"all in capitals", "Vesk/B-ORG Oil/I-ORG Works/I-ORG | THEY VOW REVENGE", "Vesk/B-ORG Oil/I-ORG Works/I-ORG | THEY VOW REVENGE"},
	})
}

// TestShare: what a word is elsewhere decides where the scores are near each other.
func TestShare(t *testing.T) {
	sents := marked("Vesk grew", "in Vesk", "Tolm grew")
	row := func(per, loc float32) []float32 {
		r := make([]float32, len(Labels()))
		r[1], r[3] = per, loc
		return r
	}
	zero := row(0, 0)
	scores := [][]float32{append(row(3, 2), zero...), append(append([]float32{}, zero...), row(0, 8)...), append(row(3, 2), zero...)}
	share(sents, scores)
	if s := scores[0]; s[1] >= s[3] {
		t.Errorf("a place elsewhere is a person here: %v", s[:len(zero)])
	}
	if s := scores[2]; s[1] != 3 || s[3] != 2 {
		t.Errorf("a word that stands once changed: %v", s[:len(zero)])
	}
}

func TestDatelines(t *testing.T) {
	testRule(t, datelines, []ruleTest{
		{"city", "TOLM/B-PER , May 3 ( Vesk/B-ORG News/I-ORG ) -", "TOLM/B-LOC , May 3 ( Vesk/B-ORG News/I-ORG ) -"},
		{"city and country", "NEW TOLM , Utopia , Jan. 3 ( Vesk/B-ORG ) --", "NEW/B-LOC TOLM/I-LOC , Utopia/B-LOC , Jan. 3 ( Vesk/B-ORG ) --"},
		{"named again", "TOLM/B-PER , May 3 - | Tolm/B-PER 's army left Tolm/B-PER", "TOLM/B-LOC , May 3 - | Tolm/B-LOC 's army left Tolm/B-LOC"},
		{"somebody of that name", "TOLM/B-PER , May 3 - | Ida/B-PER Tolm/I-PER left , Tolm/B-PER said", "TOLM/B-LOC , May 3 - | Ida/B-PER Tolm/I-PER left , Tolm/B-PER said"},
		{"city alone", "TOLM/B-ORG —", "TOLM/B-LOC —"},
		{"no capitals", "Tolm/B-PER , May 3 -", "Tolm/B-PER , May 3 -"},
		{"no dash", "TOLM/B-ORG , May 3", "TOLM/B-ORG , May 3"},
	})
}
