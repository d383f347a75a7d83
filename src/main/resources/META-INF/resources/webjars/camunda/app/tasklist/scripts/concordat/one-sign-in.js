// There is one sign-in for everything; where the web application would ask again, go there.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function leaveForSignIn() {
  if (/^#\/login/.test(window.location.hash)) {
    window.location.replace(root + '/login');
  }
}

window.addEventListener('hashchange', leaveForSignIn);
leaveForSignIn();
