package mend

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/english"
)

// Trees mends the trees of sentences whose names are marked, in place. What a
// rule makes of a sentence is taken back where it is no tree: its tags, names
// and arcs contradict each other then.
func Trees(sents []doc.Sentence) {
	var first, before []doc.Token
	for i := range sents {
		s := &sents[i]
		if len(s.Tokens) > longestSentence || !isSound(s) {
			continue
		}
		m := mender{s: s}
		first = append(first[:0], s.Tokens...)
		before = append(before[:0], s.Tokens...)
		for _, rule := range rules {
			rule(&m)
			if unchanged(before, s.Tokens) {
				continue
			}
			if isSound(s) {
				copy(before, s.Tokens)
			} else {
				copy(s.Tokens, before)
			}
		}
		lemmas(s.Tokens, first)
		for i := range s.Tokens {
			if t := &s.Tokens[i]; t.Head != first[i].Head || t.Deprel != first[i].Deprel {
				t.Sure = 0 // the parser had another arc in mind
			}
		}
	}
}

// unchanged says whether arcs, Penn tags and names are the same; what else a rule changes goes with these.
func unchanged(a, b []doc.Token) bool {
	for i := range a {
		x, y := &a[i], &b[i]
		if x.Head != y.Head || x.Deprel != y.Deprel || x.XPOS != y.XPOS || x.Name != y.Name {
			return false
		}
	}
	return true
}

// lemmas gives a word that the rules have made a verb the lemma of one, and a place
// with one word for its name that name: there is no "Athen".
func lemmas(tokens, before []doc.Token) {
	for i := range tokens {
		if t := &tokens[i]; t.Name == "B-LOC" && (i+1 == len(tokens) || tokens[i+1].Name != "I-LOC") && t.XPOS == "NNPS" && t.Form == t.Lemma+"s" {
			t.Lemma = t.Form
		}
		if t := &tokens[i]; t.UPOS == "VERB" && (before[i].UPOS != t.UPOS || before[i].XPOS != t.XPOS) && t.Lemma == before[i].Lemma {
			t.Lemma = english.VerbLemma(t.Form, t.XPOS, t.Lemma)
		}
	}
}

