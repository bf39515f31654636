// The scheme switch and the print button. Both stand hidden in the page and
// show themselves here, so that nothing is dead where scripts do not run.
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

  document.querySelectorAll("button.print").forEach(function (button) {
    button.addEventListener("click", function () { window.print(); });
    button.hidden = false;
  });
})();
