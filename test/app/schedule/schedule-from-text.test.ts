import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ScheduleCommand} from '../../../src/app/events/schedule-command.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {planSchedule} from '../../../src/app/schedule/plan-schedule.ts';
import {scheduleFromText} from '../../../src/app/schedule/schedule-from-text.ts';
import type {MemoLink} from '../../../src/domain/memo/memo-link.ts';
import type {Schedule} from '../../../src/domain/schedule/schedule.ts';
import {whenText} from '../../../src/domain/schedule/when-text.ts';
import {localZone} from '../../../src/domain/schedule/zone.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {newSchedule} from '../../support/schedules.ts';
import {withServices} from '../../support/services.ts';

const minute = 60_000;
const hour = 60 * minute;

interface Box {
  readonly ports: Ports;
  readonly now: number;
  write(name: ScheduleCommand['name'], argument: string, change?: Change): Planned;
  /** The last characters of a schedule's id, as the list shows them. */
  short(schedule: Schedule): string;
}

interface Change {
  readonly above?: string;
  readonly link?: MemoLink;
}

type Planned = ReturnType<typeof scheduleFromText>;

/** A box with a stopped clock. */
async function withBox(callback: (box: Box) => void): Promise<void> {
  await withServices(
    (stand) => {
      const now = stand.ports.clock.now();
      const ports = {...stand.ports, clock: {now: () => now}};
      const write: Box['write'] = (name, argument, {above, link} = {}) =>
        scheduleFromText(ports, {name, argument, above: above ?? null}, {link: link ?? null});
      callback({ports, now, write, short: ({id}) => id.slice(-8)});
    },
    {loggedIn: false},
  );
}

function planned(result: Planned): Schedule {
  assert.ok(result !== null);
  const schedule = valueIn(result);
  assert.ok(schedule !== null);
  return schedule;
}

function problemOf(result: Planned): readonly string[] {
  assert.ok(result !== null);
  const {problem, value} = failureOf('schedule-refused', result);
  return [problem, value];
}

test('/at plans a text once, in the zone of this machine, without its own link', async () => {
  await withBox(({ports, now, write}) => {
    const schedule = planned(write('at', '30m 우유 사기'));
    assert.deepEqual(schedule.rule, {kind: 'once', at: now + 30 * minute});
    assert.deepEqual(schedule.job, {kind: 'text', text: '우유 사기'});
    assert.deepEqual(
      [schedule.zone, schedule.until, schedule.missed, schedule.link],
      [localZone(), null, 'once', {}],
    );
    assert.deepEqual(ports.schedules.list(), [schedule]);
  });
});

test('/every plans a repeated text', async () => {
  await withBox(({now, write}) => {
    const schedule = planned(write('every', '2h 물 마시기'));
    assert.deepEqual(schedule.rule, {kind: 'every', interval: 2 * hour, from: now});
    assert.deepEqual(schedule.job, {kind: 'text', text: '물 마시기'});
  });
});

test('the text above the command comes first; blank lines do not count', async () => {
  await withBox(({write}) => {
    const plannedText = (argument: string, above?: string) => {
      const {job} = planned(write('at', argument, above === undefined ? {} : {above}));
      return job.kind === 'text' ? job.text : null;
    };
    assert.equal(plannedText('30m 둘', '하나'), '하나\n둘');
    assert.equal(plannedText('30m', '하나'), '하나');
    assert.equal(plannedText('30m 둘', ' \n'), '둘');
    assert.equal(write('at', '30m', {above: ' '}), null);
    assert.equal(write('at', '30m'), null);
  });
});

test('a link of the box is stored with the schedule', async () => {
  await withBox(({write}) => {
    const link = {url: 'https://example.com/', buttonTitle: '열기'};
    const schedule = planned(write('at', '30m 글', {link}));
    assert.deepEqual(schedule.link, link);
  });
});

test('an unreadable time is refused with its first line', async () => {
  await withBox(({write}) => {
    assert.deepEqual(problemOf(write('at', '언젠가\n글')), ['time-unreadable', '언젠가']);
    assert.deepEqual(problemOf(write('every', '가끔\n글')), ['repeat-unreadable', '가끔']);
  });
});

