import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import type {NewOccurrence} from '../../../src/app/ports/schedule-ports.ts';
import {fireNow, fireSchedules} from '../../../src/app/schedule/fire-schedules.ts';
import {
  changeSchedule,
  pauseSchedule,
  planSchedule,
} from '../../../src/app/schedule/plan-schedule.ts';
import {linksOf} from '../../../src/domain/memo/kinds/kinds.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {assertInvariants} from '../../support/invariants.ts';
import {newSchedule} from '../../support/schedules.ts';
import {withServices} from '../../support/services.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

async function fire(ports: Ports): Promise<readonly NewOccurrence[]> {
  const fired: NewOccurrence[] = [];
  const {signal} = new AbortController();
  await fireSchedules(ports, {onFired: (one) => fired.push(one), signal});
  return fired;
}

const textsOf = (ports: Ports): readonly string[] =>
  Array.from(ports.memos.all(), ({text}) => text);

test('a text is sent once at its time, and a single schedule has ended then', async () => {
  await withServices(async ({ports, emulator, clock, folder}) => {
    const at = clock.now() + hour;
    const {id} = valueIn(planSchedule(ports, newSchedule({rule: {kind: 'once', at}})));
    assert.deepEqual(await fire(ports), []);
    clock.turn(hour);
    const [fired] = await fire(ports);
    assert.deepEqual([fired?.at, fired?.state], [at, 'queued']);
    assert.deepEqual(await fire(ports), []);
    assert.equal(await drainOutbox(ports, {onChange: () => {}}), 'empty');
    assert.deepEqual(
      emulator.memos.map(({text}) => text),
      ['우유 사기'],
    );
    assert.equal(ports.schedules.find(id)?.nextAt, null);
    assertInvariants({ports, emulator, folder});
  });
});

test('link and title of the button are those of the schedule, or else of the preferences', async () => {
  await withServices(async ({ports, clock}) => {
    await ports.preferences.save({link: 'https://mine.example.com', button: '내 것'});
    const rule = {kind: 'every', interval: hour, from: clock.now()} as const;
    const jobs = [
      {kind: 'text', text: '글'},
      {kind: 'command', argv: ['echo', '출력'], folder: '/'},
    ] as const;
    for (const job of jobs) {
      valueIn(planSchedule(ports, newSchedule({rule, job})));
      const own = {link: {url: 'https://other.example.com', buttonTitle: '열기'}};
      valueIn(planSchedule(ports, newSchedule({rule, job, ...own})));
    }
    clock.turn(hour);
    assert.equal((await fire(ports)).length, 4);
    const links = Array.from(ports.memos.all(), ({text, content}) =>
      [text, ...linksOf(content).flatMap(({url, buttonTitle}) => [url, buttonTitle])].join(' '),
    );
    assert.deepEqual(links.sort(), [
      '글 https://mine.example.com 내 것',
      '글 https://other.example.com 열기',
      '출력 https://mine.example.com 내 것',
      '출력 https://other.example.com 열기',
    ]);
  });
});

test('a command whose process died is first recorded as broken off, and runs at its next time', async () => {
  await withServices(async ({ports, clock}) => {
    const rule = {kind: 'every', interval: hour, from: clock.now()} as const;
    const job = {kind: 'command', argv: ['echo', '다시'], folder: '/'} as const;
    const {id} = valueIn(planSchedule(ports, newSchedule({rule, job})));
    const now = clock.now();
    const occurrence = {
      scheduleId: id,
      at: now,
      claimedAt: now,
      state: 'running',
      owner: 'dead',
      failure: null,
      memo: null,
    } as const;
    ports.schedules.claim(id, () => ({now, next: now + hour, occurrence}));
    clock.turn(hour);
    assert.deepEqual(
      (await fire(ports)).map(({state}) => state),
      ['queued'],
    );
    assert.deepEqual(
      ports.schedules.occurrences(id, 2).map(({state}) => state),
      ['queued', 'broken-off'],
    );
  });
});

