// Brings into sight what a diagram that is wider than the page is looked at for: the first change, or where it stands.
document.querySelectorAll('.diagram').forEach(figure => {
  const flag = [...figure.querySelectorAll('g[aria-hidden="true"] text')]
    .find(text => /^[+−~]|\bnow\b/.test(text.textContent.trim()));
  if (flag) {
    const at = flag.getBoundingClientRect();
    const frame = figure.getBoundingClientRect();
    figure.scrollLeft += at.left + at.width / 2 - frame.left - frame.width / 2;
  }
});
