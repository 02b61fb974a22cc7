package english

// IsCurrency says whether a word, in small letters, names a unit of money. "Pounds"
// may be a weight, and is none.
func IsCurrency(word string) bool { return currencies[word] }

var currencies = Words("dollar dollars cent cents euro euros yuan renminbi yen won rupee rupees rouble roubles ruble rubles franc francs peso pesos lira liras " +
	"krona kronor krone kroner dinar dinars rial rials riyal riyals baht ringgit dong shekel shekels rand zloty forint koruna taka naira dirham dirhams")
