// Where in the index the names are that match a query.
(function (search) {
  "use strict";
  var mostSet = 5; // words of a set

  // own tells whether an object has a key by itself.
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
    var name = whole.join(" ");
    if (own(kind.sets, name) && own(kind.sets[name], begun)) {
      return { files: [fileOf(kind, "+" + name + "|" + begun)], total: kind.sets[name][begun] };
    }
    return { files: kind.whole, total: -1 };
  }

  search.own = own;
  search.where = where;
})(window.bangVangSearch = window.bangVangSearch || {});
