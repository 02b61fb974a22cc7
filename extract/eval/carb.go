package eval

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Tuple is one open extraction: a relation and its arguments, in the words of
// the sentence.
type Tuple struct {
	Relation   string
	Args       []string // the first is the subject
	Confidence float64  // of a system's tuple
}

// ReadCaRB reads a file of the CaRB benchmark (Bhardwaj et al. 2019): sentence,
// relation and arguments a line, divided by tabs. It gives the tuples by
// sentence and the sentences in order.
func ReadCaRB(r io.Reader) (gold map[string][]Tuple, sentences []string, err error) {
	gold = map[string][]Tuple{}
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	for n := 1; scan.Scan(); n++ {
		cols := strings.Split(scan.Text(), "\t")
		if len(cols) < 3 {
			return nil, nil, fmt.Errorf("line %d: want sentence, relation and arguments, divided by tabs", n)
		}
		if _, ok := gold[cols[0]]; !ok {
			sentences = append(sentences, cols[0])
		}
		gold[cols[0]] = append(gold[cols[0]], Tuple{Relation: cols[1], Args: slices.DeleteFunc(cols[2:], func(a string) bool { return a == "" })})
	}
	return gold, sentences, scan.Err()
}

// A TuplePoint is precision and recall of the tuples from a confidence on.
type TuplePoint struct {
	Confidence float64 `json:"confidence"`
	P          float64 `json:"precision"`
	R          float64 `json:"recall"`
}

// F1 is the harmonic mean.
func (p TuplePoint) F1() float64 {
	if p.P+p.R == 0 {
		return 0
	}
	return 2 * p.P * p.R / (p.P + p.R)
}

// A TupleScore is the curve of precision and recall by falling confidence.
type TupleScore struct {
	Curve  []TuplePoint `json:"curve"`
	Gold   int          `json:"gold"`
	System int          `json:"system"`
	Empty  int          `json:"empty"` // sentences without a tuple of the system
}

// Best is the point of the greatest F1.
func (s *TupleScore) Best() TuplePoint {
	var best TuplePoint
	for _, p := range s.Curve {
		if p.F1() > best.F1() {
			best = p
		}
	}
	return best
}

// All is the point of all tuples.
func (s *TupleScore) All() TuplePoint {
	if len(s.Curve) == 0 {
		return TuplePoint{}
	}
	return s.Curve[len(s.Curve)-1]
}

// AUC is the area under the curve, by trapezoids from a recall of 0 on, where
// the precision is that of the first point.
func (s *TupleScore) AUC() float64 {
	var area, r float64
	for i, p := range s.Curve {
		before := p.P
		if i > 0 {
			before = s.Curve[i-1].P
		}
		area += (p.R - r) * (p.P + before) / 2
		r = p.R
	}
	return area
}

// CaRB scores the tuples of every sentence against the gold ones as CaRB's
// scorer does: a pair of tuples is compared word by word; each gold tuple takes
// the best recall of all system tuples, and gold and system tuples are paired
// off one to one, the most precise first.
func CaRB(gold, system map[string][]Tuple, sentences []string) *TupleScore {
	s := &TupleScore{}
	confidences := map[float64]bool{}
	for _, sent := range sentences {
		s.Gold += len(gold[sent])
		s.System += len(system[sent])
		if len(system[sent]) == 0 {
			s.Empty++
		}
		for _, t := range system[sent] {
			confidences[t.Confidence] = true
		}
	}
	for _, c := range falling(confidences) {
		var precise, recalled float64
		n := 0
		for _, sent := range sentences {
			var some []Tuple
			for _, t := range system[sent] {
				if t.Confidence >= c {
					some = append(some, t)
				}
			}
			n += len(some)
			p, r := matchTuples(gold[sent], some)
			precise += p
			recalled += r
		}
		s.Curve = append(s.Curve, TuplePoint{c, precise / float64(max(n, 1)), recalled / float64(max(s.Gold, 1))})
	}
	return s
}

func falling(set map[float64]bool) []float64 {
	var out []float64
	for c := range set {
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b float64) int { return cmp.Compare(b, a) })
	return out
}

// matchTuples gives the sums of precision and recall for one sentence.
func matchTuples(gold, system []Tuple) (precise, recalled float64) {
	type cell struct{ p, r float64 }
	scores := make([][]cell, len(gold))
	for i := range gold {
		best := 0.0
		for j := range system {
			p, r := compareTuples(&gold[i], &system[j])
			scores[i] = append(scores[i], cell{p, r})
			best = max(best, r)
		}
		recalled += best
	}
	row, col := make([]bool, len(gold)), make([]bool, len(system))
	for range min(len(gold), len(system)) {
		bi, bj, best := -1, -1, -1.0
		for i := range gold {
			for j := range system {
				if !row[i] && !col[j] && scores[i][j].p > best {
					bi, bj, best = i, j, scores[i][j].p
				}
			}
		}
		row[bi], col[bj] = true, true
		precise += best
	}
	return precise, recalled
}

// compareTuples gives the shares of the system's words that are gold and of the
// gold words that the system has: relation against relation, subject against
// subject, all further arguments against all further ones. Without a common
// word in the relation, or an argument on either side, both are 0.
func compareTuples(gold, system *Tuple) (p, r float64) {
	if len(gold.Args) < 2 || len(system.Args) < 2 {
		return 0, 0
	}
	var same, ofGold, ofSystem int
	for i := range 3 {
		var g, s []string
		switch i {
		case 0:
			g, s = tupleWords(gold.Relation), tupleWords(system.Relation)
		case 1:
			g, s = tupleWords(gold.Args[0]), tupleWords(system.Args[0])
		default:
			g, s = tupleWords(gold.Args[1:]...), tupleWords(system.Args[1:]...)
		}
		n := commonWords(g, s)
		if i == 0 && n == 0 {
			return 0, 0
		}
		same, ofGold, ofSystem = same+n, ofGold+len(g), ofSystem+len(s)
	}
	return float64(same) / float64(ofSystem), float64(same) / float64(ofGold)
}

func tupleWords(parts ...string) []string {
	return strings.Fields(strings.ToLower(strings.Join(parts, " ")))
}

// be are the forms for which a system may write "be".
var be = []string{"is", "am", "are", "was", "were", "been", "being"}

// commonWords counts the words that both have, each as often as both have it.
func commonWords(gold, system []string) int {
	left := map[string]int{}
	for _, w := range system {
		left[w]++
	}
	n := 0
	for _, w := range gold {
		switch {
		case left[w] > 0:
			left[w]--
			n++
		case left["be"] > 0 && slices.Contains(be, w):
			left["be"]--
			n++
		}
	}
	return n
}

// WriteTable prints the best point, that of all tuples, and the area.
func (s *TupleScore) WriteTable(w io.Writer) error {
	t := &table{w: w}
	t.header()
	all, best := s.All(), s.Best()
	t.scores("all tuples", all.P, all.R, all.F1())
	t.scores(fmt.Sprintf("confidence ≥ %.2f", best.Confidence), best.P, best.R, best.F1())
	t.printf("%-22s%8.2f\n%-22s%8d of %d, %d sentences without\n", "area under curve", 100*s.AUC(), "tuples", s.System, s.Gold, s.Empty)
	return t.err
}
