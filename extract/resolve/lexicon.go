package resolve

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/english"
	"github.com/quadwire/quadwire/extract/resolve/gazetteer"
	"github.com/quadwire/quadwire/extract/statement"
)

// isOffice says whether a word names an office or is a form of address, so
// that alone it is nobody's name: "the President", "Mr.".
func isOffice(form string) bool {
	switch strings.TrimSuffix(strings.ToLower(form), ".") {
	case "president", "vice-president", "premier", "minister", "chancellor", "secretary", "senator", "governor", "mayor",
		"ambassador", "chairman", "chairwoman", "chair", "director", "commissioner", "spokesman", "spokeswoman", "spokesperson",
		"general", "colonel", "major", "captain", "lieutenant", "sergeant", "admiral", "commander", "inspector", "sheriff",
		"judge", "justice", "professor", "prof", "doctor", "dr", "mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady", "madam",
		"king", "queen", "prince", "princess", "pope", "cardinal", "archbishop", "bishop", "father", "reverend", "rev", "coach",
		"rep", "sen", "gov", "gen", "col", "lt", "sgt", "capt", "leader", "speaker", "ceo":
		return true
	}
	return false
}

// isCommon says whether a name of one word is what things of its kind are
// called when it is clear which is meant: "the Church", "the Institute". Beyond
// its article it names nothing.
func isCommon(key string) bool {
	switch key {
	case "north", "south", "east", "west", "state", "states", "nation", "republic", "union", "kingdom", "city", "town", "village",
		"county", "district", "province", "region", "island", "islands", "river", "lake", "sea", "ocean", "mountain", "world",
		"government", "administration", "cabinet", "ministry", "department", "agency", "bureau", "office", "authority",
		"commission", "committee", "council", "parliament", "congress", "senate", "assembly", "house", "court", "police", "army",
		"navy", "force", "forces", "party", "alliance", "coalition", "federation", "association", "organization", "organisation",
		"institute", "institution", "foundation", "society", "group", "company", "corporation", "bank", "university", "college",
		"school", "academy", "hospital", "museum", "library", "church", "mosque", "temple", "cathedral", "club", "team", "league",
		"board", "center", "centre", "hall", "palace", "castle", "square", "street", "park", "bridge", "tower", "airport", "port",
		"station", "stadium", "embassy", "festival", "cup", "games", "conference", "summit", "forum", "weekly", "daily", "journal",
		"magazine", "newspaper", "media", "press", "studies", "project", "program", "programme", "plan", "act", "bill",
		"constitution", "treaty", "internet", "web", "god", "bible", "earth", "sun", "moon",
		"crown", "chronicle", "herald", "gazette", "tribune", "post", "times", "courier", "telegraph", "rovers", "wanderers":
		return true
	}
	return false
}

// isPostnominal says whether letters stand after a name for a rank or degree.
func isPostnominal(text string) bool {
	switch strings.ReplaceAll(text, ".", "") {
	case "QC", "KC", "SC", "MP", "MEP", "MSP", "TD", "MBE", "OBE", "CBE", "KBE", "DBE", "PhD", "MD", "Jr", "Sr", "Esq", "Emeritus", "Emerita":
		return true
	}
	return false
}

// isParticle says whether a word in lower case stands before family names and
// belongs to them.
func isParticle(word string) bool {
	switch word {
	case "al", "el", "bin", "ibn", "ben", "bint", "abu", "de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der",
		"den", "ter", "ten":
		return true
	}
	return false
}

// isRelational says whether a noun (a lemma) tells only what one is to another, so
// that without the other it says nothing.
func isRelational(lemma string) bool {
	switch lemma {
	case "counterpart", "colleague", "predecessor", "successor", "rival", "opponent", "home", "namesake", "neighbour", "neighbor",
		"equivalent", "compatriot", "contemporary", "peer", "match", "alternative", "part", "one", "other", "latter", "former":
		return true
	}
	return false
}

// isPostText says whether a noun names what people put on a site, so that "a
// post on X" tells of a site.
func isPostText(lemma string) bool {
	switch lemma {
	case "post", "message", "tweet", "account", "page", "profile", "channel", "blog", "comment", "video", "photo", "livestream":
		return true
	}
	return false
}

