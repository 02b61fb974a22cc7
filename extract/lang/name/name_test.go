package name

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

func TestFollows(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"", "O", true}, {"", "B-PER", true}, {"", "I-PER", false}, {"O", "I-LOC", false},
		{"B-PER", "I-PER", true}, {"I-PER", "I-PER", true}, {"B-PER", "I-LOC", false}, {"I-ORG", "B-ORG", true},
	} {
		if got := Follows(c.a, c.b); got != c.want {
			t.Errorf("Follows(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

// marked reads "Mara/B-PER met/" : words with their labels.
func marked(lines ...string) []doc.Sentence {
	out := make([]doc.Sentence, len(lines))
	for i, l := range lines {
		for _, f := range strings.Fields(l) {
			w, label, _ := strings.Cut(f, "/")
			upos := "NOUN"
			if w != strings.ToLower(w) {
				upos = "PROPN"
			}
			out[i].Tokens = append(out[i].Tokens, doc.Token{Form: w, UPOS: upos, Name: label})
		}
	}
	return out
}

// TestAgreeJoins: a missed word belongs to the name that modifies it.
func TestAgreeJoins(t *testing.T) {
	sents := marked("in Korea/B-LOC", "in Korea/B-LOC", "South/B-LOC Korea")
	last := sents[2].Tokens
	last[0].Head, last[0].Deprel = 1, "compound"
	agree(sents, inLists(map[string]uint64{"Tolm": 1 << neural.ListTowns}))
	if last[0].Name != "B-LOC" || last[1].Name != "I-LOC" {
		t.Errorf("labels %q and %q, want one name", last[0].Name, last[1].Name)
	}
}

// labels prints sentences as marked reads them.
func labels(sents []doc.Sentence) string {
	var lines []string
	for i := range sents {
		var words []string
		for _, tok := range sents[i].Tokens {
			words = append(words, strings.TrimSuffix(tok.Form+"/"+tok.Name, "/"))
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return strings.Join(lines, " | ")
}

func TestComplete(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a part of it", "Vesk/B-ORG Steel/I-ORG grew | Vesk/B-PER Steel fell", "Vesk/B-ORG Steel/I-ORG grew | Vesk/B-ORG Steel/I-ORG fell"},
		{"nothing of it", "at Vesk/B-ORG Steel/I-ORG | Vesk Steel fell", "at Vesk/B-ORG Steel/I-ORG | Vesk/B-ORG Steel/I-ORG fell"},
		{"two parts", "at Vesk/B-ORG Oil/I-ORG Works/I-ORG | Vesk/B-LOC Oil/B-ORG Works/I-ORG", "at Vesk/B-ORG Oil/I-ORG Works/I-ORG | Vesk/B-ORG Oil/I-ORG Works/I-ORG"},
		{"the whole of another kind stays", "Vesk/B-ORG Steel/I-ORG | Vesk/B-LOC Steel/I-LOC", "Vesk/B-ORG Steel/I-ORG | Vesk/B-LOC Steel/I-LOC"},
		{"part of a longer one", "Mara/B-PER Vesk/I-PER | Mara/B-ORG Vesk/I-ORG Fund/I-ORG", "Mara/B-PER Vesk/I-PER | Mara/B-ORG Vesk/I-ORG Fund/I-ORG"},
		{"end of a longer one", "Vesk/B-LOC Bay/I-LOC | Mara/B-PER Vesk/I-PER Bay", "Vesk/B-LOC Bay/I-LOC | Mara/B-PER Vesk/I-PER Bay"},
	} {
		sents := marked(strings.Split(c.in, " | ")...)
		complete(sents)
		if got := labels(sents); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestNotPersons(t *testing.T) {
	sents := marked("the Vesk/B-PER Medal/I-PER", "Mara/B-PER Prize/B-PER", "Vesk/B-ORG Award/I-ORG")
	notPersons(sents)
	if got, want := labels(sents), "the Vesk/B-MISC Medal/I-MISC | Mara/B-PER Prize/B-PER | Vesk/B-ORG Award/I-ORG"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAgree(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"full names speak for short ones", "Mara/B-PER Oduya/I-PER met | Oduya/B-PER left | Oduya/B-LOC slept",
			"Mara/B-PER Oduya/I-PER met/ | Oduya/B-PER left/ | Oduya/B-PER slept/"},
		{"an organisation's first word", "Vesk/B-ORG Steel/I-ORG | Vesk/B-ORG Steel/I-ORG grew | Vesk/B-PER fell | Orme/B-ORG Oil/I-ORG | Orme slept",
			"Vesk/B-ORG Steel/I-ORG | Vesk/B-ORG Steel/I-ORG grew/ | Vesk/B-ORG fell/ | Orme/B-ORG Oil/I-ORG | Orme/B-ORG slept/"},
		{"a place's firm", "Tolm/B-ORG Steel/I-ORG | Tolm/B-ORG Steel/I-ORG grew | in Tolm/B-PER | to Tolm", "Tolm/B-ORG Steel/I-ORG | Tolm/B-ORG Steel/I-ORG grew/ | in/ Tolm/B-PER | to/ Tolm/B-PER"},
		{"one against one stays", "Oduya/B-PER left | Oduya/B-LOC slept", "Oduya/B-PER left/ | Oduya/B-LOC slept/"},
		{"a missed one is found", "in Vesk/B-LOC | in Vesk/B-LOC | to Vesk", "in/ Vesk/B-LOC | in/ Vesk/B-LOC | to/ Vesk/B-LOC"},
		{"mostly no name", "in Vesk/B-LOC | Vesk/ | to Vesk", "in/ Vesk/B-LOC | Vesk/ | to/ Vesk/"},
		{"long names too", "Vesk/B-ORG News/I-ORG | Vesk/B-ORG News/I-ORG | Vesk/B-PER News/I-PER",
			"Vesk/B-ORG News/I-ORG | Vesk/B-ORG News/I-ORG | Vesk/B-ORG News/I-ORG"},
	} {
		sents := marked(strings.Split(c.in, " | ")...)
		agree(sents, inLists(map[string]uint64{"Tolm": 1 << neural.ListTowns}))
		var got []string
		for _, s := range sents {
			var words []string
			for _, tok := range s.Tokens {
				words = append(words, tok.Form+"/"+tok.Name)
			}
			got = append(got, strings.Join(words, " "))
		}
		if g := strings.Join(got, " | "); g != c.want {
			t.Errorf("%s: %s, want %s", c.name, g, c.want)
		}
	}
}

// TestKnown: lists put names of one word right that are one thing only.
func TestKnown(t *testing.T) {
	lists := map[string]uint64{"Vesk": 1 << neural.ListPlaces, "VU": 1 << neural.ListGroups, "Mara": 1<<neural.ListPlaces | 1<<neural.ListGiven, "Union": 1 << neural.ListGroups, "Qorbit": 1 << neural.ListGroups, "Linden": 1<<neural.ListGroups | 1<<(neural.FirstSense+20)}
	sents := marked("Vesk/B-PER met VU/B-LOC", "VU left Vesk", "Mara/B-PER of Union", "Vesk/B-ORG Daily/I-ORG", "Vesk/B-ORG won", "HVX/B-PER met them today", "HVX/B-PER WON TODAY", "Qorbit/B-PER said Linden/B-PER left Union/B-LOC", "Qorbit opened")
	known(sents, func(form string) uint64 { return lists[form] })
	want := "Vesk/B-LOC met VU/B-ORG | VU/B-ORG left Vesk/B-LOC | Mara/B-PER of Union | Vesk/B-ORG Daily/I-ORG | Vesk/B-ORG won | HVX/B-ORG met them today | HVX/B-PER WON TODAY | Qorbit/B-ORG said Linden/B-PER left Union/B-ORG | Qorbit opened"
	if got := labels(sents); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCut(t *testing.T) {
	sents := marked("to Vesk/B-ORG on/I-ORG Tuesday/I-ORG", "the guard/B-LOC of Vesk/B-LOC Hall/I-LOC", "the union/B-ORG Vesk/I-ORG")
	sents[0].Tokens[2].UPOS = "ADP"
	cut(sents)
	if got, want := labels(sents), "to Vesk/B-ORG on Tuesday | the guard of Vesk/B-LOC Hall/I-LOC | the union Vesk/B-ORG"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestBodies(t *testing.T) {
	sents := marked("the union Vesk/B-LOC Metal left", "the firm Vesk left", "the bank Mara/B-PER Vesk/I-PER ran")
	for i := range sents {
		sents[i].Tokens[1].Lemma = sents[i].Tokens[1].Form
	}
	bodies(sents)
	if got, want := labels(sents), "the union Vesk/B-ORG Metal/I-ORG left | the firm Vesk/B-ORG left | the bank Mara/B-PER Vesk/I-PER ran"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSuffixes(t *testing.T) {
	sents := marked("Vesk Rovers/B-MISC won", "Mara/B-PER Vesk/I-PER Bank/I-PER", "the Rovers/B-MISC", "Vesk/B-LOC Hall/I-LOC")
	sents[0].Tokens[0].Head = 1
	suffixes(sents)
	if got, want := labels(sents), "Vesk/B-ORG Rovers/I-ORG won | Mara/B-ORG Vesk/I-ORG Bank/I-ORG | the Rovers/B-MISC | Vesk/B-LOC Hall/I-LOC"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestDescribed: an apposition, or the noun that it is said to be, tells what a
// name is throughout the document.
func TestDescribed(t *testing.T) {
	sents := marked("Vesk/B-PER , retailer fell", "Vesk/B-LOC grew", "Tolm/B-ORG is village", "Mara/B-PER of village", "Bray/B-PER , firm", "Bray/B-LOC is town")
	link := func(sent, word, head int, deprel string) {
		tok := &sents[sent].Tokens[word]
		tok.Head, tok.Deprel, tok.Lemma = head, deprel, tok.Form
	}
	for i := range sents {
		for j := range sents[i].Tokens {
			link(i, j, doc.Root, "root")
		}
	}
	link(0, 2, 0, "appos")
	link(2, 0, 2, "nsubj")
	link(2, 1, 2, "cop")
	link(3, 2, 0, "nmod")
	link(4, 2, 0, "appos")
	link(5, 0, 2, "nsubj")
	link(5, 1, 2, "cop")
	described(sents)
	want := "Vesk/B-ORG , retailer fell | Vesk/B-ORG grew | Tolm/B-LOC is village | Mara/B-PER of village | Bray/B-PER , firm | Bray/B-LOC is town"
	if got := labels(sents); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestDescribedBehindCommas: what stands with its article behind a comma, and "which"
// behind a subject, tell it too.
func TestDescribedBehindCommas(t *testing.T) {
	sents := marked("Vesk/B-PER , a Tolm/B-LOC retailer fell", "Bray/B-PER , which grew , fell", "Mara/B-PER , who grew , fell", "It hit Otto/B-PER , which hurt")
	for i, heads := range [][]int{{5, 5, 4, 4, 5, doc.Root}, {5, 3, 3, 0, 5, doc.Root}, {5, 3, 3, 0, 5, doc.Root}, {1, doc.Root, 1, 5, 5, 1}} {
		for j, head := range heads {
			tok := &sents[i].Tokens[j]
			tok.Head, tok.Deprel, tok.Lemma, tok.UPOS = head, "dep", tok.Form, "NOUN"
		}
	}
	sents[1].Tokens[0].Deprel, sents[2].Tokens[0].Deprel, sents[3].Tokens[2].Deprel = "nsubj", "nsubj", "obj"
	described(sents)
	want := "Vesk/B-ORG , a Tolm/B-LOC retailer fell | Bray/B-ORG , which grew , fell | Mara/B-PER , who grew , fell | It hit Otto/B-PER , which hurt"
	if got := labels(sents); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPlaces(t *testing.T) {
	sents := marked("in Tolm/B-ORG County/I-ORG", "the Tolm/B-PER River/I-PER", "Tolm/B-ORG Island/I-ORG", "River/B-PER came")
	places(sents)
	if got, want := labels(sents), "in Tolm/B-LOC County/I-LOC | the Tolm/B-LOC River/I-LOC | Tolm/B-ORG Island/I-ORG | River/B-PER came"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestFields(t *testing.T) {
	for _, c := range []struct {
		in   string
		head int // of the last word
		want string
	}{
		{"Ministry/B-ORG of/I-ORG Trade/I-ORG and Industry", 2, "Ministry/B-ORG of/I-ORG Trade/I-ORG and/I-ORG Industry/I-ORG"},
		{"Ministry/B-ORG of/I-ORG Trade/I-ORG and Parliament", 0, "Ministry/B-ORG of/I-ORG Trade/I-ORG and Parliament"},
		{"Trade/B-ORG Council/I-ORG and Industry", 1, "Trade/B-ORG Council/I-ORG and Industry"},
	} {
		sents := marked(c.in)
		last := &sents[0].Tokens[len(sents[0].Tokens)-1]
		last.Head, last.Deprel = c.head, "conj"
		fields(sents)
		if got := labels(sents); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestEnvoys(t *testing.T) {
	lists := map[string]uint64{"Tolm": 1 << neural.ListPlaces, "Ilona": 1 << neural.ListGiven, "Coach": 1 << neural.ListFamily}
	sents := marked("ambassador to/ the Tolm/B-LOC Ilona/I-LOC Vask/I-LOC", "road to/ Tolm/B-LOC Ilona/I-LOC Vask/I-LOC", "envoy to/ Tolm/B-LOC Great/I-LOC Lake/I-LOC")
	for i := range sents {
		sents[i].Tokens[1].UPOS = "ADP"
	}
	envoys(sents, func(form string) uint64 { return lists[form] })
	want := "ambassador to the Tolm/B-LOC Ilona/B-PER Vask/I-PER | road to Tolm/B-LOC Ilona/I-LOC Vask/I-LOC | envoy to Tolm/B-LOC Great/I-LOC Lake/I-LOC"
	if got := labels(sents); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWithoutTitles(t *testing.T) {
	lists := map[string]uint64{"Bishop": 1 << neural.ListFamily}
	sents := marked("Goalkeeper/B-PER Mara/I-PER Oduya/I-PER", "Goalkeeper/B-PER Oduya/I-PER", "Bishop/B-PER Mara/I-PER Oduya/I-PER")
	withoutTitles(sents, func(form string) uint64 { return lists[form] })
	want := "Goalkeeper Mara/B-PER Oduya/I-PER | Goalkeeper/B-PER Oduya/I-PER | Bishop/B-PER Mara/I-PER Oduya/I-PER"
	if got := labels(sents); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPartners(t *testing.T) {
	sents := marked("broker Calder/B-PER & Finch fell", "Vesk/B-ORG Oil/I-ORG & Mara/B-PER Gas/I-PER", "Rock & Roll", "Calder/B-PER and Finch")
	partners(sents)
	want := "broker Calder/B-ORG &/I-ORG Finch/I-ORG fell | Vesk/B-ORG Oil/I-ORG &/I-ORG Mara/I-ORG Gas/I-ORG | Rock & Roll | Calder/B-PER and Finch"
	if got := labels(sents); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestHyphenated(t *testing.T) {
	lists := map[string]uint64{"Yun": 1 << neural.ListFamily}
	sents := marked("Yun/B-ORG Seo-jin/I-ORG fell", "Vesk/B-ORG Seo-jin/I-ORG", "Yun/B-ORG Seo-Jin/I-ORG", "Yun/B-LOC X-ray/I-LOC")
	hyphenated(sents, func(form string) uint64 { return lists[form] })
	want := "Yun/B-PER Seo-jin/I-PER fell | Vesk/B-ORG Seo-jin/I-ORG | Yun/B-ORG Seo-Jin/I-ORG | Yun/B-LOC X-ray/I-LOC"
	if got := labels(sents); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSmall(t *testing.T) {
	lists := map[string]uint64{"oslo": 1 << neural.ListPlaces}
	sents := marked("Children in kettu/B-LOC", "Children in oslo/B-LOC", "she saw kettu/B-LOC", "Ask example.org/B-ORG")
	small(sents, func(form string) uint64 { return lists[form] })
	want := "Children in kettu | Children in oslo/B-LOC | she saw kettu/B-LOC | Ask example.org/B-ORG"
	if got := labels(sents); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
