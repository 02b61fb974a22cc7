// Package clause reads dependency trees as clauses: one predicate with its
// arguments, voice, polarity and modality.
//
// The inventory follows ClausIE (Del Corro and Gemulla 2013) carried over to
// Universal Dependencies v2 as English EWT and GUM annotate it: the seven
// clause types of Quirk et al., to which are added passives, existentials,
// and the arguments that a reader understands though the clause does not
// repeat them (control, raising, relative pronouns, shared subjects).
//
// A chain of verbs that share one subject ("has agreed to sign") is one
// Clause whose Head is the content verb; the verbs above it are in Chain and
// give their meaning to Modality and Negative. Verbs with an object of their
// own ("urged them to leave") stand as clauses of their own, and the lower
// clause understands its subject from them.
//
// Start with Clauses, the only entry point.
package clause

// Kind says how a clause predicates.
type Kind uint8

const (
	Verbal      Kind = iota + 1 // "Mara signed the treaty"
	Copular                     // "Mara is the head of the bank": Head is "head", Cop is "is"
	Existential                 // "there is a risk": the thing that exists is the Subject
)

// Type is a clause type of Quirk et al.
type Type string

const (
	SV   Type = "SV"
	SVA  Type = "SVA"
	SVC  Type = "SVC"
	SVO  Type = "SVO"
	SVOO Type = "SVOO"
	SVOA Type = "SVOA"
	SVOC Type = "SVOC"
)

// Modality is the mood of a clause, under the names of the output format.
type Modality string

const (
	Actual       Modality = "actual"
	Planned      Modality = "planned"
	Possible     Modality = "possible"
	Required     Modality = "required"
	Asked        Modality = "asked"
	Hypothetical Modality = "hypothetical"
)

// Role is what an argument is to its predicate, by form alone.
type Role string

const (
	Subj  Role = "subj"  // also of a passive
	Obj   Role = "obj"   // direct object, or the second object kept by a passive
	Iobj  Role = "iobj"  // "gave HER the keys"
	Agent Role = "agent" // by-phrase of a passive
	Obl   Role = "obl"   // with or without preposition: "in Oslo", "on Monday", "last year"
	Comp  Role = "comp"  // predicate complement: "became MINISTER", "named her CHAIR"
	Adv   Role = "adv"   // adverb of the predicate: "quickly", "yesterday", "there"

	Content Role = "ccomp" // clausal complement: "showed THAT IT WORKS"; Head is its predicate
	Control Role = "xcomp" // what the object is to do: "urged them TO LEAVE"
	Adjunct Role = "advcl" // adverbial clause: "left BECAUSE IT RAINED"; Prep is its subordinator
)

// Understood says why an argument that does not stand in its clause belongs
// to it. Head and Tokens are then those of the phrase that is understood.
type Understood uint8

const (
	Said       Understood = iota // stands in the clause itself
	Shared                       // of a coordinated predicate: "Xara came and [Xara] left"
	Controlled                   // of a controlling verb: "agreed [she] to sign", "urged them [they] to leave"
	Relative                     // antecedent of a relative clause: "the man who [man] left"
	Reduced                      // noun that a participle or infinitive modifies: "the deal [deal] signed in May"
	Adverbial                    // subject of the main clause: "she left, [she] taking the keys"
)

// A Phrase is a word with what belongs to it.
type Phrase struct {
	Head   int   // token index
	Tokens []int // the whole subtree in order, without its preposition, conjunction, outer punctuation
}

// An Arg is an argument or adjunct of a predicate.
type Arg struct {
	Phrase
	Role       Role
	Deprel     string   // relation of Head in the tree as it stands: "obl:agent", "nsubj:pass"
	Prep       string   // preposition, lower case, "" without: "in", "because of"
	Case       []int    // tokens of the preposition
	Parts      []Phrase // members of a coordination, in order; empty when there is only one
	Conj       string   // lower-case conjunction of Parts: "and", "or", "but"
	Understood Understood
}

// A Clause is one predicate with its arguments.
type Clause struct {
	Sent   int // index of the sentence in the document
	Kind   Kind
	Type   Type
	Head   int    // token of the content verb; of a copula the nonverbal predicate
	Cop    int    // token of the copula, -1 without
	Lemma  string // of Head with its particle ("carry out"); of a copula "be"
	Chain  []int  // verbs above Head that share its subject, outermost first: "agreed" of "has agreed to sign"
	Group  []int  // tokens of the whole predicate in order: auxiliaries, negation, Chain, Head, particle; without Head in a copular clause
	Finite bool   // the outermost verb of Group has a tense, a modal or an auxiliary that has one

	Passive  bool
	Negative bool
	Modality Modality
	Asserted bool // false of questions and imperatives

	Subject *Arg  // nil when nothing tells who
	Args    []Arg // all others, in reading order; Comp of a copula is its nonverbal predicate

	Parent   int    // index of the clause above in the same slice, -1 for none
	Relation string // UD relation to it: "ccomp", "xcomp", "advcl", "acl:relcl", "parataxis", "conj"; "" or "root" on top
	Mark     string // lower-case subordinator: "that", "if", "after"; "" without
	// Complement lists the heads (tokens) of the clausal complements
	// (ccomp) of this predicate: what is said, thought, shown.
	Complement []int
}

// Arg gives the first argument with the role, nil without one.
func (c *Clause) Arg(r Role) *Arg {
	for i := range c.Args {
		if c.Args[i].Role == r {
			return &c.Args[i]
		}
	}
	return nil
}
