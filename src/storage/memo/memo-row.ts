import {readStoredFailure} from '../../domain/failure/read-failure.ts';
import {
  erasedContent,
  fieldsOf,
  type MemoContent,
  readContent,
} from '../../domain/memo/kinds/kinds.ts';
import type {ContentFields} from '../../domain/memo/kinds/memo-kind.ts';
import {
  type Memo,
  type MemoPart,
  type MemoStatus,
  memoStatuses,
  type RecordedMemo,
} from '../../domain/memo/memo.ts';
import {type Receiver, readReceivers} from '../../domain/memo/receiver.ts';
import {
  DamagedValue,
  failureOrNull,
  json,
  jsonKind,
  jsonList,
  number,
  numberOrNull,
  text,
  textList,
  textOrNull,
} from '../base/row-values.ts';

/** The process that is sending a memo, from a row with status `sending`. */
export function claimOfRow(row: Record<string, unknown>): {id: string; owner: string} {
  return {id: text(row['id']), owner: text(row['owner'])};
}

/** A row of the `memo` table as a `Memo`. */
export function memoOfRow(row: Record<string, unknown>): Memo {
  return {
    id: text(row['id']),
    ...contentOfRow(row),
    status: memoStatus(row['status']),
    parts: jsonList(row['parts']).map(memoPart),
    createdAt: number(row['created_at']),
    sentAt: numberOrNull(row['sent_at']),
    nextAttemptAt: numberOrNull(row['next_attempt_at']),
    attempts: number(row['attempts']),
    failure: failureOrNull(row['failure']),
    tags: textList(row['tags']),
    pinnedAt: numberOrNull(row['pinned_at']),
    sourceId: textOrNull(row['source_id']),
    ...(number(row['forgets_text']) === 1 ? {forgetsText: true} : {}),
    ...(row['receivers'] === null ? {} : {receivers: receiversOf(row['receivers'])}),
  };
}

/** A row of the `memo` table as a `Memo` with its sequence. */
export function recordedMemoOfRow(row: Record<string, unknown>): RecordedMemo {
  return {...memoOfRow(row), sequence: number(row['sequence'])};
}

/** The JSON of a content; the text has its own column. */
export function contentColumn(content: MemoContent): string {
  return JSON.stringify({kind: content.kind, ...fieldsOf(content)});
}

/** The text of a memo and its content. */
export function contentOfRow(row: Record<string, unknown>): Pick<Memo, 'text' | 'content'> {
  const written = text(row['text']);
  const fields: ContentFields = jsonKind(row['content']);
  const isErased = fields['erased'] === true;
  const read = isErased ? erasedContent(fields['kind']) : readContent(written, fields);
  if (!read.ok) throw new DamagedValue(`${read.field} of a content expected`);
  return {text: written, content: read.content};
}

function memoPart(value: unknown): MemoPart {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('status' in value)) {
    throw new DamagedValue('part expected');
  }
  return {text: text(value.text), status: memoStatus(value.status)};
}

/** The receivers of a memo to friends. */
export function receiversOf(value: unknown): readonly Receiver[] {
  const receivers = readReceivers(json(value), readStoredFailure);
  if (receivers === null) throw new DamagedValue('receivers expected');
  return receivers;
}

function memoStatus(value: unknown): MemoStatus {
  const status = memoStatuses.find((known) => known === text(value));
  if (status === undefined) throw new DamagedValue('memo status expected');
  return status;
}
