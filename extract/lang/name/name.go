// Package name marks the names of persons, places, organisations and other
// things in sentences that are tagged: a BIO label for every word, the best
// sequence of which is chosen by a linear chain (Lample et al. 2016).
package name

import (
	"io"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// Types of names.
const (
	Person       = "PER"
	Location     = "LOC"
	Organization = "ORG"
	Other        = "MISC" // works, events, products, nationalities
)

// Labels gives the BIO labels in the order of the weights.
func Labels() []string {
	out := []string{"O"}
	for _, t := range [...]string{Person, Location, Organization, Other} {
		out = append(out, "B-"+t, "I-"+t)
	}
	return out
}

// Follows says whether label b may stand after label a; a is "" at the
// beginning of a sentence. Inside follows begin or inside of its type only.
func Follows(a, b string) bool {
	typ, inside := strings.CutPrefix(b, "I-")
	return !inside || a == "B-"+typ || a == "I-"+typ
}

// Forbid lowers the transitions that Follows forbids, in the layout of
// neural.Labeller.
func Forbid(labels []string, transition []float32) {
	const never = -1e4
	n := len(labels)
	for i := range n + 1 {
		from := ""
		if i < n {
			from = labels[i]
		}
		for j, to := range labels {
			if !Follows(from, to) {
				transition[i*n+j] = never
			}
		}
	}
}

// A Tagger marks names. It is safe for concurrent use.
type Tagger struct {
	net *neural.Labeller
}

// Load reads a tagger's weights.
func Load(r io.Reader) (*Tagger, error) {
	net, err := neural.LoadLabeller(r)
	if err != nil {
		return nil, err
	}
	return New(net), nil
}

// New makes a tagger of a network whose labels are those of Labels.
func New(net *neural.Labeller) *Tagger {
	Forbid(net.Labels, net.Transition)
	return &Tagger{net: net}
}

// Sees says whether the tagger learned with the states of parsers like p.
func (t *Tagger) Sees(p *neural.Parser) bool { return t.net.Sees(p) }

// Annotate fills Token.Name of the sentences of one document, whose words have
// universal tags and the states of the parser.
func (t *Tagger) Annotate(sents []doc.Sentence, states *neural.States) {
	n := len(t.net.Labels)
	all := make([][]float32, len(sents))
	longest := 0
	t.net.Score(sents, states, func(sent, first int, scores []float32) {
		if all[sent] == nil {
			all[sent] = make([]float32, len(sents[sent].Tokens)*n)
		}
		copy(all[sent][first*n:], scores)
		longest = max(longest, len(all[sent]))
	})
	share(sents, all)
	back := make([]int, longest)
	for i := range sents {
		for j, k := range t.net.Label(all[i], back) {
			sents[i].Tokens[j].Name = t.net.Labels[k]
			if k == 0 {
				sents[i].Tokens[j].Name = ""
			}
		}
	}
	cut(sents)
	notPersons(sents)
	places(sents)
	envoys(sents, t.net.Lists)
	withoutTitles(sents, t.net.Lists)
	partners(sents)
	hyphenated(sents, t.net.Lists)
	small(sents, t.net.Lists)
	fields(sents)
	known(sents, t.net.Lists)
	compassed(sents, t.net.Lists)
	inLaw(sents)
	noNames(sents, t.net.Lists)
	bodies(sents)
	agree(sents, t.net.Lists)
	suffixes(sents)
	described(sents)
	datelines(sents)
	complete(sents)
	acronyms(sents)
	weather(sents, t.net.Lists)
}
