// What every page of a built site must be, beside what the standard asks.
module.exports = {
  root: true,
  extends: ["html-validate:standard", "html-validate:recommended", "html-validate:a11y"],
  rules: {
    // An anchor is the id of a roll, a full stop, the id of a grant: neither holds
    // a full stop itself. It is an id by the standard.
    "valid-id": ["error", { relaxed: true }],
    // A title is the record's own words, which no one here may shorten.
    "long-title": "off",
  },
};
