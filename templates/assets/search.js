// The search engine. It reads the index that package search lays out and that
// lies in scripts beside the search page; how it lies, and what matches a query in
// which order, is told at the head of that package. It touches the page only to
// load those scripts. find.js asks it.
(function () {
  "use strict";
  var mostWords = 8; // of a query
  var mostOfText = 40; // words of a text that are looked at,
  var mostTimes = 3; // of those with the same fold
  var mostSet = 3; // words of a set
  var beginning = 3; // letters that are enough for a word of a speech, or to guess what is meant
  var mostTries = 40; // guesses what is meant

  // Words. The fold takes off marks, case and punctuation; what Unicode does not
  // take apart is told here.

  var plain = {};
  ("đd ðd ɖd ɗd ȡd æae œoe ßss þth øo łl ıi ŋng ħh ŧt ĸk ƀb ɓb ƈc ƒf ǥg ɠg ɨi ɩi ȷj ɉj ƙk ƚl ɲn ƞn ɔo ɵo ƥp ɍr ȿs ƭt ʈt ʉu ʊu ʋv ƴy ɏy " +
    "ƶz ȥz əe ǝe ɛe ɇe ȼc ⱥa ⱦt ɣg ςσ").split(" ").forEach(function (pair) { plain[pair[0]] = pair.slice(1); });
  var dropped = /['`´ʹʻʼ‘’‛′]|\p{Cf}/u;
  var mark = /\p{M}/u;
  var letter = /\p{L}/u;
  var number = /\p{N}/u;
  var latin = /\p{Script=Latin}/u;
  var tone = /[\u0300\u0301\u0303\u0309\u0323]/;
  var known = new Map(); // words by what stands between spaces

  // words takes a text apart, as vietnamese.Words does in Go.
  function words(text) {
    var list = [];
    text.split(/[ \n\t]+/).forEach(function (chunk) {
      var own = known.get(chunk);
      if (!own) {
        own = take(chunk);
        known.set(chunk, own);
      }
      list.push.apply(list, own);
    });
    return list;
  }

  function take(chunk) {
    var list = [];
    var text, fold, toneless, tones, other;
    function begin() { text = fold = toneless = tones = ""; other = false; }
    function end() {
      if (fold) {
        list.push({ text: text.normalize("NFC"), fold: fold.normalize("NFC"), toneless: toneless.normalize("NFC"), tones: tones });
      }
      begin();
    }
    begin();
    Array.from(chunk.replace(/[\u00B4\u1FFD]/g, "").normalize("NFKD")).forEach(function (c) {
      if (dropped.test(c)) {
        text += c;
        return;
      }
      if (mark.test(c)) {
        text += c;
        if (other) {
          fold += c;
          toneless += c;
        } else if (fold && tone.test(c)) {
          tones += c;
        } else if (fold) {
          toneless += c;
        }
      } else if (letter.test(c) || number.test(c)) {
        text += c;
        c = c.toLowerCase();
        other = letter.test(c) && !latin.test(c);
        fold += plain[c] || c;
        toneless += c === "ς" ? "σ" : c === "ð" || c === "ɖ" ? "đ" : c;
      } else {
        end();
      }
    });
    end();
    return list;
  }

  // terms are the words of a text that are looked at.
  function terms(text) {
    var list = [];
    words(text).forEach(function (w) {
      var same = list.filter(function (other) { return other.fold === w.fold; });
      if (list.length < mostOfText && same.length < mostTimes) {
        list.push(w);
      }
    });
    return list;
  }

  // Matching.

  // marksOf tells how far the marks of a word are from what was typed.
  function marksOf(w, q) {
    var same = w.fold.length > q.fold.length ? w.toneless.startsWith(q.toneless) : w.toneless === q.toneless;
    return !same ? 2 : w.tones === q.tones ? 0 : 1;
  }

  // cost tells how far a text is from a query, as a number: whole words, marks,
  // whether the word that counts most is meant. Infinity is no match.
  function cost(text, query, lead) {
    var last = query.length - 1;
    var best = Infinity;
    var taken = [];
    function assign(i, marks, led) {
      var q = query[i];
      for (var j = 0; j < text.length; j++) {
        var w = text[j];
        if (taken[j] || (i < last ? w.fold !== q.fold : !w.fold.startsWith(q.fold))) {
          continue;
        }
        var begun = w.fold.length > q.fold.length;
        var sum = marks + marksOf(w, q);
        if (i === last) {
          best = Math.min(best, ((begun ? 1 + 2 * mostWords : 0) + sum) * 2 + (led || j === lead ? 0 : 1));
        } else {
          taken[j] = true;
          assign(i + 1, sum, led || j === lead);
          taken[j] = false;
        }
      }
    }
    assign(0, 0, false);
    return best;
  }

  // match returns the rank of a row, and by which of its texts it was found.
  function match(row, query, people) {
    var best = null;
    row.terms = row.terms || row.texts.map(terms);
    row.terms.forEach(function (text, i) {
      var rank = cost(text, query, people ? text.length - 1 : 0) * 2 + (i > 0 ? 1 : 0);
      if (rank < Infinity && (!best || rank < best.rank)) {
        best = { row: row, rank: rank, text: i };
      }
    });
    return best;
  }

  // The index.

  function own(object, key) { return Object.prototype.hasOwnProperty.call(object, key); }

  // leafOf follows the letters of a word through the frequent nodes of a set to
  // the first that is not; null where all are frequent.
  function leafOf(nodes, letters) {
    var key = "";
    for (var i = 0; own(nodes, key); i++) {
      if (i === letters.length) {
        return null;
      }
      key += letters[i];
    }
    return key;
  }

  // choose calls visit with all ways to choose some of a list: what is chosen,
  // and the rest.
  function choose(list, n, visit) {
    (function next(from, chosen) {
      if (chosen.length === n) {
        visit(chosen.map(function (i) { return list[i]; }), list.filter(function (_, i) { return chosen.indexOf(i) < 0; }));
        return;
      }
      for (var i = from; i < list.length; i++) {
        next(i + 1, chosen.concat(i));
      }
    })(0, []);
  }

  // fileOf returns the file with a block of a kind: the last that does not begin
  // behind it.
  function fileOf(kind, key) {
    var low = 0;
    var high = kind.cuts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (kind.cuts[middle] <= key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return kind.start + low;
  }

  // where tells which files answer a query, and how many match where the files
  // do not tell that themselves.
  function where(kind, query, loaded) {
    var whole = query.slice(0, -1).map(function (w) { return w.fold; }).sort();
    var begun = query[query.length - 1].fold;
    var found = null;
    function look(set, rest) {
      var name = set.join(" ");
      if (!own(kind.sets, name)) {
        return;
      }
      rest.map(function (fold) { return Array.from(fold).concat(" "); }).concat([Array.from(begun)]).forEach(function (letters) {
        var leaf = leafOf(kind.sets[name], letters);
        if (leaf === null) {
          return;
        }
        var file = fileOf(kind, name + "|" + leaf);
        if (!found || loaded(file) || !loaded(found.file) && leaf.length > found.leaf.length) {
          found = { file: file, leaf: leaf };
        }
      });
    }
    for (var n = 0; n <= Math.min(mostSet, whole.length) && !found; n++) {
      choose(whole, n, look);
    }
    if (found) {
      return { files: [found.file], total: -1 };
    }
    if (whole.length <= mostSet) {
      return { files: [fileOf(kind, "+" + whole.join(" ") + "|" + begun)], total: kind.sets[whole.join(" ")][begun] };
    }
    return { files: kind.whole, total: -1 };
  }

  var digits = "!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~ ";
  var digitOf = {};
  Array.from(digits).forEach(function (c, n) { digitOf[c] = n; });

  // column returns the values of a column, row by row.
  function column(c, rows) {
    var values = c.values.split("\n");
    var width = c.rows.length / rows;
    var all = [];
    for (var i = 0; i < c.rows.length; i += width) {
      var n = 0;
      for (var j = i; j < i + width; j++) {
        n = n * digits.length + digitOf[c.rows[j]];
      }
      all.push(values[n]);
    }
    return all;
  }

  function present(text) { return text !== ""; }

  // decode makes rows of the columns of a shard, by kinds.
  function decode(shard, kinds) {
    var size = shard.rows.reduce(function (sum, n) { return sum + n; }, 0);
    var first = column(shard.first, size);
    var middle = column(shard.middle, size);
    var last = column(shard.last, size);
    var details = column(shard.detail, size);
    var spans = column(shard.span, size);
    var ids = shard.ids.split("\n");
    var all = [];
    var byKind = shard.rows.map(function (n, k) {
      var rows = [];
      for (; n > 0; n--) {
        var i = all.length;
        var span = spans[i].split(" ");
        var row = { order: i, texts: [[first[i], middle[i], last[i]].filter(present).join(" ")], id: ids[i], kind: kinds[k], detail: details[i],
          first: Number(span[0]), last: Number(span[1]), count: Number(span[2]), printed: false };
        rows.push(row);
        all.push(row);
      }
      return rows;
    });
    if (shard.others) {
      shard.others.split("\n").forEach(function (line) {
        var texts = line.split("\t");
        all[texts[0]].texts = all[texts[0]].texts.concat(texts.slice(1));
      });
    }
    var from = 0;
    (shard.printed ? shard.printed.split(" ") : []).concat(size).forEach(function (run, i) {
      for (var to = Math.min(from + Number(run), size); from < to; from++) {
        all[from].printed = i % 2 === 1;
      }
    });
    return byKind;
  }

  // result is what is told of a match.
  function result(m, page) {
    var row = m.row;
    var folder = /^\d*/.exec(row.id)[0];
    var id = row.id.slice(folder.length);
    if (id[0] === "/") {
      id = id.slice(1);
    } else {
      id = terms(row.texts[0]).map(function (w) { return w.fold; }).join("-") + id;
    }
    return { name: row.texts[0], also: m.text ? row.texts[m.text] : "", address: row.kind.folders[Number(folder)] + id + "/" + page,
      detail: row.detail, first: row.first, last: row.last, count: row.count, printed: row.printed };
  }

  // Speeches.

  // numbers reads ascending numbers that are written by how much they grow.
  function numbers(list) {
    var sum = 0;
    return list.split(" ").map(function (n) {
      sum += parseInt(n, 36);
      return sum;
    });
  }

  // partsOf returns the files with the lists of a word, or of all that begin so.
  function partsOf(d, word, begun) {
    var files = [];
    for (var i = 0; i < d.files.length; i++) {
      var next = d.cuts[i];
      if ((next === undefined || next > word) && (i === 0 || d.cuts[i - 1] <= word || begun && d.cuts[i - 1].startsWith(word))) {
        files.push(d.files[i]);
      }
    }
    return files;
  }

  // speechesWith returns, by their numbers, what a word of a query costs in the
  // speeches that have it.
  function speechesWith(q, begun, parts) {
    var costs = new Map();
    parts.forEach(function (part) {
      Object.keys(part).forEach(function (key) {
        if (key !== q.fold && !(begun && key.startsWith(q.fold) && key.indexOf(" ") < 0)) {
          return;
        }
        part[key].split("|").forEach(function (list) {
          var space = list.indexOf(" ");
          var price = marksOf(words(list.slice(0, space))[0], q) + (key === q.fold ? 0 : 3);
          numbers(list.slice(space + 1)).forEach(function (n) {
            if (!costs.has(n) || costs.get(n) > price) {
              costs.set(n, price);
            }
          });
        });
      });
    });
    return costs;
  }

  // rankSpeeches puts the speeches that have all words in order.
  function rankSpeeches(query, parts) {
    var last = query.length - 1;
    var lists = query.map(function (q, i) { return speechesWith(q, i === last && q.fold.length >= beginning, parts[i]); });
    var found = [];
    lists[0].forEach(function (_, n) {
      if (lists.every(function (list) { return list.has(n); })) {
        found.push({ number: n, rank: lists.reduce(function (sum, list) { return sum + list.get(n); }, 0) });
      }
    });
    for (var i = 0; i < last; i++) {
      var pair = query[i].fold + " " + query[i + 1].fold;
      var together = new Set();
      parts[i].forEach(function (part) {
        if (own(part, pair)) {
          numbers(part[pair]).forEach(function (n) { together.add(n); });
        }
      });
      found.forEach(function (one) { one.rank -= together.has(one.number) ? 100 : 0; });
    }
    return found.sort(function (a, b) { return a.rank - b.rank || a.number - b.number; });
  }

  // Slips.

  // near tells whether two words are one slip apart: a letter too many, too few,
  // another, or two swapped.
  function near(a, b) {
    var from = 0;
    while (from < a.length && a[from] === b[from]) {
      from++;
    }
    a = a.slice(from);
    b = b.slice(from);
    while (a && b && a[a.length - 1] === b[b.length - 1]) {
      a = a.slice(0, -1);
      b = b.slice(0, -1);
    }
    return a !== b && (a.length <= 1 && b.length <= 1 || a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);
  }

  // nearBegun tells whether a word begins one slip apart from what is typed.
  function nearBegun(typed, word) {
    return typed.length >= beginning && [-1, 0, 1].some(function (n) { return near(typed, word.slice(0, typed.length + n)); });
  }

  // meant returns what may be meant by a query of which one word has a slip, the
  // most frequent first.
  function meant(query, spelling) {
    var last = query.length - 1;
    var at = query.map(function (_, i) { return i; });
    var unknown = at.filter(function (i) {
      return !spelling.some(function (s) { return i === last ? s.fold.startsWith(query[i].fold) : s.fold === query[i].fold; });
    });
    if (unknown.length > 1) {
      return [];
    }
    var tries = [[], [], []];
    (unknown.length ? unknown : at).forEach(function (i) {
      var typed = query[i].fold;
      function add(kind, words) { tries[kind].push(query.slice(0, i).concat(words, query.slice(i + 1))); }
      spelling.forEach(function (s) {
        if (near(typed, s.fold)) {
          add(0, s.word);
        } else if (i === last && nearBegun(typed, s.fold)) {
          add(2, s.word);
        } else if (typed.startsWith(s.fold)) { // the space is missing
          spelling.forEach(function (rest) {
            if (typed === s.fold + rest.fold) {
              add(1, [s.word[0], rest.word[0]]);
            }
          });
        }
      });
    });
    return tries[0].concat(tries[1], tries[2]).slice(0, mostTries);
  }

  // open makes an index of the files in a folder.
  function open(folder) {
    var directory = null; // a promise
    var shards = {}; // promises, by names of files
    var ready = {}; // what they gave

    // script loads a script and gives what it hands over.
    function script(address, receiver) {
      return new Promise(function (resolve, reject) {
        var tag = document.createElement("script");
        waiting[receiver] = resolve;
        tag.src = folder + address;
        tag.onload = tag.onerror = function () {
          tag.remove();
          reject(new Error(address)); // nothing happens where it gave what it should
        };
        document.head.appendChild(tag);
      });
    }

    function begin(again) {
      if (!directory || again) {
        directory = script("muc-luc.js" + (again ? "?" + Date.now() : ""), "");
        directory.catch(function () { directory = null; });
      }
      return directory;
    }

    // load gives what a file has: rows of kinds, where they are told.
    function load(name, kinds) {
      if (!shards[name]) {
        shards[name] = script(name + ".js", name).then(function (data) {
          ready[name] = kinds ? decode(data, kinds) : data;
          return ready[name];
        });
        shards[name].catch(function () { delete shards[name]; });
      }
      return shards[name];
    }

    // findIn looks for a query in the entries of a kind.
    function findIn(d, k, query, most) {
      var kind = d.kinds[k];
      var place = where(kind, query, function (file) { return !!ready[d.files[file]]; });
      return Promise.all(place.files.map(function (file) { return load(d.files[file], d.kinds); })).then(function (files) {
        var found = [];
        files.forEach(function (rows, f) {
          rows[k].forEach(function (row) {
            var m = match(row, query, kind.kind === "con-nguoi");
            if (m) {
              m.file = f;
              found.push(m);
            }
          });
        });
        found.sort(function (a, b) { return a.rank - b.rank || a.file - b.file || a.row.order - b.row.order; });
        return { kind: kind.kind, total: place.total < 0 ? found.length : place.total,
          results: found.slice(0, most).map(function (m) { return result(m, d.page); }) };
      });
    }

    // findSpeeches looks for a query in the texts of speeches.
    function findSpeeches(d, query, most) {
      var speeches = d.speeches;
      return Promise.all(query.map(function (q, i) {
        var names = partsOf(speeches, q.fold, i === query.length - 1 && q.fold.length >= beginning);
        return Promise.all(names.map(function (name) { return load(name); }));
      })).then(function (parts) {
        var found = rankSpeeches(query, parts);
        return Promise.all(found.slice(0, most).map(function (one) {
          return load(speeches.tables[Math.floor(one.number / speeches.rows)], [speeches]).then(function (kinds) {
            return result({ row: kinds[0][one.number % speeches.rows], text: 0 }, d.page);
          });
        })).then(function (results) { return { kind: speeches.kind, total: found.length, results: results }; });
      });
    }

    function ask(d, query, options) {
      function wanted(kind) { return !options.kind || options.kind === kind.kind; }
      var groups = d.kinds.map(function (kind, k) { return wanted(kind) ? findIn(d, k, query, options.most) : { total: 0 }; });
      if (d.speeches && wanted(d.speeches)) {
        groups.push(findSpeeches(d, query, options.most));
      }
      return Promise.all(groups).then(function (groups) { return groups.filter(function (g) { return g.total > 0; }); });
    }

    // guess looks for what may have been meant, and gives the first that is there.
    function guess(d, query, options) {
      return load(d.words).then(function (list) {
        var spelling = list.split("\n").map(function (line) {
          var parts = line.split(" ");
          return { fold: parts[0], word: words(parts[1] || parts[0]) };
        });
        var tries = meant(query, spelling.filter(function (s) { return s.word.length === 1; }));
        return (function next(i) {
          return i === tries.length ? null : ask(d, tries[i], options).then(function (groups) {
            return groups.length ? { query: tries[i], groups: groups } : next(i + 1);
          });
        })(0);
      });
    }

    function textOf(query) { return query.map(function (w) { return w.text; }); }

    function find(text, options) {
      var query = words(text).slice(0, mostWords);
      var answer = { query: text, words: textOf(query), groups: [], instead: null };
      if (!query.length) {
        return Promise.resolve(answer);
      }
      function once(d) {
        return ask(d, query, options).then(function (groups) {
          answer.groups = groups;
          return groups.length || !d.words ? null : guess(d, query, options);
        }).then(function (guessed) {
          if (guessed) {
            answer.instead = textOf(guessed.query).join(" ");
            answer.groups = guessed.groups;
          }
          return answer;
        });
      }
      // An index that was published anew since its directory was read has other files.
      return begin().then(once).catch(function () { return begin(true).then(once); });
    }

    return { find: find };
  }

  var waiting = {}; // who waits for a script, by its name
  function receive(name, data) {
    if (own(waiting, name)) {
      waiting[name](data);
      delete waiting[name];
    }
  }
  window.bangVangIndex = function (data) { receive("", data); };
  window.bangVangShard = receive;
  window.bangVangSearch = { open: open, words: words };
})();
