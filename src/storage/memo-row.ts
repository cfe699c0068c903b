import type {Failure} from '../domain/failure.ts';
import type {Memo, MemoPart, MemoStatus} from '../domain/memo.ts';
import {number, numberOrNull, text, textOrNull} from './row-values.ts';

const statuses: readonly string[] = ['queued', 'sending', 'sent', 'failed', 'unknown'];

/** A row of the memo table as a `Memo`. */
export function memoOfRow(row: Record<string, unknown>): Memo {
  const failure = textOrNull(row['failure']);
  return {
    id: text(row['id']),
    text: text(row['text']),
    link: {url: text(row['link_url']), buttonTitle: textOrNull(row['button_title'])},
    status: memoStatus(row['status']),
    parts: memoParts(text(row['parts'])),
    createdAt: number(row['created_at']),
    sentAt: numberOrNull(row['sent_at']),
    nextAttemptAt: numberOrNull(row['next_attempt_at']),
    attempts: number(row['attempts']),
    failure: failure === null ? null : (JSON.parse(failure) as Failure),
  };
}

function memoParts(json: string): readonly MemoPart[] {
  const parts: unknown = JSON.parse(json);
  if (!Array.isArray(parts)) throw new TypeError('parts expected');
  return parts.map((part: {text?: unknown; status?: unknown}) => ({
    text: text(part.text),
    status: memoStatus(part.status),
  }));
}

function memoStatus(value: unknown): MemoStatus {
  if (!statuses.includes(text(value))) throw new TypeError(`memo status expected`);
  return value as MemoStatus;
}
