package resolve

import (
	"strings"

	"github.com/quadwire/quadwire/extract/resolve/gazetteer"
)

// Classes of entities.
const (
	Person       = "schema:Person"
	Organization = "schema:Organization"
	Country      = "schema:Country"
	City         = "schema:City"
	Place        = "schema:Place"
	Event        = "schema:Event"
	Work         = "schema:CreativeWork"
	Thing        = "schema:Thing"
)

// Types of names, as the name layer tags them.
const (
	PER  = "PER"
	ORG  = "ORG"
	LOC  = "LOC"
	MISC = "MISC"
)

// classRank orders classes: of two entities that would share an id, the one
// of the lower rank keeps it.
func classRank(class string) int {
	for i, c := range []string{Country, City, Person, Organization, Place} {
		if c == class {
			return i
		}
	}
	return 9
}

// classOf gives the class of a gazetteer entry.
func classOf(k gazetteer.Kind) string {
	switch k {
	case gazetteer.Country:
		return Country
	case gazetteer.Capital, gazetteer.City:
		return City
	case gazetteer.Organisation, gazetteer.Outlet:
		return Organization
	}
	return Place
}

// typeOf gives the type of name that entities of a class have.
func typeOf(class string) string {
	switch class {
	case Person:
		return PER
	case Organization:
		return ORG
	case Country, City, Place:
		return LOC
	}
	return MISC
}

// vote gives the class that most mentions speak for. Names are typed one by
// one and typing is what the name layer errs in most, so that the mentions
// of a chain correct each other; at a tie the order of the list decides.
func (m *member) vote() string {
	best, n := Thing, 0
	for _, v := range [...]struct{ kind, class string }{{PER, Person}, {ORG, Organization}, {LOC, Place}, {MISC, Thing}} {
		k := m.votes[v.kind]
		if v.kind == PER {
			k += m.person
		}
		if k > n {
			best, n = v.class, k
		}
	}
	return best
}

// thing tells events and works among the names that are no person,
// organisation or place, by their last word that is no number.
func thing(name string) string {
	words := strings.Fields(name)
	for len(words) > 1 && strings.Trim(words[len(words)-1], "IVX0123456789") == "" {
		words = words[:len(words)-1]
	}
	if len(words) < 2 {
		return Thing
	}
	switch words[len(words)-1] {
	case "War", "Games", "Olympics", "Paralympics", "Cup", "Festival", "Summit", "Forum", "Conference", "Championship",
		"Championships", "Expo", "Election", "Elections", "Revolution", "Marathon", "Fair", "Congress", "Parade", "Final", "Finals",
		"Tournament", "Earthquake", "Hurricane", "Massacre", "Uprising", "Referendum":
		return Event
	case "Act", "Treaty", "Agreement", "Accord", "Accords", "Declaration", "Protocol", "Convention", "Constitution", "Charter",
		"Resolution", "Report", "Bill":
		return Work
	}
	return Thing
}

// known gives the gazetteer entry that a member is, nil for none: every name
// that the gazetteer has must be one of the same thing, and nothing must
// speak for a person of that name. That the name layer takes "Xinhua" for a
// person does not; that it takes "Jordan" for one does.
func (c *cast) known(m *member) *gazetteer.Entry {
	var e *gazetteer.Entry
	shared, person := false, m.person
	full := ""
	for _, n := range m.names {
		if strings.Contains(n.text, " ") && c.gaz.Lookup(n.text) != nil {
			full = n.key
		}
	}
	for _, n := range m.names {
		f := c.gaz.Lookup(n.text)
		if f == nil {
			if full != "" && strings.Contains("-"+full+"-", "-"+n.key+"-") {
				continue // "Korea" of "Korea Republic"
			}
			if m.votes[PER] > 0 || strings.Contains(n.text, " ") {
				return nil // "Washington Irving" and "Washington" are no city
			}
			continue
		}
		if e != nil && e != f {
			return nil
		}
		e = f
		if strings.Contains(n.text, " ") {
			person = 0 // nobody is called "Red Cross", whatever pronouns say
		}
		shared = shared || mayBePerson(n.text, f)
	}
	if e == nil || 2*person > len(m.names) || shared && 2*m.votes[PER] > len(m.names) {
		return nil
	}
	return e
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
