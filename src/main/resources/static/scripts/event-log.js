// Shows how far a download is, and saves nothing that broke off on its way.
const link = document.getElementById('download');
// what each entry has once, and nothing else has
const MARKS = {xes: '<event>', ocel: '"name":"role","value"', csv: '\r\n'};

function counter(mark) {
  let rest = '';
  // the first row of a table names its columns
  let count = mark === MARKS.csv ? -1 : 0;
  return text => {
    const all = rest + text;
    const parts = all.split(mark);
    count += parts.length - 1;
    rest = parts[parts.length - 1].slice(1 - mark.length);
    return count;
  };
}

async function fetched(response, tell) {
  const reader = response.body.getReader();
  const words = new TextDecoder();
  const count = counter(MARKS[link.dataset.format]);
  const pieces = [];
  let counted = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    counted = link.dataset.packed === 'true' ? 0 : count(words.decode(piece.value, {stream: true}));
    tell(counted, pieces);
  }
  return {blob: new Blob(pieces), counted};
}

function save(blob, response) {
  const name = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition'));
  const file = document.createElement('a');
  file.href = URL.createObjectURL(blob);
  file.download = name ? name[1] : 'event-log';
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 60000);
}

async function download() {
  const state = document.getElementById('state');
  const progress = document.getElementById('progress');
  progress.hidden = false;
  progress.removeAttribute('value');
  state.textContent = 'It is being written.';
  try {
    const response = await fetch(link.href);
    if (!response.ok || !response.headers.has('X-Concordat-Entries')) {
      throw new Error(response.status === 429
        ? 'Other event logs are being written. Try again in a minute.' : 'The server refused: load this page again.');
    }
    const entries = Number(response.headers.get('X-Concordat-Entries'));
    progress.max = Math.max(entries, 1);
    const {blob, counted} = await fetched(response, (count, pieces) => {
      if (count > 0) {
        progress.value = count;
        state.textContent = `${count.toLocaleString('en-US')} of ${entries.toLocaleString('en-US')} entries`;
      } else {
        state.textContent = `${pieces.length} pieces have arrived.`;
      }
    });
    if (link.dataset.packed !== 'true' && counted !== entries) {
      throw new TypeError('not all');
    }
    save(blob, response);
    progress.value = entries;
    state.textContent = `Complete: ${entries.toLocaleString('en-US')} entries.`;
  } catch (failure) {
    progress.hidden = true;
    state.textContent = failure instanceof TypeError
      ? 'The download broke off. What had arrived is not all, and was not saved. Try again.' : failure.message;
  }
}

if (link) {
  link.addEventListener('click', event => {
    event.preventDefault();
    download();
  });
}
