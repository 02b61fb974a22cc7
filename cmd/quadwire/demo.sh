#!/bin/sh
# The tour behind `make demo`: demo.sh QUADWIRE DB ARTICLES
set -eu
quadwire=$1 db=$2 articles=$3
step() { printf '\n\033[1m$ quadwire %s\033[0m\n' "$1"; }
ask() { step "ask \"$1\""; "$quadwire" --db "$db" ask "$1"; }

step "build $articles"
"$quadwire" --db "$db" build "$articles"
ask "Who did Rui Salgado meet in Lisbon?"
ask "What did Eszter Varga sign?"
ask "When did the ferry sink?"
step "query 'g.V(\"<ent:rui-salgado>\").outPredicates().all()'"
"$quadwire" --db "$db" query 'g.V("<ent:rui-salgado>").outPredicates().all()'
step "export --format nquads | head -5"
"$quadwire" --db "$db" export --format nquads | head -5
cat <<TXT

What to try next:
  ./quadwire --db $db repl                       Gizmo with history and completion; :help
  ./quadwire --db $db ask "Who hosted a dinner?"
  ./quadwire extract --format table ARTICLE.txt  what one article says
  ./quadwire build YOUR-ARTICLES/                your own graph, in quadwire.db
TXT
