package schema

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func frames(t *testing.T, extra ...string) *Frames {
	t.Helper()
	var f *Frames
	var err error
	switch len(extra) {
	case 0:
		f, err = LoadFrames()
	default:
		f, err = LoadFrames(strings.NewReader(extra[0]))
	}
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// The classes that issue and design name; a lexicon without one of them is
// not complete.
const wantClasses = `Meeting Visit Travel Call Hosting Attendance Signing Agreement Negotiation Announcement Praise
	Apology Accusation Denial Rejection Demand Request Warning Threat Sanction Protest Strike Attack Killing Arrest
	Release Trial Sentencing Investigation Mobilisation Withdrawal Ceasefire Aid Cooperation Trade Acquisition
	Investment Launch Appointment Resignation Election Award Birth Death Marriage Witnessing Participation`

// The categories of PLOVER; a frame has one of them or none.
const ploverCategories = `AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT INVESTIGATE DEMAND DISAPPROVE REJECT
	THREATEN PROTEST CRIME SANCTION MOBILIZE COERCE ASSAULT`

func TestEmbeddedFrames(t *testing.T) {
	f := frames(t)
	for _, class := range strings.Fields(wantClasses) {
		if f.Class(class) == nil {
			t.Errorf("no frame for %s", class)
		}
	}
	for _, fr := range f.All() {
		if fr.Plover != "" && !slices.Contains(strings.Fields(ploverCategories), fr.Plover) {
			t.Errorf("%s: %q is no PLOVER category", fr.Class, fr.Plover)
		}
		match, miss := 0, 0
		for _, e := range fr.Examples {
			if e.Not {
				miss++
			} else {
				match++
			}
		}
		if match < 3 || miss < 2 {
			t.Errorf("%s: %d examples match and %d do not, want 3 and 2", fr.Class, match, miss)
		}
	}
}

func TestLookUp(t *testing.T) {
	f := frames(t)
	classes := func(senses []Sense) string {
		var out []string
		for _, s := range senses {
			out = append(out, s.Class+":"+s.Predicate())
		}
		return strings.Join(out, " ")
	}
	for _, c := range []struct{ name, got, want string }{
		{"verb", classes(f.Verb("meet")), "Meeting:met"},
		{"case is folded", classes(f.Verb("Meet")), "Meeting:met"},
		{"particle", classes(f.Verb("turn down")), "Rejection:rejected"},
		{"unknown", classes(f.Verb("ponder")), ""},
		{"noun", classes(f.Noun("visit")), "Visit:visited"},
		{"light", classes(f.Light("pay", "visit")), "Visit:visited"},
		{"no light verb", classes(f.Light("eat", "visit")), ""},
		{"trigger overrides the predicate", classes(f.Verb("export")), "Trade:soldTo"},
		{"two groups of one frame", classes(f.Verb("import")), "Trade:importedFrom"},
		{"kinds", strings.Join(f.Kinds("treaty"), " "), "DOC OFFER"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestAccepts(t *testing.T) {
	f := frames(t)
	for _, c := range []struct {
		want, kinds string
		ok          bool
	}{
		{"", "THING", true},
		{"PER", "PER", true},
		{"PER", "ORG", false},
		{"ACTOR", "ORG", true},
		{"ACTOR", "THING", false},
		{"DOC ACTOR", "THING LOC", true},
		{"-LOC", "THING", true},
		{"-LOC", "THING LOC", false},
		{"ACTOR -LOC", "LOC", false},
		{"ACTOR -LOC", "PER", true},
		{"ACTOR -LOC", "THING", false},
	} {
		if got := f.Accepts(strings.Fields(c.want), strings.Fields(c.kinds)); got != c.ok {
			t.Errorf("Accepts(%q, %q) = %v", c.want, c.kinds, got)
		}
	}
}

func TestUserFrames(t *testing.T) {
	const file = `
kinds:
  GADGET: gizmo
frames:
  - class: Merger
    predicate: mergedInto
    triggers:
      - verbs: [merge, fold]
        roles: {agent: subj, patient: into}
        types: {agent: ORG GADGET}
        require: agent patient
  - class: Meeting
    extends: true
    triggers:
      - {verbs: rendezvous, roles: {agent: subj}}
  - class: Praise
    predicate: cheered
    triggers:
      - {verbs: cheer, roles: {agent: subj, patient: obj}}
`
	f := frames(t, file)
	if s := f.Verb("fold"); len(s) != 1 || s[0].Class != "Merger" {
		t.Errorf("a new frame is not found: %v", s)
	}
	if s := f.Verb("rendezvous"); len(s) != 1 || s[0].Class != "Meeting" || s[0].Predicate() != "met" {
		t.Errorf("an extension is not found: %v", s)
	}
	if len(f.Verb("meet")) == 0 {
		t.Error("an extension removed the triggers that stood")
	}
	if s := f.Verb("cheer"); len(s) != 1 || len(f.Verb("laud")) != 0 {
		t.Error("a frame of the same class does not replace the embedded one")
	}
	if k := f.Kinds("gizmo"); !slices.Equal(k, []string{"GADGET"}) {
		t.Errorf("kinds of gizmo: %v", k)
	}
}

func TestFrameErrors(t *testing.T) {
	const frame = "frames:\n  - class: X\n    predicate: x\n    triggers:\n      - "
	for _, c := range []struct{ name, file, want string }{
		{"not yaml", "frames: [", "yaml"},
		{"unknown top field", "frame: []\n", "line 1"},
		{"unknown frame field", "frames:\n  - class: X\n    verbs: meet\n", "line 3"},
		{"unknown trigger field", frame + "verb: meet\n", "line 5"},
		{"no class", "frames:\n  - predicate: x\n", "frame file 1:2"},
		{"no predicate", "frames:\n  - class: X\n    triggers: [{verbs: a, roles: {agent: subj}}]\n", "predicate"},
		{"no triggers", "frames:\n  - class: X\n    predicate: x\n", "no triggers"},
		{"no words", frame + "roles: {agent: subj}\n", "trigger 1"},
		{"verbs and nouns", frame + "{verbs: a, nouns: b, roles: {agent: subj}}\n", "two triggers"},
		{"light verb of a verb", frame + "{verbs: a, light: b, roles: {agent: subj}}\n", "light"},
		{"never counts", frame + "{nouns: a, alone: false, roles: {agent: subj}}\n", "light"},
		{"no roles", frame + "{verbs: a}\n", "roles"},
		{"unknown role", frame + "{verbs: a, roles: {agnet: subj}}\n", "agnet"},
		{"role without a place", frame + "{verbs: a, roles: {agent: ''}}\n", "no place"},
		{"requires an undeclared role", frame + "{verbs: a, roles: {agent: subj}, require: theme}\n", "theme"},
		{"types an undeclared role", frame + "{verbs: a, roles: {agent: subj}, types: {theme: PER}}\n", "theme"},
		{"unknown kind", frame + "{verbs: a, roles: {agent: subj}, types: {agent: PERSON}}\n", "PERSON"},
		{"extends nothing", "frames:\n  - class: X\n    extends: true\n    triggers: [{verbs: a, roles: {agent: subj}}]\n", "does not exist"},
	} {
		_, err := LoadFrames(strings.NewReader(c.file))
		if !errors.Is(err, ErrFrames) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q in it", c.name, err, c.want)
		}
	}
}

func FuzzReadFrames(f *testing.F) {
	f.Add([]byte("frames:\n  - class: X\n    predicate: x\n    triggers: [{verbs: a, roles: {agent: subj}}]\n"))
	f.Add([]byte("kinds: {PER: poet}\nframes: []\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		fr := newFrames()
		err := fr.read("fuzz.yaml", strings.NewReader(string(file)))
		if err != nil && !errors.Is(err, ErrFrames) {
			t.Errorf("an error that is not ErrFrames: %v", err)
		}
		fr.index()
		for verb, senses := range fr.byVerb {
			if !slices.EqualFunc(fr.Verb(verb), senses, func(a, b Sense) bool { return a == b }) {
				t.Errorf("verb %q is indexed but not found", verb)
			}
		}
	})
}

func BenchmarkLoadFrames(b *testing.B) {
	for b.Loop() {
		if _, err := LoadFrames(); err != nil {
			b.Fatal(err)
		}
	}
}
