package mend

import "github.com/quadwire/quadwire/extract/lang/english"

// temporal prepositions do not modify names; "prior" and "ahead" stand for
// "prior to", "ahead of".
var temporal = english.Words("prior after before during ahead following since until till amid upon")

// happenings are nouns of events that no ending gives away.
var happenings = english.Words("talk talks visit trip tour attack raid strike war battle clash fight blast bomb crash accident fire flood storm earthquake quake hurricane cyclone typhoon tornado tsunami eruption outbreak epidemic demonstration protest riot rally march vote election poll referendum " +
	"speech address interview statement call briefing conference summit forum session debate match game race final tournament ceremony banquet dinner lunch reception concert show festival party wedding funeral " +
	"birth death murder launch release sale deal report article post edition issue act ruling verdict trial appeal sentence decision order move journey flight walk work play rise fall drop increase decrease loss win victory defeat day incident event case")

// bodies are nouns of who or what acts that have the ending of an event.
var bodies = english.Words("parliament government department regiment delegation organisation organization corporation institution association federation commission administration foundation coalition union " +
	"population king hospital tribunal official general cardinal admiral rival individual criminal professional journal alliance agency document building")

// founding verbs make their object where they happen.
var founding = english.Words("build convene erect establish found hold host launch open organise organize plan stage")

// pledging verbs say what their subject will do.
var pledging = english.Words("promise pledge vow announce order")

// journeys lead to a place.
var journeys = english.Words("visit trip journey tour flight return pilgrimage voyage")

// supportVerbs lend a verb to a noun that tells what happens.
var supportVerbs = english.Words("begin start end hold have make give take pay conduct stage launch deliver host convene")

// reporting verbs end a sentence of reported speech: "…, she said".
var reporting = english.Words("say tell add note state explain write report warn argue stress claim announce insist reply comment recall continue conclude observe remark declare admit acknowledge confirm")

// asideAdjuncts are prepositions of what goes on with the main clause after
// an aside.
var asideAdjuncts = english.Words("in at on after before during since until ahead prior amid following with against")

// naming verbs say what somebody is called.
var naming = english.Words("name call know dub")

// ditransitive verbs have an object before their object.
var ditransitive = english.Words("give teach bring feed save offer send show tell pay award grant lend owe sell hand pass promise cost wish deny allow buy assign allot allocate " +
	"serve afford guarantee ask forgive spare refuse get earn win loan")

// clausal verbs have a clause for their object, also without "that".
var clausal = english.Words("say tell add note state explain write report warn argue stress claim announce insist reply comment recall conclude observe remark declare admit acknowledge " +
	"find think believe know show reveal suggest see hear hope fear expect feel mean prove confirm estimate indicate learn understand realise realize guess suppose assume reckon bet wish swear deny")

// tensed subordinators bring in a clause with a tense.
var tensed = english.Words("because when while as after before since although though until if unless that whereas once")

// groups are bodies of people, which "who" and either number go with.
var groups = english.Words("team crowd group party staff crew family couple pair public police government company club side band union committee council board majority minority " +
	"people community gang army force squad generation number lot percent half third quarter rest host class audience electorate workforce opposition organisation organization " +
	"army navy media press delegation population jury cabinet household dozen hundred thousand million")

// wavering nouns have one form or one number for both.
var wavering = english.Words("series species means data news statistics politics headquarters works none some any all most kind sort type variety range one-third two-thirds total average combination")

// timing words before a noun of time tell when something happens.
var timing = english.Words("last next this every each that earlier later")

// describing verbs say as participles what the noun before is or holds, not
// what anybody does.
var describing = english.Words("consist total comprise contain include involve date measure range span weigh pend pending belong concern regard feature mean number live")

// named are nouns before the name of the body that they are.
var named = english.Words("union party movement group company firm bank agency newspaper daily weekly magazine journal airline steelmaker carmaker automaker retailer operator charity broadcaster startup start-up producer brewer " +
	"satellite probe rocket ship ferry tanker vessel boat submarine telescope restaurant hotel bar cafe theatre theater museum hospital stadium " +
	"insurer lender conglomerate chain manufacturer developer club team militia band orchestra watchdog network channel station tabloid website consultancy foundation think-tank")

// matters are verbs with the preposition that brings in what it is about.
var matters = english.Words("accuse_of convict_of suspect_of acquit_of warn_about warn_of inform_about inform_of notify_of remind_of remind_about rob_of deprive_of assure_of convince_of cure_of strip_of relieve_of " +
	"charge_with blame_for thank_for praise_for criticise_for criticize_for fine_for punish_for jail_for arrest_for condemn_for question_about ask_about tell_about brief_on threaten_with")

// given is the same for verbs that ask for it whatever their object is.
var given = english.Words("provide_with supply_with replace_with equip_with fill_with furnish_with present_with compare_with compare_to combine_with substitute_for hand_to blame_on point_to extend_to pay_to offer_to express_to convey_to explain_to introduce_to demonstrate_to entrust_to attribute_to dedicate_to " +
	"add_to send_to bring_to apply_to forward_to deliver_to communicate_to disclose_to submit_to donate_to transfer_to sell_to lend_to give_to award_to assign_to export_to ship_to recommend_to " +
	"turn_into divide_into split_into separate_into bring_into put_into convert_into remove_from separate_from protect_from buy_from purchase_from borrow_from receive_from steal_from import_from expel_from evacuate_from")

// governing nouns have what the preposition brings in, also where a verb is near.
var governing = english.Words("access_to threat_to answer_to solution_to end_to insight_into control_over information_about question_about doubt_about concern_about fear_about effect_on impact_on influence_on ban_on " +
	"look_at demand_for need_for desire_for difference_between relationship_between link_between connection_between correlation_between gap_between distinction_between " +
	"interest_in increase_in decrease_in decline_in rise_in drop_in confidence_in faith_in trust_in")

// telling verbs say something to somebody.
var telling = english.Words("tell inform warn remind notify assure reassure convince persuade advise")

// denying verbs say that something is not so.
var denying = english.Words("deny dispute refute rebut contradict")

// charging verbs have an "of" that says what for.
var charging = english.Words("accuse suspect convict acquit")
