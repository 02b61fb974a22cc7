package eval

import (
	"fmt"
	"io"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// Fraction is a sum of parts over a sum of wholes, so that documents add up.
type Fraction struct {
	Part  float64 `json:"part"`
	Whole float64 `json:"whole"`
}

func (f *Fraction) add(part, whole float64) {
	f.Part += part
	f.Whole += whole
}

func (f Fraction) value() float64 {
	if f.Whole == 0 {
		return 0
	}
	return f.Part / f.Whole
}

// A Measure is precision and recall of a coreference metric.
type Measure struct {
	P Fraction `json:"precision"`
	R Fraction `json:"recall"`
}

// Precision is the part of what the system has that is right.
func (m Measure) Precision() float64 { return m.P.value() }

// Recall is the part of what gold has that was found.
func (m Measure) Recall() float64 { return m.R.value() }

// F1 is the harmonic mean of both.
func (m Measure) F1() float64 {
	p, r := m.Precision(), m.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// CorefScore is the outcome of Coref. CoNLL is the mean of the three F1.
type CorefScore struct {
	MUC      Measure `json:"muc"`
	B3       Measure `json:"b3"`
	CEAF     Measure `json:"ceaf_phi4"`
	Mentions Counts  `json:"mentions"` // of chains of two or more
	// Links asks for every mention that is not the first of its chain whether
	// the one before it in the chain is of the same gold chain.
	Names    Counts `json:"name_links"`
	Nominals Counts `json:"nominal_links"`
	Pronouns Counts `json:"pronoun_links"`
	// Named scores the chains with a name alone, without the noun phrases in them, and
	// Told without the first and second persons too, which only the speakers' names
	// beside the text tell; both nil in themselves.
	Named *CorefScore `json:"named,omitempty"`
	Told  *CorefScore `json:"told,omitempty"`
}

// CoNLL is the mean of the F1 of MUC, B³ and CEAF-φ4.
func (s *CorefScore) CoNLL() float64 { return (s.MUC.F1() + s.B3.F1() + s.CEAF.F1()) / 3 }

// Coref compares chains of two or more mentions. A gold and a system mention
// are the same when they have the same head word; chains of one mention are
// left out on both sides (Pradhan et al. 2014, "Scoring Coreference Partitions
// of Predicted Mentions").
func Coref(gold, system []*doc.Document) (*CorefScore, error) {
	if len(gold) != len(system) {
		return nil, fmt.Errorf("eval: %d gold documents, %d of the system", len(gold), len(system))
	}
	score := &CorefScore{Named: &CorefScore{}, Told: &CorefScore{}}
	for i := range gold {
		if err := sameText(sideOf(gold[i]), sideOf(system[i])); err != nil {
			return nil, fmt.Errorf("eval: document %d %s: %w", i+1, gold[i].ID, err)
		}
		g, s := chainsOf(gold[i]), chainsOf(system[i])
		score.document(g, s)
		score.Named.document(g.named(nil), s.named(nil))
		spoken := spokenPronouns(gold[i])
		score.Told.document(g.named(spoken), s.named(spoken))
	}
	return score, nil
}

// A partition is the chains of a document: lists of heads, in the order of the
// text. A head is the number of characters before it.
type partition struct {
	chains [][]int
	of     map[int]int // head → chain
	kind   map[int]doc.MentionKind
}

func chainsOf(d *doc.Document) partition {
	at := solid(d.Text)
	p := partition{of: map[int]int{}, kind: map[int]doc.MentionKind{}}
	for _, c := range d.Chains {
		var heads []int
		for _, k := range c.Mentions {
			m := d.Mentions[k]
			head := at[d.Sentences[m.Sent].Tokens[m.Head].Begin]
			if _, ok := p.of[head]; ok {
				continue // an outer mention with the same head
			}
			p.of[head] = len(p.chains)
			p.kind[head] = kindOf(d, &m)
			heads = append(heads, head)
		}
		if len(heads) < 2 {
			for _, h := range heads {
				delete(p.of, h)
			}
			continue
		}
		p.chains = append(p.chains, heads)
	}
	return p
}

// kindOf judges the kind of a mention as doc does when it reads Entity=: by the
// part of speech of its head. "The President" is a name in the gold, and so it is
// one here, although coref, which asks who holds an office, calls it nominal.
func kindOf(d *doc.Document, m *doc.Mention) doc.MentionKind {
	if m.Kind == doc.Nominal && d.Sentences[m.Sent].Tokens[m.Head].UPOS == "PROPN" {
		return doc.Name
	}
	return m.Kind
}

// spokenPronouns lists the pronouns of the first and second person of a document by
// their heads.
func spokenPronouns(d *doc.Document) map[int]bool {
	at := solid(d.Text)
	out := map[int]bool{}
	for i := range d.Sentences {
		for j := range d.Sentences[i].Tokens {
			switch t := &d.Sentences[i].Tokens[j]; strings.ToLower(t.Form) {
			case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours", "yourself", "yourselves":
				out[at[t.Begin]] = true
			}
		}
	}
	return out
}

// named keeps the names and pronouns of the chains that have a name, without those
// of the heads in without.
func (p partition) named(without map[int]bool) partition {
	out := partition{of: map[int]int{}, kind: p.kind}
	for _, chain := range p.chains {
		var heads []int
		has := false
		for _, h := range chain {
			if k := p.kind[h]; !without[h] && (k == doc.Name || k == doc.Pronoun) {
				heads = append(heads, h)
				has = has || k == doc.Name
			}
		}
		if !has || len(heads) < 2 {
			continue
		}
		for _, h := range heads {
			out.of[h] = len(out.chains)
		}
		out.chains = append(out.chains, heads)
	}
	return out
}

func (s *CorefScore) document(gold, system partition) {
	s.MUC.R.add(muc(gold, system))
	s.MUC.P.add(muc(system, gold))
	s.B3.R.add(bCubed(gold, system))
	s.B3.P.add(bCubed(system, gold))
	best := ceaf(gold, system)
	s.CEAF.R.add(best, float64(len(gold.chains)))
	s.CEAF.P.add(best, float64(len(system.chains)))
	same := 0
	for h := range gold.of {
		if _, ok := system.of[h]; ok {
			same++
		}
	}
	s.Mentions.Add(ofTotals(len(gold.of), len(system.of), same))
	s.links(gold, system)
}

// muc gives the links of a that b has, and all links of a (Vilain et al. 1995).
func muc(a, b partition) (part, whole float64) {
	for _, chain := range a.chains {
		parts := map[int]bool{}
		alone := 0
		for _, h := range chain {
			if c, ok := b.of[h]; ok {
				parts[c] = true
			} else {
				alone++
			}
		}
		part += float64(len(chain) - len(parts) - alone)
		whole += float64(len(chain) - 1)
	}
	return part, whole
}

// bCubed gives the sum over the mentions of a of the share of their chain that
// b puts together with them, and their number (Bagga and Baldwin 1998).
func bCubed(a, b partition) (part, whole float64) {
	for _, chain := range a.chains {
		in := map[int]int{}
		for _, h := range chain {
			if c, ok := b.of[h]; ok {
				in[c]++
			}
		}
		for _, n := range in {
			part += float64(n) * float64(n) / float64(len(chain))
		}
		whole += float64(len(chain))
	}
	return part, whole
}

// ceaf gives the similarity φ4 of the best pairing of chains (Luo 2005).
func ceaf(gold, system partition) float64 {
	n := max(len(gold.chains), len(system.chains))
	cost := make([][]float64, n)
	for i := range cost {
		cost[i] = make([]float64, n)
	}
	for j, chain := range system.chains {
		for _, h := range chain {
			if i, ok := gold.of[h]; ok {
				cost[i][j] -= 2 / float64(len(gold.chains[i])+len(chain))
			}
		}
	}
	return -cheapest(cost)
}

// cheapest gives the cost of the cheapest pairing of rows and columns of a
// square matrix, by the Hungarian method in O(n³).
func cheapest(cost [][]float64) float64 {
	n := len(cost)
	u, v := make([]float64, n+1), make([]float64, n+1)
	row := make([]int, n+1) // row that column j is paired with, from 1; 0 for none
	for i := 1; i <= n; i++ {
		least := make([]float64, n+1)
		from := make([]int, n+1)
		used := make([]bool, n+1)
		for j := range least {
			least[j] = 1e18
		}
		row[0] = i
		j0 := 0
		for row[j0] != 0 {
			used[j0] = true
			delta, next := 1e18, 0
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if c := cost[row[j0]-1][j-1] - u[row[j0]] - v[j]; c < least[j] {
					least[j], from[j] = c, j0
				}
				if least[j] < delta {
					delta, next = least[j], j
				}
			}
			for j := 0; j <= n; j++ {
				if used[j] {
					u[row[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			j0 = next
		}
		for j0 != 0 {
			row[j0] = row[from[j0]]
			j0 = from[j0]
		}
	}
	total := 0.0
	for j := 1; j <= n; j++ {
		total += cost[row[j]-1][j-1]
	}
	return total
}

func (s *CorefScore) links(gold, system partition) {
	of := func(k doc.MentionKind) *Counts {
		switch k {
		case doc.Name:
			return &s.Names
		case doc.Pronoun:
			return &s.Pronouns
		}
		return &s.Nominals
	}
	linked := map[int]bool{}
	for _, chain := range system.chains {
		for i := 1; i < len(chain); i++ {
			linked[chain[i]] = true
			a, ok1 := gold.of[chain[i-1]]
			b, ok2 := gold.of[chain[i]]
			if ok1 && ok2 && a == b {
				of(system.kind[chain[i]]).TP++
			} else {
				of(system.kind[chain[i]]).FP++
			}
		}
	}
	for _, chain := range gold.chains {
		for _, h := range chain[1:] {
			if !linked[h] {
				of(gold.kind[h]).FN++
			}
		}
	}
}

// WriteTable prints the scores for people.
func (s *CorefScore) WriteTable(w io.Writer) error {
	for _, part := range []struct {
		title string
		score *CorefScore
	}{{"coreference", s}, {"with a name", s.Named}, {"third persons", s.Told}} {
		if err := part.score.writePart(w, part.title); err != nil {
			return err
		}
	}
	return nil
}

// writePart prints the scores of one choice of chains.
func (s *CorefScore) writePart(w io.Writer, title string) error {
	t := &table{w: w}
	t.printf("%-14s %6s %6s %6s\n", title, "P", "R", "F1")
	for _, m := range []struct {
		name string
		Measure
	}{{"MUC", s.MUC}, {"B3", s.B3}, {"CEAF-phi4", s.CEAF}} {
		t.printf("%-14s %6.2f %6.2f %6.2f\n", m.name, 100*m.Precision(), 100*m.Recall(), 100*m.F1())
	}
	t.printf("%-14s %6s %6s %6.2f\n", "CoNLL", "", "", 100*s.CoNLL())
	t.printf("%-14s %s\n", "mentions", s.Mentions)
	t.printf("%-14s %s\n", "name links", s.Names)
	if s.Named != nil {
		t.printf("%-14s %s\n", "nominal links", s.Nominals)
	}
	t.printf("%-14s %s\n", "pronoun links", s.Pronouns)
	return t.err
}