// kindOfNoun gives the type of a name that ends with the noun, "" when the noun
// tells none.
func kindOfNoun(form string) string {
	switch form {
	case "Palace", "Castle", "Stadium", "Arena", "Bridge", "Tower", "Airport", "Station", "Square", "Street", "Park", "Hotel",
		"Hall", "Island", "River", "Lake", "Port", "Prison", "Harbour", "Harbor", "Mosque", "Temple", "Cathedral":
		return LOC
	case "University", "College", "School", "Academy", "Institute", "Hospital", "Museum", "Library", "Church", "Club", "League",
		"Council", "Committee", "Commission", "Ministry", "Department", "Agency", "Bank", "Company", "Corporation",
		"Association", "Foundation", "Party", "Court", "Police", "Army", "Navy", "Parliament", "Senate", "Congress", "Herald",
		"Post", "Times", "Chronicle", "Gazette", "Tribune", "Journal", "Rovers", "United", "Airlines", "Airways":
		return ORG
	case "Medal", "Prize", "Award", "Cup", "Festival", "Treaty", "Accord", "Agreement", "Act":
		return MISC
	}
	return ""
}

// isPersonal says whether a pronoun stands for a person.
func isPersonal(form string) bool {
	switch strings.ToLower(form) {
	case "he", "she", "him", "her", "his", "hers", "himself", "herself":
		return true
	}
	return false
}

// mayBePerson says whether people are called like the entry: any city may have
// given its name to a family, of the others those that often have.
func mayBePerson(text string, e *gazetteer.Entry) bool {
	if strings.Contains(text, " ") {
		return false
	}
	if e.Kind == gazetteer.City && !isMetropolis(e.Name) {
		return true
	}
	switch text {
	case "Jordan", "Chad", "Georgia", "Israel", "Kenya", "India", "America", "Cuba", "Holland", "England", "Ireland", "Wales",
		"Washington", "Paris", "London", "Berlin", "Vienna", "Cairo", "Lima", "Kingston", "Victoria", "Virginia", "Montana",
		"Dakota", "Carolina", "Asia", "Java", "Forbes", "Dawn", "Petra", "Spiegel", "Vanguard", "Chechnya", "French",
		"English", "Valletta", "Santiago", "Male", "Sofia", "Roseau", "Tripoli", "Sucre", "Bern", "Rome":
		return true
	}
	return false
}

// isMetropolis names the cities, not capitals, that news means when nothing
// else is said.
func isMetropolis(name string) bool {
	switch name {
	case "New York", "Shanghai", "Mumbai", "Istanbul", "Karachi", "Guangzhou", "Shenzhen", "Lagos", "Osaka", "Rio de Janeiro",
		"São Paulo", "Kolkata", "Chennai", "Bangalore", "Hyderabad", "Lahore", "Tianjin", "Wuhan", "Chengdu", "Chongqing",
		"Ho Chi Minh City", "Toronto", "Montréal", "Vancouver", "Chicago", "Los Angeles", "San Francisco", "Boston", "Miami",
		"Seattle", "Detroit", "Philadelphia", "Munich", "Hamburg", "Frankfurt am Main", "Barcelona", "Milan", "Naples",
		"Marseille", "Lyon", "Geneva", "Zürich", "Rotterdam", "Antwerp", "Glasgow", "Manchester", "Liverpool", "Birmingham",
		"Saint Petersburg", "Odessa", "Kharkiv", "Mariupol", "Aleppo", "Mosul", "Basra", "Jeddah", "Mecca", "Dubai", "Busan",
		"Incheon", "Nagasaki", "Hiroshima", "Kyoto", "Yokohama", "Johannesburg", "Cape Town", "Durban", "Casablanca", "Alexandria",
		"Melbourne", "Brisbane", "Perth", "Auckland":
		return true
	}
	return false
}

// thing is the class of a name that is no person, organisation or place.
func thing(name string) string {
	switch english.NameKind(strings.Fields(name)) {
	case english.Event:
		return Event
	case english.Work:
		return Work
	case english.Product:
		return Product
	}
	return Thing
}

// isDenial says whether the cue itself is a verb of denying, not one that is
// negated.
func isDenial(st *statement.Statement) bool {
	switch st.Predicate.Lemma {
	case "deny", "denial", "refute", "rebut", "dispute", "disavow", "disclaim":
		return true
	}
	return false
}

func isWriting(lemma string) bool {
	switch lemma {
	case "report", "article", "statement", "story", "editorial", "commentary", "post", "tweet", "letter", "release",
		"bulletin", "dispatch", "broadcast", "communiqué", "communique", "account", "blog", "message", "website":
		return true
	}
	return false
}

// actsOfState says whether the source and target of a class of event are
// governments when they bear the name of a capital.
func actsOfState(class string) bool {
	switch class {
	case "Meeting", "Call", "Invitation", "Agreement", "Negotiation", "Announcement", "Praise", "Apology", "Accusation", "Criticism", "Denial", "Rejection",
		"Demand", "Request", "Warning", "Threat", "Sanction", "Mobilisation", "Withdrawal", "Ceasefire", "Aid", "Support",
		"Cooperation", "Trade":
		return true
	}
	return false
}
