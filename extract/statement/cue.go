package statement

import "strings"

// A cueClass tells what a cue says about the relation of a source to its
// content. The classes are those by which reporting verbs are commonly sorted
// (Quirk et al. 1985, 16.31; Pareti 2015).
type cueClass uint8

const (
	speech    cueClass = iota + 1 // said, told, warned
	writing                       // wrote, posted, tweeted
	report                        // showed, found, revealed: a document or an inquiry speaks
	asking                        // asked, wondered
	belief                        // thinks, is convinced
	intention                     // hopes, expects
)

// relation is the predicate of an attribution of the class.
func (c cueClass) relation() string {
	switch c {
	case asking:
		return "asked"
	case belief:
		return "believed"
	case intention:
		return "hoped"
	}
	return "said"
}

// A cue is a word that attributes, with the frames it goes into.
type cue struct {
	class   cueClass
	clauses bool // takes a clause as its complement: "said that …"
	quotes  bool // introduces direct speech: "…", he laughed
	tells   bool // its object is who is spoken to: "told them that …"
	denies  bool // the source holds the content to be false: "denied that …"
	weak    bool // attributes only where the subject can speak: "the study shows", not "the crash shows"
}

// lexicon is the table of cues by part of speech; a verb with a particle is
// written as one entry ("point out").
type lexicon struct {
	verbs, nouns, adjectives map[string]cue
	adding                   map[string]bool
	naming                   map[string]bool
	notSources               map[string]bool
	speakers                 map[string]bool
}

// cues is read only.
var cues = lexicon{
	verbs:      table(cueVerbs),
	nouns:      table(cueNouns),
	adjectives: table(cueAdjectives),
	adding:     set(addingVerbs),
	naming:     set(namingVerbs),
	notSources: set(notSources),
	speakers:   set(speakerNouns),
}

// table reads rows of words that share a cue.
func table(rows []cueRow) map[string]cue {
	m := map[string]cue{}
	for _, row := range rows {
		for _, w := range strings.Split(row.words, ",") {
			m[strings.Join(strings.Fields(w), " ")] = row.cue
		}
	}
	return m
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// canSpeak says whether a common noun names somebody or something that makes
// statements: an entry of the list, or an agent noun by its suffix.
func (l *lexicon) canSpeak(lemma string) bool {
	if l.speakers[lemma] {
		return true
	}
	for _, suffix := range []string{"ist", "ian", "person", "man", "woman", "ologist"} {
		if len(lemma) > len(suffix)+2 && strings.HasSuffix(lemma, suffix) {
			return true
		}
	}
	return false
}