test('/reschedule gives a schedule another time; its text stays, or is replaced', async () => {
  await withBox(({ports, now, write, short}) => {
    const held = planned(write('at', '30m 우유'));
    const moved = planned(write('reschedule', `${short(held)} 1h`));
    assert.deepEqual(moved.rule, {kind: 'once', at: now + hour});
    assert.deepEqual([moved.id, moved.job], [held.id, held.job]);
    const renamed = planned(write('reschedule', `${short(held)} 2h 빵\n둘`));
    assert.deepEqual(renamed.job, {kind: 'text', text: '빵\n둘'});
    const repeated = planned(write('reschedule', `${short(held)} EVERY 3h 물`));
    assert.deepEqual(repeated.rule, {kind: 'every', interval: 3 * hour, from: now});
    assert.deepEqual(repeated.job, {kind: 'text', text: '물'});
    assert.deepEqual(ports.schedules.list(), [repeated]);
  });
});

test('a time is read in the zone of the schedule that is changed', async () => {
  await withBox(({ports, write, short}) => {
    const zone = 'Pacific/Kiritimati';
    const held = valueIn(planSchedule(ports, newSchedule({zone})));
    const moved = planned(write('reschedule', `${short(held)} 09:00`));
    assert.ok(moved.rule.kind === 'once');
    assert.equal(new Date(moved.rule.at).getUTCHours(), 19, 'nine o’clock at UTC+14');
  });
});

test('an unchanged interval continues from its original start', async () => {
  await withBox(({ports, now, write, short}) => {
    const rule = {kind: 'every', interval: hour, from: now - 10 * minute} as const;
    const held = valueIn(planSchedule(ports, newSchedule({rule})));
    assert.deepEqual(planned(write('reschedule', `${short(held)} every 1h`)).rule, rule);
    const slower = planned(write('reschedule', `${short(held)} every 2h`)).rule;
    assert.deepEqual(slower, {kind: 'every', interval: 2 * hour, from: now});
    const once = planned(write('reschedule', `${short(held)} 1h`)).rule;
    assert.equal(once.kind, 'once');
    const again = planned(write('reschedule', `${short(held)} every 1h`)).rule;
    assert.deepEqual(again, {kind: 'every', interval: hour, from: now});
  });
});

test('a time that is written as before keeps its seconds, and its second 01:30 of the night', async () => {
  await withBox(({ports, write, short}) => {
    const zone = 'America/New_York';
    for (const text of ['2099-12-01T09:00:42Z', '2099-11-01T06:30:00Z']) {
      const rule = {kind: 'once', at: Date.parse(text)} as const;
      const held = valueIn(planSchedule(ports, newSchedule({rule, zone})));
      const edited = planned(write('reschedule', `${short(held)} ${whenText(held)} 빵`));
      assert.deepEqual([edited.rule, edited.job], [rule, {kind: 'text', text: '빵'}]);
    }
  });
});

test('a scheduled command accepts another time, but no text', async () => {
  await withBox(({ports, write, short}) => {
    const job = {kind: 'command', argv: ['date'], folder: '/'} as const;
    const held = valueIn(planSchedule(ports, newSchedule({job})));
    assert.equal(write('reschedule', `${short(held)} 1h 글`), null);
    assert.deepEqual(planned(write('reschedule', `${short(held)} 1h`)).job, job);
  });
});

test('without a time nothing changes; a missing schedule is reported as such', async () => {
  await withBox(({write, short}) => {
    const held = planned(write('at', '30m 우유'));
    assert.equal(write('reschedule', short(held)), null);
    assert.deepEqual(write('reschedule', 'nobody 1h'), {ok: true, value: null});
    const other = planned(write('at', '40m 빵'));
    assert.equal(planned(write('reschedule', `${short(other)} 2h`)).id, other.id);
    assert.deepEqual(problemOf(write('reschedule', `${short(held)} 언젠가`)), [
      'time-unreadable',
      '언젠가',
    ]);
    assert.deepEqual(problemOf(write('reschedule', `${short(held)} every 가끔`)), [
      'repeat-unreadable',
      '가끔',
    ]);
  });
});
