package resolve

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/extract/article"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// The parses are typed in by hand, in the short notation of doc.Parse with the
// chains of Entity=. The article is of Monday 3 February 2025.
var monday = time.Date(2025, 2, 3, 0, 0, 0, 0, time.UTC)

// visit has two people of one family name, a title, a short name, pronouns, a
// country by adjective and by name, and a capital as a place.
const visit = `
1  Norwegian norwegian ADJ JJ 2 amod NER=B-LOC
2  President President PROPN NNP 3 nmod:desc Entity=(e1-PER-2
3  Mara Mara PROPN NNP 7 nsubj NER=B-PER
4  Dahl-Lind Dahl-Lind PROPN NNP 3 flat NER=I-PER|Entity=e1)
5  and and CCONJ CC 6 cc
6  Oda Oda PROPN NNP 3 conj NER=B-PER|Entity=(e2-PER-1)
7  met meet VERB VBD 0 root
8  Tom Tom PROPN NNP 7 obj NER=B-PER|Entity=(e3-PER-1
9  Ode Ode PROPN NNP 8 flat NER=I-PER|Entity=e3)
10 in in ADP IN 11 case
11 Oslo Oslo PROPN NNP 7 obl NER=B-LOC
12 on on ADP IN 13 case
13 Sunday Sunday PROPN NNP 7 obl SpaceAfter=No
14 . . PUNCT . 7 punct

1 She she PRON PRP 2 nsubj Entity=(e1-PER-1)
2 thanked thank VERB VBD 0 root
3 Ode Ode PROPN NNP 2 obj NER=B-PER|Entity=(e3-PER-1)
4 for for ADP IN 6 case
5 his his PRON PRP$ 6 nmod:poss Entity=(e3-PER-1)
6 letter letter NOUN NN 2 obl
7 to to ADP IN 8 case
8 Norway Norway PROPN NNP 6 nmod NER=B-LOC|SpaceAfter=No
9 . . PUNCT . 2 punct

1 Mara Mara PROPN NNP 4 nsubj NER=B-PER|Entity=(e1-PER-1
2 Dahl Dahl PROPN NNP 1 flat NER=I-PER
3 Lind Lind PROPN NNP 1 flat NER=I-PER|Entity=e1)
4 left leave VERB VBD 0 root SpaceAfter=No
5 . . PUNCT . 4 punct

1 Anna Anna PROPN NNP 4 nsubj NER=B-PER
2 Ode Ode PROPN NNP 1 flat NER=I-PER
3 never never ADV RB 4 advmod
4 saw see VERB VBD 0 root
5 Ode Ode PROPN NNP 4 obj NER=B-PER
6 or or CCONJ CC 7 cc
7 them they PRON PRP 5 conj SpaceAfter=No
8 . . PUNCT . 4 punct

1 They they PRON PRP 2 nsubj
2 signed sign VERB VBD 0 root
3 15 15 NUM CD 4 nummod
4 pacts pact NOUN NNS 2 obj
5 . . PUNCT . 2 punct
`

// A scene is a document with its statements under construction.
type scene struct {
	t   *testing.T
	d   *doc.Document
	sts []statement.Statement
	a   article.Article
}

func newScene(t *testing.T, conllu string) *scene {
	t.Helper()
	d, err := doc.Parse(conllu)
	if err != nil {
		t.Fatal(err)
	}
	return &scene{t: t, d: d, a: article.Article{ID: "a", Text: d.Text, Published: monday}}
}

// slot finds words in a sentence: "Mara and Oda" is one slot, "Mara + Oda" the
// coordination of the text between the two.
func (s *scene) slot(sent int, words string) *statement.Slot {
	s.t.Helper()
	if words == "" {
		return nil
	}
	parts := strings.Split(words, " + ")
	if len(parts) == 1 {
		return s.one(sent, words)
	}
	out := &statement.Slot{Sent: sent}
	for _, p := range parts {
		out.Parts = append(out.Parts, *s.one(sent, p))
	}
	out.Head = out.Parts[0].Head
	out.Spans = []doc.Span{{Begin: out.Parts[0].Begin(), End: out.Parts[len(parts)-1].End()}}
	return out
}

