package doc

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
)

const signing = `
# newdoc id = harbour
# newpar
1   Mara   Mara  PROPN  NNP  4  nsubj  Entity=(e1-PER-1)|NER=B-PER
2-3 didn't
2   did    do    AUX    VBD  4  aux
3   n't    not   PART   RB   4  advmod
4   sign   sign  VERB   VB   0  root   SpaceAfter=No
5   .      .     PUNCT  .    4  punct

# newpar
1   Her    her     PRON  PRP$ _  2  nmod:poss _ Entity=(e2-PER-2(e1-PER-1)
2   sister sister  NOUN  NN   _  4  nsubj     _ Entity=e2)
3   has    have    AUX   VBZ  _  4  aux
4   left   leave   VERB  VBN  _  0  root      _ SpaceAfter=No

1   .      .       PUNCT .    _  0  root
`

func TestParse(t *testing.T) {
	d := MustParse(signing)
	if want := "Mara didn't sign.\n\nHer sister has left."; d.Text != want {
		t.Errorf("text %q, want %q", d.Text, want)
	}
	if d.ID != "harbour" || len(d.Sentences) != 3 {
		t.Fatalf("id %q, %d sentences", d.ID, len(d.Sentences))
	}
	s := d.Sentences[0]
	for i, want := range []string{"Mara", "did", "n't", "sign", "."} {
		if got := d.Slice(s.Tokens[i].Span); got != want {
			t.Errorf("token %d is %q, want %q", i, got, want)
		}
	}
	if !reflect.DeepEqual(s.Words, []Range{{1, 2}}) || s.Tokens[1].SpaceAfter || !s.Tokens[2].SpaceAfter || s.Tokens[3].SpaceAfter {
		t.Errorf("ranges %v, tokens %+v", s.Words, s.Tokens)
	}
	if s.Root() != 3 || s.Tokens[0].Head != 3 || s.Tokens[0].Name != "B-PER" || s.Tokens[2].Lemma != "not" {
		t.Errorf("columns misread: %+v", s.Tokens)
	}
	if p := d.Sentences[1].Paragraph; p != 1 {
		t.Errorf("paragraph %d", p)
	}
	mentions := []Mention{
		{Sent: 0, First: 0, End: 1, Head: 0, Kind: Name, Type: "PER", Chain: 0},
		{Sent: 1, First: 0, End: 2, Head: 1, Kind: Nominal, Type: "PER", Chain: 1},
		{Sent: 1, First: 0, End: 1, Head: 0, Kind: Pronoun, Type: "PER", Chain: 0},
	}
	if !reflect.DeepEqual(d.Mentions, mentions) {
		t.Errorf("mentions %+v", d.Mentions)
	}
	if chains := []Chain{{[]int{0, 2}, "PER"}, {[]int{1}, "PER"}}; !reflect.DeepEqual(d.Chains, chains) {
		t.Errorf("chains %+v", d.Chains)
	}
}

func TestWrite(t *testing.T) {
	const want = `# newdoc id = harbour
# global.Entity = eid-etype-head
# newpar
# sent_id = harbour-1
# text = Mara didn't sign.
1	Mara	Mara	PROPN	NNP	_	4	nsubj	_	Entity=(e1-PER-1)|NER=B-PER
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	sign	sign	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar
# sent_id = harbour-2
# text = Her sister has left
1	Her	her	PRON	PRP$	_	2	nmod:poss	_	Entity=(e2-PER-2(e1-PER-1)
2	sister	sister	NOUN	NN	_	4	nsubj	_	Entity=e2)
3	has	have	AUX	VBZ	_	4	aux	_	_
4	left	leave	VERB	VBN	_	0	root	_	SpaceAfter=No

# sent_id = harbour-3
# text = .
1	.	.	PUNCT	.	_	0	root	_	_

`
	if got := printed(t, MustParse(signing)); got != want {
		t.Errorf("got\n%s", got)
	}
}

