package graph

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// chainOf prints a path as names without prefix: "ada-berg > tom-ode (2)", with
// the number of facts of a hop.
func chainOf(path []Hop) string {
	var b strings.Builder
	for i, h := range path {
		if i == 0 {
			b.WriteString(strings.TrimPrefix(h.From, "ent:"))
		}
		fmt.Fprintf(&b, " > %s (%d)", strings.TrimPrefix(h.To, "ent:"), len(h.Facts))
	}
	return b.String()
}

func TestPaths(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		// Ada – Tom – Eva – Cai, and Ada – Bo – Eva
		for i, pair := range [][2]string{{"Ada", "Tom"}, {"Tom", "Eva"}, {"Eva", "Cai"}, {"Ada", "Bo"}, {"Bo", "Eva"}, {"Una", "Ida"}} {
			load(t, s, meets(fmt.Sprint(i), pair[0], pair[1]))
		}
		tests := []struct {
			from, to string
			max      int
			limit    int
			want     string
		}{
			{"ada", "tom", 6, 9, "ada > tom (2)"}, // the meeting, and Ada's claim of it
			{"ada", "eva", 6, 9, "ada > bo (2) > eva (2) | ada > tom (2) > eva (2)"},
			{"ada", "eva", 6, 1, "ada > bo (2) > eva (2)"},
			{"cai", "ada", 3, 9, "cai > eva (2) > bo (2) > ada (2) | cai > eva (2) > tom (2) > ada (2)"},
			{"cai", "ada", 2, 9, ""},
			{"ada", "ida", 6, 9, ""},
			{"ada", "ada", 6, 9, ""},
			{"ada", "nobody", 6, 9, ""},
		}
		for _, tt := range tests {
			got, err := s.Paths(context.Background(), "ent:"+tt.from, "ent:"+tt.to, tt.max, tt.limit)
			if err != nil {
				t.Fatal(err)
			}
			var out []string
			for _, p := range got {
				out = append(out, chainOf(p))
			}
			if g := strings.Join(out, " | "); g != tt.want {
				t.Errorf("%s to %s, %d: %s; want %s", tt.from, tt.to, tt.max, g, tt.want)
			}
		}
	})
}

func TestStandings(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		load(t, s, meets("b", "Ada Berg", "Eva Lund"))
		got, err := s.Standings(context.Background(), "schema:Person")
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, st := range got {
			out = append(out, fmt.Sprintf("%s %d %d %d %d", st.Name, st.Facts, st.Quotes, st.Articles, st.Connections))
		}
		// of each article the meeting, the claim of it, and what Ada said
		want := "Ada Berg 6 2 2 2, Eva Lund 2 0 1 1, Tom Ode 2 0 1 1"
		if g := strings.Join(out, ", "); g != want {
			t.Errorf("%s; want %s", g, want)
		}
		if none, err := s.Standings(context.Background(), "schema:City"); len(none) > 0 || err != nil {
			t.Error(none, err)
		}
	})
}

func TestNamed(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		load(t, s, meets("a", "Ada Berg", "Tom Ode"))
		load(t, s, meets("b", "Berg", "Tom Ode"))
		load(t, s, meets("c", "Tom Ode", "Eva Lund"))
		for name, want := range map[string]string{
			"berg":     "ent:berg", // the full name of one, an alias of another
			"Ada Berg": "ent:ada-berg",
			"Lund":     "ent:eva-lund", // called so by nobody
			"Eva L":    "",
		} {
			hits, err := s.Named(context.Background(), name)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, h := range hits {
				got += h.ID
			}
			if got != want {
				t.Errorf("%s: %s, want %s", name, got, want)
			}
		}
	})
}

func TestFactIDs(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		ctx := context.Background()
		if ids, err := s.FactIDs(ctx); len(ids) > 0 || err != nil {
			t.Error(ids, err)
		}
		a := meets("a", "Ada Berg", "Tom Ode")
		load(t, s, a)
		ids, err := s.FactIDs(ctx)
		if err != nil || len(ids) != len(a.Facts) {
			t.Errorf("%v, %v", ids, err)
		}
		for _, f := range []Filter{{Article: "art:a"}, {Near: "ent:tom-ode"}} {
			got, err := s.FactsWith(ctx, f)
			if err != nil || len(got) != len(a.Facts) {
				t.Errorf("%+v: %d facts, %v", f, len(got), err)
			}
		}
	})
}
