import assert from 'node:assert/strict';
import {test} from 'node:test';
import {changeReminder} from '../../../src/app/reminder/change-reminder.ts';
import {editFromText} from '../../../src/app/reminder/edit-from-text.ts';
import {reminderFromText} from '../../../src/app/reminder/reminder-from-text.ts';
import type {Reminder} from '../../../src/domain/reminder/reminder.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {agreeToCalendar, hourMs, remind} from '../../support/reminders.ts';
import {type Stand, withServices} from '../../support/services.ts';

const zone = 'Asia/Seoul';

function edit({ports}: Stand, {id}: Reminder, text: string, above: string | null = null) {
  return editFromText(ports, {argument: `edit ${id.slice(-8)}${text}`, above});
}

test('what is written behind /remind: a time or a repetition, and a text', () => {
  const now = Date.parse('2026-11-20T12:00+09:00');
  const read = (argument: string, above: string | null = null) =>
    reminderFromText({argument, above}, {now, zone});
  const at = Date.parse('2026-11-20T18:00+09:00');
  const once = {at, rule: null, zone, until: null};
  assert.deepEqual(valueIn(read('18:00 우유 사기')), {...once, text: '우유 사기'});
  assert.deepEqual(valueIn(read('18:00', '우유\n빵')), {...once, text: '우유\n빵'});
  assert.deepEqual(valueIn(read('18:00 빵', '우유')), {...once, text: '우유\n빵'});
  const rule = {kind: 'cron', pattern: '0 9 * * 1-5'};
  for (const words of ['every weekdays 09:00 약', '평일 9시 약']) {
    const given = read(words);
    assert.deepEqual(valueIn(given), {...once, at: null, rule, text: '약'}, words);
  }
  assert.equal(failureOf('reminder-refused', read('18:00')).problem, 'no-text');
  failureOf('schedule-refused', read('언젠가 우유'));
});

test('an edit changes what is written otherwise than before', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const reminder = await remind(stand);
    assert.ok(reminder.at !== null);
    const written = new Date(reminder.at + 9 * hourMs).toISOString().slice(0, 16).replace('T', ' ');
    const {id} = reminder;
    const same = valueIn(edit(stand, reminder, ` ${written} 우유와 빵`));
    assert.deepEqual(same, {id, edit: {text: '우유와 빵'}});
    const later = valueIn(edit(stand, reminder, ' 2099-12-24 09:01'));
    assert.deepEqual(later?.edit, {at: Date.parse('2099-12-24T09:01+09:00'), rule: null});
    const daily = valueIn(edit(stand, reminder, ' every 09:00 약'));
    assert.deepEqual(daily?.edit, {rule: {kind: 'cron', pattern: '0 9 * * *'}, text: '약'});
    assert.deepEqual(valueIn(edit(stand, reminder, ` ${written}`, '위'))?.edit, {text: '위'});
    assert.equal(valueIn(editFromText(ports, {argument: 'edit', above: null})), null);
    assert.equal(valueIn(editFromText(ports, {argument: 'edit zzz 18:00', above: null})), null);
    failureOf('schedule-refused', edit(stand, reminder, ' 언젠가'));
  });
});

test('less than four characters of an id, or those of two reminders, name none', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const reminder = await remind(stand);
    const named = (id: string) =>
      valueIn(editFromText(ports, {argument: `edit ${id} 2099-12-24 09:00`, above: null}));
    assert.equal(named(reminder.id.slice(-4))?.id, reminder.id);
    for (const length of [1, 3]) assert.equal(named(reminder.id.slice(-length)), null);
    ports.reminders.add({...reminder, id: `another-${reminder.id.slice(-8)}`});
    assert.equal(named(reminder.id.slice(-8)), null);
    assert.equal(named(reminder.id)?.id, reminder.id);
  });
});

test('a repeated reminder with a time in place of its days comes once', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    await agreeToCalendar(stand);
    const rule = {kind: 'cron', pattern: '0 9 * * 1-5'} as const;
    const until = ports.clock.now() + 90 * 24 * hourMs;
    const reminder = await remind(stand, {at: null, rule, until});
    assert.match(emulator.eventsOf()[0]?.rrule ?? '', /^FREQ=WEEKLY/);
    const day = new Date(ports.clock.now() + 10 * 24 * hourMs).toISOString().slice(0, 10);
    const written = valueIn(edit(stand, reminder, ` ${day} 09:01 한 번`));
    assert.ok(written);
    const changed = await changeReminder(ports, written.id, {
      edit: written.edit,
      onRetry: 'queued',
    });
    const set = valueIn(changed);
    const at = Date.parse(`${day}T09:05+09:00`);
    assert.equal(set?.isMoved, true);
    const {rule: left, until: end, state} = set.reminder;
    assert.deepEqual([left, end, state, set.reminder.at], [null, null, 'set', at]);
    stand.turn(at - ports.clock.now() + 14 * 24 * hourMs);
    assert.deepEqual(
      emulator.ringsOf().flatMap((ring) => (ring.title === '한 번' ? [ring.at] : [])),
      [at],
    );
  });
});

test('the text of a reminder that waits for its memo can be changed', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const reminder = await remind(stand, {}, 'queued');
    ports.reminders.update(reminder.id, () => ({at: null, state: 'waiting'}));
    assert.deepEqual(valueIn(edit(stand, reminder, ' 18:00에 다시'))?.edit, {text: '18:00에 다시'});
  });
});
