// Why a form was not taken is said in the words of the form: its label for a field instead of the key that the server
// knows. What the form itself finds wrong stands at the fields; the message says to look there.
const BEGINNING = /^Cannot submit task form \S+: /;
const KEY = /^([a-z]\w*): /;

function labelOf(form, key) {
  const input = form.querySelector(`[id$="-field_${key}"], [id*="-field_${key}-"], [id$="-list_${key}"]`);
  const label = input?.closest('.fjs-form-field')?.querySelector('label');
  return label ? label.textContent.replace(/\*$/, '') : key;
}

function inWords(form, error) {
  return error.message
    ? { message: error.message.replace(BEGINNING, '').replace(KEY, (start, key) => labelOf(form, key) + ': ') }
    : { message: 'Something is missing or not right yet; look at the marked fields.' };
}

window.addEventListener('focus', event => {
  const form = event.target.closest?.('[cam-tasklist-form]');
  const scope = form && window.angular.element(form).isolateScope();
  if (scope && !scope.answersInWords) {
    const answer = scope.onFormCompletionCallback;
    scope.answersInWords = true;
    scope.onFormCompletionCallback = (error, result) => answer(error && inWords(form, error), result);
  }
}, true);

// A link to what is gone is answered with the loader's own name for it, and twice.
const LOADER = /^<\w+> <- /;

function withoutLoader(message) {
  if (LOADER.test(message.textContent)) {
    message.textContent = message.textContent.replace(LOADER, '');
    message.parentElement.querySelectorAll('strong').forEach(heading => { heading.hidden = true; });
  }
}

new MutationObserver(() => document.querySelectorAll('[notifications-panel] .message').forEach(withoutLoader))
    .observe(document.documentElement, { childList: true, subtree: true });
