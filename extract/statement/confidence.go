package statement

import (
	_ "embed"
	"math"
	"slices"
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
	"inside an attribution", "not actual", "negative", "passive", "relative", "of an oblique", "of an object",
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
	relation, of := understood(d, st)
	p := min(max(st.Prior, 0.01), 0.99)
	out := []float64{1, logOdds(p)}
	for _, is := range []bool{
		st.Kind == Event, st.Kind == Attribute, st.Kind == Attribution, words > 25, words > 40, subject == nil, length(d, subject) > 6, tag == "PRON",
		tag == "PROPN", len(st.Objects) == 0, len(st.Objects) > 2, longest > 6, longest > 12, parts > 0, depth > 1, depth > 3, !finite,
		st.In != "", st.Modality != schema.Actual, st.Polarity == schema.Negative, st.Passive, relation == "acl:relcl", of == "obl" || of == "nmod", of == "obj",
	} {
		v := 0.0
		if is {
			v = 1
		}
		out = append(out, v)
	}
	return append(out, treeFeatures(d, st)...)
}

// understood gives the relation of the predicate to what is above it and, where its
// subject stands in a clause above, that of the subject: a participle or relative that
// hangs on the last noun of a phrase may belong to another.
func understood(d *doc.Document, st *Statement) (predicate, subject string) {
	h := st.Predicate.Head
	if h < 0 || st.Predicate.Sent >= len(d.Sentences) {
		return "", ""
	}
	t := d.Sentences[st.Predicate.Sent].Tokens
	predicate = t[h].Deprel
	if s := st.Subject; s != nil && s.Head >= 0 && s.Sent == st.Predicate.Sent && t[s.Head].Head != h && (t[h].Relation() == "acl" || t[h].Relation() == "advcl") {
		subject = t[s.Head].Relation()
	}
	return predicate, subject
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

// weightTable has for each feature its weight in the chance that a statement is right, and
// in the chance that the tree leads to the same statement as the true one, "name TAB weight
// TAB weight" a line, learned with `quadwire eval --gold FILE --treebank DIR --fit FILE`.
//
//go:embed confidence.tsv
var weightTable string

var weights = sync.OnceValue(func() (w struct{ right, tree []float64 }) {
	w.right, w.tree = make([]float64, len(FeatureNames)), make([]float64, len(FeatureNames))
	for line := range strings.Lines(weightTable) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if i := slices.Index(FeatureNames, f[0]); i >= 0 && len(f) == 3 {
			w.right[i], _ = strconv.ParseFloat(f[1], 64)
			w.tree[i], _ = strconv.ParseFloat(f[2], 64)
		}
	}
	return w
})

// calibrate sets Confidence: the chance that a statement with its features is
// right, by logistic regression. The figures that the rules gave stay in Prior.
func calibrate(d *doc.Document, sts []Statement) {
	for i := range sts {
		st := &sts[i]
		st.Prior = st.Confidence
		features := Features(d, st)
		for chance(weights().tree, features) < leastTree && lighten(d, st) {
			features = Features(d, st)
		}
		st.Confidence = math.Round(1000*chance(weights().right, features)) / 1000
		least := leastTree
		if st.Kind == Event {
			least = leastEvent
		}
		st.doubtful = chance(weights().tree, features) < least
	}
}

// lighten takes from a proposition the least sure of its phrases that it does without,
// and reports whether there was one: what is left may be sure enough.
func lighten(d *doc.Document, st *Statement) bool {
	if st.Kind != Proposition {
		return false
	}
	worst, least := -1, 0.5
	for i := range st.Objects {
		o := &st.Objects[i]
		if o.Role == Obj || o.Role == Iobj || o.Head < 0 || o.Sent != st.Sent || o.Prep == "" || strings.HasSuffix(st.Relation, "_"+strings.ReplaceAll(o.Prep, " ", "_")) {
			continue
		}
		if sure := sureness(&d.Sentences[o.Sent].Tokens[o.Head]); sure < least {
			worst, least = i, sure
		}
	}
	if worst >= 0 {
		st.Objects = slices.Delete(slices.Clone(st.Objects), worst, worst+1)
	}
	return worst >= 0
}

// leastTree is the chance of a tree below which what is read of it is left out: of what unseen
// articles lose by it, about half is wrong.
const leastTree = 0.4

// leastEvent is that of an event, which has been held against a frame as well.
const leastEvent = 0.25

func chance(weights, features []float64) float64 {
	sum := 0.0
	for k, x := range features {
		sum += weights[k] * x
	}
	return 1 / (1 + math.Exp(-sum))
}

// withoutDoubt leaves out what stands on a doubtful tree. An attribution stays, for what
// is told inside it must not be told without it.
func withoutDoubt(sts []Statement) []Statement {
	var kept []Statement
	for i := range sts {
		if !sts[i].doubtful || sts[i].Kind == Attribution {
			kept = append(kept, sts[i])
		}
	}
	return kept
}
