package resolve

import (
	"github.com/quadwire/quadwire/extract/statement"
	"github.com/quadwire/quadwire/schema"
)

// quotation makes the facts of an attribution, one for each speaker and each
// claim that the attribution itself stands under, and gives the claims for
// what its content says.
func (f *factory) quotation(i, depth int) []claim {
	st := &f.sts[i]
	if inner, ok := f.claims[st.ID]; ok {
		return inner
	}
	f.claims[st.ID] = nil // a cycle finds nothing
	outer := f.standing(st.In, depth+1)
	speakers := f.values(st.Source)
	if len(speakers) == 0 {
		speakers = []schema.Value{{}}
	}
	var inner []claim
	for _, cl := range outer {
		for _, sp := range speakers {
			fact := f.quote(st, cl, sp)
			f.out = append(f.out, fact)
			denied := st.Polarity == schema.Negative && isDenial(st)
			if st.Polarity == schema.Positive || denied {
				inner = append(inner, claim{
					by: sp, quotation: fact.ID, trusted: f.trusts(sp) && st.Modality == schema.Actual && st.Relation == "said",
					denied: denied, modality: moodOf(st),
				})
			}
		}
	}
	f.claims[st.ID] = inner
	return inner
}

// quote makes one fact of class Quotation. Its evidence points at the words
// said, sentence by sentence.
func (f *factory) quote(st *statement.Statement, cl claim, speaker schema.Value) schema.Fact {
	fact := f.base(st, cl)
	fact.Class, fact.Relation = schema.Quotation, "qw:"+st.Relation
	fact.Subject = speaker
	var r roles
	r.add("speaker", speaker)
	if st.Content != nil {
		fact.Object = schema.Value{Text: f.slotText(st.Content)}
		r.add("content", fact.Object)
	}
	if st.Cue != nil {
		cue := schema.Value{Text: f.slotText(st.Cue)}
		r.add("cue", cue)
		fact.Evidence[0].Trigger = cue.Text
	}
	if st.Content != nil {
		fact.Evidence = f.proofs(st, fact.Evidence[0])
	}
	r.add("addressee", f.values(st.Addressee)...)
	if st.Direct != "" {
		r.add("direct", schema.Value{Text: st.Direct})
	}
	for _, role := range f.openRoles(st, nil) {
		r.add(role.Name, role.Value)
	}
	fact.Roles = r
	if speaker.Entity == "" {
		fact.Within = f.article // "officials said" is somebody else in each article
	}
	fact.SetID()
	return fact
}

// moodOf is the modality that what is said gets from how it is said: what is
// asked or hoped is not claimed to be so. "" leaves it as it is.
func moodOf(st *statement.Statement) schema.Modality {
	switch {
	case st.Modality != schema.Actual:
		return st.Modality
	case st.Relation == "asked":
		return schema.Asked
	case st.Relation == "hoped":
		return schema.Possible
	}
	return ""
}

// trusts says whether what v reports may stand as told by the article itself:
// v is a news agency, a paper, a broadcaster, or the article's own publisher.
func (f *factory) trusts(v schema.Value) bool {
	if v.Entity == "" {
		return false
	}
	m := f.byID[v.Entity]
	return v.Entity == f.own || m != nil && m.isOutlet()
}
