package gazetteer

import (
	"strings"
	"testing"
)

func load(t *testing.T) *Gazetteer {
	t.Helper()
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestLookup(t *testing.T) {
	g := load(t)
	for _, row := range []struct {
		name, want string
		kind       Kind
	}{
		{"South Korea", "South Korea", Country},
		{"Republic of Korea", "South Korea", Country},
		{"the Republic of Korea", "South Korea", Country},
		{"ROK", "South Korea", Country},
		{"R.O.K.", "South Korea", Country},
		{"S. Korea", "South Korea", Country},
		{"DPRK", "North Korea", Country},
		{"Democratic People's Republic of Korea", "North Korea", Country},
		{"Korea", "", 0},
		{"U.S.", "United States", Country},
		{"US", "United States", Country},
		{"us", "", 0},
		{"America", "United States", Country},
		{"Britain", "United Kingdom", Country},
		{"Turkey", "Turkey", Country},
		{"Türkiye", "Turkey", Country},
		{"Cote d’Ivoire", "Ivory Coast", Country},
		{"Greenland", "Greenland", Territory},
		{"Beijing", "Beijing", Capital},
		{"BEIJING", "Beijing", Capital},
		{"OSLO", "Oslo", Capital},
		{"UNESCO", "UNESCO", Organisation},
		{"Unesco", "UNESCO", Organisation},
		{"Kiev", "Kyiv", Capital},
		{"Washington, D.C.", "Washington", Capital},
		{"Bogota", "Bogotá", Capital},
		{"Singapore", "Singapore", Country},
		{"Shanghai", "Shanghai", City},
		{"New York City", "New York", City},
		{"Bavaria", "Bavaria", Region},
		{"WHO", "World Health Organization", Organisation},
		{"who", "", 0},
		{"World Health Organisation", "World Health Organization", Organisation},
		{"Xinhua", "Xinhua News Agency", Outlet},
		{"Korea Herald", "The Korea Herald", Outlet},
		{"The Associated Press", "Associated Press", Outlet},
		{"Mara Lindqvist", "", 0},
		{"", "", 0},
	} {
		e := g.Lookup(row.name)
		switch {
		case e == nil && row.want != "":
			t.Errorf("%q is not known", row.name)
		case e != nil && (e.Name != row.want || e.Kind != row.kind):
			t.Errorf("%q is %q of kind %d, want %q of kind %d", row.name, e.Name, e.Kind, row.want, row.kind)
		}
	}
}

func TestNationality(t *testing.T) {
	g := load(t)
	for _, row := range [][2]string{
		{"Chinese", "China"}, {"South Korean", "South Korea"}, {"South Koreans", "South Korea"}, {"North Korean", "North Korea"},
		{"American", "United States"}, {"Americans", "United States"}, {"U.S.", "United States"}, {"British", "United Kingdom"},
		{"Swiss", "Switzerland"}, {"Dutch", "Netherlands"}, {"Filipino", "Philippines"}, {"Congolese", "Democratic Republic of the Congo"},
		{"Scottish", "Scotland"}, {"European", "Europe"}, {"Korean", ""}, {"chinese", ""}, {"China", ""}, {"us", ""}, {"", ""},
	} {
		got := ""
		if e := g.Nationality(row[0]); e != nil {
			got = e.Name
		}
		if got != row[1] {
			t.Errorf("%q: %q, want %q", row[0], got, row[1])
		}
	}
}

// Every country must be found by its code, name and ID, and every capital
// belong to a country.
func TestData(t *testing.T) {
	g := load(t)
	countries, capitals := 0, 0
	for _, e := range g.byName {
		switch e.Kind {
		case Country:
			if g.Country(e.Code) != e {
				t.Errorf("%s: code %q", e.Name, e.Code)
			}
		case Capital:
			if g.Country(e.Code) == nil {
				t.Errorf("%s: no country %q", e.Name, e.Code)
			}
		}
		if !strings.HasPrefix(e.ID(), "ent:") || strings.HasPrefix(e.ID(), "ent:the-") {
			t.Errorf("%s: id %s", e.Name, e.ID())
		}
	}
	ids := map[string]*Entry{}
	for _, e := range g.byName {
		if e.Kind == Country {
			if o := ids[e.ID()]; o != nil && o != e {
				t.Errorf("%s and %s share an id", o.Name, e.Name)
			}
			ids[e.ID()] = e
			countries++
		}
		if e.Kind == Capital {
			capitals++
		}
	}
	if countries < 190 || capitals < 180 {
		t.Errorf("%d names of countries, %d of capitals", countries, capitals)
	}
}
