// Copies a draft, so that it can be pasted into the form beside it.
document.querySelectorAll('button[data-copies]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => {
    const text = document.getElementById(button.dataset.copies);
    text.select();
    document.execCommand('copy');
    button.textContent = 'Copied';
  });
});
