// Package mend puts the trees of the parser right where words outside the tree
// say that a phrase is attached wrongly: what the name layer marks, dates, and
// the order of words. Parsers attach to the nearest noun; names, dates and
// sources do not take such phrases:
//
// Names and what they belong to:
//
//   - a name is the head of the office before it ("President of Utopia Mara
//     Lind"), when the name layer says where the name begins;
//   - "Transport" before "Minister" is no verb;
//   - after "ambassador to" comes a place, and then the person;
//   - a name is one phrase, whatever words of it are hung elsewhere;
//   - a name does not run over two objects of a verb, nor over the verb;
//   - a name after "and" is coordinated with the name that it hangs below;
//   - a name after what it is belongs to that ("the union Metal Danmark");
//   - a place behind a comma is where the one before is ("Boston, Massachusetts");
//   - after a semicolon comes the next of a list, and no apposition;
//   - an age, "capital of Utopia" and an apposition in the singular belong to the
//     name right before them;
//   - what a name is for or against is no part of it ("the pro-Utopia Lind Party");
//   - a second post is coordinated with the first;
//   - of two subjects an office before a person, or a noun before a name, is what
//     the person or the named is;
//   - a name is no adverb: it is the subject, or the object, that a verb lacks.
//
// Verbs:
//
//   - with a subject and no auxiliary a "participle" is a past tense, and a
//     sentence with a full stop is no noun with a participle ("Residents
//     protested.", "The city requested aid.", "The king plans to leave.");
//   - after "and" so is a participle before a number, and the noun after a
//     coordinated verb is its object ("declared three days of mourning and
//     promised aid");
//   - a finite verb without conjunction after an object is what is found ("found a cut
//     exceeded hopes");
//   - a day that opens a clause is not the subject behind it ("On Monday men left"), a
//     participle there no second subject; "with" and a pronoun go as with a noun;
//   - what follows those who are told is what they are told ("told us it rained");
//   - after "believes" a gerund is the subject of what is believed;
//   - a past tense is coordinated with one, not with the infinitive between, and an
//     infinitive with one, not with the participle between;
//   - what one is named is a complement ("was named chair"), the noun between "with"
//     and a participle its subject ("with soup served");
//   - a finite verb wants a subject: the noun after a fronted phrase, or after
//     "after" and an aside;
//   - a past tense is no modifier ("the party hired staff"), and what ends a headline
//     a passive ("Two men arrested");
//   - a year to come belongs to what is foretold of it;
//   - "neighbouring" says which one, and "worth" how much, and neither is done; it is
//     the predicate, not the sum ("was worth two euros");
//   - "amid growing fear" somebody grows nothing, and "had cut rates" is a perfect
//     tense;
//   - "points out that", "and relies on" and "and warn that" are verbs, "without pay rises"
//     is none;
//   - of two objects one is indirect, modifies the other, or tells when;
//   - what reports at the end of a sentence is a clause of its own, with the name
//     before it as the speaker ("…, Mara Lind, a lawyer, said"); who reports, not
//     who is reported, promises and regrets;
//   - of two verbs after "found men who" the second is what was found;
//   - "fears they would leave" are no fears that somebody leaves;
//   - between "for" and "to" stands a subject ("calls for salt to be iodised"), and
//     "next to" is one preposition;
//   - "walked out" is one verb, and so is what "to" and an object stand by.
//
// Phrases between nouns and verbs:
//
//   - a preposition belongs to the head of its phrase, "n't" to the verb that it
//     is written with;
//   - a date, a score, or "after their talks", after a name belongs to the verb
//     ("met Mara on Monday"), and is no part of a noun phrase behind a comma;
//   - a place after a person, and "with" a person after a place, belong to the
//     verb ("met Mara in Oslo", "spoke in Oslo with Mara"), and so does the place of
//     what is opened there ("opened a shelter in the port");
//   - of "both praise for saving the ship and criticism" the second is coordinated
//     with the first;
//   - where something is brought belongs to the bringing, not to who made it;
//   - where a journey goes belongs to the journey ("cancelled a visit to Rome");
//   - "early in 2016" belongs to the verb, and "as well as it should" tells how;
//   - a time after "kept it open" is when it was kept;
//   - a date after "since" is no subject, and what is done to somebody after "and" is
//     a passive;
//   - a bare weekday, and "three months ago", are no object and belong to no place;
//   - a time with its clause belongs to the verb ("quit the plan the day she
//     left"), and "before" to the time ("the year before");
//   - who leads a group of several leads the group;
//   - a participle that a comma sets off from a noun, and what a comma parts from
//     an aside or a participle, belong to the verb before;
//   - a clause with "who" belongs to a person, not to an age, one with "where" to the
//     place right before it, and one whose verb is singular to one thing;
//   - "according to X" belongs to the clause;
//   - who did it, and what somebody is accused of or warned about, belong to what
//     was done, not to the noun between; by how much is not by whom,
//     and who shot somebody dead did not make him dead but shot him;
//   - who cites a source is who reports, and "in remarks" between commas belongs to
//     what is said;
//   - what "access to" and "control over" bring in belongs to the noun, and what is
//     added or sent to something to the verb;
//   - a participle between commas belongs to the subject before it, one behind a comma
//     to the verb of the sentence, past an infinitive or a charge between; a verb behind
//     the comma that ends a relative clause, or an aside, is the sentence's ("It began
//     in Oslo, where …, and spread");
//   - nothing is "of" a day ("convicted on May 9 of fraud"); a date inside an aside, and what somebody "once" was, stay there;
//   - the last verb of a series goes with the first, with the noun before it as its
//     subject ("power failed and lights dimmed");
//   - "that" after "said in a speech" and after "said … and" brings in what is said;
//     a noun that is "said" and has a verb behind commas is the subject of that;
//   - a series of verbs with an object each is no series of nouns ("waved flags, chanted
//     slogans and threw stones");
//   - what follows its modal is a verb ("will march");
//   - "as neighbours," opens a sentence, and its subject comes behind the comma;
//   - "an hour" after "90 miles" counts these, and a name before a sum gets it; "dozens
//     of houses" are houses, also behind "and";
//   - what stands behind the object of the last verb belongs to that verb;
//   - a person behind "head of its arm," is the head;
//   - "using" tells how, unless somebody stops or starts to use;
//   - what is said in support of a denial belongs to who denies, and after "denied
//     reports that" comes what they say;
//   - the noun between a conjunction and a past tense is its subject ("after lightning
//     struck", "lost their jobs and thousands left");
//   - the subject of a verb keeps its participle and object ("A bus carrying tourists
//     crashed", and with ", police said" behind it);
//   - "dozens wounded" behind "nine were killed" is a passive, "due to" before a verb no
//     preposition, and a second subject between commas what the first is;
//   - a past tense between commas behind a subject is a participle ("The merger, agreed in
//     June, made"), and "saying" belongs to who says it, not to what is said;
//   - what is still to come, after a report, is part of the report; behind a semicolon, and
//     with ", a claim that Otto denied", the report has ended;
//   - a participle behind "an ally of Mara Lind" belongs to the ally, and the verb behind
//     it has the subject before it ("the man accused of theft fled");
//   - "under the accord, signed in May," the accord is signed;
//   - a clause with "that" behind a name belongs to the noun before ("the fire aboard the
//     Aurelia that killed ten");
//   - a clause inside a relative clause between commas stays there, and an infinitive behind
//     ", when it thaws," belongs to the verb before.
//   - "who" is a person's, "in which" what stands before its comma, and "when" behind a
//     month or in plain years the time's (antecedent.go, time.go);
//   - behind "after", "as" and "before" with a noun and a past tense stands a clause ("after
//     voters swung", "a ferry capsized", while.go);
//   - a paper says what it commits to, a panel consists of its members, a crack is caused,
//     boxes are wrapped and stamped (described.go);
//   - "in protest at", "thanks to", "demand from" and "close to" go together (standing.go); so
//     do "hospitals in Oslo", "dawn" and no village, "pieces of wood" (place.go), "short-lived",
//     "by-election" and "in-law" (hyphen.go), "121 votes to 118" and "down 9 percent" (vote.go);
//   - "to" before a name or noun is a preposition ("fly to Oslo", goal.go);
//   - talks, drains and shifts before a verb of their own are plurals (plural.go);
//   - the number and tense of a verb and a repeated "had" tell where a conjunct belongs ("a
//     convoy carrying pumps and generators was", agree.go);
//   - one report ends where the next begins ("although he acknowledged", ", and police confirmed
//     that", contrast.go), and blame is laid by who can lay it (blame.go).
//
// What is not said twice:
//
//   - "Acme hired 14, Otto nine" and "Oslo closes in 2029, Bergen in 2032" leave out a verb.
//
// Relations that UD English gives by the words (convention.go):
//
//   - who is told or asked is an indirect object, and what somebody becomes or is
//     called a complement;
//   - a month before a day, and a rank before a name, modify as such;
//   - who stops to rest has a purpose, who is able to rest has none; an "if" after
//     what asks nothing is a condition;
//   - who waits an hour does nothing to it.
//
// The rules keep to the conventions of UD, so that they are held against the
// treebanks with the parser.
package mend
