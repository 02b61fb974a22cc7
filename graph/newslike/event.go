package newslike

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/quadwire/quadwire/schema"
)

// A kind of event: its class, edge and words, and how often there is one.
type kind struct {
	weight                           int
	class, relation, trigger, plover string
	symmetric, placed                bool
	agent, patient                   string // roles of the ends
}

var kinds = []kind{
	{12, "Meeting", "qw:met", "met", "CONSULT", true, true, "agent", "patient"},
	{6, "Visit", "qw:visited", "visited", "CONSULT", false, false, "agent", "destination"},
	{5, "Call", "qw:spokeByPhoneWith", "called", "CONSULT", true, false, "agent", "patient"},
	{6, "Praise", "qw:praised", "praised", "SUPPORT", false, false, "agent", "patient"},
	{6, "Accusation", "qw:accused", "accused", "DISAPPROVE", false, false, "agent", "patient"},
	{5, "Attack", "qw:attacked", "attacked", "ASSAULT", false, true, "agent", "patient"},
	{5, "Investigation", "qw:investigated", "investigated", "INVESTIGATE", false, false, "agent", "patient"},
	{4, "Acquisition", "qw:acquired", "bought", "COOPERATE", false, false, "agent", "patient"},
	{3, "Arrest", "qw:arrested", "arrested", "COERCE", false, true, "agent", "patient"},
	{12, schema.Attribute, schema.HoldsPosition, "director", "", false, false, "person", "organization"},
	{36, schema.Open, "", "", "", false, false, "", ""},
}

// An event is what a fact tells, without the place where it is told.
type event struct {
	fact     schema.Fact
	trigger  string
	entities []schema.Entity
}

// began is the day of the first article; each day has 40.
var began = time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)

func day(article int) time.Time { return began.AddDate(0, 0, article/40) }

// newEvent gives event n of the article that tells it first: the same for the
// same numbers, so that later articles can tell it again.
func newEvent(seed uint64, article, n int) event {
	rnd := rand.New(rand.NewPCG(seed, uint64(article)<<16|uint64(n)|1<<60))
	k := draw(rnd)
	who := cast(rnd, 3)
	e := event{trigger: k.trigger, entities: who[:2]}
	e.fact = schema.Fact{
		Class: k.class, Relation: k.relation, Symmetric: k.symmetric, Plover: k.plover,
		Subject: schema.Value{Entity: who[0].ID}, Object: schema.Value{Entity: who[1].ID},
		Polarity: schema.Positive, Modality: schema.Actual,
	}
	switch k.class {
	case schema.Open:
		verb := rnd.IntN(20) * rnd.IntN(20) // the small numbers more often
		e.trigger = fmt.Sprintf("verb%d", verb)
		e.fact.Relation = schema.RelationID(e.trigger)
	case schema.Attribute:
		office := "director of " + who[1].Name
		e.fact.Object = schema.Value{Text: office}
		e.fact.Roles = []schema.Role{{Name: "office", Value: e.fact.Object}}
	}
	if k.agent != "" {
		e.fact.Roles = append(e.fact.Roles, schema.Role{Name: k.agent, Value: e.fact.Subject}, schema.Role{Name: k.patient, Value: schema.Value{Entity: who[1].ID}})
	}
	if k.placed && rnd.IntN(2) == 0 {
		e.entities = who
		e.fact.Roles = append(e.fact.Roles, schema.Role{Name: schema.RolePlace, Value: schema.Value{Entity: who[2].ID}})
	}
	e.mood(rnd, article)
	return e
}

// mood sets when the event is, and whether it is.
func (e *event) mood(rnd *rand.Rand, article int) {
	when := day(article).AddDate(0, 0, -rnd.IntN(7))
	if rnd.IntN(3) == 0 {
		e.fact.Time = &schema.Time{Value: when.Format(time.DateOnly), Text: "on " + when.Weekday().String()}
	}
	switch rnd.IntN(20) {
	case 0:
		e.fact.Polarity = schema.Negative
	case 1, 2:
		e.fact.Modality = schema.Planned
	case 3:
		e.fact.Modality = schema.Possible
	}
}

func draw(rnd *rand.Rand) kind {
	total := 0
	for _, k := range kinds {
		total += k.weight
	}
	at := rnd.IntN(total)
	for _, k := range kinds {
		if at -= k.weight; at < 0 {
			return k
		}
	}
	panic("unreachable: the weights sum to the total")
}
