package mend

// Rows of the rules on what stands before the subject, and on clauses given to a wrong
// noun: each with one that it leaves alone.
var openingRows = []struct{ name, parse, want string }{
	{"under the accord, signed", "Under/IN/case/3 the/DT/det/3 accord/NN/obl/10 ,/,/punct/5 signed=sign/VBN/advcl/10 in/IN/case/7 May/NNP/obl/5 ,/,/punct/5 they/PRP/nsubj/10 left=leave/VBD/root/0", "signed acl<accord"},
	{"at the port, watched", "At/IN/case/3 the/DT/det/3 port/NN/obl/10 ,/,/punct/5 watched=watch/VBN/advcl/10 by/IN/case/7 us/PRP/obl:agent/5 ,/,/punct/5 they/PRP/nsubj/10 left=leave/VBD/root/0", ""},
	{"among the first was Ida", "Among/IN/case/3 the/DT/det/3 first/NN/nmod/5 was=be/VBD/cop/5 Ida/NNP/root/0/B-PER", "first root<ROOT, was cop<first, Ida nsubj<first"},
	{"a man of honour was Ida's friend", "Ida/NNP/nsubj/5/B-PER of/IN/case/3 Oslo/NNP/nmod/1/B-LOC was=be/VBD/cop/5 happy/JJ/root/0", ""},
	{"after Ida, declared winner, refused", "It/PRP/nsubj/2 fell=fall/VBD/root/0 after/IN/case/4 Ida/NNP/obl/2/B-PER ,/,/punct/6 declared=declare/VBD/conj/2 winner/NN/obj/6 ,/,/punct/9 refused=refuse/VBD/conj/6 it/PRP/obj/9", "after mark<refused, Ida nsubj<refused, declared acl<Ida VBN, winner xcomp<declared, refused advcl<fell"},
	{"after May, declared it, and left", "It/PRP/nsubj/2 fell=fall/VBD/root/0 after/IN/case/4 May/NNP/obl/2 ,/,/punct/6 declared=declare/VBD/conj/2 it/PRP/obj/6 and/CC/cc/9 left=leave/VBD/conj/6", ""},
	{"had the king listened", "Had=have/VBD/root/0 the/DT/det/3 king/NN/obj/1 listened=listen/VBN/acl/3 ,/,/punct/8 they/PRP/nsubj/8 would/MD/aux/8 live/VB/ccomp/1", "Had aux<listened, king nsubj<listened, listened advcl<live, live root<ROOT"},
	{"had the king a horse", "Had=have/VBD/root/0 the/DT/det/3 king/NN/nsubj/1 a/DT/det/5 horse/NN/obj/1 ,/,/punct/1 he/PRP/nsubj/9 would/MD/aux/9 ride/VB/ccomp/1", ""},
	{"police suspect that", "Police/NNS/compound/2 suspect/NN/nsubj/6 that/IN/mark/6 the/DT/det/5 gang/NN/nsubj/6 fled=flee/VBD/root/0", "Police nsubj<suspect, suspect root<ROOT VBP, fled ccomp<suspect"},
	{"the suspect that fled", "The/DT/det/2 suspect/NN/nsubj/5 that/WDT/nsubj/4 fled=flee/VBD/acl:relcl/2 died=die/VBD/root/0", ""},
	{"what angers her", "What/WP/nsubj/6 angers=anger/VBZ/acl:relcl/1 her/PRP/nsubj/6 is=be/VBZ/cop/6 the/DT/det/6 delay/NN/root/0", "her obj<angers"},
	{"what she saw", "What/WP/nsubj/5 she/PRP/nsubj/3 saw=see/VBD/acl:relcl/1 was=be/VBD/cop/5 smoke/NN/root/0", ""},
	{"an inquiry, to be led", "They/PRP/nsubj/2 ordered=order/VBD/root/0 an/DT/det/4 inquiry/NN/obj/2 ,/,/punct/8 to/TO/mark/8 be/VB/aux:pass/8 led=lead/VBN/advcl/2", "led acl<inquiry"},
	{"came, to be seen", "They/PRP/nsubj/2 left=leave/VBD/root/0 an/DT/det/4 inquiry/NN/obj/2 ,/,/punct/7 to/TO/mark/7 sing/VB/advcl/2", ""},
	{"a blue shed", "They/PRP/nsubj/2 bought=buy/VBD/root/0 a/DT/det/4 blue/JJ/obj/2 shed/VBN/acl/4 by/IN/case/7 Oslo/NNP/obl/5/B-LOC", "a det<shed, blue amod<shed, shed obj<bought NN, Oslo nmod<shed"},
	{"the poor shed tears", "The/DT/det/2 poor/JJ/nsubj/3 shed/VBD/root/0 tears=tear/NNS/obj/3", ""},
	{"has held a man, whose name, and apologised", "Acme/NNP/nsubj/3/B-ORG has=have/VBZ/aux/3 held=hold/VBN/root/0 a/DT/det/5 man/NN/obj/3 ,/,/punct/11 whose/WP$/nmod:poss/8 name/NN/obj/11 it/PRP/nsubj/11 not/RB/advmod/11 knew=know/VBN/acl:relcl/5 ,/,/punct/14 and/CC/cc/14 apologised=apologise/VBN/conj/11", "apologised conj<held"},
}
