// The box by which readers find names. In the page it is a form that leads to
// the search page; here it becomes a combobox that shows what is found as one
// types. What searches is loaded when the box is first used. On the search page
// results.js shows what is found, with what stands at the end of this file.
(function () {
  "use strict";
  var form = document.querySelector("form.finder");
  if (!form) {
    return;
  }
  var words = form.dataset;
  var input = form.querySelector("input[type=search]");
  var page = document.documentElement;
  var kinds = {};
  words.kinds.split("|").forEach(function (kind) {
    var cut = kind.indexOf(" ");
    kinds[kind.slice(0, cut)] = kind.slice(cut + 1);
  });

  function element(name, text, parent, look) {
    var e = document.createElement(name);
    if (look) {
      e.className = look;
    }
    e.textContent = text;
    parent.appendChild(e);
    return e;
  }

  // fill puts values in the places of a text: {n: "12"} for %n.
  function fill(text, values) {
    return text.replace(/%(\w)/g, function (place, key) { return values[key]; });
  }

  function number(n) { return n.toLocaleString(page.lang); }

  function counted(n) { return fill(n === 1 ? words.single : words.found, { n: number(n) }); }

  function sum(found) {
    return found.groups.reduce(function (n, group) { return n + group.total; }, 0);
  }

  // Asking. The index is a promise; after a failure the next question tries
  // again. What comes late, after another question, is shown no more.
  var index = null;
  var asked = 0;

  function open() {
    if (!index) {
      index = load().then(function () { return window.bangVangSearch.open(words.folder); });
      index.catch(function () { index = null; });
    }
    return index;
  }

  function load() {
    return window.bangVangSearch ? Promise.resolve() : new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = words.engine;
      script.onload = done;
      script.onerror = function () {
        script.remove();
        failed(new Error(script.src));
      };
      document.head.appendChild(script);
    });
  }

  function ask(query, options, show, failed) {
    var mine = ++asked;
    open().then(function (index) { return index.find(query, options); }).then(function (found) {
      if (mine === asked) {
        show(found);
      }
    }, function () {
      if (mine === asked) {
        failed();
      }
    });
  }

  function forget() { asked++; }

  // Telling. Results come with each letter; a screen reader hears of them when
  // the reader pauses.
  var status = element("p", "", form, "unseen");
  status.setAttribute("role", "status");
  var pause = 0;

  function tell(text) {
    clearTimeout(pause);
    pause = setTimeout(function () { status.textContent = text; }, text ? 800 : 0);
  }

  // name and about write a result: what it is called, and what tells it apart.
  function name(result, at, marks) {
    at.textContent = result.name;
    if (result.printed) {
      marks.appendChild(document.createTextNode(" "));
      element("span", words.printed, marks, "mark");
    }
    return at;
  }

  // about leaves out what is told anyway. Years stand on one line.
  function about(result) {
    var first = String(result.first || result.last || "");
    var last = String(result.last || result.first || "");
    var told = result.name + " " + result.detail;
    var years = told.indexOf(first) >= 0 && told.indexOf(last) >= 0 ? "" : first === last ? first : first + "\u2060–\u2060" + last;
    var again = dashed(result.name).indexOf(dashed(result.detail)) >= 0 || result.detail.replace(/ /g, "\u00a0") === honours(result.count);
    var detail = again ? "" : result.detail;
    var also = result.also && told.replace(/,/g, "").indexOf(result.also.replace(/,/g, "")) < 0 ? fill(words.also, { a: result.also }) : "";
    return [detail, years, also].filter(Boolean).join(" · ");
  }

  function dashed(text) { return text.replace(/[\u2060\u2010-\u2014]/g, function (c) { return c === "\u2060" ? "" : "-"; }); }

  function honours(n) {
    return n ? fill(n === 1 ? words.honour : words.honours, { n: number(n) }).replace(/ /g, "\u00a0") : "";
  }

  function href(result) { return page.dataset.root + result.address; }

  document.addEventListener("keydown", function (e) {
    var at = document.activeElement;
    var typing = at && at.matches("input:not([type=radio]), textarea, select, [contenteditable]");
    if (e.key === "/" && !typing && !e.ctrlKey && !e.metaKey && !e.altKey && !e.isComposing) {
      e.preventDefault();
      input.focus();
      input.select();
    }
  });
  input.addEventListener("focus", function () { open().catch(function () { /* told when something is asked */ }); });

  if (document.querySelector(".results")) {
    window.bangVangFind = { form: form, input: input, kinds: kinds, element: element, fill: fill, number: number, counted: counted, sum: sum,
      ask: ask, forget: forget, tell: tell, name: name, about: about, honours: honours, href: href };
    return;
  }

  // The combobox: what is found hangs below the box, and the arrows go through
  // it while the keyboard stays in the box.
  var most = 8;
  var drop = element("div", "", form, "drop");
  var said = element("p", "", drop, "where");
  var list = element("div", "", drop);
  var active = -1;
  drop.hidden = true;
  list.id = "tim.duoc"; // no heading can have an id with a full stop
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0].textContent);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  function close() {
    forget();
    choose(-1);
    drop.hidden = true;
    input.setAttribute("aria-expanded", "false");
    tell("");
  }

  // few takes of each kind some, those of the first kind before all.
  function few(groups) {
    var left = most;
    var taken = groups.map(function (group, i) {
      var n = Math.min(group.results.length, left, i ? 2 : 4);
      left -= n;
      return n;
    });
    return groups.map(function (group, i) {
      var more = Math.min(group.results.length - taken[i], left);
      left -= more;
      return { kind: group.kind, results: group.results.slice(0, taken[i] + more) };
    });
  }

  function option(address) {
    var a = element("a", "", list);
    a.href = address;
    a.id = "tim." + list.children.length;
    a.tabIndex = -1;
    a.setAttribute("role", "option");
    a.setAttribute("aria-selected", "false");
    return a;
  }

  function whole(query) { return form.action + "?" + new URLSearchParams({ q: query }); }

  function show(found) {
    var n = sum(found);
    var kept = active < 0 ? "" : list.children[active].href; // chosen among what the letters before found
    start(n ? found.instead && fill(words.meant, { q: found.instead }) : fill(words.none, { q: found.query.trim() }), n > 0);
    few(found.groups).forEach(function (group) {
      group.results.forEach(function (result) {
        var a = option(href(result));
        name(result, element("span", "", a, "name"), a);
        var what = [group.kind === "con-nguoi" ? "" : kinds[group.kind], about(result), honours(result.count)].filter(Boolean).join(" · ");
        element("span", what, a, "where");
      });
    });
    if (n > list.children.length) {
      element("span", fill(words.all, { n: number(n) }), option(whole(found.instead || found.query)), "whole");
    }
    choose(Array.prototype.findIndex.call(list.children, function (a) { return a.href === kept; }));
    tell(n ? (said.textContent + " " + counted(n)).trim() : said.textContent);
  }

  function failed() {
    start(words.failed, true);
    element("span", words.lists, option(form.action), "whole");
    tell(words.failed);
  }

  // start opens the list anew.
  function start(text, some) {
    choose(-1);
    list.textContent = "";
    said.textContent = text || "";
    said.hidden = !text;
    list.hidden = !some;
    drop.hidden = false;
    drop.scrollTop = 0;
    input.setAttribute("aria-expanded", String(some));
  }

  function find() {
    var query = input.value;
    if (!query.trim()) {
      close();
      return;
    }
    ask(query, { kind: "", most: most }, function (found) {
      if (found.words.length && document.activeElement === input) {
        show(found);
      } else {
        close();
      }
    }, failed);
  }

  function choose(n) {
    var before = list.children[active];
    var now = list.children[n];
    active = now ? n : -1;
    if (before) {
      before.setAttribute("aria-selected", "false");
    }
    if (now) {
      now.setAttribute("aria-selected", "true");
      now.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", now.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  form.addEventListener("submit", function (e) { // by Enter: the button takes the keyboard out of the box first
    if (active >= 0) {
      e.preventDefault();
      list.children[active].click();
    }
  });
  input.addEventListener("input", find);
  input.addEventListener("focus", find);
  input.addEventListener("blur", close);
  drop.addEventListener("mousedown", function (e) { e.preventDefault(); }); // the keyboard stays in the box
  input.addEventListener("keydown", function (e) {
    var options = list.hidden || drop.hidden ? 0 : list.children.length;
    if (e.isComposing || e.keyCode === 229 || e.ctrlKey || e.metaKey || e.altKey) {
      return; // the keys belong to what writes Vietnamese, or to the browser
    }
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      if (!options) {
        find();
      } else if (e.key === "ArrowDown") {
        choose(active + 1 < options ? active + 1 : -1);
      } else {
        choose(active < 0 ? options - 1 : active - 1);
      }
    } else if (e.key === "Escape") {
      e.preventDefault();
      if (drop.hidden) {
        input.blur();
      } else {
        close();
      }
    }
  });
})();
