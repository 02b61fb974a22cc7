package statement

import (
	"fmt"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/clause"
	"github.com/quadwire/quadwire/extract/lang/doc"
)

// parsed reads the notation of the tables here: a token is
//
//	form[=lemma]|XPOS|head|relation[|NAME]
//
// with the lemma left out where it is the form in lower case; tokens stand
// apart by spaces, sentences by " / ", paragraphs by " // ". White space in
// the text is put where English puts it.
func parsed(t *testing.T, s string) *doc.Document {
	t.Helper()
	var b strings.Builder
	for i, par := range strings.Split(s, " // ") {
		if i > 0 {
			b.WriteString("# newpar\n")
		}
		for _, sent := range strings.Split(par, " / ") {
			tokens := strings.Fields(sent)
			open := false
			for k, tok := range tokens {
				b.WriteString(row(t, k+1, tok, tokens, &open))
			}
			b.WriteString("\n")
		}
	}
	d, err := doc.Parse(b.String())
	if err != nil {
		t.Fatalf("%s\n%v", s, err)
	}
	return d
}

func row(t *testing.T, n int, tok string, tokens []string, open *bool) string {
	t.Helper()
	f := strings.Split(tok, "|")
	if len(f) < 4 {
		t.Fatalf("token %q", tok)
	}
	form, lemma, ok := strings.Cut(f[0], "=")
	if !ok {
		lemma = strings.ToLower(form)
	}
	misc := "_"
	if len(f) > 4 {
		misc = "NER=B-" + f[4]
	}
	if form == `"` {
		*open = !*open
	}
	next := "."
	if n < len(tokens) {
		next, _, _ = strings.Cut(tokens[n], "|")
		next, _, _ = strings.Cut(next, "=")
	}
	if form == "“" || form == "‘" || form == `"` && *open || n < len(tokens) && (strings.Contains(",.?!;:”’'s", next) || next == `"` && *open) {
		if misc == "_" {
			misc = "SpaceAfter=No"
		} else {
			misc += "|SpaceAfter=No"
		}
	}
	return fmt.Sprintf("%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", n, form, lemma, upos(f[1], f[3]), f[1], f[2], f[3], misc)
}

func upos(xpos, rel string) string {
	switch {
	case rel == "aux" || rel == "aux:pass" || rel == "cop":
		return "AUX"
	case xpos == "IN" && rel == "mark":
		return "SCONJ"
	case rel == "punct":
		return "PUNCT"
	}
	for prefix, u := range map[string]string{"NNP": "PROPN", "NN": "NOUN", "V": "VERB", "PRP$": "PRON", "PRP": "PRON",
		"W": "PRON", "IN": "ADP", "DT": "DET", "JJ": "ADJ", "RB": "ADV", "CC": "CCONJ", "CD": "NUM", "TO": "PART", "POS": "PART"} {
		if strings.HasPrefix(xpos, prefix) && (prefix != "NN" || !strings.HasPrefix(xpos, "NNP")) {
			return u
		}
	}
	return "X"
}

