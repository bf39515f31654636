// What matches a query, and in which order.
(function (search) {
  "use strict";
  var mostOfText = 40; // words of a text that are looked at,
  var mostTimes = 3; // of those with the same fold
  search.mostWords = 8; // of a query that count
  var begun = 1 + 3 * search.mostWords; // what a word costs that only begins so: more than all marks

  // terms are the words of a text that are looked at.
  function terms(text) {
    var list = [];
    search.words(text).forEach(function (w) {
      var same = list.filter(function (other) { return other.fold === w.fold; });
      if (list.length < mostOfText && same.length < mostTimes) {
        list.push(w);
      }
    });
    return list;
  }

  // agrees tells whether a word has all marks that were typed, and others.
  function agrees(w, q) {
    var typed = Array.from(q.toneless);
    var plain = Array.from(q.fold);
    var letters = Array.from(w.toneless);
    return (!q.tones || q.tones === w.tones) && typed.length === plain.length && letters.length === Array.from(w.fold).length &&
      typed.every(function (c, i) { return c === letters[i] || c === plain[i]; });
  }

  // marksOf tells how far the marks of a word are from what was typed.
  function marksOf(w, q) {
    var begun = w.fold.length > q.fold.length;
    if (begun ? w.toneless.startsWith(q.toneless) : w.toneless === q.toneless) {
      return w.tones === q.tones || begun && !q.tones ? 0 : 1;
    }
    return agrees(w, q) ? 2 : 3;
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
        var sum = marks + marksOf(w, q);
        if (i === last) {
          best = Math.min(best, ((w.fold.length > q.fold.length ? begun : 0) + sum) * 2 + (led || j === lead ? 0 : 1));
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
        best = { row: row, rank: rank, whole: rank < begun * 4, text: i };
      }
    });
    return best;
  }

  search.terms = terms;
  search.marksOf = marksOf;
  search.match = match;
})(window.bangVangSearch = window.bangVangSearch || {});
