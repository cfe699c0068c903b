import type {Memo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {contentColumn} from './memo-row.ts';
import {firstSequence, nextSequence} from './memo-sequence.ts';

/** Adds a memo; `owner` names the process that claims it if its status is `sending`. */
export function addMemo(database: Database, memo: Memo, owner: string | null): void {
  insertMemo(database, memo, {place: nextSequence, sequence: firstSequence(memo.createdAt), owner});
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
       forgets_text)
     VALUES (${insertion.place}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
  );
}