// said prints attributions as "source [> addressee] | cue | directness | content".
func said(d *doc.Document, sts []Statement) string {
	text := func(s *Slot) string {
		if s == nil {
			return "-"
		}
		var parts []string
		for _, span := range s.Spans {
			parts = append(parts, d.Slice(span))
		}
		return strings.Join(parts, " .. ")
	}
	var lines []string
	for i := range sts {
		st := &sts[i]
		who := text(st.Source)
		if st.Addressee != nil {
			who += " > " + text(st.Addressee)
		}
		line := strings.Join([]string{who, text(st.Cue), st.Direct, text(st.Content)}, " | ")
		if st.Polarity == "negative" {
			line = "NOT " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func attributed(t *testing.T, parse string) string {
	t.Helper()
	d := parsed(t, parse)
	clauses := make([][]clause.Clause, len(d.Sentences))
	for i := range d.Sentences {
		clauses[i] = clause.Clauses(&d.Sentences[i])
	}
	return said(d, attributions(d, clauses))
}

type attributionRow struct{ name, parse, want string }

func runAttributions(t *testing.T, rows []attributionRow) {
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			if got := attributed(t, row.parse); got != row.want {
				t.Errorf("got\n%s\nwant\n%s", got, row.want)
			}
		})
	}
}

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
		{"after indirect speech of the same speaker", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root the|DT|4|det vote|NN|6|nsubj was=be|VBD|6|cop fair|JJ|2|ccomp .|.|2|punct / "|''|3|punct We|PRP|3|nsubj won=win|VBD|0|root .|.|3|punct "|''|3|punct`,
			"Krol | said | indirect | the vote was fair\nKrol | said | direct | We won."},
		{"nobody's quotation", `The|DT|2|det hall|NN|3|nsubj emptied=empty|VBD|0|root .|.|3|punct / "|''|3|punct We|PRP|3|nsubj won=win|VBD|0|root .|.|3|punct "|''|3|punct`,
			`- | " | direct | We won.`},
		{"a colon", `The|DT|2|det mayor|NN|4|nsubj was=be|VBD|4|cop blunt|JJ|0|root :|:|8|punct "|''|8|punct They|PRP|8|nsubj lost=lose|VBD|4|parataxis .|.|8|punct "|''|8|punct`,
			`The mayor | : | direct | They lost.`},
		{"an inner quotation", `“|''|3|punct He|PRP|3|nsubj said=say|VBD|9|ccomp ‘|''|5|punct no|UH|3|obj ,|,|3|punct ’|''|5|punct ”|''|3|punct recalled=recall|VBD|0|root Krol|NNP|9|nsubj|PER .|.|9|punct`,
			"He | said | direct | no\nKrol | recalled | direct | He said ‘no,’"},
		{"the end of a clause that the cue splits", `Prices=price|NNS|10|nsubj ,|,|3|punct Krol|NNP|4|nsubj|PER said=say|VBD|10|parataxis ,|,|4|punct "|''|8|punct will|MD|8|aux be|VB|10|cop the|DT|10|det last|JJ|0|root .|.|10|punct "|''|10|punct`,
			`Krol | said | mixed | Prices .. will be the last.`},
		{"after an adverbial and the cue", `On|IN|2|case Monday|NNP|5|obl ,|,|5|punct Krol|NNP|5|nsubj|PER said=say|VBD|0|root ,|,|9|punct "|''|9|punct We|PRP|9|nsubj won=win|VBD|5|ccomp .|.|9|punct "|''|9|punct`,
			`Krol | said | direct | We won.`},
		{"a name in marks between quotation and cue", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|15|ccomp ,|,|3|punct "|''|3|punct Krol|NNP|15|nsubj|PER ,|,|8|punct head|NN|6|appos of|IN|12|case "|''|12|punct Open|NNP|12|compound Rena|NNP|8|nmod "|''|12|punct ,|,|8|punct said=say|VBD|0|root .|.|15|punct`,
			`Krol | said | direct | We won`},
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
		{"calling it", `Krol|NNP|2|nsubj|PER denied=deny|VBD|0|root that|IN|5|mark it|PRP|5|nsubj fell=fall|VBD|2|ccomp ,|,|7|punct calling=call|VBG|5|advcl the|DT|9|det claim|NN|7|obj "|''|11|punct nonsense|NN|7|xcomp "|''|11|punct .|.|2|punct`,
			"NOT Krol | denied | indirect | it fell\nKrol | calling | mixed | the claim \"nonsense\""},
		{"a name is no speech", `A|DT|2|det painting|NN|7|nsubj called=call|VBN|2|acl "|''|5|punct Dawn|NNP|3|xcomp "|''|5|punct sold=sell|VBD|0|root .|.|7|punct`, ``},
		{"a signature", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|0|root .|.|3|punct "|''|3|punct —|:|7|punct Ada|NNP|3|parataxis|PER Krol|NNP|7|flat // The|DT|2|det end|NN|0|root`,
			`Ada Krol | — | direct | We won.`},
	})
}

