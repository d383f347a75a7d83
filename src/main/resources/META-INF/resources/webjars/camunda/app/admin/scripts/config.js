export default {
  app: {
    vendor: 'Concordat'
  },

  customScripts: ['../tasklist/scripts/concordat/one-sign-in.js']
};
