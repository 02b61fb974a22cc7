package talk

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/graph"
	"github.com/quadwire/quadwire/graph/ask"
	"github.com/quadwire/quadwire/schema"
)

func ent(id string) schema.Value { return schema.Value{Entity: "ent:" + id} }

// regatta is a graph of a few meetings and visits.
func regatta(t *testing.T) *graph.Store {
	t.Helper()
	s, err := graph.Open(graph.Memory, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	r := schema.Record{
		Article:   schema.Article{ID: "art:regatta", Published: time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC), SHA256: "00"},
		Sentences: []schema.Sentence{{Index: 0, End: 9, Text: "Sentence."}},
	}
	for id, class := range map[string]string{"mara-lind": "Person", "tom-ode": "Person", "cai-wen": "Person", "oslo": "City", "riga": "City", "sail-club": "Organization"} {
		name := strings.ReplaceAll(id, "-", " ")
		r.Entities = append(r.Entities, schema.Entity{ID: "ent:" + id, Class: "schema:" + class, Name: strings.ToUpper(name), Aliases: []string{name}, In: []int{0}})
	}
	add := func(relation, subject, object, place, day string) {
		f := schema.Fact{Class: "Visit", Relation: relation, Subject: ent(subject), Object: ent(object), Polarity: schema.Positive, Modality: schema.Actual,
			Evidence: []schema.Evidence{{Sentence: 0, End: 9, Trigger: "words", Confidence: 0.8}}}
		if day != "" {
			f.Time = &schema.Time{Value: day}
		}
		if place != "" {
			f.Roles = []schema.Role{{Name: "place", Value: ent(place)}}
		}
		f.SetID()
		r.Facts = append(r.Facts, f)
	}
	add("qw:greeted", "mara-lind", "tom-ode", "riga", "2031-05-02")
	add("qw:greeted", "mara-lind", "cai-wen", "oslo", "2031-05-03")
	add("qw:visited", "tom-ode", "oslo", "", "2031-05-01")
	add("qw:visited", "tom-ode", "riga", "", "2031-05-04")
	add("qw:visited", "cai-wen", "sail-club", "", "2031-05-05")
	if _, err := s.Load(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	return s
}

// read reads "who X-ed NAME", "whom did NAME X", "did NAME X NAME": the verb is the
// relation, names have a capital. A pronoun cannot be read.
func read(text string) (schema.Pattern, error) {
	words := strings.Fields(strings.TrimRight(text, "?"))
	name := func(s string) schema.Mention {
		return schema.Mention{Text: s, Named: true, Names: []string{strings.ReplaceAll(s, "_", " ")}}
	}
	p := schema.Pattern{Modalities: []schema.Modality{schema.Actual}, Want: schema.WantThing}
	var f schema.FactPattern
	given := func(role, who string) {
		f.Given = append(f.Given, schema.Given{Roles: []string{role}, Mention: name(who)})
	}
	switch {
	case strings.Contains(text, " else "), strings.Contains(text, " he "), strings.Contains(text, " she"), strings.Contains(text, " they "), strings.Contains(text, " it"), len(words) < 3:
		return p, errors.New("cannot read")
	case words[0] == "who":
		f.Relations, f.Hole = []string{"qw:" + words[1]}, []string{schema.EndSubject}
		given(schema.EndObject, strings.Join(words[2:], " "))
	case words[0] == "whom":
		f.Relations, f.Hole = []string{"qw:" + words[len(words)-1]}, []string{schema.EndObject}
		given(schema.EndSubject, strings.Join(words[2:len(words)-1], " "))
	case words[0] == "did" && len(words) == 4:
		p.Want, f.Relations = schema.WantTruth, []string{"qw:" + words[2]}
		given(schema.EndSubject, words[1])
		given(schema.EndObject, words[3])
	default:
		return p, errors.New("cannot read")
	}
	p.Facts = []schema.FactPattern{f}
	return p, nil
}

func TestTalk(t *testing.T) {
	reader := Reader{
		Question: read,
		Time: func(phrase string) (schema.When, bool) {
			return schema.When{Since: "2031-05-03"}, phrase == "since Tuesday"
		},
		Suits: func(pronoun, name string) bool {
			return (pronoun == "she") == strings.HasPrefix(name, "MARA")
		},
	}
	tests := []struct{ talk, want string }{
		{"whom did MARA_LIND greeted?; and when?; where?", "CAI WEN, TOM ODE; 2031-05-03 | 2031-05-02; OSLO | RIGA"},
		{"did MARA_LIND greeted TOM_ODE?; when was that?; who else?; and who else?", "yes; 2031-05-02; CAI WEN; -"},
		{"did MARA_LIND greeted TOM_ODE?; And CAI_WEN?; and OSLO?", "yes; yes; unclear"},
		{"whom did MARA_LIND greeted?; what about since Tuesday?", "CAI WEN, TOM ODE; CAI WEN"},
		{"who visited RIGA?; how about oslo?; and the sail club?", "TOM ODE; TOM ODE; unclear"},
		{"who greeted TOM_ODE?; whom did she greeted?", "MARA LIND; CAI WEN, TOM ODE"},
		{"who greeted TOM_ODE?; whom did he visited?", "MARA LIND; OSLO, RIGA"},
		{"who greeted TOM_ODE?; whom did he visited then?", "MARA LIND; RIGA"},
		{"whom did MARA_LIND greeted?; whom did he visited?", "CAI WEN, TOM ODE; unclear"},
		{"who visited RIGA?; whom did they greeted?", "TOM ODE; unclear"},
		{"who greeted TOM_ODE?; whom else did she greeted?", "MARA LIND; CAI WEN, TOM ODE"},
		{"whom did MARA_LIND greeted?; who else greeted TOM_ODE?", "CAI WEN, TOM ODE; MARA LIND"},
		{"who visited RIGA?; who else visited OSLO?", "TOM ODE; -"},
		{"did MARA_LIND greeted TOM_ODE?; when?; when else?", "yes; 2031-05-02; 2031-05-02"},
		{"when?", "unclear"},
		{"who greeted TOM_ODE?; hello", "MARA LIND; unreadable"},
	}
	for _, tt := range tests {
		t.Run(tt.talk, func(t *testing.T) {
			store, talk := regatta(t), New(ask.Options{})
			var got []string
			for _, q := range strings.Split(tt.talk, "; ") {
				replies, err := talk.Ask(t.Context(), store, reader, q)
				got = append(got, show(replies, err))
			}
			if text := strings.Join(got, "; "); text != tt.want {
				t.Errorf("got  %s\nwant %s", text, tt.want)
			}
		})
	}
}

// show writes answers with "," between them, and " | " between replies.
func show(replies []Reply, err error) string {
	switch {
	case errors.Is(err, ErrContext):
		return "unclear"
	case err != nil:
		return "unreadable"
	}
	var out []string
	for _, r := range replies {
		var texts []string
		for _, a := range r.Answers {
			texts = append(texts, a.Text)
		}
		if len(texts) == 0 {
			texts = []string{"-"}
		}
		out = append(out, strings.Join(texts, ", "))
	}
	return strings.Join(out, " | ")
}

func TestResolve(t *testing.T) {
	talk := &Talk{focus: []thing{{names: []string{"Mara Lind"}, class: "schema:Person"}, {names: []string{"Oslo"}, class: "schema:City"}},
		day: "2031-05-02", read: Reader{Suits: func(string, string) bool { return true }}, last: &turn{}}
	for text, want := range map[string]string{
		"Whom did she meet there?": "Whom did Mara Lind meet in Oslo?",
		"Who is her brother?":      "Who is Mara Lind's brother?",
		"Who met her in May?":      "Who met Mara Lind in May?",
		"Where did she go then?":   "Where did Mara Lind go? since 2031-05-02",
		"What is its capital?":     "What is Oslo's capital?",
		"Who praised her?":         "Who praised Mara Lind?",
		"Is there a sign in it?":   "Is there a sign in Oslo?",
	} {
		w, changed, err := talk.resolve(text)
		got := strings.TrimSpace(fmt.Sprint(w.text, " ", since(w)))
		if err != nil || !changed || got != want {
			t.Errorf("%s: %q, want %q (%v)", text, got, want, err)
		}
	}
}

func since(w whole) string {
	if w.since == "" {
		return ""
	}
	return "since " + w.since
}
