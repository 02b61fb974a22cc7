package when

import (
	"strings"
	"testing"
	"time"
)

// The rows are read against Wednesday 14 May 2025.
var published = time.Date(2025, 5, 14, 9, 30, 0, 0, time.FixedZone("", 8*3600))

func TestResolve(t *testing.T) {
	for _, row := range []struct{ phrase, past, future string }{
		// weekdays
		{"on Monday", "2025-05-12", "2025-05-19"},
		{"Monday", "2025-05-12", "2025-05-19"},
		{"on Wednesday", "2025-05-14", "2025-05-14"},
		{"on Thursday", "2025-05-08", "2025-05-15"},
		{"Thursday morning", "2025-05-08", "2025-05-15"},
		{"late on Sunday", "2025-05-11", "2025-05-18"},
		{"early Sunday", "2025-05-11", "2025-05-18"},
		// times of day
		{"on Tuesday at 10 a.m. local time", "2025-05-13T10:00", "2025-05-20T10:00"},
		{"at 10:30 GMT on Tuesday", "2025-05-13T10:30Z", "2025-05-20T10:30Z"},
		{"at noon on Tuesday", "2025-05-13T12:00", "2025-05-20T12:00"},
		{"at 0930 GMT on Tuesday", "2025-05-13T09:30Z", "2025-05-20T09:30Z"},
		{"at 12:15 a.m. on May 3", "2025-05-03T00:15", "2026-05-03T00:15"},
		{"at 12 p.m. Monday", "2025-05-12T12:00", "2025-05-19T12:00"},
		{"on Monday at 6.45pm", "2025-05-12T18:45", "2025-05-19T18:45"},
		{"7pm tonight", "2025-05-14T19:00", "2025-05-14T19:00"},
		{"at 18:30 CEST on 3 May 2025", "2025-05-03T18:30+02:00", "2025-05-03T18:30+02:00"},
		{"at 8 p.m. EST on Monday", "2025-05-12T20:00-05:00", "2025-05-19T20:00-05:00"},
		{"at 8 p.m. CST on Monday", "2025-05-12T20:00", "2025-05-19T20:00"}, // two zones have the name
		{"on Monday at 11:05 local time (0905 GMT)", "2025-05-12T11:05", "2025-05-19T11:05"},
		{"around 3 p.m. on Monday", "2025-05-12", "2025-05-19"},
		{"at midnight on Monday", "2025-05-12", "2025-05-19"}, // which end of the day
		{"at dawn on Monday", "2025-05-12", "2025-05-19"},
		{"at 25:10 on Monday", "", ""},
		{"at 13 p.m. on Monday", "", ""},
		{"at 10:75 on Monday", "", ""},
		{"at 10.30 on Monday", "", ""}, // may be a price
		{"at 0930 on Monday", "", ""},
		{"Tuesday's", "2025-05-13", "2025-05-20"},
		{"last Wednesday", "2025-05-07", "2025-05-07"},
		{"last Monday", "2025-05-12", "2025-05-12"},
		{"next Friday", "2025-05-23", "2025-05-23"},
		{"this Friday", "2025-05-16", "2025-05-16"},
		{"the coming Sunday", "2025-05-18", "2025-05-18"},
		{"Friday last week", "2025-05-09", "2025-05-09"},
		{"on Monday of next week", "2025-05-19", "2025-05-19"},
		{"on Tues.", "2025-05-13", "2025-05-20"},
		{"on Monday in Oslo", "2025-05-12", "2025-05-19"},
		{"on Monday, a day after the vote", "2025-05-12", "2025-05-19"},
		{"the morning of Tuesday", "2025-05-13", "2025-05-20"},
		{"between Monday and Wednesday", "2025-05-12/2025-05-14", ""},
		{"from Monday to Wednesday", "2025-05-12/2025-05-14", ""},
		{"from Thursday to Saturday", "2025-05-08/2025-05-10", "2025-05-15/2025-05-17"},
		// dates
		{"on May 3", "2025-05-03", "2026-05-03"},
		{"Jan. 5, 2026", "2026-01-05", "2026-01-05"},
		{"January 5th", "2025-01-05", "2026-01-05"},
		{"on 5 January", "2025-01-05", "2026-01-05"},
		{"on the 5th of January 2024", "2024-01-05", "2024-01-05"},
		{"Monday, Jan. 5, 2026", "2026-01-05", "2026-01-05"},
		{"on Tuesday, 6 January", "2025-01-06", "2026-01-06"},
		{"on Tuesday (6 January)", "", ""}, // the bracket is not closed by a known word
		{"December 24", "2024-12-24", "2025-12-24"},
		{"on Dec. 24 last year", "2024-12-24", "2024-12-24"},
		{"June 3-5", "2024-06-03/2024-06-05", "2025-06-03/2025-06-05"},
		{"3–5 June 2021", "2021-06-03/2021-06-05", "2021-06-03/2021-06-05"},
		{"on 2024-02-29", "2024-02-29", "2024-02-29"},
		{"2023-02-29", "", ""},
		{"2001-05", "2001/2005", "2001/2005"},
		{"February 30", "", ""},
		{"12/31/2024", "2024-12-31", "2024-12-31"},
		{"31/12/2024", "2024-12-31", "2024-12-31"},
		{"03/04/2024", "", ""},
		{"on Christmas Day", "2024-12-25", "2025-12-25"},
		// months
		{"in January", "2025-01", "2026-01"},
		{"in May", "2025-05", "2025-05"},
		{"in June", "2024-06", "2025-06"},
		{"in early June", "2024-06", "2025-06"},
		{"in mid-June", "2024-06", "2025-06"},
		{"at the end of June", "2024-06", "2025-06"},
		{"in March 2019", "2019-03", "2019-03"},
		{"in March last year", "2024-03", "2024-03"},
		{"last December", "2024-12", "2024-12"},
		{"next May", "2026-05", "2026-05"},
		// years and more
		{"in 2019", "2019", "2019"},
		{"in late 2019", "2019", "2019"},
		{"in the summer of 2019", "2019-06/2019-08", "2019-06/2019-08"},
		{"in winter 2014", "2014-12/2015-02", "2014-12/2015-02"},
		{"in the first half of 2023", "2023-01/2023-06", "2023-01/2023-06"},
		{"in the second half of the match", "", ""},
		{"from 8 to 11 June", "2024-06-08/2024-06-11", "2025-06-08/2025-06-11"},
		{"between 3 and 7 March", "2025-03-03/2025-03-07", "2026-03-03/2026-03-07"},
		{"from 11 to 8 June", "", ""},
		{"between May 3 and 7", "2025-05-03/2025-05-07", "2026-05-03/2026-05-07"},
		{"from June 8 to 11, 2024", "2024-06-08/2024-06-11", "2024-06-08/2024-06-11"},
		{"between May 3 and 7 June", "", ""}, // of two years, as each is read by itself,
		{"between May 7 and 3", "", ""},
		{"between May 3 and 7 people", "", ""},
		{"in the early hours of Wednesday", "2025-05-14", "2025-05-14"},
		{"in the 1990s", "1990/1999", "1990/1999"},
		{"in the early 1990s", "1990/1999", "1990/1999"},
		{"in the 19th century", "1801/1900", "1801/1900"},
		{"during 1910-45", "1910/1945", "1910/1945"},
		{"between 2010 and 2014", "2010/2014", "2010/2014"},
		{"in the third quarter of 2020", "2020-07-01/2020-09-30", "2020-07-01/2020-09-30"},
		{"in Q1 2020", "2020-01-01/2020-03-31", "2020-01-01/2020-03-31"},
		// relative
		{"today", "2025-05-14", "2025-05-14"},
		{"tonight", "2025-05-14", "2025-05-14"},
		{"earlier today", "2025-05-14", "2025-05-14"},
		{"yesterday", "2025-05-13", "2025-05-13"},
		{"yesterday evening", "2025-05-13", "2025-05-13"},
		{"tomorrow", "2025-05-15", "2025-05-15"},
		{"the day before yesterday", "2025-05-12", "2025-05-12"},
		{"last night", "2025-05-13", "2025-05-13"},
		{"this morning", "2025-05-14", "2025-05-14"},
		{"last week", "2025-05-05/2025-05-11", "2025-05-05/2025-05-11"},
		{"earlier last week", "2025-05-05/2025-05-11", "2025-05-05/2025-05-11"},
		{"this week", "2025-05-12/2025-05-18", "2025-05-12/2025-05-18"},
		{"next month", "2025-06", "2025-06"},
		{"late last month", "2025-04", "2025-04"},
		{"last year", "2024", "2024"},
		{"earlier this year", "2025-01-01/2025-05-14", "2025-01-01/2025-05-14"},
		{"later this month", "2025-05-14/2025-05-31", "2025-05-14/2025-05-31"},
		{"over the weekend", "2025-05-10/2025-05-11", "2025-05-17/2025-05-18"},
		{"two days ago", "2025-05-12", "2025-05-12"},
		{"three weeks ago", "2025-04-21/2025-04-27", "2025-04-21/2025-04-27"},
		{"two months ago", "2025-03", "2025-03"},
		{"nine years ago", "2016", "2016"},
		{"a decade ago", "2010/2019", "2010/2019"},
		{"in two weeks", "", "2025-05-26/2025-06-01"},
		{"in three days", "", "2025-05-17"},
		{"in the past week", "2025-05-07/2025-05-14", "2025-05-07/2025-05-14"},
		{"over the last three years", "2022-05-14/2025-05-14", "2022-05-14/2025-05-14"},
		// open ends
		{"since 1998", "1998/2025-05-14", "1998/2025-05-14"},
		{"since last Friday", "2025-05-09/2025-05-14", "2025-05-09/2025-05-14"},
		{"until Friday", "../2025-05-09", "../2025-05-16"},
		{"by 2030", "../2030", "../2030"},
		{"by the end of June", "../2024-06", "../2025-06"},
		{"by the end of the year", "../2025", "../2025"},
		{"at the end of the month", "2025-05", "2025-05"},
		{"at the end of the day", "", ""},
		{"the year", "", ""},
		{"as of Monday", "2025-05-12", "2025-05-19"},
		// not times, or not decidable
		{"", "", ""},
		{"recently", "", ""},
		{"days ago", "", ""},
		{"more than 80 years ago", "", ""},
		{"several weeks ago", "", ""},
		{"for three days", "", ""},
		{"every Monday", "", ""},
		{"on Mondays", "", ""},
		{"the next day", "", ""},
		{"two weeks later", "", ""},
		{"before Friday", "", ""},
		{"after Friday", "", ""},
		{"on the sidelines", "", ""},
		{"at 3 p.m.", "", ""},
		{"1500 documents", "", ""},
		{"on may", "", ""},
		{"in the sun", "", ""},
		{"the second quarter", "", ""},
		{"Friday prayers", "", ""},
		{"May Day parade", "", ""},
		{"around 2010", "", ""},
	} {
		if got := Resolve(row.phrase, published, Past); got != row.past {
			t.Errorf("%q past: %q, want %q", row.phrase, got, row.past)
		}
		if got := Resolve(row.phrase, published, Future); got != row.future {
			t.Errorf("%q future: %q, want %q", row.phrase, got, row.future)
		}
	}
}

