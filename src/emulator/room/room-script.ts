import type {Endpoint} from '../reply.ts';

// Runs in the browser. EventSource reconnects automatically and sends the id of its last memo.
const script = `'use strict';
const room = document.getElementById('room');
const memos = document.getElementById('memos');
const empty = document.getElementById('empty');
const offline = document.getElementById('offline');
// The newest memo stays in sight when memos arrive or pictures load, unless older ones are read:
// then the view was above the last known end already.
let end = 0;
const followEnd = () => {
  const last = room.scrollHeight - room.clientHeight;
  const follows = room.scrollTop > Math.min(end, last) - 120;
  end = last;
  if (follows) room.scrollTop = last;
};
const sizes = new ResizeObserver(followEnd);
sizes.observe(room);
sizes.observe(memos);
// The style sheet gives the description of a card the lines that its title leaves.
const titles = new ResizeObserver((entries) => {
  for (const {target} of entries) {
    const lines = target.clientHeight / parseFloat(getComputedStyle(target).lineHeight);
    target.parentElement.dataset.titleLines = String(Math.round(lines));
  }
});
const watchTitles = (within) => {
  for (const title of within.querySelectorAll('.words > .title')) titles.observe(title);
};
// The page has the times of Korea; the viewer reads those of the own zone, with its days.
const dayFormat = new Intl.DateTimeFormat('ko-KR', {dateStyle: 'full'});
const timeFormat = new Intl.DateTimeFormat('ko-KR', {hour: 'numeric', minute: '2-digit'});
const wholeFormat = new Intl.DateTimeFormat('ko-KR', {dateStyle: 'full', timeStyle: 'long'});
let lastDay = '';
const dayRow = (day) => {
  const row = document.createElement('li');
  row.className = 'day';
  row.append(document.createElement('span'));
  row.firstChild.textContent = day;
  return row;
};
const localizeNew = () => {
  for (const time of memos.querySelectorAll('.memo > time:not([title])')) {
    const at = new Date(time.dateTime);
    const memo = time.parentElement;
    if (memo.previousElementSibling?.className === 'day') memo.previousElementSibling.remove();
    const day = dayFormat.format(at);
    if (day !== lastDay) memo.before(dayRow(day));
    lastDay = day;
    time.textContent = timeFormat.format(at);
    time.title = wholeFormat.format(at);
  }
};
// The address of the page names its person, and so does that of the events.
const person = location.search.replace('?', '&');
const source = new EventSource('/room/events?after=' + memos.dataset.last + person);
source.onopen = () => { offline.hidden = true; };
source.onerror = () => { offline.hidden = false; };
source.addEventListener('hello', (event) => {
  if (event.data !== memos.dataset.instance) location.reload();
});
source.addEventListener('memo', (event) => {
  const number = Number(event.lastEventId);
  if (number <= Number(memos.dataset.last)) return;
  memos.dataset.last = String(number);
  memos.insertAdjacentHTML('beforeend', JSON.parse(event.data));
  empty.hidden = true;
  localizeNew();
  watchTitles(memos.lastElementChild);
  followEnd();
});
document.querySelector('nav [aria-current]')?.scrollIntoView({inline: 'center'});
localizeNew();
watchTitles(memos);
followEnd();
`;

/** GET /room/room.js: shows each memo when it arrives, and folds the texts of cards. */
export const roomScriptEndpoint: Endpoint = () => ({
  status: 200,
  headers: {
    'content-type': 'text/javascript;charset=UTF-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  },
  body: script,
});
