import type {Memo} from '../../domain/memo/memo.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import type {Database} from '../base/database.ts';
import {contentColumn} from './memo-row.ts';
import {firstSequence, nextSequence} from './memo-sequence.ts';
import {saveBytes} from './picture-store.ts';

export interface AddedMemo {
  readonly memo: Memo;
  /** The process that claims it if its status is `sending`. */
  readonly owner: string | null;
  /** The pictures whose bytes it has to send. */
  readonly files?: readonly PictureFile[] | undefined;
}

/** Adds a memo, and the reminder that waits for it; to be called in a transaction. */
export function addMemo(database: Database, {memo, owner, files = []}: AddedMemo): void {
  insertMemo(database, memo, {place: nextSequence, sequence: firstSequence(memo.createdAt), owner});
  saveBytes(database, files);
  if (memo.rings) addWaitingReminder(database, memo);
}

/** The id of the memo is the reminder's, too: it is not asked about before it has a time. */
function addWaitingReminder(database: Database, {id, text, createdAt}: Memo): void {
  database.run(
    `INSERT INTO reminder (id, text, zone, intent, state, memo_id, attempts, created_at)
     VALUES (?, ?, 'UTC', 'create', 'waiting', ?, 0, ?)`,
    id,
    text,
    id,
    createdAt,
  );
}

interface Insertion {
  /** The SQL expression of the memo's sequence, with one parameter: `sequence`. */
  readonly place: string;
  readonly sequence: number;
  readonly owner: string | null;
}

export function insertMemo(database: Database, memo: Memo, insertion: Insertion): void {
  database.run(
    `INSERT INTO memo (sequence, id, text, content, status, parts, created_at, sent_at,
       next_attempt_at, attempts, failure, owner, tags, pinned_at, source_id,
       forgets_text, receivers)
     VALUES (${insertion.place}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    insertion.sequence,
    memo.id,
    memo.text,
    contentColumn(memo.content),
    memo.status,
    JSON.stringify(memo.parts),
    memo.createdAt,
    memo.sentAt,
    memo.nextAttemptAt,
    memo.attempts,
    memo.failure === null ? null : JSON.stringify(memo.failure),
    insertion.owner,
    JSON.stringify(memo.tags),
    memo.pinnedAt,
    memo.sourceId,
    memo.forgetsText ? 1 : 0,
    memo.receivers === undefined ? null : JSON.stringify(memo.receivers),
  );
}
