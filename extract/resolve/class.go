package resolve

import "github.com/quadwire/quadwire/extract/resolve/gazetteer"

// Classes of entities.
const (
	Person       = "schema:Person"
	Organization = "schema:Organization"
	Country      = "schema:Country"
	City         = "schema:City"
	Place        = "schema:Place"
	Event        = "schema:Event"
	Work         = "schema:CreativeWork"
	Product      = "schema:Product"
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
