// Signing in on a page: a token or key that is typed in, or in the demo one of its accounts. It is kept for this tab only
// (sessionStorage) and leaves it in one header, to this origin.
const place = 'shouwang.token';
const form = document.getElementById('sign-in');
const { words, language, hasDemo } = form ? JSON.parse(form.dataset.page) : {};
const listeners = [];

/** The headers that say who asks; none where this gateway asks nobody to sign in. */
export function authorization() {
  const token = sessionStorage.getItem(place);
  return token ? { authorization: `Bearer ${token}` } : {};
}

export function isSignedIn() {
  return form === null || sessionStorage.getItem(place) !== null;
}

/** Called at each change, and never at the beginning. */
export function onSignIn(listener) {
  listeners.push(listener);
}

function change(token) {
  if (token) sessionStorage.setItem(place, token);
  else sessionStorage.removeItem(place);
  show();
  for (const listener of listeners) listener();
}

/** For the eye only: what a token says of itself is checked by the gateway. */
function nameIn(token) {
  if (token.startsWith('swk_')) return token.slice(0, 16);
  try {
    return JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).sub;
  } catch {
    return words.token;
  }
}

function show(problem = '') {
  const token = sessionStorage.getItem(place);
  form.dataset.state = token ? 'in' : 'out';
  const status = form.querySelector('[role=status]');
  status.textContent = problem || (token ? `${words.signedIn} ${nameIn(token)}` : words.signedOut);
}

async function offerAccounts() {
  const choice = form.querySelector('select');
  const response = await fetch('/demo/accounts', { headers: { 'accept-language': language } });
  for (const account of await response.json()) {
    const option = document.createElement('option');
    option.value = account.name;
    option.textContent = `${account.name} · ${account[language]}`;
    choice.append(option);
  }
  choice.addEventListener('change', () => void signInAs(choice.value));
}

async function signInAs(name) {
  if (!name) return;
  const answer = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ as: name }),
  });
  const body = await answer.json();
  if (answer.ok) change(body.access_token);
  else show(body.errors[0].message);
}

if (form) {
  form.addEventListener('submit', (submit) => {
    submit.preventDefault();
    const { token } = form.elements;
    if (token.value.trim()) change(token.value.trim());
    token.value = '';
  });
  form.querySelector('[data-act=out]').addEventListener('click', () => {
    const choice = form.querySelector('select');
    if (choice) choice.value = '';
    change(null);
  });
  form.hidden = false;
  show();
  if (hasDemo) offerAccounts().catch(() => show(words.noAccounts));
}
