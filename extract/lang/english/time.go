package english

import (
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
)

// IsMonth says whether a word in lower case is the name of a month or its
// abbreviation; "may" and "march" are among them.
func IsMonth(word string) bool { return months[word] }

// IsWeekday is the same for days of the week.
func IsWeekday(word string) bool { return weekdays[word] }

// IsTimeNoun says whether a noun (a lemma) names a stretch or point of time.
func IsTimeNoun(lemma string) bool { return timeNouns[lemma] }

var months = Words("january february march april may june july august september october november december " +
	"jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.")

var weekdays = Words("monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.")

var timeNouns = Words("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun " +
	"day week month year decade century millennium hour minute second morning evening night afternoon noon midnight weekend fortnight " +
	"spring summer autumn winter today tomorrow yesterday tonight past future present moment while period era " +
	"christmas easter ramadan eve anniversary semester season")

// IsTime says whether a word names a day, date, year or stretch of time.
func IsTime(t *doc.Token) bool {
	if w := withoutPart(strings.ToLower(t.Form)); months[w] {
		return t.UPOS == "PROPN" || t.Form == "May" || len(w) < len(t.Form) // not the verbs "march" and "may"
	} else if timeNouns[w] || timeNouns[strings.ToLower(t.Lemma)] {
		return true
	}
	return IsYear(t) || isDecade(t.Form) || isClock(t)
}

// withoutPart gives "december" of "mid-december".
func withoutPart(w string) string {
	for _, part := range []string{"mid-", "early-", "late-"} {
		w = strings.TrimPrefix(w, part)
	}
	return w
}

// IsOrdinalDay finds "5th" and "21st".
func IsOrdinalDay(form string) bool {
	if len(form) < 3 || len(form) > 4 || form[0] < '0' || form[0] > '9' {
		return false
	}
	switch strings.ToLower(form[len(form)-2:]) {
	case "st", "nd", "rd", "th":
		return strings.Trim(form[:len(form)-2], "0123456789") == ""
	}
	return false
}

// IsYear finds "2024".
func IsYear(t *doc.Token) bool {
	return t.UPOS == "NUM" && len(t.Form) == 4 && t.Form >= "1000" && t.Form <= "2199"
}

// isClock finds "22:30".
func isClock(t *doc.Token) bool {
	h, m, ok := strings.Cut(t.Form, ":")
	return ok && t.UPOS == "NUM" && len(h) <= 2 && len(m) == 2 && h != "" && strings.Trim(h+m, "0123456789") == ""
}

// isDecade finds "1990s".
func isDecade(form string) bool {
	return len(form) == 5 && strings.HasSuffix(form, "0s") && form >= "1000s" && form <= "2190s"
}
