package token

import (
	"strings"
	"testing"
)

// tokenCases: text → tokens with a space between, "+" inside a multiword token.
var tokenCases = []struct{ in, want string }{
	{"Mara left.", "Mara left ."},
	// clitic.go
	{"She didn't see Mara's dog.", "She did+n't see Mara+'s dog ."},
	{"They’ve said it’ll rain; we can’t.", "They+’ve said it+’ll rain ; we ca+n’t ."},
	{"I cannot go, I'm gonna stay.", "I can+not go , I+'m gon+na stay ."},
	{"He couldn't've known.", "He could+n't+'ve known ."},
	{"the players' union", "the players+' union"},
	{"'the players' said", "' the players ' said"},
	{"Rock O'Brien of d'Orsay at six o'clock", "Rock O'Brien of d'Orsay at six o'clock"},
	{"Tell 'em of the '90s and ’68.", "Tell 'em of the '90s and ’68 ."},
	// word.go: hyphens
	{"a long-term, people-to-people plan", "a long - term , people - to - people plan"},
	{"non-profit re-election of the vice-mayor in mid-May", "non-profit re-election of the vice-mayor in mid-May"},
	{"pre- and post-war", "pre- and post-war"},
	{"an e-mail, cost-wise", "an e-mail , cost-wise"},
	{"a UN-backed truce", "a UN - backed truce"},
	{"Envoy Han Min-seo met Oh Ji-won.", "Envoy Han Min-seo met Oh Ji-won ."},
	{"An Oslo-based, New York-born man", "An Oslo - based , New York - born man"},
	{"Al-Noor and Berg-Hansen", "Al - Noor and Berg - Hansen"},
	{"the 1910-45 rule, a 3-1 win", "the 1910 - 45 rule , a 3 - 1 win"},
	{"Call 555-010-7788 or 555-0107.", "Call 555-010-7788 or 555-0107 ."},
	{"the US-Norway-Sweden pact", "the US - Norway - Sweden pact"},
	// word.go: numbers
	{"$4.25bn, US$3m and €10", "$ 4.25 bn , US$ 3 m and € 10"},
	{"84,121 votes, 28.93 million, 58%", "84,121 votes , 28.93 million , 58 %"},
	{"at 5:30pm on 3/14/2025, the 9/11 report", "at 5:30 pm on 3/14/2025 , the 9/11 report"},
	{"the 20th, 1990s, 35mm, 4G", "the 20th , 1990s , 35 mm , 4G"},
	{"and/or 1,2", "and / or 1 , 2"},
	{"a .5 rise to -3", "a .5 rise to - 3"},
	// word.go: names of sites and acronyms
	{"See www.ostby.example/a?b=1, (https://ostby.example/x).", "See www.ostby.example/a?b=1 , ( https://ostby.example/x ) ."},
	{"Mail press.office@ostby.example now, or ask Ostby.com.", "Mail press.office@ostby.example now , or ask Ostby.com ."},
	{"R&D at B&W, #Harbour and @mara_l", "R&D at B&W , #Harbour and @mara_l"},
	{"no.1 and #1", "no . 1 and # 1"},
	// abbreviation.go
	{"Mr. and Mrs. J. R. Holm of Holm Inc. left at 5 p.m. on Jan. 5.", "Mr. and Mrs. J. R. Holm of Holm Inc. left at 5 p.m. on Jan. 5 ."},
	{"U.S. Sen. Dale Moe, Ph.D., won No. 7.", "U.S. Sen. Dale Moe , Ph.D. , won No. 7 ."},
	{"No. It was no.", "No . It was no ."},
	{"He sat. She ran at 6 a.m.", "He sat . She ran at 6 a.m."},
	{"in Reno, Nev., today", "in Reno , Nev. , today"},
	{"1. Mix the paint", "1. Mix the paint"},
	{"by Holm Corp..", "by Holm Corp. ."},
	// symbol.go
	{`"Yes," she said...`, `" Yes , " she said ...`},
	{"“No” — really?!", "“ No ” — really ?!"},
	{"wait--what... (sic)", "wait -- what ... ( sic )"},
	{"fine 👩‍👩‍👧🇳🇴 :-)", "fine 👩‍👩‍👧 🇳🇴 :-)"},
	{"20°C", "20 ° C"},
	{"renewalOn Friday", "renewal On Friday"},
	{"the iPhone of McDonald", "the iPhone of McDonald"},
	{"e\u0301t\u00ade\u200d x", "e\u0301t\u00ade\u200d x"},
	{"a\x00\x00b", "a \x00\x00 b"},
}

