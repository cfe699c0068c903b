import {linksOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {wallWords} from '../../messages/subjects/time-words.ts';
import {here, offsetWords, type ZonedTime} from '../../messages/subjects/zoned-time.ts';
import {ownAddresses} from './own-addresses.ts';

const header = 'id,created,sent,status,text,link,button,tags,pinned,zone,offset,kind,links,to';

/**
 * Yields comma-separated values (RFC 4180), one memo per row, with times in the local zone, in the
 * form that spreadsheets recognize, and that zone. The last columns are the kind, all links, one per
 * line, and the friends to whom it was sent.
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
    ...zoneOf(here(memo.createdAt)),
    memo.content.kind,
    ownAddresses(memo.content).join('\n'),
    (memo.receivers ?? []).map(({name}) => sanitizeLine(name)).join('\n'),
  ];
}

function time(ms: number | null): string {
  return ms === null ? '' : wallWords(here(ms));
}

/** The zone of the times, and its distance from UTC when the memo was written. */
function zoneOf(time: ZonedTime): readonly string[] {
  return [time.zone, offsetWords(time).trim()];
}

/**
 * Quotes a cell if necessary. An apostrophe before a text that a spreadsheet would evaluate as a
 * formula makes it text. Source: OWASP, "CSV Injection".
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
