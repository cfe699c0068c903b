import type {Failure} from '../../domain/failure/failure.ts';
import type {Memo, MemoPart, MemoStatus, RecordedMemo} from '../../domain/memo/memo.ts';
import {
  DamagedValue,
  jsonKind,
  jsonList,
  number,
  numberOrNull,
  text,
  textList,
  textOrNull,
} from '../base/row-values.ts';

const statuses: readonly string[] = ['queued', 'sending', 'sent', 'failed', 'unknown'];

/** Which process is sending a memo, from a row in state `sending`. */
export function claimOfRow(row: Record<string, unknown>): {id: string; owner: string} {
  return {id: text(row['id']), owner: text(row['owner'])};
}

/** A row of the memo table as a `Memo`. */
export function memoOfRow(row: Record<string, unknown>): Memo {
  return {
    id: text(row['id']),
    text: text(row['text']),
    link: {url: text(row['link_url']), buttonTitle: textOrNull(row['button_title'])},
    status: memoStatus(row['status']),
    parts: jsonList(row['parts']).map(memoPart),
    createdAt: number(row['created_at']),
    sentAt: numberOrNull(row['sent_at']),
    nextAttemptAt: numberOrNull(row['next_attempt_at']),
    attempts: number(row['attempts']),
    failure: row['failure'] === null ? null : (jsonKind(row['failure']) as Failure),
    tags: textList(row['tags']),
    pinnedAt: numberOrNull(row['pinned_at']),
    sourceId: textOrNull(row['source_id']),
    ...(number(row['forgets_text']) === 1 ? {forgetsText: true} : {}),
  };
}

/** The same with its place in the record. */
export function recordedMemoOfRow(row: Record<string, unknown>): RecordedMemo {
  return {...memoOfRow(row), sequence: number(row['sequence'])};
}

function memoPart(value: unknown): MemoPart {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('status' in value)) {
    throw new DamagedValue('part expected');
  }
  return {text: text(value.text), status: memoStatus(value.status)};
}

function memoStatus(value: unknown): MemoStatus {
  if (!statuses.includes(text(value))) throw new DamagedValue('memo status expected');
  return value as MemoStatus;
}
