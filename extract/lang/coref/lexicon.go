package coref

import "strings"

// A pronoun is what a form says about what it refers to.
type pronoun struct {
	gender     gender
	plural     bool
	person     certainty
	possessive bool
	reflexive  bool
}

var pronouns = map[string]pronoun{
	"he":         {gender: male, person: yes},
	"him":        {gender: male, person: yes},
	"his":        {gender: male, person: yes, possessive: true},
	"himself":    {gender: male, person: yes, reflexive: true},
	"she":        {gender: female, person: yes},
	"her":        {gender: female, person: yes},
	"hers":       {gender: female, person: yes, possessive: true},
	"herself":    {gender: female, person: yes, reflexive: true},
	"it":         {person: no},
	"its":        {person: no, possessive: true},
	"itself":     {person: no, reflexive: true},
	"they":       {plural: true},
	"them":       {plural: true},
	"their":      {plural: true, possessive: true},
	"theirs":     {plural: true, possessive: true},
	"themselves": {plural: true, reflexive: true},
}

func set(lists ...string) map[string]bool {
	out := map[string]bool{}
	for _, l := range lists {
		for _, w := range strings.Fields(l) {
			out[w] = true
		}
	}
	return out
}

// groups make of the name before them that of several people.
var groups = set("family clan brother sister twin dynasty couple household")

var definite = set("the this that these those")

var calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
	october november december jan feb mar apr jun jul aug sep sept oct nov dec`)

const (
	maleNouns = `mr sir lord king prince duke baron count emperor pope father brother son husband uncle nephew grandfather grandson
		stepfather stepson widower man boy gentleman guy actor waiter chairman spokesman businessman congressman councilman
		alderman statesman fisherman policeman fireman salesman sportsman cameraman monk bishop cardinal bridegroom groom
		boyfriend stepbrother dad fiancé fiance grandpa`
	femaleNouns = `mrs ms miss mme madam lady dame queen princess duchess baroness countess empress mother sister daughter wife aunt niece
		grandmother granddaughter stepmother stepdaughter widow woman girl actress waitress chairwoman spokeswoman businesswoman
		congresswoman councilwoman stateswoman policewoman heroine goddess nun bride girlfriend ballerina midwife stepsister
		mum mom fiancée fiancee grandma schoolgirl`
	titleWords = `mr mrs ms miss mx dr prof professor sir lord lady dame king queen prince princess duke duchess baron pope emperor
		president premier chancellor minister secretary senator sen representative rep governor gov mayor judge justice
		general gen colonel col captain capt lieutenant lt major maj sergeant sgt admiral adm commander officer inspector
		detective sheriff chief reverend rev father sister brother bishop archbishop cardinal rabbi imam ayatollah sheikh
		ambassador councillor councilor congressman congresswoman chairman chairwoman director coach spokesman spokeswoman
		spokesperson uncle aunt`
	officeWords = `leader head boss official politician lawmaker policymaker peacemaker troublemaker newsmaker kingmaker
		matchmaker watchmaker shoemaker dressmaker legislator deputy candidate nominee member chair chairperson ceo
		executive manager founder cofounder owner partner analyst expert researcher scientist scholar fellow lecturer teacher
		student pupil author writer poet novelist journalist reporter editor columnist correspondent broadcaster anchor
		lawyer attorney prosecutor solicitor barrister counsel defendant plaintiff suspect witness victim survivor
		killer murderer gunman attacker assailant bomber hostage prisoner inmate convict refugee migrant activist
		campaigner protester demonstrator rebel soldier troop fighter militant guard policeman firefighter pilot driver
		passenger astronaut engineer architect doctor physician surgeon nurse patient economist banker investor trader
		entrepreneur billionaire farmer fisher worker employee employer engineer technician designer artist painter sculptor
		musician singer rapper composer conductor pianist dancer actor director producer filmmaker star celebrity model
		athlete player footballer striker goalkeeper defender midfielder forward quarterback pitcher champion runner
		swimmer cyclist racer skier skater boxer wrestler golfer referee umpire trainer coach captain teammate fan
		resident citizen voter neighbour neighbor friend colleague rival opponent ally aide adviser advisor spokesperson
		diplomat envoy negotiator mediator commissioner monarch ruler dictator heir successor predecessor veteran
		pastor priest preacher cleric theologian historian philosopher psychologist biologist physicist chemist
		astronomer mathematician explorer inventor pioneer winner laureate recipient tourist visitor traveller traveler
		parent child kid baby toddler teenager adult person individual spouse sibling cousin relative twin guest host
		sailor miner baker butcher carpenter mechanic clerk librarian curator surveyor shepherd hunter seller dealer builder
		speaker moderator organizer organiser volunteer donor user blogger gamer hacker youth teen`
)

var (
	titleNouns = set(titleWords)
	// vagueNouns name things and animals as often as people.
	vagueNouns  = set("star model runner racer guard head chair anchor champion winner speaker fan recipient seller builder user count")
	personNouns = set(maleNouns, femaleNouns, titleWords, officeWords)
	genderOf    = genders()
)

func genders() map[string]gender {
	out := map[string]gender{}
	for w := range set(maleNouns) {
		out[w] = male
	}
	for w := range set(femaleNouns) {
		out[w] = female
	}
	for _, w := range []string{"actor"} { // said of women too
		delete(out, w)
	}
	return out
}

// isPersonNoun says whether a noun names a person by office, profession or
// kinship.
func isPersonNoun(w string) bool {
	if personNouns[w] {
		return true
	}
	for _, suffix := range []string{"woman", "ologist", "person", "minister", "president", "secretary"} {
		if strings.HasSuffix(w, suffix) && len(w) > len(suffix) {
			return true
		}
	}
	return false
}

// speechVerbs introduce what somebody said, wrote or thought.
var speechVerbs = set(`say tell add state note explain argue claim insist announce declare report write post tweet ask reply answer respond
	warn stress emphasize emphasise underline believe think hope suggest admit acknowledge confirm deny reveal recall
	remark observe comment conclude continue maintain assert contend complain predict promise pledge vow urge call describe`)
