import assert from 'node:assert/strict';
import {constants} from 'node:os';
import {test} from 'node:test';
import {loadConf} from '../../../src/storage/base/load-conf.ts';

test('the writer of preferences adds no handler of a signal', async () => {
  const names = Object.keys(constants.signals) as NodeJS.Signals[];
  const count = () => names.map((name) => [name, process.listenerCount(name)]);
  const before = count();
  await loadConf();
  assert.deepEqual(count(), before);
});
