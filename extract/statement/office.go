package statement

// Word lists of persons' offices. General English.

// pastOffice words before an office say that it is not held now.
var pastOffice = words("former formerly previously ex ex- then then- late past previous onetime one-time erstwhile retired future would-be designate elect president-elect prospective outgoing incoming deposed ousted candidate so-called self-styled self-proclaimed styled proclaimed supposed purported bogus fake aspiring presumptive possible potential likely alleged hopeful")

// others before a noun say that the subject is not the only one, and so not what
// it is: "other winners were Mara and Otto".
var others = words("other")

// pastKin words before a relative say that it is none now, or not yet.
var pastKin = words("former formerly ex ex- then- onetime one-time erstwhile future would-be divorced")

// rankWords stand inside the name of an office and name no organisation.
var rankWords = words("vice deputy prime first foreign interior defence defense finance health education justice trade home state senior junior assistant associate chief lead general major brigadier lieutenant chairman acting interim managing executive press")

var personalPronouns = words("he she i we they you")

// passingAdverbs before a predicated noun are no part of what it says.
var passingAdverbs = words("also too now currently still then once again only just")

// numerals are ages in words.
var numerals = words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety")
