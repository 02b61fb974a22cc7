package clause

import "strings"

// An effect is what a governing verb does to the clause below it.
type effect struct {
	modality Modality // "" leaves it as it is
	negative bool     // what is below does not happen
}

// subjectControlWithObject hand their subject down across an object.
var subjectControlWithObject = []string{"promise"}

// verbs are control and raising verbs in the active voice: what "X VERB to
// do" says of the doing. A verb that is missing leaves an infinitive Planned
// (it need not have happened) and a participle as it is ("began signing").
var verbs = table(verbRows)

var verbRows = []row{
	{effect{Planned, false}, "agree aim arrange aspire choose commit consent decide determine elect expect go gear hope intend look move offer opt pledge plan prepare promise propose resolve seek swear threaten undertake volunteer vow want wish work"},
	{effect{Possible, false}, "afford appear attempt claim consider recommend discuss contemplate mull envisage oppose favour favor risk postpone delay rule advocate debate imagine endeavor endeavour fight profess purport push seem stand strive struggle tend try venture"},
	{effect{Required, false}, "have need ought deserve"},
	{effect{Asked, false}, "ask beg demand petition request apply"},
	{effect{"", true}, "abstain avoid cease decline deny fail forget neglect omit quit refrain refuse stop resist"},
	{effect{"", false}, "begin bother come commence continue dare finish get happen help hasten keep manage proceed prove remain resume rush serve start use grow live learn recall remember regret report love like enjoy hate prefer prosper return survive see turn"},
}

// passives are the same for "X is VERBed to do": raising passives, and object
// control whose object has become the subject.
var passives = table(passiveRows)

var passiveRows = []row{
	{effect{Planned, false}, "expect plan schedule set slate intend design due prepare poise determine commit project forecast bind"},
	{effect{Possible, false}, "allege assume believe claim consider deem estimate fear judge find hold report repute rumor rumour say suspect think understand accuse mean license licence entitle qualify certify"},
	{effect{Required, false}, "oblige require suppose need"},
	{effect{Asked, false}, "advise ask beg call challenge command direct encourage instruct invite order press pressure request summon tell tempt urge warn"},
	{effect{"", true}, "forbid ban bar prevent prohibit"},
	{effect{"", false}, "allow appoint cause compel convince elect enable force get hear help lead let make permit persuade prompt see use choose name nominate select reveal show prove discover confirm know"},
}

// adjectives are raising and control adjectives: "is ADJECTIVE to do".
var adjectives = table(adjectiveRows)

var adjectiveRows = []row{
	{effect{Planned, false}, "set due ready willing prepared poised eager keen determined bound destined about scheduled slated intent committed glad happy anxious"},
	{effect{Possible, false}, "able likely free capable liable prone apt possible eligible welcome"},
	{effect{Required, false}, "obliged obligated supposed required"},
	{effect{"", true}, "unable reluctant unwilling loath powerless hesitant unprepared"},
	{effect{Possible, true}, "unlikely"},
	{effect{"", false}, "quick slow sure certain proud lucky fortunate first last"},
}

// controllers are verbs with an object that does, or is to do, what the
// clause below says: "urged THEM to leave", "let THEM go". Missing verbs
// leave the clause Planned.
var controllers = table(controllerRows)

var controllerRows = []row{
	{effect{Asked, false}, "advise appeal ask beg call challenge command counsel demand direct encourage exhort implore instruct invite lobby order petition plead press pressure remind request summon tell urge want warn like need recommend welcome"},
	{effect{Planned, false}, "authorise authorize expect intend mean prepare schedule select train hire choose commission nominate plan appoint elect name pay recruit"},
	{effect{Possible, false}, "accuse allege assume believe claim consider deem imagine suppose suspect think tempt"},
	{effect{Required, false}, "oblige require"},
	{effect{"", true}, "ban bar block deter discourage dissuade forbid hinder keep prevent prohibit stop"},
	{effect{"", false}, "allow assist bring catch cause compel convince drive enable feel film find force get have hear help inspire lead leave let make motivate notice observe permit persuade photograph prompt push record remember see send show spot teach use watch"},
}

// directing verbs take an object and an infinitive that says what it is to do.
var directing = words("expect advise allow ask authorise authorize beg cause challenge command compel convince counsel direct enable encourage entitle exhort forbid force implore incite induce " +
	"instruct invite lobby motivate oblige order permit persuade press pressure prompt remind request require summon tell tempt urge warn")

// completed verbs take an infinitive that says what is agreed, begun, refused …
var completed = words("agree threaten promise vow refuse fail decline plan intend decide attempt try want hope expect pledge manage begin continue start seek offer choose need aim " +
	"propose prefer struggle tend resolve undertake volunteer wish afford appear seem claim deserve cease proceed")

// open verbs take a gerund that says what is still open.
var open = words("consider recommend discuss contemplate mull envisage oppose favour favor risk postpone delay rule advocate debate suggest propose avoid stop begin start continue keep resume finish admit deny")