func (s *scene) one(sent int, words string) *statement.Slot {
	s.t.Helper()
	x := &s.d.Sentences[sent]
	at := strings.Index(s.d.Slice(x.Span), words)
	if at < 0 {
		s.t.Fatalf("%q is not in sentence %d", words, sent)
	}
	sp := doc.Span{Begin: x.Begin + at, End: x.Begin + at + len(words)}
	first, end := -1, 0
	for i := range x.Tokens {
		if sp.Contains(x.Tokens[i].Span) {
			if first < 0 {
				first = i
			}
			end = i + 1
		}
	}
	if first < 0 {
		s.t.Fatalf("%q holds no word of sentence %d", words, sent)
	}
	return &statement.Slot{Sent: sent, Head: x.SpanHead(first, end), Spans: []doc.Span{sp}}
}

// add adds a statement; objects are written "role:prep:words" or "role:words".
func (s *scene) add(kind statement.Kind, sent int, relation, subject, verb string, objects ...string) *statement.Statement {
	s.t.Helper()
	p := s.one(sent, verb)
	st := statement.Statement{
		ID: fmt.Sprintf("s%d.%d", sent, len(s.sts)), Sent: sent, Kind: kind, Subject: s.slot(sent, subject), Relation: relation,
		Predicate: statement.Predicate{Text: verb, Sent: sent, Head: p.Head, Span: p.Spans[0], Lemma: s.d.Sentences[sent].Tokens[p.Head].Lemma},
		Polarity:  schema.Positive, Modality: schema.Actual, Confidence: 0.8,
	}
	for _, o := range objects {
		f := strings.Split(o, ":")
		slot := s.slot(sent, f[len(f)-1])
		slot.Role = f[0]
		if len(f) == 3 {
			slot.Prep = f[1]
		}
		st.Objects = append(st.Objects, *slot)
	}
	s.sts = append(s.sts, st)
	return &s.sts[len(s.sts)-1]
}

// event adds an event whose source is the subject and whose target is the
// first object, if it has the role obj.
func (s *scene) event(class, relation string, sent int, subject, verb string, objects ...string) *statement.Statement {
	s.t.Helper()
	st := s.add(statement.Event, sent, relation, subject, verb, objects...)
	st.Event = &statement.Mark{Class: class, Source: st.Subject, Roles: map[string][]statement.Slot{}}
	if st.Subject != nil {
		st.Event.Roles["agent"] = []statement.Slot{*st.Subject}
	}
	if len(st.Objects) > 0 && st.Objects[0].Role == statement.Obj {
		st.Event.Target = &st.Objects[0]
		st.Event.Roles["patient"] = []statement.Slot{st.Objects[0]}
	}
	return st
}

// says adds an attribution.
func (s *scene) says(sent int, source, cue, content string) *statement.Statement {
	s.t.Helper()
	st := s.add(statement.Attribution, sent, "said", "", cue)
	st.Source, st.Cue, st.Content, st.Direct = s.slot(sent, source), s.slot(sent, cue), s.slot(sent, content), statement.Indirect
	return st
}

func (s *scene) resolve() schema.Record {
	s.t.Helper()
	frames, err := schema.LoadFrames()
	if err != nil {
		s.t.Fatal(err)
	}
	r, err := New(frames)
	if err != nil {
		s.t.Fatal(err)
	}
	n := slices.IndexFunc(s.sts, func(st statement.Statement) bool { return st.Kind == statement.Clause }) // they come last
	if n < 0 {
		n = len(s.sts)
	}
	rec := r.Resolve(&s.a, s.d, s.sts[:n], s.sts[n:])
	if err := schema.Check(rec); err != nil {
		s.t.Error(err)
	}
	return rec
}

// show prints a fact on one line: "Meeting: ent:a qw:met ent:b @2025-02-02".
func show(f *schema.Fact) string {
	val := func(v schema.Value) string {
		if v.Entity != "" {
			return v.Entity
		}
		if v.Text != "" {
			return `"` + v.Text + `"`
		}
		return "-"
	}
	s := f.Class + ": " + val(f.Subject) + " " + f.Relation + " " + val(f.Object)
	if f.Time != nil {
		s += " @" + f.Time.Value
	}
	if f.Polarity != schema.Positive {
		s += " " + string(f.Polarity)
	}
	if f.Modality != schema.Actual {
		s += " " + string(f.Modality)
	}
	if !f.AttributedTo.IsZero() {
		s += " by " + val(f.AttributedTo)
	}
	if f.HasEdge() {
		s += " EDGE"
	}
	if f.Within != "" {
		s += " here" // a fact of this article alone
	}
	return s
}

