import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chooseRule, type RuleOptions} from '../../../src/domain/schedule/choose-rule.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const moment = {now, zone: 'Asia/Seoul'};
const cron = (pattern: string) => ({kind: 'cron', pattern});

const chosen: readonly (readonly [RuleOptions, unknown])[] = [
  [{}, null],
  [{at: '2026-12-24 09:00'}, {kind: 'once', at: Date.parse('2026-12-24T00:00:00Z')}],
  [{at: ' 30m '}, {kind: 'once', at: now + 1_800_000}],
  [{at: '@daily'}, cron('0 0 * * *')],
  [{at: '평일 9시'}, cron('0 9 * * 1-5')],
  [{at: '30분마다'}, {kind: 'every', interval: 1_800_000, from: now}],
  [{at: '30분'}, {kind: 'once', at: now + 1_800_000}],
  [{at: '6pm'}, {kind: 'once', at: Date.parse('2026-11-21T09:00:00Z')}],
  [{at: '오후 6시'}, {kind: 'once', at: Date.parse('2026-11-21T09:00:00Z')}],
  [{at: '내일 아침 9시'}, {kind: 'once', at: Date.parse('2026-11-21T00:00:00Z')}],
  [{in: 1_800_000}, {kind: 'once', at: now + 1_800_000}],
  [{every: '30분'}, {kind: 'every', interval: 1_800_000, from: now}],
  [{every: '@daily'}, cron('0 0 * * *')],
  [{at: '09:00', daily: true}, cron('0 9 * * *')],
  [{at: '09:00', weekdays: true}, cron('0 9 * * 1-5')],
  [{at: '18:30', weekly: '금'}, cron('30 18 * * 5')],
  [{at: '18:30', weekly: 'mon,fri'}, cron('30 18 * * 1,5')],
  [{every: '30m'}, {kind: 'every', interval: 1_800_000, from: now}],
  [{cron: '0 9 * * 1-5'}, cron('0 9 * * 1-5')],
];

for (const [options, rule] of chosen) {
  test(`${JSON.stringify(options)} is a rule`, () => {
    assert.deepEqual(chooseRule(options, moment), {ok: true, value: rule});
  });
}

const refused: readonly (readonly [RuleOptions, string])[] = [
  [{at: '언젠가'}, 'time-unreadable'],
  [{at: '09:00 우유'}, 'time-unreadable'],
  [{at: '2026-12-24 09:00', daily: true}, 'clock-unreadable'],
  [{at: '09:00', weekly: '휴일'}, 'day-unreadable'],
  [{every: '10s'}, 'interval-unreadable'],
  [{cron: '* *'}, 'pattern-unreadable'],
  [{daily: true}, 'rule-missing'],
  [{weekly: '금', every: '1d'}, 'rule-missing'],
  [{at: '09:00', every: '1d'}, 'rules-many'],
  [{at: '09:00', in: 60_000}, 'rules-many'],
  [{in: 60_000, daily: true}, 'rule-missing'],
  [{at: '09:00', daily: true, weekdays: true}, 'rules-many'],
];

for (const [options, problem] of refused) {
  test(`${JSON.stringify(options)} is refused as ${problem}`, () => {
    const read = chooseRule(options, moment);
    assert.ok(!read.ok && read.failure.kind === 'schedule-refused', JSON.stringify(read));
    assert.equal(read.failure.problem, problem);
  });
}
