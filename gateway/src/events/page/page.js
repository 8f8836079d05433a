// The live view: server-sent events read by fetch, because a browser's EventSource sends no header and the stream wants to
// know who listens. It comes back by itself with the id of the last event that it got.
// An address of this gateway, not a file.
// oxlint-disable-next-line import/no-absolute-path
import { authorization, isSignedIn, onSignIn } from '/sign-in/sign-in.js';

const { language, live, labels } = JSON.parse(document.getElementById('page-data').textContent);
const form = document.getElementById('live-form');
const list = document.getElementById('live-list');
const status = document.getElementById('live-status');
const start = form.querySelector('.primary');
const mostShown = 200;
const retryMs = 2000;
const retryRefusedMs = 5000;
const seen = new Set();
let stream = null;
let retry = null;
let lastEventId = null;

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

const handlers = {
  status: (data) => show(data.status),
  change: (data) => add(data),
  gap: () => prepend(element('p', 'gap', live.gap)),
  end: (data) => show(data.reason === 'slow' ? 'slow' : 'lost'),
};

function open() {
  close();
  if (!isSignedIn()) {
    show('signIn');
    return;
  }
  show('connecting');
  start.textContent = live.stop;
  stream = new AbortController();
  void listen(stream);
}

async function listen(own) {
  const headers = { 'accept-language': language, ...authorization() };
  if (lastEventId) headers['last-event-id'] = lastEventId;
  try {
    const response = await fetch(address(), { headers, signal: own.signal });
    if (!response.ok) {
      await refused(response);
      return;
    }
    await readEvents(response.body);
  } catch {
    // Said below.
  }
  if (own !== stream) return;
  if (status.dataset.state !== 'slow') show('lost');
  retry = setTimeout(open, retryMs);
}

async function readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    for (const block of blocks) handle(block);
  }
}

function handle(block) {
  const fields = {};
  for (const line of block.split('\n')) {
    const at = line.indexOf(': ');
    if (at > 0) fields[line.slice(0, at)] = line.slice(at + 2);
  }
  if (fields.id) lastEventId = fields.id;
  if (fields.data) handlers[fields.event]?.(JSON.parse(fields.data));
}

/** What is wrong with the question stays wrong, and so does a token; anything else may pass. */
async function refused(response) {
  const { errors } = await response.json();
  close();
  show('refused', errors[0].message);
  if ([400, 401, 403].includes(response.status)) return;
  start.textContent = live.stop;
  retry = setTimeout(open, retryRefusedMs);
}

function close() {
  clearTimeout(retry);
  stream?.abort();
  stream = null;
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
  if (stream || retry) {
    close();
    show('idle');
  } else open();
});
// Another filter is another stream.
form.addEventListener('change', () => {
  if (stream || retry) begin();
});
function clear() {
  list.replaceChildren();
  seen.clear();
}

/** Another stream joins on to nothing. */
function begin() {
  clear();
  lastEventId = null;
  open();
}

document.getElementById('live-clear').addEventListener('click', clear);
// What another viewer saw is not for this one.
onSignIn(begin);
form.hidden = false;
open();