test('while its memos wait, a repeated schedule adds at most 20, and continues when they are sent', async () => {
  await withServices(async ({ports, emulator, clock, folder}) => {
    const rule = {kind: 'every', interval: hour, from: clock.now()} as const;
    const {id} = valueIn(planSchedule(ports, newSchedule({rule})));
    const states: string[] = [];
    for (let hours = 0; hours < 23; hours += 1) {
      clock.turn(hour);
      states.push(...(await fire(ports)).map(({state}) => state));
    }
    assert.deepEqual(states, [...Array(20).fill('queued'), ...Array(3).fill('crowded')]);
    assert.equal(textsOf(ports).length, 20);
    assert.equal(ports.schedules.occurrences(id, 1)[0]?.state, 'crowded');
    await drainOutbox(ports, {onChange: () => {}});
    clock.turn(hour);
    assert.deepEqual(
      (await fire(ports)).map(({state}) => state),
      ['queued'],
    );
    assertInvariants({ports, emulator, folder});
  });
});

test('a memo that could not be sent at its due time is refused immediately', async () => {
  await withServices(({ports, clock}) => {
    const past = {kind: 'once', at: clock.now() - 1} as const;
    const problems = [
      [newSchedule({rule: past}), 'schedule-refused'],
      [newSchedule({until: clock.now() - day}), 'schedule-refused'],
      [newSchedule({job: {kind: 'text', text: ' '}}), 'memo-empty'],
      [newSchedule({link: {url: 'ftp://x'}}), 'invalid-link'],
    ] as const;
    for (const [input, kind] of problems) failureOf(kind, planSchedule(ports, input));
    assert.deepEqual(ports.schedules.list(), []);
  });
});

test('after sleep over several due times the memo is sent once', async () => {
  await withServices(async ({ports, clock}) => {
    const repeated = valueIn(planSchedule(ports, newSchedule({rule: everyHour(ports)})));
    const single = {kind: 'once', at: clock.now() + hour} as const;
    valueIn(planSchedule(ports, newSchedule({rule: single, job: {kind: 'text', text: '한 번'}})));
    const skipped = newSchedule({rule: everyHour(ports), missed: 'skip'});
    const skipping = valueIn(planSchedule(ports, {...skipped, job: {kind: 'text', text: '빼기'}}));
    clock.turn(9 * hour + 30 * minute);
    await fire(ports);
    assert.deepEqual([...textsOf(ports)].sort(), ['우유 사기', '한 번']);
    for (const {id, nextAt} of [repeated, skipping]) {
      assert.equal(ports.schedules.find(id)?.nextAt, (nextAt ?? 0) + 9 * hour);
    }
    assert.equal(ports.schedules.occurrences(skipping.id, 1)[0]?.state, 'skipped');
    clock.turn(30 * minute);
    assert.equal((await fire(ports)).length, 2);
  });
});

test('a memo for sixty days ahead is not sent now, and not after half of the time', async () => {
  await withServices(async ({ports, clock}) => {
    const at = clock.now() + 60 * day;
    valueIn(planSchedule(ports, newSchedule({rule: {kind: 'once', at}})));
    for (const step of [0, 25 * day, 30 * day, 5 * day - minute]) {
      clock.turn(step);
      assert.deepEqual(await fire(ports), []);
    }
    clock.turn(minute);
    assert.equal((await fire(ports)).length, 1);
  });
});

test('a clock that moves back repeats nothing and delays nothing', async () => {
  await withServices(async ({ports, clock}) => {
    const rule = everyHour(ports);
    const {id, nextAt} = valueIn(planSchedule(ports, newSchedule({rule})));
    const first = nextAt ?? 0;
    clock.turn(hour);
    assert.deepEqual(
      (await fire(ports)).map(({at}) => at),
      [first],
    );
    clock.turn(-day);
    assert.deepEqual(await fire(ports), [], 'nothing is early');
    const next = ports.schedules.find(id)?.nextAt ?? 0;
    assert.equal(next, first + hour, 'nothing from before the making, and not later than that');
    clock.turn(day);
    assert.equal((await fire(ports)).length, 0, 'the time that was sent is not sent again');
    clock.turn(61 * day);
    assert.equal((await fire(ports)).length, 1);
    clock.turn(-61 * day);
    await fire(ports);
    clock.turn(hour);
    assert.deepEqual(
      (await fire(ports)).map(({at}) => at),
      [first + hour],
    );
    const due = ports.schedules.occurrences(id, 100).map(({at}) => at);
    assert.equal(new Set(due).size, due.length);
  });
});

