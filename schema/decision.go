package schema

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
)

// Kind says what a person decided about entities.
type Kind string

const (
	Merge    Kind = "merge"  // Other is Entity
	Split    Kind = "split"  // what Articles say of Entity is said of Other
	Rename   Kind = "rename" // Entity is called Name
	AddAlias Kind = "alias"  // Entity is called Alias too, and what has it for its name (Other) is Entity
	Apart    Kind = "apart"  // Entity and Other are two; changes nothing, but the question is answered
	SameAs   Kind = "sameAs" // entities are what other data sets call Same
)

// A Decision is what a person decided about entities. Articles are read as
// before; ApplyDecisions then changes what they say, so a decision holds for
// articles that come later, and taking it back restores what was.
type Decision struct {
	ID       string    `json:"id"`    // "dec:…"; set by SetID
	Order    int       `json:"order"` // decisions are applied in this order, from 1
	Kind     Kind      `json:"decision"`
	Entity   string    `json:"entity,omitempty"`
	Other    string    `json:"other,omitempty"`
	Name     string    `json:"name,omitempty"` // of Entity, or of Other after a split
	Alias    string    `json:"alias,omitempty"`
	Class    string    `json:"class,omitempty"`    // of Entity, of a merge or alias
	Articles []string  `json:"articles,omitempty"` // of a split, sorted
	URLs     []string  `json:"urls,omitempty"`     // addresses of Articles, by which their later versions are known
	Same     []Link    `json:"same,omitempty"`     // sorted
	Who      string    `json:"who,omitempty"`
	When     time.Time `json:"when,omitzero"`
	Why      string    `json:"why,omitempty"`
}

// A Link says what another data set calls an entity.
type Link struct {
	Entity string `json:"entity"`
	IRI    string `json:"iri"`
}

// SetID names d by a hash of what it decides, and when in the order.
func (d *Decision) SetID() {
	parts := []string{string(d.Kind), strconv.Itoa(d.Order), d.Entity, d.Other, d.Name, d.Alias, d.Class}
	parts = append(parts, d.Articles...)
	for _, l := range d.Same {
		parts = append(parts, l.Entity, l.IRI)
	}
	d.ID = PrefixDecision + string(d.Kind) + "-" + hash(8, parts...)
}

// About says whether d is about an entity.
func (d *Decision) About(entity string) bool {
	return d.Entity == entity || d.Other == entity ||
		slices.ContainsFunc(d.Same, func(l Link) bool { return l.Entity == entity })
}

// Check says what is wrong with d; the error wraps ErrInvalid.
func (d *Decision) Check() error {
	var faults []error
	fault := func(bad bool, format string, args ...any) {
		if bad {
			faults = append(faults, fmt.Errorf(format, args...))
		}
	}
	pair := d.Kind == Merge || d.Kind == Split || d.Kind == Apart || d.Other != ""
	named := d.Kind == Merge || d.Kind == Split || d.Kind == Rename || d.Kind == AddAlias
	fault(!slices.Contains([]Kind{Merge, Split, Rename, AddAlias, Apart, SameAs}, d.Kind), "no kind of decision: %q", d.Kind)
	fault(!validID(d.ID, PrefixDecision), "its ID must be %s…", PrefixDecision)
	fault(d.Order < 1, "its order is %d, want 1 or more", d.Order)
	fault(d.Kind != SameAs && !validID(d.Entity, PrefixEntity), "no entity: %q", d.Entity)
	fault(pair && !validID(d.Other, PrefixEntity), "no second entity: %q", d.Other)
	fault(pair && d.Other == d.Entity, "%s is one entity, not two", d.Entity)
	fault(named && d.Name == "", "no name")
	fault(d.Kind == AddAlias && d.Alias == "", "no alias")
	fault((d.Kind == Merge || d.Kind == AddAlias) && d.Class == "", "no class")
	fault(d.Kind == Split && len(d.Articles) == 0, "no article")
	fault(d.Kind == SameAs && len(d.Same) == 0, "no link")
	for _, a := range d.Articles {
		fault(!validID(a, PrefixArticle), "no article: %q", a)
	}
	for _, l := range d.Same {
		fault(!validID(l.Entity, PrefixEntity) || !validTerm(quad.IRI(l.IRI)), "no link: %s to %q", l.Entity, l.IRI)
	}
	if len(faults) == 0 {
		return nil
	}
	return fmt.Errorf("%w: decision %s: %w", ErrInvalid, d.ID, errors.Join(faults...))
}

// SortDecisions puts decisions into the order in which they are applied.
func SortDecisions(ds []Decision) {
	slices.SortFunc(ds, func(a, b Decision) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), strings.Compare(a.ID, b.ID))
	})
}

// Current gives the entity that an entity is after the merges among ds, which
// are in order, and the last of these merges, nil when there is none. What is
// called by an alias stays what it is, for it may be of another kind.
func Current(ds []Decision, entity string) (now string, by *Decision) {
	return Follow(ds, Entity{ID: entity}, Article{})
}

// Follow is Current for an entity as one article reads it, which an alias may
// have joined and decisions may have split off too.
func Follow(ds []Decision, e Entity, a Article) (now string, by *Decision) {
	for i := range ds {
		switch d := &ds[i]; {
		case d.Other == e.ID && d.joins(&e):
			e.ID, e.Class, by = d.Entity, d.Class, d
		case d.Kind == Split && d.Entity == e.ID && d.splits(&a):
			e.ID, by = d.Other, d
		}
	}
	return e.ID, by
}

// SortLinks sorts links by entity and IRI.
func SortLinks(links []Link) {
	slices.SortFunc(links, func(a, b Link) int {
		return cmp.Or(strings.Compare(a.Entity, b.Entity), strings.Compare(a.IRI, b.IRI))
	})
}

// LinkTarget reads what another data set calls an entity: an item of Wikidata
// (Q42) or an IRI (http://…). ok is false for all else.
func LinkTarget(text string) (iri string, ok bool) {
	if number, isItem := strings.CutPrefix(text, "Q"); isItem {
		n, err := strconv.ParseUint(number, 10, 63)
		return PrefixWikidata + text, err == nil && n > 0 && strconv.FormatUint(n, 10) == number
	}
	text = strings.TrimSuffix(strings.TrimPrefix(text, "<"), ">")
	_, rest, found := strings.Cut(text, "://")
	short := Contract(quad.IRI(text))
	return string(short), found && rest != "" && strings.HasPrefix(text, "http") && validTerm(quad.IRI(text)) && validTerm(short)
}
