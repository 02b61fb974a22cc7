// Package english holds the classes of English words that several stages ask
// for: offices, relatives, persons, times and places. They are general English
// and no article's. A class that one stage alone needs stands in that stage.
package english

import "strings"

// IsPlaceNoun says whether a noun (a lemma) names a kind of place.
func IsPlaceNoun(lemma string) bool { return placeNouns[lemma] }

var placeNouns = Words("place city town village country nation state province county district region area zone site location street road avenue square " +
	"hall hotel house home building office hospital court courtroom prison jail school university college church mosque temple airport station port harbour harbor stadium arena " +
	"theatre theater museum gallery library restaurant bar shop store market mall park garden field farm forest mountain hill valley river lake sea ocean coast beach island border " +
	"north south east west centre center capital headquarters base camp parliament embassy palace residence factory plant room floor world earth sky peninsula continent neighbourhood neighborhood suburb outskirts venue scene")

// Words makes a set of the words of a list, apart by white space.
func Words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}
