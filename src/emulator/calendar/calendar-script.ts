import type {Endpoint} from '../reply.ts';

// Runs in the browser. EventSource reconnects automatically and sends the id of its last ring.
const script = `'use strict';
const view = document.getElementById('view');
const offline = document.getElementById('offline');
const ringing = document.getElementById('ringing');
const rung = document.getElementById('rung');
const title = document.title;
// The page has the times of Korea; the viewer reads those of the own zone.
const whenFormat = new Intl.DateTimeFormat('ko-KR',
  {month: 'long', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit'});
const wholeFormat = new Intl.DateTimeFormat('ko-KR', {dateStyle: 'full', timeStyle: 'long'});
const localize = (within) => {
  for (const time of within.querySelectorAll('time:not([title])')) {
    const at = new Date(time.dateTime);
    time.textContent = whenFormat.format(at);
    time.title = wholeFormat.format(at);
  }
};
// The reminders that rang since the viewer last pressed the button.
let unseen = 0;
const showRing = ({title: name, when}) => {
  unseen += 1;
  rung.innerHTML = '<b></b> ' + when + (unseen > 1 ? ' · 외 ' + (unseen - 1) + '건' : '');
  rung.firstChild.textContent = name;
  localize(rung);
  ringing.hidden = false;
  document.title = '🔔 ' + (unseen > 1 ? '(' + unseen + ') ' : '') + name + ' · ' + title;
};
document.getElementById('seen').addEventListener('click', () => {
  unseen = 0;
  ringing.hidden = true;
  document.title = title;
});
// The address of the page names its person, and so does that of the events.
const person = location.search.replace('?', '&');
const source = new EventSource('/calendar/stream?rings=' + view.dataset.rings + person);
source.onopen = () => { offline.hidden = true; };
source.onerror = () => { offline.hidden = false; };
source.addEventListener('hello', (event) => {
  if (event.data !== view.dataset.instance) location.reload();
});
source.addEventListener('view', (event) => {
  view.innerHTML = JSON.parse(event.data);
  localize(view);
});
source.addEventListener('ring', (event) => {
  const number = Number(event.lastEventId);
  if (number <= Number(view.dataset.rings)) return;
  view.dataset.rings = String(number);
  showRing(JSON.parse(event.data));
});
document.querySelector('nav [aria-current]')?.scrollIntoView({inline: 'center'});
localize(view);
`;

/** GET /calendar/calendar.js: shows each change and each reminder when it rings. */
export const calendarScriptEndpoint: Endpoint = () => ({
  status: 200,
  headers: {
    'content-type': 'text/javascript;charset=UTF-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  },
  body: script,
});
