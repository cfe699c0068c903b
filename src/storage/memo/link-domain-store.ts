import type {LinkDomainStore} from '../../app/ports/warning-ports.ts';
import {linksOf} from '../../domain/memo/kinds/kinds.ts';
import {domainOf} from '../../domain/memo/web-address.ts';
import type {Database} from '../base/database.ts';
import {number, text} from '../base/row-values.ts';
import {contentOfRow} from './memo-row.ts';

/** The domains that memos have linked to; memos in the history count too. */
export function createLinkDomainStore(database: Database): LinkDomainStore {
  return {
    note: (domain, now) => {
      const sql = 'INSERT OR IGNORE INTO link_domain VALUES (?, ?)';
      return database.run(sql, domain, now).changes === 1 && !isLinked(database, domain);
    },
  };
}

/** Whether any link of a memo in the history leads to the domain. */
function isLinked(database: Database, domain: string): boolean {
  // The SQL condition filters out nearly all of a million memos before any JSON is parsed.
  const sql = 'SELECT text, content FROM memo WHERE instr(lower(content), ?) > 0';
  for (const row of database.iterate(sql, domain)) {
    const {content} = database.read(() => contentOfRow(row));
    if (linksOf(content).some(({url}) => domainOf(url) === domain)) return true;
  }
  return false;
}

/** Throws `DamagedValue` for a row that this program cannot have written. */
export function checkLinkDomain(row: Record<string, unknown>): void {
  text(row['domain']);
  number(row['met_at']);
}
