// Sets the remembered colour scheme. It runs in the head, before the styles,
// so that a page never shows in the other one first. The switch is in site.js.
(function () {
  "use strict";
  try {
    var scheme = localStorage.getItem("scheme");
    if (scheme === "dark" || scheme === "light") {
      document.documentElement.dataset.scheme = scheme;
    }
  } catch (e) { /* storage is off: the system decides */ }
})();
