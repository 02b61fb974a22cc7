package statement

import "strings"

// Word lists that tell adjuncts apart. They hold general English only.

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

var months = words("january february march april may june july august september october november december " +
	"jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.")

var weekdays = words("monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.")

// temporal prepositions do not modify names; "prior" and "ahead" stand for
// "prior to", "ahead of".
var temporal = words("prior after before during ahead following since until till amid upon")

// durative verbs have a time, and no object, in a bare noun phrase of time.
var durative = words("come go last happen occur arrive wait stay live continue run")

// happenings are nouns of events that no ending gives away.
var happenings = words("talk talks visit trip tour attack raid strike war battle clash fight blast bomb crash accident fire flood storm earthquake quake hurricane protest riot rally march vote election poll referendum " +
	"speech address interview statement call briefing conference summit forum session debate match game race final tournament ceremony banquet dinner lunch reception concert show festival party wedding funeral " +
	"birth death murder launch release sale deal report article post edition issue act ruling verdict trial appeal sentence decision order move journey flight walk work play rise fall drop increase decrease loss win victory defeat day incident event case")

// supportVerbs lend a verb to a noun that tells what happens.
var supportVerbs = words("hold have make give take pay conduct stage launch deliver host convene")

var timeNouns = words("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun " +
	"day week month year decade century millennium hour minute second morning evening night afternoon noon midnight weekend fortnight " +
	"spring summer autumn winter today tomorrow yesterday tonight past future present moment while period era " +
	"christmas easter ramadan eve anniversary semester season")

var timeAdverbs = words("yesterday today tomorrow tonight now then recently lately later earlier soon currently previously formerly subsequently immediately " +
	"eventually finally initially originally afterwards afterward beforehand meanwhile nowadays ago already once twice always often sometimes never frequently rarely again daily weekly monthly yearly annually overnight")

var placeAdverbs = words("here there abroad overseas home nearby elsewhere everywhere nowhere away upstairs downstairs outside inside indoors outdoors ashore aboard worldwide nationwide back locally internationally")

var mannerAdverbs = words("together well hard fast alone apart instead")

// sentenceAdverbs end in -ly but say nothing of the manner.
var sentenceAdverbs = words("allegedly apparently possibly probably reportedly presumably supposedly purportedly certainly surely clearly obviously actually really " +
	"only especially particularly mainly mostly largely partly nearly likely unlikely simply merely fully early family similarly accordingly consequently " +
	"additionally finally lastly firstly secondly thirdly fortunately unfortunately hopefully sadly surprisingly interestingly importantly notably ultimately " +
	"generally usually normally typically essentially basically virtually practically hardly barely scarcely previously recently currently")

var timeMarks = words("when after before while until till since once whenever")

var reasons = map[string]bool{"because of": true, "due to": true, "owing to": true, "thanks to": true, "on account of": true}

var placePrepositions = words("in at on near inside outside within across throughout around along above below beneath behind beside off under over between among")

var placeNouns = words("place city town village country nation state province county district region area zone site location street road avenue square " +
	"hall hotel house home building office hospital court courtroom prison jail school university college church mosque temple airport station port harbour harbor stadium arena " +
	"theatre theater museum gallery library restaurant bar shop store market mall park garden field farm forest mountain hill valley river lake sea ocean coast beach island border " +
	"north south east west centre center capital headquarters base camp parliament embassy palace residence factory plant room floor world earth sky peninsula continent neighbourhood neighborhood suburb outskirts venue scene")

// abstractAt are nouns that "at" does not turn into a place.
var abstractAt = words("risk war peace cost rate level expense request invitation speed price end point stage least most best worst age time odds stake issue hand all once moment height pace loss random length will ease fault")

// reciprocal verbs tie coordinated subjects to each other, so a coordination
// is not read as one statement per member.
var reciprocal = words("meet agree negotiate marry divorce merge clash fight cooperate collaborate collide differ disagree talk unite embrace")

// reporting verbs end a sentence of reported speech: "…, she said".
var reporting = words("say tell add note state explain write report warn argue stress claim announce insist reply comment recall continue conclude observe remark declare admit acknowledge")

// bareSpeech verbs say nothing without the words said, which are the
// attribution's.
var bareSpeech = words("say tell add note state")

// vague words fill a slot but name nothing: a statement about them says
// nothing alone.
var vague = words("who whom whose which what that whatever whoever how why where when there")
