// The search engine, in the files of this folder, which are published as one. It
// reads the index that package search lays out and that lies in scripts beside the
// search page; how it lies, and what matches a query in which order, is told at
// the head of that package. find.js asks it.
//
// Here texts are taken apart into words, as package vietnamese does it: the fold
// has neither marks nor case nor punctuation.
(function (search) {
  "use strict";
  // What Unicode does not take apart.
  var plain = {};
  ("đd ðd ɖd ɗd ȡd æae œoe ßss þth øo łl ıi ŋng ħh ŧt ĸk ƀb ɓb ƈc ƒf ǥg ɠg ɨi ɩi ȷj ɉj ƙk ƚl ɲn ƞn ɔo ɵo ƥp ɍr ȿs ƭt ʈt ʉu ʊu ʋv ƴy ɏy " +
    "ƶz ȥz əe ǝe ɛe ɇe ȼc ⱥa ⱦt ɣg ςσ").split(" ").forEach(function (pair) { plain[pair[0]] = pair.slice(1); });
  var dropped = /['`´ʹʻʼ‘’‛′]|\p{Cf}/u;
  var mark = /\p{M}/u;
  var letter = /\p{L}/u;
  var number = /\p{N}/u;
  var latin = /\p{Script=Latin}/u;
  var tone = /[\u0300\u0301\u0303\u0309\u0323]/;
  var known = new Map(); // words by what stands between spaces

  // words takes a text apart, as vietnamese.Words does in Go.
  function words(text) {
    var list = [];
    text.split(/[ \n\t]+/).forEach(function (chunk) {
      var own = known.get(chunk);
      if (!own) {
        own = take(chunk);
        known.set(chunk, own);
      }
      list.push.apply(list, own);
    });
    return list;
  }

  function take(chunk) {
    var list = [];
    var text, fold, toneless, tones, other;
    function begin() { text = fold = toneless = tones = ""; other = false; }
    function end() {
      if (fold) {
        list.push({ text: text.normalize("NFC"), fold: fold.normalize("NFC"), toneless: toneless.normalize("NFC"), tones: tones });
      }
      begin();
    }
    begin();
    Array.from(chunk.replace(/[\u00B4\u1FFD]/g, "").normalize("NFKD")).forEach(function (c) {
      if (dropped.test(c)) {
        text += c;
        return;
      }
      if (mark.test(c)) {
        text += c;
        if (other) {
          fold += c;
          toneless += c;
        } else if (fold && tone.test(c)) {
          tones += c;
        } else if (fold) {
          toneless += c;
        }
      } else if (letter.test(c) || number.test(c)) {
        text += c;
        c = c.toLowerCase();
        other = letter.test(c) && !latin.test(c);
        fold += plain[c] || c;
        toneless += c === "ς" ? "σ" : c === "ð" || c === "ɖ" ? "đ" : c;
      } else {
        end();
      }
    });
    end();
    return list;
  }

  search.words = words;
})(window.bangVangSearch = window.bangVangSearch || {});
