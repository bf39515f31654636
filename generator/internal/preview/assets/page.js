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
  // there, so that the page is never without. The one before may be on its way
  // still.
  function restyle(styles) {
    function stem(href) { return new URL(href, location.href).pathname.replace(/\.[0-9a-f]+\.css$/, ""); }
    styles.forEach(function (style) {
      var olds = Array.from(document.querySelectorAll("link[rel~=stylesheet]")).filter(function (old) { return stem(old.href) === stem(style); });
      var last = olds[olds.length - 1];
      if (!last || new URL(style, location.href).href === last.href) {
        return;
      }
      var link = last.cloneNode();
      link.href = style;
      link.onload = function () { olds.forEach(function (old) { old.remove(); }); };
      link.onerror = function () { link.remove(); }; // there is a newer one by now
      last.after(link);
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
      known = newest = 0;
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
    newest = Math.max(newest, known); // its announcement may come later than the answer
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
    var hidden = "";    // the errors that the reader hid, as they were then
    var opened = false; // the reader asked for the warnings, which cover no page by themselves
    var state = null;
    var drawn = "";     // what is drawn; drawing it again would lose the reader's place in it

    place.hidden = true; // as long as it has no style
    style.onload = style.onerror = function () { place.hidden = false; };

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

    function hasErrors(state) { return state.problems.some(function (p) { return p.error; }); }

    function draw() {
      var errors = hasErrors(state);
      var covers = errors ? hidden !== JSON.stringify(state.problems) : opened;
      var draws = JSON.stringify([covers, seen.whole, state.problems, state.more, state.words]);
      if (draws === drawn) {
        return;
      }
      drawn = draws;
      var focused = root.activeElement;
      var panel = root.querySelector(".panel");
      var top = panel ? panel.scrollTop : 0;
      place.replaceChildren();
      if (!state.problems.length) {
        return;
      }
      fill(errors, covers);
      if (focused) {
        root.querySelector("button").focus({preventScroll: true});
      }
      if (panel && covers) {
        root.querySelector(".panel").scrollTop = top;
      }
    }

    function fill(errors, covers) {
      var words = state.words;
      var number = state.problems.length + state.more;
      var title = (errors ? words.title : words.minor) + " (" + number + ")";
      if (!covers) {
        place.append(element("div", errors ? "chip bad" : "chip"));
        place.firstChild.append(button(title, function () { hidden = ""; opened = true; draw(); }));
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
      opened = false;
      draw();
    }

    addEventListener("keydown", function (e) {
      if (e.key === "Escape" && state && root.querySelector(".panel")) {
        hide();
      }
    });

    return {
      show: function (now) {
        // Warnings are found later: those before stay until it is known which remain.
        if (now.pending && state && drawn && !hasErrors(now) && !hasErrors(state)) {
          return;
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
        drawn = "";
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
