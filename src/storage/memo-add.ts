import type {Memo} from '../domain/memo.ts';
import type {Database} from './database.ts';
import {firstSequence, nextSequence} from './memo-sequence.ts';

/** `owner` names the process that claims a memo added in state `sending`. */
export function addMemo(database: Database, memo: Memo, owner: string | null): void {
  database.run(
    `INSERT INTO memo (sequence, id, text, link_url, button_title, status, parts, created_at, sent_at,
       next_attempt_at, attempts, failure, owner, tags, pinned_at, source_id)
     VALUES (${nextSequence}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    firstSequence(memo.createdAt),
    memo.id,
    memo.text,
    memo.link.url,
    memo.link.buttonTitle,
    memo.status,
    JSON.stringify(memo.parts),
    memo.createdAt,
    memo.sentAt,
    memo.nextAttemptAt,
    memo.attempts,
    memo.failure === null ? null : JSON.stringify(memo.failure),
    owner,
    JSON.stringify(memo.tags),
    memo.pinnedAt,
    memo.sourceId,
  );
}
