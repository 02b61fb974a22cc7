package gizmo

// WordsHelp explains the words of words.js.
const WordsHelp = `Beside Gizmo's own g.V(…) there is entity("Name"), by name, alias or id, and
every path has
  .facts()  .facts("Meeting")   facts that it takes part in, of any or of one class
  .quotes()                     what it said
  .asOf("2026-03-31")           of facts and quotes those that articles up to then tell
  .between("2026-01-01","2026-02")  of facts and quotes those of these days, both
                                included; undated ones by the day of the article
  .evidence()                   the sentences that prove facts, or name entities
They go on with Gizmo's methods: .all(), .getLimit(5), .count(), .out("<qw:place>") …
`