// facts lists the facts of a record in lines, sorted.
func facts(rec schema.Record) []string {
	var out []string
	for i := range rec.Facts {
		out = append(out, show(&rec.Facts[i]))
	}
	slices.Sort(out)
	return out
}

func wantFacts(t *testing.T, rec schema.Record, want ...string) {
	t.Helper()
	slices.Sort(want)
	if got := facts(rec); !slices.Equal(got, want) {
		t.Errorf("facts:\n  %s\nwant:\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

func TestEntities(t *testing.T) {
	rec := newScene(t, visit).resolve()
	var got []string
	for _, e := range rec.Entities {
		got = append(got, fmt.Sprintf("%s %s %q %v %v", e.ID, strings.TrimPrefix(e.Class, "schema:"), e.Name, e.Aliases, e.In))
	}
	want := []string{
		`ent:anna-ode Person "Anna Ode" [] [3]`,
		`ent:mara-dahl-lind Person "Mara Dahl-Lind" [Mara Dahl Lind] [0 1 2]`,
		`ent:norway Country "Norway" [] [1]`,
		`ent:oda Person "Oda" [] [0]`,
		`ent:oslo City "Oslo" [] [0]`,
		`ent:tom-ode Person "Tom Ode" [Ode] [0 1]`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("entities:\n  %s\nwant:\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

func TestSlots(t *testing.T) {
	s := newScene(t, visit)
	s.event("Meeting", "met", 0, "President Mara Dahl-Lind + Oda", "met", "obj:Tom Ode", "where:in:Oslo", "when:on:Sunday")
	s.add(statement.Proposition, 1, "rel:thank", "She", "thanked", "obj:Ode", "obl:for:his letter to Norway")
	s.add(statement.Proposition, 3, "rel:see", "Anna Ode", "saw", "obj:Ode or them")
	rec := s.resolve()

	st := &s.sts[0]
	if st.Subject.Entity != "" || st.Subject.Parts[0].Entity != "ent:mara-dahl-lind" || st.Subject.Parts[0].Resolved != "Mara Dahl-Lind" {
		t.Errorf("subject: %+v", st.Subject)
	}
	if st.Time == nil || *st.Time != (schema.Time{Value: "2025-02-02", Text: "on Sunday"}) {
		t.Errorf("time: %+v", st.Time)
	}
	if st.Place == nil || st.Place.Entity != "ent:oslo" {
		t.Errorf("place: %+v", st.Place)
	}
	if sub := s.sts[1].Subject; sub.Entity != "ent:mara-dahl-lind" || sub.Resolved != "Mara Dahl-Lind" || sub.Type != "PER" {
		t.Errorf("pronoun: %+v", sub)
	}
	if o := s.sts[2].Objects[0]; o.Entity != "" {
		t.Errorf("a family name that two people share is %s", o.Entity)
	}
	wantFacts(t, rec,
		`Meeting: ent:mara-dahl-lind qw:met ent:tom-ode @2025-02-02 EDGE`,
		`Meeting: ent:oda qw:met ent:tom-ode @2025-02-02 EDGE`,
		`Statement: ent:mara-dahl-lind rel:thank ent:tom-ode EDGE`,
		`Statement: ent:anna-ode rel:see "Ode or them" EDGE`,
	)
	for i := range rec.Facts {
		if f := &rec.Facts[i]; f.Relation == "rel:thank" && f.Evidence[0].Confidence != 0.68 {
			t.Errorf("a pronoun makes a fact less certain: %v", f.Evidence[0].Confidence)
		}
		if f := &rec.Facts[i]; f.Relation == "rel:thank" && (len(f.Roles) != 1 || f.Roles[0].Value.Text != "Tom Ode's letter to Norway") {
			t.Errorf("a pronoun in a literal gives way to the name: %+v", f.Roles)
		}
	}
}

// The article of a scene in other words: who acts in what mood.
func TestEvents(t *testing.T) {
	for _, row := range []struct {
		name string
		make func(s *scene)
		want []string
	}{
		{"coordinated source of a symmetric event", func(s *scene) {
			s.event("Meeting", "met", 0, "President Mara Dahl-Lind + Oda", "met")
		}, []string{`Meeting: ent:mara-dahl-lind qw:met ent:oda EDGE`}},
		{"planned: the coming Sunday, and no edge", func(s *scene) {
			s.event("Meeting", "met", 0, "Oda", "met", "obj:Tom Ode", "when:on:Sunday").Modality = schema.Planned
		}, []string{`Meeting: ent:oda qw:met ent:tom-ode @2025-02-09 planned`}},
		{"negative: no edge", func(s *scene) {
			s.event("Meeting", "met", 0, "Oda", "met", "obj:Tom Ode").Polarity = schema.Negative
		}, []string{`Meeting: ent:oda qw:met ent:tom-ode negative`}},
		{"unresolved pronoun: the rest of the event, no edge", func(s *scene) {
			s.event("Attack", "attacked", 3, "them", "saw", "obj:Anna Ode")
		}, []string{`Attack: - qw:attacked ent:anna-ode`}},
		{"nobody known takes part", func(s *scene) {
			s.event("Attack", "attacked", 1, "", "thanked", "obj:letter")
		}, []string{`Attack: - qw:attacked "letter" here`}},
		{"nobody at all", func(s *scene) {
			s.event("Attack", "attacked", 3, "them", "saw")
		}, nil},
		{"an open relation of words", func(s *scene) {
			s.add(statement.Proposition, 1, "rel:thank", "letter", "thanked", "obl:to:Norway")
		}, []string{`Statement: "letter" rel:thank - here`}},
		{"words on both ends, dated", func(s *scene) {
			s.event("Attack", "attacked", 1, "letter", "thanked", "obj:his letter").Time = &schema.Time{Value: "2025"}
		}, []string{`Attack: "letter" qw:attacked "Tom Ode's letter" @2025 here`}},
		{"a number", func(s *scene) {
			s.event("Signing", "signed", 4, "", "signed", "obj:15 pacts")
		}, []string{`Signing: - qw:signed "15 pacts" here`}},
		{"with itself", func(s *scene) {
			s.event("Meeting", "met", 0, "Oda", "met", "obj:Oda")
		}, nil},
		{"nobody knows who did it, but to whom it was done", func(s *scene) {
			s.add(statement.Proposition, 3, "rel:see", "them", "saw", "obj:Anna Ode")
		}, []string{`Statement: - rel:see ent:anna-ode`}},
		{"nobody knows who did it, and what it was done to has no name", func(s *scene) {
			s.add(statement.Proposition, 3, "rel:use", "them", "saw", "obj:saw")
		}, nil},
		{"nobody knows who did it, nor to whom", func(s *scene) {
			s.add(statement.Proposition, 3, "rel:wait", "them", "saw")
		}, nil},
		{"an event of nobody known, with what it was about", func(s *scene) {
			st := s.event("Arrest", "arrested", 3, "", "saw", "obj:them")
			st.Event.Roles["theme"] = []statement.Slot{*s.slot(3, "Anna Ode")}
		}, []string{`Arrest: - qw:arrested - here`}},
		{"an event of nobody known", func(s *scene) {
			s.event("Arrest", "arrested", 3, "", "saw", "obj:them")
		}, nil},
		{"passive with an agent", func(s *scene) {
			s.add(statement.Proposition, 0, "rel:greet", "Tom Ode", "met", "agent:by:Oda").Passive = true
		}, []string{`Statement: ent:oda rel:greet ent:tom-ode EDGE`}},
		{"intransitive with preposition", func(s *scene) {
			s.add(statement.Proposition, 0, "rel:wait_in", "Oda", "met", "where:in:Oslo")
		}, []string{`Statement: ent:oda rel:wait_in ent:oslo EDGE`}},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := newScene(t, visit)
			row.make(s)
			wantFacts(t, s.resolve(), row.want...)
		})
	}
}
