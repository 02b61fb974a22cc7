package article

import (
	"regexp"
	"strings"
	"time"
)

// header is what the opening of a plain-text report tells about it.
type header struct {
	title, publisher string
	published        time.Time
}

const (
	headerBytes = 1500 // where datelines, captions and credits stand
	titleBytes  = 160  // longest headline
)

const (
	monthName = `(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
	fullDate  = `(?:` + monthName + `\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+` + monthName + `,?\s+\d{4}|\d{4}-\d{2}-\d{2})`
	weekday   = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?`
)

var (
	// A line that is a date and no more: "Friday, March 6, 2026".
	dateLine = regexp.MustCompile(`(?m)^\s*(?:(?i:published|posted|updated|date)(?:\s+on)?:?\s+)?` + weekday + `(` + fullDate + `)\.?\s*$`)
	// A date line that has lost its line end: "Friday, March 6, 2026 The council met."
	datedLead = regexp.MustCompile(`(?m)^\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(` + fullDate + `)\s+\p{Lu}`)
	// "HARBOUR CITY, March 3, 2026 (Northwire) --": place, date, agency.
	dateline = regexp.MustCompile(`(?m)^\s*\p{Lu}[\p{Lu}\p{L}.,' -]{1,60}?,?\s+(` + fullDate + `)?,?\s*(?:\(([\p{L}][\p{L}\d .&'-]{1,40})\)\s*)?(?:--|[—–]|-\s)`)
	// A dateline that names the agency alone: "LISBON (Northwire) -".
	credit = regexp.MustCompile(`(?m)^\s*\p{Lu}[\p{Lu}.,' -]{1,60}\s+\(([\p{L}][\p{L}\d .&'-]{1,40})\)\s*(?:--|[—–-])`)
	// "Publisher: The Harbour Post", "Source: Northwire".
	imprint = regexp.MustCompile(`(?m)^\s*(?i:publisher|source|published by)\s*:\s*(\p{L}[^\n]{1,60}?)\s*$`)
	// "By Mara Lind, The Harbour Post": a paper, as the title of a writer has no article.
	byline = regexp.MustCompile(`(?m)^\s*By\s+\p{Lu}[^,\n]{2,60},\s+(The\s+\p{Lu}[^,\n]{2,50}?)\s*$`)
	// A caption ends with the day the picture was taken: "… in Lisbon, March 3, 2026."
	caption = regexp.MustCompile(`,\s+(` + fullDate + `)\s*[.(]`)
)

// readHeader looks for headline, publisher and date in the opening of text.
// Dates inside running sentences do not count: they are when something
// happened, not when it was reported.
func readHeader(text string) header {
	head := text[:min(len(text), headerBytes)]
	h := header{title: headline(text)}
	if m := imprint.FindStringSubmatch(head); m != nil {
		h.publisher = m[1]
	} else if m := byline.FindStringSubmatch(head); m != nil {
		h.publisher = m[1]
	} else if m := dateline.FindStringSubmatch(head); m != nil && m[2] != "" {
		h.publisher = m[2]
	} else if m := credit.FindStringSubmatch(head); m != nil {
		h.publisher = m[1]
	}
	for _, re := range []*regexp.Regexp{dateLine, dateline, datedLead} {
		if m := re.FindStringSubmatch(head); m != nil && m[1] != "" {
			h.published = readDate(m[1])
			return h
		}
	}
	first, _, _ := strings.Cut(strings.TrimLeft(head, "\r\n\t "), "\n")
	if m := caption.FindStringSubmatch(first); m != nil {
		h.published = readDate(m[1])
	}
	return h
}

// headline is a short first line without a full stop that a blank line or a
// dateline sets apart from the body.
func headline(text string) string {
	text = strings.TrimLeft(text, "\r\n\t ")
	first, rest, found := strings.Cut(text, "\n")
	first = strings.TrimSpace(first)
	if !found || first == "" || len(first) > titleBytes || strings.ContainsAny(first[len(first)-1:], ".:;") {
		return ""
	}
	next, _, _ := strings.Cut(rest, "\n")
	if strings.TrimSpace(next) == "" || dateLine.MatchString(next) || dateline.MatchString(next) {
		return first
	}
	return ""
}

var (
	dayFirst  = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3})\p{L}*\.?,?\s+(\d{4})$`)
	dateWords = regexp.MustCompile(`^(\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$`)
)

// readDate reads what fullDate matches; zero for a day that does not exist.
func readDate(s string) time.Time {
	if m := dayFirst.FindStringSubmatch(s); m != nil {
		s = m[2] + " " + m[1] + " " + m[3]
	} else if m := dateWords.FindStringSubmatch(s); m != nil {
		s = m[1] + " " + m[2] + " " + m[3]
	}
	for _, layout := range []string{"Jan 2 2006", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t
		}
	}
	return time.Time{}
}