func TestIndirectSpeech(t *testing.T) {
	runAttributions(t, []attributionRow{
		{"that", `Ada|NNP|3|nsubj|PER Krol|NNP|1|flat said=say|VBD|0|root that|IN|7|mark the|DT|6|det bridge|NN|7|nsubj fell=fall|VBD|3|ccomp .|.|3|punct`,
			`Ada Krol | said | indirect | the bridge fell`},
		{"source without its apposition", `Krol|NNP|6|nsubj|PER ,|,|4|punct a|DT|4|det baker|NN|1|appos ,|,|4|punct said=say|VBD|0|root the|DT|8|det bridge|NN|9|nsubj fell=fall|VBD|6|ccomp .|.|6|punct`,
			`Krol | said | indirect | the bridge fell`},
		{"an apposed name for its description", `The|DT|2|det premier|NN|6|nsubj ,|,|4|punct Krol|NNP|2|appos|PER ,|,|4|punct said=say|VBD|0|root it|PRP|8|nsubj fell=fall|VBD|6|ccomp .|.|6|punct`,
			`Krol | said | indirect | it fell`},
		{"cue last", `The|DT|2|det bridge|NN|3|nsubj fell=fall|VBD|6|ccomp ,|,|6|punct Krol|NNP|6|nsubj|PER said=say|VBD|0|root on|IN|8|case Monday|NNP|6|obl .|.|6|punct`,
			`Krol | said | indirect | The bridge fell`},
		{"cue last, parataxis", `The|DT|2|det bridge|NN|3|nsubj fell=fall|VBD|0|root ,|,|6|punct Krol|NNP|6|nsubj|PER said=say|VBD|3|parataxis .|.|3|punct`,
			`Krol | said | indirect | The bridge fell`},
		{"cue last, wrong tree", `The|DT|2|det bridge|NN|3|nsubj fell=fall|VBD|0|root ,|,|5|punct Krol|NNP|2|conj|PER ,|,|8|punct a|DT|8|det baker|NN|5|appos in|IN|10|case Rena|NNP|8|nmod ,|,|12|punct told=tell|VBD|3|conj Dagsposten|NNP|12|obj|ORG .|.|3|punct`,
			`Krol > Dagsposten | told | indirect | The bridge fell`},
		{"cue in the middle", `The|DT|2|det bridge|NN|8|nsubj ,|,|5|punct Krol|NNP|5|nsubj|PER said=say|VBD|8|parataxis ,|,|5|punct will|MD|8|aux fall|VB|0|root .|.|8|punct`,
			`Krol | said | indirect | The bridge .. will fall`},
		{"adding that", `The|DT|2|det bridge|NN|3|nsubj fell=fall|VBD|6|ccomp ,|,|6|punct Krol|NNP|6|nsubj|PER said=say|VBD|0|root ,|,|8|punct adding=add|VBG|6|advcl that|IN|12|mark nobody|NN|12|nsubj was=be|VBD|12|aux:pass hurt=hurt|VBN|8|ccomp .|.|6|punct`,
			"Krol | said | indirect | The bridge fell\nKrol | adding | indirect | nobody was hurt"},
		{"adding that, hung into the content", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root it|PRP|4|nsubj fell=fall|VBD|2|ccomp ,|,|6|punct adding=add|VBG|4|advcl that|IN|9|mark nobody|NN|9|nsubj died=die|VBD|6|ccomp .|.|2|punct`,
			"Krol | said | indirect | it fell\nKrol | adding | indirect | nobody died"},
		{"posted, saying", `Krol|NNP|2|nsubj|PER posted=post|VBD|0|root on|IN|4|case Chatter|NNP|2|obl ,|,|6|punct saying=say|VBG|2|advcl that|IN|9|mark it|PRP|9|nsubj fell=fall|VBD|6|ccomp .|.|2|punct`,
			`Krol | saying | indirect | it fell`},
		{"mixed", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root it|PRP|8|nsubj was=be|VBD|8|cop "|''|8|punct a|DT|8|det total|JJ|8|amod farce|NN|2|ccomp "|''|8|punct .|.|2|punct`,
			`Krol | said | mixed | it was "a total farce"`},
		{"quoted that, and that", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root that|IN|6|mark "|''|6|punct they|PRP|6|nsubj left=leave|VBD|2|ccomp "|''|6|punct and|CC|12|cc that|IN|12|mark she|PRP|12|nsubj would|MD|12|aux follow|VB|6|conj .|.|2|punct`,
			`Krol | said | mixed | "they left" and that she would follow`},
		{"a participle that is tagged as a noun", `It|PRP|2|nsubj fell=fall|VBD|5|ccomp ,|,|5|punct Krol|NNP|5|nsubj|PER said=say|VBD|0|root ,|,|7|punct warning|NN|5|ccomp that|IN|11|mark more|JJR|11|nsubj would|MD|11|aux fall|VB|7|acl:relcl .|.|5|punct`,
			"Krol | said | indirect | It fell\nKrol | warning | indirect | more would fall"},
		{"an active verb with a passive subject", `Krol|NNP|2|nsubj:pass|PER posted=post|VBN|0|root that|IN|5|mark it|PRP|5|nsubj fell=fall|VBD|2|ccomp .|.|2|punct`,
			`Krol | posted | indirect | it fell`},
		{"told somebody that", `Krol|NNP|2|nsubj|PER told=tell|VBD|0|root the|DT|4|det court|NN|2|iobj that|IN|7|mark it|PRP|7|nsubj fell=fall|VBD|2|ccomp .|.|2|punct`,
			`Krol > the court | told | indirect | it fell`},
		{"the subject of the content hung up as object", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root he|PRP|2|obj and|CC|5|cc Vik|NNP|3|conj had=have|VBD|7|aux met=meet|VBN|2|ccomp .|.|2|punct`,
			`Krol | said | indirect | he and Vik had met`},
		{"a noted report", `Dagsposten|NNP|2|nsubj|ORG noted=note|VBD|0|root in|IN|5|case a|DT|5|det report|NN|2|obl that|IN|8|mark it|PRP|8|nsubj fell=fall|VBD|5|acl .|.|2|punct`,
			`Dagsposten | noted | indirect | it fell`},
		{"passive", `It|PRP|3|expl was=be|VBD|3|aux:pass reported=report|VBN|0|root that|IN|6|mark it|PRP|6|nsubj fell=fall|VBD|3|csubj:pass .|.|3|punct`,
			`- | reported | indirect | it fell`},
		{"is said to", `Krol|NNP|3|nsubj:pass|PER is=be|VBZ|3|aux:pass said=say|VBN|0|root to|TO|6|mark be|VB|6|cop ill|JJ|3|xcomp .|.|3|punct`,
			`- | said | indirect | Krol .. to be ill`},
		{"denied", `Krol|NNP|2|nsubj|PER denied=deny|VBD|0|root that|IN|5|mark it|PRP|5|nsubj fell=fall|VBD|2|ccomp .|.|2|punct`,
			`NOT Krol | denied | indirect | it fell`},
		{"not said", `Krol|NNP|4|nsubj|PER did=do|VBD|4|aux not|RB|4|advmod say|VB|0|root whether|IN|7|mark it|PRP|7|nsubj fell=fall|VBD|4|ccomp .|.|4|punct`,
			`NOT Krol | say | indirect | whether it fell`},
		{"nobody said", `Nobody|NN|2|nsubj said=say|VBD|0|root it|PRP|4|nsubj fell=fall|VBD|2|ccomp .|.|2|punct`,
			`NOT Nobody | said | indirect | it fell`},
		{"noting, hung up as a subject", `It|PRP|2|nsubj fell=fall|VBD|5|ccomp ,|,|5|punct Krol|NNP|5|nsubj|PER said=say|VBD|0|root ,|,|9|punct noting=note|VBG|9|csubj repairs=repair|NNS|7|obj cost|VBP|5|ccomp money|NN|9|obj .|.|5|punct`,
			"Krol | said | indirect | It fell\nKrol | noting | indirect | repairs cost money"},
		{"belief", `Krol|NNP|2|nsubj|PER believes=believe|VBZ|0|root it|PRP|5|nsubj will|MD|5|aux fall|VB|2|ccomp .|.|2|punct`,
			`Krol | believes | indirect | it will fall`},
		{"an adjective", `Krol|NNP|3|nsubj|PER is=be|VBZ|3|cop convinced|JJ|0|root that|IN|6|mark it|PRP|6|nsubj fell=fall|VBD|3|ccomp .|.|3|punct`,
			`Krol | convinced | indirect | it fell`},
		{"a noun", `Krol|NNP|3|nmod:poss|PER 's|POS|1|case claim|NN|7|nsubj that|IN|6|mark it|PRP|6|nsubj fell=fall|VBD|3|acl shocked=shock|VBD|0|root Rena|NNP|7|obj .|.|7|punct`,
			`Krol | claim | indirect | it fell`},
		{"quoted as saying", `Dagsposten|NNP|2|nsubj|ORG quoted=quote|VBD|0|root Krol|NNP|2|obj|PER as|IN|5|mark saying=say|VBG|2|advcl that|IN|8|mark it|PRP|8|nsubj fell=fall|VBD|5|ccomp .|.|2|punct`,
			"Dagsposten | quoted | indirect | Krol as saying that it fell\nKrol | saying | indirect | it fell"},
		{"as Krol put it", `As|IN|3|mark Krol|NNP|3|nsubj|PER put|VBD|7|advcl it|PRP|3|obj ,|,|3|punct bridges=bridge|NNS|7|nsubj fall|VBP|0|root .|.|7|punct`,
			`Krol | put | indirect | bridges fall`},
		{"relative clause", `Krol|NNP|8|nsubj|PER ,|,|4|punct who|WP|4|nsubj said=say|VBD|1|acl:relcl it|PRP|6|nsubj fell=fall|VBD|4|ccomp ,|,|4|punct left=leave|VBD|0|root .|.|8|punct`,
			`Krol | said | indirect | it fell`},
		{"relative clause, wrong tree", `Vik|NNP|2|nsubj|PER met=meet|VBD|0|root Krol|NNP|2|obj|PER ,|,|6|punct who|WP|6|nsubj said=say|VBD|2|advcl it|PRP|8|nsubj fell=fall|VBD|6|ccomp .|.|2|punct`,
			`Krol | said | indirect | it fell`},
		{"the verb tagged as a noun", `Dagsposten|NNP|2|compound|ORG reports=report|NNS|0|root that|IN|5|mark it|PRP|5|nsubj fell=fall|VBD|2|acl .|.|2|punct`,
			`Dagsposten | reports | indirect | it fell`},
		{"no clause", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root to|IN|5|case the|DT|5|det world|NN|2|ccomp .|.|2|punct`, ``},
		{"a subject cut off by the tree", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root that|DT|4|det bridges=bridge|NNS|2|obj in|IN|6|case Rena|NNP|2|obl fell=fall|VBD|2|ccomp .|.|2|punct`,
			`Krol | said | indirect | bridges in Rena fell`},
		{"a complement that the tree does not show", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root bridges=bridge|NNS|2|obj fell=fall|VBD|2|conj .|.|2|punct`,
			`Krol | said | indirect | bridges fell`},
		{"a wh-clause", `Krol|NNP|2|nsubj|PER explained=explain|VBD|0|root how|WRB|5|advmod bridges=bridge|NNS|5|nsubj fall|VBP|2|ccomp .|.|2|punct`,
			`Krol | explained | indirect | how bridges fall`},
		{"a condition before an aside", `If|IN|3|mark it|PRP|3|nsubj falls=fall|VBZ|9|advcl ,|,|6|punct Krol|NNP|6|nsubj|PER said=say|VBD|9|parataxis ,|,|6|punct we|PRP|9|nsubj swim|VBP|0|root .|.|9|punct`,
			`Krol | said | indirect | If it falls .. we swim`},
		{"said before when", `It|PRP|2|nsubj fell=fall|VBD|5|ccomp ,|,|5|punct Krol|NNP|5|nsubj|PER said=say|VBD|0|root when|WRB|7|advmod asked=ask|VBN|5|advcl .|.|5|punct`,
			`Krol | said | indirect | It fell`},
		{"a person and an office after a comma", `Ada|NNP|9|nsubj|PER Krol|NNP|1|flat ,|,|4|punct director|NN|1|conj and|CC|6|cc founder|NN|4|conj ,|,|9|punct has=have|VBZ|9|aux said=say|VBN|0|root it|PRP|11|nsubj fell=fall|VBD|9|ccomp .|.|9|punct`,
			`Ada Krol | said | indirect | it fell`},
		{"two speakers", `Krol|NNP|4|nsubj|PER and|CC|3|cc Vik|NNP|1|conj|PER said=say|VBD|0|root it|PRP|6|nsubj fell=fall|VBD|4|ccomp .|.|4|punct`,
			`Krol and Vik | said | indirect | it fell`},
		{"a participle after a comma is the subject's", `Krol|NNP|2|nsubj|PER joined=join|VBD|0|root the|DT|4|det crowd|NN|2|obj ,|,|6|punct saying=say|VBG|4|acl it|PRP|8|nsubj fell=fall|VBD|6|ccomp .|.|2|punct`,
			`Krol | saying | indirect | it fell`},
		{"a participle without one is the noun's", `Krol|NNP|2|nsubj|PER read=read|VBD|0|root a|DT|4|det letter|NN|2|obj saying=say|VBG|4|acl it|PRP|7|nsubj fell=fall|VBD|5|ccomp .|.|2|punct`,
			`a letter | saying | indirect | it fell`},
		{"held and told", `She|PRP|3|nsubj:pass was=be|VBD|3|aux:pass held=hold|VBN|0|root and|CC|5|cc told=tell|VBN|3|conj that|IN|8|mark it|PRP|8|nsubj fell=fall|VBD|5|ccomp .|.|3|punct`,
			`- | told | indirect | it fell`},
		{"a source cut by the tree", `The|DT|2|det union|NN|6|nsubj president|NN|4|nmod:desc Ada|NNP|6|nsubj|PER Krol|NNP|4|flat said=say|VBD|0|root it|PRP|8|nsubj fell=fall|VBD|6|ccomp .|.|6|punct`,
			`The union president Ada Krol | said | indirect | it fell`},
		{"a clause whose verb is taken for a noun", `Bridges=bridge|NNS|8|nsubj shoulder|NN|3|compound weight|NN|1|conj in|IN|5|case Rena|NNP|3|nmod ,|,|8|punct Krol|NNP|8|nsubj|PER said=say|VBD|0|root .|.|8|punct`,
			`Krol | said | indirect | Bridges shoulder weight in Rena`},
		{"a date alone is nothing said", `On|IN|2|case Monday|NNP|5|obl ,|,|5|punct Krol|NNP|5|nsubj|PER said=say|VBD|0|root on|IN|7|case television|NN|5|obl .|.|5|punct`, ``},
		{"a purpose", `Krol|NNP|2|nsubj|PER came=come|VBD|0|root to|TO|4|mark show|VB|2|advcl that|IN|7|mark bridges=bridge|NNS|7|nsubj fall|VBP|4|ccomp .|.|2|punct`, ``},
		{"an apposed name that the tree hangs elsewhere", `Its=its|PRP$|2|nmod:poss director|NN|7|nsubj ,|,|5|punct Ada|NNP|7|obl|PER Krol|NNP|4|flat|PER ,|,|4|punct said=say|VBD|0|root it|PRP|9|nsubj fell=fall|VBD|7|ccomp .|.|7|punct`,
			`Ada Krol | said | indirect | it fell`},
		{"a second speaker after and", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root it|PRP|4|nsubj fell=fall|VBD|2|ccomp ,|,|8|punct and|CC|8|cc Vik|NNP|8|nsubj|PER said=say|VBD|2|conj it|PRP|10|nsubj stood=stand|VBD|8|ccomp .|.|2|punct`,
			"Krol | said | indirect | it fell\nVik | said | indirect | it stood"},
		{"a study shows", `The|DT|2|det study|NN|3|nsubj shows=show|VBZ|0|root bridges=bridge|NNS|5|nsubj fall|VBP|3|ccomp .|.|3|punct`,
			`The study | shows | indirect | bridges fall`},
		{"an event shows nothing in words", `The|DT|2|det collapse|NN|3|nsubj shows=show|VBZ|0|root bridges=bridge|NNS|5|nsubj fall|VBP|3|ccomp .|.|3|punct`, ``},
		{"announced a thing", `Krol|NNP|2|nsubj|PER announced=announce|VBD|0|root the|DT|4|det launch|NN|2|obj .|.|2|punct`, ``},
		{"voices are raised", `Voices=voice|NNS|4|nsubj:pass are=be|VBP|4|aux:pass being=be|VBG|4|aux:pass raised=raise|VBN|0|root about|IN|7|case the|DT|7|det bridge|NN|4|obl .|.|4|punct`, ``},
		{"an infinitive without anybody", `It|PRP|3|expl is=be|VBZ|3|cop fair|JJ|0|root to|TO|5|mark assume|VB|3|csubj it|PRP|7|nsubj fell=fall|VBD|5|ccomp .|.|3|punct`, ``},
	})
}

