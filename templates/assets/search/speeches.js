// What matches a query in the texts of speeches.
(function (search) {
  "use strict";
  var pairWeight = 100; // two words that follow one another, against all marks
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
          var price = search.marksOf(search.words(list.slice(0, space))[0], q) + (key === q.fold ? 0 : 4);
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
    var lists = query.map(function (q, i) { return speechesWith(q, i === last && q.fold.length >= search.beginning, parts[i]); });
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
        if (search.own(part, pair)) {
          numbers(part[pair]).forEach(function (n) { together.add(n); });
        }
      });
      found.forEach(function (one) { one.rank -= together.has(one.number) ? pairWeight : 0; });
    }
    return found.sort(function (a, b) { return a.rank - b.rank || a.number - b.number; });
  }

  // followed tells whether a speech has the words of a query one behind the other.
  function followed(one, query) { return one.rank < pairWeight * (1.5 - query.length); }

  search.partsOf = partsOf;
  search.followed = followed;
  search.rankSpeeches = rankSpeeches;
})(window.bangVangSearch = window.bangVangSearch || {});
