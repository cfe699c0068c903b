import {escapeHtml} from '../html.ts';
import type {RegisteredApp} from '../registered-app.ts';
import type {MemoLink} from './link.ts';
import type {Memo} from './memo.ts';

/**
 * The app that sent the memos: its name is shown below them, and only its domains can be opened.
 */
type Sender = Pick<RegisteredApp, 'name' | 'webDomains'>;

const dayFormat = new Intl.DateTimeFormat('ko-KR', {dateStyle: 'full'});
const timeFormat = new Intl.DateTimeFormat('ko-KR', {hour: 'numeric', minute: '2-digit'});
const webAddress = /https?:\/\/[^\s<>"']+/g;

/** The bubble of the memo at `index`, after a day separator if it is the first of its day. */
export function memoMarkup(memos: readonly Memo[], index: number, app: Sender): string {
  const memo = memos[index];
  if (memo === undefined) throw new RangeError(`no memo at ${index}`);
  const previous = memos[index - 1];
  const day = dayFormat.format(memo.receivedAt);
  const newDay = previous === undefined || dayFormat.format(previous.receivedAt) !== day;
  const separator = newDay ? `<li class="day"><span>${day}</span></li>` : '';
  return `${separator}${bubble(memo, app)}`;
}

function bubble(memo: Memo, app: Sender): string {
  const received = new Date(memo.receivedAt);
  const cut = memo.shownText === memo.text ? '' : '<p class="cut">200자까지만 보입니다</p>';
  return `<li class="memo"><time datetime="${received.toISOString()}">${timeFormat.format(received)}</time>
<article><p class="text">${linkedText(memo.shownText)}</p>${cut}${buttons(memo, app)}<footer>${escapeHtml(app.name)}</footer></article></li>`;
}

function buttons(memo: Memo, {webDomains}: Sender): string {
  const fallback = [{title: memo.buttonTitle ?? '자세히 보기', link: memo.link}];
  const shown = memo.buttons.length > 0 ? memo.buttons : fallback;
  const markup = shown.map(({title, link}) => button(title, link, webDomains)).join('');
  return markup === '' ? '' : `<div class="buttons">${markup}</div>`;
}

// Only web addresses are links: a script address in a template must not work. For an unregistered
// domain the memo is accepted, but its button opens nothing.
function button(title: string, link: MemoLink, webDomains: readonly string[]): string {
  const address = link.web_url ?? link.mobile_web_url ?? '';
  if (!/^https?:\/\//i.test(address)) return '';
  const {origin} = URL.parse(address) ?? {origin: ''};
  if (webDomains.includes(origin)) return anchor(address, title, 'button');
  return `<span class="button">${escapeHtml(title)}</span><p class="cut">등록되지 않은 웹 도메인이라 열리지 않습니다: ${escapeHtml(origin)}</p>`;
}

function linkedText(text: string): string {
  let markup = '';
  let end = 0;
  for (const match of text.matchAll(webAddress)) {
    markup += `${escapeHtml(text.slice(end, match.index))}${anchor(match[0], match[0], 'address')}`;
    end = match.index + match[0].length;
  }
  return markup + escapeHtml(text.slice(end));
}

function anchor(address: string, text: string, className: string): string {
  return `<a class="${className}" href="${escapeHtml(address)}" target="_blank" rel="noopener noreferrer">${escapeHtml(text)}</a>`;
}