func TestSourcePhrases(t *testing.T) {
	runAttributions(t, []attributionRow{
		{"according to, last", `The|DT|2|det bridge|NN|3|nsubj fell=fall|VBD|0|root ,|,|7|punct according=accord|VBG|7|case to|IN|5|fixed police|NNS|3|obl .|.|3|punct`,
			`police | according to | indirect | The bridge fell`},
		{"according to, first", `According=accord|VBG|3|case to|IN|1|fixed Krol|NNP|7|obl|PER ,|,|3|punct the|DT|6|det bridge|NN|7|nsubj fell=fall|VBD|0|root .|.|7|punct`,
			`Krol | According to | indirect | the bridge fell`},
		{"according to, in the middle", `The|DT|2|det bridge|NN|8|nsubj ,|,|6|punct according=accord|VBG|6|case to|IN|4|fixed police|NNS|8|obl ,|,|6|punct fell=fall|VBD|0|root .|.|8|punct`,
			`police | according to | indirect | The bridge .. fell`},
		{"per", `The|DT|2|det bridge|NN|3|nsubj fell=fall|VBD|0|root ,|,|6|punct per|IN|6|case Dagsposten|NNP|3|obl|ORG .|.|3|punct`,
			`Dagsposten | per | indirect | The bridge fell`},
		{"per data", `Shares=share|NNS|2|nsubj fell=fall|VBD|0|root ,|,|6|punct per|IN|6|case Dagsposten|NNP|6|compound|ORG data=datum|NNS|2|obl .|.|2|punct`,
			`Dagsposten data | per | indirect | Shares fell`},
		{"not per person", `They|PRP|2|nsubj paid=pay|VBD|0|root nine|CD|4|nummod crowns=crown|NNS|2|obj per|IN|6|case Rider|NNP|4|nmod .|.|2|punct`, ``},
		{"a plan is no source", `It|PRP|2|nsubj went=go|VBD|0|root according=accord|VBG|5|case to|IN|3|fixed plan|NN|2|obl .|.|2|punct`, ``},
		{"first, with an apposition", `According=accord|VBG|4|case to|IN|1|fixed the|DT|4|det coach|NN|10|obl ,|,|6|punct Krol|NNP|4|appos|PER ,|,|4|punct the|DT|9|det bridge|NN|10|nsubj fell=fall|VBD|0|root .|.|10|punct`,
			`Krol | According to | indirect | the bridge fell`},
		{"first, with a name beside the subject", `According=accord|VBG|3|case to|IN|1|fixed Dagsposten|NNP|6|obl|ORG ,|,|3|punct Krol|NNP|3|appos|PER said=say|VBD|0|root it|PRP|8|nsubj fell=fall|VBD|6|ccomp .|.|6|punct`,
			"Dagsposten | According to | indirect | Krol said it fell\nKrol | said | indirect | it fell"},
		{"first, quoting another", `According=accord|VBG|3|case to|IN|1|fixed Dagsposten|NNP|8|obl|ORG ,|,|5|punct quoting=quote|VBG|3|acl Krol|NNP|5|obj ,|,|3|punct fell=fall|VBD|0|root it|PRP|8|nsubj .|.|8|punct`,
			`Dagsposten | According to | indirect | fell it`},
		{"two sources", `It|PRP|2|nsubj fell=fall|VBD|5|ccomp ,|,|5|punct Krol|NNP|5|nsubj|PER said=say|VBD|0|root ,|,|9|punct according=accord|VBG|9|case to|IN|7|fixed Dagsposten|NNP|5|obl|ORG .|.|5|punct`,
			"Krol | said | indirect | It fell\nDagsposten | according to | indirect | It fell, Krol said"},
		{"the last phrase is not the inner speaker's", `Krol|NNP|2|nsubj|PER said=say|VBD|0|root it|PRP|4|nsubj fell=fall|VBD|2|ccomp ,|,|8|punct according=accord|VBG|8|case to|IN|6|fixed Dagsposten|NNP|4|obl|ORG .|.|2|punct`,
			"Krol | said | indirect | it fell\nDagsposten | according to | indirect | Krol said it fell"},
		{"a quotation", `"|''|3|punct We|PRP|3|nsubj won=win|VBD|0|root ,|,|3|punct "|''|3|punct according=accord|VBG|9|case to|IN|6|fixed a|DT|9|det statement|NN|3|obl .|.|3|punct`,
			`a statement | according to | direct | We won`},
	})
}