// Without a day of publication only phrases that name their year resolve.
func TestResolveUndated(t *testing.T) {
	for _, row := range [][2]string{
		{"on Monday", ""},
		{"yesterday", ""},
		{"last week", ""},
		{"in March", ""},
		{"May 3", ""},
		{"two days ago", ""},
		{"over the weekend", ""},
		{"since 1998", "1998/.."},
		{"in March 2019", "2019-03"},
		{"Monday, Jan. 5, 2026", "2026-01-05"},
	} {
		if got := Resolve(row[0], time.Time{}, Past); got != row[1] {
			t.Errorf("%q: %q, want %q", row[0], got, row[1])
		}
	}
}

func TestWeekBorders(t *testing.T) {
	sunday := time.Date(2026, 1, 4, 0, 0, 0, 0, time.UTC)
	for _, row := range [][2]string{
		{"this week", "2025-12-29/2026-01-04"},
		{"last week", "2025-12-22/2025-12-28"},
		{"over the weekend", "2026-01-03/2026-01-04"},
		{"on Sunday", "2026-01-04"},
		{"on Dec. 30", "2025-12-30"},
		{"last month", "2025-12"},
	} {
		if got := Resolve(row[0], sunday, Past); got != row[1] {
			t.Errorf("%q: %q, want %q", row[0], got, row[1])
		}
	}
}

