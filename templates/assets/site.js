// The scheme switch, the print button, and the buttons that copy a citation.
// They stand hidden in the page and show themselves here, or are made here, so
// that nothing is dead where scripts do not run.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "scheme"; // scheme.js reads it before the page is shown
  var system = matchMedia("(prefers-color-scheme: dark)");
  var switches = document.querySelectorAll("button.scheme");

  function current() {
    return root.dataset.scheme || (system.matches ? "dark" : "light");
  }

  function remember(scheme) {
    try {
      localStorage.setItem(key, scheme);
    } catch (e) { /* storage is off: the switch works for this page */ }
  }

  // The name of the switch says what it does.
  function name() {
    switches.forEach(function (button) {
      button.textContent = current() === "dark" ? button.dataset.light : button.dataset.dark;
      button.hidden = false;
    });
  }

  switches.forEach(function (button) {
    button.addEventListener("click", function () {
      root.dataset.scheme = current() === "dark" ? "light" : "dark";
      remember(root.dataset.scheme);
      name();
    });
  });
  system.addEventListener("change", name);
  addEventListener("storage", function (e) { // another tab has switched
    if (e.key === key && (e.newValue === "dark" || e.newValue === "light")) {
      root.dataset.scheme = e.newValue;
      name();
    }
  });
  name();

  // Who comes to an edition for print by its link is asked at once how to print.
  if (location.hash === "#in" && document.querySelector("button.print#in")) {
    addEventListener("load", function () { window.print(); });
  }

  document.querySelectorAll("button.print").forEach(function (button) {
    button.addEventListener("click", function () { window.print(); });
    button.hidden = false;
  });

  // Copies a text. Where a browser has no clipboard for pages, the text is
  // selected and copied as a reader would do it.
  function copy(from, done) {
    function select() {
      getSelection().selectAllChildren(from);
      if (document.execCommand("copy")) {
        done();
      }
    }
    if (navigator.clipboard) {
      navigator.clipboard.writeText(from.textContent).then(done, select);
    } else {
      select();
    }
  }

  document.querySelectorAll("details.cite").forEach(function (box) {
    var said = document.createElement("p"); // what screen readers are told
    said.className = "unseen";
    said.setAttribute("role", "status");
    box.append(said);
    box.querySelectorAll(".quoted").forEach(function (text) {
      var label = text.previousElementSibling;
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = box.dataset.copy;
      button.setAttribute("aria-label", box.dataset.copy + ": " + label.textContent);
      label.append(" ", button);
      button.addEventListener("click", function () {
        copy(text, function () {
          button.textContent = box.dataset.copied;
          said.textContent = box.dataset.copied;
          setTimeout(function () {
            button.textContent = box.dataset.copy;
            said.textContent = "";
          }, 3000);
        });
      });
    });
  });
})();
