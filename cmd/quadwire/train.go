package main

import (
	"github.com/spf13/cobra"

	"github.com/quadwire/quadwire/extract/lang/train"
)

func newTrainCommand(_ *global) *cobra.Command {
	var opt train.Options
	cmd := &cobra.Command{
		Use:   "train",
		Short: "Learn the weights of the language model from treebanks",
		Long: `Train learns tagger, lemmatiser and parser from folders of UD treebanks
(*-train.conllu, *-dev.conllu) and the names from those and from a folder of
name data (*.iob2, *.conll), and writes weights and a manifest. The same data,
seed and number of threads give the same bytes. With teachers it also learns
what those parsers think of each sentence. Build again to embed the weights.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			opt.Log = cmd.ErrOrStderr()
			return train.Run(cmd.Context(), opt)
		},
	}
	f := cmd.Flags()
	f.StringArrayVar(&opt.Treebanks, "treebank", nil, "`folder` of treebanks; may be repeated")
	f.StringVar(&opt.NER, "ner", "", "`folder` of name data")
	f.StringArrayVar(&opt.Lists, "lists", []string{"extract/resolve/gazetteer/data", "extract/lang/train/lists"}, "`folder` with lists of names; may be repeated")
	f.StringVar(&opt.Out, "out", "extract/lang/model", "`folder` for the weights")
	f.StringArrayVar(&opt.Teachers, "teacher", nil, "`file` of a parser's weights to learn from beside the treebanks; may be repeated")
	f.StringArrayVar(&opt.NameTeachers, "name-teacher", nil, "`file` of a name tagger's weights to learn from beside the name data; may be repeated")
	f.Float64Var(&opt.Soft, "soft", 0, "`weight` of what the teachers think beside the treebanks (0: the default)")
	f.Float64Var(&opt.Dropout, "dropout", 0, "`rate` of dropout between the parser's layers (0: the default)")
	f.Float64Var(&opt.Share, "share", 0, "`part` of the documents to learn tags, lemmas and trees from, as 0.25 (0: all)")
	f.IntVar(&opt.Epochs, "epochs", 0, "passes over the treebanks (0: the default)")
	f.IntVar(&opt.NameEpochs, "name-epochs", 0, "passes over the name data (0: the default)")
	f.Uint64Var(&opt.Seed, "seed", 1, "seed of all random choices")
	f.IntVar(&opt.Threads, "threads", 0, "shares of a batch; the result depends on it (0: the default)")
	f.BoolVar(&opt.SkipParser, "skip-parser", false, "learn the names only")
	f.BoolVar(&opt.SkipNames, "skip-names", false, "learn tags, lemmas and trees only")
	if err := cmd.MarkFlagRequired("treebank"); err != nil {
		panic(err) // the flag is declared above
	}
	return cmd
}