func TestTokens(t *testing.T) {
	for _, c := range tokenCases {
		var got []string
		for _, s := range Split(c.in) {
			glue := map[int]bool{}
			for _, r := range s.Words {
				for i := r.First; i < r.Last; i++ {
					glue[i] = true
				}
			}
			w := ""
			for i, tok := range s.Tokens {
				w += tok.Form
				if glue[i] {
					w += "+"
					continue
				}
				got = append(got, w)
				w = ""
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%q\n got %q\nwant %q", c.in, g, c.want)
		}
	}
}

// sentenceCases: " | " stands where one sentence ends, a line end for itself.
var sentenceCases = []string{
	"Mara left. | She went home.",
	"“We won.” | The crowd sang.",
	`"We won." | The crowd sang.`,
	`"We won," Mara said. | "We won." | She left.`,
	`"Did we win?" Mara asked. | "No!" the crowd shouted.`,
	`"Did we win?" | Nobody knew.`,
	"He said (really! Yes) that it rained.",
	"It rained. | (Photo: Holm) | They stayed.",
	"Mr. Holm met Dr. Moe. | They spoke to Sen. Ek.",
	"It sold to Holm Inc. | The price is secret.",
	"It sold to Holm Inc. Chief Dale Moe in May.",
	"She came at 5 p.m. | He left.",
	"She lives in the U.S. | It is large.",
	"She met U.S. President Moe on Jan. 5. | On Jan. 6 she left.",
	"He paid $3.5 million. | 12 people saw it.",
	"It rose 3.5 percent… | Then it fell.",
	"Well... maybe not.",
	"It ended in peace. | New talks follow.",
	"It was born in 1805. [17] | Placed there, it grew.",
	"He met J. Aldous. | Vitamin C. | The end.",
	"MARADAL, May 3 (Holm) -- | The mayor left. | He is 40.",
	"Vik, Upper Maradal, Norway - | The mayor left.",
	"Ole Holm, Mayor - the man of Vik",
	"Holm - The Life",
	"The old hall in Vik | Image: Holm / Moe",
	"The hall (Photo: Holm) was sold.",
	"Photo Credit: Holm",
	"Mara Moe of Vik | In the eastern district, Mara Moe won.",
	"Vik's Mara Moe | In the eastern district Mara Moe won.",
	"Moe In the Grey Hat, a film, opened.",
	"Moe stayed In the eastern district.",
	"Friday, March 6, 2026 | On Monday, Mara left.",
	"March 6, 2026 was a Friday.",
	"Mara\nleft. | She went\nhome.",
	"Storm Hits The Coast\n\n | It rained all day.",
	"Mayor leaves\n | The mayor of Ostby left the town hall on Monday after a long day.",
	"Ostby wins. | Really? | Yes! | ok",
	"• One thing\n | • Another thing",
	"a.\u2029 | b.",
}

func TestSentences(t *testing.T) {
	for _, c := range sentenceCases {
		text := strings.ReplaceAll(c, "\n | ", "\n")
		text = strings.ReplaceAll(text, "\u2029 | ", "\u2029")
		text = strings.ReplaceAll(text, " | ", " ")
		want := strings.FieldsFunc(c, func(r rune) bool { return r == '|' })
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		var got []string
		for _, s := range Split(text) {
			got = append(got, text[s.Begin:s.End])
		}
		if g, w := strings.Join(got, " | "), strings.Join(want, " | "); g != w {
			t.Errorf("\n got %q\nwant %q", g, w)
		}
	}
}

// Sentences that were glued together without a space.
func TestGlued(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Trade renewalOn Friday, Mara left.", "Trade renewal|On Friday, Mara left."},
		{"It ended in peace.New talks follow.", "It ended in peace.|New talks follow."},
		{`He said "yes."The end.`, `He said "yes."|The end.`},
	} {
		var got []string
		for _, s := range Split(c.in) {
			got = append(got, c.in[s.Begin:s.End])
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("got %q, want %q", g, c.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	long := strings.Repeat("The harbour is open to every ship today ", 5)
	for _, c := range []struct {
		in   string
		want int
	}{
		{"", 0},
		{" \n\n\t\n", 0},
		{"One.\n\nTwo.\r\n\r\nThree.", 3},
		{long + "again.\n" + long + "too.", 2},
		{"The mayor of Ostby said on Monday that she\nwould leave the town hall in May, and that\nnobody should follow her.", 1},
		{"Holm Wins Vote In Ostby Harbour Again\nIt was close.", 2},
	} {
		if got := len(paragraphs(c.in)); got != c.want {
			t.Errorf("%q: %d paragraphs, want %d", c.in, got, c.want)
		}
	}
}

func TestSplitWords(t *testing.T) {
	text := "Mara did n't pay 10\u00a0000 .\n\nShe left\r\n"
	sents := SplitWords(text)
	if len(sents) != 2 || len(sents[0].Tokens) != 6 || sents[0].Tokens[4].Form != "10\u00a0000" || sents[1].Paragraph != 1 || sents[1].Tokens[1].Form != "left" {
		t.Errorf("%+v", sents)
	}
}

// Half a megabyte of one piece over and over: a step that takes time or memory
// with the square of the length would not end within the test's own limit.
func TestLinear(t *testing.T) {
	const n = 1 << 19
	for _, piece := range []string{
		"a", ".", "a.", "(", `"`, "1-", "1,", "1:", "a-", "a@", "@", "a'", "n't", "\x00", "word ", "A\n", "A. ", "http://", "1/", "\u0301",
	} {
		text := strings.Repeat(piece, n/len(piece))
		tiles(t, text, Split(text))
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat(strings.Join(sentenceCases, "\n\n"), 20)
	tokens := 0
	for b.Loop() {
		tokens = 0
		for _, s := range Split(text) {
			tokens += len(s.Tokens)
		}
	}
	b.SetBytes(int64(len(text)))
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
