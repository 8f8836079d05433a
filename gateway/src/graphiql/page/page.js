/* global React, ReactDOM, GraphiQL */
// The page: sign-in and the ready queries on the left, GraphiQL beside them. It talks to this origin and nothing else.
// An address of this gateway, not a file.
// oxlint-disable-next-line import/no-absolute-path
import { authorization, isSignedIn, onSignIn } from '/sign-in/sign-in.js';

const { language, queries, signInFirst } = JSON.parse(document.getElementById('page-data').textContent);

async function send(parameters) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': language,
      ...authorization(),
    },
    body: JSON.stringify(parameters),
  });
  return response.json();
}

const root = ReactDOM.createRoot(document.getElementById('graphiql'));
const buttons = [...document.querySelectorAll('button[data-file]')];
let chosen = queries[0];
let signIns = 0;

function show(query) {
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.file === query?.file));
  if (!isSignedIn()) {
    root.render(React.createElement('p', { className: 'sign-in-first' }, signInFirst));
    return;
  }
  const given = query && { query: query.query, variables: '', response: '' };
  // Another key is another GraphiQL: it asks for the schema once, when it is made.
  const options = { key: signIns, fetcher: send, shouldPersistHeaders: false, forcedTheme: 'light', ...given };
  root.render(React.createElement(GraphiQL, options));
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    // First what GraphiQL holds now, so that a query that was changed by hand comes back when it is chosen again.
    show(null);
    chosen = queries.find(({ file }) => file === button.dataset.file);
    setTimeout(() => show(chosen));
  });
}
onSignIn(() => {
  signIns += 1;
  show(chosen);
});
show(chosen);
