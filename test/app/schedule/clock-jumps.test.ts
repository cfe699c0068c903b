import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {fireNow, fireSchedules} from '../../../src/app/schedule/fire-schedules.ts';
import {
  changeSchedule,
  pauseSchedule,
  planSchedule,
} from '../../../src/app/schedule/plan-schedule.ts';
import type {Rule} from '../../../src/domain/schedule/schedule.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {propertySeed} from '../../support/check-property.ts';
import {newSchedule} from '../../support/schedules.ts';
import {withServices} from '../../support/services.ts';

const minute = 60_000;
const hour = 60 * minute;

const daily: Rule = {kind: 'cron', pattern: '0 9 * * *'};
const hourly: Rule = {kind: 'cron', pattern: '0 * * * *'};
const everyHour: Rule = {kind: 'every', interval: hour, from: seoul('10:05')};
const single: Rule = {kind: 'once', at: seoul('11:00')};

/** A time of day of 20 November 2026 in Seoul, or with `+1` of the next day. */
function seoul(text: string): number {
  const [clock = '', days = '0'] = text.split('+');
  return Date.parse(`2026-11-20T${clock}:00+09:00`) + Number(days) * 24 * hour;
}

/** What happens when the clock shows a time. */
type Step = readonly [clock: string, act?: Act];
type Act = 'pause' | 'resume' | 'edit' | 'reword' | 'run';

interface Life {
  readonly made: string;
  readonly rule: Rule;
  readonly steps: readonly Step[];
  /** The times that are sent, in this order. */
  readonly sent: readonly string[];
}

const lives: Readonly<Record<string, Life>> = {
  'daily at 09:00, made at 10:05, looked at by a clock at 08:30, sends nothing at 10:07': {
    made: '10:05',
    rule: daily,
    steps: [['08:30'], ['10:07'], ['09:00+1']],
    sent: ['09:00+1'],
  },
  'a clock that stays behind sends nothing from before the making either': {
    made: '10:05',
    rule: daily,
    steps: [['08:30'], ['08:59'], ['09:00'], ['09:10'], ['10:05'], ['10:07'], ['09:01+1']],
    sent: ['09:00+1'],
  },
  'several looks, each with another clock': {
    made: '10:05',
    rule: hourly,
    steps: [['00:00'], ['09:30'], ['03:00'], ['10:04'], ['10:06'], ['11:00']],
    sent: ['11:00'],
  },
  'a clock at 1970 at the start of the machine': {
    made: '10:05',
    rule: hourly,
    steps: [['00:00+-20000'], ['00:01+-20000'], ['10:30'], ['12:10']],
    sent: ['12:00'],
  },
  'an interval begins with its making': {
    made: '10:05',
    rule: everyHour,
    steps: [['08:30'], ['09:06'], ['10:07'], ['11:04'], ['11:05']],
    sent: ['11:05'],
  },
  'resumed at 10:05 after a pause over 09:00': {
    made: '08:00',
    rule: hourly,
    steps: [['08:10', 'pause'], ['10:05', 'resume'], ['08:30'], ['10:07'], ['11:01']],
    sent: ['11:00'],
  },
  'resumed by a clock that is behind the making': {
    made: '10:05',
    rule: daily,
    steps: [['10:06', 'pause'], ['08:30', 'resume'], ['09:10'], ['10:10'], ['09:00+1']],
    sent: ['09:00+1'],
  },
  'given another time by a clock that is behind the making': {
    made: '10:05',
    rule: hourly,
    steps: [['08:30', 'edit'], ['09:40'], ['10:07'], ['10:31']],
    sent: ['10:30'],
  },
  'given another time at 10:35, looked at by a clock at 08:00': {
    made: '07:10',
    rule: hourly,
    steps: [['08:00'], ['10:35', 'edit'], ['08:00'], ['10:40'], ['11:30']],
    sent: ['08:00', '11:30'],
  },
  'another text keeps the time that is due': {
    made: '10:05',
    rule: hourly,
    steps: [['11:00', 'reword'], ['11:01']],
    sent: ['11:00'],
  },
  'sent by hand, then a clock that is behind': {
    made: '10:05',
    rule: daily,
    steps: [['10:06', 'run'], ['08:30'], ['09:20'], ['10:07'], ['09:00+1']],
    sent: ['10:06', '09:00+1'],
  },
  'sent by hand at the due time, then a clock that is put back a little': {
    made: '10:05',
    rule: hourly,
    steps: [['11:01', 'run'], ['11:00'], ['11:02']],
    sent: ['11:01', '11:00'],
  },
  'a clock that jumped forward and came back sends what it has not sent': {
    made: '10:05',
    rule: hourly,
    steps: [['15:00'], ['10:10'], ['11:00'], ['12:00'], ['15:00'], ['16:00']],
    sent: ['15:00', '11:00', '12:00', '16:00'],
  },
  'a machine that slept over several times sends the last one': {
    made: '10:05',
    rule: hourly,
    steps: [['10:10'], ['14:40'], ['08:00'], ['14:50'], ['15:00']],
    sent: ['14:00', '15:00'],
  },
  'a single time is kept by a clock that is behind': {
    made: '10:05',
    rule: single,
    steps: [['08:30'], ['10:59'], ['11:00'], ['08:30'], ['11:01']],
    sent: ['11:00'],
  },
  'a single time that passed during a pause is kept by a clock that is behind': {
    made: '10:05',
    rule: single,
    steps: [['10:06', 'pause'], ['12:00', 'resume'], ['11:30']],
    sent: ['11:00'],
  },
  'a single time that passed during a pause is not lost to a clock that is further behind': {
    made: '10:05',
    rule: single,
    steps: [['10:06', 'pause'], ['12:00', 'resume'], ['10:30'], ['12:01']],
    sent: ['11:00'],
  },
};

