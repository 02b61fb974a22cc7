package schema

import (
	"encoding/json"
	"testing"
	"time"
)

func TestArticleJSON(t *testing.T) {
	for _, row := range []struct {
		published time.Time
		want      string
	}{
		{time.Time{}, `{"id":"art:x","headline":"Talks"}`},
		{time.Date(2031, 2, 3, 0, 0, 0, 0, time.UTC), `{"id":"art:x","headline":"Talks","published":"2031-02-03"}`},
		{time.Date(2031, 2, 3, 4, 5, 0, 0, time.UTC), `{"id":"art:x","headline":"Talks","published":"2031-02-03T04:05:00Z"}`},
	} {
		a := Article{ID: "art:x", Headline: "Talks", Published: row.published}
		got, err := json.Marshal(a)
		if err != nil || string(got) != row.want {
			t.Errorf("%s %v, want %s", got, err, row.want)
		}
		var back Article
		if err := json.Unmarshal(got, &back); err != nil || back != a {
			t.Errorf("%+v %v, want %+v", back, err, a)
		}
	}
	var a Article
	if err := json.Unmarshal([]byte(`{"id":"art:x","published":"Monday"}`), &a); err == nil {
		t.Error("Monday is no date")
	}
}
