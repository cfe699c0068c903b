import assert from 'node:assert/strict';
import {test} from 'node:test';
import {DamagedValue} from '../../../src/storage/base/row-values.ts';
import {
  columnsOfSchedule,
  occurrenceOfRow,
  scheduleOfRow,
} from '../../../src/storage/schedule/schedule-row.ts';
import {scheduleWith} from '../../support/schedules.ts';

const row = columnsOfSchedule(scheduleWith());

const occurrence = {
  schedule_id: 's',
  due_at: 1,
  state: 'queued',
  claimed_at: 2,
  owner: null,
  memo_id: 'm',
  failure: null,
};

/** The error for a schedule's row with one changed value. */
const schedules: readonly (readonly [change: Record<string, unknown>, message: string])[] = [
  [{rule: '{"kind":"never"}'}, 'rule expected'],
  [{rule: '{"kind":"once"}'}, 'number expected, found undefined'],
  [{rule: '{"kind":"every","interval":"1h","from":0}'}, 'number expected, found string'],
  [{rule: '{"kind":"every","interval":1}'}, 'number expected, found undefined'],
  [{rule: '{"kind":"cron"}'}, 'text expected, found undefined'],
  [{job: '{"kind":"walk","argv":[],"folder":"/"}'}, 'job expected'],
  [{job: '{"kind":"command","argv":"ls","folder":"/"}'}, 'job expected'],
  [{job: '{"kind":"command","argv":[1],"folder":"/"}'}, 'text expected, found number'],
  [{job: '{"kind":"command","argv":["ls"]}'}, 'text expected, found undefined'],
  [{job: '{"kind":"command","argv":[],"folder":"/","list":5}'}, 'list expected'],
  [{job: '{"kind":"command","argv":[],"folder":"/","list":{}}'}, 'text expected, found undefined'],
  [
    {job: '{"kind":"command","argv":[],"folder":"/","list":{"title":"","button":[5]}}'},
    'button expected',
  ],
  [
    {job: '{"kind":"command","argv":[],"folder":"/","list":{"title":"","maxMessages":"5"}}'},
    'number expected, found string',
  ],
  [{job: '{"kind":"command","argv":[],"folder":"/","newOnly":5}'}, 'text expected, found number'],
  [{job: '{"kind":"text"}'}, 'text expected, found undefined'],
  [{zone: null}, 'text expected, found object'],
  [{missed: 1}, 'text expected, found number'],
  [{is_paused: null}, 'number expected, found object'],
  [{created_at: null}, 'number expected, found object'],
  [{set_at: null}, 'number expected, found object'],
  [{computed_at: '0'}, 'number expected, found string'],
];

for (const [change, message] of schedules) {
  test(`a schedule with ${JSON.stringify(change)} is damaged: ${message}`, () => {
    assert.throws(() => scheduleOfRow({...row, ...change}), new DamagedValue(message));
  });
}

const occurrences: readonly (readonly [change: Record<string, unknown>, message: string])[] = [
  [{state: 'lost'}, 'occurrence state expected'],
  [{state: 5}, 'text expected, found number'],
  [{due_at: null}, 'number expected, found object'],
  [{claimed_at: '1'}, 'number expected, found string'],
  [{failure: '{}'}, 'object with a kind expected'],
];

for (const [change, message] of occurrences) {
  test(`a time of a schedule with ${JSON.stringify(change)} is damaged: ${message}`, () => {
    assert.throws(() => occurrenceOfRow({...occurrence, ...change}), new DamagedValue(message));
  });
}

const states = [
  'running',
  'queued',
  'skipped',
  'crowded',
  'empty',
  'unchanged',
  'failed',
  'broken-off',
];

for (const state of states) {
  test(`a time that is ${state} is read as it was written`, () => {
    const failure = {kind: 'memo-empty'};
    const read = occurrenceOfRow({
      ...occurrence,
      state,
      owner: 'me',
      failure: JSON.stringify(failure),
    });
    assert.deepEqual(read, {
      scheduleId: 's',
      at: 1,
      state,
      claimedAt: 2,
      owner: 'me',
      memo: {id: 'm'},
      failure,
    });
    assert.equal(occurrenceOfRow({...occurrence, state}).failure, null);
  });
}

test('what a command sends is read back, and members of a newer program are ignored', () => {
  const command = {kind: 'command', argv: ['./crawl.sh'], folder: '/'} as const;
  const button = [
    {title: '모두', url: null},
    {title: '로그', url: 'https://ci.example.com/7'},
  ];
  const list = {title: '뉴스', mobileLink: 'https://m.example.com', button, maxMessages: 9};
  const jobs = [command, {...command, list, ifChanged: 'a', newOnly: 'b'}];
  for (const job of [...jobs, {...command, list: {title: '뉴스'}}]) {
    assert.deepEqual(scheduleOfRow(columnsOfSchedule(scheduleWith({job}))).job, job);
  }
  const newer = JSON.stringify({...command, list: {title: '뉴스', theme: 'dark'}, retries: 3});
  assert.deepEqual(scheduleOfRow({...row, job: newer}).job, {...command, list: {title: '뉴스'}});
});
