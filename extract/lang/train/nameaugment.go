package train

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quadwire/quadwire/extract/lang/name"
)

// Chances that a name in a training sentence is replaced, so that context and
// form count and not only the names of the corpora.
const (
	otherPerson = 0.45
	otherName   = 0.20 // of a place or an organisation
	invented    = 0.50 // of the replaced persons: by a made-up name
)

// A namePool is where replacements come from: the names of the training
// corpora.
type namePool struct {
	first, last  []string   // words of names of persons
	place, group [][]string // whole names
	upos         map[string]int32
}

func newNamePool(exs []*nameExample, upos map[string]int32) *namePool {
	p := &namePool{upos: upos}
	for _, e := range exs {
		for _, s := range e.spans() {
			ws := e.words[s.from:s.to]
			switch s.typ {
			case name.Person:
				if r, _ := utf8.DecodeRuneInString(ws[0]); unicode.IsUpper(r) && len(ws) <= 3 {
					p.first = append(p.first, ws[0])
					p.last = append(p.last, ws[len(ws)-1])
				}
			case name.Location:
				p.place = append(p.place, ws)
			case name.Organization:
				p.group = append(p.group, ws)
			}
		}
	}
	return p
}

// A labelled is one name of a sentence.
type labelled struct {
	from, to int
	typ      string
}

// spans lists the names whose labels are certain.
func (e *nameExample) spans() []labelled {
	labels := name.Labels()
	var out []labelled
	for i, bits := range e.allowed {
		for k, l := range labels {
			if bits != 1<<k || k == 0 {
				continue
			}
			if strings.HasPrefix(l, "B-") {
				out = append(out, labelled{i, i + 1, l[2:]})
			} else if n := len(out); n > 0 && out[n-1].to == i {
				out[n-1].to++
			}
		}
	}
	return out
}

// vary replaces some names and, as in the parser, changes the writing of some
// sentences.
func (p *namePool) vary(e *nameExample, r *rand.Rand) *nameExample {
	labels := labelBits()
	out := &nameExample{}
	at := 0
	for _, s := range e.spans() {
		ws := p.replacement(e.words[s.from:s.to], s.typ, r)
		if ws == nil {
			continue
		}
		out.add(e, at, s.from)
		for i, w := range ws {
			tag, label := "PROPN", "I-"+s.typ
			if w == "-" {
				tag = "PUNCT"
			}
			if i == 0 {
				label = "B-" + s.typ
			}
			out.words, out.tags, out.allowed = append(out.words, w), append(out.tags, p.upos[tag]), append(out.allowed, labels[label])
		}
		at = s.to
	}
	out.add(e, at, len(e.words))
	if write := writing(r); write != nil {
		for i, w := range out.words {
			out.words[i] = write(w)
		}
	}
	if r.Float64() < curlMarks {
		open := false
		for i, w := range out.words {
			out.words[i], open = curled(w, open)
		}
	}
	return out
}

func (e *nameExample) add(from *nameExample, a, b int) {
	e.words = append(e.words, from.words[a:b]...)
	e.tags = append(e.tags, from.tags[a:b]...)
	e.allowed = append(e.allowed, from.allowed[a:b]...)
}

// replacement is another name of the type, nil to keep the old one.
func (p *namePool) replacement(old []string, typ string, r *rand.Rand) []string {
	x := r.Float64()
	switch {
	case typ == name.Person && x < otherPerson && len(p.first) > 0:
		if r.Float64() < invented {
			return madeUp(len(old) == 1, r)
		}
		if len(old) == 1 {
			return []string{p.last[r.IntN(len(p.last))]}
		}
		return []string{p.first[r.IntN(len(p.first))], p.last[r.IntN(len(p.last))]}
	case typ == name.Location && x < otherName && len(p.place) > 0:
		return p.place[r.IntN(len(p.place))]
	case typ == name.Organization && x < otherName && len(p.group) > 0:
		return p.group[r.IntN(len(p.group))]
	}
	return nil
}
