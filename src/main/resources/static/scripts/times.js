// Says beside a time in the clock's zone what it is in the reader's own.
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
document.querySelectorAll('time[data-zone]').forEach(time => {
  if (time.dataset.zone === own) {
    return;
  }
  const words = new Intl.DateTimeFormat('en-US', {dateStyle: 'medium', timeStyle: 'short', timeZone: own});
  const theirs = document.createElement('small');
  theirs.className = 'own-zone';
  theirs.textContent = `where you are: ${words.format(new Date(time.dateTime))} (${own})`;
  time.after(' ', theirs);
});
