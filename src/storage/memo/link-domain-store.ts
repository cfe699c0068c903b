import type {LinkDomainStore} from '../../app/ports/storage-ports.ts';
import type {Database} from '../base/database.ts';
import {number, text} from '../base/row-values.ts';

/** Domains that links were given to; those of memos on record count. */
export function createLinkDomainStore(database: Database): LinkDomainStore {
  return {
    meet: (domain, now) => {
      const sql = 'INSERT OR IGNORE INTO link_domain VALUES (?, ?)';
      return database.run(sql, domain, now).changes === 1 && !isLinked(database, domain);
    },
  };
}

/** Whether a memo on record links there, by any of its addresses. */
function isLinked(database: Database, domain: string): boolean {
  // The first comparison reads a million memos in a fraction of what taking their JSON apart takes.
  const sql = `SELECT 1 FROM memo WHERE instr(lower(content), ?) > 0 AND EXISTS (
    SELECT 1 FROM json_tree(memo.content) WHERE type = 'text' AND lower(substr(atom, 1, ?)) = ?
      AND substr(atom, ?, 1) IN ('', '/', '?', '#')) LIMIT 1`;
  const {length} = domain;
  return database.get(sql, domain, length, domain, length + 1) !== undefined;
}

/** Throws `DamagedValue` for a row that this program cannot have written. */
export function checkLinkDomain(row: Record<string, unknown>): void {
  text(row['domain']);
  number(row['met_at']);
}
