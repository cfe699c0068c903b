import {DatabaseSync} from 'node:sqlite';
import type {Memo, MemoStatus} from '../../src/domain/memo/memo.ts';
import {noLink} from '../../src/domain/memo/memo-link.ts';
import {splitMemo} from '../../src/domain/memo/split-memo.ts';
import {writtenTags} from '../../src/domain/memo/tags.ts';
import {openDatabase} from '../../src/storage/base/database.ts';
import {contentColumn} from '../../src/storage/memo/memo-row.ts';
import {firstSequence} from '../../src/storage/memo/memo-sequence.ts';
import {koreanNote, type Random, randomFrom} from './korean-text.ts';

/** The time (ms) of the last note; the notes cover the ten years before it. */
export const lastWritten = Date.UTC(2026, 10, 20, 3);

const tenYears = 3652 * 86_400_000;

/** A word that is in one of 20,000 notes and nowhere else. */
export const rareWord = '바늘귀';

/** Notes of ten years, oldest first. The same seed and count give the same notes. */
export function* koreanMemos(count: number, seed = 1): Generator<Memo, void, undefined> {
  const random = randomFrom(seed);
  for (let index = 0; index < count; index += 1) {
    const createdAt = lastWritten - Math.floor((tenYears * (count - 1 - index)) / count);
    yield koreanMemo(random, {index, createdAt});
  }
}

function koreanMemo(random: Random, {index, createdAt}: {index: number; createdAt: number}): Memo {
  const note = koreanNote(random);
  const text = index % 20_000 === 7777 ? `${note} ${rareWord}` : note;
  const status = statusOf(random());
  const parts = text.length > 200 ? splitMemo(text) : [text];
  return {
    id: `${createdAt.toString(16).padStart(12, '0')}-${index.toString(16).padStart(8, '0')}`,
    text,
    content: {kind: 'text', text, link: noLink},
    status,
    parts: parts.map((part) => ({text: part, status})),
    createdAt,
    sentAt: status === 'sent' ? createdAt + 300 : null,
    nextAttemptAt: null,
    attempts: 1,
    failure:
      status === 'failed' ? {kind: 'network', reason: 'refused', detail: 'ECONNREFUSED'} : null,
    tags: writtenTags(text),
    pinnedAt: null,
    sourceId: null,
  };
}

/** No memo is pending, because a screen that is measured must not start to send. */
function statusOf(chance: number): MemoStatus {
  if (chance < 0.985) return 'sent';
  return chance < 0.995 ? 'failed' : 'unknown';
}

/**
 * Fills the database at `path` (created if missing) in one transaction. A million memos take about
 * ten seconds.
 */
export function fillWithKoreanMemos(path: string, count: number, seed = 1): void {
  openDatabase(path).close();
  const connection = new DatabaseSync(path);
  try {
    connection.exec('PRAGMA synchronous=OFF; BEGIN IMMEDIATE');
    const insert = connection.prepare(
      `INSERT INTO memo
       (sequence, id, text, content, status, parts, created_at, sent_at, attempts,
        failure, tags)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    let sequence = -1;
    for (const memo of koreanMemos(count, seed)) {
      sequence = Math.max(sequence + 1, firstSequence(memo.createdAt));
      insert.run(
        sequence,
        memo.id,
        memo.text,
        contentColumn(memo.content),
        memo.status,
        JSON.stringify(memo.parts),
        memo.createdAt,
        memo.sentAt,
        memo.attempts,
        memo.failure === null ? null : JSON.stringify(memo.failure),
        JSON.stringify(memo.tags),
      );
    }
    connection.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
}
