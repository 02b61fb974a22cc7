package clause

import (
	"strings"
	"testing"
)

// Each row is a parse and its clauses as String prints them, apart by " // ".
var clauseRows = []struct{ name, parse, want string }{
	// Clause types of Quirk et al. (ClausIE, table 1).
	{"SV", "Mara/NNP/nsubj/2 slept=sleep/VBD/root/0 ././punct/2", "Mara | slept"},
	{"SVO", "Mara/NNP/nsubj/2 signed=sign/VBD/root/0 the/DT/det/4 pact/NN/obj/2", "Mara | signed | obj: the pact"},
	{"SVA", "Mara/NNP/nsubj/2 lives=live/VBZ/root/0 in/IN/case/4 Oslo/NNP/obl/2", "Mara | lives | obl in: Oslo"},
	{"SVC", "Mara/NNP/nsubj/2 became=become/VBD/root/0 mayor/NN/xcomp/2", "Mara | became | comp: mayor"},
	{"SVOO", "Mara/NNP/nsubj/2 gave=give/VBD/root/0 Otto/NNP/iobj/2 a/DT/det/5 prize/NN/obj/2", "Mara | gave | iobj: Otto | obj: a prize"},
	{"SVOC", "They/PRP/nsubj/2 named=name/VBD/root/0 her/PRP/obj/2 chair/NN/xcomp/2", "They | named | obj: her | comp: chair"},
	{"SVOA", "Mara/NNP/nsubj/2 put/VBD/root/0 the/DT/det/4 file/NN/obj/2 on/IN/case/7 the/DT/det/7 desk/NN/obl/2", "Mara | put | obj: the file | obl on: the desk"},
	{"copula", "Mara/NNP/nsubj/4 is=be/VBZ/cop/4 the/DT/det/4 head/NN/root/0 of/IN/case/7 the/DT/det/7 bank/NN/nmod/4", "Mara | is | comp: the head of the bank"},
	{"copula, place", "Mara/NNP/nsubj/4 is=be/VBZ/cop/4 in/IN/case/4 Oslo/NNP/root/0", "Mara | is | comp in: Oslo"},
	{"copula, adjective", "Oslo/NNP/nsubj/4 is=be/VBZ/cop/4 very/RB/advmod/4 wary/JJ/root/0 of/IN/case/7 the/DT/det/7 plan/NN/obl/4", "Oslo | is | comp: very wary | obl of: the plan"},
	{"existential", "There/EX/expl/2 is=be/VBZ/root/0 a/DT/det/4 risk/NN/nsubj/2", "a risk | is"},

	// Voice.
	{"passive, agent", "The/DT/det/2 pact/NN/nsubj:pass/4 was=be/VBD/aux:pass/4 signed=sign/VBN/root/0 by/IN/case/6 Mara/NNP/obl:agent/4", "The pact | was signed | agent by: Mara | passive"},
	{"passive, none", "The/DT/det/2 pact/NN/nsubj:pass/4 was=be/VBD/aux:pass/4 signed=sign/VBN/root/0 in/IN/case/6 Oslo/NNP/obl/4", "The pact | was signed | obl in: Oslo | passive"},
	{"passive, coordinated", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 arrested=arrest/VBN/root/0 and/CC/cc/5 charged=charge/VBN/conj/3", "Otto | was arrested | passive // [Otto] | was charged | passive"},
	{"particle", "Mara/NNP/nsubj/2 carried=carry/VBD/root/0 out/RP/compound:prt/2 the/DT/det/5 plan/NN/obj/2", "Mara | carried out | obj: the plan"},

	// Control and raising.
	{"control", "Mara/NNP/nsubj/3 has=have/VBZ/aux/3 agreed=agree/VBN/root/0 to/TO/mark/5 sign/VB/xcomp/3 the/DT/det/7 pact/NN/obj/5", "Mara | has agreed to sign | obj: the pact | planned"},
	{"raising passive", "Mara/NNP/nsubj:pass/3 is=be/VBZ/aux:pass/3 expected=expect/VBN/root/0 to/TO/mark/5 visit/VB/xcomp/3 Oslo/NNP/obj/5", "Mara | is expected to visit | obj: Oslo | planned"},
	{"raising adjective", "Oslo/NNP/nsubj/3 is=be/VBZ/cop/3 unlikely/JJ/root/0 to/TO/mark/5 pay/VB/xcomp/3", "Oslo | is unlikely to pay | negative | possible"},
	{"object control", "Mara/NNP/nsubj/2 urged=urge/VBD/root/0 Otto/NNP/obj/2 to/TO/mark/5 leave/VB/xcomp/2", "Mara | urged | obj: Otto | xcomp: to leave // [Otto] | to leave | asked"},
	{"implicative control", "Mara/NNP/nsubj/2 forced=force/VBD/root/0 Otto/NNP/obj/2 to/TO/mark/5 leave/VB/xcomp/2", "Mara | forced | obj: Otto | xcomp: to leave // [Otto] | to leave"},
	{"oblique control", "Mara/NNP/nsubj/2 called=call/VBD/root/0 on/IN/case/4 Otto/NNP/obl/2 to/TO/mark/6 leave/VB/xcomp/2", "Mara | called | obl on: Otto // [Otto] | to leave | asked"},
	{"passive control", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 ordered=order/VBN/root/0 to/TO/mark/5 leave/VB/xcomp/3", "Otto | was ordered to leave | asked"},
	{"prevented", "Police/NNS/nsubj/2 stopped=stop/VBD/root/0 Otto/NNP/obj/2 from/IN/mark/5 leaving=leave/VBG/advcl/2", "Police | stopped | obj: Otto | advcl from: leaving // [Otto] | leaving | negative"},
	{"banned for", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 banned=ban/VBN/root/0 for/IN/mark/5 missing=miss/VBG/advcl/3 tests=test/NNS/obj/5", "Otto | was banned | advcl for: missing tests | passive // [Otto] | missing | obj: tests"},
	{"accused", "Otto/NNP/nsubj:pass/3 is=be/VBZ/aux:pass/3 accused=accuse/VBN/root/0 of/IN/mark/5 selling=sell/VBG/advcl/3 arms/NNS/obj/5", "Otto | is accused | advcl of: selling arms | passive // [Otto] | selling | obj: arms | possible"},
	{"copular chain", "Mara/NNP/nsubj/2 wants=want/VBZ/root/0 to/TO/mark/5 be/VB/cop/5 mayor/NN/xcomp/2", "Mara | wants to be | comp: mayor | planned"},
	{"chain of two", "Mara/NNP/nsubj/2 seems=seem/VBZ/root/0 unable/JJ/xcomp/2 to/TO/mark/5 win/VB/xcomp/3", "Mara | seems unable to win | negative | possible"},

	// Relative, participial and infinitival clauses.
	{"way that is looked for", "Mara/NNP/nsubj/2 explored=explore/VBD/root/0 ways=way/NNS/obj/2 of/IN/mark/5 helping=help/VBG/acl/3 us/PRP/obj/5", "Mara | explored | obj: ways of helping us // [Mara] | helping | obj: us | planned"},
	{"way that is not looked for", "Mara/NNP/nsubj/2 praised=praise/VBD/root/0 ways=way/NNS/obj/2 of/IN/mark/5 helping=help/VBG/acl/3 us/PRP/obj/5", "Mara | praised | obj: ways of helping us // - | helping | obj: us | planned"},
	{"with the goal of", "Mara/NNP/nsubj/2 joined=join/VBD/root/0 the/DT/det/4 race/NN/obj/2 with/IN/case/7 the/DT/det/7 goal/NN/nmod/4 of/IN/mark/9 winning=win/VBG/acl/7 it/PRP/obj/9", "Mara | joined | obj: the race with the goal of winning it // [Mara] | winning | obj: it | planned"},
	{"seen as an attempt", "Talks=talk/NNS/nsubj:pass/3 are=be/VBP/aux:pass/3 seen=see/VBN/root/0 as/IN/case/6 an/DT/det/6 attempt/NN/obl/3 to/TO/mark/8 end/VB/acl/6 it/PRP/obj/8", "Talks | are seen | obl as: an attempt to end it | passive // [Talks] | to end | obj: it | planned"},
	{"set up to", "Mara/NNP/nsubj/2 built=build/VBD/root/0 a/DT/det/4 raft/NN/obj/2 to/TO/mark/6 cross/VB/acl/4 it/PRP/obj/6", "Mara | built | obj: a raft to cross it // [Mara] | to cross | obj: it | planned"},
	{"saw one who is to", "Mara/NNP/nsubj/2 criticised=criticise/VBD/root/0 advice/NN/obj/2 to/TO/mark/5 cross/VB/acl/3 it/PRP/obj/5", "Mara | criticised | obj: advice to cross it // - | to cross | obj: it | planned"},
	{"took time for somebody", "It/PRP/nsubj/2 took=take/VBD/root/0 days=day/NNS/obj/2 for/IN/case/5 Mara/NNP/obl/2 to/TO/mark/7 leave/VB/advcl/2", "It | took | obj: days | obl for: Mara | advcl: to leave | unasserted // [Mara] | to leave"},
	{"took time for days", "It/PRP/nsubj/2 took=take/VBD/root/0 work/NN/obj/2 for/IN/case/5 days=day/NNS/obl/2 to/TO/mark/7 leave/VB/advcl/2", "It | took | obj: work | obl for: days | advcl: to leave | unasserted // - | to leave"},
	{"aim is to win and to stay", "The/DT/det/2 aim/NN/nsubj:outer/5 is=be/VBZ/cop/5 to/TO/mark/5 win/VB/root/0 and/CC/cc/7 stay/VB/conj/5", "The aim | is | comp: to win and stay // - | to stay"},
	{"aim below an object", "Mara/NNP/nsubj/2 phoned=phone/VBD/root/0 Otto/NNP/obj/2 to/TO/mark/5 apologise/VB/xcomp/2", "Mara | phoned | obj: Otto | advcl: to apologise // [Mara] | to apologise | planned"},
	{"aim of a passive", "Nets=net/NNS/nsubj:pass/3 are=be/VBP/aux:pass/3 strung=string/VBN/root/0 to/TO/mark/5 catch/VB/xcomp/3 fish/NN/obj/5", "Nets | are strung | advcl: to catch fish | passive // [Nets] | to catch | obj: fish | planned"},
	{"including", "Mara/NNP/nsubj/2 visited=visit/VBD/root/0 towns=town/NNS/obj/2 including=include/VBG/case/5 Ostby/NNP/nmod/3", "Mara | visited | obj: towns including Ostby // [towns] | including | obj: Ostby"},
	{"including, of who is held", "Men=man/NNS/nsubj:pass/3 were=be/VBD/aux:pass/3 held=hold/VBN/root/0 ,/,/punct/6 including=include/VBG/case/6 Otto/NNP/obl/3", "Men | were held | advcl: including Otto | passive // [Men] | including | obj: Otto"},
	{"including, of one", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 the/DT/det/4 park/NN/obj/2 including=include/VBG/case/6 sharks=shark/NNS/nmod/4", "Mara | left | obj: the park including sharks"},
	{"and cut", "Mara/NNP/nsubj/2 resigned=resign/VBD/root/0 and/CC/cc/4 cut/VB/conj/2 ties=tie/NNS/obj/4", "Mara | resigned // [Mara] | cut | obj: ties"},
	{"and see", "Mara/NNP/nsubj/2 resigned=resign/VBD/root/0 and/CC/cc/4 see/VB/conj/2 page/NN/obj/4", "Mara | resigned // - | see | obj: page | unasserted"},
	{"who", "The/DT/det/2 man/NN/root/0 who/WP/nsubj/4 shot=shoot/VBD/acl:relcl/2 Otto/NNP/obj/4", "[The man] | shot | obj: Otto"},
	{"which, passive", "the/DT/det/2 pact/NN/root/0 ,/,/punct/6 which/WDT/nsubj:pass/6 was=be/VBD/aux:pass/6 signed=sign/VBN/acl:relcl/2", "[the pact] | was signed | passive"},
	{"object, that", "the/DT/det/2 pact/NN/root/0 that/WDT/obj/5 Mara/NNP/nsubj/5 signed=sign/VBD/acl:relcl/2", "Mara | signed | obj: [the pact]"},
	{"object, no pronoun", "the/DT/det/2 pact/NN/root/0 Mara/NNP/nsubj/4 signed=sign/VBD/acl:relcl/2", "Mara | signed | obj: [the pact]"},
	{"time, no pronoun", "the/DT/det/2 day/NN/root/0 Mara/NNP/nsubj/4 left=leave/VBD/acl:relcl/2", "Mara | left"},
	{"with whom", "the/DT/det/2 man/NN/root/0 with/IN/case/4 whom/WP/obl/6 she/PRP/nsubj/6 spoke=speak/VBD/acl:relcl/2", "she | spoke | obl with: [the man]"},
	{"where", "Oslo/NNP/root/0 ,/,/punct/5 where/WRB/advmod/5 she/PRP/nsubj/5 lives=live/VBZ/acl:relcl/1", "she | lives | obl in: [Oslo]"},
	{"reduced passive", "the/DT/det/2 pact/NN/root/0 signed=sign/VBN/acl/2 in/IN/case/5 May/NNP/obl/3", "[the pact] | signed | obl in: May | passive"},
	{"reduced active", "a/DT/det/2 man/NN/root/0 carrying=carry/VBG/acl/2 a/DT/det/5 bag/NN/obj/3", "[a man] | carrying | obj: a bag"},
	{"infinitive of a noun", "a/DT/det/2 plan/NN/root/0 to/TO/mark/4 sign/VB/acl/2 it/PRP/obj/4", "- | to sign | obj: it | planned"},
	{"one or the other", "Mara/NNP/nsubj/3 will/MD/aux/3 pay/VB/root/0 or/CC/cc/6 will/MD/aux/6 leave/VB/conj/3", "Mara | will pay | possible // [Mara] | will leave | possible"},
	{"neither", "Mara/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 pay/VB/root/0 or/CC/cc/6 leave/VB/conj/4", "Mara | did not pay | negative // [Mara] | did not leave | negative"},
	{"spent the day", "Mara/NNP/nsubj/2 spent=spend/VBD/root/0 a/DT/det/4 day/NN/obj/2 crying=cry/VBG/acl/4", "Mara | spent | obj: a day crying // [Mara] | crying"},
	{"advised against", "Mara/NNP/nsubj/2 advised=advise/VBD/root/0 us/PRP/obj/2 against/IN/mark/5 leaving=leave/VBG/advcl/2", "Mara | advised | obj: us | advcl against: leaving // [us] | leaving | negative | asked"},
	{"hope", "Mara/NNP/nsubj/2 hopes=hope/VBZ/root/0 that/IN/mark/5 Otto/NNP/nsubj/5 wins=win/VBZ/ccomp/2", "Mara | hopes | ccomp that: Otto wins // Otto | wins | possible"},
	{"raising fears", "Talks=talk/NNS/nsubj/2 failed=fail/VBD/root/0 ,/,/punct/4 raising=raise/VBG/advcl/2 fears=fear/NNS/obj/4", "Talks | failed | advcl: raising fears // - | raising | obj: fears"},
	{"raising taxes", "Otto/NNP/nsubj/2 left=leave/VBD/root/0 ,/,/punct/4 raising=raise/VBG/advcl/2 taxes=tax/NNS/obj/4", "Otto | left | advcl: raising taxes // [Otto] | raising | obj: taxes"},
	{"coordinated passive with an agent", "a/DT/det/2 man/NN/root/0 running=run/VBG/acl/2 and/CC/cc/5 chased=chase/VBN/conj/3 by/IN/case/7 dogs=dog/NNS/obl:agent/5", "[a man] | running // [a man] | chased | agent by: dogs | passive"},
	{"agreed in March to", "Mara/NNP/nsubj/2 agreed=agree/VBD/root/0 in/IN/case/4 March/NNP/obl/2 to/TO/mark/6 buy/VB/advcl/2 it/PRP/obj/6", "Mara | agreed to buy | obl in: March | obj: it | planned"},
	{"met in March to", "Mara/NNP/nsubj/2 met=meet/VBD/root/0 in/IN/case/4 March/NNP/obl/2 to/TO/mark/6 buy/VB/advcl/2 it/PRP/obj/6", "Mara | met | obl in: March | advcl: to buy it // [Mara] | to buy | obj: it | planned"},
	{"gave them a year to", "Mara/NNP/nsubj/2 gave=give/VBD/root/0 us/PRP/iobj/2 a/DT/det/5 year/NN/obj/2 to/TO/mark/7 leave/VB/advcl/2", "Mara | gave | iobj: us | obj: a year | advcl: to leave // [us] | to leave | planned"},
	{"more than", "it/PRP/nsubj/6 was=be/VBD/cop/6 more/JJR/advmod/6 than/IN/fixed/3 a/DT/det/6 thousand/CD/root/0", "it | was | comp: more than a thousand"},
	{"trouble", "Mara/NNP/nsubj/2 had=have/VBD/root/0 trouble/NN/obj/2 finding=find/VBG/acl/3 it/PRP/obj/4", "Mara | had | obj: trouble finding it // [Mara] | finding | obj: it"},
	{"call for", "calls=call/NNS/root/0 for/IN/mark/5 prices=price/NNS/nsubj/5 to/TO/mark/5 fall/VB/acl/1", "prices | to fall | asked"},
	{"attempt of somebody's", "her/PRP$/nmod:poss/2 attempt/NN/nsubj/6 to/TO/mark/4 leave/VB/acl/2 Oslo/NNP/obj/4 failed=fail/VBD/root/0", "[her] | to leave | obj: Oslo | planned // her attempt to leave Oslo | failed"},
	{"in an attempt", "Mara/NNP/nsubj/2 sang=sing/VBD/root/0 in/IN/case/5 a/DT/det/5 bid/NN/obl/2 to/TO/mark/7 please/VB/acl/5 Otto/NNP/obj/7", "Mara | sang | obl in: a bid to please Otto // [Mara] | to please | obj: Otto | planned"},
	{"in an attempt, passive", "Mara/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 hidden=hide/VBN/root/0 in/IN/case/6 a/DT/det/6 bid/NN/obl/3 to/TO/mark/8 please/VB/acl/6 Otto/NNP/obj/8", "Mara | was hidden | obl in: a bid to please Otto | passive // - | to please | obj: Otto | planned"},
	{"made an attempt", "Mara/NNP/nsubj/2 made=make/VBD/root/0 an/DT/det/4 attempt/NN/obj/2 to/TO/mark/6 leave/VB/acl/4", "Mara | made | obj: an attempt to leave // [Mara] | to leave | planned"},
	{"opposed an attempt", "Mara/NNP/nsubj/2 opposed=oppose/VBD/root/0 an/DT/det/4 attempt/NN/obj/2 to/TO/mark/6 leave/VB/acl/4", "Mara | opposed | obj: an attempt to leave // - | to leave | planned"},
	{"given a chance", "Mara/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 given=give/VBN/root/0 a/DT/det/5 chance/NN/obj/3 to/TO/mark/7 leave/VB/acl/5", "Mara | was given | obj: a chance to leave | passive // [Mara] | to leave | planned"},
	{"failure", "his/PRP$/nmod:poss/2 failure/NN/nsubj/6 to/TO/mark/4 pay/VB/acl/2 Otto/NNP/obj/4 hurt=hurt/VBD/root/0 us/PRP/obj/6", "[his] | to pay | obj: Otto | negative // his failure to pay Otto | hurt | obj: us"},
	{"instrument", "a/DT/det/2 bill/NN/root/0 to/TO/mark/4 cut/VB/acl/2 taxes=tax/NNS/obj/4", "[a bill] | to cut | obj: taxes | planned"},
	{"instrument, its own object", "a/DT/det/2 bill/NN/root/0 to/TO/mark/4 pay/VB/acl/2", "- | to pay | planned"},
	{"suspicion", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 held=hold/VBN/root/0 on/IN/case/5 suspicion/NN/obl/3 of/IN/mark/7 stealing=steal/VBG/acl/5 it/PRP/obj/7", "Otto | was held | obl on: suspicion of stealing it | passive // [Otto] | stealing | obj: it | possible"},
	{"way of", "ways=way/NNS/root/0 of/IN/mark/3 leaving=leave/VBG/acl/1 Oslo/NNP/obj/3", "- | leaving | obj: Oslo | planned"},
	{"noun complement", "no/DT/det/2 proof/NN/root/0 that/IN/mark/5 he/PRP/nsubj/5 lied=lie/VBD/acl/2", "he | lied | hypothetical"},
	{"participle", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 ,/,/punct/4 taking=take/VBG/advcl/2 the/DT/det/6 keys/NNS/obj/4", "Mara | left | advcl: taking the keys // [Mara] | taking | obj: the keys"},
	{"purpose", "Mara/NNP/nsubj/2 came=come/VBD/root/0 to/TO/mark/4 meet/VB/advcl/2 Otto/NNP/obj/4", "Mara | came | advcl: to meet Otto // [Mara] | to meet | obj: Otto | planned"},
	{"without", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 without/IN/mark/4 signing=sign/VBG/advcl/2 it/PRP/obj/4", "Mara | left | advcl without: signing it // [Mara] | signing | obj: it | negative"},

	// Coordination.
	{"name of a firm", "Calder/NNP/nsubj/4 &/CC/cc/3 Finch/NNP/conj/1 met=meet/VBD/root/0 Otto/NNP/obj/4", "Calder & Finch | met | obj: Otto"},
	{"subjects", "Mara/NNP/nsubj/4 and/CC/cc/3 Otto/NNP/conj/1 met=meet/VBD/root/0 in/IN/case/6 Oslo/NNP/obl/4", "Mara + Otto | met | obl in: Oslo"},
	{"verbs, shared subject", "Mara/NNP/nsubj/2 came=come/VBD/root/0 and/CC/cc/4 left=leave/VBD/conj/2", "Mara | came // [Mara] | left"},
	{"verbs, shared object", "Mara/NNP/nsubj/2 signed=sign/VBD/root/0 and/CC/cc/4 ratified=ratify/VBD/conj/2 the/DT/det/6 pact/NN/obj/2", "Mara | signed | obj: the pact // [Mara] | ratified | obj: [the pact]"},
	{"verbs, each for itself", "Mara/NNP/nsubj/2 shut=shut/VBD/root/0 gates=gate/NNS/obj/2 ,/,/punct/5 danced=dance/VBD/conj/2 and/CC/cc/7 shared=share/VBD/conj/2 food/NN/obj/7", "Mara | shut | obj: gates // [Mara] | danced // [Mara] | shared | obj: food"},
	{"verbs, shared auxiliary", "Mara/NNP/nsubj/3 will/MD/aux/3 visit/VB/root/0 Oslo/NNP/obj/3 and/CC/cc/6 meet/VB/conj/3 Otto/NNP/obj/6", "Mara | will visit | obj: Oslo | planned // [Mara] | will meet | obj: Otto | planned"},
	{"verbs, shared negation", "Mara/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 call/VB/root/0 or/CC/cc/6 write/VB/conj/4", "Mara | did not call | negative // [Mara] | did not write | negative"},
	{"verbs, but", "Mara/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 call/VB/root/0 but/CC/cc/6 wrote=write/VBD/conj/4", "Mara | did not call | negative // [Mara] | wrote"},
	{"infinitives", "Mara/NNP/nsubj/2 agreed=agree/VBD/root/0 to/TO/mark/4 sign/VB/xcomp/2 and/CC/cc/6 pay/VB/conj/4", "Mara | agreed to sign | planned // Mara | agreed to pay | planned"},
	{"time before shared subject", "On/IN/case/2 Monday/NNP/obl/4 Mara/NNP/nsubj/4 came=come/VBD/root/0 and/CC/cc/6 left=leave/VBD/conj/4", "Mara | came | obl on: Monday // [Mara] | left | obl on: [Monday]"},
	{"obliques apart", "Mara/NNP/nsubj/2 spoke=speak/VBD/root/0 on/IN/case/4 Monday/NNP/obl/2 and/CC/cc/7 in/IN/case/7 Oslo/NNP/conj/4", "Mara | spoke | obl on: Monday | obl in: Oslo"},
	{"two clauses", "Mara/NNP/nsubj/2 spoke=speak/VBD/root/0 and/CC/cc/5 Otto/NNP/nsubj/5 left=leave/VBD/conj/2", "Mara | spoke // Otto | left"},

	// Polarity and modality.
	{"will", "Mara/NNP/nsubj/3 will/MD/aux/3 go/VB/root/0", "Mara | will go | planned"},
	{"may", "Mara/NNP/nsubj/3 may/MD/aux/3 go/VB/root/0", "Mara | may go | possible"},
	{"ruled out sending", "She/PRP/nsubj/2 ruled=rule/VBD/root/0 out/RP/compound:prt/2 sending=send/VBG/xcomp/2 men=man/NNS/obj/4", "She | ruled out sending | obj: men | negative"},
	{"ruled it out", "She/PRP/nsubj/2 ruled=rule/VBD/root/0 out/RP/compound:prt/2 men=man/NNS/obj/2", "She | ruled out | obj: men"},
	{"demanded that it cut", "She/PRP/nsubj/2 demanded=demand/VBD/root/0 that/IN/mark/5 it/PRP/nsubj/5 cut/VBD/ccomp/2 taxes=tax/NNS/obj/5", "She | demanded | ccomp that: it cut taxes // it | cut | obj: taxes | asked"},
	{"said that it cut", "She/PRP/nsubj/2 said=say/VBD/root/0 that/IN/mark/5 it/PRP/nsubj/5 cut/VBD/ccomp/2 taxes=tax/NNS/obj/5", "She | said | ccomp that: it cut taxes // it | cut | obj: taxes"},
	{"gap of a passive", "It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 sent=send/VBN/root/0 toward/IN/case/5 Rome/NNP/obl/3 by/IN/case/7 Ida/NNP/obl:agent/3 and/CC/cc/10 toward/IN/case/10 Oslo/NNP/conj/3 by/IN/case/12 Otto/NNP/orphan/10", "It | was sent | obl toward: Rome | agent by: Ida | passive // It | was sent | obl toward: Oslo | agent by: Otto | passive"},
	{"fields including", "talks=talk/NNS/root/0 in/IN/case/3 fields=field/NNS/nmod/1 including=include/VBG/case/5 trade/NN/nmod/3", ""},
	{"new fields including", "talks=talk/NNS/root/0 in/IN/case/4 new/JJ/amod/4 fields=field/NNS/nmod/1 including=include/VBG/case/6 trade/NN/nmod/4", "[new fields] | including | obj: trade"},
	{"did not prove that", "She/PRP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 prove/VB/root/0 that/IN/mark/7 he/PRP/nsubj/7 lied=lie/VBD/ccomp/4", "She | did not prove | ccomp that: he lied | negative // he | lied | possible"},
	{"proved that", "She/PRP/nsubj/2 proved=prove/VBD/root/0 that/IN/mark/5 he/PRP/nsubj/5 lied=lie/VBD/ccomp/2", "She | proved | ccomp that: he lied // he | lied"},
	{"must", "Mara/NNP/nsubj/3 must/MD/aux/3 go/VB/root/0", "Mara | must go | required"},
	{"have to", "Mara/NNP/nsubj/2 has=have/VBZ/root/0 to/TO/mark/4 go/VB/xcomp/2", "Mara | has to go | required"},
	{"would have", "Mara/NNP/nsubj/4 would/MD/aux/4 have/VB/aux/4 gone=go/VBN/root/0", "Mara | would have gone | hypothetical"},
	{"if", "If/IN/mark/3 Otto/NNP/nsubj/3 wins=win/VBZ/advcl/6 Mara/NNP/nsubj/6 will/MD/aux/6 go/VB/root/0", "Otto | wins | hypothetical // Mara | will go | advcl if: Otto wins | hypothetical"},
	{"never", "Mara/NNP/nsubj/3 never/RB/advmod/3 went=go/VBD/root/0", "Mara | never went | negative"},
	{"not only", "Mara/NNP/nsubj/4 not/RB/advmod/4 only/RB/advmod/4 sang=sing/VBD/root/0", "Mara | sang | adv: only"},
	{"no one", "Nobody/NN/nsubj/2 came=come/VBD/root/0", "Nobody | came | negative"},
	{"no object", "Police/NNS/nsubj/2 found=find/VBD/root/0 no/DT/det/4 weapon/NN/obj/2", "Police | found | obj: no weapon | negative"},
	{"refused", "Mara/NNP/nsubj/2 refused=refuse/VBD/root/0 to/TO/mark/4 pay/VB/xcomp/2", "Mara | refused to pay | negative"},
	{"did not fail", "Mara/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 fail/VB/root/0 to/TO/mark/6 pay/VB/xcomp/4", "Mara | did not fail to pay"},
	{"managed", "Mara/NNP/nsubj/2 managed=manage/VBD/root/0 to/TO/mark/4 flee/VB/xcomp/2", "Mara | managed to flee"},
	{"gerund", "Mara/NNP/nsubj/2 began=begin/VBD/root/0 singing=sing/VBG/xcomp/2", "Mara | began singing"},
	{"allegedly", "Otto/NNP/nsubj/3 allegedly/RB/advmod/3 lied=lie/VBD/root/0", "Otto | lied | adv: allegedly | possible"},
	{"denied that", "Otto/NNP/nsubj/2 denied=deny/VBD/root/0 that/IN/mark/5 he/PRP/nsubj/5 lied=lie/VBD/ccomp/2", "Otto | denied | ccomp that: he lied // he | lied | negative"},
	{"subjunctive", "Mara/NNP/nsubj/2 demanded=demand/VBD/root/0 that/IN/mark/5 Otto/NNP/nsubj/5 resign/VB/ccomp/2", "Mara | demanded | ccomp that: Otto resign // Otto | resign | asked"},
	{"is to", "Mara/NNP/nsubj/4 is=be/VBZ/aux/4 to/TO/mark/4 visit/VB/root/0 Oslo/NNP/obj/4", "Mara | is to visit | obj: Oslo | planned"},
	{"question", "Did=do/VBD/aux/3 Mara/NNP/nsubj/3 sign/VB/root/0 ?/./punct/3", "Mara | Did sign | unasserted"},
	{"order", "Sign/VB/root/0 the/DT/det/3 pact/NN/obj/1", "- | Sign | obj: the pact | unasserted"},
	{"outer copula", "The/DT/det/2 aim/NN/nsubj:outer/5 is=be/VBZ/cop/5 to/TO/mark/5 win/VB/root/0", "The aim | is | comp: to win"},
	{"is to, parsed as outer", "Mara/NNP/nsubj:outer/4 is=be/VBZ/cop/4 to/TO/mark/4 visit/VB/root/0 Oslo/NNP/obj/4", "Mara | is to visit | obj: Oslo | planned"},
	{"passive parsed as copula", "The/DT/det/2 pact/NN/nsubj/4 was=be/VBD/cop/4 signed=sign/VBN/root/0", "The pact | was signed | passive"},
	{"when", "When/WRB/advmod/3 Otto/NNP/nsubj/3 won=win/VBD/advcl/5 Mara/NNP/nsubj/5 left=leave/VBD/root/0", "Otto | won | adv: When // Mara | left | advcl when: Otto won"},
	{"won to attain", "Mara/NNP/nsubj/2 beat/VBD/root/0 Otto/NNP/obj/2 to/TO/mark/5 win/VB/advcl/2 it/PRP/obj/5", "Mara | beat | obj: Otto | advcl: to win it // [Mara] | to win | obj: it"},
	{"outcome", "Mara/NNP/nsubj/2 slept=sleep/VBD/root/0 ,/,/punct/4 leading=lead/VBG/advcl/2 to/IN/case/6 errors=error/NNS/obl/4", "Mara | slept | advcl: leading to errors // - | leading | obl to: errors"},
	{"inverted condition", "Had=have/VBD/aux/3 Otto/NNP/nsubj/3 won=win/VBN/advcl/6 Mara/NNP/nsubj/6 would/MD/aux/6 go/VB/root/0", "Otto | Had won | hypothetical // Mara | would go | advcl: Had Otto won | hypothetical"},
	{"subject of the nearest clause", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 but/CC/cc/5 Otto/NNP/nsubj/5 stayed=stay/VBD/conj/2 and/CC/cc/7 sang=sing/VBD/conj/5", "Mara | left // Otto | stayed // [Otto] | sang"},
	{"compound gerund", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 convicted=convict/VBN/root/0 of/IN/case/5 money/NN/obl/3 laundering=launder/VBG/acl/5", "Otto | was convicted | obl of: money laundering | passive // - | laundering"},
	{"no compound gerund", "Mara/NNP/nsubj/2 thought=think/VBD/root/0 of/IN/case/5 the/DT/det/5 girl/NN/obl/2 singing=sing/VBG/acl/5", "Mara | thought | obl of: the girl singing // [the girl] | singing"},
	{"hard to defend", "Oslo/NNP/nsubj/3 is=be/VBZ/cop/3 hard/JJ/root/0 to/TO/mark/5 defend/VB/xcomp/3", "Oslo | is | comp: hard to defend // - | to defend | planned"},
	{"hours after", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 hours=hour/NNS/obl:unmarked/6 after/IN/mark/6 Otto/NNP/nsubj/6 came=come/VBD/advcl/2", "Mara | left | advcl after: Otto came // Otto | came"},
	{"after hours", "Mara/NNP/nsubj/2 left=leave/VBD/root/0 after/IN/mark/5 Otto/NNP/nsubj/5 slept=sleep/VBD/advcl/2 hours=hour/NNS/obl:unmarked/5", "Mara | left | advcl after: Otto slept hours // Otto | slept | obl: hours"},
	{"asked for it to leave", "Mara/NNP/nsubj/2 asked=ask/VBD/root/0 for/IN/mark/6 it/PRP/nsubj/6 to/TO/mark/6 leave/VB/xcomp/2", "Mara | asked // it | to leave | asked"},
	{"asked to leave", "Mara/NNP/nsubj/2 asked=ask/VBD/root/0 to/TO/mark/4 leave/VB/xcomp/2", "Mara | asked to leave | asked"},
	{"stranded preposition", "The/DT/det/2 case/NN/nsubj:pass/4 was=be/VBD/aux:pass/4 dealt=deal/VBN/root/0 with/IN/obl/4", "The case | was dealt with | passive"},
	{"means", "It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 sent=send/VBN/root/0 by/IN/case/5 mail/NN/obl:agent/3", "It | was sent | obl by: mail | passive"},
	{"asked, not for a purpose", "Mara/NNP/nsubj/2 asked=ask/VBD/root/0 Otto/NNP/obj/2 to/TO/mark/5 leave/VB/advcl/2", "Mara | asked | obj: Otto | xcomp: to leave // [Otto] | to leave | asked"},
	{"purpose below an object", "They/PRP/nsubj/2 joined=join/VBD/root/0 hands=hand/NNS/obj/2 to/TO/mark/5 win/VB/xcomp/2", "They | joined | obj: hands | advcl: to win // [They] | to win | planned"},
	{"nothing prevents", "Nothing/NN/nsubj/3 will/MD/aux/3 stop/VB/root/0 us=we/PRP/obj/3 from/IN/mark/6 singing=sing/VBG/advcl/3", "Nothing | will stop | obj: us | advcl from: singing | negative | planned // [us] | singing | planned"},
	{"objects shared backwards", "to/TO/mark/2 buy/VB/root/0 ,/,/punct/4 sell/VB/conj/2 and/CC/cc/6 use/VB/conj/2 it/PRP/obj/6", "- | to buy | obj: [it] // - | to sell | obj: [it] // - | to use | obj: it"},
	{"verbs side by side", "They/PRP/nsubj/2 film/VBP/root/0 and/CC/cc/4 review/VBP/conj/2 plays=play/NNS/obj/4", "They | film | obj: [plays] // [They] | review | obj: plays"},
	{"pronoun subject", "Both/DT/nsubj:pass/3 were=be/VBD/aux:pass/3 shot=shoot/VBN/root/0", "Both | were shot | passive"},
	{"relative clause beside the noun", "a/DT/det/2 singer/NN/root/0 and/CC/cc/6 who/WP/nsubj/6 never/RB/advmod/6 left=leave/VBD/conj/2", "[a singer] | never left | negative"},
	{"outer clause", "The/DT/det/2 fear/NN/nsubj:outer/6 is=be/VBZ/cop/6 that/IN/mark/6 Otto/NNP/nsubj/6 lied=lie/VBD/root/0", "Otto | lied"},

	// Trees that are put right.
	{"caused, parsed as a modifier", "Rain/NN/nsubj/2 caused=cause/VBD/root/0 a/DT/det/4 wall/NN/obj/2 to/TO/mark/6 fall/VB/acl/4 ,/,/punct/8 killing=kill/VBG/conj/6 Otto/NNP/obj/8", "Rain | caused | obj: a wall | xcomp: to fall // [a wall] | to fall | advcl: killing Otto // [a wall] | killing | obj: Otto"},
	{"asked not to", "Mara/NNP/nsubj/2 asked=ask/VBD/root/0 Otto/NNP/obj/2 not/RB/advmod/6 to/TO/mark/6 leave/VB/advcl/2", "Mara | asked | obj: Otto | xcomp: not to leave // [Otto] | not to leave | negative | asked"},
	{"asked leave to", "Otto/NNP/nsubj/2 asked=ask/VBD/root/0 permission/NN/obj/2 to/TO/mark/5 leave/VB/acl/3", "Otto | asked | obj: permission to leave // - | to leave | planned"},
	{"noun for a root", "Farmers=farmer/NNS/root/0 called=call/VBN/acl/1 on/IN/case/4 Otto/NNP/obl/2 to/TO/mark/6 leave/VB/advcl/2 ././punct/1", "Farmers | called | obl on: Otto // [Otto] | to leave | asked"},
	{"noun for a root, without a passive", "Shares=share/NNS/root/0 in/IN/case/3 Acme/NNP/obl/4 jumped=jump/VBN/acl/1 two/CD/nummod/6 percent/NN/obj/4 ././punct/1", "Shares | jumped | obl in: Acme | obj: two percent"},
	{"caption", "Farmers=farmer/NNS/root/0 seated=seat/VBN/acl/1 in/IN/case/4 Oslo/NNP/obl/2 ././punct/1", "[Farmers] | seated | obl in: Oslo | passive"},
	{"participle before its noun", "Neighbouring=neighbour/VBG/advcl/3 Utopia/NNP/nsubj/3 closed=close/VBD/root/0 its/PRP$/nmod:poss/5 border/NN/obj/3", "Neighbouring Utopia | closed | obj: its border"},
	{"returned to work", "Otto/NNP/nsubj/2 returned=return/VBD/root/0 to/TO/mark/4 work/VB/xcomp/2", "Otto | returned to work"},

	// What is said of a whole clause, and of what somebody is judged for.
	{"denied, coordinated", "Otto/NNP/nsubj/2 denied=deny/VBD/root/0 that/IN/mark/5 he/PRP/nsubj/5 lied=lie/VBD/ccomp/2 or/CC/cc/7 stole=steal/VBD/conj/5", "Otto | denied | ccomp that: he lied or stole // he | lied | negative // [he] | stole | negative"},
	{"disputed", "Otto/NNP/nsubj/2 disputed=dispute/VBD/root/0 that/IN/mark/5 he/PRP/nsubj/5 lied=lie/VBD/ccomp/2", "Otto | disputed | ccomp that: he lied // he | lied | negative"},
	{"not denied", "Otto/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 deny/VB/root/0 that/IN/mark/7 he/PRP/nsubj/7 lied=lie/VBD/ccomp/4", "Otto | did not deny | ccomp that: he lied | negative // he | lied | possible"},
	{"taken for granted in a denial", "Otto/NNP/nsubj/2 denied=deny/VBD/root/0 that/IN/mark/8 men=man/NNS/nsubj/8 who/WP/nsubj/6 lied=lie/VBD/acl:relcl/4 had=have/VBD/aux/8 left=leave/VBN/ccomp/2", "Otto | denied | ccomp that: men who lied had left // [men] | lied // men who lied | had left | negative"},
	{"rumoured", "It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 rumoured=rumour/VBN/root/0 that/IN/mark/6 Otto/NNP/nsubj/6 lied=lie/VBD/ccomp/3", "It | was rumoured | ccomp that: Otto lied | passive // Otto | lied | possible"},
	{"not true", "It/PRP/expl/4 is=be/VBZ/cop/4 not/RB/advmod/4 true/JJ/root/0 that/IN/mark/7 Otto/NNP/nsubj/7 lied=lie/VBD/csubj/4", "- | is not | comp: true | negative // Otto | lied | negative"},
	{"true", "It/PRP/expl/3 is=be/VBZ/cop/3 true/JJ/root/0 that/IN/mark/6 Otto/NNP/nsubj/6 lied=lie/VBD/csubj/3", "- | is | comp: true // Otto | lied"},
	{"is it true", "Is=be/VBZ/cop/3 it/PRP/expl/3 true/JJ/root/0 that/IN/mark/6 Otto/NNP/nsubj/6 lied=lie/VBD/csubj/3 ?/./punct/3", "- | Is | comp: true | unasserted // Otto | lied | unasserted"},
	{"will resign and be replaced", "Otto/NNP/nsubj/3 will/MD/aux/3 resign/VB/root/0 and/CC/cc/6 be/VB/aux:pass/6 replaced=replace/VBN/conj/3", "Otto | will resign | planned // [Otto] | will be replaced | passive | planned"},
	{"denied reports", "Otto/NNP/nsubj/2 denied=deny/VBD/root/0 reports=report/NNS/obj/2 that/IN/mark/6 he/PRP/nsubj/6 lied=lie/VBD/acl/3", "Otto | denied | obj: reports that he lied // he | lied | negative | possible"},
	{"vital", "It/PRP/expl/3 is=be/VBZ/cop/3 vital/JJ/root/0 that/IN/mark/6 Otto/NNP/nsubj/6 stays=stay/VBZ/csubj/3", "- | is | comp: vital // Otto | stays | required"},
	{"false", "It/PRP/expl/3 is=be/VBZ/cop/3 false/JJ/root/0 that/IN/mark/6 Otto/NNP/nsubj/6 lied=lie/VBD/csubj/3", "- | is | comp: false // Otto | lied | negative"},
	{"doubtful", "It/PRP/expl/3 is=be/VBZ/cop/3 doubtful/JJ/root/0 that/IN/mark/6 Otto/NNP/nsubj/6 lied=lie/VBD/csubj/3", "- | is | comp: doubtful // Otto | lied | negative | possible"},
	{"not clear", "It/PRP/expl/4 is=be/VBZ/cop/4 not/RB/advmod/4 clear/JJ/root/0 that/IN/mark/7 Otto/NNP/nsubj/7 lied=lie/VBD/csubj/4", "- | is not | comp: clear | negative // Otto | lied | possible"},
	{"a lie", "It/PRP/expl/4 is=be/VBZ/cop/4 a/DT/det/4 lie/NN/root/0 that/IN/obj/7 Otto/NNP/nsubj/7 met=meet/VBD/acl/4 Mara/NNP/obj/7", "- | is | comp: a lie that Otto met Mara // Otto | met | obj: Mara | negative"},
	{"it was not she who", "It/PRP/nsubj/4 was=be/VBD/cop/4 not/RB/advmod/4 Mara/NNP/root/0 who/WP/nsubj/6 met=meet/VBD/acl:relcl/4 Otto/NNP/obj/6", "It | was not | comp: Mara who met Otto | negative // [Mara] | met | obj: Otto | negative"},
	{"it was not she that, object", "It/PRP/expl/4 was=be/VBD/cop/4 not/RB/advmod/4 Mara/NNP/root/0 that/IN/mark/7 Otto/NNP/nsubj/7 met=meet/VBD/acl:relcl/4", "- | was not | comp: Mara that Otto met | negative // Otto | met | obj: [Mara] | negative"},
	{"too busy", "Mara/NNP/nsubj/4 was=be/VBD/cop/4 too/RB/advmod/4 busy/JJ/root/0 to/TO/mark/6 meet/VB/xcomp/4 Otto/NNP/obj/6", "Mara | was | comp: too busy to meet Otto // [Mara] | to meet | obj: Otto | negative | planned"},
	{"doubted", "Otto/NNP/nsubj/2 doubted=doubt/VBD/root/0 Mara/NNP/nsubj/4 slept=sleep/VBD/ccomp/2", "Otto | doubted | ccomp: Mara slept // Mara | slept | possible"},
	{"hardly anyone", "Hardly/RB/advmod/2 anyone/NN/nsubj/3 slept=sleep/VBD/root/0", "Hardly anyone | slept | negative"},
	{"it was not all we", "It/PRP/nsubj/4 is=be/VBZ/cop/4 not/RB/advmod/4 everything/NN/root/0 we/PRP/nsubj/6 wanted=want/VBD/acl:relcl/4", "It | is not | comp: everything we wanted | negative // we | wanted | obj: [everything] | hypothetical"},
	{"it was not there that", "It/PRP/nsubj/5 was=be/VBD/cop/5 not/RB/advmod/5 in/IN/case/5 Oslo/NNP/root/0 that/IN/mark/8 Mara/NNP/nsubj/8 slept=sleep/VBD/acl:relcl/5", "It | was not | comp in: Oslo that Mara slept | negative // Mara | slept | obj: [Oslo]"},
	{"almost", "Mara/NNP/nsubj/3 almost/RB/advmod/3 met=meet/VBD/root/0 Otto/NNP/obj/3", "Mara | met | adv: almost | obj: Otto | negative"},
	{"nearly, passive", "Mara/NNP/nsubj:pass/4 was=be/VBD/aux:pass/4 nearly/RB/advmod/4 killed=kill/VBN/root/0", "Mara | was killed | adv: nearly | passive | negative"},
	{"nearly, of a number", "It/PRP/nsubj/2 killed=kill/VBD/root/0 nearly/RB/advmod/2 40/CD/obj/2", "It | killed | adv: nearly | obj: 40"},
	{"came close", "Mara/NNP/nsubj/2 came=come/VBD/root/0 close/RB/advmod/2 to/IN/mark/5 meeting=meet/VBG/advcl/2 Otto/NNP/obj/5", "Mara | came | adv: close | advcl: to meeting Otto // [Mara] | meeting | obj: Otto | negative"},
	{"acquitted", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 acquitted=acquit/VBN/root/0 of/IN/mark/5 selling=sell/VBG/advcl/3 arms/NNS/obj/5", "Otto | was acquitted | advcl of: selling arms | passive // [Otto] | selling | obj: arms | negative | possible"},
	{"convicted", "Mara/NNP/nsubj/2 convicted=convict/VBD/root/0 Otto/NNP/obj/2 of/IN/mark/5 selling=sell/VBG/advcl/2 arms/NNS/obj/5", "Mara | convicted | obj: Otto | advcl of: selling arms // [Otto] | selling | obj: arms"},
	{"a verb of no list", "Mara/NNP/nsubj/2 fingered=finger/VBD/root/0 Otto/NNP/obj/2 of/IN/mark/5 selling=sell/VBG/advcl/2 arms/NNS/obj/5", "Mara | fingered | obj: Otto | advcl of: selling arms // [Otto] | selling | obj: arms | possible"},
	{"accused, its lemma wrong", "Otto/NNP/nsubj:pass/4 was=be/VBD/aux:pass/4 wrongly/RB/advmod/4 accused/VBN/root/0 of/IN/mark/6 selling=sell/VBG/advcl/4 arms/NNS/obj/6", "Otto | was accused | adv: wrongly | advcl of: selling arms | passive // [Otto] | selling | obj: arms | possible"},
	{"accused, parsed as a complement", "Police/NNS/nsubj/2 accused=accuse/VBD/root/0 Otto/NNP/xcomp/2 of/IN/mark/5 selling=sell/VBG/advcl/2 arms/NNS/obj/5", "Police | accused | obj: Otto | advcl of: selling arms // [Otto] | selling | obj: arms | possible"},
	{"accused, below its object", "Police/NNS/nsubj/2 accused=accuse/VBD/root/0 Otto/NNP/xcomp/2 of/IN/mark/5 selling=sell/VBG/acl/3 arms/NNS/obj/5", "Police | accused | obj: Otto | advcl of: selling arms // [Otto] | selling | obj: arms | possible"},
	{"excluded", "Police/NNS/nsubj/2 excluded=exclude/VBD/root/0 Otto/NNP/obj/2 from/IN/mark/5 voting=vote/VBG/advcl/2", "Police | excluded | obj: Otto | advcl from: voting // [Otto] | voting | negative"},
	{"all but one", "All/DT/nsubj/4 but/CC/cc/3 one/CD/conj/1 met=meet/VBD/root/0 Otto/NNP/obj/4", "All but one | met | obj: Otto"},
	{"hours and minutes", "It/PRP/nsubj/2 ended=end/VBD/root/0 after/IN/case/5 two/CD/nummod/5 hours=hour/NNS/obl/2 and/CC/cc/8 48/CD/nummod/8 minutes=minute/NNS/conj/5", "It | ended | obl after: two hours and 48 minutes"},
	{"nobody but", "Nobody/NN/nsubj/4 but/CC/cc/3 Mara/NNP/conj/1 met=meet/VBD/root/0 Otto/NNP/obj/4", "Nobody + Mara | met | obj: Otto"},
	{"no one except", "No/DT/det/2 one/NN/nsubj/5 except/IN/case/4 Mara/NNP/nmod/2 came=come/VBD/root/0", "No one except Mara | came"},
	{"until, in an unchanging past", "Otto/NNP/nsubj/2 slept=sleep/VBD/root/0 until/IN/mark/5 Mara/NNP/nsubj/5 quit/VBP/advcl/2", "Otto | slept | advcl until: Mara quit // Mara | quit"},
	{"up to, after a verb", "Rebels=rebel/NNS/nsubj/2 killed=kill/VBD/root/0 up/RP/compound:prt/2 to/IN/case/6 40/CD/nummod/6 people/NNS/obl/2", "Rebels | killed | obj: up to 40 people"},
	{"up to, before a verb", "Up/IN/case/4 to/IN/fixed/1 30/CD/nummod/4 people/NNS/obl/5 died=die/VBD/root/0", "Up to 30 people | died"},
	{"up to, of a measure", "Prices=price/NNS/nsubj/2 rose=rise/VBD/root/0 up/IN/case/6 to/IN/fixed/3 4/CD/nummod/6 percent/NN/obl/2", "Prices | rose | obl: up to 4 percent"},
	{"the cause of which", "It/PRP/nsubj/2 fell=fall/VBD/root/0 ,/,/punct/8 the/DT/det/5 cause/NN/nsubj/8 of/IN/case/7 which/WDT/nmod/5 faded=fade/VBD/ccomp/2", "It | fell // the cause of which | faded"},
	{"adheres", "Utopia/NNP/nsubj/2 respects=respect/VBZ/root/0 laws=law/NNS/obj/2 and/CC/cc/5 adheres=adhere/NNS/conj/3 to/IN/case/7 treaties=treaty/NNS/nmod/5", "Utopia | respects | obj: laws // [Utopia] | adheres | obl to: treaties"},
	{"lone receiver", "Mara/NNP/nsubj/2 visited=visit/VBD/root/0 Oslo/NNP/iobj/2", "Mara | visited | obj: Oslo"},
	{"rather than", "Rather/RB/cc/3 than/IN/fixed/1 visit/VB/advcl/5 Mara/NNP/nsubj/5 slept=sleep/VBD/root/0", "[Mara] | visit | negative // Mara | slept | advcl: visit"},
	{"ruled out", "Police/NNS/nsubj/2 ruled=rule/VBD/root/0 out/RP/compound:prt/2 that/IN/mark/6 Otto/NNP/nsubj/6 lied=lie/VBD/ccomp/2", "Police | ruled out | ccomp that: Otto lied // Otto | lied | negative"},
	{"pretended", "Otto/NNP/nsubj/2 pretended=pretend/VBD/root/0 that/IN/mark/5 Mara/NNP/nsubj/5 slept=sleep/VBD/ccomp/2", "Otto | pretended | ccomp that: Mara slept // Mara | slept | negative"},

	// Time and contrast.
	{"until", "Otto/NNP/nsubj/3 will/MD/aux/3 wait/VB/root/0 until/IN/mark/6 Mara/NNP/nsubj/6 signs=sign/VBZ/advcl/3", "Otto | will wait | advcl until: Mara signs | planned // Mara | signs | hypothetical"},
	{"before, ahead", "Otto/NNP/nsubj/3 will/MD/aux/3 pay/VB/root/0 before/IN/mark/6 he/PRP/nsubj/6 leaves=leave/VBZ/advcl/3", "Otto | will pay | advcl before: he leaves | planned // he | leaves | planned"},
	{"before, past", "Otto/NNP/nsubj/2 paid=pay/VBD/root/0 before/IN/mark/5 he/PRP/nsubj/5 left=leave/VBD/advcl/2", "Otto | paid | advcl before: he left // he | left"},
	{"not but", "Otto/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 die/VB/root/0 of/IN/case/6 thirst/NN/obl/4 but/CC/cc/9 of/IN/case/9 smoke/NN/conj/6", "Otto | did die | obl of: smoke"},
	{"either not", "It/PRP/nsubj/5 was=be/VBD/aux/5 either/CC/cc:preconj/5 not/RB/advmod/5 loading=load/VBG/root/0 or/CC/cc/7 crashing=crash/VBG/conj/5", "It | was not loading | negative // [It] | was crashing | possible"},
	{"if and", "If/IN/mark/3 Otto/NNP/nsubj/3 wins=win/VBZ/advcl/8 and/CC/cc/5 pays=pay/VBZ/conj/3 Mara/NNP/nsubj/8 will/MD/aux/8 go/VB/root/0", "Otto | wins | hypothetical // [Otto] | pays | hypothetical // Mara | will go | advcl if: Otto wins and pays | hypothetical"},
	{"or more", "Fire/NN/nsubj/2 killed=kill/VBD/root/0 ten/CD/obj/2 or/CC/cc/5 more/JJR/conj/3", "Fire | killed | obj: ten or more"},
	{"told, and then a quotation", "Mara/NNP/nsubj/2 told=tell/VBD/root/0 Otto/NNP/obj/2 ,/,/punct/6 to/TO/mark/6 win/VB/advcl/2", "Mara | told | obj: Otto | advcl: to win // [Mara] | to win | planned"},
	{"charged with", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 charged=charge/VBN/root/0 with/IN/mark/5 stealing=steal/VBG/advcl/3", "Otto | was charged | advcl with: stealing | passive // [Otto] | stealing | possible"},
	{"charged somebody with", "Police/NNS/nsubj/2 charged=charge/VBD/root/0 Otto/NNP/obj/2 with/IN/mark/5 stealing=steal/VBG/advcl/2", "Police | charged | obj: Otto | advcl with: stealing // [Otto] | stealing | possible"},
	{"done by doing", "Queues=queue/NNS/nsubj:pass/3 are=be/VBP/aux:pass/3 avoided=avoid/VBN/root/0 by/IN/mark/5 walking=walk/VBG/advcl/3", "Queues | are avoided | advcl by: walking | passive // - | walking"},
	{"source that cites", "According=accord/VBG/case/3 to/IN/fixed/1 Acme/NNP/obl/8 ,/,/punct/5 citing=cite/VBG/advcl/8 guards=guard/NNS/obj/5 ,/,/punct/5 fell=fall/VBD/root/0 snow/NN/nsubj/8", "[Acme] | citing | obj: guards // snow | fell | obl according to: Acme | advcl: citing guards"},
	{"inverted, not an adverbial", "Had=have/VBD/aux/3 it/PRP/nsubj/3 rained=rain/VBN/ccomp/6 ,/,/punct/3 I/PRP/nsubj/6 think/VBP/root/0 so/RB/advmod/6", "it | Had rained | hypothetical // I | think | ccomp: Had it rained | adv: so"},
	{"count", "Fire/NN/nsubj/2 hurt/VBD/root/0 more/JJR/advmod/5 than/IN/fixed/3 ten/CD/obl/2", "Fire | hurt | obj: more than ten"},
	{"active after a passive", "It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 read/VBN/root/0 but/CC/cc/5 angered=anger/VBN/conj/3 him/PRP/obj/5", "It | was read | passive // [It] | angered | obj: him"},
	{"due to, parsed as a purpose", "Mara/NNP/nsubj/3 is=be/VBZ/cop/3 due/JJ/root/0 to/TO/mark/5 speak/VB/advcl/3", "Mara | is due to speak | planned"},
	{"ruled out doing", "Mara/NNP/nsubj/3 has=have/VBZ/aux/3 ruled=rule/VBN/root/0 out/RP/compound:prt/3 sending=send/VBG/advcl/3 troops=troop/NNS/obj/5", "Mara | has ruled out sending | obj: troops | negative"},
	{"yet to", "Mara/NNP/nsubj/2 has=have/VBZ/root/0 yet/RB/advmod/2 to/TO/mark/5 speak/VB/xcomp/2", "Mara | has to speak | adv: yet | negative"},
	{"active, parsed as passive", "Rebels=rebel/NNS/nsubj:pass/2 threatened=threaten/VBN/root/0 to/TO/mark/4 strike/VB/xcomp/2", "Rebels | threatened to strike | planned"},
	{"gapped passive", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 killed=kill/VBN/root/0 and/CC/cc/6 Mara/NNP/obj/6 hurt/VBN/conj/3", "Otto | was killed | passive // Mara | hurt | passive"},
	{"participle with a subject", "Mara/NNP/nsubj/6 known=know/VBN/acl/1 for/IN/case/4 her/PRP$/obl/2 Roads=road/NNS/nsubj:pass/2 sang=sing/VBD/root/0", "[Mara] | known | obl for: her Roads | passive // Mara known for her Roads | sang"},
	{"counted object", "Fire/NN/nsubj/2 hurt/VBD/root/0 ten/CD/nummod/4 men=man/NNS/obl/2", "Fire | hurt | obj: ten men"},
	{"counted days", "They/PRP/nsubj/2 hurt/VBD/root/0 ten/CD/nummod/4 days=day/NNS/obl/2", "They | hurt | obl: ten days"},
	{"past tense below a noun", "Talks=talk/NNS/root/0 of/IN/case/3 peace/NN/nmod/1 failed=fail/VBD/acl/3 ././punct/1", "Talks of peace | failed"},
	{"that, with an object", "claims=claim/NNS/root/0 that/WDT/obj/4 she/PRP/nsubj/4 took=take/VBD/acl:relcl/1 bribes=bribe/NNS/obj/4", "she | took | obj: bribes | possible"},
	{"which of all that", "theft/NN/root/0 ,/,/punct/5 which/WDT/obj/5 he/PRP/nsubj/5 denied=deny/VBD/acl:relcl/1", "he | denied"},
	{"it took", "It/PRP/nsubj/2 took=take/VBD/root/0 Otto/NNP/iobj/2 hours=hour/NNS/obj/2 to/TO/mark/6 leave/VB/advcl/2", "It | took | iobj: Otto | obj: hours | advcl: to leave | unasserted // [Otto] | to leave"},
	{"before, parsed as a preposition", "Mara/NNP/nsubj/2 sang=sing/VBD/root/0 before/IN/case/4 Otto/NNP/obl/2 danced=dance/VBN/advcl/2", "Mara | sang | advcl before: Otto danced // Otto | danced"},
	{"no longer", "Acme/NNP/nsubj/4 no/RB/advmod/3 longer/RB/advmod/4 makes=make/VBZ/root/0 cars=car/NNS/obj/4", "Acme | no longer makes | obj: cars | negative"},
	{"of nobody", "There/EX/expl/2 are=be/VBP/root/0 no/DT/det/4 people/NNS/nsubj/2 left=leave/VBN/acl/4", "no people left | are | negative // [no people] | left | passive | unasserted"},
	{"said in a note", "Mara/NNP/nsubj/2 said=say/VBD/root/0 in/IN/case/5 a/DT/det/5 note/NN/obl/2 that/IN/mark/8 Otto/NNP/nsubj/8 lied=lie/VBD/acl/5", "Mara | said | obl in: a note that Otto lied // Otto | lied"},

	// Clauses that do not repeat their verb.
	{"gap of a number", "Mara/NNP/nsubj/2 hired=hire/VBD/root/0 14/CD/obj/2 ,/,/punct/5 Otto/NNP/conj/2 nine/CD/orphan/5", "Mara | hired | obj: 14 // Otto | hired | obj: nine"},
	{"gap of a year", "Xara/NNP/nsubj/3 will/MD/aux/3 close/VB/root/0 in/IN/case/5 2029/CD/obl/3 and/CC/cc/7 Zora/NNP/conj/3 in/IN/case/9 2032/CD/orphan/7", "Xara | will close | obl in: 2029 | planned // Zora | will close | obl in: 2032 | planned"},
	{"gap of a passive", "Mara/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 sent=send/VBN/root/0 to/IN/case/5 Oslo/NNP/obl/3 and/CC/cc/7 Otto/NNP/conj/3 to/IN/case/9 Rome/NNP/orphan/7", "Mara | was sent | obl to: Oslo | passive // Otto | was sent | obl to: Rome | passive"},

	// What governs.
	{"suggestion that", "rumours=rumour/NNS/root/0 that/IN/mark/4 Otto/NNP/nsubj/4 left=leave/VBD/acl:relcl/1", "Otto | left | possible"},
	{"that after another noun", "songs=song/NNS/root/0 that/WDT/obj/4 Otto/NNP/nsubj/4 sang=sing/VBD/acl:relcl/1", "Otto | sang | obj: [songs]"},
	{"called for somebody to", "Mara/NNP/nsubj/2 called=call/VBD/root/0 for/IN/case/4 roads=road/NNS/obl/2 to/TO/mark/7 be/VB/aux:pass/7 built=build/VBN/xcomp/2", "Mara | called | obl for: roads to be built // [roads] | to be built | passive | asked"},
	{"waited for somebody to", "Mara/NNP/nsubj/2 waited=wait/VBD/root/0 for/IN/case/4 Otto/NNP/obl/2 to/TO/mark/6 sing/VB/xcomp/2", "Mara | waited | obl for: Otto // [Otto] | to sing | planned"},
	{"demanded that they", "Mara/NNP/nsubj/2 demanded=demand/VBD/root/0 that/IN/mark/6 the/DT/det/5 judges=judge/NNS/nsubj/6 resign/VBP/ccomp/2", "Mara | demanded | ccomp that: the judges resign // the judges | resign | asked"},
	{"happy to be", "Mara/NNP/nsubj/3 is=be/VBZ/cop/3 happy/JJ/root/0 to/TO/mark/6 be/VB/cop/6 here/RB/xcomp/3", "Mara | is happy to be | comp: here"},
	{"happy to do", "Mara/NNP/nsubj/3 is=be/VBZ/cop/3 happy/JJ/root/0 to/TO/mark/5 help/VB/xcomp/3", "Mara | is happy to help | planned"},
	{"it was ready", "It/PRP/expl/3 was=be/VBD/cop/3 ready/JJ/root/0 to/TO/mark/5 pay/VB/xcomp/3", "It | was ready to pay | planned"},
	{"it was hard", "It/PRP/expl/3 was=be/VBD/cop/3 hard/JJ/root/0 to/TO/mark/5 pay/VB/csubj/3", "- | was | comp: hard // - | to pay"},
	{"revealed to be", "Otto/NNP/nsubj:pass/3 is=be/VBZ/aux:pass/3 revealed=reveal/VBN/root/0 to/TO/mark/7 be/VB/cop/7 the/DT/det/7 thief/NN/xcomp/3", "Otto | is revealed to be | comp: the thief"},
	{"built by somebody to", "It/PRP/nsubj:pass/3 was=be/VBD/aux:pass/3 built=build/VBN/root/0 by/IN/case/5 monks=monk/NNS/obl:agent/3 to/TO/mark/7 store/VB/advcl/3 grain/NN/obj/7", "It | was built | agent by: monks | advcl: to store grain | passive // [monks] | to store | obj: grain | planned"},
	{"she is to, parsed as outer", "She/PRP/nsubj:outer/4 is=be/VBZ/cop/4 to/TO/mark/4 visit/VB/root/0 Oslo/NNP/obj/4", "She | is to visit | obj: Oslo | planned"},
	{"estimated that, one form", "Acme/NNP/nsubj/2 estimates=estimate/VBZ/root/0 that/IN/mark/5 strikes=strike/NNS/nsubj/5 cost/VB/ccomp/2 jobs=job/NNS/obj/5", "Acme | estimates | ccomp that: strikes cost jobs // strikes | cost | obj: jobs"},
	{"estimate that", "Acme/NNP/compound/2 estimate/NN/root/0 that/IN/mark/5 strikes=strike/NNS/nsubj/5 cost/VB/acl/2 jobs=job/NNS/obj/5", "strikes | cost | obj: jobs | possible"},
	{"having done", "Otto/NNP/nsubj/2 denied=deny/VBD/root/0 having=have/VBG/aux:pass/4 taken=take/VBN/xcomp/2 bribes=bribe/NNS/obj/4", "Otto | denied having taken | obj: bribes | negative"},
	{"reason that", "reasons=reason/NNS/root/0 that/WDT/obj/4 prices=price/NNS/nsubj/4 rose=rise/VBD/acl:relcl/1", "prices | rose"},
	{"recommendation that", "advice/NN/root/0 that/IN/mark/5 schools=school/NNS/nsubj:pass/5 be/VB/aux:pass/5 closed=close/VBN/acl/1", "schools | be closed | passive | asked"},
	{"passive, with an effect", "Otto/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 shot=shoot/VBN/root/0 ,/,/punct/5 leading=lead/VBG/advcl/3 to/IN/case/7 strikes=strike/NNS/obl/5", "Otto | was shot | advcl: leading to strikes | passive // - | leading | obl to: strikes"},
}

func TestClauses(t *testing.T) {
	for _, row := range clauseRows {
		s := parse(t, row.parse)
		var got []string
		for _, c := range Clauses(s) {
			got = append(got, c.String(s))
		}
		if g := strings.Join(got, " // "); g != row.want {
			t.Errorf("%s:\n got  %s\n want %s", row.name, g, row.want)
		}
	}
}

// TestWordListsDisjoint: a verb listed twice in one table would have the
// effect of whichever row came last.
func TestWordListsDisjoint(t *testing.T) {
	for name, rows := range map[string][]row{"verbs": verbRows, "passives": passiveRows, "adjectives": adjectiveRows, "controllers": controllerRows} {
		seen := map[string]bool{}
		for _, r := range rows {
			for _, w := range strings.Fields(r.words) {
				if seen[w] {
					t.Errorf("%s: %q twice", name, w)
				}
				seen[w] = true
			}
		}
	}
}

// FuzzClauses: whatever the tree, nothing panics, every token of a clause is
// one of the sentence, and parents come from the same slice.
func FuzzClauses(f *testing.F) {
	for _, row := range clauseRows {
		f.Add(row.parse)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, ok := readParse(text)
		if !ok {
			return
		}
		clauses := Clauses(s)
		for i := range clauses {
			c := &clauses[i]
			if c.Parent >= len(clauses) || c.Parent == i && len(c.Chain) == 0 {
				t.Errorf("clause %d has parent %d of %d", i, c.Parent, len(clauses))
			}
			tokens := append(append([]int{c.Head}, c.Group...), c.Chain...)
			for _, a := range c.Args {
				tokens = append(tokens, a.Tokens...)
			}
			for _, k := range tokens {
				if k < 0 || k >= len(s.Tokens) {
					t.Fatalf("clause %d has token %d of %d", i, k, len(s.Tokens))
				}
			}
		}
	})
}
