package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kinds of names beside persons, places and organisations, and of expressions
// that are values and no names: the types in doc.Token.Kind.
const (
	Nationality = "NATIONALITY"
	Event       = "EVENT"
	Work        = "WORK"
	Product     = "PRODUCT"
	Date        = "DATE"
	Money       = "MONEY"
)

// NameKind tells events, works and products by the words of their names: by the last
// that is no number ("Winter Olympics 2026"), the first ("Hurricane Odette"), or
// a model's number ("F-16"); else it is "".
func NameKind(name []string) string {
	last := len(name) - 1
	for last > 0 && strings.Trim(name[last], "IVX0123456789") == "" {
		last--
	}
	if last < 0 {
		return ""
	}
	if last == 0 {
		if isModel(name[0]) {
			return Product
		}
		if len(name) > 1 || !soleEvents[strings.ToLower(name[0])] {
			return ""
		}
		return Event
	}
	first, end := strings.ToLower(name[0]), strings.ToLower(name[last])
	switch {
	case events[end], eventFirst[first], eventFirst[first+" "+strings.ToLower(name[1])]:
		return Event
	case workLast[end]:
		return Work
	case isModel(name[len(name)-1]):
		return Product
	}
	return ""
}

var (
	events = Words("war games olympics paralympics cup festival summit forum conference championship championships expo election elections " +
		"revolution marathon fair congress parade final finals tournament earthquake hurricane massacre uprising referendum open derby prix " +
		"riots protests crisis disaster genocide famine pandemic")
	soleEvents = Words("olympics paralympics brexit holocaust eurovision watergate wimbledon")
	eventFirst = map[string]bool{"hurricane": true, "typhoon": true, "cyclone": true, "storm": true, "battle of": true, "siege of": true, "operation": true}
	workLast   = Words("act treaty agreement accord accords declaration protocol convention constitution charter resolution report bill pact")
)

// isModel says whether a word has capital letters and digits as models of
// machines do: "F-16", "A320neo", "S24".
func isModel(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(first) && strings.ContainsAny(w, "0123456789") && len(w) > 1
}

// IsWork says whether a noun (a lemma) is something written, painted or played.
func IsWork(lemma string) bool { return works[lemma] }

var works = Words("book novel film movie play poem song album painting picture report article story letter essay opera series book speech plan bill paper study")

// IsOrganisationSuffix says whether a word in lower case ends names of
// organisations: "Ostmark ROVERS", "Varga STEEL".
func IsOrganisationSuffix(word string) bool { return organisationSuffixes[word] }

var organisationSuffixes = Words("rovers wanderers athletic fc sc afc united rangers corp corp. corporation inc inc. ltd ltd. limited plc llc gmbh ag sa s.a. nv oyj asa ab group holding holdings bank university college institute ministry " +
	"party union association federation committee council foundation airlines airways motors steel energy petroleum oil pharma pharmaceuticals biotech laboratories industries enterprises shipping logistics " +
	"partners capital ventures media telecom telecommunications electronics technologies systems networks software insurance herald tribune gazette courier chronicle agency commission authority parliament senate congress movement front alliance brigade league society trust")

// IsBody says whether a noun (a lemma) before a name says that it is an
// organisation's.
func IsBody(lemma string) bool { return namedBodies[lemma] }

var namedBodies = Words("union party movement company firm bank agency newspaper daily weekly magazine airline steelmaker carmaker automaker chipmaker drugmaker retailer operator charity broadcaster startup start-up " +
	"producer brewer insurer lender conglomerate manufacturer developer militia watchdog tabloid consultancy distributor supplier smelter shipbuilder planemaker")