// takesInfinitive: nouns that an infinitive of their own may follow ("asked
// permission to leave").
var takesInfinitive = words("permission leave right chance opportunity time power authority ability way reason need effort attempt decision plan order request money licence license visa " +
	"mandate offer bid promise pledge freedom courage strength capacity obligation duty refusal intention desire question")

// A row lists the verbs that have one effect.
type row struct {
	effect effect
	words  string
}

// Denies says whether a verb or adjective above another, by its lemma, tells that what
// is below does not happen: "failed to sign", "ruled out signing", "unable to sign".
func Denies(lemma string) bool {
	return verbs[lemma].negative || adjectives[lemma].negative || denying[lemma] || denying[lemma+" out"]
}

// obliqueControl are verbs that control by a prepositional phrase.
var obliqueControl = map[string]map[string]bool{
	"call": words("on upon for"), "appeal": words("to for"), "plead": words("with for"), "ask": words("for"), "push": words("for"), "press": words("for"), "campaign": words("for"), "lobby": words("for"), "vote": words("for"),
	"rely": words("on"), "count": words("on"), "depend": words("on"), "wait": words("for"), "arrange": words("for"), "shout": words("to at"), "yell": words("to at"), "signal": words("to"), "gesture": words("to at"), "prevail": words("on"),
}

// table turns rows into "word → effect".
func table(rows []row) map[string]effect {
	out := map[string]effect{}
	for _, r := range rows {
		for _, w := range strings.Fields(r.words) {
			out[w] = r.effect
		}
	}
	return out
}

// modals are auxiliaries that are not simply tense.
var modals = map[string]Modality{
	"will": Planned, "'ll": Planned, "’ll": Planned, "wo": Planned, "shall": Planned, "sha": Planned, "would": Planned, "'d": Planned, "’d": Planned,
	"may": Possible, "might": Possible, "can": Possible, "ca": Possible, "could": Possible,
	"must": Required, "should": Required, "ought": Required, "need": Required,
}

// negations deny the predicate that they modify.
var negations = words("not n't n’t nt never neither nor hardly scarcely seldom rarely")

// negativeMarks make the clause they introduce not happen, as "rather than" does.
var negativeMarks = words("without")

// conditions make the clause they introduce, and the one above, hypothetical.
var conditions = words("if unless whether lest provided providing")

// temporal words introduce clauses of time.
var temporal = words("before after once when whenever as while until till")

// affirming verbs say that something is so, or is not.
var affirming = words("deny confirm admit dispute reject regret doubt acknowledge say mean know believe expect")

// alleging verbs leave open whether somebody did what they are about: "charged
// with stealing", "arrested for selling arms".
var alleging = words("accuse charge suspect indict investigate sue try arrest detain prosecute question hold want blame probe")

// stirring verbs tell what an event does, totals are what one brings to a number, and
// worries what one raises.
var (
	stirring = words("spark prompt fuel trigger underline underscore highlight signal")
	totals   = words("toll total number tally count")
	worries  = words("fear concern question hope doubt alarm suspicion prospect tension worry")
)

// cautioning verbs tell somebody not to do what follows "against".
var cautioning = words("advise caution counsel warn")

// saying verbs may tell by what means something is said.
var saying = words("say state write announce declare report add tell argue note confirm explain stress warn insist claim complain reply")

// hedges leave open whether a clause is true.
var hedges = words("allegedly apparently maybe perhaps possibly potentially presumably probably purportedly reportedly seemingly supposedly")

// reported nouns name what somebody says, thinks or finds: a "that" with a whole
// clause after one brings in what it is, not a modifier.
var reported = words("accusation allegation announcement argument assertion assumption assurance belief charge claim complaint conclusion concern confidence denial doubt estimate expectation fear finding " +
	"hint hope idea impression indication insistence news notion prediction promise pledge proposal report rumour rumor sign speculation statement suggestion suspicion theory threat view warning worry fact evidence")

// mandating verbs have a "that"-clause that says what is to be done.
var mandating = words("demand urge order request recommend propose require ask")

// mandates are nouns that do so.
var mandates = words("demand recommendation proposal request order suggestion requirement condition call insistence advice wish rule")

// glad words are about what is so where what follows them is a state ("glad to
// be here").
var glad = words("glad happy")

// states are verbs of what already is.
var states = words("be have see hear know learn find live")

// unchanging verbs have one form for present and past.
var unchanging = words("cost put cut hit set hurt let shut spread read quit bet cast beat burst split rid shed thrust bid wed slit broadcast forecast upset offset reset recast")

// IsUnchanging says whether a verb's past is spelt as its base: "beat".
func IsUnchanging(form string) bool { return unchanging[strings.ToLower(form)] }

// somebody are pronouns of persons.
var somebody = words("i you he she we they who everybody everyone somebody someone nobody both")

