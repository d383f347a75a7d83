// The ways from the work list to the pages beside it.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function link(id, priority, label, path) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render(node) {
      const anchor = document.createElement('a');
      anchor.href = root + path;
      anchor.textContent = label;
      node.appendChild(anchor);
    },
    unmount() {}
  };
}

export default [
  link('concordat-home', 20, 'Home', '/'),
  link('concordat-report', 10, 'Report a dispute', '/disputes/new')
];
