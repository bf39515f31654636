// The search page: kinds to choose from, and what is found as one types. The
// query and the kind stand in the address, so that they can be shared and come
// back. find.js asks and tells.
(function () {
  "use strict";
  var find = window.bangVangFind;
  if (!find) {
    return;
  }
  var input = find.input;
  var box = document.querySelector(".results");
  var lists = document.querySelector(".lists");
  var chips = find.form.querySelectorAll("input[name=loai]");
  var words = Object.assign({}, find.form.dataset, box.dataset);
  var title = document.title;
  var element = find.element;
  var fill = find.fill;

  function kind() { return find.form.querySelector("input[name=loai]:checked").value; }

  function address(query, kind) {
    var said = new URLSearchParams();
    if (query) {
      said.set("q", query);
    }
    if (kind) {
      said.set("loai", kind);
    }
    return location.pathname + (query || kind ? "?" + said : "");
  }

  // remember writes the address; what a reader chose can be gone back from.
  function remember(chosen) {
    try {
      history[chosen ? "pushState" : "replaceState"](null, "", address(input.value.trim(), kind()));
    } catch (e) { /* some browsers refuse that for pages from a disk, or so often */ }
  }

  function recall() {
    var said = new URLSearchParams(location.search);
    input.value = said.get("q") || "";
    chips.forEach(function (chip) { chip.checked = chip.value === (said.get("loai") || ""); });
    if (!find.form.querySelector("input[name=loai]:checked")) {
      chips[0].checked = true;
    }
    look();
  }

  // look shows what the page is asked for: results, or the lists.
  function look() {
    var query = input.value.trim();
    document.title = query ? "“" + query + "” – " + title : title;
    if (!query) {
      find.forget();
      find.tell("");
      show([], true);
      return;
    }
    find.ask(query, { kind: kind(), most: kind() ? 50 : 10 }, results, function () {
      find.tell(words.failed);
      show([said(words.failed)], true);
    });
  }

  function show(parts, withLists) {
    box.textContent = "";
    parts.forEach(function (part) { box.appendChild(part); });
    lists.hidden = !withLists;
    document.documentElement.toggleAttribute("data-asked", !withLists); // keeps room, so that the foot of the page stays
  }

  function said(text) {
    var p = document.createElement("p");
    p.className = "said";
    p.textContent = text;
    return p;
  }

  // link leads to another state of this page, and goes there in place.
  function link(text, query, to, parent) {
    var a = element("a", text, parent);
    a.href = address(query, to);
    a.addEventListener("click", function (e) {
      if (e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) {
        return;
      }
      e.preventDefault();
      input.value = query;
      chips.forEach(function (chip) { chip.checked = chip.value === to; });
      remember(true);
      look();
      find.form.querySelector("input[name=loai]:checked").focus();
    });
    return a;
  }

  function results(found) {
    var n = find.sum(found);
    var chosen = kind();
    var query = found.query.trim();
    var none = fill(chosen ? words.noneOf : words.none, { q: query, k: find.kinds[chosen] });
    var parts = [];
    if (!found.words.length) {
      parts.push(said(words.letters));
    } else if (!n || found.instead) {
      parts.push(said(none));
    }
    if (n && found.instead) {
      var cut = words.meant.split("%q");
      var meant = said(cut[0]);
      link(found.instead, found.instead, chosen, meant);
      meant.appendChild(document.createTextNode(cut[1]));
      parts.push(meant);
    } else if (n) {
      parts.push(said(find.counted(n)));
    }
    if (!n && chosen && found.words.length) {
      link(words.everywhere, query, "", parts[0].appendChild(document.createTextNode(" ")) && parts[0]);
    }
    find.tell(parts.map(function (p) { return p.textContent; }).join(" ") + (n && found.instead ? " " + find.counted(n) : ""));
    show(parts.concat(found.groups.map(function (group) { return section(group, found, chosen); })), !n);
  }

  // section shows what of one kind is found.
  function section(group, found, chosen) {
    var most = chosen ? 50 : group.kind === "con-nguoi" ? 10 : 5;
    var shown = group.results.slice(0, most);
    var part = document.createElement("section");
    var head = element("h2", find.kinds[group.kind], part);
    head.appendChild(document.createTextNode(" "));
    element("span", find.number(group.total), head, "count");
    var list = element("ul", "", part, "items");
    shown.forEach(function (result) { line(result, list); });
    if (group.total > shown.length && chosen) {
      element("p", fill(words.first, { m: find.number(shown.length), n: find.number(group.total) }), part, "where");
    } else if (group.total > shown.length) {
      link(fill(words.all, { n: find.number(group.total) }), found.instead || found.query.trim(), group.kind, element("p", "", part, "more"));
    }
    return part;
  }

  function line(result, list) {
    var item = element("div", "", element("li", "", list), "item");
    var what = element("p", "", item, "what");
    find.name(result, element("a", "", what), what).href = find.href(result);
    var count = find.honours(result.count);
    if (count) {
      element("p", count, item, "count");
    }
    var about = find.about(result);
    if (about) {
      element("p", about, item, "where");
    }
  }

  // The arrows go from the box through the results and back; Escape leads back
  // to the box, and out of it.
  document.addEventListener("keydown", function (e) {
    if (e.isComposing || e.keyCode === 229 || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) {
      return;
    }
    var links = Array.prototype.slice.call(box.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== input) {
      return;
    }
    if (e.key === "Escape") {
      e.preventDefault();
      (at < 0 ? input.blur() : input.focus());
    } else if (e.key === "ArrowDown" && at + 1 < links.length) {
      e.preventDefault();
      links[at + 1].focus();
    } else if (e.key === "ArrowUp" && at >= 0) {
      e.preventDefault();
      (at ? links[at - 1] : input).focus();
    }
  });

  input.addEventListener("input", function () {
    remember(false);
    look();
  });
  chips.forEach(function (chip) {
    chip.addEventListener("change", function () {
      remember(true);
      look();
    });
  });
  find.form.addEventListener("submit", function (e) {
    e.preventDefault();
    remember(false);
    look();
    if (matchMedia("(pointer: coarse)").matches) {
      input.blur(); // the keyboard of a phone covers what is found
    }
  });
  addEventListener("popstate", recall);
  recall();
})();
