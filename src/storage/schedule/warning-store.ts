import type {WarningStore} from '../../app/ports/warning-ports.ts';
import type {Database} from '../base/database.ts';

/** The last mark of each warning, by name. */
export function createWarningStore(database: Database): WarningStore {
  return {
    claim: (name, mark) => {
      const sql = `INSERT INTO warning VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET mark = excluded.mark WHERE mark <> excluded.mark`;
      return database.run(sql, name, mark).changes === 1;
    },
  };
}
