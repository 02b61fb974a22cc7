#!/bin/sh
# The tour behind `make demo`: demo.sh QUADWIRE DB ARTICLES
set -eu
quadwire=$1 db=$2 articles=$3
step() { printf '\n$ quadwire %s\n' "$1"; }
ask() { step "ask \"$1\""; "$quadwire" --db "$db" ask "$1"; }

step "build $articles"
"$quadwire" --db "$db" build "$articles"
ask "Who did Rui Salgado meet in Lisbon?"
ask "What did Eszter Varga sign?"
ask "When did the ferry sink?"
step 'path "Priit Oja" "Helena Prado"'
"$quadwire" --db "$db" path "Priit Oja" "Helena Prado"
met='g.V().has("<rdf:type>", "<schema:Person>").tag("who").out("<qw:met>").all()'
step "query '$met'"
"$quadwire" --db "$db" query "$met"
step "export --format nquads | grep '#signed>'"
"$quadwire" --db "$db" export --format nquads | grep '#signed>' | head -n 4
cat <<TXT

What to try next:
  ./quadwire --db $db repl                       Gizmo with history and completion; :help
  ./quadwire --db $db ask "Who hosted a dinner?"
  ./quadwire --db $db show Rui Salgado           what the graph knows of somebody
  ./quadwire --db $db quotes --by "Priit Oja"    also: timeline, top, diff
  ./quadwire extract --format table ARTICLE.txt  what one article says
  ./quadwire build YOUR-ARTICLES/                your own graph, in quadwire.db
TXT
