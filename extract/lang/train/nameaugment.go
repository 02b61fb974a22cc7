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
	otherName   = 0.40 // of a place or an organisation
	invented    = 0.50 // of the replaced: by a made-up name
	namedTitle  = 0.20 // a person gets a title, which is no part of the name
	listed      = 0.50 // of the made-up names: from the lists
	otherNation = 0.25 // an adjective of nationality gets to be another
	jointPlaces = 0.04 // a place becomes two: "Kenya-Ghana"
)

// A namePool is where replacements come from: the names of the training
// corpora.
type namePool struct {
	first, last  []string   // words of names of persons
	place, group [][]string // whole names
	lists        nameLists
	nations      map[string]bool // adjectives of one word
	labels       map[string]uint16
}

func newNamePool(exs []*nameExample, lists nameLists) *namePool {
	p := &namePool{lists: lists, nations: map[string]bool{}, labels: labelBits()}
	for _, ws := range lists.nations {
		if len(ws) == 1 {
			p.nations[ws[0]] = true
		}
	}
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
	out := &nameExample{}
	at := 0
	for _, s := range e.spans() {
		out.add(e, at, s.from)
		at = s.to
		if s.typ == name.Person && r.Float64() < namedTitle && (s.from == 0 || !capitalised(e.words[s.from-1])) {
			p.title(out, r)
		}
		nation := s.typ == name.Other && s.to == s.from+1 && p.nations[e.words[s.from]]
		switch ws := p.replacement(e.words[s.from:s.to], s.typ, r); {
		case nation && r.Float64() < otherNation:
			p.name(out, name.Other, p.lists.nations[r.IntN(len(p.lists.nations))])
		case ws == nil:
			out.add(e, s.from, s.to)
		case s.typ == name.Location && r.Float64() < jointPlaces:
			p.name(out, s.typ, ws)
			p.word(out, "-", "O")
			p.name(out, s.typ, p.place[r.IntN(len(p.place))])
		default:
			p.name(out, s.typ, ws)
		}
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
	e.allowed = append(e.allowed, from.allowed[a:b]...)
}

func (p *namePool) word(e *nameExample, w, label string) {
	e.words, e.allowed = append(e.words, w), append(e.allowed, p.labels[label])
}

// name adds a name of the type.
func (p *namePool) name(e *nameExample, typ string, ws []string) {
	label := "B-" + typ
	for _, w := range ws {
		p.word(e, w, label)
		label = "I-" + typ
	}
}

// title adds a title, with a nation before it at times.
func (p *namePool) title(e *nameExample, r *rand.Rand) {
	switch r.IntN(4) {
	case 0:
		if n := len(p.lists.nations); n > 0 {
			p.name(e, name.Other, p.lists.nations[r.IntN(n)])
		} else {
			p.name(e, name.Other, nationalities[r.IntN(len(nationalities)):][:1])
		}
	case 1:
		p.word(e, countries[r.IntN(len(countries))], "B-"+name.Location)
	}
	for _, t := range titleParts[r.IntN(len(titleParts))] {
		p.word(e, t.word, "O")
	}
}

// replacement is another name of the type, nil to keep the old one.
func (p *namePool) replacement(old []string, typ string, r *rand.Rand) []string {
	made := r.Float64() < invented
	switch x := r.Float64(); {
	case typ == name.Person && x < otherPerson && len(p.first) > 0:
		switch {
		case made && r.Float64() < listed && len(p.lists.given) > 0 && len(p.lists.family) > 0:
			return p.listedPerson(len(old) == 1, r)
		case made:
			return madeUp(len(old) == 1, r)
		case len(old) == 1:
			return []string{p.last[r.IntN(len(p.last))]}
		}
		return []string{p.first[r.IntN(len(p.first))], p.last[r.IntN(len(p.last))]}
	case typ == name.Location && x < otherName && len(p.place) > 0:
		if made {
			return p.madePlace(r)
		}
		return p.place[r.IntN(len(p.place))]
	case typ == name.Organization && x < otherName && len(p.group) > 0 && len(p.place) > 0 && len(p.last) > 0:
		if made {
			return p.madeGroup(r)
		}
		return p.group[r.IntN(len(p.group))]
	}
	return nil
}

// listedPerson puts a name together from the lists.
func (p *namePool) listedPerson(short bool, r *rand.Rand) []string {
	given, family := p.lists.given[r.IntN(len(p.lists.given))], p.lists.family[r.IntN(len(p.lists.family))]
	switch {
	case short && r.IntN(4) == 0:
		return []string{given}
	case short:
		return strings.Fields(family)
	}
	return append([]string{given}, strings.Fields(family)...)
}

// madePlace invents a place: a word of a region's sounds, or a state's formal
// name.
func (p *namePool) madePlace(r *rand.Rand) []string {
	if r.Float64() < listed && len(p.lists.places) > 0 {
		if n := len(p.lists.towns); n > 0 && r.IntN(4) == 0 {
			return p.lists.towns[r.IntN(n)]
		}
		return p.lists.places[r.IntN(len(p.lists.places))]
	}
	some := p.place[r.IntN(len(p.place))]
	switch x := r.Float64(); {
	case x < 0.25:
		return append(strings.Fields(formalStates[r.IntN(len(formalStates))]), some...)
	case x < 0.35 && len(some) == 1:
		return []string{compass[r.IntN(len(compass))], some[0]}
	}
	return []string{madeWord(r)}
}

// madeGroup invents an organisation: a place or a made-up word, and what it
// is.
func (p *namePool) madeGroup(r *rand.Rand) []string {
	if r.Float64() < listed && len(p.lists.groups) > 0 {
		return p.lists.groups[r.IntN(len(p.lists.groups))]
	}
	var out []string
	switch r.IntN(3) {
	case 0:
		out = append(out, p.place[r.IntN(len(p.place))]...)
	case 1:
		out = append(out, madeWord(r))
	default:
		out = append(out, p.last[r.IntN(len(p.last))])
	}
	kind := strings.Fields(groupKinds[r.IntN(len(groupKinds))])
	if r.IntN(4) == 0 {
		return append(append(kind, "of"), out...)
	}
	return append(out, kind...)
}
