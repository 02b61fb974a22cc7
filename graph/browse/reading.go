package browse

import (
	"slices"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/graph/export"
	"github.com/quadwire/quadwire/schema"
)

// reading puts a fact into words: what it is when it is not plainly so, who did
// what to whom, the circumstances, and whose claim it is.
//
//	[planned] Mara Lind will travel to Oslo (by ferry), according to Tom Ode
func reading(f *export.Fact) string {
	if f.Class == schema.Quotation {
		return quoteReading(f)
	}
	verb := verbOf(f)
	subject, object := label(f.Subject), label(f.Object)
	if subject == "" {
		subject = "(not named)"
	}
	switch {
	case object == "":
		verb = withoutPreposition(verb)
	case strings.HasSuffix(verb, " "+object): // "was rich": the verb has it already
		object = ""
	}
	clause := strings.Join(strings.Fields(subject+" "+verb+" "+object), " ")
	return mood(f, clause) + clause + inBrackets(circumstances(f)) + claimant(f)
}

// mood says in brackets that a fact is not plainly so. Words that are negative
// themselves are called so, before others stands that they are not so.
func mood(f *export.Fact, clause string) string {
	var notes []string
	if f.Modality != schema.Actual {
		notes = append(notes, string(f.Modality))
	}
	switch {
	case f.Polarity != schema.Negative:
	case isNegative(clause):
		notes = append(notes, "negative")
	default:
		notes = append(notes, "not so")
	}
	if len(notes) == 0 {
		return ""
	}
	return "[" + strings.Join(notes, "; ") + "] "
}

// negations are the beginnings of words that make a clause negative.
var negations = strings.Fields("fail refus declin unable stop avoid prevent deni deny disput refut rebut")

func isNegative(clause string) bool {
	words := strings.FieldsFunc(schema.Fold(clause), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	return slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot":
			return true
		}
		return strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") ||
			slices.ContainsFunc(negations, func(n string) bool { return strings.HasPrefix(w, n) })
	})
}

// claimant says whose claim a fact is.
func claimant(f *export.Fact) string {
	switch {
	case f.AttributedTo != nil:
		return ", according to " + label(f.AttributedTo)
	case f.Quotation != "":
		return ", according to somebody quoted"
	}
	return ""
}

// phrases read the relations that are no past tense of a verb.
var phrases = map[string]string{
	schema.HoldsPosition: "is", "qw:isA": "is", "qw:age": "is aged", "qw:alsoKnownAs": "is also known as",
	"qw:locatedIn": "is located in", "qw:basedIn": "is based in", "qw:memberOf": "is a member of",
	schema.Spouse: "is the spouse of", "qw:sibling": "is a sibling of", "qw:child": "has the child", "qw:parent": "has the parent",
}

// verbOf gives the words between the ends of a fact: of an event its predicate,
// whose direction is that of the ends, and where it is not plainly so the words of
// the article, as long as they have the same direction; of an open relation
// the words of the article.
func verbOf(f *export.Fact) string {
	if p, ok := phrases[f.Relation]; ok {
		return p
	}
	trigger := ""
	if len(f.Evidence) > 0 {
		trigger = f.Evidence[0].Trigger
	}
	if lemma, open := strings.CutPrefix(f.Relation, schema.PrefixRelation); open {
		return withPreposition(trigger, strings.ReplaceAll(lemma, "_", " "))
	}
	predicate := schema.Spaced(strings.TrimPrefix(f.Relation, schema.PrefixTerm))
	if (f.Modality != schema.Actual || f.Polarity == schema.Negative) && isActive(trigger) {
		return withPreposition(trigger, predicate)
	}
	return predicate
}

// isActive says whether the words that tell a fact are an active verb with an
// auxiliary, so that the subject stands before them: "will travel to".
func isActive(trigger string) bool {
	words := strings.Fields(strings.ToLower(trigger))
	if len(words) < 2 || slices.ContainsFunc(words, func(w string) bool { return slices.Contains(beings, w) }) {
		return false
	}
	return slices.Contains(auxiliaries, words[0])
}

