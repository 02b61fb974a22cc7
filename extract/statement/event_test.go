package statement

import (
	"strings"
	"testing"

	"github.com/quadwire/quadwire/schema"
)

// Each row is a parse and the events read from it, apart by " // "; nothing
// where the parse tells of none. Every class of the lexicon has a row; see
// TestEveryClassHasARow.
var eventRows = []struct{ name, parse, want string }{
	// One row a class.
	{"Meeting", "Mara/NNP/nsubj/2/PER met=meet/VBD/root/0 Tom/NNP/obj/2/PER in/IN/case/5 Riga/NNP/obl/2/LOC", "Meeting: Mara | met | Tom | place: Riga"},
	{"Visit", "Tom/NNP/nsubj/2/PER visited=visit/VBD/root/0 Latvia/NNP/obj/2/LOC", "Visit: Tom | visited | Latvia"},
	{"Travel", "Tom/NNP/nsubj/3/PER will/MD/aux/3 travel/VB/root/0 to/IN/case/5 Jelgava/NNP/obl/3/LOC on/IN/case/7 Friday/NNP/obl/3", "Travel: Tom | travelledTo | Jelgava | planned"},
	{"Call", "Mara/NNP/nsubj/2/PER spoke=speak/VBD/root/0 by/IN/case/4 phone/NN/obl/2 with/IN/case/6 Tom/NNP/obl/2/PER", "Call: Mara | spokeByPhoneWith | Tom | instrument: phone"},
	{"Hosting", "Mara/NNP/nsubj/2/PER hosted=host/VBD/root/0 a/DT/det/4 banquet/NN/obj/2 for/IN/case/6 Tom/NNP/obl/2/PER", "Hosting: Mara | hosted | a banquet | patient: Tom"},
	{"Attendance", "Mara/NNP/nsubj/2/PER attended=attend/VBD/root/0 a/DT/det/4 forum/NN/obj/2 in/IN/case/6 Riga/NNP/obl/2/LOC", "Attendance: Mara | attended | a forum | place: Riga"},
	{"Signing", "Mara/NNP/nsubj/2/PER signed=sign/VBD/root/0 a/DT/det/4 treaty/NN/obj/2", "Signing: Mara | signed | a treaty"},
	{"Agreement", "Latvia/NNP/nsubj/2/LOC agreed=agree/VBD/root/0 with/IN/case/4 Estonia/NNP/obl/2/LOC on/IN/case/6 tariffs=tariff/NNS/obl/2", "Agreement: Latvia | agreedWith | Estonia | theme: tariffs"},
	{"Negotiation", "Unions=union/NNS/nsubj/2 negotiated=negotiate/VBD/root/0 with/IN/case/5 the/DT/det/5 bank/NN/obl/2", "Negotiation: Unions | negotiatedWith | the bank"},
	{"Announcement", "The/DT/det/2 bank/NN/nsubj/3 announced=announce/VBD/root/0 a/DT/det/5 merger/NN/obj/3", "Announcement: The bank | announced | a merger"},
	{"promised aid", "Estonia/NNP/nsubj/2/LOC pledged=pledge/VBD/root/0 food/NN/obj/2 to/IN/case/5 Latvia/NNP/obl/2/LOC", "Aid: Estonia | aided | Latvia | theme: food | planned"},
	{"two asked for", "Mara/NNP/nsubj/2/PER asked=ask/VBD/root/0 Tom/NNP/iobj/2/PER to/TO/mark/5 leave/VB/xcomp/2", "Request: Mara | asked | Tom | content: leave"},
	{"Praise", "Tom/NNP/nsubj/2/PER praised=praise/VBD/root/0 the/DT/det/4 nurses=nurse/NNS/obj/2", "Praise: Tom | praised | the nurses"},
	{"Apology", "The/DT/det/2 bank/NN/nsubj/3 apologised=apologise/VBD/root/0 to/IN/case/6 its/PRP$/nmod:poss/6 clients=client/NNS/obl/3", "Apology: The bank | apologisedTo | its clients"},
	{"Accusation", "Tom/NNP/nsubj/2/PER accused=accuse/VBD/root/0 the/DT/det/4 firm/NN/obj/2 of/IN/case/6 fraud/NN/obl/2", "Accusation: Tom | accused | the firm | theme: fraud"},
	{"Criticism", "Tom/NNP/nsubj/2/PER condemned=condemn/VBD/root/0 the/DT/det/4 raid/NN/obj/2", "Criticism: Tom | criticised | the raid"},
	{"Denial", "Tom/NNP/nsubj/2/PER denied=deny/VBD/root/0 the/DT/det/4 claims=claim/NNS/obj/2", "Denial: Tom | denied | the claims"},
	{"Rejection", "Tom/NNP/nsubj/2/PER turned=turn/VBD/root/0 down/RP/compound:prt/2 the/DT/det/5 offer/NN/obj/2", "Rejection: Tom | rejected | the offer"},
	{"Demand", "The/DT/det/2 mayor/NN/nsubj/3 called=call/VBD/root/0 for/IN/case/5 calm/NN/obl/3", "Demand: The mayor | calledFor | calm"},
	{"Request", "The/DT/det/2 city/NN/nsubj/3 requested=request/VBD/root/0 aid/NN/obj/3", "Request: The city | requested | aid"},
	{"Invitation", "Mara/NNP/nsubj/2/PER invited=invite/VBD/root/0 Tom/NNP/obj/2/PER to/IN/case/5 Riga/NNP/obl/2/LOC", "Invitation: Mara | invited | Tom | destination: Riga"},
	{"Warning", "The/DT/det/2 ministry/NN/nsubj/3 warned=warn/VBD/root/0 residents=resident/NNS/obj/3 about/IN/case/6 floods=flood/NNS/obl/3", "Warning: The ministry | warned | residents | theme: floods"},
	{"Threat", "Latvia/NNP/nsubj/2/LOC threatened=threaten/VBD/root/0 the/DT/det/4 firm/NN/obj/2 with/IN/case/7 a/DT/det/7 fine/NN/obl/2", "Threat: Latvia | threatened | the firm | theme: a fine"},
	{"Sanction", "Estonia/NNP/nsubj/2/LOC imposed=impose/VBD/root/0 sanctions=sanction/NNS/obj/2 on/IN/case/6 the/DT/det/6 firm/NN/obl/2", "Sanction: Estonia | sanctioned | the firm | theme: sanctions"},
	{"Protest", "Farmers=farmer/NNS/nsubj/2 protested=protest/VBD/root/0 against/IN/case/5 the/DT/det/5 government/NN/obl/2", "Protest: Farmers | protestedAgainst | the government"},
	{"Strike", "Drivers=driver/NNS/nsubj/2 went=go/VBD/root/0 on/IN/case/4 strike/NN/obl/2", "Strike: Drivers | struckAgainst | -"},
	{"Attack", "Rebels=rebel/NNS/nsubj/2 attacked=attack/VBD/root/0 the/DT/det/4 town/NN/obj/2", "Attack: Rebels | attacked | the town"},
	{"Killing", "A/DT/det/2 gunman/NN/nsubj/3 killed=kill/VBD/root/0 two/CD/nummod/5 guards=guard/NNS/obj/3", "Killing: A gunman | killed | two guards"},
	{"Injury", "The/DT/det/2 blast/NN/nsubj/3 injured=injure/VBD/root/0 three/CD/nummod/5 people=person/NNS/obj/3", "Injury: The blast | injured | three people"},
	{"Arrest", "Police/NNS/nsubj/2 arrested=arrest/VBD/root/0 two/CD/nummod/4 men=man/NNS/obj/2", "Arrest: Police | arrested | two men"},
	{"Release", "Rebels=rebel/NNS/nsubj/2 released=release/VBD/root/0 the/DT/det/4 hostages=hostage/NNS/obj/2", "Release: Rebels | released | the hostages"},
	{"Trial", "Prosecutors=prosecutor/NNS/nsubj/2 charged=charge/VBD/root/0 Tom/NNP/obj/2/PER with/IN/case/5 fraud/NN/obl/2", "Trial: Prosecutors | prosecuted | Tom | theme: fraud"},
	{"Sentencing", "A/DT/det/2 court/NN/nsubj/3 sentenced=sentence/VBD/root/0 Tom/NNP/obj/3/PER to/IN/case/6 death/NN/obl/3", "Sentencing: A court | sentenced | Tom | theme: death"},
	{"Investigation", "Police/NNS/nsubj/2 opened=open/VBD/root/0 an/DT/det/4 inquiry/NN/obj/2 into/IN/case/7 the/DT/det/7 fire/NN/nmod/4", "Investigation: Police | investigated | the fire"},
	{"Mobilisation", "Estonia/NNP/nsubj/2/LOC deployed=deploy/VBD/root/0 troops=troop/NNS/obj/2 to/IN/case/6 the/DT/det/6 border/NN/obl/2", "Mobilisation: Estonia | mobilised | troops | destination: the border"},
	{"Withdrawal", "Estonia/NNP/nsubj/2/LOC withdrew=withdraw/VBD/root/0 from/IN/case/5 the/DT/det/5 pact/NN/obl/2", "Withdrawal: Estonia | withdrewFrom | the pact"},
	{"Evacuation", "Troops=troop/NNS/nsubj/2 evacuated=evacuate/VBD/root/0 the/DT/det/4 villagers=villager/NNS/obj/2", "Evacuation: Troops | evacuated | the villagers"},
	{"Ceasefire", "The/DT/det/2 rebels=rebel/NNS/nsubj/3 declared=declare/VBD/root/0 a/DT/det/5 ceasefire/NN/obj/3 with/IN/case/8 the/DT/det/8 army/NN/nmod/5", "Ceasefire: The rebels | ceasedFireWith | the army"},
	{"Aid", "Estonia/NNP/nsubj/2/LOC sent=send/VBD/root/0 food/NN/obj/2 to/IN/case/6 the/DT/det/6 refugees=refugee/NNS/obl/2", "Aid: Estonia | aided | the refugees | theme: food"},
	{"Support", "Tom/NNP/nsubj/2/PER endorsed=endorse/VBD/root/0 the/DT/det/4 candidate/NN/obj/2", "Support: Tom | supported | the candidate"},
	{"Cooperation", "Latvia/NNP/nsubj/2/LOC cooperates=cooperate/VBZ/root/0 with/IN/case/4 Estonia/NNP/obl/2/LOC", "Cooperation: Latvia | cooperatedWith | Estonia"},
	{"Trade", "Latvia/NNP/nsubj/2/LOC exports=export/VBZ/root/0 timber/NN/obj/2 to/IN/case/5 Norway/NNP/obl/2/LOC", "Trade: Latvia | soldTo | Norway | theme: timber"},
	{"Acquisition", "The/DT/det/2 bank/NN/nsubj/3 acquired=acquire/VBD/root/0 a/DT/det/5 brewery/NN/obj/3 for/IN/case/8 two/CD/compound/8 million/CD/obl/3", "Acquisition: The bank | acquired | a brewery | amount: two million"},
	{"Investment", "The/DT/det/2 fund/NN/nsubj/3 invested=invest/VBD/root/0 millions=million/NNS/obj/3 in/IN/case/7 a/DT/det/7 port/NN/obl/3", "Investment: The fund | investedIn | a port | amount: millions"},
	{"Launch", "The/DT/det/2 agency/NN/nsubj/3 launched=launch/VBD/root/0 a/DT/det/5 satellite/NN/obj/3", "Launch: The agency | launched | a satellite"},
	{"Appointment", "The/DT/det/2 board/NN/nsubj/3 appointed=appoint/VBD/root/0 Mara/NNP/obj/3/PER as/IN/case/6 chair/NN/obl/3", "Appointment: The board | appointed | Mara | office: chair"},
	{"Dismissal", "The/DT/det/2 club/NN/nsubj/3 sacked=sack/VBD/root/0 its/PRP$/nmod:poss/5 coach/NN/obj/3", "Dismissal: The club | dismissed | its coach"},
	{"Expulsion", "Estonia/NNP/nsubj/2/LOC deported=deport/VBD/root/0 two/CD/nummod/4 men=man/NNS/obj/2 to/IN/case/6 Norway/NNP/obl/2/LOC", "Expulsion: Estonia | expelled | two men | destination: Norway"},
	{"Resignation", "Tom/NNP/nsubj/2/PER stepped=step/VBD/root/0 down/RP/compound:prt/2 as/IN/case/5 mayor/NN/obl/2", "Resignation: Tom | resignedFrom | mayor"},
	{"Election", "Members=member/NNS/nsubj/2 elected=elect/VBD/root/0 Mara/NNP/obj/2/PER chair/NN/xcomp/2", "Election: Members | elected | Mara | office: chair"},
	{"Award", "The/DT/det/2 academy/NN/nsubj/3 awarded=award/VBD/root/0 Mara/NNP/iobj/3/PER the/DT/det/6 medal/NN/obj/3", "Award: The academy | awarded | Mara | theme: the medal"},
	{"Victory", "Riga/NNP/nsubj/2/ORG beat/VBD/root/0 Tartu/NNP/obj/2/ORG in/IN/case/6 the/DT/det/6 final/NN/obl/2", "Victory: Riga | defeated | Tartu | theme: the final"},
	{"Birth", "Mara/NNP/nsubj:pass/3/PER was=be/VBD/aux:pass/3 born=bear/VBN/root/0 in/IN/case/5 Tartu/NNP/obl/3/LOC", "Birth: Mara | bornIn | Tartu"},
	{"Death", "Tom/NNP/nsubj/2/PER died=die/VBD/root/0 in/IN/case/4 Tartu/NNP/obl/2/LOC of/IN/case/6 cancer/NN/obl/2", "Death: Tom | diedIn | Tartu | cause: cancer"},
	{"Marriage", "Mara/NNP/nsubj/2/PER married=marry/VBD/root/0 Tom/NNP/obj/2/PER", "Marriage: Mara | married | Tom"},
	{"Witnessing", "Mara/NNP/nsubj/2/PER witnessed=witness/VBD/root/0 the/DT/det/4 launch/NN/obj/2", "Witnessing: Mara | witnessed | the launch"},
	{"Participation", "Mara/NNP/nsubj/2/PER took=take/VBD/root/0 part/NN/obj/2 in/IN/case/6 the/DT/det/6 forum/NN/obl/2", "Participation: Mara | participatedIn | the forum"},

	// Voice: the source acts, also of a passive.
	{"passive", "Tom/NNP/nsubj:pass/3/PER was=be/VBD/aux:pass/3 arrested=arrest/VBN/root/0 by/IN/case/5 police/NNS/obl:agent/3", "Arrest: police | arrested | Tom"},
	{"passive without agent", "Tom/NNP/nsubj:pass/3/PER was=be/VBD/aux:pass/3 arrested=arrest/VBN/root/0", "Arrest: - | arrested | Tom"},
	{"passive keeps an object", "Mara/NNP/nsubj:pass/3/PER was=be/VBD/aux:pass/3 awarded=award/VBN/root/0 the/DT/det/5 medal/NN/obj/3", "Award: - | awarded | Mara | theme: the medal"},
	{"passive with office", "Mara/NNP/nsubj:pass/3/PER was=be/VBD/aux:pass/3 elected=elect/VBN/root/0 mayor/NN/xcomp/3 by/IN/case/6 members=member/NNS/obl:agent/3", "Election: members | elected | Mara | office: mayor"},
	{"lost to", "Riga/NNP/nsubj/2/ORG lost=lose/VBD/root/0 to/IN/case/4 Tartu/NNP/obl/2/ORG", "Victory: Tartu | defeated | Riga"},
	{"relative clause", "The/DT/det/2 envoy/NN/root/0 who/WP/nsubj/4 met=meet/VBD/acl:relcl/2 Tom/NNP/obj/4/PER", "Meeting: The envoy | met | Tom"},

	{"past tense taken for a participle", "Residents=resident/NNS/nsubj:pass/2 protested=protest/VBN/root/0 outside/IN/case/5 the/DT/det/5 court/NN/obl/2", "Protest: Residents | protestedAgainst | - | place: the court"},
	{"bare passive of a headline", "Residents=resident/NNS/nsubj:pass/2 arrested=arrest/VBN/root/0", "Arrest: - | arrested | Residents"},
	{"headline passive taken for an active", "Mayor/NN/nsubj/2 jailed=jail/VBN/root/0 over/IN/case/4 bribes=bribe/NNS/obl/2", "Sentencing: - | jailed | Mayor | topic: bribes"},
	{"no headline", "Rebels=rebel/NNS/nsubj/2 attacked=attack/VBN/root/0 ././punct/2", ""},
	{"name tagged as a noun", "The/DT/det/2 bank/NN/nsubj/3 acquired=acquire/VBD/root/0 Veltis/NN/obj/3", "Acquisition: The bank | acquired | Veltis"},
	{"what happened killed", "The/DT/det/2 ferry/NN/nsubj/3 sank=sink/VBD/root/0 ,/,/punct/5 killing=kill/VBG/advcl/3 twelve/CD/nummod/7 people=person/NNS/obj/5", "Killing: - | killed | twelve people"},
	{"gerund on a name", "Tom/NNP/nsubj/2/PER accused=accuse/VBD/root/0 Mara/NNP/obj/2/PER of/IN/mark/5 lying=lie/VBG/acl/3", "Accusation: Tom | accused | Mara | theme: lying"},
	{"gerund on a noun", "Tom/NNP/nsubj/2/PER accused=accuse/VBD/root/0 the/DT/det/4 firm/NN/obj/2 of/IN/mark/6 lying=lie/VBG/acl/4", "Accusation: Tom | accused | the firm | theme: lying"},
	{"place of what was attended", "Mara/NNP/nsubj/2/PER attended=attend/VBD/root/0 a/DT/det/4 forum/NN/obj/2 in/IN/case/6 Riga/NNP/nmod/4/LOC", "Attendance: Mara | attended | a forum in Riga | place: Riga"},
	{"two objects", "The/DT/det/2 academy/NN/nsubj/3 awarded=award/VBD/root/0 Mara/NNP/obj/3/PER the/DT/det/6 medal/NN/obj/3", "Award: The academy | awarded | Mara | theme: the medal"},

	// Symmetric frames.
	{"each other", "Mara/NNP/nsubj/4/PER and/CC/cc/3 Tom/NNP/conj/1/PER met=meet/VBD/root/0", "Meeting: Mara | met | Tom"},
	{"three", "Mara/NNP/nsubj/6/PER ,/,/punct/3 Tom/NNP/conj/1/PER and/CC/cc/5 Ola/NNP/conj/1/PER met=meet/VBD/root/0", "Meeting: Mara + Tom + Ola | met | -"},
	{"met with", "Mara/NNP/nsubj/2/PER met=meet/VBD/root/0 with/IN/case/4 Tom/NNP/obl/2/PER", "Meeting: Mara | met | Tom"},
	{"two meet a third", "Mara/NNP/nsubj/4/PER and/CC/cc/3 Tom/NNP/conj/1/PER met=meet/VBD/root/0 Ola/NNP/obj/4/PER", "Meeting: Mara + Tom | met | Ola"},
	{"a plural", "The/DT/det/3 two/CD/nummod/3 leaders=leader/NNS/nsubj/4 met=meet/VBD/root/0", "Meeting: The two leaders | met | -"},
	{"one cannot meet", "Mara/NNP/nsubj/2/PER met=meet/VBD/root/0 in/IN/case/4 Riga/NNP/obl/2/LOC", ""},

	// Polarity and modality carry over.
	{"negative", "Tom/NNP/nsubj/4/PER did/VBD/aux/4 not/RB/advmod/4 meet/VB/root/0 Mara/NNP/obj/4/PER", "Meeting: Tom | met | Mara | negative"},
	{"possible", "Tom/NNP/nsubj/3/PER may/MD/aux/3 meet/VB/root/0 Mara/NNP/obj/3/PER", "Meeting: Tom | met | Mara | possible"},
	{"agreed to sign", "Tom/NNP/nsubj/2/PER agreed=agree/VBD/root/0 to/TO/mark/4 sign/VB/xcomp/2 the/DT/det/6 pact/NN/obj/4", "Signing: Tom | signed | the pact | planned"},
	{"or", "Tom/NNP/nsubj/4/PER or/CC/cc/3 Ola/NNP/conj/1/PER attacked=attack/VBD/root/0 the/DT/det/6 town/NN/obj/4", "Attack: Tom + Ola | attacked | the town | possible"},
	{"urged to", "Tom/NNP/nsubj/2/PER urged=urge/VBD/root/0 Mara/NNP/obj/2/PER to/TO/mark/5 meet/VB/xcomp/2 Ola/NNP/obj/5/PER", "Demand: Tom | urged | Mara | content: meet Ola // Meeting: Mara | met | Ola | asked"},

	// What must not be read as an event.
	{"met a deadline", "The/DT/det/2 plant/NN/nsubj/3 met=meet/VBD/root/0 the/DT/det/5 deadline/NN/obj/3", ""},
	{"met with criticism", "Mara/NNP/nsubj/2/PER met=meet/VBD/root/0 with/IN/case/4 criticism/NN/obl/2", ""},
	{"signed up", "Mara/NNP/nsubj/2/PER signed=sign/VBD/root/0 up/RP/compound:prt/2 for/IN/case/6 the/DT/det/6 course/NN/obl/2", ""},
	{"fired a question", "Tom/NNP/nsubj/2/PER fired=fire/VBD/root/0 a/DT/det/4 question/NN/obj/2", ""},
	{"won the argument", "He/PRP/nsubj/2 won=win/VBD/root/0 the/DT/det/4 argument/NN/obj/2", ""},
	{"killed the bill", "The/DT/det/2 house/NN/nsubj/3 killed=kill/VBD/root/0 the/DT/det/5 bill/NN/obj/3", ""},
	{"attended a college", "Mara/NNP/nsubj/2/PER attended=attend/VBD/root/0 a/DT/det/4 college/NN/obj/2", ""},
	{"attacked the problem", "Tom/NNP/nsubj/2/PER attacked=attack/VBD/root/0 the/DT/det/4 problem/NN/obj/2", ""},
	{"went to great lengths", "Tom/NNP/nsubj/2/PER went=go/VBD/root/0 to/IN/case/5 great/JJ/amod/5 lengths=length/NNS/obl/2", ""},
	{"called him a liar", "Tom/NNP/nsubj/2/PER called=call/VBD/root/0 him=he/PRP/obj/2 a/DT/det/5 liar/NN/xcomp/2", ""},
	{"declared it void", "Tom/NNP/nsubj/2/PER declared=declare/VBD/root/0 the/DT/det/4 vote/NN/obj/2 void/JJ/xcomp/2", ""},
	{"killed himself", "Tom/NNP/nsubj/2/PER killed=kill/VBD/root/0 himself/PRP/obj/2", ""},
	{"named for what it is called", "a/DT/det/2 man/NN/root/0 named=name/VBN/acl/2 Tom/NNP/xcomp/3/PER", ""},
	{"lifted sanctions", "Estonia/NNP/nsubj/2/LOC lifted=lift/VBD/root/0 sanctions=sanction/NNS/obj/2 on/IN/case/6 the/DT/det/6 firm/NN/obl/2", ""},
	{"heart attack", "Tom/NNP/nsubj/2/PER had=have/VBD/root/0 a/DT/det/5 heart/NN/compound/5 attack/NN/obj/2", ""},
	{"shares rallied", "Shares=share/NNS/nsubj/2 rallied=rally/VBD/root/0", ""},
	{"the decade witnessed", "The/DT/det/2 decade/NN/nsubj/3 witnessed=witness/VBD/root/0 the/DT/det/5 launch/NN/obj/3", ""},
	{"as I said is no office", "Mara/NNP/nsubj/2/PER hired=hire/VBD/root/0 Tom/NNP/obj/2/PER as/IN/mark/6 she/PRP/nsubj/6 promised=promise/VBD/advcl/2", "Appointment: Mara | appointed | Tom"},
	{"sidelines are no topic", "Mara/NNP/nsubj/2/PER met=meet/VBD/root/0 Tom/NNP/obj/2/PER on/IN/case/6 the/DT/det/6 sidelines=sideline/NNS/obl/2 of/IN/case/9 a/DT/det/9 forum/NN/nmod/6", "Meeting: Mara | met | Tom"},
	{"a day does nothing", "Yesterday/NN/nsubj/2 defeated=defeat/VBD/root/0 Tom/NNP/obj/2/PER", ""},
	{"shots are nobody", "The/DT/det/2 army/NN/nsubj/3 fired=fire/VBD/root/0 dozens=dozen/NNS/obj/3 of/IN/case/6 shells=shell/NNS/nmod/4", ""},
	{"in an attempt", "Latvia/NNP/nsubj/2/LOC invested=invest/VBD/root/0 millions=million/NNS/obj/2 in/IN/case/6 an/DT/det/6 attempt/NN/obl/2 to/TO/mark/8 grow/VB/acl/6", ""},
	{"a question", "Did=do/VBD/aux/3 Tom/NNP/nsubj/3/PER meet/VB/root/0 Mara/NNP/obj/3/PER ?/./punct/3", ""},
}