// rules in the order in which each finds what it needs: names before what
// asks for their heads, subjects before adjuncts.
var rules = []func(*mender){
	(*mender).byElections,
	(*mender).datesBeforeCommas,
	(*mender).firstParticiples,
	(*mender).openingAs,
	(*mender).withPlaces,
	(*mender).modalVerbs,
	(*mender).dueTo,
	(*mender).gappedPassives,
	(*mender).coordinatedVerbs,
	(*mender).finiteConjuncts,
	(*mender).nounsAfterPrepositions,
	(*mender).forTheTimeBeing,
	(*mender).hadTheyKnown,
	(*mender).accusatives,
	(*mender).sheds,
	(*mender).wishers,
	(*mender).someDoing,
	(*mender).waiting,
	(*mender).verbsForNouns,
	(*mender).quotedVerbs,
	(*mender).reducedSubjects,
	(*mender).whichBefore,
	(*mender).verbsAfterNames,
	(*mender).crossedObjects,
	(*mender).verbsInNames,
	(*mender).infinitives,
	(*mender).relativeSubjects,
	(*mender).datesForSubjects,
	(*mender).passiveConjuncts,
	(*mender).secondPosts,
	(*mender).timesAs,
	(*mender).yearsThere,
	(*mender).crossings,
	(*mender).fightings,
	(*mender).timesGiven,
	(*mender).bareDays,
	(*mender).agos,
	(*mender).milesAway,
	(*mender).afterSemicolons,
	(*mender).amidst,
	(*mender).bothAnd,
	(*mender).bothOf,
	(*mender).neighbours,
	(*mender).worths,
	(*mender).worthSums,
	(*mender).perfects,
	(*mender).forTo,
	(*mender).nextTo,
	(*mender).finiteModifiers,
	(*mender).headlines,
	(*mender).forecasts,
	(*mender).timesOfStates,
	(*mender).earlyTimes,
	(*mender).asWellAs,
	(*mender).titleComplements,
	(*mender).cases,
	(*mender).negations,
	(*mender).auxiliaries,
	(*mender).clausesOfNouns,
	(*mender).secondClauses,
	(*mender).portfolios,
	(*mender).envoys,
	(*mender).coaches,
	(*mender).officeHolders,
	(*mender).namesAfterTitles,
	(*mender).stances,
	(*mender).splitNames,
	(*mender).secondNameWords,
	(*mender).names,
	(*mender).titles,
	(*mender).conjuncts,
	(*mender).wholeNames,
	(*mender).belowNames,
	(*mender).appositions,
	(*mender).headsOfThings,
	(*mender).lateApposition,
	(*mender).claims,
	(*mender).notings,
	(*mender).bodiesBeforeNames,
	(*mender).namedBodies,
	(*mender).ages,
	(*mender).scores,
	(*mender).placesInPlaces,
	(*mender).seats,
	(*mender).travels,
	(*mender).judgements,
	(*mender).offices,
	(*mender).absolutes,
	(*mender).namesForAdverbs,
	(*mender).objects,
	(*mender).receivers,
	(*mender).namedObjects,
	(*mender).gearObjects,
	(*mender).numbersOfPeople,
	(*mender).upTo,
	(*mender).rates,
	(*mender).waters,
	(*mender).quantities,
	(*mender).someOfThem,
	(*mender).partsOfThem,
	(*mender).commanded,
	(*mender).speechesThat, (*mender).toldSomebody,
	(*mender).complements,
	(*mender).secondReports,
	(*mender).reportsEnded,
	(*mender).saidToo,
	(*mender).speakers,
	(*mender).namedSpeakers,
	(*mender).pairs,
	(*mender).lastWord,
	(*mender).closingReports,
	(*mender).reportedVerbs,
	(*mender).saidClauses,
	(*mender).gerundSubjects,
	(*mender).conjunctless,
	(*mender).subjectsOfReports,
	(*mender).reportedVerbs, // again, of what has a subject now
	(*mender).whatNamesAre, (*mender).frontedDays, (*mender).openingParticiples,
	(*mender).subjects,
	(*mender).suspectsThat,
	(*mender).clausesForNouns,
	(*mender).verbsAfterAsides,
	(*mender).verbsBehindAsides,
	(*mender).verbsOfAsides,
	(*mender).whoseSubjects,
	(*mender).knownNow,
	(*mender).clausesForNames,
	(*mender).objectsForNouns,
	(*mender).plansForNouns,
	(*mender).plansAfterAnd,
	(*mender).lastSubjects,
	(*mender).seriesSubjects,
	(*mender).infinitivesAfterAnd,
	(*mender).latecomers,
	(*mender).pastsInClauses,
	(*mender).foundAfter,
	(*mender).clausesWithAsides,
	(*mender).tellers,
	(*mender).toldThat,
	(*mender).particles,
	(*mender).pastsAfterPlans,
	(*mender).sharedPerfects,
	(*mender).reportedSeries,
	(*mender).lastOfSeries,
	(*mender).verbSeries,
	(*mender).lastVerbs,
	(*mender).paidFors,
	(*mender).pastTenses,
	(*mender).whoClauses,
	(*mender).whereClauses,
	(*mender).agedClauses,
	(*mender).relatives,
	(*mender).clausesAfterAsides,
	(*mender).participles,
	(*mender).outerParticiples,
	(*mender).asideParticiples,
	(*mender).participlesWithObjects,
	(*mender).reportedAccidents,
	(*mender).secondSubjects,
	(*mender).pastAsides,
	(*mender).sayingThat,
	(*mender).ledGroups,
	(*mender).participlesAfterNames,
	(*mender).thatOfNames,
	(*mender).clausesInAsides,
	(*mender).infinitivesAfterClauses,
	(*mender).verdictsOnReports,
	(*mender).listsOfThings,
	(*mender).afterAsides,
	(*mender).worksByOthers,
	(*mender).frontedParticiples,
	(*mender).frontedPhrases,
	(*mender).toBeDone,
	(*mender).adverbsOfGerunds,
	(*mender).firmAppositions,
	(*mender).gerundsResuming,
	(*mender).elliptic,
	(*mender).gaps,
	(*mender).denials,
	(*mender).citings,
	(*mender).destinations,
	(*mender).pastParticiples,
	(*mender).insteads,
	(*mender).sayings,
	(*mender).usings,
	(*mender).deniedReports,
	(*mender).contactTimes,
	(*mender).yearsBefore,
	(*mender).datesBeforeAges,
	(*mender).ofDates,
	(*mender).adjuncts,
	(*mender).passivesOfNouns,
	(*mender).onces,
	(*mender).datesInAsides,
	(*mender).agents,
	(*mender).secondAgents,
	(*mender).charges,
	(*mender).margins,
	(*mender).lists,
	(*mender).hearers,
	(*mender).becoming,
	(*mender).datesOfMonths,
	(*mender).addresses,
	(*mender).purposes,
	(*mender).conditions,
	(*mender).timesBeforeNouns,
	(*mender).inProtestAt,
	(*mender).fromOthers,
	(*mender).waitingThings,
	(*mender).toNames,
	(*mender).providedThat,
	(*mender).thatOfPassives,
	(*mender).toNouns,
	(*mender).stillParticiples,
	(*mender).hearings,
	(*mender).whoOfThings,
	(*mender).finiteAfterNouns,
	(*mender).pastComplements,
	(*mender).twiceNamed,
	(*mender).firmsOfTwo,
	(*mender).agesOfSeveral,
	(*mender).asidesOfEvents,
	(*mender).piecesOf,
	(*mender).soFullThat,
	(*mender).talliesOfVotes,
	(*mender).hyphenated,
	(*mender).theWay,
	(*mender).lessThans,
	(*mender).plainInfinitives,
	(*mender).adviceTo,
	(*mender).argumentsOver,
	(*mender).haveNever,
	(*mender).thingsWithArticles,
	(*mender).calledAfterWhere,
	(*mender).casesWithTo,
	(*mender).lastDone,
	(*mender).firstTo,
	(*mender).consistings,
	(*mender).causedBys,
	(*mender).debatedCallings,
	(*mender).bareParticiples,
	(*mender).pricesFalling,
	(*mender).whereJourneys,
	(*mender).reportsInRelatives,
	(*mender).coordinatedObjects,
	(*mender).offersAfterPlans,
	(*mender).dissolvedThings,
	(*mender).servicesRestored,
	(*mender).placesAfterDawn,
	(*mender).talksForVerbs,
	(*mender).brokenPronouns,
	(*mender).closeTo,
	(*mender).waitingLists,
	(*mender).resultsShowed,
	(*mender).dealsThatUnionsSay,
	(*mender).schoolsInspectors,
	(*mender).reportedTo,
	(*mender).accusingOf,
	(*mender).amongThose,
	(*mender).listenedAs,
	(*mender).downPercents,
	(*mender).givenWay,
	(*mender).tookPromising,
	(*mender).evidenceOf,
	(*mender).cutsToBe,
	(*mender).backDown,
	(*mender).pointedAs,
	(*mender).lowestIn,
	(*mender).inLaws,
	(*mender).askedHow,
	(*mender).leaveAndJump,
	(*mender).droughts,
	(*mender).complainedAbout,
	(*mender).childrenUnder,
	(*mender).plansTo,
	(*mender).knownAs,
	(*mender).agedNames,
	(*mender).thanksTo,
	(*mender).dueToStart,
	(*mender).partOwned,
	(*mender).inWhichHolds,
	(*mender).treatiesCommitting,
	(*mender).wrappedAndStamped,
	(*mender).watchersExpressed,
	(*mender).hospitalsIn,
	(*mender).whenOfTimes,
	(*mender).finiteAfterTimes,
	(*mender).nearestWhich,
	(*mender).drainsForVerbs,
	(*mender).printingReports,
	(*mender).shiftsForVerbs,
	(*mender).gustsAnHour,
	(*mender).kilometresFrom,
	(*mender).butUrged,
	(*mender).paymentsBeside,
	(*mender).jailedFor,
	(*mender).toldWorkers,
	(*mender).defendingChampions,
	(*mender).squeezingDevelopers,
	(*mender).relativesWrapped,
	(*mender).appealsAfterReports,
	(*mender).misuseAfterCoverage,
	(*mender).maysForSubjects,
	(*mender).sixOutOfTen,
	(*mender).notByPapers,
	(*mender).ofItsKind,
	(*mender).lastsForAdjectives,
	(*mender).blamings,
	(*mender).risingTo,
	(*mender).followedBys,
	(*mender).soldRivals,
	(*mender).downFrom,
	(*mender).whichEmploys,
	(*mender).startingIn,
	(*mender).hadPromised,
	(*mender).singularConvoys,
	(*mender).presentAfterSaid,
	(*mender).raisedAndWeakened,
	(*mender).thatAfterTouring,
	(*mender).byPapersThat,
	(*mender).andThat,
	(*mender).althoughAcknowledged,
	(*mender).policeConfirmed,
	(*mender).deniedButAcknowledged,
	(*mender).itFeared,
	(*mender).proposalsDismissed,
	(*mender).degreesCelsius,
	(*mender).timesItsSize,
	(*mender).weekdaysAfterYears,
	(*mender).oneByOne,
	(*mender).cutShort,
	(*mender).inAnAttempt,
	(*mender).costsOfFuelOnWhich,
	(*mender).whoOfNumbers,
	(*mender).whereOnExchanges,
	(*mender).lendersAfterFunds,
	(*mender).appositionsWithAnd,
	(*mender).surveysConducted,
	(*mender).havingBuried,
	(*mender).insistingAfterNouns,
	(*mender).whatPoliceDescribed,
	(*mender).eitherToInvite,
	(*mender).allowedToBe,
	(*mender).fromNeighbouring,
	(*mender).injuredAndWarned,
	(*mender).thatTheyDependOn,
	(*mender).sinceOrdinals,
	(*mender).midnightOnMonday,
	(*mender).monthsTo,
	(*mender).apartFrom,
	(*mender).howLongLasts,
	(*mender).helpedBys,
	(*mender).mostOfThemIn,
	(*mender).duskToDawn,
	(*mender).leftHomeless,
	(*mender).bodiesToSettle,
	(*mender).afternoonTrading,
	(*mender).fromFinishes,
	(*mender).stillMissing,
	(*mender).measures,
	(*mender).marks,
	(*mender).spacedLetters,
	(*mender).withThis,
}

