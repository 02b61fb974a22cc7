package statement

import "strings"

// Word lists of persons' offices and relatives. General English.

// kinships: what the possessor is to the one so named. X's wife Y: Y has
// spouse X; X's son Y: Y has parent X.
var kinships = map[string]string{
	"wife": spouse, "husband": spouse, "spouse": spouse, "widow": spouse, "widower": spouse,
	"son": parent, "daughter": parent, "child": parent, "stepson": parent, "stepdaughter": parent,
	"father": child, "mother": child, "parent": child, "stepfather": child, "stepmother": child,
	"brother": sibling, "sister": sibling, "sibling": sibling, "twin": sibling,
	"uncle": relative, "aunt": relative, "cousin": relative, "nephew": relative, "niece": relative,
	"grandfather": relative, "grandmother": relative, "grandson": relative, "granddaughter": relative,
	"grandchild": relative, "grandparent": relative,
}

// offices are nouns of a post that somebody holds.
var offices = words("president vice-president premier minister secretary chancellor mayor governor king queen prince princess emperor sultan emir pope bishop archbishop cardinal patriarch imam " +
	"rabbi ambassador envoy consul senator congressman congresswoman representative lawmaker legislator mp deputy delegate councillor councilor councilman councilwoman commissioner " +
	"chairman chairwoman chairperson chair chief head leader director director-general ceo cfo coo cto executive officer manager administrator superintendent inspector principal dean rector provost " +
	"president-elect treasurer comptroller auditor registrar curator editor editor-in-chief publisher correspondent reporter columnist anchor presenter " +
	"spokesman spokeswoman spokesperson attorney lawyer prosecutor judge justice magistrate sheriff marshal solicitor barrister counsel " +
	"professor lecturer fellow researcher scientist economist analyst strategist scholar historian adviser advisor consultant coordinator organizer organiser supervisor " +
	"general lieutenant-general admiral colonel major captain lieutenant sergeant commander commandant brigadier corporal " +
	"coach trainer goalkeeper striker midfielder quarterback referee umpire conductor speaker whip founder co-founder cofounder partner " +
	"premier first-minister taoiseach shah tsar duke duchess count countess baron baroness earl viscount attaché negotiator mediator monarch ruler president-designate")

// pastOffice words before an office say that it is not held now.
var pastOffice = words("former formerly previously ex ex- then then- late past previous onetime one-time erstwhile retired future would-be designate elect president-elect prospective outgoing incoming deposed ousted candidate")

// rankWords stand inside the name of an office and name no organisation.
var rankWords = words("vice deputy prime first foreign interior defence defense finance health education justice trade home state senior junior assistant associate chief lead general major brigadier lieutenant chairman acting interim managing executive press")

// honorifics go before names and state no office.
var honorifics = words("mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady madam madame monsieur st st. saint don mister doctor uncle aunt")

var personalPronouns = words("he she i we they you")

// passingAdverbs before a predicated noun are no part of what it says.
var passingAdverbs = words("also too now currently still then once again only just")

// numerals are ages in words.
var numerals = words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety")

// persons are nouns for persons that are neither office nor kin and that no
// ending gives away.
var persons = words("man woman boy girl child baby person guy lady gentleman citizen native resident national patient victim suspect witness student pupil expert veteran " +
	"activist friend colleague partner fiance fiancé fiancee fiancée lover star hero heroine legend icon nurse doctor physician surgeon dentist vet athlete champion winner author poet " +
	"actress waitress hostess heiress guest host critic chef cook pilot guard guide clerk monk nun priest saint thief prostitute refugee migrant immigrant detainee inmate prisoner captive hostage teen adult orphan " +
	"astronaut architect candidate nominee recipient applicant tenant accountant agent client president-elect incumbent dissident militant member relative native aide rebel guru mathematician boss vp genius prodigy")

var personEndings = []string{"er", "or", "ist", "ian", "ant", "man", "woman", "person", "eer", "ee", "ar"}

// notPersons have such an ending and are things.
var notPersons = words("number order paper letter water member-state power matter offer centre center computer year corner chapter river tower summer winter weather error factor sector mirror motor " +
	"tractor color colour honor honour labor labour plant restaurant grant war car bar calendar dollar seminar committee fee coffee degree agreement list")

// isPersonNoun says whether a noun (a lemma) can name a person.
func isPersonNoun(lemma string) bool {
	if _, kin := kinships[lemma]; kin || offices[lemma] || persons[lemma] {
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