func TestCueTable(t *testing.T) {
	seen := map[string]bool{}
	n := 0
	for _, rows := range [][]cueRow{cueVerbs, cueNouns, cueAdjectives} {
		clear(seen)
		for _, r := range rows {
			for _, w := range strings.Split(r.words, ",") {
				w = strings.Join(strings.Fields(w), " ")
				if w == "" || w != strings.ToLower(w) {
					t.Errorf("entry %q", w)
				}
				if seen[w] {
					t.Errorf("%q stands twice", w)
				}
				seen[w] = true
				n++
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d cues", n)
	}
}

// FuzzAttributions holds that whatever the tree, contents and sources lie in
// the text and nothing panics.
func FuzzAttributions(f *testing.F) {
	f.Add("1\tKrol\tKrol\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tit\tit\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n4\tfell\tfall\tVERB\tVBD\t_\t2\tccomp\t_\t_\n\n")
	f.Add("1 \" \" PUNCT '' 2 punct\n2 Go go VERB VB 0 root\n3 , , PUNCT , 2 punct\n4 \" \" PUNCT '' 2 punct\n5 said say VERB VBD 2 parataxis\n6 Vik Vik PROPN NNP 5 nsubj\n")
	f.Add("1 According accord VERB VBG 3 case\n2 to to ADP IN 1 fixed\n3 Vik Vik PROPN NNP 4 obl\n4 go go VERB VB 0 root\n")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := doc.Parse(s)
		if err != nil {
			t.Skip()
		}
		for _, st := range attributions(d, nil) {
			for _, slot := range []*Slot{st.Source, st.Cue, st.Content, st.Addressee} {
				if slot == nil {
					continue
				}
				end := 0
				for _, span := range slot.Spans {
					if span.Begin < end || span.End <= span.Begin || span.End > len(d.Text) {
						t.Fatalf("spans %v in %q", slot.Spans, d.Text)
					}
					end = span.End
				}
			}
		}
	})
}