// isSound says whether s is a tree whose root, and no other word, is called
// so, and every name has a beginning.
func isSound(s *doc.Sentence) bool {
	before := ""
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if kind, inside := strings.CutPrefix(t.Name, "I-"); inside && before != "B-"+kind && before != t.Name || (t.Head == doc.Root) != (t.Deprel == "root") {
			return false
		}
		before = t.Name
	}
	return s.CheckTree() == nil
}

// longestSentence is the number of words beyond which a sentence is none (a
// table, a file without line ends): its tree means nothing, and the rules take
// time that grows with the square of it.
const longestSentence = 500

// A mender works on the tree of one sentence.
type mender struct{ s *doc.Sentence }

// cases moves a preposition from a modifier before a noun to the noun: UD
// attaches it to the head of the whole phrase.
func (m *mender) cases() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if t.Deprel != "case" || t.Head < k {
			continue
		}
		for n := 0; n < len(m.s.Tokens) && m.isModifier(t.Head); n++ {
			t.Head = m.s.Tokens[t.Head].Head
		}
	}
}

// isModifier says whether i is part of the noun phrase of a noun after it. "In
// fact Mara …" and "in 3000 BC" are none.
func (m *mender) isModifier(i int) bool {
	t := &m.s.Tokens[i]
	if t.Head <= i || t.Head >= len(m.s.Tokens) {
		return false
	}
	switch t.Deprel {
	case "advmod":
		return m.hasChild(i, "fixed") && m.s.Tokens[t.Head].UPOS == "NOUN" // "after LESS than an hour"
	case "compound", "amod":
		return t.UPOS == "PROPN" || t.UPOS == "ADJ" || t.UPOS == "NOUN" && m.s.Tokens[t.Head].UPOS != "PROPN"
	case "nmod:desc":
		return t.UPOS == "PROPN" || t.UPOS == "NOUN"
	}
	return false
}

// negations hangs every "n't" on the verb of the word it is written with.
func (m *mender) negations() {
	for k := 1; k < len(m.s.Tokens); k++ {
		t := &m.s.Tokens[k]
		if f := strings.ToLower(t.Form); f != "n't" && f != "n’t" {
			continue
		}
		v := k - 1
		if h := &m.s.Tokens[v]; h.Relation() == "aux" || h.Relation() == "cop" {
			v = h.Head
		}
		if v >= 0 && v < len(m.s.Tokens) && v != k && !m.below(v, k) {
			t.Head, t.Deprel = v, "advmod"
		}
	}
}

// auxiliaries makes a name that was parsed as an auxiliary the subject.
func (m *mender) auxiliaries() {
	for k := range m.s.Tokens {
		t := &m.s.Tokens[k]
		if t.Relation() == "aux" && t.UPOS == "PROPN" && t.Head >= 0 && !m.hasSubject(t.Head) {
			t.Deprel = "nsubj"
		}
	}
}
