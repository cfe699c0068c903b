import {linksOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';

const header = 'id,created,sent,status,text,link,button,tags,pinned';

/**
 * Comma-separated values as RFC 4180 has them, one memo a row, times in the local zone as
 * spreadsheets read them.
 */
export function* csvPieces(memos: Iterable<Memo>): Iterable<string> {
  yield `${header}\r\n`;
  for (const memo of memos) yield `${cellsOf(memo).map(cell).join(',')}\r\n`;
}

function cellsOf(memo: Memo): readonly string[] {
  const [link] = linksOf(memo.content);
  return [
    memo.id,
    time(memo.createdAt),
    time(memo.sentAt),
    memo.status,
    sanitize(memo.text),
    link?.url ?? '',
    sanitize(link?.buttonTitle ?? ''),
    memo.tags.map((tag) => `#${tag}`).join(' '),
    time(memo.pinnedAt),
  ];
}

function time(ms: number | null): string {
  return ms === null ? '' : dateTime(ms, 'en');
}

/**
 * A text that a spreadsheet would calculate gets an apostrophe before it, which makes it text.
 * Source: OWASP, "CSV Injection".
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
