// Guards for Gizmo's host objects, run once in every session before the
// user's script. Every call of Cayley goes through guard_invoke, which turns
// a panic of Go into an error of JavaScript (guard.go). Around it:
//
//   - Errors that Go code returns carry no place in the script; thrown again
//     as JavaScript errors they do.
//   - The graph stores IRIs in short form. Full IRIs, as exports print them,
//     are contracted wherever a value is expected.
//   - Lists are copied and other objects refused, because Cayley never comes
//     back from a value that holds itself.
//
// guard_words is the function of words.js, guard_find looks a name up for it.
// "PREFIXES" is replaced by pairs of prefix and full form.
(function guard_install(global, guard_invoke, guard_words, guard_find) {
  'use strict';
  var prefixes = /*PREFIXES*/[];
  var hosts = new WeakMap(); // guarded path → Cayley's path
  var made = new WeakSet();  // values made by iri(), gt() …
  var maxDepth = 16;         // of lists in lists
  delete global.guard_invoke;
  delete global.guard_words;
  delete global.guard_find;

  function guard_contract(s) {
    if (s.charAt(0) !== '<') return s;
    for (var i = 0; i < prefixes.length; i++) {
      var full = '<' + prefixes[i][1];
      if (s.indexOf(full) === 0) return '<' + prefixes[i][0] + s.slice(full.length);
    }
    return s;
  }

  function guard_argument(method, a, depth) {
    switch (typeof a) {
      case 'string': return guard_contract(a);
      case 'function': return guard_callback(a);
      case 'symbol': throw new TypeError(method + '(): a symbol is no argument');
      case 'object':
        if (a === null || made.has(a) || a instanceof Date) return a;
        if (hosts.has(a)) return hosts.get(a);
        if (!Array.isArray(a)) throw new TypeError(method + '(): an object is no argument');
        if (depth === maxDepth) throw new TypeError(method + '(): lists nested too deep');
        return a.map(function guard_item(e) { return guard_argument(method, e, depth + 1); });
    }
    return a;
  }

  // The last error of a callback; Cayley gives it back wrapped.
  var thrown = [];
  function guard_callback(f) {
    return function guard_row(row) {
      try {
        return f.call(this, row);
      } catch (e) {
        thrown.push(e);
        throw e;
      }
    };
  }

  var without = ['except', 'difference', 'Except', 'Difference'];

  function guard_call(target, name, args) {
    var out = [];
    for (var i = 0; i < args.length; i++) out.push(guard_argument(name, args[i], 0));
    var depth = thrown.length;
    try {
      // Cayley's optimizer fails over a set that turns out to be empty.
      if (without.indexOf(name) >= 0 && hosts.has(args[0]) && guard_invoke(out[0], 'toValue', []) === null) return guard_wrap(target);
      return guard_wrap(guard_invoke(target, name, out));
    } catch (e) {
      if (thrown.length > depth) e = thrown.pop();
      // Cayley cannot count by a predicate that is not in the graph.
      if (name === 'count' && /kv: not found$/.test(e)) return 0;
      if (e instanceof Error) throw e;
      throw new Error(typeof e === 'object' ? name + '(): ' + e : e);
    }
  }

  // These JavaScript itself asks for, to print or to await a value.
  var asked = ['toJSON', 'toString', 'valueOf', 'then', 'constructor'];

  // A path becomes a proxy whose methods are guarded; lists and numbers stay.
  function guard_wrap(r) {
    if (r === null || typeof r !== 'object' || Array.isArray(r)) return r;
    if (typeof r.out !== 'function') {
      made.add(r);
      return r;
    }
    var p = new Proxy({}, {
      get: function guard_get(_, name) {
        if (typeof name === 'symbol' || asked.indexOf(name) >= 0) return undefined;
        if (Object.prototype.hasOwnProperty.call(words.methods, name)) return words.methods[name].bind(p);
        if (typeof r[name] !== 'function') throw new TypeError('a path has no method ' + name + '()');
        return function guard_method() { return guard_call(r, name, arguments); };
      }
    });
    hosts.set(p, r);
    return p;
  }

  var env = {}, make = {};
  ['iri', 'bnode', 'raw', 'str', 'lang', 'typed', 'lt', 'lte', 'gt', 'gte', 'regex', 'like'].forEach(function guard_each(name) {
    env[name] = global[name];
    global[name] = make[name] = function guard_make() {
      if (name !== 'iri') return guard_call(env, name, arguments);
      return guard_call(env, name, [guard_contract('<' + arguments[0] + '>').slice(1, -1)]);
    };
  });

  var g = global.graph;
  function guard_V() { return guard_call(g, 'V', arguments.length === 1 && Array.isArray(arguments[0]) ? arguments[0] : arguments); }
  function guard_M() { return guard_call(g, 'M', []); }
  function guard_emit(v) {
    if (typeof v === 'object' && hosts.has(v)) throw new TypeError('emit(): a path is no value; end it with .toArray()');
    // Through JSON, because Cayley never comes back from a cyclic value.
    var s = JSON.stringify(v);
    if (s !== undefined) guard_invoke(g, 'emit', [JSON.parse(s)]);
    return null;
  }
  // Prefixes are stored short and always known, so that nothing need be loaded.
  function guard_nothing() {}
  function guard_namespace(prefix, full) { prefixes.push([String(prefix) + ':', String(full)]); }
  global.graph = global.g = {
    V: guard_V, vertex: guard_V, Vertex: guard_V, M: guard_M, morphism: guard_M, Morphism: guard_M,
    emit: guard_emit, Emit: guard_emit, IRI: global.iri, uri: global.iri, Uri: global.iri,
    addNamespace: guard_namespace, AddNamespace: guard_namespace,
    loadNamespaces: guard_nothing, LoadNamespaces: guard_nothing,
    addDefaultNamespaces: guard_nothing, AddDefaultNamespaces: guard_nothing
  };
  var params = global.params;
  global.params = new Proxy(params, {
    get: function guard_param(_, name) {
      if (typeof name === 'symbol' || asked.indexOf(name) >= 0 || name in params) return params[name];
      throw new ReferenceError('no parameter ' + name + ' was given');
    },
    set: function guard_set() { throw new TypeError('parameters do not change'); }
  });

  var words = guard_words({ V: guard_V }, make, guard_find);
  global.entity = words.entity;
  return function guard_host(p) { return hosts.get(p); };
})(this, this.guard_invoke, this.guard_words, this.guard_find);
