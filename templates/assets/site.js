// The scheme switch and the print button. Both stand hidden in the page and
// show themselves here, so that nothing is dead where scripts do not run.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "scheme";

  function remembered() {
    try {
      var scheme = localStorage.getItem(key);
      return scheme === "dark" || scheme === "light" ? scheme : "";
    } catch (e) {
      return ""; // storage is off: the switch works for this page
    }
  }

  function remember(scheme) {
    try {
      localStorage.setItem(key, scheme);
    } catch (e) { /* as above */ }
  }

  var system = matchMedia("(prefers-color-scheme: dark)");

  function current() {
    return root.dataset.scheme || (system.matches ? "dark" : "light");
  }

  if (remembered()) {
    root.dataset.scheme = remembered();
  }

  document.querySelectorAll("button.scheme").forEach(function (button) {
    function name() {
      button.textContent = current() === "dark" ? button.dataset.light : button.dataset.dark;
    }
    button.addEventListener("click", function () {
      root.dataset.scheme = current() === "dark" ? "light" : "dark";
      remember(root.dataset.scheme);
      name();
    });
    system.addEventListener("change", name);
    name();
    button.hidden = false;
  });

  document.querySelectorAll("button.print").forEach(function (button) {
    button.addEventListener("click", function () { window.print(); });
    button.hidden = false;
  });
})();
