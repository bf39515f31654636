// Keeps a page of the preview up to date, and lies what is wrong over it. It
// stands behind the page and touches nothing of it but its style sheets.
(function () {
  "use strict";
  var me = document.currentScript;
  var seen = {page: location.pathname, whole: me.dataset.whole, plain: me.dataset.plain};
  var known = 0;   // the edition of which the page knows what became of it
  var newest = 0;
  var asking = false;
  var port;

  // Where the page was scrolled before it was loaded anew.
  var key = "bangvang-preview";
  function remember() {
    try {
      sessionStorage.setItem(key, JSON.stringify({page: location.pathname, x: scrollX, y: scrollY}));
    } catch (e) { /* storage is off: the browser does what it can */ }
  }
  function restore() {
    var at = null;
    try {
      at = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.removeItem(key);
    } catch (e) { /* as above */ }
    if (!at || at.page !== location.pathname) {
      return;
    }
    function scroll() { scrollTo({left: at.x, top: at.y, behavior: "instant"}); }
    scroll();
    addEventListener("load", scroll, {once: true}); // pictures and fonts have their heights now
  }

  // Puts new style sheets in the places of the old ones, each as soon as it is
  // there, so that the page is never without.
  function restyle(styles) {
    function stem(href) { return new URL(href, location.href).pathname.replace(/\.[0-9a-f]+\.css$/, ""); }
    document.querySelectorAll("link[rel~=stylesheet]").forEach(function (old) {
      styles.forEach(function (style) {
        if (stem(style) !== stem(old.href) || new URL(style, location.href).href === old.href) {
          return;
        }
        var link = old.cloneNode();
        link.href = style;
        link.onload = link.onerror = function () { old.remove(); };
        old.after(link);
      });
    });
  }

  function ask() {
    if (document.hidden || asking || known === newest) {
      return;
    }
    asking = true;
    port.postMessage(seen);
  }

  function hear(e) {
    if (e.data.lost) {
      asking = false;
      known = 0;
      board.lost();
    } else if (e.data.edition) {
      newest = e.data.edition;
      ask();
    } else if (e.data.state) {
      asking = false;
      become(e.data.state);
    }
  }

  function become(state) {
    known = state.edition;
    if (state.page === "changed") {
      remember();
      location.reload();
      return;
    }
    if (state.page === "restyled") {
      restyle(state.styles);
      seen = {page: seen.page, whole: state.whole, plain: state.plain};
    }
    board.show(state);
    ask(); // there may be a newer one by now
  }

  // The board lies over the page, apart from its styles and scripts.
  var board = (function () {
    var host = document.createElement("bangvang-preview");
    var root = host.attachShadow({mode: "open"});
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/.bangvang/page.css";
    var place = document.createElement("div");
    place.setAttribute("role", "status");
    root.append(style, place);
    var hidden = "";    // what was hidden by the reader, as it was then
    var state = null;

    function element(name, kind, text) {
      var e = document.createElement(name);
      e.className = kind;
      if (text) {
        e.textContent = text;
      }
      return e;
    }

    function item(p, words) {
      var li = element("li", p.error ? "error" : "warning");
      var head = element("p", "head");
      if (p.open) {
        var a = element("a", "place", p.place);
        a.href = p.open;
        a.title = words.open;
        head.append(a);
      } else {
        head.append(element("span", "place", p.place));
      }
      head.append(" ", element("span", "weight", p.weight));
      var message = element("p", "message", p.message);
      if (p.rule) {
        message.append(" ", element("code", "", "[" + p.rule + "]"));
      }
      li.append(head, message);
      if (p.line) {
        var pre = element("pre", "line");
        var letters = Array.from(p.line);
        if (p.caret < 0) {
          pre.append(p.line);
        } else {
          pre.append(letters.slice(0, p.caret).join(""), element("mark", "", letters[p.caret] || "\u00a0"), letters.slice(p.caret + 1).join(""));
        }
        li.append(pre);
      }
      if (p.hint) {
        var hint = element("p", "hint");
        hint.append(element("b", "", words.hint + ":"), " " + p.hint);
        li.append(hint);
      }
      return li;
    }

    function button(text, act) {
      var b = element("button", "", text);
      b.type = "button";
      b.onclick = act;
      return b;
    }

    function draw() {
      place.replaceChildren();
      if (!state || !state.problems.length) {
        return;
      }
      var words = state.words;
      var errors = state.problems.some(function (p) { return p.error; });
      var number = state.problems.length + state.more;
      var title = (errors ? words.title : words.minor) + " (" + number + ")";
      if (hidden === JSON.stringify(state.problems)) {
        place.append(element("div", errors ? "chip bad" : "chip"));
        place.firstChild.append(button(title, function () { hidden = ""; draw(); }));
        return;
      }
      var panel = element("section", errors ? "panel bad" : "panel");
      var bar = element("header", "");
      bar.append(element("h2", "", title), button(words.hide, hide));
      panel.append(bar);
      if (errors && seen.whole) {
        panel.append(element("p", "stays", words.stays));
      }
      var list = element("ol", "");
      state.problems.forEach(function (p) { list.append(item(p, words)); });
      panel.append(list);
      if (state.more) {
        panel.append(element("p", "more", words.more + " " + state.more));
      }
      place.append(panel);
    }

    function hide() {
      hidden = JSON.stringify(state.problems);
      draw();
    }

    addEventListener("keydown", function (e) {
      if (e.key === "Escape" && state && root.querySelector(".panel")) {
        hide();
      }
    });

    return {
      show: function (now) {
        // Warnings alone are no reason to cover the page.
        if (!state && !now.problems.some(function (p) { return p.error; })) {
          hidden = JSON.stringify(now.problems);
        }
        state = now;
        if (!host.isConnected) {
          document.documentElement.append(host);
        }
        draw();
      },
      lost: function () {
        if (!state) {
          return;
        }
        place.replaceChildren(element("p", "chip", state.words.lost));
      }
    };
  })();

  restore();
  if (window.SharedWorker) {
    port = new SharedWorker("/.bangvang/worker.js").port;
  } else {
    port = new Worker("/.bangvang/worker.js");
  }
  port.onmessage = hear;
  document.addEventListener("visibilitychange", ask);
  addEventListener("pagehide", function () { port.postMessage({bye: true}); });
  addEventListener("pageshow", function (e) {
    if (e.persisted) { // out of the browser's memory: the worker has forgotten it
      location.reload();
    }
  });
})();
