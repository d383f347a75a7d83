// What somebody writes into a form may not outlive the page: Save and the end of a session would keep it here in clear.
const FORM = /^(camForm:|camunda-form:)/;

const keep = Storage.prototype.setItem;

Storage.prototype.setItem = function(key, value) {
  if (!FORM.test(String(key))) {
    keep.call(this, key, value);
  }
};

Object.keys(window.localStorage)
  .filter(key => FORM.test(key))
  .forEach(key => window.localStorage.removeItem(key));
