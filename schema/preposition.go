package schema

import "strings"

// IsPreposition says whether prep ("with", "because of") is a preposition. Such a
// one, with _ between its words, names the role of what it brings in where
// nothing better is known.
func IsPreposition(prep string) bool {
	switch strings.ReplaceAll(prep, "_", " ") {
	case "about", "above", "across", "after", "against", "ahead of", "along", "along with", "alongside", "amid", "amidst", "among",
		"amongst", "apart from", "around", "as", "as of", "as to", "as well as", "aside from", "at", "because of", "before", "behind",
		"below", "beneath", "beside", "besides", "between", "beyond", "by", "close to", "concerning", "considering", "despite", "down",
		"due to", "during", "except", "except for", "excluding", "following", "for", "from", "in", "in addition to", "in front of", "including",
		"inside", "instead of", "into", "like", "near", "of", "off", "on", "on behalf of", "onto", "out of", "outside", "over", "past",
		"per", "prior to", "rather than", "regarding", "regardless of", "since", "such as", "through", "throughout", "to", "together with",
		"toward", "towards", "under", "underneath", "unlike", "until", "up", "up to", "upon", "versus", "via", "with", "within", "without",
		"worth":
		return true
	}
	return false
}
