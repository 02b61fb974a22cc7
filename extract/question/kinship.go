package question

import "github.com/quadwire/quadwire/schema"

// A kin is what a noun of kinship says of its bearer towards the possessor:
// "X's father Y": Y has child X.
type kin struct {
	relation string // bearer → possessor
	inverse  string // possessor → bearer
}

var (
	spouse  = kin{schema.Spouse, schema.Spouse}
	parent  = kin{"qw:child", "qw:parent"} // a parent has X for a child
	child   = kin{"qw:parent", "qw:child"}
	sibling = kin{"qw:sibling", "qw:sibling"}
)

var kinships = map[string]kin{
	"wife": spouse, "husband": spouse, "spouse": spouse, "widow": spouse, "widower": spouse,
	"father": parent, "mother": parent, "parent": parent, "mum": parent, "mom": parent, "dad": parent,
	"son": child, "daughter": child, "child": child,
	"brother": sibling, "sister": sibling, "sibling": sibling,
}

// kinRelations tell who somebody is by who their relatives are.
var kinRelations = []string{schema.Spouse, "qw:parent", "qw:child", "qw:sibling"}

// facts are the two ways in which the graph tells a kinship. Either side may
// be nil: the one that is asked for.
func (k kin) facts(bearer, possessor *schema.Mention) []schema.FactPattern {
	both := []string{schema.EndSubject, schema.EndObject}
	if k.relation == k.inverse {
		return []schema.FactPattern{kinFact(k.relation, bearer, both, possessor, both)}
	}
	subject, object := both[:1], both[1:]
	return []schema.FactPattern{
		kinFact(k.relation, bearer, subject, possessor, object),
		kinFact(k.inverse, bearer, object, possessor, subject),
	}
}

func kinFact(relation string, bearer *schema.Mention, bearerEnd []string, possessor *schema.Mention, possessorEnd []string) schema.FactPattern {
	f := schema.FactPattern{Relations: []string{relation}}
	for _, side := range []struct {
		m   *schema.Mention
		end []string
	}{{bearer, bearerEnd}, {possessor, possessorEnd}} {
		if side.m == nil {
			f.Hole = side.end
		} else {
			f.Given = append(f.Given, schema.Given{Roles: side.end, Mention: *side.m})
		}
	}
	return f
}
