// What is meant by who slips by a letter.
(function (search) {
  "use strict";
  var mostTries = 20; // guesses what is meant
  search.beginning = 3; // letters that are enough to guess by, or to look for in a speech

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
    return typed.length >= search.beginning && [-1, 0, 1].some(function (n) { return near(typed, word.slice(0, typed.length + n)); });
  }

  // meant returns what may be meant by a query with one slip, in a word or in the
  // space between two, the most frequent words first; and of each whether it
  // guesses the last word, which is not being typed any more then, or a short one.
  function meant(query, spelling) {
    var last = query.length - 1;
    var all = query.map(function (_, i) { return i; });
    var unknown = all.filter(function (i) {
      return !spelling.some(function (s) { return i === last ? s.fold.startsWith(query[i].fold) : s.fold === query[i].fold; });
    });
    var tries = [[], [], []];
    function add(kind, from, to, words) {
      tries[kind].push({ query: query.slice(0, from).concat(words, query.slice(to)), last: to > last, short: query[from].fold.length <= search.beginning });
    }
    all.slice(0, -1).forEach(function (i) { // a space too many
      var typed = query[i].fold + query[i + 1].fold;
      spelling.forEach(function (s) {
        if (s.fold === typed || i + 1 === last && s.fold.startsWith(typed)) {
          add(s.fold === typed ? 0 : 2, i, i + 2, s.word);
        }
      });
    });
    (unknown.length === 0 ? all : unknown.length === 1 ? unknown : []).forEach(function (i) {
      var typed = query[i].fold;
      if (/^\d+$/.test(typed)) {
        return; // another year is another thing
      }
      spelling.forEach(function (s) {
        if (near(typed, s.fold)) {
          add(0, i, i + 1, s.word);
        } else if (i === last && nearBegun(typed, s.fold)) {
          add(2, i, i + 1, s.word);
        } else if (typed.startsWith(s.fold)) { // a space too few
          spelling.forEach(function (rest) {
            if (typed === s.fold + rest.fold) {
              add(1, i, i + 1, [s.word[0], rest.word[0]]);
            }
          });
        }
      });
    });
    return tries[0].concat(tries[1], tries[2]).slice(0, mostTries);
  }

  search.meant = meant;
})(window.bangVangSearch = window.bangVangSearch || {});
