/**
 * The query lists every status, so that SQLite uses the index on (status, sequence): it does not
 * derive from `<> 'sent'` which statuses are meant, nor from one status that it is not `sent`.
 */
export const unsettledMemos = `SELECT * FROM memo
  WHERE status IN ('queued', 'sending', 'failed', 'unknown') ORDER BY sequence`;

/** The memos that a start reads: those that wait, and those whose sender may have died. */
export const memosToSend = `SELECT * FROM memo
  WHERE status IN ('queued', 'sending') ORDER BY sequence`;

export const firstQueued = `SELECT * FROM memo WHERE status = 'queued' ORDER BY sequence LIMIT 1`;

export const newestMemos = 'SELECT * FROM memo ORDER BY sequence DESC LIMIT ?';

export const memosBefore = 'SELECT * FROM memo WHERE sequence < ? ORDER BY sequence DESC LIMIT ?';

export const memosFrom = 'SELECT * FROM memo WHERE sequence >= ? ORDER BY sequence LIMIT ?';

/** The query names the index; without that, SQLite scans the table by its sequence. */
const pinnedMemos = 'SELECT * FROM memo INDEXED BY memo_pinned WHERE pinned_at IS NOT NULL';

export const pinnedBefore = `${pinnedMemos} AND sequence < ? ORDER BY sequence DESC LIMIT 1`;

export const pinnedFrom = `${pinnedMemos} AND sequence >= ? ORDER BY sequence LIMIT 1`;

export const memosMadeFrom = 'SELECT * FROM memo WHERE source_id = ? ORDER BY sequence';
