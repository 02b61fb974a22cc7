package train

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// syllables from which names of several regions are made up: the beginnings
// and the ends of words. They are sounds, not a list of names.
var syllables = []struct {
	familyFirst bool
	hyphen      bool // two-syllable given names may be hyphenated
	family      []string
	begin, end  []string
}{
	{true, true, strings.Fields("Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Moon Noh"),
		strings.Fields("Jae Min Sang Hyun Yu Ji Seo Eun Young Sung Kyung Dong Woo Tae Chang Hye Soo Jin Byung Myung"),
		strings.Fields("myung ho min hyun jin woo suk jung hee young soo bin yeon kyu won hwan sik yeol ah eun")},
	{true, false, strings.Fields("Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Xi Peng Qin Lu Bai Mao Qiu"),
		strings.Fields("Jin Xiao Hao Li Zhi Wen Guo Jian Ming Yong Hai Zhen Xue Yi Shi Da Chun Hong Yu Jia Ke Qi Tian Wei"),
		strings.Fields("ping yuan yu feng wei hua ming qiang lin jun ying hong bo tao fang min gang ling yan lei long jie xin zhong")},
	{false, false, strings.Fields("Tanaka Sato Suzuki Kishimoto Nakada Yamashita Hayashida Morioka Okabe Fujisawa Takeda Inoue Matsuura Ishikura Kobayakawa"),
		strings.Fields("Hiro Taka Yo Ken Masa Shin Nao Kei Yuki Aki Hana Sa Tomo Kazu"),
		strings.Fields("shi ko mi ta ro to ji ka na hiko yuki nori")},
	{false, false, strings.Fields("Petrenko Ivashov Kovalyk Sidorenko Volkov Nowacki Zielonka Dvorsky Horvatic Popescu Baranov Lukashov Melnyk Orlov Kuznetz Stoyanov"),
		strings.Fields("Vlad Serg Mikh Dmit Al Iv Yar Stan Bog Nik And Ole Kat Svet Tat Mar"),
		strings.Fields("imir ei ail ri exei an oslav islaw dan olai rei na erina lana iana ta")},
	{false, false, strings.Fields("al-Hashimi Hosseini Rahmani Khalil Mansour Abdullahi Qureshi Yildirim Demirci Haddad Nasser Ghani Barzani Siddiqui Farouk"),
		strings.Fields("Moh Ah Ha Sa Ka Na Fa Ra Ya Om Ib Mus Lay Zay"),
		strings.Fields("ammed med san lim rim ser tima shid ssin ar rahim tafa la nab")},
	{false, false, strings.Fields("Sharma Patelia Banerjee Raghavan Krishnan Gunasekara Okonjo Adeyemi Mwangi Kamara Mensah Dlamini Okafor Tesfaye Ndiaye Chukwu"),
		strings.Fields("Ra An Su Vi Pri Ar Ol Chi Kwa Am Ade Nk Tha Mo"),
		strings.Fields("jesh il resh kram ya jun uwa di me ina bayo echi bo hit")},
	{false, false, strings.Fields("Lindgren Sørensen Korhonen Dubois Moreau Rossini Bianchi Fernández Oliveira Schreiber Hoffmann Vermeer Jansen Novotný Papadakis O'Rourke MacAllister Whitcombe Harlow Pemberton"),
		strings.Fields("Mar Jo Lu Pe An Kar So El Gio Fran Hen Tho Isa Mat Chris"),
		strings.Fields("ta han cas dro na in fie ena vanni cesca rik mas bel teo tine")},
}

// madeUp invents the name of a person: family name alone, or with a given
// name, in the order of the region.
func madeUp(short bool, r *rand.Rand) []string {
	s := &syllables[r.IntN(len(syllables))]
	family := s.family[r.IntN(len(s.family))]
	if short {
		return []string{family}
	}
	begin, end := s.begin[r.IntN(len(s.begin))], s.end[r.IntN(len(s.end))]
	given := []string{begin + end}
	if s.hyphen {
		switch r.IntN(4) {
		case 0:
			given = []string{begin + "-" + end}
		case 1:
			given = []string{begin, "-", end}
		case 2:
			given = []string{begin, titleAny(end)}
		}
	}
	if s.familyFirst {
		return append([]string{family}, given...)
	}
	return append(given, family)
}

func titleAny(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}

// madeWord invents one word of a region's sounds: a town, or a company.
func madeWord(r *rand.Rand) string {
	s := &syllables[r.IntN(len(syllables))]
	w := s.begin[r.IntN(len(s.begin))] + s.end[r.IntN(len(s.end))]
	if r.IntN(3) == 0 {
		w += s.end[r.IntN(len(s.end))]
	}
	return w
}

// What made-up states and organisations are called.
var (
	formalStates = []string{"Republic of", "Republic of", "Kingdom of", "Democratic Republic of", "State of", "Gulf of", "Province of"}
	compass      = strings.Fields("North South East West Northern Southern Eastern Western Central Upper New")
	groupKinds   = []string{
		"News Agency", "News", "Times", "Herald", "Daily", "Post", "Tribune", "Broadcasting Corporation", "Television", "University",
		"Institute", "Foundation", "Academy of Sciences", "Bank", "Central Bank", "Group", "Holdings", "Corp.", "Inc.", "Ltd.",
		"Motors", "Energy", "Airlines", "Pharmaceuticals", "Electronics", "Party", "Democratic Party", "Liberation Front", "Ministry",
		"Foreign Ministry", "Ministry of Defense", "Police", "Army", "Navy", "Supreme Court", "Parliament", "Senate", "Council",
		"City Council", "Commission", "Union", "Federation", "Football Club", "United", "Hospital", "Museum", "Association",
		"Chamber of Commerce", "Space Agency", "Development Bank", "Election Commission",
	}
)