// effects are verbs of what follows from an event.
var effects = words("lead result cause prompt spark trigger mean provoke draw force")

// personal adjectives are said of somebody, or of what a company or country
// does: an "it" before one is not empty.
var personal = words("ready willing prepared able unable keen eager determined due set poised reluctant unwilling likely unlikely free obliged")

// factive nouns have a "that"-clause that is true.
var factive = words("fact discovery realisation realization recognition acknowledgement acknowledgment confirmation knowledge truth time day degree extent point news result way")

// measures are nouns of an extent ("rose 4 points").
var measures = words("percent point percentage metre meter kilometre kilometer mile foot inch yard degree time fold pound kilo tonne ton litre liter")

// timeNouns, placeNouns: what an object relative clause without a pronoun
// says "when" and "where" of ("the day he left").
var (
	timeNouns  = words("day time year month week moment night morning evening afternoon hour minute second date period season summer winter autumn spring")
	placeNouns = words("place way reason")
)

// presenting verbs make a "there" clause existential.
var presenting = words("be exist remain come arise appear emerge follow live seem")

// aims are nouns that an infinitive after "is" spells out.
var aims = words("aim goal purpose objective plan idea task challenge job role hope dream intention intent mission point problem solution way thing step question key duty " +
	"option choice decision wish desire ambition priority focus strategy approach trick rule policy strategy tactic alternative answer function effect result reason temptation tendency obligation responsibility")

// means are nouns that "by" makes the means of a passive, not its agent.
var means = words("mail post email e-mail phone telephone fax air sea land rail road car bus train plane boat ship ferry bike bicycle hand default law accident mistake vote name far force chance proxy")

// placing verbs need an adverbial beside their object (SVOA).
var placing = words("put place lay set seat station position deposit")

// locating verbs need an adverbial (SVA).
var locating = words("live stay lie sit stand reside remain dwell last be")

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// ditransitive verbs keep an object in the passive ("was given a prize").
var ditransitive = words("give award grant offer send pay tell show hand deny teach ask charge fine deduct allocate assign owe promise allow refuse spare lend serve sell issue name elect appoint call declare make dub")

// intransitive verbs have no passive: a past participle that seems to modify a
// noun is a finite verb whose tree is wrong.
var intransitive = words("appear arise arrive belong collapse come consist depend die disappear emerge exist fall go happen lie occur participate remain rise sleep sit stay vanish jump climb surge soar plunge tumble slump stall erupt")

// stative verbs, and others of one's own, often stand without an object before
// another verb ("came and saw it").
var stative = words("agree cry fight fly jump laugh leave live meet move pass reply resign retire return run shout speak stand start stop swim talk travel try turn wait walk work smile step rush head drive respond grow escape crash")

// transitive verbs take an object, so a coordination such as "signed and
// ratified the treaty" shares it. General verbs of news English.
var transitive = words("accept accuse adopt amend approve arrest attack award back ban beat blame build buy capture celebrate close condemn create criticise criticize " +
	"cut defeat defend deliver demand denounce deploy describe design destroy develop discover discuss distribute elect endorse expand export fire fund guide harvest " +
	"help hold honour host hurt implement import improve injure inspect introduce issue kill launch lead maintain make manage mark negotiate open oppose order organise organize " +
	"own pass photograph plan praise prepare present produce promote propose protect publish purchase raise ratify read receive reject release repair replace report review " +
	"rob save search sell send shoot sign support test torture train transport treat use value veto violate visit wash welcome win witness wound write")

// winning verbs have an infinitive that says what came of it: "beat them TO WIN
// the cup"; attaining are the verbs of such infinitives.
var (
	winning   = words("beat defeat stun upset shock oust outlast edge overcome thrash rout trounce rally recover come hold fight rise climb score pull sprint surge kick outsprint finish break race storm power battle dig birdie")
	attaining = words("win claim reach secure take retain clinch seal lift become level equalise equalize lead defeat beat break set finish earn book progress arrive")
)

// tough adjectives have for their subject what an infinitive is done to (Huddleston and
// Pullum 2002, 14 section 6.3): "hard to defend".
var tough = words("hard difficult easy tough impossible simple tricky dangerous safe costly expensive cheap pleasant painful awkward")

// degrees are adverbs without which an adjective says something else.
var degrees = words("less least too hardly barely scarcely")

// believing verbs leave open whether what is believed is so.
var believing = words("think believe feel say claim suspect decide find conclude fear hope expect consider")

// perceiving verbs with "can" or "could" tell what is perceived.
var perceiving = words("see hear feel smell watch")

// quoted are things with a price, which what has happened sends up or down.
var quoted = words("share stock price yield currency index market bond dollar euro pound futures")

// whatever are pronouns for whatever or whoever there may be.
var whatever = words("all everything everyone everybody anything anyone anybody")

// scant words as objects of "do" deny what is done by it: "did LITTLE to help".
var scant = words("little nothing")