// Whatever the phrase, the value is empty or made of ISO dates, and nothing
// panics.
func FuzzResolve(f *testing.F) {
	for _, s := range []string{"on Monday, Jan. 5, 2026", "from 3-5 June", "since the 1990s", "Q3 2020", "a–b", "10:30", "(", "9999-99", "the 99th century", "in two decades"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, future bool) {
		dir := Past
		if future {
			dir = Future
		}
		v := Resolve(s, published, dir)
		for _, r := range v {
			if (r < '0' || r > '9') && !strings.ContainsRune("-/.T:Z+", r) {
				t.Fatalf("%q gives %q", s, v)
			}
		}
		if c := Clock(s); c != "" && v == c {
			t.Fatalf("%q is a day and none", s)
		}
		if day, _, ok := strings.Cut(v, "T"); ok && (len(day) != len("2026-01-05") || Precision(s) == "") {
			t.Fatalf("%q gives %q of precision %q", s, v, Precision(s))
		}
	})
}

func TestClock(t *testing.T) {
	for _, row := range []struct{ phrase, want, precision string }{
		{"at 3 p.m.", "15:00", "hour"},
		{"at noon", "12:00", "hour"},
		{"at 09:30 GMT", "09:30Z", "minute"},
		{"at 9:05am", "09:05", "minute"},
		{"at 10:00 a.m. EDT,", "10:00-04:00", "minute"},
		{"around 3 p.m.", "", ""},
		{"at midnight", "", ""},
		{"at 3", "", ""},
		{"at 3 p.m. on Monday", "", "hour"},
		{"from 9 a.m. to 5 p.m.", "", ""},
		{"at 10:30 or 11:30", "", ""},
		{"on Monday", "", ""},
		{"", "", ""},
	} {
		if got, fine := Clock(row.phrase), Precision(row.phrase); got != row.want || fine != row.precision {
			t.Errorf("%q: %q %q, want %q %q", row.phrase, got, fine, row.want, row.precision)
		}
	}
}