test('nine in New York stays nine there when its clocks change', async () => {
  await withServices(async (stand) => {
    const {clock, turn} = stand;
    turn(Date.parse('2027-03-13T00:00:00Z') - clock.now());
    const rule = {kind: 'cron', pattern: '0 9 * * *'} as const;
    valueIn(planSchedule(stand.ports, newSchedule({rule, zone: 'America/New_York'})));
    const fired: number[] = [];
    for (let step = 0; step < 72; step += 1) {
      clock.turn(hour);
      for (const {at} of await fire(stand.ports)) fired.push(at);
    }
    assert.deepEqual(
      fired.map((at) => new Date(at).toISOString().slice(0, 16)),
      ['2027-03-13T14:00', '2027-03-14T13:00', '2027-03-15T13:00'],
    );
  });
});

test('a paused schedule sends nothing, and a resumed one continues with the next time', async () => {
  await withServices(async ({ports, clock}) => {
    const {id} = valueIn(planSchedule(ports, newSchedule({rule: everyHour(ports)})));
    assert.ok(pauseSchedule(ports, id, true));
    assert.equal(pauseSchedule(ports, id, true), null);
    clock.turn(5 * hour);
    assert.deepEqual(await fire(ports), []);
    assert.ok((pauseSchedule(ports, id, false)?.nextAt ?? 0) > clock.now());
    assert.deepEqual(await fire(ports), []);
    clock.turn(hour);
    assert.equal((await fire(ports)).length, 1);
  });
});

test('a schedule in an unknown zone keeps its next time when it is resumed, and refuses a new one', async () => {
  await withServices(async ({ports, clock}) => {
    const {id, nextAt} = valueIn(planSchedule(ports, newSchedule()));
    ports.schedules.update(id, () => ({zone: 'Mars/Base'}));
    clock.turn(3 * day);
    assert.deepEqual(await fire(ports), []);
    pauseSchedule(ports, id, true);
    assert.equal(pauseSchedule(ports, id, false)?.nextAt, nextAt);
    const rule = {kind: 'cron', pattern: '0 8 * * *'} as const;
    const changed = changeSchedule(ports, id, {rule});
    assert.deepEqual(failureOf('schedule-refused', changed).problem, 'zone-unknown');
    ports.schedules.update(id, () => ({zone: 'Asia/Seoul'}));
    assert.equal((await fire(ports)).length, 0);
    clock.turn(day);
    assert.equal((await fire(ports)).length, 1);
  });
});

test('a changed text or time applies from now on', async () => {
  await withServices(async ({ports, clock}) => {
    const {id} = valueIn(planSchedule(ports, newSchedule({rule: everyHour(ports)})));
    const at = clock.now() + 2 * hour;
    const job = {kind: 'text', text: '빵 사기'} as const;
    assert.equal(valueIn(changeSchedule(ports, id, {rule: {kind: 'once', at}, job}))?.nextAt, at);
    failureOf('memo-empty', changeSchedule(ports, id, {job: {kind: 'text', text: ''}}));
    assert.equal(valueIn(changeSchedule(ports, 'nobody', {job})), null);
    clock.turn(2 * hour);
    await fire(ports);
    assert.deepEqual(textsOf(ports), ['빵 사기']);
  });
});

test('sent now, a single schedule ends and a repeated one keeps its next time', async () => {
  await withServices(async ({ports, clock}) => {
    const {signal} = new AbortController();
    const once = {kind: 'once', at: clock.now() + hour} as const;
    const single = valueIn(planSchedule(ports, newSchedule({rule: once})));
    const repeated = valueIn(planSchedule(ports, newSchedule({rule: everyHour(ports)})));
    for (const {id} of [single, repeated]) {
      assert.equal((await fireNow(ports, id, signal))?.state, 'queued');
    }
    assert.equal(ports.schedules.find(single.id)?.nextAt, null);
    assert.equal(ports.schedules.find(repeated.id)?.nextAt, repeated.nextAt);
    assert.equal(await fireNow(ports, 'nobody', signal), null);
    clock.turn(hour);
    assert.deepEqual(
      (await fire(ports)).map(({scheduleId}) => scheduleId),
      [repeated.id],
    );
  });
});

function everyHour({clock}: Ports) {
  return {kind: 'every', interval: hour, from: clock.now()} as const;
}

test('a text that is changed at its due time is sent in place of the old one', async () => {
  await withServices(async ({ports, clock}) => {
    const rule = {kind: 'once', at: clock.now() + hour} as const;
    const {id} = valueIn(planSchedule(ports, newSchedule({rule})));
    clock.turn(hour + minute);
    valueIn(changeSchedule(ports, id, {job: {kind: 'text', text: '빵 사기'}}));
    assert.equal((await fire(ports)).length, 1);
    assert.deepEqual(textsOf(ports), ['빵 사기']);
  });
});
