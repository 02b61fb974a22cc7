# The two commands of the README: `make demo` and `make test`.
# Long work (fuzz, bench, model, eval) has targets of its own and does not run in CI.

GO         ?= go
# Staticcheck runs by version and so needs no installation.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
DEMO        = demo.db
ARTICLES    = cmd/quadwire/testdata/articles
QUADWIRE    = ./quadwire
FUZZTIME   ?= 30s
# Folders of the treebanks and of the name data, for model and eval.
TREEBANKS  ?=
NER        ?=

.PHONY: build demo test race lint fuzz bench model rank eval prose curve clean

build:
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags="-s -w" -o quadwire ./cmd/quadwire

demo: build
	@rm -rf $(DEMO)
	@sh cmd/quadwire/demo.sh $(QUADWIRE) $(DEMO) $(ARTICLES)

test:
	$(GO) test ./...

# The packages with concurrency; the race detector needs cgo. The transcripts start
# hundreds of processes, each with the language model, which takes it minutes.
race:
	CGO_ENABLED=1 $(GO) test -race -short -skip '^TestScript$$' ./extract ./extract/lang ./graph/... ./cmd/...

lint:
	@unformatted=$$(gofmt -l cmd extract graph schema); test -z "$$unformatted" || { echo "not gofmt'd: $$unformatted"; exit 1; }
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

# Every fuzz target of every package for FUZZTIME.
fuzz:
	@for pkg in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
			echo "$$pkg $$target"; $(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) $$pkg || exit 1; \
		done; \
	done

bench: build
	$(GO) test -run '^$$' -bench . -benchmem ./...

# Rebuilds the embedded weights from the treebanks: make model TREEBANKS=dir NER=dir
# Two parsers are the teachers of a third, and all three of the one that is
# shipped; three taggers of names, which read its states, those of the fourth.
# What was stopped goes on where it was.
TEACHERS = teachers
TRAIN    = $(QUADWIRE) train --treebank "$(TREEBANKS)"
TAUGHT   = $(TRAIN) --ner "$(NER)" --skip-names --epochs 18 --teacher $(TEACHERS)/1/parser.bin --teacher $(TEACHERS)/2/parser.bin
NAMED    = $(TRAIN) --ner "$(NER)" --skip-parser
model: build
	@test -n "$(TREEBANKS)" || { echo "usage: make model TREEBANKS=folder NER=folder"; exit 2; }
	test -f $(TEACHERS)/1/parser.bin || $(TRAIN) --skip-names --seed 1 --out $(TEACHERS)/1
	test -f $(TEACHERS)/2/parser.bin || $(TRAIN) --skip-names --seed 2 --epochs 14 --out $(TEACHERS)/2
	test -f $(TEACHERS)/3/parser.bin || $(TAUGHT) --seed 3 --out $(TEACHERS)/3
	$(TAUGHT) --teacher $(TEACHERS)/3/parser.bin --seed 4 --soft 0.6 --dropout 0.33 --out extract/lang/model
	for seed in 1 2 3; do \
		out=$(TEACHERS)/names$$seed; test -f $$out/names.bin && continue; \
		mkdir -p $$out && cp extract/lang/model/parser.bin $$out && $(NAMED) --seed $$seed --out $$out || exit 1; \
	done
	$(NAMED) --seed 4 --soft 0.7 --name-teacher $(TEACHERS)/names1/names.bin --name-teacher $(TEACHERS)/names2/names.bin --name-teacher $(TEACHERS)/names3/names.bin --out extract/lang/model

# Rebuilds the weights of the ranker of pronouns, which reads the parser's trees: make rank TREEBANKS=dir
rank:
	@test -n "$(TREEBANKS)" || { echo "usage: make rank TREEBANKS=folder"; exit 2; }
	$(GO) run ./extract/lang/train/rank/gen.go "$(TREEBANKS)/gum-train.conllu" > weights.go && gofmt -w weights.go && mv weights.go extract/lang/coref/weights.go

# Scores the embedded model and holds it against the score sheet beside it: make eval TREEBANKS=dir NER=dir
eval: build
	@test -n "$(TREEBANKS)" || { echo "usage: make eval TREEBANKS=folder NER=folder"; exit 2; }
	$(QUADWIRE) eval --treebank "$(TREEBANKS)" --ner "$(NER)" --golden extract/lang/model/scores.tsv

# Prints the learning curve of the parser, one line of scores an epoch: make curve TREEBANKS=dir
curve: build
	@test -n "$(TREEBANKS)" || { echo "usage: make curve TREEBANKS=folder"; exit 2; }
	@out=$$(mktemp -d); for share in 0.125 0.25 0.5 1; do \
		echo "share $$share"; $(QUADWIRE) train --treebank "$(TREEBANKS)" --skip-names --share $$share --out $$out || exit 1; \
	done; rm -r $$out

# Compares with github.com/jdkato/prose/v3, in a module of its own: make prose TREEBANKS=dir NER=dir
prose:
	cd extract/eval/prose && $(GO) run . -treebank "$(abspath $(TREEBANKS))" -ner "$(abspath $(NER))"

clean:
	rm -rf quadwire $(DEMO) $(TEACHERS)
