// Sets the remembered colour scheme, and keeps room for the buttons that site.js
// will show. It runs in the head, before the styles, so that a page never shows
// in the other scheme first and nothing moves.
(function () {
  "use strict";
  var root = document.documentElement;
  root.dataset.scripts = "";
  try {
    var scheme = localStorage.getItem("scheme");
    if (scheme === "dark" || scheme === "light") {
      root.dataset.scheme = scheme;
    }
  } catch (e) { /* storage is off: the system decides */ }
})();
