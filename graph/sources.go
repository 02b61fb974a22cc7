package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// Sources tells which articles are near-copies of one text. It maps the ID of each
// article to that of the one which stands for its source: of those that are linked
// by likeness the one published first, of these the first by ID; undated ones come
// last. It depends on the articles alone, not on their order.
func Sources(articles []schema.Article) map[string]string {
	list := slices.Clone(articles)
	slices.SortFunc(list, func(a, b schema.Article) int {
		return cmp.Or(strings.Compare(cmp.Or(a.Day(), "~"), cmp.Or(b.Day(), "~")), strings.Compare(a.ID, b.ID))
	})
	list = slices.CompactFunc(list, func(a, b schema.Article) bool { return a.ID == b.ID })
	first := make([]int, len(list)) // of the source, as far as it is known
	for i := range first {
		first[i] = i
	}
	root := func(i int) int {
		for first[i] != i {
			first[i] = first[first[i]]
			i = first[i]
		}
		return i
	}
	for _, p := range nearCopies(list) {
		if a, b := root(p[0]), root(p[1]); a != b {
			first[max(a, b)] = min(a, b)
		}
	}
	out := make(map[string]string, len(list))
	for i := range list {
		out[list[i].ID] = list[root(i)].ID
	}
	return out
}

// nearCopies lists the pairs of near-copies in a list that is sorted by day. Only those are
// compared that share a digest or a key of their fingerprints, and the days of which lie near.
func nearCopies(list []schema.Article) (pairs [][2]int) {
	type key struct {
		digest string
		hash   uint32
	}
	seen := make(map[key][]int)
	sketches := make([]schema.Sketch, len(list))
	for i := range list {
		a := &list[i]
		keys := []key{{digest: a.SHA256}}
		sketches[i], _ = schema.ParseFingerprint(a.Fingerprint)
		for _, h := range sketches[i].Keys() {
			keys = append(keys, key{hash: h})
		}
		tried := make(map[int]bool)
		for _, k := range keys {
			if k == (key{}) {
				continue
			}
			for _, o := range slices.Backward(seen[k]) {
				if !a.IsNear(&list[o]) && k.digest == "" {
					break // those before it are older still
				}
				if !tried[o] && schema.NearCopies(a, &list[o], sketches[i], sketches[o]) {
					pairs = append(pairs, [2]int{o, i})
				}
				tried[o] = true
			}
			seen[k] = append(seen[k], i)
		}
	}
	return pairs
}

// CountSources counts articles, near-copies of one text once.
func CountSources(articles []schema.Article) int {
	seen := make(map[string]bool)
	for _, first := range Sources(articles) {
		seen[first] = true
	}
	return len(seen)
}
