// Package doc holds Document, the one value that every stage of the language
// layer adds a layer to: sentences, tokens, tags, lemmas, trees, names,
// mentions and coreference chains.
//
// The text is never changed and never copied: a Token, a Mention and a
// Sentence are byte offsets into Document.Text, so every fact leads back to
// its characters. CoNLL-U is both the printed form of a Document and the
// notation in which tests type parses by hand (see Parse).
package doc

// A Span is a half-open range of bytes in Document.Text.
type Span struct{ Begin, End int }

// Len gives the number of bytes in s.
func (s Span) Len() int { return s.End - s.Begin }

// Contains says whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Begin <= t.Begin && t.End <= s.End }

// Overlaps says whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Begin < t.End && t.Begin < s.End }

// A Document is a text and the layers that the stages have added.
type Document struct {
	ID        string
	Text      string // the article's text as it was read; valid UTF-8
	Sentences []Sentence
	Mentions  []Mention // in the order of the text; outer before inner
	Chains    []Chain   // coreference: which mentions are one thing
}

// A Sentence is a run of syntactic words and their dependency tree.
type Sentence struct {
	Span
	Index     int     // position in Document.Sentences
	Paragraph int     // index, from 0, of the paragraph that holds it
	Tokens    []Token // syntactic words
	Words     []Range // multiword tokens such as "don't", in order
}

// A Range is a multiword token: tokens First to Last (inclusive) were written
// as one orthographic word.
type Range struct{ First, Last int }

// Root is the Head of a sentence's root.
const Root = -1

// A Token is one syntactic word in the sense of Universal Dependencies.
type Token struct {
	Span
	Form       string // the characters of the span
	Lemma      string
	UPOS       string  // universal tag: NOUN, PROPN, VERB …
	XPOS       string  // Penn tag: NN, NNP, VBD …
	Head       int     // index of the governor in the same sentence, Root for the root
	Deprel     string  // UD relation with its subtype: "nsubj:pass"
	Name       string  // BIO tag of the name layer: "B-PER", "I-PER", "" outside
	Kind       string  // BIO tag of what rules tell more closely: "B-EVENT", "B-DATE", see package name
	Sure       float32 // chance of Head and Deprel as the parser sees it, 0 where a rule or a person gave them
	SpaceAfter bool    // whether white space (or the end of a line) follows
}

// MentionKind tells how a mention refers.
type MentionKind uint8

const (
	Name    MentionKind = iota + 1 // "Mara Lindqvist", "the United Nations"
	Nominal                        // "the minister", "both countries"
	Pronoun                        // "she", "their"
)

// A Mention is a phrase that refers to something in the world.
type Mention struct {
	Sent       int // index of its sentence
	First, End int // token range, end exclusive
	Head       int // token index of its syntactic head
	Kind       MentionKind
	Type       string // PER LOC ORG MISC …, "" unknown
	Chain      int    // index in Document.Chains, -1 for none
}

// A Chain is a set of mentions of one thing, in the order of the text.
type Chain struct {
	Mentions []int // indexes in Document.Mentions
	Type     string
}

// Slice gives the characters of a span.
func (d *Document) Slice(s Span) string { return d.Text[s.Begin:s.End] }

// Children lists, for every token of s, its dependents in the order of the
// text.
func (s *Sentence) Children() [][]int {
	out := make([][]int, len(s.Tokens))
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 && h < len(out) {
			out[h] = append(out[h], i)
		}
	}
	return out
}

// Root gives the index of the sentence's root, -1 in an empty sentence.
func (s *Sentence) Root() int {
	for i := range s.Tokens {
		if s.Tokens[i].Head == Root {
			return i
		}
	}
	return -1
}
