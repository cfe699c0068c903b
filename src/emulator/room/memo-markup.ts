import {escapeHtml} from '../html.ts';
import {cardMarkup} from './cards/card-markup.ts';
import {icon} from './cards/icons.ts';
import {drawnLinks} from './drawn-links.ts';
import type {Memo, MemoSender} from './memo.ts';
import type {Sender} from './sender.ts';
import {textMarkup} from './text-markup.ts';

// Until the script of the page writes the times of the viewer's zone, they are those of Korea.
const timeZone = 'Asia/Seoul';
const dayFormat = new Intl.DateTimeFormat('ko-KR', {dateStyle: 'full', timeZone});
const timeFormat = new Intl.DateTimeFormat('ko-KR', {hour: 'numeric', minute: '2-digit', timeZone});

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

function bubble(memo: Memo, {name, webDomains}: Sender): string {
  const received = new Date(memo.receivedAt);
  const links = drawnLinks(webDomains);
  const {card} = memo;
  const content = card === null ? textMarkup(memo, links) : cardMarkup(card, links);
  const time = `<time datetime="${received.toISOString()}">${timeFormat.format(received)}</time>`;
  const article = `<article class="${card === null ? 'bubble' : `card ${card.kind}`}">${content}${links.notes()}<footer>${escapeHtml(name)}</footer></article>`;
  if (memo.from === undefined) return `<li class="memo">${time}\n${article}</li>`;
  return `<li class="memo friend">${senderMarkup(memo.from)}\n${article}${time}</li>`;
}

/** The face and the name of a friend. A message of another person rings; a memo to oneself does not. */
function senderMarkup({nickname}: MemoSender): string {
  const [initial = ''] = nickname.trim();
  const rings = `<span class="rings">${icon('bell')}알림</span>`;
  return `<div class="face" aria-hidden="true">${escapeHtml(initial)}</div><p class="name"><b>${escapeHtml(nickname)}</b>${rings}</p>`;
}