var (
	auxiliaries = strings.Fields("to will would may might can could must shall should has have had did does do not never cannot")
	beings      = strings.Fields("be been being was were is are am get got")
)

// withPreposition ends a verb with the preposition that its relation ends with.
func withPreposition(verb, relation string) string {
	words := strings.Fields(relation)
	if len(words) < 2 {
		return verb
	}
	last := words[len(words)-1]
	if !schema.IsPreposition(last) || strings.HasSuffix(verb, " "+last) {
		return verb
	}
	return verb + " " + last
}

func withoutPreposition(verb string) string {
	words := strings.Fields(verb)
	if n := len(words); n > 1 && schema.IsPreposition(words[n-1]) {
		words = words[:n-1]
	}
	return strings.Join(words, " ")
}

// before brings in what a role holds; roles that are missing here and are no
// prepositions bring it in by their own names.
var before = map[string]string{
	schema.RolePlace: "", "agent": "by ", "patient": "whom: ", "theme": "what: ", "destination": "to ", "origin": "from ",
	"recipient": "to ", "topic": "about ", "content": "what: ", "office": "as ", "organization": "", "country": "", "cause": "cause: ", "manner": "", schema.RoleCondition: "",
}

// unspoken are roles that say how a fact was told, and those that the ends of
// the fact always fill.
var unspoken = []string{schema.RoleClaims, "direct", "cue", schema.RoleSpeaker, "person"}

// circumstances list what a fact has beside its ends. Its day stands elsewhere,
// unless it is no day.
func circumstances(f *export.Fact) []string {
	var out []string
	said := label(f.Subject) + " " + label(f.Object)
	for _, role := range sortedRoles(f) {
		if slices.Contains(unspoken, role) {
			continue
		}
		intro, ok := before[role]
		switch {
		case !ok && schema.IsPreposition(role):
			intro = strings.ReplaceAll(role, "_", " ") + " "
		case !ok:
			intro = role + ": "
		}
		for i := range f.Roles[role] {
			if l := label(&f.Roles[role][i]); l != "" && !strings.Contains(said, l) {
				out = append(out, intro+l)
				said += " " + l
			}
		}
	}
	switch {
	case f.Time == nil:
	case strings.Contains(f.Time.Value, "/"):
		out = append(out, strings.Replace(f.Time.Value, "/", " to ", 1))
	case strings.Contains(f.Time.Value, "T"):
		out = append(out, clock(f.Time.Value))
	}
	return out
}

// clock is the time of day of a time, with its zone where it is known: "15:00",
// "09:30 UTC", "20:00 UTC-05:00".
func clock(iso string) string {
	_, t, _ := strings.Cut(iso, "T")
	if i := strings.IndexAny(t, "Z+-"); i > 0 {
		return t[:i] + " UTC" + strings.TrimPrefix(t[i:], "Z")
	}
	return t
}

// TimeText is a time for people: "2031-02-03 15:00" of "2031-02-03T15:00".
func TimeText(iso string) string {
	day, _, timed := strings.Cut(iso, "T")
	if !timed || strings.Contains(iso, "/") {
		return iso
	}
	return day + " " + clock(iso)
}

// timeOfDay orders the facts of a day, "" for one without.
func (f *Fact) timeOfDay() string {
	if f.Time == nil || strings.Contains(f.Time.Value, "/") {
		return ""
	}
	_, t, _ := strings.Cut(f.Time.Value, "T")
	return t
}

// sortedRoles puts the place first.
func sortedRoles(f *export.Fact) []string {
	var out []string
	for role := range f.Roles {
		if role != schema.RolePlace {
			out = append(out, role)
		}
	}
	slices.Sort(out)
	return append([]string{schema.RolePlace}, out...)
}

func inBrackets(notes []string) string {
	if len(notes) == 0 {
		return ""
	}
	return " (" + strings.Join(notes, "; ") + ")"
}

// label is an entity's name or the text of a literal, "" for a fact.
func label(n *export.Node) string {
	switch {
	case n == nil:
		return ""
	case n.Name != "":
		return n.Name
	}
	return strings.Join(strings.Fields(n.Text), " ")
}
