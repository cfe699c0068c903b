/**
 * Search texts of hundreds of memos together, so that a search reads few rows. Made by searches, not
 * by those who write: one that a change makes wrong is dropped by a trigger, and made again when it
 * is needed. Each holds every memo from the place `first` to `last`; no two overlap.
 */
export const memoBlockSchema = `
CREATE TABLE memo_block (
  first INTEGER PRIMARY KEY,
  last INTEGER NOT NULL,
  earliest INTEGER NOT NULL,
  latest INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
${dropWhen('memo_block_entered', 'INSERT ON memo', 'NEW')}
${dropWhen('memo_block_left', 'DELETE ON memo', 'OLD')}
${dropWhen('memo_block_changed', 'UPDATE OF text, tags, created_at ON memo', 'OLD')}
`;

function dropWhen(name: string, event: string, row: 'NEW' | 'OLD'): string {
  return `CREATE TRIGGER ${name} AFTER ${event} BEGIN
  DELETE FROM memo_block
    WHERE first = (SELECT max(first) FROM memo_block WHERE first <= ${row}.sequence)
    AND last >= ${row}.sequence;
END;`;
}
