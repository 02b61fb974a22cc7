package graph

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/quadwire/quadwire/schema"
)

// tellingOf reads "Strand met Lindqvist, 12 miners in Talvik on 2031-02-03 by 2031-02-04":
// the ends, with names in capitals; more that took part; where, when, and the day of the
// article. "planned", "denied" and "claimed" stand before it.
func tellingOf(t *testing.T, text string) Report {
	t.Helper()
	verbs := map[string]schema.Fact{
		"met":     {Class: "Meeting", Relation: "qw:met", Symmetric: true},
		"killed":  {Class: "Killing", Relation: "qw:killed"},
		"signed":  {Class: "Signing", Relation: "qw:signed"},
		"praised": {Class: "Praise", Relation: "qw:praised"},
		"leads":   {Class: schema.Open, Relation: "rel:lead"},
	}
	value := func(s string) schema.Value {
		if s != "" && s == strings.ToUpper(s[:1])+s[1:] && s[0] >= 'A' {
			return schema.Value{Entity: schema.EntityID(s)}
		}
		return schema.Value{Text: s}
	}
	rest, by, _ := strings.Cut(text, " by ")
	rest, on, dated := strings.Cut(rest, " on ")
	rest, in, placed := strings.Cut(rest, " in ")
	var f schema.Fact
	mood := schema.Fact{Polarity: schema.Positive, Modality: schema.Actual}
	for _, w := range []string{"planned ", "denied ", "claimed "} {
		var ok bool
		if rest, ok = strings.CutPrefix(rest, w); !ok {
			continue
		}
		switch w {
		case "planned ":
			mood.Modality = schema.Planned
		case "denied ":
			mood.Polarity = schema.Negative
		default:
			mood.AttributedTo = value("Orr")
		}
	}
	for verb, base := range verbs {
		if before, after, ok := strings.Cut(rest, " "+verb); ok {
			f = base
			f.Subject = value(before)
			for i, o := range strings.Split(strings.TrimSpace(after), ", ") {
				if i == 0 {
					f.Object = value(o)
				} else {
					f.Roles = append(f.Roles, schema.Role{Name: "theme", Value: value(o)})
				}
			}
		}
	}
	if f.Class == "" {
		t.Fatalf("%q has no verb", text)
	}
	f.Polarity, f.Modality, f.AttributedTo = mood.Polarity, mood.Modality, mood.AttributedTo
	if placed {
		f.Roles = append(f.Roles, schema.Role{Name: schema.RolePlace, Value: value(in)})
	}
	if dated {
		f.Time = &schema.Time{Value: on}
	}
	f.SetID()
	a := schema.Article{ID: "art:" + by}
	a.Published, _ = time.Parse(time.DateOnly, by)
	return Report{Fact: f, Sources: []Source{{Article: a}}}
}

