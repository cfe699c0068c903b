/**
 * SQLite finds these by the index on (status, sequence): it does not conclude from `<> 'sent'`
 * which states are meant, nor from one state that it is not `sent`.
 */
export const unsettledMemos = `SELECT * FROM memo
  WHERE status IN ('queued', 'sending', 'failed', 'unknown') ORDER BY sequence`;

export const firstQueued = `SELECT * FROM memo WHERE status = 'queued' ORDER BY sequence LIMIT 1`;

export const newestMemos = 'SELECT * FROM memo ORDER BY sequence DESC LIMIT ? OFFSET ?';
