package mend

// Rows of the rules on what stands loose in a sentence, and on verbs behind asides: each
// with one that it leaves alone.
var looseRows = []struct{ name, parse, want string }{
	{"for the time being", "Ida/NNP/nsubj:pass/3/B-PER was=be/VBD/aux:pass/3 replaced=replace/VBN/root/0 for/IN/case/6 the/DT/det/6 time/NN/obl/3 being=be/VBG/cop/9 by/IN/case/9 Otto/NNP/advcl/3/B-PER", "being amod<time JJ, Otto obl:agent<replaced"},
	{"at the time being ill", "Ida/NNP/nsubj:pass/3/B-PER was=be/VBD/aux:pass/3 replaced=replace/VBN/root/0 at/IN/case/6 the/DT/det/6 time/NN/obl/3 being=be/VBG/cop/8 ill/JJ/advcl/3", ""},
	{"some carrying flags", "Men=man/NNS/nsubj/7 ,/,/punct/5 some/DT/det/5 carrying=carry/VBG/amod/5 flags=flag/NNS/appos/1 ,/,/punct/1 sang=sing/VBD/root/0", "some nsubj<carrying, carrying advcl<sang, flags obj<carrying"},
	{"some running water", "Men=man/NNS/nsubj/2 want/VBP/root/0 some/DT/det/5 running=run/VBG/amod/5 water/NN/obj/2", ""},
	{"whose son, a cook, died", "said=say/VBD/root/0 Ida/NNP/nsubj/1/B-PER ,/,/punct/5 whose/WP$/nmod:poss/5 son/NN/appos/2 ,/,/punct/8 a/DT/det/8 cook/NN/appos/5 ,/,/punct/2 died=die/VBD/ccomp/1", "son nsubj<died, died acl:relcl<Ida"},
	{"whose son they met", "said=say/VBD/root/0 Ida/NNP/nsubj/1/B-PER ,/,/punct/5 whose/WP$/nmod:poss/5 son/NN/obj/7 they/PRP/nsubj/7 met=meet/VBD/acl:relcl/2", ""},
	{"list of things", "We/PRP/nsubj/2 saw=see/VBD/root/0 the/DT/det/4 bow/NN/obj/2 ,/,/punct/7 a/DT/det/7 jug/NN/appos/4 and/CC/cc/10 a/DT/det/10 lamp/NN/conj/7", "jug conj<bow, lamp conj<bow"},
	{"a friend, what he is", "We/PRP/nsubj/2 saw=see/VBD/root/0 the/DT/det/4 friend/NN/obj/2 ,/,/punct/7 a/DT/det/7 lawyer/NN/appos/4 and/CC/cc/10 a/DT/det/10 poet/NN/conj/7", ""},
	{"what a firm is", "Lind/NNP/nsubj/8 &/CC/cc/3 Moe/NNP/conj/1 ,/,/punct/6 a/DT/det/6 printer/NN/appos/3 ,/,/punct/1 grew=grow/VBD/root/0", "printer appos<Lind"},
	{"what one of two is", "Lind/NNP/nsubj/8 and/CC/cc/3 Moe/NNP/conj/1 ,/,/punct/6 a/DT/det/6 printer/NN/appos/3 ,/,/punct/1 left=leave/VBD/root/0", ""},
	{"by his own count", "Ida/NNP/nsubj/3/B-PER has=have/VBZ/aux/3 sold=sell/VBN/root/0 ,/,/punct/8 by/IN/case/8 her/PRP$/nmod:poss/8 own/JJ/amod/8 count/NN/obl/3 ,/,/punct/11 two/CD/nummod/11 hens=hen/NNS/conj/8", "hens obj<sold"},
	{"on her own, and hens", "Ida/NNP/nsubj/3/B-PER has=have/VBZ/aux/3 sold=sell/VBN/root/0 eggs=egg/NNS/obj/3 ,/,/punct/9 by/IN/case/9 her/PRP$/nmod:poss/9 own/JJ/amod/9 count/NN/obl/3 ,/,/punct/12 two/CD/nummod/12 hens=hen/NNS/conj/9", ""},
	{"it wants to", "It/PRP/expl/2 wants=want/VBZ/root/0 to/TO/mark/4 sell/VB/xcomp/2", "It nsubj<wants"},
	{"it seems to", "It/PRP/expl/2 seems=seem/VBZ/root/0 to/TO/mark/4 rain/VB/xcomp/2", ""},
	{"petition, started by", "They/PRP/nsubj/2 signed=sign/VBD/root/0 a/DT/det/4 petition/NN/obj/2 ,/,/punct/6 started=start/VBN/advcl/2 by/IN/case/8 Otto/NNP/obl:agent/6/B-PER", "started acl<petition"},
	{"left, followed by", "They/PRP/nsubj/2 left=leave/VBD/root/0 a/DT/det/4 ship/NN/obj/2 ,/,/punct/6 followed=follow/VBN/advcl/2 by/IN/case/8 Otto/NNP/obl:agent/6/B-PER", ""},
	{"acting too late", "They/PRP/nsubj/2 accused=accuse/VBD/root/0 her/PRP/obj/2 of/IN/case/5 acting=acting/NN/obl/2 too/RB/advmod/7 late/RB/advmod/2", "late advmod<acting"},
	{"accused of theft late", "They/PRP/nsubj/2 accused=accuse/VBD/root/0 her/PRP/obj/2 of/IN/case/5 theft/NN/obl/2 too/RB/advmod/7 late/RB/advmod/2", ""},
	{"chief of the operator Acme", "the/DT/det/2 chief/NN/nmod:desc/6 of/IN/case/5 the/DT/det/5 operator/NN/nmod/2 Acme/NNP/nsubj/10/B-ORG ,/,/punct/8 Otto/NNP/appos/6/B-PER ,/,/punct/6 left=leave/VBD/root/0", "chief nsubj<left, Acme appos<operator, Otto appos<chief, , punct<chief"},
	{"chief of the town, a name", "the/DT/det/2 chief/NN/nmod:desc/6 of/IN/case/5 the/DT/det/5 town/NN/nmod/2 Otto/NNP/nsubj/7/B-PER left=leave/VBD/root/0", ""},

	// Verbs behind asides.
	{"when trading resumed", "Shares=share/NNS/nsubj/2 fell=fall/VBD/root/0 when/WRB/advmod/5 trading=trade/VBG/advcl/5 resumed=resume/VBN/advcl/2", "trading nsubj<resumed NN, resumed advcl<fell VBD"},
	{"when trading it fell", "Shares=share/NNS/nsubj/2 fell=fall/VBD/root/0 when/WRB/advmod/4 trading=trade/VBG/advcl/6 it/PRP/nsubj/6 slowed=slow/VBD/advcl/2", ""},
	{"and snow melts", "Rain/NN/nsubj/3 has=have/VBZ/aux/3 fallen=fall/VBN/root/0 since/IN/case/5 May/NNP/obl/3 ,/,/punct/8 and/CC/cc/8 snow/NN/conj/5 now/RB/advmod/10 melts=melt/VBZ/conj/3", "and cc<melts, snow nsubj<melts"},
	{"and snow, and melts", "Rain/NN/nsubj/3 has=have/VBZ/aux/3 fallen=fall/VBN/root/0 since/IN/case/5 May/NNP/obl/3 ,/,/punct/8 and/CC/cc/8 snow/NN/conj/5 and/CC/cc/10 melts=melt/VBZ/conj/3", ""},
	{"denied it, apologised after a film was seen", "Acme/NNP/nsubj:pass/13/B-ORG ,/,/punct/4 which/WDT/nsubj/4 denied=deny/VBD/acl:relcl/1 it/PRP/obj/4 ,/,/punct/7 apologised=apologise/VBN/advcl/4 after/IN/case/10 a/DT/det/10 film/NN/obl/7 was=be/VBD/aux:pass/13 widely/RB/advmod/13 seen=see/VBN/root/0", "Acme nsubj<apologised, apologised root<ROOT VBD, after mark<seen, film nsubj:pass<seen, seen advcl<apologised"},
	{"denied it, hurt by a film, was seen", "Acme/NNP/nsubj:pass/12/B-ORG ,/,/punct/4 which/WDT/nsubj/4 denied=deny/VBD/acl:relcl/1 it/PRP/obj/4 ,/,/punct/7 hurt/VBN/advcl/4 by/IN/case/10 a/DT/det/10 film/NN/obl/7 was=be/VBD/aux:pass/12 seen=see/VBN/root/0", ""},
	{"who, it turned out, had left", "a/DT/det/2 cousin/NN/root/0 who/WP/nsubj/6 ,/,/punct/3 it/PRP/nsubj/6 turned=turn/VBD/acl:relcl/2 out/RP/compound:prt/6 ,/,/punct/6 had=have/VBD/aux/10 left=leave/VBN/conj/6", "who nsubj<left, turned parataxis<left, left acl:relcl<cousin"},
	{"who turned and left", "a/DT/det/2 cousin/NN/root/0 who/WP/nsubj/4 turned=turn/VBD/acl:relcl/2 and/CC/cc/6 left=leave/VBD/conj/4", ""},
	{"women and men queue", "Women=woman/NNS/nsubj/8 and/CC/cc/3 men=man/NNS/conj/1 queue/NN/conj/1 at/IN/case/7 a/DT/det/7 tank/NN/nmod/4 parked=park/VBD/root/0 nearby/RB/advmod/8", "Women nsubj<queue, queue root<ROOT VBP, tank obl<queue, parked acl<tank VBN"},
	{"women and men and a queue", "Women=woman/NNS/nsubj/9 and/CC/cc/3 men=man/NNS/conj/1 and/CC/cc/5 queue/NN/conj/1 at/IN/case/8 a/DT/det/8 tank/NN/nmod/5 parked=park/VBD/root/0 nearby/RB/advmod/9", ""},

	{"after an inquiry found that", "Ida/NNP/nsubj/2/B-PER left=leave/VBD/root/0 after/IN/case/5 an/DT/det/5 inquiry/NN/obl/2 found=find/VBN/acl/5 that/IN/mark/9 it/PRP/nsubj/9 leaked=leak/VBD/ccomp/6", "after mark<found, inquiry nsubj<found, found advcl<left VBD"},
	{"after a man called Otto", "Ida/NNP/nsubj/2/B-PER left=leave/VBD/root/0 after/IN/case/5 a/DT/det/5 man/NN/obl/2 called=call/VBN/acl/5 Otto/NNP/xcomp/6/B-PER", ""},
	{"fire aboard a name that killed", "a/DT/det/2 fire/NN/root/0 on/IN/case/4 Aurelia/NNP/nmod/2 that/WDT/nsubj/6 killed=kill/VBD/acl:relcl/4 ten/CD/obj/6", "killed acl:relcl<fire"},
	{"fire aboard a ship that sank", "a/DT/det/2 fire/NN/root/0 on/IN/case/5 a/DT/det/5 ship/NN/nmod/2 that/WDT/nsubj/7 sank=sink/VBD/acl:relcl/5", ""},
}
