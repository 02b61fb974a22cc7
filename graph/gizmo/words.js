// The words that Quadwire adds to Gizmo, so that people ask in their own:
// entity(), and on every path facts(), quotes(), between(), asOf() and evidence().
// Each gives a path, with what is worth reading saved as tags, that goes on
// with Gizmo's own methods. guard.js calls this function once a session, with
// the guarded g and makers of values, and Go's search for a name.
(function words(g, make, find) {
  'use strict';

  var isFact = make.regex('^fact:', true);

  function entity() {
    if (arguments.length === 0) throw new TypeError('entity(): give a name, an alias or an id');
    var ids = [];
    for (var i = 0; i < arguments.length; i++) {
      if (typeof arguments[i] !== 'string') throw new TypeError('entity(): a name is a string');
      var found = find(arguments[i]); // [id, what is wrong]
      if (found[1]) throw new Error('entity(): ' + found[1]);
      ids.push('<' + found[0] + '>');
    }
    return g.V(ids);
  }

  // "Meeting" is <qw:Meeting>; only quotations are of another vocabulary.
  function classNode(name) {
    if (typeof name !== 'string' || name === '') throw new TypeError('facts(): a class is a name such as "Meeting"');
    var node = name === 'Quotation' ? '<schema:Quotation>' : /^</.test(name) ? name : /:/.test(name) ? '<' + name + '>' : '<qw:' + name + '>';
    var known = g.V(node).out('<rdfs:label>').count() > 0 || g.V(node).in('<rdf:type>').limit(1).count() > 0;
    if (!known) throw new Error('facts(): the graph has no class ' + name + '; quadwire stats lists those it has');
    return node;
  }

  // A claim or a plan must not look like what happened, so the mood of a fact
  // goes along. What is optional comes last, since Cayley forgets it before a
  // save(). A fact told by several articles has its description several times:
  // unique() makes it one row again.
  function told(path, ends) {
    path = path.save('<qw:polarity>', 'polarity').save('<qw:modality>', 'modality');
    for (var name in ends) path = path.saveOpt(ends[name], name);
    return path.saveOpt('<qw:attributedTo>', 'attributedTo').saveOpt('<qw:time>', 'time').unique();
  }

  function facts() {
    // Who only claims a fact takes no part in it.
    var path = this.in(g.V().except(g.V('<qw:attributedTo>'))).filter(isFact);
    if (arguments.length > 0) path = path.has.apply(path, ['<rdf:type>'].concat([].map.call(arguments, classNode)));
    else path = path.except(g.V('<qw:Clause>').in('<rdf:type>'));
    return told(path, { subject: '<qw:subject>', relation: '<qw:relation>', object: '<qw:object>' });
  }

  function quotes() {
    var path = this.in('<qw:subject>').has('<rdf:type>', '<schema:Quotation>');
    return told(path, { speaker: '<qw:subject>', words: '<qw:object>' });
  }

  function date(text, word) {
    if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) throw new TypeError((word || 'between') + '(): "' + text + '" is no date; give it as 2031-02-03, 2031-02 or 2031');
    return text;
  }

  // Cayley compares times as strings, and so does this: what begins on the first
  // day of a month or year may be known as that month or year only, and "~"
  // sorts behind everything that goes on with the last date.
  function between(first, last) {
    var span = [];
    if (first) span.push(make.gte(make.typed(date(first).replace(/(-01)?-01$/, ''), 'xsd:date')));
    if (last) span.push(make.lt(make.typed(date(last) + '~', 'xsd:date')));
    if (span.length === 0) throw new TypeError('between(): give a first day, a last day, or both');
    function within(path, predicate) { return path.has.apply(path, [predicate].concat(span)); }
    var undated = this.except(g.V().has('<qw:time>'));
    var articles = undated.tag('$between').out('<qw:evidence>').out('<schema:isPartOf>');
    return within(this, '<qw:time>').or(within(articles, '<schema:datePublished>').back('$between')).unique();
  }

  // What was known on a day is what articles published up to it tell.
  function asOf(day) {
    if (!day) throw new TypeError('asOf(): give a day');
    return this.tag('$asOf').out('<qw:evidence>').out('<schema:isPartOf>')
      .has('<schema:datePublished>', make.lt(make.typed(date(day, 'asOf') + '~', 'xsd:date'))).back('$asOf').unique();
  }

  function evidence() {
    return this.tag('of').out(['<qw:evidence>', '<qw:mentionedIn>'])
      .save('<schema:isPartOf>', 'article').save('<schema:text>', 'text');
  }

  return { entity: entity, methods: { facts: facts, quotes: quotes, between: between, asOf: asOf, evidence: evidence } };
})
