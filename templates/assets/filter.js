// The filter of a yearly roll. In the page it is lists of links, one for each
// value; here they become choices that narrow the roll down in place. Rows that
// stand on pages of their own are loaded once, when the filter is first used.
(function () {
  "use strict";
  var filter = document.querySelector("details.filter");
  if (!filter) {
    return;
  }
  var words = filter.dataset;
  var step = 100; // rows that a table shows at a time
  var selects = {};
  var rows = null; // what stands elsewhere: kinds, units, and the lists by their keys
  var loading = false;
  var failed = false;

  function element(name, text, parent) {
    var e = document.createElement(name);
    if (text) {
      e.textContent = text;
    }
    if (parent) {
      parent.appendChild(e);
    }
    return e;
  }

  // Controls: a select for each list of links.
  var controls = element("div");
  controls.className = "controls";
  var above = {}; // the units to which a unit belongs

  filter.querySelectorAll("[data-filter]").forEach(function (list) {
    var label = element("label", list.querySelector("h3").textContent, controls);
    var select = element("select", "", label);
    select.name = list.dataset.filter;
    selects[select.name] = select;
    element("option", words.all, select).value = "";
    list.querySelectorAll("a[data-key]").forEach(function (a) {
      option(select, a.dataset.key, a.textContent);
      above[a.dataset.key] = (a.dataset.above || "").split(" ");
    });
    select.addEventListener("change", function () { apply(true); });
  });

  function option(select, key, text) {
    element("option", text, select).value = key;
  }

  var state = element("p", "", controls);
  state.setAttribute("role", "status");
  var clear = element("button", words.clear, controls);
  clear.type = "button";
  clear.hidden = true;
  clear.addEventListener("click", function () {
    each(function (select) { select.value = ""; });
    apply(true);
    controls.querySelector("select").focus();
  });
  var values = filter.querySelector(".values");
  values.hidden = true;
  filter.appendChild(controls);
  filter.addEventListener("toggle", function () {
    if (filter.open && !filter.querySelector("a[data-above]") && selects["don-vi"] && selects["don-vi"].length < 2) {
      load(); // the units are too many to stand in the page
    }
  });

  function each(visit) {
    Object.keys(selects).forEach(function (name) { visit(selects[name], name); });
  }

  function chosen(name) { return selects[name] ? selects[name].value : ""; }

  // holds tells whether a unit is the chosen one, or belongs to it.
  function holds(unit, wanted) {
    return !wanted || unit === wanted || !!unit && (above[unit] || []).indexOf(wanted) >= 0;
  }

  // ofGrant tells whether a grant that names nobody is what is looked for.
  function ofGrant(kinds, of, want) {
    return (!want.kind || kinds.split(" ").indexOf(want.kind) >= 0) && holds(of, want.unit);
  }

  function apply(byHand) {
    var want = { award: chosen("danh-hieu"), unit: chosen("don-vi"), kind: chosen("doi-tuong") };
    var any = !!(want.award || want.unit || want.kind);
    if (any && words.rows && !rows && (byHand || !failed)) { // what failed is tried again when the reader chooses again
      load();
    }
    var found = { names: 0, grants: 0 };
    document.querySelectorAll("article[data-award]").forEach(function (a) { filterGrant(a, want, any, found); });
    document.querySelectorAll("[data-list]").forEach(function (s) { filterList(s, want, any, found); });
    document.querySelectorAll(".award, .honours, .others").forEach(function (s) {
      s.hidden = any && !s.querySelector("article[data-award]:not([hidden]), [data-list]:not([hidden])") && !(s.matches("[data-list]") && !s.dataset.empty);
    });
    clear.hidden = !any;
    if (any && words.rows && !rows) {
      state.textContent = loading ? "…" : words.failed;
    } else if (any) {
      state.textContent = found.grants ? words.found.replace("%n", found.names.toLocaleString(document.documentElement.lang))
        .replace("%g", found.grants.toLocaleString(document.documentElement.lang)) : words.none;
    } else {
      state.textContent = "";
    }
    if (byHand) {
      remember(any);
    }
  }

  // filterGrant shows of a grant in the page what is looked for.
  function filterGrant(article, want, any, found) {
    var d = article.dataset;
    var shown = 0;
    article.querySelectorAll("table[data-kind]").forEach(function (table) {
      var left = 0;
      table.querySelectorAll("tbody tr").forEach(function (row) {
        row.hidden = (want.kind && table.dataset.kind !== want.kind) || !(holds(row.dataset.unit, want.unit) || holds(d.of, want.unit));
        left += row.hidden ? 0 : 1;
      });
      table.hidden = left === 0;
      shown += left;
    });
    var right = !want.award || d.award === want.award;
    article.hidden = any && !(right && (shown > 0 || ofGrant(d.kinds, d.of, want)));
    if (!article.hidden) {
      found.grants++;
      found.names += shown;
    }
  }

  // filterList shows, of a list that stands elsewhere, a table of what is looked for.
  function filterList(section, want, any, found) {
    var old = section.querySelector(".found");
    if (old) {
      old.remove();
    }
    delete section.dataset.empty;
    section.hidden = false;
    var long = section.querySelector(".long");
    long.hidden = any && !!rows;
    var list = rows && rows.lists[section.dataset.list];
    if (!any || !list) {
      return;
    }
    var lines = [];
    var grants = {};
    for (var i = 0; i < list.grant.length; i++) {
      var g = list.grant[i];
      var of = unit(list.grants.of[g]);
      var right = !want.award || list.grants.award[g] === want.award;
      var match = list.kind[i] < 0 ? ofGrant(list.grants.kinds[g], of, want)
        : (!want.kind || rows.kinds[list.kind[i]] === want.kind) && (holds(unit(list.unit[i]), want.unit) || holds(of, want.unit));
      if (right && match) {
        lines.push(i);
        grants[g] = true;
        found.names += list.kind[i] < 0 ? 0 : 1;
      }
    }
    found.grants += Object.keys(grants).length;
    if (lines.length) {
      table(section, list, lines);
    } else {
      section.dataset.empty = "1";
      section.hidden = true;
    }
  }

  function unit(n) { return n < 0 ? "" : rows.units.key[n]; }

  // table writes lines of a list, some at a time.
  function table(section, list, lines) {
    var box = element("div", "", section);
    box.className = "found";
    var t = element("table", "", box);
    t.className = "recipients";
    var head = element("tr", "", element("thead", "", t));
    [words.name, words.post, words.grant].forEach(function (text) {
      element("th", text, head).scope = "col";
    });
    var body = element("tbody", "", t);
    body.className = "cards";
    if (lines.some(function (i) { return list.printed[i]; })) {
      element("p", words.starred, box).className = "stars";
    }
    var more = element("button", words.more, box);
    more.type = "button";
    var next = 0;
    function write() {
      lines.slice(next, next + step).forEach(function (i) { line(body, list, i); });
      next += step;
      more.hidden = next >= lines.length;
    }
    more.addEventListener("click", function () {
      var last = body.rows.length;
      write();
      var link = body.rows[last] && body.rows[last].querySelector("a");
      if (link) {
        link.focus();
      }
    });
    write();
  }

  function line(body, list, i) {
    var row = element("tr", "", body);
    var g = list.grant[i];
    var named = list.kind[i] >= 0;
    var name = element("th", "", row);
    name.scope = "row";
    link(name, named ? list.name[i] : list.grants.count[g], list.href[i]);
    if (list.posthumous[i]) {
      name.appendChild(document.createTextNode(" "));
      element("span", words.posthumous, name).className = "mark";
    }
    if (list.printed[i]) {
      element("span", "*", name).className = "star";
    }
    element("td", list.text[i], row);
    link(element("td", "", row), list.grants.name[g], list.grants.href[g]);
  }

  function link(parent, text, href) {
    if (href) {
      element("a", text, parent).href = href;
    } else {
      parent.textContent = text;
    }
  }

  // Loading. A script of the site itself also works where pages are opened from
  // a disk.
  function load() {
    if (loading || rows) {
      return;
    }
    loading = true;
    window.bangVangRows = function (data) {
      rows = { kinds: data.kinds, units: data.units, lists: {} };
      data.groups.forEach(function (group) { rows.lists[group.key] = group; });
      data.units.key.forEach(function (key, i) {
        above[key] = data.units.above[i].map(function (n) { return data.units.key[n]; });
      });
      var select = selects["don-vi"];
      if (select && select.length < 2) {
        data.units.key.forEach(function (key, i) { option(select, key, data.units.name[i]); });
        recall("don-vi");
      }
    };
    var script = element("script");
    script.src = words.rows;
    script.onload = script.onerror = function () {
      loading = false;
      failed = !rows;
      values.hidden = !failed; // the links lead on where there is nothing to choose from
      script.remove();
      apply(false);
    };
    document.head.appendChild(script);
  }

  // The state stands in the address, so that it can be shared and comes back.
  function remember(any) {
    var query = new URLSearchParams();
    each(function (select, name) {
      if (select.value) {
        query.set(name, select.value);
      }
    });
    try {
      history.replaceState(null, "", any ? "?" + query : location.pathname);
    } catch (e) { /* some browsers refuse that for pages from a disk */ }
  }

  function recall(name) {
    var value = new URLSearchParams(location.search).get(name);
    if (value) {
      selects[name].value = value;
      if (selects[name].selectedIndex < 0) {
        selects[name].value = "";
      }
    }
    return value;
  }

  var recalled = false;
  each(function (select, name) { recalled = !!recall(name) || recalled; });
  if (recalled) {
    filter.open = true;
    if (words.rows) {
      load();
    }
    apply(false);
  }
})();
