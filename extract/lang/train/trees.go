package train

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/extract/lang/neural"
)

// An example is a sentence as the learner sees it.
type example struct {
	words   []string
	upos    []int32
	xpos    []int32
	lemma   []string
	head    []int32 // -1 for the root
	rel     []int32
	punct   bool // the last word is a final punctuation mark without dependents
	names   []personName
	guessed bool         // heads and lemmas are a teacher's, and there are no labels
	soft    *neural.Soft // what the teachers think of it, perhaps with a word more at the end; nil for none
	trust   float32      // weight of the labels beside soft
}

// A treebank is one file of documents.
type treebank struct {
	name string // of the file, without folder and ending
	docs []*doc.Document
}

// documents lists the documents of all treebanks.
func documents(ts []treebank) []*doc.Document {
	var all []*doc.Document
	for _, t := range ts {
		all = append(all, t.docs...)
	}
	return all
}

// readTrees reads every file of the folders whose name ends in suffix, in
// the order of names.
func readTrees(folders []string, suffix string) ([]treebank, error) {
	var all []treebank
	for _, dir := range folders {
		files, err := filepath.Glob(filepath.Join(dir, "*"+suffix))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			f, err := os.Open(file)
			if err != nil {
				return nil, err
			}
			docs, err := doc.ReadAll(f)
			f.Close()
			if err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			all = append(all, treebank{strings.TrimSuffix(filepath.Base(file), ".conllu"), docs})
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no *%s in %s: give the folder of a treebank", suffix, strings.Join(folders, ", "))
	}
	return all, nil
}

// maxLength is the number of words of the longest sentence to learn from; the
// parser takes it in one piece.
const maxLength = 200

// rareWord and rareScript are the counts under which a training item is
// taken for noise.
const (
	rareWord   = 2
	rareScript = 3
)

// inventory collects words, labels, lemma scripts and exceptions into c; it
// returns the frequency of each word of c.Words.
func inventory(c *neural.Config, docs []*doc.Document) []int {
	words, upos, xpos, rels, scripts := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	lemmas := map[string]map[string]int{}
	for _, d := range docs {
		for i := range d.Sentences {
			for _, t := range d.Sentences[i].Tokens {
				words[string(neural.Fold(nil, t.Form))]++
				upos[t.UPOS]++
				xpos[t.XPOS]++
				rels[t.Deprel]++
				scripts[neural.Script(t.Form, t.Lemma)]++
				key := neural.LemmaKey(t.Form, t.UPOS)
				if lemmas[key] == nil {
					lemmas[key] = map[string]int{}
				}
				lemmas[key][t.Lemma]++
			}
		}
	}
	c.Words = frequent(words, rareWord)
	c.UPOS, c.XPOS, c.Deprels = frequent(upos, 1), frequent(xpos, 1), frequent(rels, 2)
	c.Scripts = frequent(scripts, rareScript)
	c.Lemmas = lemmaExceptions(lemmas)
	count := make([]int, len(c.Words))
	for i, w := range c.Words {
		count[i] = words[w]
	}
	return count
}

// frequent lists the keys with at least low occurrences, most frequent first.
func frequent(m map[string]int, low int) []string {
	var out []string
	for k, n := range m {
		if n >= low && k != "" {
			out = append(out, k)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if m[out[i]] != m[out[j]] {
			return m[out[i]] > m[out[j]]
		}
		return out[i] < out[j]
	})
	return out
}

// lemmaExceptions lists the words that have one lemma wherever they occur
// (nine times in ten, for frequent ones).
func lemmaExceptions(lemmas map[string]map[string]int) []string {
	var out []string
	for key, m := range lemmas {
		total := 0
		for _, n := range m {
			total += n
		}
		best := frequent(m, 1)
		form, _, _ := strings.Cut(key, "\t")
		switch {
		case len(best) == 0 || m[best[0]]*10 < total*9:
		case total == 1 && best[0] == form: // the scripts say as much
		default:
			out = append(out, key+"\t"+best[0])
		}
	}
	slices.Sort(out)
	return out
}

// examples turns the sentences of docs into what the learner reads. An
// unknown label is -1.
func examples(c *neural.Config, docs []*doc.Document) []*example {
	upos, xpos, rels := index(c.UPOS), index(c.XPOS), index(c.Deprels)
	var out []*example
	for _, d := range docs {
		for i := range d.Sentences {
			toks := d.Sentences[i].Tokens
			if len(toks) == 0 || len(toks) > maxLength {
				continue
			}
			e := &example{}
			for _, t := range toks {
				e.words = append(e.words, t.Form)
				e.upos = append(e.upos, lookup(upos, t.UPOS))
				e.xpos = append(e.xpos, lookup(xpos, t.XPOS))
				e.rel = append(e.rel, lookup(rels, t.Deprel))
				e.head = append(e.head, int32(t.Head))
				e.lemma = append(e.lemma, t.Lemma)
			}
			last := len(toks) - 1
			e.punct = last > 2 && toks[last].UPOS == "PUNCT" && len(d.Sentences[i].Children()[last]) == 0
			e.names = personNames(&d.Sentences[i])
			out = append(out, e)
		}
	}
	return out
}

func index(labels []string) map[string]int32 {
	m := make(map[string]int32, len(labels))
	for i, l := range labels {
		m[l] = int32(i)
	}
	return m
}

func lookup(m map[string]int32, label string) int32 {
	if i, ok := m[label]; ok {
		return i
	}
	return -1
}
