// What a process finds out about the locks of its folder: test/storage/base/prove-locks.test.ts.
import {join} from 'node:path';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {openDatabase} from '../../../src/storage/base/database.ts';
import {createLocks} from '../../../src/storage/base/locks.ts';
import {canLock, locksExclude} from '../../../src/storage/base/prove-locks.ts';
import {quietNodeWarnings} from '../../../src/system/terminal/quiet-warnings.ts';

quietNodeWarnings();
const folder = process.env['KAKAO_TUI_HOME'] ?? '';
const locks = createLocks(join(folder, 'locks'), () => Promise.resolve());
const findings = {
  canLock: canLock(folder),
  exclude: await locksExclude(folder),
  defect: await locks.defect(),
  acquired: await outcome(() => locks.acquire('delivery', 0), 'acquired'),
  opened: await outcome(() => openDatabase(join(folder, 'state.db')).close(), 'opened'),
};
process.stdout.write(JSON.stringify(findings));

async function outcome(action: () => unknown, done: string): Promise<string> {
  try {
    return (await action()) === null ? 'busy' : done;
  } catch (error) {
    if (!(error instanceof FailureError && error.failure.kind === 'storage')) throw error;
    return error.failure.problem;
  }
}
