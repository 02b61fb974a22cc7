package english

import "strings"

// Kinships, as Kinship gives them.
const (
	Spouse   = "spouse"
	Child    = "child"
	Parent   = "parent"
	Sibling  = "sibling"
	Relative = "relative"
)

// Kinship says what the possessor is to the one that a noun (a lemma) names,
// "" where it names no relative. X's wife Y: Y has Spouse X; X's son Y: Y has
// Parent X.
func Kinship(lemma string) string { return kinships[lemma] }

// IsKin says whether a noun (a lemma) names a relative.
func IsKin(lemma string) bool { return kinships[lemma] != "" }

// IsOffice says whether a noun (a lemma) is a post that somebody holds.
func IsOffice(lemma string) bool { return offices[lemma] }

// IsHonorific says whether a word in lower case goes before names and states
// no office.
func IsHonorific(word string) bool { return honorifics[word] }

// kinships: what the possessor is to the one so named.
var kinships = map[string]string{
	"wife": Spouse, "husband": Spouse, "spouse": Spouse, "widow": Spouse, "widower": Spouse,
	"son": Parent, "daughter": Parent, "child": Parent, "stepson": Parent, "stepdaughter": Parent,
	"father": Child, "mother": Child, "parent": Child, "mum": Child, "mom": Child, "dad": Child, "stepfather": Child, "stepmother": Child,
	"brother": Sibling, "sister": Sibling, "sibling": Sibling, "twin": Sibling,
	"uncle": Relative, "aunt": Relative, "cousin": Relative, "nephew": Relative, "niece": Relative,
	"grandfather": Relative, "grandmother": Relative, "grandson": Relative, "granddaughter": Relative,
	"grandchild": Relative, "grandparent": Relative,
}

// offices are nouns of a post that somebody holds.
var offices = Words("president vice-president premier minister secretary chancellor mayor governor king queen prince princess emperor sultan emir pope bishop archbishop cardinal patriarch imam " +
	"rabbi ambassador envoy consul senator congressman congresswoman representative lawmaker legislator mp deputy delegate councillor councilor councilman councilwoman commissioner " +
	"chairman chairwoman chairperson chair chief head leader director director-general ceo cfo coo cto executive officer manager administrator superintendent inspector principal dean rector provost " +
	"president-elect treasurer comptroller auditor registrar curator editor editor-in-chief publisher correspondent reporter columnist anchor presenter " +
	"spokesman spokeswoman spokesperson attorney lawyer prosecutor judge justice magistrate sheriff marshal solicitor barrister counsel " +
	"professor lecturer fellow researcher scientist economist analyst strategist scholar historian adviser advisor consultant coordinator organizer organiser supervisor " +
	"general lieutenant-general admiral colonel major captain lieutenant sergeant commander commandant brigadier corporal " +
	"coach trainer goalkeeper striker midfielder quarterback referee umpire conductor speaker whip founder co-founder cofounder partner " +
	"premier first-minister taoiseach shah tsar duke duchess count countess baron baroness earl viscount attaché negotiator mediator monarch ruler president-designate")

// honorifics go before names.
var honorifics = Words("mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady madam madame monsieur st st. saint don mister doctor drs drs. uncle aunt sheikh sheik mullah reverend rev rev.")

// persons are nouns for persons that are neither office nor kin and that no
// ending gives away.
var persons = Words("man woman boy girl child baby person guy lady gentleman citizen native resident national patient victim suspect witness student pupil expert veteran " +
	"activist friend colleague partner fiance fiancé fiancee fiancée lover star hero heroine legend icon nurse doctor physician surgeon dentist vet athlete champion winner author poet " +
	"actress waitress hostess heiress guest host critic chef cook pilot guard guide clerk monk nun priest saint thief prostitute refugee migrant immigrant detainee inmate prisoner captive hostage teen adult orphan " +
	"astronaut architect candidate nominee recipient applicant tenant accountant agent client president-elect incumbent dissident militant member relative native aide rebel guru mathematician boss vp genius prodigy counterpart")

var personEndings = []string{"er", "or", "ist", "ian", "ant", "man", "woman", "person", "eer", "ee", "ar"}

// notPersons have such an ending and are things.
var notPersons = Words("number order paper letter water member-state power matter offer centre center computer year corner chapter river tower summer winter weather error factor sector mirror motor " +
	"tractor color colour honor honour labor labour plant restaurant grant war car bar calendar dollar seminar committee fee coffee degree agreement list")

// IsPersonWord says whether a noun (a lemma) is on the lists of those that
// name a person. The endings of names tell nothing: "Victor" is no office.
func IsPersonWord(lemma string) bool {
	return IsKin(lemma) || offices[lemma] || persons[lemma]
}

// IsPersonNoun says whether a common noun (a lemma) can name a person, by the
// lists or by its ending.
func IsPersonNoun(lemma string) bool {
	if IsPersonWord(lemma) {
		return true
	}
	if notPersons[lemma] {
		return false
	}
	for _, end := range personEndings {
		if strings.HasSuffix(lemma, end) && len(lemma) > len(end)+2 {
			return true
		}
	}
	return false
}