test('no time before the making or the resuming of a schedule is due, whatever the clock shows', async () => {
  await withServices(
    async ({ports}) => {
      for (const [name, life] of Object.entries(lives)) {
        assert.deepEqual((await liveThrough(ports, life)).map(clockOf), life.sent, name);
      }
    },
    {loggedIn: false},
  );
});

test('any order of looks and changes sends no time twice and none from before the schedule was set', async (context) => {
  const acts: readonly (Act | undefined)[] = ['pause', 'resume', 'edit', 'run'];
  const step = fc.tuple(
    fc.integer({min: 0, max: 48 * 60}),
    fc.constantFrom(undefined, undefined, undefined, ...acts),
  );
  await withServices(
    async ({ports}) => {
      const seed = propertySeed();
      context.diagnostic(`seed ${seed}`);
      const steps = fc.array(step, {minLength: 3, maxLength: 12});
      const property = fc.asyncProperty(steps, (taken) => checkLife(ports, taken));
      await fc.assert(property, {seed, numRuns: 60});
    },
    {loggedIn: false},
  );
});

/** Checks a life of an hourly schedule; steps are minutes since midnight. */
async function checkLife(
  given: Ports,
  steps: readonly (readonly [number, Act | undefined])[],
): Promise<void> {
  let now = seoul('10:05');
  const ports = {...given, clock: {now: () => now}};
  const {id} = valueIn(planSchedule(ports, newSchedule({rule: hourly})));
  let set = now;
  const due = new Set<number>();
  const look = async (): Promise<void> => {
    const onFired = ({at}: {at: number}): void => {
      assert.ok(at > set && at <= now, `${clockOf(at)} at ${clockOf(now)}`);
      assert.ok(!due.has(at), `${clockOf(at)} twice`);
      due.add(at);
    };
    await fireSchedules(ports, {onFired, signal: new AbortController().signal});
  };
  for (const [minutes, act] of steps) {
    now = seoul('00:00') + minutes * minute;
    const wasPaused = ports.schedules.find(id)?.isPaused;
    if (act === undefined) await look();
    else await perform(ports, id, act);
    if (act === 'edit' || (act === 'resume' && wasPaused)) set = Math.max(set, now);
  }
  pauseSchedule(ports, id, false);
  now = seoul('12:00+3');
  await look();
  assert.ok(
    [...due].some((at) => at > seoul('10:00+3')),
    'it goes on when the clock is right',
  );
  ports.schedules.remove(id);
}

/** The opposite of `seoul`. */
function clockOf(at: number): string {
  const days = Math.floor((at - seoul('00:00')) / (24 * hour));
  const clock = new Date(at + 9 * hour).toISOString().slice(11, 16);
  return days === 0 ? clock : `${clock}+${days}`;
}

async function liveThrough(given: Ports, {made, rule, steps}: Life): Promise<readonly number[]> {
  let now = seoul(made);
  const ports = {...given, clock: {now: () => now}};
  const {id} = valueIn(planSchedule(ports, newSchedule({rule})));
  const sent: number[] = [];
  const {signal} = new AbortController();
  for (const [clock, act] of steps) {
    now = seoul(clock);
    const fired = act === undefined ? null : await perform(ports, id, act);
    if (fired !== null) sent.push(fired);
    if (act === undefined) await fireSchedules(ports, {onFired: ({at}) => sent.push(at), signal});
  }
  ports.schedules.remove(id);
  return sent;
}

/** Returns the time that was sent by hand. */
async function perform(ports: Ports, id: string, act: Act): Promise<number | null> {
  switch (act) {
    case 'pause':
    case 'resume':
      pauseSchedule(ports, id, act === 'pause');
      return null;
    case 'edit':
      valueIn(changeSchedule(ports, id, {rule: {kind: 'cron', pattern: '30 * * * *'}}));
      return null;
    case 'reword':
      valueIn(changeSchedule(ports, id, {job: {kind: 'text', text: '빵'}}));
      return null;
    case 'run':
      return (await fireNow(ports, id, new AbortController().signal))?.at ?? null;
  }
}
