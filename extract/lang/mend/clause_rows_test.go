package mend

// Rows of the rules on asides, series, complements and measures: each with one that it
// leaves alone.
var clauseRows = []struct{ name, parse, want string }{
	// Asides.
	{"participle of a subject to come", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 mills=mill/NNS/nsubj/10 in/IN/case/5 Oslo/NNP/nmod/3/B-LOC ,/,/punct/7 employing=employ/VBG/advcl/2 few/JJ/obj/7 ,/,/punct/3 close/VBP/ccomp/2", "employing acl<mills"},
	{"participle of who left", "Ida/NNP/nsubj/2/B-PER left=leave/VBD/root/0 mills=mill/NNS/obj/2 ,/,/punct/5 taking=take/VBG/advcl/2 few/JJ/obj/5 ,/,/punct/2 and/CC/cc/9 sang=sing/VBD/conj/2", ""},
	{"participle past an infinitive", "Ida/NNP/nsubj/2/B-PER rejected=reject/VBD/root/0 bills=bill/NNS/obj/2 to/TO/mark/5 tax/VB/acl/3 cars=car/NNS/obj/5 ,/,/punct/8 angering=anger/VBG/advcl/5 us/PRP/obj/8", "angering advcl<rejected"},
	{"participle past a purpose", "Ida/NNP/nsubj/2/B-PER left=leave/VBD/root/0 to/TO/mark/4 tour/VB/advcl/2 Oslo/NNP/obj/4/B-LOC ,/,/punct/7 singing=sing/VBG/advcl/4 songs/NNS/obj/7", ""},
	{"participle past a charge", "They/PRP/nsubj/2 found=find/VBD/root/0 her/PRP/obj/2 guilty/JJ/xcomp/2 of/IN/mark/6 theft=thieve/VBG/advcl/2 ,/,/punct/8 rejecting=reject/VBG/advcl/6 pleas=plea/NNS/obj/8", "rejecting advcl<found"},
	{"verb after an aside", "Others=other/NNS/root/0 ,/,/punct/3 trapped=trap/VBN/acl/1 behind/IN/case/5 doors=door/NNS/obl/3 ,/,/punct/7 called=call/VBN/acl/5 friends/NNS/obj/7 ././punct/1", "Others nsubj<called, called root<ROOT VBD"},
	{"caption with an aside", "Others=other/NNS/root/0 ,/,/punct/3 trapped=trap/VBN/acl/1 behind/IN/case/5 doors=door/NNS/obl/3 ,/,/punct/7 called=call/VBN/acl/5 by/IN/case/9 friends/NNS/obl:agent/7 ././punct/1", ""},
	{"date in an aside", "Acme/NNP/nsubj/9/B-ORG ,/,/punct/3 founded=found/VBN/acl/1 by/IN/case/5 Ida/NNP/obl/3/B-PER in/IN/case/7 2014/CD/obl/9 ,/,/punct/1 grew=grow/VBD/root/0", "2014 obl<founded"},
	{"date of the verb", "Acme/NNP/nsubj/6/B-ORG ,/,/punct/1 in/IN/case/4 2014/CD/obl/6 ,/,/punct/4 grew=grow/VBD/root/0", ""},
	{"once", "Acme/NNP/nsubj:pass/8/B-ORG ,/,/punct/5 once/IN/case/5 a/DT/det/5 bank/NN/obj/8 ,/,/punct/1 was=be/VBD/aux:pass/8 sold=sell/VBN/root/0", "once advmod<bank, bank appos<Acme"},
	{"once, of a verb", "Once/RB/advmod/4 ,/,/punct/4 Ida/NNP/nsubj/4/B-PER sold=sell/VBD/root/0 a/DT/det/6 bank/NN/obj/4", ""},
	{"in her place", "He/PRP/nsubj/2 appointed=appoint/VBD/root/0 a/DT/det/4 cousin/NN/obj/2 ,/,/punct/6 Otto/NNP/appos/4/B-PER ,/,/punct/10 in/IN/case/10 her/PRP$/nmod:poss/10 place/NN/nmod/6", "place obl<appointed"},
	{"in its place, of a thing", "He/PRP/nsubj/2 saw=see/VBD/root/0 a/DT/det/4 car/NN/obj/2 ,/,/punct/7 a/DT/det/7 wreck/NN/appos/4 in/IN/case/10 its/PRP$/nmod:poss/10 place/NN/nmod/7", ""},
	{"after fighting resumed, of a time", "It/PRP/nsubj/2 met=meet/VBD/root/0 a/DT/det/4 time/NN/obl/2 since/IN/mark/6 fighting=fight/VBG/acl/4 resumed=resume/VBD/advcl/6", "since mark<resumed, fighting nsubj<resumed NN, resumed acl<time"},

	// Series.
	{"verb after a closed clause", "It/PRP/nsubj/2 began=begin/VBD/root/0 in/IN/case/4 Oslo/NNP/obl/2/B-LOC ,/,/punct/9 where/WRB/advmod/9 boats=boat/NNS/nsubj:pass/9 were=be/VBD/aux:pass/9 stored=store/VBN/acl:relcl/4 ,/,/punct/12 and/CC/cc/12 spread/VBN/conj/9 east/RB/advmod/12", "spread conj<began VBD"},
	{"verb inside the clause", "It/PRP/nsubj/2 began=begin/VBD/root/0 in/IN/case/4 Oslo/NNP/obl/2/B-LOC ,/,/punct/9 where/WRB/advmod/9 boats=boat/NNS/nsubj:pass/9 were=be/VBD/aux:pass/9 stored=store/VBN/acl:relcl/4 and/CC/cc/11 sold=sell/VBN/conj/9", ""},
	{"subject of the last verb", "Schools=school/NNS/nsubj/2 closed=close/VBD/root/0 ,/,/punct/5 power/NN/nsubj/5 failed=fail/VBD/conj/2 and/CC/cc/7 lights=light/NNS/conj/5 dimmed=dim/VBD/conj/5", "and cc<dimmed, lights nsubj<dimmed"},
	{"noun of a series of nouns", "Ida/NNP/nsubj/2/B-PER saw=see/VBD/root/0 men=man/NNS/obj/2 and/CC/cc/5 boats=boat/NNS/conj/3 and/CC/cc/7 left=leave/VBD/conj/2", ""},
	{"reported series", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 Acme/NNP/nsubj/4/B-ORG moved=move/VBD/ccomp/2 and/CC/cc/6 changed=change/VBD/conj/4 ,/,/punct/8 hired=hire/VBD/conj/2 men/NNS/obj/8", "hired conj<moved"},
	{"series of who says", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 Acme/NNP/nsubj/4/B-ORG moved=move/VBD/ccomp/2 ,/,/punct/6 hired=hire/VBD/conj/2 men/NNS/obj/6", ""},
	{"last of a series", "to/TO/mark/2 stop/VB/root/0 ,/,/punct/4 free/VB/conj/2 those/DT/obj/4 they/PRP/nsubj/7 hold/VBP/acl:relcl/5 and/CC/cc/9 let/VB/conj/7 us/PRP/obj/9", "let conj<stop"},
	{"series that has ended", "to/TO/mark/2 stop/VB/root/0 and/CC/cc/4 free/VB/conj/2 those/DT/obj/4 they/PRP/nsubj/7 hold/VBP/acl:relcl/5 and/CC/cc/9 let/VB/conj/7 us/PRP/obj/9", ""},
	{"paid by", "Ida/NNP/nsubj/3/B-PER will/MD/aux/3 get/VB/root/0 sums=sum/NNS/obj/3 ,/,/punct/6 paid=pay/VBN/conj/3 by/IN/case/8 Otto/NNP/obl/6/B-PER", "paid acl<sums"},
	{"has got and paid", "Ida/NNP/nsubj/3/B-PER has=have/VBZ/aux/3 got=get/VBN/root/0 sums=sum/NNS/obj/3 ,/,/punct/6 paid=pay/VBN/conj/3 by/IN/case/8 card/NN/obl/6", ""},

	// Complements.
	{"said in a speech that", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 in/IN/case/5 a/DT/det/5 speech/NN/obl/2 that/IN/mark/8 prices=price/NNS/nsubj/8 fell=fall/VBD/acl/5", "fell ccomp<said"},
	{"the speech that", "Ida/NNP/nsubj/2/B-PER left=leave/VBD/root/0 in/IN/case/5 a/DT/det/5 speech/NN/obl/2 that/IN/mark/8 prices=price/NNS/nsubj/8 fell=fall/VBD/acl/5", ""},
	{"subject of a complement", "Papers=paper/NNS/nsubj/2 reported=report/VBD/root/0 a/DT/det/4 ship/NN/obj/2 was=be/VBD/aux:pass/6 sunk=sink/VBN/ccomp/2", "ship nsubj:pass<sunk"},
	{"subject of a complement, past a clause", "Polls=poll/NNS/nsubj/2 suggest/VBP/root/0 a/DT/det/4 law/NN/obj/2 that/WDT/nsubj/6 cuts=cut/VBZ/acl:relcl/4 fees=fee/NNS/obj/6 has=have/VBZ/aux/9 failed=fail/VBN/ccomp/6", "law nsubj<failed, failed ccomp<suggest"},
	{"object of who reports", "Papers=paper/NNS/nsubj/2 reported=report/VBD/root/0 a/DT/det/4 theft/NN/obj/2 that/WDT/nsubj:pass/7 was=be/VBD/aux:pass/7 solved=solve/VBN/acl:relcl/4", ""},
	{"told reporters it fell", "Ida/NNP/nsubj/2/B-PER told=tell/VBD/root/0 reporters=reporter/NNS/iobj/2 prices=price/NNS/nsubj/5 fell=fall/VBD/acl:relcl/3", "fell ccomp<told"},
	{"told a story she knew", "Ida/NNP/nsubj/2/B-PER told=tell/VBD/root/0 stories=story/NNS/obj/2 she/PRP/nsubj/5 knew=know/VBD/acl:relcl/3", ""},
	{"told a man who left", "Ida/NNP/nsubj/2/B-PER told=tell/VBD/root/0 men=man/NNS/iobj/2 who/WP/nsubj/5 left=leave/VBD/acl:relcl/3 lies=lie/NNS/obj/2", ""},
	{"and that", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 fees=fee/NNS/nsubj/4 rose=rise/VBD/ccomp/2 and/CC/cc/8 that/IN/mark/8 jobs=job/NNS/nsubj/8 went=go/VBD/ccomp/2", "went conj<rose"},
	{"but, without that", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 that/IN/mark/5 fees=fee/NNS/nsubj/5 rose=rise/VBD/ccomp/2 ,/,/punct/9 but/CC/cc/9 unions=union/NNS/nsubj/9 left=leave/VBD/ccomp/2", "left conj<said"},
	{"but he, without that", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 that/IN/mark/5 fees=fee/NNS/nsubj/5 rose=rise/VBD/ccomp/2 ,/,/punct/9 but/CC/cc/9 he/PRP/nsubj/9 left=leave/VBD/ccomp/2", ""},
	{"subject taken for what is said", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 deals=deal/NNS/obj/2 ,/,/punct/6 under/IN/case/6 which/WDT/obl/7 go/VBP/acl:relcl/3 ,/,/punct/3 were=be/VBD/aux:pass/10 done=do/VBN/conj/2", "deals nsubj:pass<done, done ccomp<said"},
	{"said no and was held", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 prayers=prayer/NNS/obj/2 and/CC/cc/6 was=be/VBD/aux:pass/6 held=hold/VBN/conj/2", ""},
	{"ordered men to leave", "Ida/NNP/nsubj/2/B-PER ordered=order/VBD/root/0 men=man/NNS/obj/2 ,/,/punct/5 Otto/NNP/appos/3/B-PER ,/,/punct/8 to/TO/mark/8 leave/VB/advcl/2", "leave xcomp<ordered"},
	{"ordered paint to decorate", "Ida/NNP/nsubj/2/B-PER ordered=order/VBD/root/0 paint/NN/obj/2 to/TO/mark/5 decorate/VB/advcl/2", ""},
	{"after a semicolon", "Ida/NNP/nsubj/2/B-PER left=leave/VBD/root/0 ;/:/punct/4 friends=friend/NNS/xcomp/2", "friends parataxis<left"},
	{"became a friend", "Ida/NNP/nsubj/2/B-PER became=become/VBD/root/0 friends=friend/NNS/xcomp/2", ""},

	// Measures and names.
	{"miles an hour", "Winds=wind/NNS/nsubj/2 reached=reach/VBD/root/0 90/CD/nummod/4 miles=mile/NNS/obl:unmarked/2 an/DT/det/6 hour/NN/obl:unmarked/2 on/IN/case/8 Tolm/NNP/nmod/6/B-LOC", "hour nmod:unmarked<miles, Tolm obl<reached"},
	{"waited an hour", "Ida/NNP/nsubj/2/B-PER waited=wait/VBD/root/0 an/DT/det/4 hour/NN/obl:unmarked/2 on/IN/case/6 Tolm/NNP/nmod/4/B-LOC", ""},
	{"a mile away", "a/DT/det/2 school/NN/nsubj:pass/7 a/DT/det/4 mile/NN/nsubj:pass/7 away/RB/advmod/4 was=be/VBD/aux:pass/7 shut/VBN/root/0", "mile obl:unmarked<away, away advmod<school"},
	{"went away", "a/DT/det/2 school/NN/nsubj/3 went=go/VBD/root/0 away/RB/advmod/3", ""},
	{"lent to a country", "Acme/NNP/nsubj/2/B-ORG lent=lend/VBD/root/0 Tolm/NNP/compound/4/B-LOC $/$/obj/2 9/CD/nummod/4", "Tolm iobj<lent"},
	{"US dollars", "Acme/NNP/nsubj/2/B-ORG lent=lend/VBD/root/0 US/NNP/compound/4/B-LOC $/$/obj/2 9/CD/nummod/4", ""},
	{"off an island", "a/DT/det/2 shark/NN/nsubj/6 tagged=tag/VBN/acl/2 off/RP/compound:prt/3 Tolm/NNP/obl/3/B-LOC died=die/VBD/root/0", "off case<Tolm IN"},
	{"paid off", "Ida/NNP/nsubj/2/B-PER paid=pay/VBD/root/0 off/RP/compound:prt/2 debts=debt/NNS/obj/2", ""},
	{"some of them old", "We/PRP/nsubj/2 saw=see/VBD/root/0 cars=car/NNS/obj/2 ,/,/punct/6 some/DT/nsubj/6 old/JJ/xcomp/2", "old advcl<saw"},
	{"kept it cold", "We/PRP/nsubj/2 kept=keep/VBD/root/0 it/PRP/obj/2 cold/JJ/xcomp/2", ""},
	{"head of an arm", "the/DT/det/2 head/NN/nsubj/8 of/IN/case/5 its/PRP$/nmod:poss/5 arm/NN/nmod/2 ,/,/punct/7 Ida/NNP/appos/5/B-PER left=leave/VBD/root/0", "Ida appos<head"},
	{"heads of arms", "the/DT/det/2 heads=head/NNS/nsubj/8 of/IN/case/5 its/PRP$/nmod:poss/5 arm/NN/nmod/2 ,/,/punct/7 Ida/NNP/appos/5/B-PER left=leave/VBD/root/0", ""},
	{"coach of a club", "said=say/VBD/root/0 Velmar/NNP/nsubj/1/B-ORG coach/NN/flat/2 Ida/NNP/flat/2/B-PER Moe/NNP/flat/4/I-PER", "Velmar compound<coach, coach nmod:desc<Ida, Ida nsubj<said"},
	{"club of a name", "said=say/VBD/root/0 Velmar/NNP/nsubj/1/B-ORG Gate/NN/flat/2/I-ORG", ""},
}
