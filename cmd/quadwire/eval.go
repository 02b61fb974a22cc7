package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/extract/eval"
	"github.com/quadwire/quadwire/extract/lang"
	"github.com/quadwire/quadwire/extract/lang/doc"
	"github.com/quadwire/quadwire/schema"
)

type evalOptions struct {
	treebanks []string
	ner       string
	details   bool
	carb      string
	qasrl     string
	ask       bool
	gold      string
	fit       string
	golden    string
	update    bool
}

func newEvalCommand(g *global) *cobra.Command {
	var opt evalOptions
	cmd := &cobra.Command{
		Use:   "eval",
		Short: "Score trees, names, triples and arguments against gold data",
		Long: `Eval parses the development parts (*-dev.conllu, *-dev.iob2) of the folders
given, from raw text and from gold tokens, and prints precision, recall and F1
by the rules of the CoNLL 2018 shared task, with the speed on this machine.
With --carb it scores the triples of the sentences of a CaRB file, with --qasrl
the arguments of the verbs of a folder of QA-SRL questions (with --ask the
first answer to each, asked as it stands of the graph of its own sentence), with
--gold facts and attributions, every one of them exactly.
With --golden it fails when a score is not what the file says.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := runEvalStatements(cmd, g, opt); err != nil {
				return err
			}
			if len(opt.treebanks) == 0 && opt.ner == "" && opt.statements() {
				return nil
			}
			return runEval(cmd, g, opt)
		},
	}
	f := cmd.Flags()
	f.StringArrayVar(&opt.treebanks, "treebank", nil, "`folder` with *-dev.conllu; may be repeated")
	f.StringVar(&opt.ner, "ner", "", "`folder` with *-dev.iob2")
	f.StringVar(&opt.carb, "carb", "", "`file` of open extractions: sentence, relation and arguments, tab-separated")
	f.StringVar(&opt.qasrl, "qasrl", "", "`folder` with *.gold.csv and *.sentences.csv")
	f.BoolVar(&opt.ask, "ask", false, "ask the questions of --qasrl as they stand instead, each of the graph of its own sentence")
	f.StringVar(&opt.gold, "gold", "", "`file` of sentences with their facts and attributions (see cmd/quadwire/testdata/gold.tsv)")
	f.StringVar(&opt.fit, "fit", "", "`file` to write the weights of the confidence to, learned from --gold and --treebank; build again to embed them")
	f.StringVar(&opt.golden, "golden", "", "`file` of scores to hold the results against")
	f.BoolVar(&opt.update, "update", false, "write the results to the file of --golden instead")
	f.BoolVar(&opt.details, "details", false, "also scores by relation, the commonest confusions, and each wrong or missing fact of --gold, argument of --qasrl, answer of --ask")
	return cmd
}

// A sheet is the scores of one data set.
type sheet struct {
	Data    string           `json:"data"`
	Input   string           `json:"input"` // "gold tokens" or "raw text"
	Parse   *eval.ParseScore `json:"parse,omitempty"`
	Names   *eval.NameScore  `json:"names,omitempty"`
	Coref   *eval.CorefScore `json:"coreference,omitempty"`
	Words   int              `json:"words"`
	Seconds float64          `json:"seconds"`
}

// statements says whether statements are to be scored.
func (o *evalOptions) statements() bool {
	return o.carb != "" || o.qasrl != "" || o.ask || o.gold != "" || o.fit != ""
}

// runEvalStatements scores what needs the whole road and not only the parser.
func runEvalStatements(cmd *cobra.Command, g *global, opt evalOptions) error {
	if !opt.statements() {
		return nil
	}
	x, err := g.extractor()
	if err != nil {
		return err
	}
	if opt.carb != "" {
		if err := scoreTuples(x, opt.carb, cmd.OutOrStdout(), g.json); err != nil {
			return err
		}
	}
	if opt.gold != "" {
		fit := &confidenceFit{}
		if err := scoreGold(x, opt.gold, fit, cmd.OutOrStdout(), g.json, opt.details); err != nil {
			return err
		}
		if opt.fit != "" {
			if err := fitConfidence(fit, opt); err != nil {
				return err
			}
		}
	}
	switch {
	case opt.fit != "" && opt.gold == "":
		return fmt.Errorf("--fit learns from gold sentences; name them with --gold")
	case opt.ask && opt.qasrl == "":
		return fmt.Errorf("--ask asks the questions of a folder; name it with --qasrl")
	case opt.ask:
		return scoreAsking(cmd.Context(), x, opt.qasrl, cmd.OutOrStdout(), g.json, opt.details)
	case opt.qasrl != "":
		return scoreArguments(x, opt.qasrl, cmd.OutOrStdout(), g.json, opt.details)
	}
	return nil
}

// fitConfidence learns the weights of the confidence from the statements of the gold
// file, which fit has, and of the treebanks.
func fitConfidence(fit *confidenceFit, opt evalOptions) error {
	parser, err := lang.New()
	if err != nil {
		return err
	}
	frames, err := schema.LoadFrames()
	if err != nil {
		return err
	}
	files, err := devFiles(evalOptions{treebanks: opt.treebanks})
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := fit.addTreebank(parser, frames, file); err != nil {
			return err
		}
	}
	return fit.write(opt.fit)
}

func runEval(cmd *cobra.Command, g *global, opt evalOptions) error {
	parser, err := lang.New()
	if err != nil {
		return err
	}
	sets, err := devFiles(opt)
	if err != nil {
		return err
	}
	all := &eval.Sheet{}
	for _, file := range sets {
		sheets, err := score(parser, file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		for i := range sheets {
			sheets[i].enter(all)
			if err := sheets[i].print(cmd.OutOrStdout(), g.json, opt.details); err != nil {
				return err
			}
		}
	}
	if opt.golden == "" {
		return nil
	}
	return checkGolden(all, opt)
}

// tolerance is how many percent points a score may differ from the golden one:
// processors without AVX2 round a little differently.
const tolerance = 0.05

func checkGolden(all *eval.Sheet, opt evalOptions) error {
	if opt.update {
		f, err := os.Create(opt.golden)
		if err != nil {
			return err
		}
		_, err = all.WriteTo(f)
		return errors.Join(err, f.Close())
	}
	f, err := os.Open(opt.golden)
	if err != nil {
		return err
	}
	defer f.Close()
	golden, err := eval.ReadSheet(f)
	if err != nil {
		return fmt.Errorf("%s: %w", opt.golden, err)
	}
	if diff := all.Differences(golden, tolerance); len(diff) > 0 {
		return fmt.Errorf("scores differ from %s (--update accepts them):\n  %s", opt.golden, strings.Join(diff, "\n  "))
	}
	return nil
}

// enter adds the scores of one data set to the sheet of all.
func (s *sheet) enter(all *eval.Sheet) {
	name := s.Data + ", " + s.Input + ", "
	if p := s.Parse; p != nil {
		for _, r := range []struct {
			name string
			c    eval.Counts
		}{
			{"tokens", p.Tokens}, {"sentences", p.Sentences}, {"UPOS", p.UPOS}, {"XPOS", p.XPOS},
			{"lemmas", p.Lemmas}, {"UAS", p.UAS}, {"LAS", p.LAS},
		} {
			all.Add(name+r.name, r.c)
		}
	}
	if n := s.Names; n != nil {
		all.Add(name+"names", n.All)
		all.Add(name+"borders of names", n.Boundaries)
		for _, t := range n.Types {
			all.Add(name+t.Type, t.Counts)
		}
	}
	if c := s.Coref; c != nil {
		all.AddRatio(name+"coreference", c.CoNLL())
		all.AddRatio(name+"coreference of names", c.Named.CoNLL())
		all.AddRatio(name+"coreference of names, third person", c.Told.CoNLL())
	}
}

// devFiles lists the development parts, treebanks first.
func devFiles(opt evalOptions) ([]string, error) {
	var out []string
	for _, dir := range opt.treebanks {
		m, err := filepath.Glob(filepath.Join(dir, "*-dev.conllu"))
		if err != nil {
			return nil, err
		}
		out = append(out, m...)
	}
	if opt.ner != "" {
		m, err := filepath.Glob(filepath.Join(opt.ner, "*-dev.iob2"))
		if err != nil {
			return nil, err
		}
		out = append(out, m...)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("nothing to score; name folders with --treebank (*-dev.conllu) or --ner (*-dev.iob2), or a file with --carb or --gold, or a folder with --qasrl")
	}
	return out, nil
}

func score(p *lang.Parser, file string) ([]sheet, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	if strings.HasSuffix(file, ".iob2") {
		gold, err := eval.ReadNames(f)
		if err != nil {
			return nil, err
		}
		s := sheet{Data: name, Input: "gold tokens"}
		system := s.run(gold, func(d *doc.Document) *doc.Document { return p.ParseTokens(d.ID, forms(d)) })
		dropUnknownTypes(gold, system)
		s.Names, err = eval.Names(gold, system)
		return []sheet{s}, err
	}
	gold, err := doc.Read(f)
	if err != nil {
		return nil, err
	}
	golds := []*doc.Document{gold}
	tokens, raw := sheet{Data: name, Input: "gold tokens"}, sheet{Data: name, Input: "raw text"}
	system := tokens.run(golds, func(d *doc.Document) *doc.Document { return p.ParseTokens(d.ID, forms(d)) })
	if tokens.Parse, err = eval.Parse(golds, system); err != nil {
		return nil, err
	}
	system = raw.run(golds, func(d *doc.Document) *doc.Document { return p.Parse(d.ID, d.Text) })
	if raw.Parse, err = eval.Parse(golds, system); err != nil {
		return nil, err
	}
	tokens.Coref, err = scoreChains(p, file)
	return []sheet{tokens, raw}, err
}

// scoreChains compares coreference document by document, nil where the treebank
// has no chains.
func scoreChains(p *lang.Parser, file string) (*eval.CorefScore, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	gold, err := doc.ReadAll(f)
	if err != nil || !slices.ContainsFunc(gold, func(d *doc.Document) bool { return len(d.Chains) > 0 }) {
		return nil, err
	}
	system := make([]*doc.Document, len(gold))
	for i, d := range gold {
		system[i] = p.ParseTokens(d.ID, forms(d))
	}
	return eval.Coref(gold, system)
}

// dropUnknownTypes removes names of types that the gold set does not mark at
// all: whether they are right cannot be told from it.
func dropUnknownTypes(gold, system []*doc.Document) {
	known := map[string]bool{}
	eachToken(gold, func(t *doc.Token) { known[typeOf(t)] = true })
	eachToken(system, func(t *doc.Token) {
		if !known[typeOf(t)] {
			t.Name = ""
		}
	})
}

// typeOf gives the type of a BIO tag: "PER" of "B-PER".
func typeOf(t *doc.Token) string {
	_, kind, _ := strings.Cut(t.Name, "-")
	return kind
}

func eachToken(docs []*doc.Document, f func(*doc.Token)) {
	for _, d := range docs {
		for i := range d.Sentences {
			for j := range d.Sentences[i].Tokens {
				f(&d.Sentences[i].Tokens[j])
			}
		}
	}
}

// run parses the gold documents anew and takes the time.
func (s *sheet) run(gold []*doc.Document, parse func(*doc.Document) *doc.Document) []*doc.Document {
	system := make([]*doc.Document, len(gold))
	start := time.Now()
	for i, d := range gold {
		system[i] = parse(d)
		for j := range d.Sentences {
			s.Words += len(d.Sentences[j].Tokens)
		}
	}
	s.Seconds = time.Since(start).Seconds()
	return system
}

func forms(d *doc.Document) [][]string {
	out := make([][]string, len(d.Sentences))
	for i := range d.Sentences {
		for j := range d.Sentences[i].Tokens {
			out[i] = append(out[i], d.Sentences[i].Tokens[j].Form)
		}
	}
	return out
}

func (s *sheet) print(w io.Writer, asJSON, details bool) error {
	if asJSON {
		return json.NewEncoder(w).Encode(s)
	}
	fmt.Fprintf(w, "%s from %s: %d words, %.0f words/s\n", s.Data, s.Input, s.Words, float64(s.Words)/max(s.Seconds, 1e-9))
	if s.Parse != nil {
		if err := s.Parse.WriteTable(w, details); err != nil {
			return err
		}
	}
	if s.Names != nil {
		if err := s.Names.WriteTable(w); err != nil {
			return err
		}
	}
	if s.Coref != nil {
		if err := s.Coref.WriteTable(w); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(w)
	return err
}
