package mend

// Rows of the rules on what was read as another part of speech, on reduced relative
// clauses, gaps and subordinate clauses: each with one that it leaves alone.
var readingRows = []struct{ name, parse, want string }{
	// Reduced relative clauses.
	{"ally of a name, blamed", "an/DT/det/2 ally/NN/nsubj/7 of/IN/case/4 Ida/NNP/nmod/2/B-PER blamed=blame/VBN/acl/4 twice/RB/advmod/5 left=leave/VBD/root/0", "blamed acl<ally"},
	{"allies of a king, blamed", "an/DT/det/2 ally/NN/nsubj/8 of/IN/case/5 a/DT/det/5 king/NN/nmod/2 blamed=blame/VBN/acl/5 twice/RB/advmod/6 left=leave/VBD/root/0", ""},
	{"arrested, said", "Ida/NNP/nsubj/3/B-PER ,/,/punct/1 arrested=arrest/VBD/ccomp/6 twice/RB/advmod/3 ,/,/punct/3 said=say/VBD/root/0 she/PRP/nsubj/8 felt=feel/VBD/ccomp/6", "Ida nsubj<said, arrested acl<Ida VBN"},
	{"left, said", "Ida/NNP/nsubj/2/B-PER left=leave/VBD/ccomp/4 ,/,/punct/4 said=say/VBD/root/0 Otto/NNP/obj/4/B-PER", ""},
	{"accused of theft, fled", "The/DT/det/2 man/NN/nsubj/3 accused=accuse/VBD/advcl/9 of/IN/case/5 theft/NN/obl/3 ,/,/punct/7 Otto/NNP/appos/5/B-PER ,/,/punct/2 fled=flee/VBD/root/0", "man nsubj<fled, accused acl<man VBN, Otto appos<man"},
	{"accused him, fled", "Once/IN/mark/3 Ida/NNP/nsubj/3/B-PER accused=accuse/VBD/advcl/6 Otto/NNP/obj/3/B-PER ,/,/punct/3 fled=flee/VBD/root/0", ""},
	{"described by a name and believed", "a/DT/det/2 bird/NN/nsubj/9 described=describe/VBN/acl/2 by/IN/case/5 Otto/NNP/obl:agent/3/B-PER and/CC/cc/8 long/RB/advmod/8 believed=believe/VBD/conj/5 sang=sing/VBD/root/0", "believed conj<described VBN"},
	{"a king and what he did", "Ida/NNP/nsubj/2/B-PER saw=see/VBD/root/0 Otto/NNP/obj/2/B-PER and/CC/cc/6 she/PRP/nsubj/6 left=leave/VBD/conj/3", ""},
	{"for which money", "dykes=dyke/NNS/root/0 for/IN/case/4 which/WDT/det/4 money/NN/nsubj:pass/6 was=be/VBD/aux:pass/6 voted=vote/VBN/acl:relcl/1", "for case<which, which obl<voted"},
	{"in which case", "dykes=dyke/NNS/root/0 in/IN/case/4 which/WDT/det/4 case/NN/obl/6 they/PRP/nsubj/6 fail/VBP/acl:relcl/1", ""},
	{"drafted by a panel", "The/DT/det/2 bill/NN/nsubj/9 ,/,/punct/4 drafted=draft/VBD/acl/2 by/IN/case/7 a/DT/det/7 panel/NN/obl/4 ,/,/punct/2 failed=fail/VBD/root/0", "drafted acl<bill VBN"},
	{"drafted it", "The/DT/det/2 bill/NN/nsubj/7 ,/,/punct/4 drafted=draft/VBD/acl/2 it/PRP/obj/4 ,/,/punct/2 failed=fail/VBD/root/0", ""},

	// Other parts of speech.
	{"without pay rises", "jobs=job/NNS/nsubj/2 went=go/VBD/root/0 without/IN/mark/4 pay/VB/advcl/2 rises=rise/NNS/obl/2", "without case<rises, pay compound<rises NN"},
	{"to pay rises", "jobs=job/NNS/nsubj/2 went=go/VBD/root/0 to/TO/mark/4 pay/VB/advcl/2 rises=rise/NNS/obj/4", ""},
	{"points out that", "Ida/NNP/nsubj/2/B-PER points=point/NNS/root/0 out/RP/compound:prt/2 that/IN/mark/6 it/PRP/nsubj/6 fell=fall/VBD/acl/2", "points root<ROOT VBZ, fell ccomp<points"},
	{"two points", "Ida/NNP/nsubj/2/B-PER has=have/VBZ/root/0 two/CD/nummod/4 points=point/NNS/obj/2 out/RB/advmod/4", ""},
	{"has two and relies on", "Ida/NNP/nsubj/2/B-PER has=have/VBZ/root/0 two/CD/obj/2 and/CC/cc/5 relies=rely/NNS/conj/3 on/IN/case/7 Otto/NNP/nmod/5/B-PER", "relies conj<has VBZ, Otto obl<relies"},
	{"has two and lives", "Ida/NNP/nsubj/2/B-PER has=have/VBZ/root/0 books=book/NNS/obj/2 and/CC/cc/5 works=work/NNS/conj/3 on/IN/case/7 Otto/NNP/nmod/5/B-PER", ""},
	{"blame and warn that", "Men=man/NNS/nsubj/2 blame/VBP/root/0 wind/NN/obj/2 and/CC/cc/5 warn/NN/conj/3 that/IN/mark/8 it/PRP/nsubj/8 grows=grow/VBZ/acl/5", "warn conj<blame VBP, grows ccomp<warn"},
	{"reject the claim that", "Men=man/NNS/nsubj/2 reject/VBP/root/0 talk/NN/obj/2 and/CC/cc/6 the/DT/det/6 claim/NN/conj/3 that/IN/mark/9 it/PRP/nsubj/9 grows=grow/VBZ/acl/6", ""},
	{"cut it to sell", "Ida/NNP/nsubj/2/B-PER cut/VBD/root/0 it/PRP/obj/2 to/TO/mark/6 \"/``/punct/6 sell/VB/advcl/2 \"/''/punct/6", "to case<sell IN, sell obl<cut NN"},
	{"came to sell", "Ida/NNP/nsubj/2/B-PER came=come/VBD/root/0 to/TO/mark/5 \"/``/punct/5 sell/VB/advcl/2 \"/''/punct/5", ""},
	{"talks with the bank Acme", "Talks=talk/NNS/root/0 with/IN/case/4 the/DT/det/4 bank/NN/nmod/1 Acme/NNP/nsubj/6/B-ORG collapsed=collapse/VBD/acl:relcl/4 ././punct/1", "Talks nsubj<collapsed, Acme appos<bank, collapsed root<ROOT, . punct<collapsed"},
	{"talks with the bank Acme bought", "Talks=talk/NNS/root/0 with/IN/case/4 the/DT/det/4 bank/NN/nmod/1 Acme/NNP/nsubj/6/B-ORG collapsed=collapse/VBD/acl:relcl/4", ""},
	{"based in Oslo, owns", "Acme/NNP/root/0/B-ORG ,/,/punct/3 based=base/VBN/acl/1 in/IN/case/5 Oslo/NNP/obl/3/B-LOC ,/,/punct/3 owns=own/VBZ/conj/1 mills=mill/NNS/obj/7 and/CC/cc/10 barges=barge/NNS/conj/1", "Acme nsubj<owns, owns root<ROOT, barges conj<mills"},
	{"based in Oslo, and owns", "Acme/NNP/root/0/B-ORG ,/,/punct/3 based=base/VBN/acl/1 in/IN/case/5 Oslo/NNP/obl/3/B-LOC ,/,/punct/3 and/CC/cc/8 owns=own/VBZ/conj/1 mills=mill/NNS/obj/8", ""},
	{"would have closed and paid", "It/PRP/nsubj/4 would/MD/aux/4 have/VB/aux/4 closed=close/VBN/root/0 mines=mine/NNS/obj/4 and/CC/cc/7 paid=pay/VBD/conj/4 men=man/NNS/obj/7", "paid conj<closed VBN"},
	{"had closed and paid", "It/PRP/nsubj/3 had=have/VBD/aux/3 closed=close/VBN/root/0 mines=mine/NNS/obj/3 and/CC/cc/6 paid=pay/VBD/conj/3 men=man/NNS/obj/6", ""},

	// Gaps.
	{"hired 14, Otto nine", "Ida/NNP/nsubj/2/B-PER hired=hire/VBD/root/0 14/CD/obj/2 ,/,/punct/6 Otto/NNP/compound/6/B-PER nine/CD/conj/3 ././punct/2", "Otto conj<hired, nine orphan<Otto"},
	{"hired 14 and saw Otto", "Ida/NNP/nsubj/2/B-PER hired=hire/VBD/root/0 14/CD/obj/2 ,/,/punct/5 Otto/NNP/conj/3/B-PER and/CC/cc/7 Eva/NNP/conj/3/B-PER", ""},
	{"close in 2029, Bergen in 2032", "Oslo/NNP/nsubj/3/B-LOC will/MD/aux/3 close/VB/root/0 in/IN/case/5 2029/CD/obl/3 ,/,/punct/7 Bergen/NNP/obj/3/B-LOC in/IN/case/9 2032/CD/obl/3", "Bergen conj<close, 2032 orphan<Bergen"},
	{"went to Oslo, the gate to the north", "Ida/NNP/nsubj/2/B-PER went=go/VBD/root/0 to/IN/case/4 Oslo/NNP/obl/2/B-LOC ,/,/punct/7 the/DT/det/7 gate/NN/appos/4 to/IN/case/10 the/DT/det/10 north/NN/nmod/7", ""},
	{"offered tents, and Otto, a bed", "Ida/NNP/nsubj/2/B-PER gave=give/VBD/root/0 tents=tent/NNS/obj/2 ,/,/punct/6 and/CC/cc/6 Otto/NNP/conj/3/B-PER ,/,/punct/9 a/DT/det/9 bed/NN/appos/6 ././punct/2", "Otto conj<gave, bed orphan<Otto"},
	{"saw men, and Otto, a guard", "Ida/NNP/nsubj/2/B-PER saw=see/VBD/root/0 men=man/NNS/obj/2 ,/,/punct/6 and/CC/cc/6 Otto/NNP/conj/3/B-PER ,/,/punct/9 a/DT/det/9 guard/NN/appos/6 ././punct/2", ""},
	{"as will the keeper", "Ida/NNP/nsubj/3/B-PER will/MD/aux/3 miss/VB/root/0 it/PRP/obj/3 as/IN/mark/8 will/MD/aux/8 the/DT/det/8 keeper/NN/obl/3", "as mark<will, will advcl<miss, keeper nsubj<will"},
	{"as the keeper will go", "Ida/NNP/nsubj/3/B-PER will/MD/aux/3 miss/VB/root/0 it/PRP/obj/3 as/IN/mark/9 the/DT/det/7 keeper/NN/nsubj/9 will/MD/aux/9 go/VB/advcl/3", ""},

	// Clauses.
	{"as the judge, Otto, read", "Ida/NNP/nsubj/2/B-PER wept=weep/VBD/root/0 as/IN/case/5 the/DT/det/5 judge/NN/obl/2 ,/,/punct/7 Otto/NNP/appos/5/B-PER ,/,/punct/5 read/VB/advcl/2 it/PRP/obj/9", "as mark<read, judge nsubj<read, read advcl<wept VBD"},
	{"after a guard, Otto, opened boxes", "It/PRP/nsubj/2 began=begin/VBD/root/0 after/IN/case/5 a/DT/det/5 guard/NN/obl/2 ,/,/punct/7 Otto/NNP/appos/5/B-PER ,/,/punct/10 opened=open/VBN/amod/10 boxes=box/NNS/appos/5", "after mark<opened, guard nsubj<opened, opened advcl<began VBD, boxes obj<opened"},
	{"with a guard, Otto, opened boxes", "It/PRP/nsubj/2 began=begin/VBD/root/0 with/IN/case/5 a/DT/det/5 guard/NN/obl/2 ,/,/punct/7 Otto/NNP/appos/5/B-PER ,/,/punct/10 opened=open/VBN/amod/10 boxes=box/NNS/appos/5", ""},
	{"when inside a relative clause", "Acme/NNP/nsubj/10/B-ORG ,/,/punct/4 which/WDT/nsubj/4 lost=lose/VBD/acl:relcl/1 when/WRB/advmod/7 prices=price/NNS/nsubj/7 fell=fall/VBD/advcl/10 ,/,/punct/4 had=have/VBD/aux/10 sold=sell/VBN/root/0", "fell advcl<lost"},
	{"when behind the relative clause", "Acme/NNP/nsubj/10/B-ORG ,/,/punct/4 which/WDT/nsubj/4 lost=lose/VBD/acl:relcl/1 ,/,/punct/4 when/WRB/advmod/8 prices=price/NNS/nsubj/8 fell=fall/VBD/advcl/10 ,/,/punct/8 sold=sell/VBD/root/0", ""},
	{"returns when it thaws, to count", "They/PRP/nsubj/2 return/VBP/root/0 ,/,/punct/6 when/WRB/advmod/6 it/PRP/nsubj/6 thaws=thaw/VBZ/advcl/2 ,/,/punct/9 to/TO/mark/9 count/VB/advcl/6 eggs=egg/NNS/obj/9", "count advcl<return"},
	{"returns when it has to count", "They/PRP/nsubj/2 return/VBP/root/0 ,/,/punct/6 when/WRB/advmod/6 it/PRP/nsubj/6 thaws=thaw/VBZ/advcl/2 to/TO/mark/8 count/VB/advcl/6 eggs=egg/NNS/obj/8", ""},
	{"said it was late; Otto left", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 it/PRP/nsubj/4 rained=rain/VBD/ccomp/2 ;/:/punct/7 Otto/NNP/nsubj/7/B-PER left=leave/VBD/ccomp/2", "left parataxis<said"},
	{"said it was late; it left", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 it/PRP/nsubj/4 rained=rain/VBD/ccomp/2 ;/:/punct/7 it/PRP/nsubj/7 left=leave/VBD/ccomp/2", ""},
	{"a claim that Otto denied", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 it/PRP/nsubj/4 failed=fail/VBD/ccomp/2 ,/,/punct/7 a/DT/det/7 claim/NN/parataxis/4 that/IN/mark/10 Otto/NNP/nsubj:pass/10/B-PER denied=deny/VBN/acl/7", "claim parataxis<said, that obj<denied WDT, Otto nsubj<denied, denied acl:relcl<claim VBD"},
	{"a dam that Otto built", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 it/PRP/nsubj/4 failed=fail/VBD/ccomp/2 ,/,/punct/7 a/DT/det/7 dam/NN/parataxis/4 that/WDT/obj/10 Otto/NNP/nsubj/10/B-PER built=build/VBD/acl:relcl/7", ""},
	{"not consulted and called for", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 it/PRP/nsubj:pass/7 had=have/VBD/aux/7 not/RB/advmod/7 been=be/VBN/aux:pass/7 heard=hear/VBN/ccomp/2 and/CC/cc/9 called=call/VBN/conj/7 for/IN/case/11 talks=talk/NNS/obl/9", "called conj<said VBD"},
	{"not heard or called", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 it/PRP/nsubj:pass/6 had=have/VBD/aux/6 been=be/VBN/aux:pass/6 heard=hear/VBN/ccomp/2 and/CC/cc/8 called=call/VBN/conj/6 twice/RB/advmod/8", ""},

	// Objects and numbers.
	{"buy the grocer Acme", "They/PRP/nsubj/2 bought=buy/VBD/root/0 the/DT/det/4 grocer/NN/iobj/2 Acme/NNP/obj/2/B-ORG", "grocer obj<bought, Acme appos<grocer"},
	{"gave the grocer Acme", "They/PRP/nsubj/2 gave=give/VBD/root/0 the/DT/det/4 grocer/NN/iobj/2 Acme/NNP/obj/2/B-ORG", ""},
	{"named a judge to lead", "They/PRP/nsubj/2 named=name/VBD/root/0 a/DT/det/4 judge/NN/obj/2 to/TO/mark/6 lead/VB/advcl/2", "lead xcomp<named"},
	{"the town's snow plough", "She/PRP/nsubj/2 drives=drive/VBZ/root/0 the/DT/det/4 snow/NN/obj/2 plough/NN/xcomp/2", "the det<plough, snow compound<plough, plough obj<drives"},
	{"named the ship victory", "She/PRP/nsubj/2 named=name/VBD/root/0 the/DT/det/4 ship/NN/obj/2 victory/NN/xcomp/2", ""},
	{"more than 90 were hurt", "20/CD/nsubj/2 died=die/VBD/root/0 and/CC/cc/8 more/JJR/advmod/8 than/IN/case/6 90/CD/obl/8 were=be/VBD/aux:pass/8 hurt/VBN/conj/2", "more advmod<90, than fixed<more, 90 nsubj:pass<hurt"},
	{"more than 90 times they sang", "more/JJR/advmod/5 than/IN/case/3 90/CD/obl/5 they/PRP/nsubj/5 sang=sing/VBD/root/0", ""},
	{"said up to 900", "Ida/NNP/nsubj/2/B-PER said=say/VBD/root/0 up/RP/compound:prt/2 to/IN/fixed/3 900/CD/nummod/6 jobs=job/NNS/nsubj/7 went=go/VBD/ccomp/2", "up advmod<900"},
	{"added up to 900", "It/PRP/nsubj/2 added=add/VBD/root/0 up/RP/compound:prt/2 to/IN/case/5 900/CD/obl/2", ""},
	{"400 of them", "jobs=job/NNS/nsubj/2 went=go/VBD/root/0 ,/,/punct/4 400/CD/obj/2 of/IN/case/6 them/PRP/nmod/4 in/IN/case/8 Oslo/NNP/obl/2/B-LOC", "400 parataxis<went, Oslo nmod<400"},
	{"saw 400 of them", "We/PRP/nsubj/2 saw=see/VBD/root/0 400/CD/obj/2 of/IN/case/5 them/PRP/nmod/3 in/IN/case/7 Oslo/NNP/obl/2/B-LOC", ""},
}
