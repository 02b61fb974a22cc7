package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Facts that say the same are one node. Tellings that say more or less of one event
// ("met in May", "met in Oslo", "met in Oslo on May 11") are nodes of their own, since
// what an article means by less cannot be known when it is read: a second meeting
// may be told of later. Which of them are one is computed when they are shown, from
// all that is known then. A wrong union is worse than a missing one: tellings are
// united if nothing in them clashes, two names or a name and a day or place agree, and no
// two events that differ could both be meant.

// SameEvents parts reports into events: lists of indexes, each ascending, in the order
// of their first. It is a function of the set of reports: their order does not matter.
func SameEvents(reports []Report) [][]int {
	tellings := make([]*eventTelling, len(reports))
	for i := range reports {
		tellings[i] = newTelling(&reports[i])
	}
	near := make([]map[int]bool, len(reports)) // which may be the same event
	for i := range near {
		near[i] = make(map[int]bool)
	}
	for _, p := range inCommon(tellings) {
		if tellings[p[0]].agrees(tellings[p[1]]) {
			near[p[0]][p[1]], near[p[1]][p[0]] = true, true
		}
	}
	var out [][]int
	done := make([]bool, len(reports))
	for i := range reports {
		if done[i] {
			continue
		}
		event := []int{i}
		if isClear(i, near) {
			for k := range near[i] {
				if isClear(k, near) {
					event = append(event, k)
				}
			}
		}
		slices.Sort(event)
		for _, k := range event {
			done[k] = true
		}
		out = append(out, event)
	}
	return out
}

// isClear says whether all that may be the same event as i may be the same as one
// another. Those that are clear therefore form groups in which every two agree.
func isClear(i int, near []map[int]bool) bool {
	for a := range near[i] {
		for b := range near[i] {
			if a != b && !near[a][b] {
				return false
			}
		}
	}
	return true
}

// inCommon lists the pairs that have two names, or a name and a place or day, in
// common, and times that lie near.
func inCommon(tellings []*eventTelling) [][2]int {
	blocks := make(map[string][]int)
	for i, t := range tellings {
		if t != nil {
			for _, k := range t.blocks() {
				blocks[k] = append(blocks[k], i)
			}
		}
	}
	seen := make(map[[2]int]bool)
	var out [][2]int
	for _, block := range blocks {
		slices.SortFunc(block, func(a, b int) int { return tellings[a].from.Compare(tellings[b].from) })
		for n, a := range block {
			for _, b := range block[n+1:] {
				if tellings[b].from.Sub(tellings[a].from) > farthest {
					break
				}
				if p := [2]int{min(a, b), max(a, b)}; a != b && !seen[p] {
					seen[p] = true
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// Join makes one report of the tellings of an event: what the best dated of them says,
// with the roles and sources of all, and Also the IDs of the others.
func Join(tellings []Report) Report {
	list := slices.Clone(tellings)
	slices.SortFunc(list, func(a, b Report) int {
		return cmp.Or(-cmp.Compare(fineness(&a), fineness(&b)), -cmp.Compare(len(a.Sources), len(b.Sources)), strings.Compare(a.ID, b.ID))
	})
	out := list[0]
	out.Roles, out.Sources = slices.Clone(out.Roles), slices.Clone(out.Sources)
	for _, r := range list[1:] {
		out.Also = append(out.Also, r.ID)
		out.Sources = append(out.Sources, r.Sources...)
		out.Trusted = out.Trusted || r.Trusted
		if out.Object.IsZero() {
			out.Object = r.Object
		}
		for _, role := range r.Roles {
			if !slices.Contains(out.Roles, role) {
				out.Roles = append(out.Roles, role)
			}
		}
	}
	slices.Sort(out.Also)
	slices.SortFunc(out.Sources, func(a, b Source) int {
		return cmp.Or(strings.Compare(a.Article.ID, b.Article.ID), cmp.Compare(a.Sentence.Index, b.Sentence.Index), cmp.Compare(a.Evidence.Begin, b.Evidence.Begin))
	})
	return out
}

// fineness is 0 for no time, 1 for an interval, and grows from a year to a minute.
func fineness(r *Report) int {
	switch {
	case r.Time == nil:
		return 0
	case strings.Contains(r.Time.Value, "/"):
		return 1
	}
	return len(r.Time.Value)
}

// JoinEvents makes one report of every event that several of the reports tell, in the
// order of the reports.
func JoinEvents(reports []Report) []Report {
	var out []Report
	for _, event := range SameEvents(reports) {
		var told []Report
		for _, i := range event {
			told = append(told, reports[i])
		}
		if len(told) == 1 {
			out = append(out, told[0])
		} else {
			out = append(out, Join(told))
		}
	}
	return out
}
