package schema

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
)

// checkFrame finds what would make a frame useless or wrong.
func (f *Frames) checkFrame(fr *Frame) error {
	switch {
	case fr.Class == "":
		return errors.New(`add "class: Name"`)
	case fr.Extends && f.byClass[fr.Class] == nil:
		return errors.New("extends a class that does not exist")
	case !fr.Extends && fr.Predicate == "":
		return errors.New(`add "predicate: name", the name of the direct edge`)
	case len(fr.Triggers) == 0:
		return errors.New("has no triggers")
	}
	ends := append([]string{fr.Source}, fr.Target...)
	if err := knownRoles(ends); err != nil {
		return err
	}
	for i := range fr.Triggers {
		if err := f.checkTrigger(&fr.Triggers[i]); err != nil {
			return fmt.Errorf("trigger %d: %w", i+1, err)
		}
	}
	return nil
}

// checkTrigger finds what would make a trigger useless or wrong.
func (f *Frames) checkTrigger(t *Trigger) error {
	switch {
	case len(t.Verbs) == 0 && len(t.Nouns) == 0:
		return errors.New(`needs "verbs" or "nouns"`)
	case len(t.Verbs) > 0 && len(t.Nouns) > 0:
		return errors.New(`has "verbs" and "nouns"; make two triggers of it`)
	case len(t.Verbs) > 0 && len(t.Light) > 0:
		return errors.New(`"light" goes with "nouns", not with "verbs"`)
	case !t.StandsAlone() && len(t.Light) == 0:
		return errors.New(`"alone: false" needs "light" verbs`)
	case len(t.Roles) == 0:
		return errors.New(`needs "roles"`)
	}
	names := append([]string{t.Source}, t.Target...)
	for r, slots := range t.Roles {
		if len(slots) == 0 {
			return fmt.Errorf("role %q has no place to be read from", r)
		}
		names = append(names, r)
	}
	sort.Strings(names)
	if err := knownRoles(names); err != nil {
		return err
	}
	for _, need := range t.Require {
		for _, r := range strings.Split(need, "|") {
			if _, ok := t.Roles[r]; !ok {
				return fmt.Errorf("requires %q, which is not among its roles", r)
			}
		}
	}
	t.sortRoles()
	return f.checkTypes(t)
}

// checkTypes holds the kinds that a trigger asks for against those declared.
func (f *Frames) checkTypes(t *Trigger) error {
	for _, r := range t.RolesInOrder() {
		for _, k := range t.Types[r] {
			if k == "-" || !f.hasKind(strings.TrimPrefix(k, "-")) {
				return fmt.Errorf("role %q asks for the kind %q, which is not declared under kinds", r, k)
			}
		}
	}
	for _, r := range slices.Sorted(maps.Keys(t.Types)) {
		if _, ok := t.Roles[r]; !ok {
			return fmt.Errorf("types names %q, which is not among its roles", r)
		}
	}
	return nil
}

// builtinKinds need no word list: names have a type of their own, and any
// noun that triggers a frame is an EVENT.
var builtinKinds = [...]string{"PER", "ORG", "LOC", "MISC", "NAME", "EVENT", "NUMBER", "TITLE", "THING"}

func (f *Frames) hasKind(k string) bool {
	if slices.Contains(builtinKinds[:], k) || f.groups[k] != nil {
		return true
	}
	for _, ks := range f.kinds {
		if slices.Contains(ks, k) {
			return true
		}
	}
	return false
}

func knownRoles(names []string) error {
	for _, n := range names {
		if n != "" && !slices.Contains(roleNames[:], n) {
			return fmt.Errorf("unknown role %q (known: %s)", n, strings.Join(roleNames[:], " "))
		}
	}
	return nil
}
