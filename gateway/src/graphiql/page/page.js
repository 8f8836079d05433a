/* global React, ReactDOM, GraphiQL */
// The page: the ready queries on the left, GraphiQL beside them. It talks to this origin and nothing else.
const { language, queries } = JSON.parse(document.getElementById('page-data').textContent);

async function send(parameters) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language },
    body: JSON.stringify(parameters),
  });
  return response.json();
}

const root = ReactDOM.createRoot(document.getElementById('graphiql'));
const buttons = [...document.querySelectorAll('button[data-file]')];

function show(chosen) {
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.file === chosen?.file));
  const given = chosen && { query: chosen.query, variables: '', response: '' };
  root.render(
    React.createElement(GraphiQL, { fetcher: send, shouldPersistHeaders: false, forcedTheme: 'light', ...given }),
  );
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    // First what GraphiQL holds now, so that a query that was changed by hand comes back when it is chosen again.
    show(null);
    setTimeout(() => show(queries.find(({ file }) => file === button.dataset.file)));
  });
}
show(queries[0]);