// Each row is tellings, apart by ";", and the groups of their numbers that tell one
// event.
func TestSameEvents(t *testing.T) {
	for _, row := range []struct{ tellings, want string }{
		// what is told more or less finely
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist on 2031-02", "12"},
		{"Strand met Lindqvist on 2031-02-03; Lindqvist met Strand in Talvik by 2031-02-04", "12"},
		{"Strand met Lindqvist on 2031-02-03/2031-02-05; Strand met Lindqvist on 2031-02-04", "12"},
		{"Strand met Lindqvist on 2031-02-03/2031-02-05; Strand met Lindqvist on 2031-02-05/2031-02-08", "12"},
		{"Strand met Lindqvist in Talvik by 2031-02-04; Strand met Lindqvist by 2031-02-06", "12"},
		{"planned Strand met Lindqvist on 2031-02-09; planned Strand met Lindqvist by 2031-02-04", "12"},
		{"Strand met Lindqvist on 2031-02-03T15:00; Strand met Lindqvist, Orr on 2031-02-03", "12"},
		{"Strand met Lindqvist on 2031-02; Strand met Lindqvist on 2031-02-03; Strand met Lindqvist in Talvik by 2031-02-04", "123"},
		// days that differ, or say too little
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist on 2031-02-04", "1 2"},
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist on 2031-03", "1 2"},
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist on 2031", "1 2"},
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist on ../2031-02", "1 2"},
		{"Strand met Lindqvist, Orr on 2031-02-03T15:00; Strand met Lindqvist on 2031-02-03T16:30", "1 2"},
		{"Strand met Lindqvist, Orr on 2031-02-03T15:00Z; Strand met Lindqvist on 2031-02-03T16:00+01:00", "12"},
		// what is reported without a day, long after or before
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist by 2031-02-11", "1 2"},
		{"Strand met Lindqvist in Talvik on 2031-02-03; Strand met Lindqvist in Talvik by 2031-02-11", "12"},
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist by 2031-02-02", "1 2"},
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist", "1 2"},
		{"planned Strand met Lindqvist on 2031-02-09; planned Strand met Lindqvist by 2031-02-10", "1 2"},
		{"planned Strand met Lindqvist on 2031-02-09; planned Strand met Lindqvist by 2031-01-10", "1 2"},
		// which of two events is meant is not clear
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist on 2031-02-05; Strand met Lindqvist by 2031-02-06", "1 2 3"},
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist on 2031-02-05; Strand met Lindqvist on 2031-02", "1 2 3"},
		{"Strand met Lindqvist on 2031-02-03; Strand met Lindqvist in Oslo by 2031-02-04; Strand met Lindqvist in Talvik by 2031-02-04", "1 2 3"},
		// roles that clash
		{"Strand met Lindqvist in Talvik on 2031-02-03; Strand met Lindqvist in Oslo by 2031-02-04", "1 2"},
		{"Strand met Lindqvist on 2031-02-03; Strand met Orr on 2031-02-03", "1 2"},
		{"Strand met Lindqvist, trade on 2031-02-03; Strand met Lindqvist, fish by 2031-02-03", "1 2"},
		{"Strand met Lindqvist, Orr on 2031-02-03; Strand met Lindqvist by 2031-02-03", "12"},
		{"Strand killed 12 people in Talvik on 2031-02-03; Strand killed 15 people in Talvik on 2031-02-03", "1 2"},
		{"Strand killed Lindqvist on 2031-02-03; Lindqvist killed Strand by 2031-02-03", "1 2"},
		// one name
		{"Strand signed in Talvik on 2031-02; Strand signed the pact in Talvik on 2031-02-03", "12"},
		{"Strand signed on 2031-02-03; Strand signed the pact in Talvik on 2031-02-03", "12"},
		{"Strand signed on 2031-02; Strand signed the pact in Talvik on 2031-02-03", "1 2"},
		{"Strand signed in Talvik by 2031-02-04; Strand signed the pact in Talvik on 2031-02-03", "1 2"},
		{"Strand signed on 2031-02-03; Strand signed the pact on 2031-02-03; Strand signed the lease on 2031-02-03", "1 2 3"},
		{"a bomb killed 12 people on 2031-02-03; a bomb killed on 2031-02", "1 2"},
		// no name, but all else
		{"a bomb killed 12 people in Talvik on 2031-02-03; a bomb killed 12 people, a dog in Talvik on 2031-02-03", "12"},
		{"police killed a man in Talvik on 2031-02-03; police killed a man, a dog in Talvik on 2031-02-03", "1 2"},
		{"a bomb killed 12 people, a cat in Talvik on 2031-02-03; a bomb killed 12 people, a dog in Talvik on 2031-02-03", "1 2"},
		{"a bomb killed 12 people on 2031-02-03; a bomb killed 12 people, a dog on 2031-02-03", "1 2"},
		{"a bomb killed 12 people in Talvik on 2031-02; a bomb killed 12 people in Talvik on 2031-02-03", "1 2"},
		{"a bomb killed 12 people in Talvik on 2031-02-03; a bomb killed 15 people, a dog in Talvik on 2031-02-03", "1 2"},
		// moods, claims, and what is no event
		{"planned Strand met Lindqvist on 2031-02-03; Strand met Lindqvist on 2031-02", "1 2"},
		{"denied Strand met Lindqvist on 2031-02-03; denied Strand met Lindqvist on 2031-02", "1 2"},
		{"claimed Strand met Lindqvist on 2031-02-03; Strand met Lindqvist on 2031-02", "1 2"},
		{"claimed Strand met Lindqvist on 2031-02-03; claimed Strand met Lindqvist on 2031-02", "12"},
		{"Strand leads Talvik on 2031-02-03; Strand leads Talvik on 2031-02", "1 2"},
		{"Strand praised Lindqvist on 2031-02-03; Strand met Lindqvist on 2031-02", "1 2"},
	} {
		var list []Report
		number := make(map[string]int)
		for i, one := range strings.Split(row.tellings, "; ") {
			r := tellingOf(t, one)
			number[r.ID] = i + 1
			list = append(list, r)
		}
		rnd := rand.New(rand.NewSource(1))
		for range 6 {
			if got := eventsOf(list, number); got != row.want {
				t.Errorf("%s: %s, want %s", row.tellings, got, row.want)
				break
			}
			rnd.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
		}
	}
}

func eventsOf(list []Report, number map[string]int) string {
	var out []string
	for _, event := range SameEvents(list) {
		var ns []int
		for _, i := range event {
			ns = append(ns, number[list[i].ID])
		}
		slices.Sort(ns)
		out = append(out, strings.Trim(strings.ReplaceAll(fmt.Sprint(ns), " ", ""), "[]"))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// What is joined has the finest time, and what all tell, in one order.
func TestJoinEvents(t *testing.T) {
	list := []Report{
		tellingOf(t, "Strand met Lindqvist on 2031-02 by 2031-02-20"),
		tellingOf(t, "Strand met Lindqvist on 2031-02-03 by 2031-02-04"),
		tellingOf(t, "Orr met Lindqvist on 2031-02-03 by 2031-02-04"),
		tellingOf(t, "Strand met Lindqvist in Talvik by 2031-02-05"),
	}
	want := fmt.Sprint(JoinEvents(list[:2])[0].ID, " 2031-02-03 2 [art:2031-02-04 art:2031-02-05 art:2031-02-20] [{place {ent:talvik  }}]")
	for range len(list) {
		list = append(list[1:], list[0])
		out := JoinEvents(list)
		i := slices.IndexFunc(out, func(r Report) bool { return len(r.Also) > 0 })
		if len(out) != 2 || i < 0 {
			t.Fatalf("%d events", len(out))
		}
		r := out[i]
		var articles []string
		for _, s := range r.Sources {
			articles = append(articles, s.Article.ID)
		}
		if got := fmt.Sprint(r.ID, " ", r.Time.Value, " ", len(r.Also), " ", articles, " ", r.Roles); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
}
