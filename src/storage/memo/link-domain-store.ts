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

/** Whether a memo on record links there. */
function isLinked(database: Database, domain: string): boolean {
  const sql = `SELECT 1 FROM memo WHERE lower(substr(link_url, 1, ?)) = ?
    AND substr(link_url, ?, 1) IN ('', '/', '?', '#') LIMIT 1`;
  const {length} = domain;
  return database.get(sql, length, domain, length + 1) !== undefined;
}

/** Throws `DamagedValue` for a row that this program cannot have written. */
export function checkLinkDomain(row: Record<string, unknown>): void {
  text(row['domain']);
  number(row['met_at']);
}
