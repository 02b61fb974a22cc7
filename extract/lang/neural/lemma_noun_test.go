package neural

import "testing"

func TestPlausibleNoun(t *testing.T) {
	nouns := map[string]bool{"potato": true, "spasm": true, "ache": true, "city": true, "news": true, "earnings": true, "earning": true, "shoe": true, "box": true, "movie": true}
	for _, row := range [][3]string{
		{"potatoes", "potatoe", "potato"}, {"spasms", "spasms", "spasm"}, {"Aches", "ach", "ache"}, {"cities", "citie", "city"},
		{"zorps", "zorps", "zorp"}, {"zorpus", "zorpus", "zorpus"}, {"shoes", "sho", "shoe"}, {"boxes", "boxe", "box"}, {"movies", "movy", "movie"},
		{"women", "woman", "woman"}, {"gas", "gas", "gas"}, {"zorpies", "zorpy", "zorpy"},
	} {
		if got := plausibleNoun(row[0], row[1], func(w string) bool { return nouns[w] }); got != row[2] {
			t.Errorf("%s, %s: %s, want %s", row[0], row[1], got, row[2])
		}
	}
}
