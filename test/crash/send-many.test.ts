import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sendMany} from './send-many.ts';

// `npm run send-many` sends 10,000.
test('24 sends from xargs -P8 with an expired token deliver each memo once, with one refresh', async () => {
  const {duration: _, ...sent} = await sendMany({count: 24, parallel: 8});
  assert.deepEqual(sent, {
    code: 0,
    stderr: '',
    received: 24,
    distinct: 24,
    recorded: 24,
    refreshes: 1,
  });
});
