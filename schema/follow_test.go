package schema

import "testing"

func TestFollow(t *testing.T) {
	merge := decision(Merge, func(d *Decision) { d.Entity, d.Other = "ent:john", "ent:jon" })
	alias := decision(AddAlias, func(d *Decision) { d.Entity, d.Other, d.Class = "ent:john", "ent:jordan", "schema:Person" })
	onward := decision(Merge, func(d *Decision) { d.Entity, d.Other = "ent:ada", "ent:john" })
	split := decision(Split, func(d *Decision) { d.Entity, d.Other, d.Articles = "ent:john", "ent:john-2", []string{"art:1"} })
	for _, row := range []struct {
		name      string
		ds        []Decision
		id, class string
		want      string
	}{
		{"merge", []Decision{merge}, "ent:jon", "schema:Person", "ent:john"},
		{"merge of another kind", []Decision{merge}, "ent:jon", "schema:Country", "ent:john"},
		{"alias", []Decision{alias}, "ent:jordan", "schema:Person", "ent:john"},
		{"alias of a thing", []Decision{alias}, "ent:jordan", ClassThing, "ent:john"},
		{"alias of another kind", []Decision{alias}, "ent:jordan", "schema:Country", "ent:jordan"},
		{"alias of an unknown kind", []Decision{alias}, "ent:jordan", "", "ent:jordan"},
		{"both", []Decision{alias, onward}, "ent:jordan", "schema:Person", "ent:ada"},
		{"in another order", []Decision{onward, alias}, "ent:jordan", "schema:Person", "ent:john"},
		{"split", []Decision{merge, split}, "ent:jon", "schema:Person", "ent:john-2"},
	} {
		e := Entity{ID: row.id, Class: row.class}
		if got, _ := Follow(row.ds, e, Article{ID: "art:1"}); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
	}
	if now, by := Current([]Decision{alias}, "ent:jordan"); now != "ent:jordan" || by != nil {
		t.Errorf("an alias makes %s of ent:jordan", now)
	}
}
