// The case behind a task, as its own tab: read first, then decide in the form.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default {
  id: 'concordat-case-file',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: {
    label: 'Case file'
  },

  render(node, { taskId }) {
    const frame = document.createElement('iframe');
    frame.title = 'Case file';
    frame.className = 'concordat-case-file';
    frame.src = root + '/case-file?task=' + encodeURIComponent(taskId);
    node.appendChild(frame);
    this.frame = frame;
  },

  unmount() {
    if (this.frame) {
      this.frame.remove();
    }
  }
};
