// Guards for Gizmo's host objects, run once in every session before the
// user's script. Three things need them:
//
//   - Cayley panics in Go on arguments that it does not expect (an object for
//     a predicate, a number for a tag). A panic in its goroutine would end the
//     whole program, so every argument is checked here first.
//   - Errors that Go code returns carry no place in the script. Thrown again
//     as JavaScript errors they do.
//   - The graph stores IRIs in short form. Full IRIs, as exports print them,
//     are contracted wherever a value is expected.
//
// Every function is called guard_…, by which errors.go tells these frames
// from the user's. "PREFIXES" is replaced by pairs of prefix and full form.
(function guard_install(global) {
  'use strict';
  var prefixes = /*PREFIXES*/[];
  var hosts = new WeakMap(); // guarded path → Cayley's path
  var trails = new WeakMap(); // Cayley's path → how it came about, see guard_trail
  var made = new WeakMap();  // value made by iri(), gt() … → "value" or "filter"
  var maxDepth = 16;         // of lists in lists

  function guard_contract(s) {
    if (s.charAt(0) !== '<') return s;
    for (var i = 0; i < prefixes.length; i++) {
      var full = '<' + prefixes[i][1];
      if (s.indexOf(full) === 0) return '<' + prefixes[i][0] + s.slice(full.length);
    }
    return s;
  }

  function guard_kind(a) {
    if (a === null || a === undefined) return '0';
    switch (typeof a) {
      case 'string': return 's';
      case 'number': return 'n';
      case 'boolean': return 'b';
      case 'function': return 'f';
      case 'object':
        if (hosts.has(a)) return 'p';
        if (made.has(a)) return made.get(a);
        if (Array.isArray(a)) return 'l';
        if (a instanceof Date) return 'd';
    }
    return 'x';
  }

  var names = { s: 'a string', n: 'a number', b: 'a boolean', f: 'a function', p: 'a path',
    v: 'a value', c: 'a filter', l: 'a list', d: 'a date', '0': 'nothing', x: 'an object' };

  // What each letter of a signature accepts: n number, t tag, f function,
  // p path, v value, c filter; 0 null. Lists of t, v and p are accepted where
  // the signature has an l.
  function guard_accepts(letters, kind) {
    if (letters.indexOf(kind) >= 0) return true;
    if (letters.indexOf('t') >= 0) return kind === 's';
    if (letters.indexOf('v') >= 0) return 'snbd'.indexOf(kind) >= 0;
    return false;
  }

  function guard_fail(method, i, letters, kind) {
    var want = [];
    for (var k = 0; k < letters.length; k++) {
      var w = letters[k] === 't' ? 'a string' : names[letters[k]];
      if (letters[k] !== '0') want.push(w);
    }
    throw new TypeError(method + '(): argument ' + (i + 1) + ' must be ' + want.join(' or ') +
      ', not ' + names[kind]);
  }

  function guard_argument(method, i, letters, a, depth) {
    var kind = guard_kind(a);
    if (!guard_accepts(letters, kind)) guard_fail(method, i, letters, kind);
    if (kind === 'l') {
      if (depth >= maxDepth) throw new TypeError(method + '(): lists nested too deep');
      // A path stands alone; only values make up a list.
      var inner = letters.replace('0', '').replace('p', '');
      return a.map(function guard_item(e) { return guard_argument(method, i, inner, e, depth + 1); });
    }
    if (kind === 'p') return hosts.get(a);
    if (kind === 's' && letters.indexOf('v') >= 0) return a === '' ? raw.str('') : guard_contract(a);
    return a;
  }

  function guard_arguments(method, signature, args) {
    var out = [];
    for (var i = 0; i < args.length; i++) {
      if (signature.length === 0) break;
      var letters = signature[Math.min(i, signature.length - 1)];
      var spread = letters.charAt(0) === '*'; // a list stands for its members
      var a = guard_argument(method, i, letters.replace('*', ''), args[i], 0);
      if (spread && Array.isArray(a)) out = out.concat(a); else out.push(a);
    }
    return out;
  }

  // An error of Cayley's becomes one with a place in the script.
  function guard_rethrow(e) {
    if (e instanceof Error) throw e;
    throw new Error(String(e));
  }

  var path = {
    is: ['*vl'], in: ['0vpl', 'tl'], out: ['0vpl', 'tl'], both: ['0vpl', 'tl'],
    labelContext: ['0vpl', 'tl'], followRecursive: ['vp', 'ntl', 'tl'],
    has: ['vp', 'vc'], hasR: ['vp', 'vc'],
    save: ['vp', 't'], saveR: ['vp', 't'], saveOpt: ['vp', 't'], saveOptR: ['vp', 't'],
    filter: ['c'], and: ['p'], intersect: ['p'], union: ['p'], or: ['p'], except: ['p'],
    difference: ['p'], follow: ['p'], followR: ['p'], tag: ['*tl'], as: ['*tl'], back: ['t'],
    saveInPredicates: ['t'], saveOutPredicates: ['t'], limit: ['n'], skip: ['n'],
    unique: [], labels: [], inPredicates: [], outPredicates: [], order: [],
    all: [], getLimit: ['n'], toArray: ['n'], tagArray: ['n'], toValue: [], tagValue: [],
    count: [], forEach: ['fn', 'f'], map: ['fn', 'f']
  };
  // The path is made by a method that must have an argument, or Go panics.
  var needs = { follow: 1, followR: 1, followRecursive: 1, has: 1, hasR: 1, back: 1, and: 1, intersect: 1,
    union: 1, or: 1, except: 1, difference: 1, save: 1, saveR: 1, saveOpt: 1, saveOptR: 1,
    filter: 1, getLimit: 1, limit: 1, skip: 1, forEach: 1, map: 1, saveInPredicates: 1, saveOutPredicates: 1 };

  function guard_lower(name) {
    return name.charAt(0).toLowerCase() + name.slice(1);
  }

  function guard_method(target, name) {
    return function guard_call() {
      if (arguments.length < (needs[name] || 0)) {
        throw new TypeError(name + '(): needs an argument');
      }
      var trail = guard_trail(name, arguments, trails.get(target));
      var args = guard_arguments(name, path[name], arguments);
      var thrown = [];
      for (var i = 0; i < args.length; i++) {
        if (typeof args[i] === 'function') args[i] = guard_callback(args[i], thrown);
      }
      var r;
      try {
        r = target[name].apply(target, args);
      } catch (e) {
        guard_rethrow(thrown.length > 0 ? thrown[0] : e);
      }
      return guard_wrap(r, trail);
    };
  }

  // Cayley panics when back() or followR() would walk in reverse over a step
  // that has none. The trail of a path lists its tags ("tag x") and such steps
  // ("labels()"), by which these walks are refused.
  function guard_trail(name, args, trail) {
    switch (name) {
      case 'labels': case 'inPredicates': case 'outPredicates':
        return trail.concat([name + '()']);
      case 'tag': case 'as':
        return trail.concat(Array.prototype.concat.apply([], args).map(function guard_tag(t) { return 'tag ' + String(t); }));
      case 'back':
        for (var i = trail.length - 1; i >= 0; i--) {
          if (trail[i] === 'tag ' + String(args[0])) return trail.slice(0, i + 1);
          guard_reverse(name, trail[i]);
        }
        return [];
      case 'follow': case 'followR':
        var other = trails.get(hosts.get(args[0])) || [];
        if (name === 'followR') other.forEach(function guard_each(step) { guard_reverse(name, step); });
        return trail.concat(other);
    }
    return trail;
  }

  function guard_reverse(name, step) {
    if (step.indexOf('tag ') !== 0) throw new TypeError(name + '(): cannot go back over ' + step);
  }

  function guard_callback(f, thrown) {
    return function guard_row(row) {
      try {
        return f.call(this, row);
      } catch (e) {
        thrown.push(e);
        throw e;
      }
    };
  }

  var asked = ['toJSON', 'toString', 'valueOf', 'then', 'constructor'];

  function guard_wrap(r, trail) {
    if (r === null || typeof r !== 'object' || Array.isArray(r) || typeof r.out !== 'function') return r;
    var p = new Proxy({}, {
      get: function guard_get(_, name) {
        var lower = typeof name === 'string' ? guard_lower(name) : '';
        if (Object.prototype.hasOwnProperty.call(path, lower)) return guard_method(r, lower);
        // These JavaScript itself asks for, to print or to await a value.
        if (lower === '' || asked.indexOf(name) >= 0) return undefined;
        throw new TypeError('a path has no method ' + name + '()');
      }
    });
    hosts.set(p, r);
    trails.set(r, trail || []);
    return p;
  }

  var raw = {};
  function guard_value(name, arity, kind) {
    raw[name] = global[name];
    global[name] = function guard_make() {
      for (var i = 0; i < arguments.length; i++) {
        var k = guard_kind(arguments[i]);
        var ok = kind === 'v' || name === 'like' ? k === 's' :
          name === 'regex' ? (i === 0 ? 'sv' : 'b').indexOf(k) >= 0 : 'snbdv'.indexOf(k) >= 0;
        if (!ok) guard_fail(name, i, kind === 'v' ? 't' : 'v', k);
      }
      if (arguments.length < arity) throw new TypeError(name + '(): needs ' + arity + ' argument(s)');
      var args = Array.prototype.slice.call(arguments);
      if (name === 'iri') args[0] = guard_contract('<' + args[0]).slice(1);
      else if (name !== 'like' && kind === 'c' && typeof args[0] === 'string') args[0] = guard_contract(args[0]);
      if (name !== 'regex') args = args.slice(0, arity);
      var v;
      try {
        v = raw[name].apply(undefined, args);
      } catch (e) {
        guard_rethrow(e);
      }
      if (v !== null && typeof v === 'object') made.set(v, kind);
      return v;
    };
  }
  ['iri', 'bnode', 'raw', 'str'].forEach(function guard_each(n) { guard_value(n, 1, 'v'); });
  ['lang', 'typed'].forEach(function guard_each(n) { guard_value(n, 2, 'v'); });
  ['lt', 'lte', 'gt', 'gte', 'regex', 'like'].forEach(function guard_each(n) { guard_value(n, 1, 'c'); });

  var g = global.graph;
  function guard_V() {
    var args = guard_arguments('V', ['*vl'], arguments);
    try {
      return guard_wrap(g.V.apply(g, args));
    } catch (e) {
      guard_rethrow(e);
    }
  }
  function guard_M() {
    return guard_wrap(g.M());
  }
  function guard_emit(v) {
    if (hosts.has(v)) throw new TypeError('emit(): a path is no value; end it with .toArray()');
    // Through JSON, because Cayley never returns from a cyclic value.
    var s = JSON.stringify(v);
    if (s !== undefined) g.emit(JSON.parse(s));
    return null;
  }
  function guard_iri(s) {
    return global.iri(String(s));
  }
  function guard_nothing() {}
  var methods = {
    V: guard_V, vertex: guard_V, M: guard_M, morphism: guard_M, emit: guard_emit,
    IRI: guard_iri, uri: guard_iri,
    // Prefixes are stored short and always known, so that nothing need be loaded.
    loadNamespaces: guard_nothing, addDefaultNamespaces: guard_nothing,
    addNamespace: function guard_namespace(prefix, full) {
      prefixes.push([String(prefix) + ':', String(full)]);
    }
  };
  ['Vertex', 'Morphism', 'Emit', 'Uri', 'LoadNamespaces', 'AddDefaultNamespaces', 'AddNamespace']
    .forEach(function guard_each(n) { methods[n] = methods[guard_lower(n)]; });
  global.graph = global.g = methods;
})(this);
