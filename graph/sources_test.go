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

// passage is n words, the same for the same first one.
func passage(first, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "word%d ", first+i)
	}
	return b.String()
}

func printed(id, day, text string) schema.Article {
	a := schema.Article{ID: "art:" + id, Fingerprint: schema.Fingerprint(text)}
	a.Published, _ = time.Parse(time.DateOnly, day)
	return a
}

// Each row is articles ("id day first-last", the words that they print) and their
// sources as "articles of one source, first the one that stands for it".
func TestSources(t *testing.T) {
	for _, row := range []struct{ articles, want string }{
		{"a 2031-02-03 0-200", "a"},
		{"a 2031-02-03 0-200, b 2031-02-03 10-210", "a b"},
		{"b 2031-02-03 0-200, a 2031-02-04 10-210", "b a"},                         // the first to print it
		{"a - 0-200, b 2031-02-03 0-200, c - 0-200", "b a c"},                      // undated ones come last
		{"a 2031-02-03 0-200, b 2031-02-03 500-700", "a | b"},                      // two texts
		{"a 2031-02-03 0-200, b 2031-02-13 0-200", "a | b"},                        // printed anew
		{"a 2031-02-03 0-200, b 2031-02-08 0-200, c 2031-02-13 0-200", "a b c"},    // day after day
		{"a 2031-02-03 0-200, b 2031-02-03 50-250, c 2031-02-03 100-300", "a b c"}, // each more like the next
		{"a 2031-02-03 0-200, b 2031-02-03 100-300", "a | b"},                      // half of it
		{"a 2031-02-03 0-300, b 2031-02-03 0-120, c 2031-02-03 180-300", "a b c"},  // two cuts of one text
		{"a 2031-02-03 0-20, b 2031-02-03 0-20", "a | b"},                          // too short to tell
		{"a 2031-02-03 0-200, a 2031-02-03 0-200, b 2031-02-03 500-700", "a | b"},  // one article twice
		{"a - 0-200, b - 0-200, c - 500-700, d 2031-02-03 500-700", "a b | d c"},   //
		{"", ""},
	} {
		var list []schema.Article
		for _, one := range strings.Split(row.articles, ", ") {
			if f := strings.Fields(one); len(f) == 3 {
				var first, last int
				if _, err := fmt.Sscanf(f[2], "%d-%d", &first, &last); err != nil {
					t.Fatal(err)
				}
				list = append(list, printed(f[0], f[1], passage(first, last-first)))
			}
		}
		rnd := rand.New(rand.NewSource(1))
		for range 10 {
			if got := grouped(Sources(list)); got != row.want {
				t.Errorf("%s: %s, want %s", row.articles, got, row.want)
				break
			}
			rnd.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
		}
	}
}

// grouped writes sources on a line.
func grouped(first map[string]string) string {
	groups := make(map[string][]string)
	for a, f := range first {
		if a != f {
			groups[f] = append(groups[f], strings.TrimPrefix(a, "art:"))
		} else {
			groups[f] = append(groups[f], "")
		}
	}
	var out []string
	for f, rest := range groups {
		slices.Sort(rest)
		out = append(out, strings.TrimSpace(strings.TrimPrefix(f, "art:")+strings.Join(rest, " ")))
	}
	slices.Sort(out)
	return strings.Join(out, " | ")
}

// What counts sources is the same whichever copy came first, and as before when one
// is forgotten.
func TestCopiesInAnyOrder(t *testing.T) {
	text := passage(0, 100)
	copied := func(id string) schema.Record {
		r := meets(id, "Ada Berg", "Tom Ode")
		r.Article.Fingerprint, r.Article.URL = schema.Fingerprint(text), "https://"+id+".example/wire"
		return r
	}
	tell := func(ids ...string) (stats string, dumped string) {
		s := open(t, Memory)
		for _, id := range ids {
			load(t, s, copied(id))
		}
		st, err := s.Stats(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		top, err := s.Standings(t.Context(), "schema:Person")
		if err != nil {
			t.Fatal(err)
		}
		list, err := s.Articles(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		stats = fmt.Sprintf("%d articles, %d sources, %d for %s;", st.Articles, st.Sources, top[0].Articles, top[0].Name)
		for _, a := range list {
			stats += fmt.Sprintf(" %s %s", a.URL, a.SameTextAs)
		}
		if len(ids) > 2 {
			if _, err := s.Forget(t.Context(), "art:"+ids[2]); err != nil {
				t.Fatal(err)
			}
		}
		return stats, fmt.Sprint(dump(t, s))
	}
	stats, ab := tell("a", "b")
	if want := "2 articles, 1 sources, 1 for Ada Berg; https://a.example/wire  https://b.example/wire art:a"; stats != want {
		t.Errorf("%s\nwant %s", stats, want)
	}
	if other, ba := tell("b", "a"); ba != ab || other != stats {
		t.Errorf("the order matters: %s, %s", stats, other)
	}
	if _, left := tell("b", "a", "c"); left != ab {
		t.Error("forgetting a copy leaves something else than its never having come")
	}
}
