package coref

import (
	"math"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// A ranker has the last word on pronouns: it weighs whom the sieves have found
// against all others near by, and against nobody, by a log-linear model (as in
// Denis and Baldridge 2008, "Specialized Models and Ranking for Coreference
// Resolution") of a dozen features, the sieves' own choice among them. What it
// is sure of is linked, what it doubts strongly is not, and in between the
// sieves stand.

// A choice is somebody whom a pronoun may mean, nil for nobody, with what speaks
// for it.
type choice struct {
	m        *mention
	features []feature
}

// lookBack is how many sentences before that of a pronoun have choices.
const lookBack = 4

// rank gives whom m means, nil for nobody: the likeliest, or sieved.
func (r *resolver) rank(m, sieved *mention, by sieve) *mention {
	list := r.choices(m, sieved, by)
	at := slices.IndexFunc(list, func(c choice) bool { return sieved != nil && sameThing(c.m, sieved) })
	if r.examples != nil {
		*r.examples = append(*r.examples, exampleOf(m, list))
		return sieved
	}
	if sieved != nil && at < 0 {
		return sieved // named after the pronoun, or long before
	}
	chance := chances(list)
	best := 0
	for i := 1; i < len(list); i++ {
		if best == 0 || chance[i] > chance[best] {
			best = i
		}
	}
	switch class := classOf(m); {
	case best > 0 && chance[best] >= enough[class][number(list[best].isNamed())]:
		if r.namesInside(m, list[best].m) {
			return nil
		}
		return list[best].m
	case at > 0 && chance[at] < doubtful[class]:
		return nil
	}
	return sieved
}

// namesInside says whether the sentence of m, which is somebody, calls something by the
// family name of somebody else before it: in "the Holm Factory, where HE worked" he is
// Holm, not who was spoken of last.
func (r *resolver) namesInside(m, c *mention) bool {
	if m.person != yes || m.plural {
		return false
	}
	for i := range r.tokens(m)[:m.Head] {
		t := &r.tokens(m)[i]
		if t.UPOS != "PROPN" || strings.HasSuffix(t.Name, "-PER") || c.Sent == m.Sent && i >= c.First && i < c.End {
			continue
		}
		for _, e := range r.entities {
			if e == c.entity || e.person != yes || len(e.mentions) == 0 || !genderFits(e, m) {
				continue
			}
			if slices.ContainsFunc(e.names, func(n []string) bool { return len(n) > 1 && n[len(n)-1] == fold(t.Form) }) {
				return true
			}
		}
	}
	return false
}

// Chances from which a choice is linked, by class and whether it has a name, and
// below which not even that of the sieves is: chosen on gum-train for a precision of
// .9, each fifth of it ranked by what the rest of it teaches.
var (
	enough   = [classes][2]float64{{.55, .50}, {.75, .60}, {.75, .60}}
	doubtful = [classes]float64{.40, .20, .20}
)

func (c *choice) isNamed() bool {
	return c.m.entity != nil && len(c.m.entity.names) > 0
}

// chances gives how likely each choice is.
func chances(list []choice) []float64 {
	p := make([]float64, len(list))
	sum := 0.0
	for i := range list {
		score := 0
		for _, f := range list[i].features {
			score += int(rankWeights[f])
		}
		p[i] = math.Exp(float64(score) / WeightUnit)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

// choices lists whom m may mean: nobody first, then the nearest first, every entity
// by its last mention.
func (r *resolver) choices(m, sieved *mention, by sieve) []choice {
	list := []choice{{features: r.speakForNobody(m)}}
	seen := map[*entity]bool{}
	open := -1 // sentences since the last such pronoun that nobody could resolve
	for i := m.Sent; i >= max(0, m.Sent-lookBack); i-- {
		for _, c := range slices.Backward(r.inSentence(i)) {
			switch {
			case !before(c, m):
			case c.Kind == doc.Pronoun && c.entity == nil:
				if open < 0 && c.gender == m.gender && classOf(c) == classOf(m) {
					open = m.Sent - c.Sent
				}
			case c.entity != nil && seen[c.entity] || !r.mayMean(m, c):
			default:
				if c.entity != nil {
					seen[c.entity] = true
				}
				list = append(list, choice{c, r.speakFor(m, c, sieved, by, len(list)-1, open)})
			}
		}
	}
	return list
}

// mayMean says whether nothing forbids that m is c, be it only a description.
func (r *resolver) mayMean(m, c *mention) bool {
	if r.fits(m, c) {
		return true
	}
	people := m.plural && c.Kind == doc.Name && c.plural && c.person != yes
	if m.person == yes || c.Kind != doc.Nominal && !people || c.entity != nil && slices.Contains(m.rivals, c.entity) || r.isPredicate(c) {
		return false
	}
	if c.entity != nil && len(c.entity.names) > 0 && !people {
		return false
	}
	if c.Sent == m.Sent && r.partOf(&r.d.Sentences[m.Sent], m.Head, c.Head) {
		return false
	}
	return m.plural && c.plural || !m.plural && !c.plural && c.person != yes
}

// sameThing says whether two mentions are known to be of one thing.
func sameThing(a, b *mention) bool {
	return a == b || a != nil && a.entity != nil && a.entity == b.entity
}

// An Example is a pronoun and whom it may mean, by sentence and head; nobody, the
// first choice, has sentence -1.
type Example struct {
	Sent, Head int
	Class      int // 0 he or she, 1 it, 2 they
	Choices    []ExampleChoice
}

// An ExampleChoice is one of them with the numbers of its features.
type ExampleChoice struct {
	Sent, Head int
	Features   []int
}

// Examples resolves d by the sieves alone, and gives what the ranker would have had
// to choose from.
func Examples(d *doc.Document) []Example {
	var out []Example
	r := newResolver(d)
	r.examples = &out
	r.run()
	return out
}

func exampleOf(m *mention, list []choice) Example {
	x := Example{Sent: m.Sent, Head: m.Head, Class: classOf(m)}
	for _, c := range list {
		e := ExampleChoice{Sent: -1}
		if c.m != nil {
			e.Sent, e.Head = c.m.Sent, c.m.Head
		}
		for _, f := range c.features {
			e.Features = append(e.Features, int(f))
		}
		x.Choices = append(x.Choices, e)
	}
	return x
}
