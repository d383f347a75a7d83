// Shows how far a download is, and saves nothing that broke off on its way.
const link = document.getElementById('download');
const MARKS = {xes: '<event>', ocel: '"name":"role","value"', csv: '\r\n'};

function counter(mark) {
  let rest = '';
  let count = 0;
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
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    tell(link.dataset.packed === 'true' ? 0 : count(words.decode(piece.value, {stream: true})), pieces);
  }
  return new Blob(pieces);
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
  const entries = Number(link.dataset.entries);
  progress.hidden = false;
  progress.removeAttribute('value');
  state.textContent = 'It is being written.';
  try {
    const response = await fetch(link.href);
    if (!response.ok) {
      throw new Error(response.status === 429
        ? 'Other event logs are being written. Try again in a minute.' : 'The server refused: load this page again.');
    }
    const blob = await fetched(response, (count, pieces) => {
      if (count > 0) {
        progress.value = Math.min(count, entries);
        state.textContent = `${Math.min(count, entries).toLocaleString('en-US')} of ${entries.toLocaleString('en-US')} entries`;
      } else {
        state.textContent = `${pieces.length} pieces have arrived.`;
      }
    });
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
