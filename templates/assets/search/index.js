// The index: its files are loaded as they are needed. They are scripts, which
// hand over what is in them to one of two functions on the window.
(function (search) {
  "use strict";
  // open makes an index of the files in a folder.
  function open(folder) {
    var directory = null; // a promise
    var shards = {}; // promises, by names of files
    var ready = {}; // what they gave
    var spelling = {}; // words of names, with marks and without

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

    // begin gives the directory; a new one, if the last is that which is stale.
    function begin(stale) {
      if (!directory || directory === stale) {
        directory = script("muc-luc.js" + (stale ? "?" + Date.now() : ""), "");
        directory.catch(function () { directory = null; });
      }
      return directory;
    }

    // load gives what a file has: rows of kinds, where they are told.
    function load(name, kinds) {
      if (!shards[name]) {
        shards[name] = script(name + ".js", name).then(function (data) {
          ready[name] = kinds ? search.decode(data, kinds) : data;
          return ready[name];
        });
        shards[name].catch(function () { delete shards[name]; });
      }
      return shards[name];
    }

    // findIn looks for a query in the entries of a kind.
    function findIn(d, k, query, most) {
      var kind = d.kinds[k];
      var place = search.where(kind, query, function (file) { return !!ready[d.files[file]]; });
      return Promise.all(place.files.map(function (file) { return load(d.files[file], d.kinds); })).then(function (files) {
        var found = [];
        files.forEach(function (rows, f) {
          rows[k].forEach(function (row) {
            var m = search.match(row, query, kind.kind === "con-nguoi");
            if (m) {
              m.file = f;
              found.push(m);
            }
          });
        });
        found.sort(function (a, b) { return a.rank - b.rank || a.file - b.file || a.row.order - b.row.order; });
        return { kind: kind.kind, total: place.total < 0 ? found.length : place.total, whole: found.length > 0 && found[0].whole,
          results: found.slice(0, most).map(function (m) { return search.result(m, d.page); }) };
      });
    }

    // findSpeeches looks for a query in the texts of speeches.
    function findSpeeches(d, query, most) {
      var speeches = d.speeches;
      return Promise.all(query.map(function (q, i) {
        var names = search.partsOf(speeches, q.fold, i === query.length - 1 && q.fold.length >= search.beginning);
        return Promise.all(names.map(function (name) { return load(name); }));
      })).then(function (parts) {
        var found = search.rankSpeeches(query, parts);
        return Promise.all(found.slice(0, most).map(function (one) {
          return load(speeches.tables[Math.floor(one.number / speeches.rows)], [speeches]).then(function (kinds) {
            return search.result({ row: kinds[0][one.number % speeches.rows], text: 0 }, d.page);
          });
        })).then(function (results) { return { kind: speeches.kind, total: found.length, whole: found.length > 0 && search.followed(found[0], query), results: results }; });
      });
    }

    function ask(d, query, options) {
      function wanted(kind) { return !options.kind || options.kind === kind.kind; }
      var groups = d.kinds.map(function (kind, k) { return wanted(kind) ? findIn(d, k, query, options.most) : { total: 0 }; });
      if (d.speeches && wanted(d.speeches)) {
        groups.push(findSpeeches(d, query, options.most));
      }
      var isYear = query.length === 1 && /^\d{4}$/.test(query[0].fold); // its own page comes first
      return Promise.all(groups).then(function (groups) {
        groups = groups.filter(function (g) { return g.total > 0; });
        return groups.filter(function (g) { return isYear && g.kind === "nam"; }).concat(
          groups.filter(function (g) { return !isYear || g.kind !== "nam"; }));
      });
    }

    // guess looks for what may have been meant, and gives the first that is there.
    // Whole words are better than the beginning of the last, where that was guessed,
    // and the only ones that count where a short word was: the rest is chance.
    function guess(d, query, options) {
      var plain = query.every(function (w) { return w.toneless === w.fold && !w.tones; }); // who types no marks is asked without
      return load(d.words).then(function (list) {
        spelling[plain] = spelling[plain] || list.split("\n").map(function (line) {
          var parts = line.split(" ");
          return { fold: parts[0], word: search.words(!plain && parts[1] || parts[0]) };
        }).filter(function (s) { return s.word.length === 1; });
        var tries = search.meant(query, spelling[plain]);
        var begun = null;
        return (function next(i) {
          return i === tries.length ? begun : ask(d, tries[i].query, options).then(function (groups) {
            var found = { query: tries[i].query, groups: groups };
            if (groups.some(function (g) { return g.whole; })) {
              return found;
            }
            var names = groups.some(function (g) { return !d.speeches || g.kind !== d.speeches.kind; });
            if (names && !tries[i].short && !tries[i].last) {
              return found;
            }
            begun = begun || (names && !tries[i].short ? found : null);
            return next(i + 1);
          });
        })(0);
      });
    }

    function textOf(query) { return query.map(function (w) { return w.text; }); }

    function find(text, options) {
      var query = search.words(text).slice(0, search.mostWords);
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
      var read = begin();
      return read.then(once).catch(function () { return begin(read).then(once); });
    }

    return { find: find };
  }

  var waiting = {}; // who waits for a script, by its name
  function receive(name, data) {
    if (search.own(waiting, name)) {
      waiting[name](data);
      delete waiting[name];
    }
  }
  window.bangVangIndex = function (data) { receive("", data); };
  window.bangVangShard = receive;

  search.open = open;
})(window.bangVangSearch = window.bangVangSearch || {});
