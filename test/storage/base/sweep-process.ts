// A process that sweeps the locks of its folder until its input ends:
// test/storage/base/sweep-while-locking.test.ts.
import {createLocks} from '../../../src/storage/base/locks.ts';
import {quietNodeWarnings} from '../../../src/system/terminal/quiet-warnings.ts';

quietNodeWarnings();
const locks = createLocks(process.argv[2] ?? '', () => Promise.resolve());
process.stdout.write('ready\n');
const sweep = (): void => {
  for (let round = 0; round < 50; round += 1) locks.sweep();
  next = setImmediate(sweep);
};
let next = setImmediate(sweep);
process.stdin.on('end', () => clearImmediate(next)).resume();
