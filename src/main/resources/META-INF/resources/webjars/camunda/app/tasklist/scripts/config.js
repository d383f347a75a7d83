export default {
  app: {
    name: 'Tasklist',
    vendor: 'Concordat'
  },

  dateFormat: {
    normal: 'MMM D, YYYY, h:mm a',
    long: 'dddd, MMMM D, YYYY, h:mm a'
  },

  disableWelcomeMessage: true,
  previewHtml: false,

  customScripts: [
    'scripts/concordat/words-first.js',
    'scripts/concordat/time-of-the-server.js',
    'scripts/concordat/no-drafts-in-browser.js',
    'scripts/concordat/one-sign-in.js',
    'scripts/concordat/case-file.js',
    'scripts/concordat/complete-when-asked.js',
    'scripts/concordat/links.js',
    'scripts/concordat/refusals-in-words.js'
  ],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    }
  }
};
