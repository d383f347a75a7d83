// Tasklist writes some of its words once, as it starts, and shows their keys where the words are still on their way. It
// keeps them in the browser after the first visit; here they are fetched before the first one begins, too.
const KEPT = 'camunda-web';
const folder = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';
const name = folder + '_locales_data_en_' + window.bust;
const kept = JSON.parse(localStorage.getItem(KEPT) || '{}');

if (!kept[name]) {
  const words = await fetch(folder + 'en.json?bust=' + window.bust);
  if (words.ok) {
    kept[name] = await words.text();
    localStorage.setItem(KEPT, JSON.stringify(kept));
  }
}
