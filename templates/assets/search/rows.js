// What the files of the index tell of what can be found.
(function (search) {
  "use strict";
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
      id = search.terms(row.texts[0]).map(function (w) { return w.fold; }).join("-") + id;
    }
    return { name: row.texts[0], also: m.text ? row.texts[m.text] : "", address: row.kind.folders[Number(folder)] + id + "/" + page,
      detail: row.detail, first: row.first, last: row.last, count: row.count, printed: row.printed };
  }

  search.decode = decode;
  search.result = result;
})(window.bangVangSearch = window.bangVangSearch || {});
