// Complete stays open, and whether the form is filled in is found out when it is pressed. Tasklist would shut it as soon
// as somebody types into a list, and never open it again: it takes the empty traces that a list leaves among the errors
// for errors (bpmn-io/form-js, issue 1494).
window.addEventListener('focus', event => {
  const form = event.target.closest?.('[cam-tasklist-form]');
  const controller = form && window.angular.element(form).controller('camTasklistForm');
  if (controller) {
    controller.notifyFormValidated = () => {};
  }
}, true);
