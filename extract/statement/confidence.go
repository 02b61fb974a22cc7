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
}

// Features tell of a statement what makes it likelier to be right or wrong: the
// log odds of Prior, and ones and zeros.
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
	out := []float64{1, math.Log(p / (1 - p))}
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
