import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Reminder} from '../../../src/domain/reminder/reminder.ts';
import type {Schedule} from '../../../src/domain/schedule/schedule.ts';
import {rowText, rowWidth} from '../../../src/ui/base/row.ts';
import {viewOf} from '../../../src/ui/base/view.ts';
import {scheduledRows} from '../../../src/ui/schedule/scheduled-rows.ts';
import {mainFrame} from '../../../src/ui/shell/main-frame.ts';
import {stateWithText} from '../../support/app-state.ts';
import {inZone} from '../../support/in-zone.ts';
import {reminderWith} from '../../support/reminder-with.ts';
import {inSampleZone} from '../../support/samples/sample-zone.ts';
import {scheduleWith} from '../../support/schedules.ts';

/** In Seoul. */
const noon = Date.parse('2026-11-20T12:00+09:00');
const hour = 3_600_000;

function later(text: string, nextAt: number, change: Partial<Schedule> = {}): Schedule {
  const rule = {kind: 'once', at: nextAt} as const;
  const job = {kind: 'text', text} as const;
  return scheduleWith({id: text, rule, nextAt, createdAt: noon - hour, job, ...change});
}

function stateOf(schedules: readonly Schedule[], columns = 80, rows = 24) {
  const terminal = {columns, rows, isAscii: false, distinguishesEnterKeys: false};
  return stateWithText('', {terminal, schedules, now: noon});
}

function rowsOf(schedules: readonly Schedule[], room: number, columns = 80): string[] {
  const state = stateOf(schedules, columns);
  const rows = inSampleZone(() => scheduledRows(state, viewOf(state), room));
  for (const row of rows) assert.ok(rowWidth(row) < columns, 'the last column stays free');
  return rows.map((row) => row.map((span) => span.text).join(''));
}

test('below a divider, each text has the time at which it goes: a date below on other days', () => {
  const tomorrow = later('선물\n챙기기', noon + 24 * hour, {createdAt: noon - 48 * hour});
  assert.deepEqual(rowsOf([later('우유 사기', noon + 6 * hour), tomorrow], 6), [
    `${' '.repeat(34)}--- 예약 ---`,
    ' 18:00    우유 사기',
    '          선물 챙기기',
    '          예약 2026-11-21 12:00',
  ]);
});

test('in the chat it is a bubble that waits, with its sending time beside it', () => {
  const state = stateOf([later('우유\n사기', noon + 6 * hour)]);
  const appearance = {...state.appearance, layout: 'chat'} as const;
  for (const [columns, beside] of [
    [80, '예약 18:00 ○ '],
    [24, ''],
  ] as const) {
    const terminal = {...state.terminal, columns};
    const chat = {...state, appearance, terminal};
    const rows = inSampleZone(() => scheduledRows(chat, viewOf(chat), 4));
    assert.equal(rowText(rows[1] ?? []), '예약');
    assert.deepEqual([rows[0], rows[2]], [[], []]);
    const bubble = rows[3] ?? [];
    const text = bubble.map((span) => span.text).join('');
    assert.match(text, new RegExp(`^ +${beside}┊ 우유 `));
    assert.equal(rowWidth(bubble), columns - 1);
  }
});

test('on a machine in another zone both the time and the row that does not fit name theirs', async () => {
  await inZone('America/New_York', () => {
    const state = stateOf([later('우유 사기', noon + 6 * hour)], 40);
    const [, , time] = scheduledRows(state, viewOf(state), 6);
    assert.equal(rowText(time ?? []), '예약 2026-11-20 18:00 UTC+9');
    const wide = stateOf([later('우유 사기', noon + 6 * hour)]);
    const [, , named] = scheduledRows(wide, viewOf(wide), 6);
    assert.equal(rowText(named ?? []), '예약 2026-11-20 18:00 (Asia/Seoul)');
    const local = stateOf([later('우유 사기', noon + hour, {zone: 'America/New_York'})]);
    const [, , at] = scheduledRows(local, viewOf(local), 6);
    assert.equal(rowText(at ?? []), '예약 23:00 UTC-5');
  });
});

test('repeated and paused schedules and commands are in the list of schedules only', () => {
  const at = noon + hour;
  const job = {kind: 'command', argv: ['date'], folder: '/'} as const;
  const others = [
    later('a', at, {isPaused: true}),
    later('b', at, {job}),
    later('c', at, {rule: {kind: 'cron', pattern: '0 9 * * *'}}),
  ];
  assert.deepEqual(rowsOf(others, 6), []);
});

test('at most three complete schedules are shown, and a long text ends in an ellipsis', () => {
  const many = [1, 2, 3, 4].map((hours) => later('가'.repeat(100), noon + hours * hour));
  assert.equal(rowsOf(many, 20).length, 4);
  assert.equal(rowsOf(many, 3).length, 3);
  assert.deepEqual(rowsOf(many, 1), []);
  assert.match(rowsOf(many, 2, 40)[1] ?? '', /가…$/);
  const tomorrow = later('선물', noon + 24 * hour);
  assert.deepEqual(rowsOf([tomorrow], 2), []);
});

test('they are right above the compose box; a small terminal leaves all its rows to the history', () => {
  const schedules = [later('우유 사기', noon + 6 * hour)];
  const shown = (columns: number, rows: number): string[] => {
    const state = stateOf(schedules, columns, rows);
    const frame = inSampleZone(() => mainFrame(state, viewOf(state)));
    assert.equal(frame.rows.length, rows);
    return frame.rows.map(rowText);
  };
  for (const [columns, rows] of [
    [80, 24],
    [40, 24],
    [200, 60],
  ] as const) {
    const lines = shown(columns, rows);
    const at = lines.findIndex((line) => /^18:00 +우유 사기/.test(line));
    assert.match(lines[at - 1] ?? '', /--- 예약 ---/);
    assert.match(lines[at + 1] ?? '', /^─+$/);
  }
  assert.ok(!shown(40, 10).some((line) => line.includes('우유 사기')));
});

test('reminders are beside the memos for later, by time, and say when one is not set', () => {
  const shown = (reminders: readonly Reminder[], schedules: readonly Schedule[] = []) => {
    const state = {...stateOf(schedules), reminders};
    const rows = inSampleZone(() => scheduledRows(state, viewOf(state), 9));
    return rows.map(rowText);
  };
  const flowers = reminderWith({id: 'a', text: '꽃\n찾기', at: noon + 3 * hour});
  const failed = reminderWith({id: 'b', text: '점검', at: noon + 30 * hour, state: 'failed'});
  assert.deepEqual(shown([flowers], [later('우유', noon + 2 * hour)]), [
    '--- 예약과 알림 ---',
    '14:00  우유',
    '15:00  꽃 찾기',
    '알림 15:00',
  ]);
  assert.deepEqual(shown([failed]), [
    '--- 알림 ---',
    '점검',
    '알림 2026-11-21 18:00, 등록하지 못함',
  ]);
  const rule = {kind: 'cron', pattern: '0 9 * * *'} as const;
  const hidden = [
    reminderWith({id: 'c', at: noon - hour}),
    reminderWith({id: 'd', at: null, state: 'waiting'}),
    reminderWith({id: 'e', at: noon + hour, rule}),
  ];
  assert.deepEqual(shown(hidden), []);
});
