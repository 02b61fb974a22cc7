package statement

import (
	"strings"

	"github.com/quadwire/quadwire/schema"
)

// Words that say of an event told by a noun whether it happened.

var (
	planned  = mood{modality: schema.Planned}
	possible = mood{modality: schema.Possible}
	asked    = mood{modality: schema.Asked}
	supposed = mood{modality: schema.Hypothetical}
	denied   = mood{negative: true}
	refused  = mood{negative: true, refused: true}
	dropped  = mood{negative: true, modality: schema.Planned} // what was cancelled may have happened at another time
)

// adjectiveMoods are modifiers: "a PLANNED visit".
var adjectiveMoods = moods([]moodRow{
	{planned, "planned upcoming forthcoming future next coming scheduled proposed impending imminent pending promised intended tomorrow"},
	{possible, "possible potential alleged purported supposed attempted suspected likely reported rumoured rumored threatened eventual expected"},
	{denied, "failed aborted abortive"},
	{dropped, "cancelled canceled scrapped"},
	{supposed, "hypothetical would-be fictional mock simulated so-called bogus fake phantom fictitious nonexistent non-existent"},
})

// nounMoods are nouns that govern: "the PROSPECT of talks".
var nounMoods = moods([]moodRow{
	{planned, "plan preparation arrangement schedule intention agenda decision promise pledge commitment arrangements runup run-up"},
	{possible, "possibility prospect chance likelihood risk threat fear danger hope idea suggestion talk speculation rumour rumor expectation option attempt effort bid suspicion"},
	{possible, "allegation accusation claim charge count conspiracy plot"},
	{asked, "call proposal request demand appeal offer invitation push need case ultimatum"},
	{dropped, "cancellation"},
	{denied, "absence lack prevention avoidance failure ban"},
	{refused, "denial refusal rejection dismissal"},
	{supposed, "scenario"},
})

// verbMoods are verbs, with a preposition where they need one, of which the
// event is the object: "PLANS a visit". "announce" plans what is not told as
// done.
var verbMoods = moods([]moodRow{
	{planned, "plan schedule arrange prepare announce organise organize intend expect promise pledge await anticipate prepare_for wait_for agree_to agree_on hope_for long_for pray_for look_forward_to"},
	{possible, "consider mull discuss fear suspect attempt threaten seek suggest contemplate risk face allow enable allege plot warn_of warn_against dream_of guard_against brace_for"},
	{asked, "propose request demand urge want offer recommend call_for ask_for press_for push_for appeal_for insist_on suggest encourage invite"},
	{dropped, "cancel call_off scrap"},
	{denied, "prevent avoid avert rule_out forbid prohibit block abandon foil thwart ban miss skip"},
	{refused, "deny refuse reject decline"},
	{planned, "postpone delay"},
	{supposed, "imagine simulate"},
})

// unreal is what an event is said to be that there never was.
var unreal = words("hoax myth lie fabrication invention fiction falsehood fantasy prank joke")

// occurrence are verbs whose subject took place.
var occurrence = words("happen occur begin start resume continue end finish conclude open close last follow ensue")

// carriedOut are verbs whose object took place; "talks were held".
var carriedOut = words("hold conduct carry_out launch stage begin start resume complete finish end make mount perpetrate commit conclude")

// selfPlanned are verbs whose subject plans to act itself.
var selfPlanned = words("plan schedule prepare announce intend cancel postpone delay abandon propose consider promise pledge scrap")

// spoken are the classes of events that are words: what is refused then was
// said all the same ("rejected the request").
var spoken = words("Request Demand Accusation Criticism Warning Threat Invitation Apology Announcement")

// A moodRow lists the words of one mood.
type moodRow struct {
	mood  mood
	words string
}

// moods turns rows into "word → mood"; "_" stands for a space. Where a word
// stands in two rows the first counts.
func moods(rows []moodRow) map[string]mood {
	out := map[string]mood{}
	for _, row := range rows {
		for _, w := range strings.Fields(row.words) {
			w = strings.ReplaceAll(w, "_", " ")
			if _, ok := out[w]; !ok {
				out[w] = row.mood
			}
		}
	}
	return out
}
