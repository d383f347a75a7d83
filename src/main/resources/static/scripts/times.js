// Says beside a time in the clock's zone what it is in the reader's own.
{
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const beside = text => {
    const theirs = document.createElement('small');
    theirs.className = 'own-zone';
    theirs.textContent = text;
    return theirs;
  };

  document.querySelectorAll('time[data-zone]').forEach(time => {
    if (time.dataset.zone === own) {
      return;
    }
    const words = new Intl.DateTimeFormat('en-US', {dateStyle: 'medium', timeStyle: 'short', timeZone: own});
    time.after(' ', beside(`where you are: ${words.format(new Date(time.dateTime))} (${own})`));
  });

  // Times within sentences, as the server words them; by what each short name of a zone is ahead of UTC, in hours.
  const AHEAD = {
    UTC: 0, GMT: 0, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10,
    AST: -4, ADT: -3, WET: 0, WEST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3
  };
  const MOMENT = /([A-Z][a-z]{2} \d{1,2}, \d{4}), (\d{1,2}:\d{2} [AP]M) ([A-Z]{3,4})\b/;
  const inOwn = options => new Intl.DateTimeFormat('en-US', {timeZone: own, ...options});

  const told = ([, day, time, zone]) => {
    const instant = new Date(Date.parse(`${day} ${time} UTC`) - AHEAD[zone] * 3_600_000);
    const ownTime = inOwn({timeStyle: 'short'}).format(instant).replace('\u202f', ' ');
    const ownDay = inOwn({dateStyle: 'medium'}).format(instant);
    return ownDay === day ? (ownTime === time ? '' : ownTime) : `${ownDay}, ${ownTime}`;
  };

  const addOwn = text => {
    const found = MOMENT.exec(text.data);
    if (!found || !(found[3] in AHEAD)) {
      return;
    }
    const rest = text.splitText(found.index + found[0].length);
    const words = told(found);
    if (words) {
      rest.before(' ', beside(`(${words} where you are)`));
    }
    addOwn(rest);
  };

  const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  const all = [];
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement.closest('time[data-zone], .own-zone, script, textarea, option, svg')) {
      all.push(texts.currentNode);
    }
  }
  all.forEach(addOwn);
}