func TestEvents(t *testing.T) {
	frames := loadFrames(t)
	for _, row := range eventRows {
		if got := readEvents(t, row.parse, frames); got != row.want {
			t.Errorf("%s:\n got %s\nwant %s", row.name, got, row.want)
		}
	}
}

func TestEveryClassHasARow(t *testing.T) {
	have := map[string]bool{}
	for _, row := range eventRows {
		class, _, _ := strings.Cut(row.want, ":")
		have[class] = true
	}
	for _, f := range loadFrames(t).All() {
		if !have[f.Class] {
			t.Errorf("%s has no row", f.Class)
		}
	}
}

func loadFrames(t testing.TB) *schema.Frames {
	t.Helper()
	f, err := schema.LoadFrames()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// FuzzEvents holds that no parse makes the rules panic and that events are
// whole: a class, a relation, and a slot for every end.
func FuzzEvents(f *testing.F) {
	for _, row := range append(eventRows, nominalRows...) {
		f.Add(row.parse)
	}
	frames := loadFrames(f)
	f.Fuzz(func(t *testing.T, parse string) {
		d, err := eventDoc(parse)
		if err != nil || len(d.Sentences) == 0 {
			t.Skip()
		}
		for _, st := range Extract(d, frames) {
			if (st.Kind == Event) != (st.Event != nil) {
				t.Fatalf("kind %s with event %v", st.Kind, st.Event)
			}
			if st.Event == nil {
				continue
			}
			if st.Event.Class == "" || st.Relation == "" || st.Event.Trigger == "" {
				t.Errorf("half an event: %+v", st.Event)
			}
			for role, slots := range st.Event.Roles {
				for i := range slots {
					if len(slots[i].Spans) == 0 {
						t.Errorf("role %s has no place in the text", role)
					}
				}
			}
		}
	})
}
