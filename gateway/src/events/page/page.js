// The live view. The browser's EventSource comes back by itself with the id of the last event that it got; what this adds
// is the words for each state, and coming back when the gateway refused (an EventSource gives up on that).
const { language, live, labels } = JSON.parse(document.getElementById('page-data').textContent);
const form = document.getElementById('live-form');
const list = document.getElementById('live-list');
const status = document.getElementById('live-status');
const start = form.querySelector('.primary');
const mostShown = 200;
const seen = new Set();
let source = null;
let retry = null;

function show(state, more = '') {
  status.dataset.state = state;
  status.textContent = live.states[state] + more;
}

function address() {
  const query = new URLSearchParams({ recent: '20' });
  for (const name of ['region', 'type']) {
    const value = form.elements[name].value.trim();
    if (value) query.append(name, value);
  }
  return `/events/stream?${query}`;
}

function open() {
  close();
  show('connecting');
  start.textContent = live.stop;
  source = new EventSource(address());
  source.addEventListener('status', ({ data }) => show(JSON.parse(data).status));
  source.addEventListener('change', ({ data }) => add(JSON.parse(data)));
  source.addEventListener('gap', () => prepend(element('p', 'gap', live.gap)));
  source.addEventListener('end', ({ data }) => show(JSON.parse(data).reason === 'slow' ? 'slow' : 'lost'));
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) void refused();
    else if (status.dataset.state !== 'slow') show('lost');
  });
}

/** EventSource does not say why; the same request by fetch does. */
async function refused() {
  try {
    const response = await fetch(address(), { headers: { 'accept-language': language } });
    if (response.ok) {
      await response.body.cancel();
      return open();
    }
    const { errors } = await response.json();
    close();
    show('refused', errors[0].message);
    if (response.status === 400) return undefined;
  } catch {
    close();
    show('lost');
  }
  start.textContent = live.stop;
  retry = setTimeout(open, 5000);
  return undefined;
}

function close() {
  clearTimeout(retry);
  source?.close();
  source = null;
  retry = null;
  start.textContent = live.start;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function prepend(...content) {
  const item = document.createElement('li');
  item.append(...content);
  list.prepend(item);
  while (list.children.length > mostShown) list.lastElementChild.remove();
}

/** The time of today, the day of any other. */
function timeOf(text) {
  const time = new Date(text);
  const isToday = time.toDateString() === new Date().toDateString();
  const [date, clock] = [time.toLocaleDateString('sv-SE'), time.toLocaleTimeString('sv-SE')];
  return isToday ? clock : date;
}

function add(event) {
  // Delivery is at least once.
  if (seen.has(event.id)) return;
  seen.add(event.id);
  if (seen.size > 5000) seen.delete(seen.values().next().value);
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const time = element('time', '', timeOf(event.time));
  time.dateTime = event.time;
  summary.append(
    time,
    element('code', '', event.regioncode),
    element('strong', '', `${event.type} · ${labels[event.type] ?? ''}`),
  );
  const text = element('pre', '', JSON.stringify(event, null, 2));
  text.tabIndex = 0;
  details.append(summary, text);
  prepend(details);
}

form.addEventListener('submit', (submit) => {
  submit.preventDefault();
  if (source || retry) {
    close();
    show('idle');
  } else open();
});
// Another filter is another stream.
form.addEventListener('change', () => {
  if (!source && !retry) return;
  clear();
  open();
});
function clear() {
  list.replaceChildren();
  seen.clear();
}
document.getElementById('live-clear').addEventListener('click', clear);
form.hidden = false;
open();
