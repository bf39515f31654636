// Listens for new editions of the site on behalf of all open pages, and asks
// what became of each. It is shared by the pages of a browser where browsers
// can do that: a browser keeps six connections to a server, and a page that
// listened by itself would take one for good.
(function () {
  "use strict";
  var pages = [];
  var edition = 0; // 0 before the first is announced
  var lost = false;

  function tell(message) {
    pages.forEach(function (page) { page.postMessage(message); });
  }

  function listen() {
    var news = new EventSource("/.bangvang/news");
    news.addEventListener("edition", function (e) {
      edition = Number(e.data);
      lost = false;
      tell({edition: edition});
    });
    news.addEventListener("error", function () {
      // It tries again by itself, but not where another program answered.
      if (news.readyState === EventSource.CLOSED) {
        setTimeout(listen, 2000);
      }
      if (!lost) {
        lost = true;
        tell({lost: true});
      }
    });
  }

  function join(page) {
    pages.push(page);
    page.onmessage = function (e) {
      if (e.data.bye) {
        pages = pages.filter(function (one) { return one !== page; });
        return;
      }
      var q = "page=" + encodeURIComponent(e.data.page) + "&whole=" + e.data.whole + "&plain=" + e.data.plain;
      fetch("/.bangvang/state?" + q).then(function (answer) {
        if (!answer.ok) {
          throw new Error(answer.statusText);
        }
        return answer.json();
      }).then(function (state) {
        page.postMessage({state: state});
      }).catch(function () { // the server has gone: the stream tells when it is back
        page.postMessage({lost: true});
      });
    };
    if (lost) {
      page.postMessage({lost: true});
    } else if (edition) {
      page.postMessage({edition: edition});
    }
  }

  listen();
  if ("onconnect" in self) {
    self.onconnect = function (e) { join(e.ports[0]); };
  } else {
    join(self);
  }
})();
