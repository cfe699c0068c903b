import {escapeHtml} from '../html.ts';
import {anchor, type DrawnLinks} from './drawn-links.ts';
import type {Memo} from './memo.ts';

const webAddress = /https?:\/\/[^\s<>"']+/g;

/** The content of a text bubble: KakaoTalk turns addresses in the text into links by itself. */
export function textMarkup(memo: Memo, links: DrawnLinks): string {
  const cut = memo.shownText === memo.text ? '' : '<p class="cut">200자까지만 보입니다</p>';
  const fallback = [{title: memo.buttonTitle ?? '자세히 보기', link: memo.link}];
  const buttons = memo.buttons.length > 0 ? memo.buttons : fallback;
  return `<p class="text">${linkedText(memo.shownText)}</p>${cut}${links.buttons(buttons)}`;
}

function linkedText(text: string): string {
  let markup = '';
  let end = 0;
  for (const match of text.matchAll(webAddress)) {
    const address = match[0];
    markup += `${escapeHtml(text.slice(end, match.index))}${anchor(address, 'address', escapeHtml(address))}`;
    end = match.index + address.length;
  }
  return markup + escapeHtml(text.slice(end));
}
