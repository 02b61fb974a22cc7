package statement

// A cueRow gives the same frames to several words.
type cueRow struct {
	cue
	words string // lemmas, separated by commas
}

// cueVerbs are the reporting verbs of general news English.
var cueVerbs = []cueRow{
	{cue{class: speech, clauses: true, quotes: true}, `say, add, state, note, declare, announce, remark, observe,
		comment, reply, respond, answer, explain, argue, claim, insist, stress, emphasize, emphasise, underline,
		underscore, reiterate, repeat, assert, maintain, contend, affirm, reaffirm, allege, acknowledge, admit,
		concede, confess, confirm, confide, warn, caution, complain, lament, protest, object, boast, brag, joke,
		quip, muse, mutter, murmur, whisper, shout, yell, scream, exclaim, recall, recount, relate, reveal,
		disclose, point out, spell out, make clear, suggest, propose, recommend, agree, swear, vow, promise, pledge,
		testify, predict, conclude, clarify, proclaim, pronounce, stipulate, counter, retort, rejoin, interject,
		report, estimate, highlight, demand, urge, order, decree, opine, posit, theorize, theorise, speculate,
		volunteer, venture, declaim, preach, profess, attest, vouch, assure, gush, rant, blast, thunder,
		charge, grumble, groan, moan, plead, pray, reason, elaborate, specify, counsel, summarize, summarise,
		sum up, chime in, fire back, hit back, shoot back, let slip, broadcast, relay, convey`},
	{cue{class: speech, quotes: true}, `continue, go on, begin, laugh, smile, sigh, cry, cry out, call out,
		read, sing, chant, snap, bark, beam, nod, shrug, fume, enthuse, offer, apologize, apologise, intone, sob,
		tease, chuckle, greet, interrupt, start, finish, exhort, implore, beg, speak`},
	{cue{class: speech, clauses: true, quotes: true, tells: true}, `tell, inform, remind, notify, advise, persuade,
		convince, reassure`},
	{cue{class: speech, clauses: true, quotes: true, denies: true}, `deny, dispute, refute, rebut`},
	{cue{class: speech, clauses: true}, `hint, imply, hold, rule, signal, threaten, mention, describe, teach,
		guarantee, certify, rumor, rumour, cite, intimate, submit, postulate, hypothesize, hypothesise,
		project, calculate`},
	{cue{class: writing, clauses: true, quotes: true}, `write, tweet, post, retweet, blog, text, email, e-mail,
		message, cable, publish`},
	{cue{class: report, clauses: true, quotes: true, weak: true}, `show, indicate, find, demonstrate, decide,
		determine, establish, document, illustrate, detail, forecast, warrant`},
	{cue{class: asking, clauses: true, quotes: true}, `ask, wonder, inquire, enquire, query, question`},
	{cue{class: belief, clauses: true, quotes: true}, `think, believe, suppose, reflect`},
	{cue{class: belief, clauses: true}, `consider, assume, presume, reckon, suspect, feel, guess, imagine, fear,
		worry, trust, surmise, deem, judge, accept, conjecture, dream, infer, figure`},
	{cue{class: belief, clauses: true, denies: true}, `doubt, disbelieve`},
	{cue{class: intention, clauses: true, quotes: true}, `hope, wish`},
	{cue{class: intention, clauses: true}, `expect, anticipate, envisage, foresee, envision`},
}

// cueNouns take a that-clause that somebody says or holds.
var cueNouns = []cueRow{
	{cue{class: speech, clauses: true}, `claim, allegation, accusation, assertion, statement, announcement, argument,
		report, suggestion, warning, assurance, prediction, admission, acknowledgement, acknowledgment, complaint,
		contention, insistence, declaration, rumor, rumour, confirmation, reminder, remark, comment, testimony,
		speculation, criticism, charge, promise, pledge, vow, threat, objection, proposal, ruling, verdict`},
	{cue{class: speech, clauses: true, denies: true}, `denial`},
	{cue{class: report, clauses: true}, `finding, conclusion, estimate, forecast`},
	{cue{class: belief, clauses: true}, `belief, fear, concern, worry, confidence, conviction, view, opinion,
		suspicion, impression, feeling, sentiment, notion, idea, theory, assumption, anxiety, presumption,
		perception, certainty`},
	{cue{class: belief, clauses: true, denies: true}, `doubt`},
	{cue{class: intention, clauses: true}, `hope, expectation, wish, optimism`},
}

// cueAdjectives take a that-clause after a copula: "is convinced that …".
var cueAdjectives = []cueRow{
	{cue{class: belief, clauses: true}, `confident, convinced, certain, sure, afraid, worried, concerned, adamant,
		fearful, positive, persuaded, wary, insistent, sceptical, skeptical, doubtful`},
	{cue{class: intention, clauses: true}, `hopeful, optimistic`},
}

// namingVerbs attribute what they call somebody where it stands in quotation
// marks: "called the deal “a farce”", "described it as “unfair”".
const namingVerbs = `call describe dub characterize characterise label brand term denounce condemn dismiss hail praise
	criticize criticise slam decry portray depict deride`

// addingVerbs as participles go on with what the speaker of the main clause
// says ("…, noting that …"), also where a parser puts them lower.
const addingVerbs = `add note stress emphasize emphasise underline reiterate explain warn caution claim argue insist
	recall remark observe acknowledge admit concede confirm declare state comment conclude complain predict`

// notSources follow "according to" without being anybody's words.
const notSources = `plan schedule need needs size age definition theory principle system standard tradition custom
	requirement rule want taste ability order type kind class color colour weight height length number amount
	price time timetable protocol procedure instruction recipe preference circumstance situation wish degree
	level value criterion category method formula model style fashion season`

// speakerNouns name people, bodies and documents that make statements.
const speakerNouns = `report study survey poll paper article statement document letter email e-mail post tweet message
	memo memorandum text book website site page notice filing lawsuit suit indictment complaint ruling verdict
	judgment judgement data datum figure statistic result finding research analysis review investigation inquiry
	enquiry probe audit census index record editorial column blog newspaper magazine agency broadcaster channel
	media medium press source authority police official officer government ministry minister president leader
	company firm bank court judge jury prosecutor lawyer attorney defendant witness victim researcher author
	expert economist scientist analyst observer critic activist campaigner protester reporter journalist editor
	commentator professor lecturer teacher doctor surgeon nurse patient girl manager director executive chief chair
	chairman head owner founder investor trader broker dealer voter resident neighbor neighbour farmer worker
	employee employer union group party opposition coalition committee commission council board panel team
	organization organisation institute university school hospital church charity foundation association
	federation league club department office bureau administration parliament congress senate house army navy
	military force commander general admiral soldier rebel militant diplomat ambassador envoy spokesman
	spokeswoman spokesperson representative secretary mayor governor senator lawmaker legislator deputy adviser
	advisor aide assistant captain coach player athlete driver pilot passenger survivor relative parent mother
	father brother sister son daughter wife husband friend colleague member user customer consumer blogger
	people person man woman boy girl student fan artist actor singer director producer writer poet historian
	document transcript video footage photograph image map chart table test experiment estimate bulletin
	communique communiqué release caption headline sign banner slogan dispatch country nation state city`
