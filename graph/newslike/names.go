package newslike

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// entities is how many there are. The first are the ones in most articles.
const entities = 40_000

var (
	firstNames = strings.Fields("Ada Bruno Clara Davor Elif Felix Greta Hugo Ines Jonas Kira Lars Mira Nils Olga Pavel Rosa Sven Tara Ugo Vera Wim Yara Zeno")
	onsets     = strings.Fields("B Br C D Dr F G Gr H J K Kr L M N P R S St T Tr V W Z")
	nuclei     = strings.Fields("a e i o u ai ei ou")
	codas      = strings.Fields("l n r s t rk nd lm sk vic berg ton")
	trades     = strings.Fields("Steel Bank Energy Motors Union Institute Ministry Shipping Party Airlines")
)

// surname gives a word of two syllables, another for every i below 36,864.
func surname(i int) string {
	o, i := onsets[i%len(onsets)], i/len(onsets)
	v, i := nuclei[i%len(nuclei)], i/len(nuclei)
	c, i := codas[i%len(codas)], i/len(codas)
	return o + v + c + strings.ToLower(onsets[i%16][:1]) + "a"
}

// entity i is a person, an organisation, a city or a country; two of one
// number are the same.
func entity(i int) schema.Entity {
	e := schema.Entity{Class: "schema:Person"}
	word := surname(i)
	switch {
	case i%20 == 19:
		e.Class, e.Name, e.Known = "schema:Country", word+"land", true
	case i%5 == 3:
		e.Class, e.Name = "schema:City", word+"burg"
	case i%5 == 1:
		e.Class, e.Name = "schema:Organization", word+" "+trades[i/5%len(trades)]
	default:
		e.Name = firstNames[i/7%len(firstNames)] + " " + word
		e.Aliases = []string{word}
	}
	if i >= 36_864 { // the words begin again
		e.Name = fmt.Sprintf("%s %d", e.Name, i)
	}
	e.ID = schema.EntityID(e.Name)
	return e
}

// cast draws n different entities, the ones with small numbers most often.
func cast(rnd *rand.Rand, n int) []schema.Entity {
	zipf := rand.NewZipf(rnd, 1.15, 8, entities-1)
	seen := make(map[int]bool)
	var out []schema.Entity
	for len(out) < n {
		if i := int(zipf.Uint64()); !seen[i] {
			seen[i] = true
			out = append(out, entity(i))
		}
	}
	return out
}
