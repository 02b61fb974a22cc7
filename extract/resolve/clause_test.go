package resolve

import (
	"slices"
	"strings"
	"testing"

	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

const deeds = `
1 He he PRON PRP 2 nsubj
2 praised praise VERB VBD 0 root
3 the the DET DT 4 det
4 crew crew NOUN NNS 2 obj
5 before before ADP IN 7 case
6 the the DET DT 7 det
7 storm storm NOUN NN 2 obl SpaceAfter=No
8 . . PUNCT . 2 punct

1 Mara Mara PROPN NNP 2 nsubj NER=B-PER
2 failed fail VERB VBD 0 root
3 to to PART TO 4 mark
4 meet meet VERB VB 2 xcomp
5 Tom Tom PROPN NNP 4 obj NER=B-PER|SpaceAfter=No
6 . . PUNCT . 2 punct
`

// What a verb says is kept where no fact has it.
func TestClauses(t *testing.T) {
	for _, row := range []struct {
		name string
		make func(s *scene)
		want string // facts of the class Clause
	}{
		{"somebody of whom nobody knows who it is", func(s *scene) {
			s.add(statement.Clause, 0, "", "He", "praised", "obj:the crew", "when:before:the storm")
		}, `Clause: "He" rel:praise "the crew" here`},
		{"a fact that says the same", func(s *scene) {
			s.add(statement.Proposition, 1, "rel:meet", "Mara", "meet", "obj:Tom")
			s.add(statement.Clause, 1, "", "Mara", "meet", "obj:Tom")
		}, ""},
		{"a fact that says less", func(s *scene) {
			s.add(statement.Proposition, 1, "rel:meet", "Mara", "meet")
			s.add(statement.Clause, 1, "", "Mara", "meet", "obj:Tom")
		}, "Clause: ent:mara rel:meet ent:tom here"},
		{"a fact in another mood", func(s *scene) {
			s.add(statement.Proposition, 1, "rel:meet", "Mara", "meet", "obj:Tom").Polarity = schema.Negative
			s.add(statement.Clause, 1, "", "Mara", "meet", "obj:Tom")
		}, "Clause: ent:mara rel:meet ent:tom here"},
		{"an event that its verb does not tell of", func(s *scene) {
			s.event("Meeting", "met", 1, "Mara", "meet", "obj:Tom").Predicate.Lemma = "fail"
			s.add(statement.Clause, 1, "", "Mara", "meet", "obj:Tom").Predicate.Lemma = "fail"
		}, "Clause: ent:mara rel:fail ent:tom here"},
		{"what is to be done", func(s *scene) {
			s.add(statement.Clause, 1, "", "Mara", "failed", "task:meet Tom")
		}, "Clause: ent:mara rel:fail - here"},
		{"an indirect object alone", func(s *scene) {
			s.add(statement.Clause, 1, "", "Mara", "meet", "iobj:Tom")
		}, "Clause: ent:mara rel:meet ent:tom here"},
		{"a passive", func(s *scene) {
			s.add(statement.Clause, 1, "", "Tom", "meet", "agent:by:Mara").Passive = true
		}, "Clause: ent:mara rel:meet ent:tom here"},
	} {
		s := newScene(t, deeds)
		row.make(s)
		rec := s.resolve()
		var got []string
		for i := range rec.Facts {
			if f := &rec.Facts[i]; f.Class == schema.Clause {
				if f.Within == "" || f.HasEdge() {
					t.Errorf("%s: it is no matter of the article alone", row.name)
				}
				got = append(got, show(f))
			}
		}
		if g := strings.Join(got, "; "); g != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.name, g, row.want)
		}
	}
}

// TestConditions: what has to be so is a role of a fact and of a clause, with the word
// that brings it in, since "unless" is not "if".
func TestConditions(t *testing.T) {
	for _, kind := range []statement.Kind{statement.Proposition, statement.Clause} {
		s := newScene(t, deeds)
		s.add(kind, 1, "rel:meet", "Mara", "meet", "obj:Tom", "obl:unless:Mara")
		facts := s.resolve().Facts
		if len(facts) != 1 || !slices.ContainsFunc(facts[0].Roles, func(r schema.Role) bool {
			return r.Name == schema.RoleCondition && strings.HasSuffix(r.Value.Text, "Mara")
		}) {
			t.Errorf("%s: %+v", kind, facts)
		}
	}
}
