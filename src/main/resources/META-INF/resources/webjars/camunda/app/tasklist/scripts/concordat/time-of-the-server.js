// "Due in three days" is told by the server's clock: a browser's may be wrong, and a demo has a time of its own.
const NEAR = 60000;
const answer = await fetch('/now', { headers: { Accept: 'text/plain' } });
const ahead = answer.ok ? Date.parse(await answer.text()) - Date.now() : 0;

if (Math.abs(ahead) > NEAR) {
  const here = Date.now;
  Date.now = () => here() + ahead;
}
