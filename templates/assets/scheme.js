// Sets the remembered colour scheme, and keeps room for the buttons that site.js
// will show and for what the search page was asked for. It runs in the head, before the styles, so that a page never shows
// in the other scheme first and nothing moves.
(function () {
  "use strict";
  var root = document.documentElement;
  root.dataset.scripts = "";
  if (/[?&]q=[^&]/.test(location.search)) {
    root.dataset.asked = "";
  }
  try {
    var scheme = localStorage.getItem("scheme");
    if (scheme === "dark" || scheme === "light") {
      root.dataset.scheme = scheme;
    }
  } catch (e) { /* storage is off: the system decides */ }
})();
