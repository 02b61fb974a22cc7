package statement

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

// FeatureNames are what Features gives, in order.
var FeatureNames = []string{
	"bias", "prior", "event", "attribute", "attribution", "long sentence", "very long sentence", "no subject", "long subject", "subject is a pronoun",
	"subject is a name", "no object", "many objects", "long object", "very long object", "coordination", "deep", "very deep", "no finite verb",
	"inside an attribution", "not actual", "negative", "passive",
	"weakest head", "tree", "predicate", "weakest of the sentence",
}

// TreeFeatures is the number of features, the last ones, that tell how sure the tree is.
const TreeFeatures = 4

// Features tell of a statement what makes it likelier to be right or wrong: the
// log odds of Prior, ones and zeros, and what the parser thinks of the tree.
func Features(d *doc.Document, st *Statement) []float64 {
	words, depth, finite := 0, 0, true
	if st.Sent < len(d.Sentences) {
		s := &d.Sentences[st.Sent]
		words = len(s.Tokens)
		if h := st.Predicate.Head; h >= 0 && h < len(s.Tokens) && st.Predicate.Sent == st.Sent {
			finite = s.Tokens[h].XPOS != "VBG" && s.Tokens[h].XPOS != "VB" || strings.Contains(st.Predicate.Text, " ")
			for h = s.Tokens[h].Head; h >= 0 && depth < len(s.Tokens); h = s.Tokens[h].Head {
				depth++
			}
		}
	}
	subject := st.Subject
	if st.Kind == Attribution {
		subject = st.Source
	}
	longest, parts := 0, 0
	for i := range st.Objects {
		longest = max(longest, length(d, &st.Objects[i]))
		parts += len(st.Objects[i].Parts)
	}
	tag := ""
	if subject != nil && subject.Head >= 0 {
		parts += len(subject.Parts)
		tag = d.Sentences[subject.Sent].Tokens[subject.Head].UPOS
	}
	p := min(max(st.Prior, 0.01), 0.99)
	out := []float64{1, logOdds(p)}
	for _, is := range []bool{
		st.Kind == Event, st.Kind == Attribute, st.Kind == Attribution, words > 25, words > 40, subject == nil, length(d, subject) > 6, tag == "PRON",
		tag == "PROPN", len(st.Objects) == 0, len(st.Objects) > 2, longest > 6, longest > 12, parts > 0, depth > 1, depth > 3, !finite,
		st.In != "", st.Modality != schema.Actual, st.Polarity == schema.Negative, st.Passive,
	} {
		v := 0.0
		if is {
			v = 1
		}
		out = append(out, v)
	}
	return append(out, treeFeatures(d, st)...)
}

// treeFeatures tell how sure the parser is of the words of a statement, in log odds: of
// the least sure head of a slot, of all words together (a logarithm), of the predicate,
// and of the least sure word of the sentence, which may belong to the statement too.
func treeFeatures(d *doc.Document, st *Statement) []float64 {
	if st.Sent >= len(d.Sentences) {
		return make([]float64, TreeFeatures)
	}
	s := &d.Sentences[st.Sent]
	inside := make([]bool, len(s.Tokens))
	head, predicate, sentence, all := 1.0, 1.0, 1.0, 0.0
	for _, slot := range st.slots() {
		if slot.Sent != st.Sent {
			continue
		}
		for i := range s.Tokens {
			inside[i] = inside[i] || slot.holds(s.Tokens[i].Span)
		}
		if slot.Head >= 0 {
			head = min(head, sureness(&s.Tokens[slot.Head]))
		}
	}
	for i := range s.Tokens {
		sure := sureness(&s.Tokens[i])
		sentence = min(sentence, sure)
		if inside[i] {
			all += math.Log(sure)
		}
	}
	if h := st.Predicate.Head; h >= 0 && st.Predicate.Sent == st.Sent && h < len(s.Tokens) {
		predicate = sureness(&s.Tokens[h])
	}
	return []float64{logOdds(head), all, logOdds(predicate), logOdds(sentence)}
}

// sureness is the chance of a word's arc; what is not known, or punctuation, is sure.
func sureness(t *doc.Token) float64 {
	if t.Sure == 0 || t.Relation() == "punct" {
		return surest
	}
	return min(max(float64(t.Sure), 1-surest), surest)
}

// surest is more than a parser can know of an arc.
const surest = 0.9995

func logOdds(p float64) float64 { return math.Log(p / (1 - p)) }

// slots are all slots that a statement has.
func (st *Statement) slots() []*Slot {
	var out []*Slot
	for _, s := range []*Slot{st.Subject, st.Source, st.Content, st.Addressee} {
		if s != nil {
			out = append(out, s)
		}
	}
	for i := range st.Objects {
		out = append(out, &st.Objects[i])
	}
	return out
}

// length is the number of words of a slot.
func length(d *doc.Document, s *Slot) int {
	if s == nil || len(s.Spans) == 0 || s.Begin() < 0 {
		return 0
	}
	return len(strings.Fields(s.Text(d)))
}

// confidenceTable is one weight for each feature, "name TAB weight" a line,
// learned with `quadwire eval --gold FILE --fit`.
//
//go:embed confidence.tsv
var confidenceTable string

var confidenceWeights = sync.OnceValue(func() []float64 {
	byName := map[string]float64{}
	for line := range strings.Lines(confidenceTable) {
		name, weight, _ := strings.Cut(strings.TrimSpace(line), "\t")
		byName[name], _ = strconv.ParseFloat(weight, 64)
	}
	out := make([]float64, len(FeatureNames))
	for i, n := range FeatureNames {
		out[i] = byName[n]
	}
	return out
})

// calibrate sets Confidence: the chance that a statement with its features is
// right, by logistic regression. The figures that the rules gave stay in Prior.
func calibrate(d *doc.Document, sts []Statement) {
	weights := confidenceWeights()
	for i := range sts {
		st := &sts[i]
		st.Prior = st.Confidence
		sum := 0.0
		for k, x := range Features(d, st) {
			sum += weights[k] * x
		}
		st.Confidence = math.Round(1000/(1+math.Exp(-sum))) / 1000
	}
}