func printed(t testing.TB, d *Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A line of ten columns with the given ones.
func full(cols ...string) string { return strings.Join(cols, "\t") }

func TestParseDetails(t *testing.T) {
	for _, c := range []struct {
		name, in, want string // want: the text
	}{
		{"nothing", "", ""},
		{"only comments", "# newpar\n# text = gone\n", ""},
		{"carriage returns", "1 Yes yes INTJ UH 0 root\r\n\r\n", "Yes"},
		{"an empty node", full("1", "Yes", "yes", "INTJ", "UH", "_", "0", "root", "_", "_") + "\n" + full("1.1", "is", "be", "AUX", "_", "_", "_", "_", "1:dep", "_"), "Yes"},
		{"a space in a word", full("1", "10 000", "10 000", "NUM", "CD", "_", "0", "root", "_", "_"), "10 000"},
		{"a no-break space in the short notation", "1 10\u00a0000 10000 NUM CD 0 root", "10\u00a0000"},
		{"words without a tree", "1 Mara _ _ _ _ _ _ SpaceAfter=No\n2 , _ _ _ _ _", "Mara,"},
		{"a range that is not its words", "1-2 dunno\n1 do do AUX VBP 0 root\n2 know know VERB VB 1 dep", "dunno"},
		{"an underscore as a word", full("1", "_", "_", "SYM", "NFP", "_", "0", "root", "_", "_"), "_"},
	} {
		d, err := Parse(c.in)
		if err != nil || d.Text != c.want {
			t.Errorf("%s: %v, %q, want %q", c.name, err, d.Text, c.want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"columns", "\n1\tMara\tMara", "line 2: 3 columns"},
		{"short columns", "1 Mara Mara", "line 1: 3 columns"},
		{"numbering", "2 Mara Mara PROPN NNP 0 root", "line 1: word id"},
		{"head out of range", "1 Mara Mara PROPN NNP 3 nsubj", "has head 3"},
		{"no number as a head", "1 Mara Mara PROPN NNP x nsubj", "is no head"},
		{"two roots", "1 a a DET DT 0 root\n2 b b X FW 0 root", "both roots"},
		{"a cycle", "1 a a DET DT 2 det\n2 b b X FW 1 dep\n3 c c X FW 0 root", "its own ancestor"},
		{"a range over the end", "1-3 ab\n1 a a X FW 0 root\n2 b b X FW 1 dep", "reaches over"},
		{"an open mention", "1 a a X FW 0 root Entity=(e1-PER-1", "not closed"},
		{"a closed mention", "1 a a X FW 0 root Entity=e1)", "not open"},
		{"not UTF-8", "1 \xff a X FW 0 root", "UTF-8"},
	} {
		if _, err := Parse(c.in); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}

func TestReadAll(t *testing.T) {
	const word = "1 Yes yes INTJ UH 0 root\n\n"
	docs, err := ReadAll(strings.NewReader("# newdoc id = a\n" + word + word + "# newdoc id = b\n" + word))
	if err != nil || len(docs) != 2 || docs[0].ID != "a" || docs[1].ID != "b" || len(docs[0].Sentences) != 2 {
		t.Errorf("%v, %d documents", err, len(docs))
	}
	if _, err := ReadAll(strings.NewReader("# newdoc\n" + word + "# newdoc\n1 x")); err == nil || !strings.Contains(err.Error(), "line 5") {
		t.Errorf("error %v does not name line 5", err)
	}
}

// Brackets as GUM writes them, with its own layout.
// TestMinimalSpan: the words that a mention must have do not say which is its
// head; the tree does.
func TestMinimalSpan(t *testing.T) {
	d := MustParse(`# global.Entity = GRP-etype-minspan-identity
1 in in ADP IN 3 case
2 United Unite VERB NNP 3 amod Entity=(1-place-1,2-United_States
3 States State PROPN NNPS 0 root Entity=1)
`)
	if m := d.Mentions[0]; m.Head != 2 || m.Kind != Name || m.First != 1 || m.End != 3 {
		t.Errorf("mention %+v, want the head States", m)
	}
}

// TestKinds: what NER= says more closely is kept apart from the type of name.
func TestKinds(t *testing.T) {
	d := MustParse("1 Games Game PROPN NNPS 0 root NER=B-EVENT\n2 today today NOUN NN 1 nmod NER=B-DATE\n3 Mara Mara PROPN NNP 1 nmod NER=B-PER\n")
	var got []string
	for _, tok := range d.Sentences[0].Tokens {
		got = append(got, tok.Name+"/"+tok.Kind)
	}
	if want := "B-MISC/B-EVENT /B-DATE B-PER/"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %q", got, want)
	}
	var first, again strings.Builder
	if err := errors.Join(Write(&first, d), Write(&again, MustParse(first.String()))); err != nil || first.String() != again.String() {
		t.Errorf("written and read again (%v):\n%s", err, again.String())
	}
}

func TestGUMEntities(t *testing.T) {
	d := MustParse(`# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
1 the   the   DET   DT  2 det     Entity=(7-person-new-nnnnn-cf1-2-coref
2 mayor mayor NOUN  NN  0 root    _
3 of    of    ADP   IN  4 case    _
4 Ostby Ostby PROPN NNP 2 nmod    Entity=(8-place-new-nnnnn-cf2-1-sgl-Ostby_Fjord)7)
`)
	want := []Mention{
		{First: 0, End: 4, Head: 1, Kind: Nominal, Type: "person", Chain: 0},
		{First: 3, End: 4, Head: 3, Kind: Name, Type: "place", Chain: 1},
	}
	if !reflect.DeepEqual(d.Mentions, want) {
		t.Errorf("mentions %+v", d.Mentions)
	}
}

// FuzzParse holds Parse to: no panic, spans inside the text, and what is
// written reads back as the same Document.
func FuzzParse(f *testing.F) {
	f.Add(signing)
	f.Add("1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n1.1\tis\n")
	f.Add("# global.Entity = GRP-etype-minspan\n1 a a X FW 0 root Entity=(1-x-1(2-y-1)1)\n")
	f.Add("1-2 dunno SpaceAfter=No\n1 do do AUX VBP 0 root\n2 know know VERB VB 1 dep\n# newpar\n\n1 _ _ _ _ _ _")
	f.Fuzz(func(t *testing.T, in string) {
		d, err := Parse(in)
		if err != nil {
			return
		}
		for _, s := range d.Sentences {
			for _, tok := range s.Tokens {
				if !s.Contains(tok.Span) || tok.Len() <= 0 {
					t.Fatalf("token %+v outside of its sentence %+v", tok, s.Span)
				}
			}
		}
		out := printed(t, d)
		again, err := Parse(out)
		if err != nil {
			t.Fatalf("%v in\n%s", err, out)
		}
		if !reflect.DeepEqual(d, again) {
			t.Fatalf("not the same after\n%s\n%+v\n%+v", out, d, again)
		}
	})
}
