import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {drainOutbox} from '../../../src/app/memo/drain-outbox.ts';
import type {NewOccurrence} from '../../../src/app/ports/schedule-ports.ts';
import {fireSchedules} from '../../../src/app/schedule/fire-schedules.ts';
import {planSchedule} from '../../../src/app/schedule/plan-schedule.ts';
import type {SentOutput} from '../../../src/domain/schedule/schedule.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {newSchedule} from '../../support/schedules.ts';
import {type Stand, withServices} from '../../support/services.ts';

const hour = 3_600_000;

function plan({ports, clock, folder}: Stand, output: SentOutput) {
  const argv = ['cat', join(folder, 'feed')];
  const rule = {kind: 'every', interval: hour, from: clock.now()} as const;
  const job = {kind: 'command', argv, folder: '/', ...output} as const;
  return planSchedule(ports, newSchedule({rule, job, link: {url: 'https://news.example.com'}}));
}

/** Writes the feed, lets an hour pass, and returns what the schedules did. */
async function afterHour(stand: Stand, feed: string): Promise<readonly NewOccurrence[]> {
  writeFileSync(join(stand.folder, 'feed'), feed);
  stand.clock.turn(hour);
  const fired: NewOccurrence[] = [];
  const {signal} = new AbortController();
  await fireSchedules(stand.ports, {onFired: (one) => fired.push(one), signal});
  return fired;
}

const states = (fired: readonly NewOccurrence[]) => fired.map(({state}) => state);

test('a schedule sends the new lines of its command as a list, and notes when none is new', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const list = {title: '오늘의 뉴스', button: [{title: '모두', url: null}]};
    const {id} = valueIn(plan(stand, {list, newOnly: 'news'}));
    assert.deepEqual(states(await afterHour(stand, '하나\thttps://a.example/1\n둘\n')), ['queued']);
    assert.deepEqual(states(await afterHour(stand, '하나\thttps://a.example/1\n둘\n')), [
      'unchanged',
    ]);
    assert.deepEqual(states(await afterHour(stand, '셋\n둘\n')), ['queued']);
    assert.deepEqual(states(await afterHour(stand, '')), ['empty']);
    assert.deepEqual(
      ports.schedules.occurrences(id, 9).map(({state}) => state),
      ['empty', 'queued', 'unchanged', 'queued'],
    );
    const {signal} = new AbortController();
    await drainOutbox(ports, {onChange: () => {}, stop: signal, cancel: signal});
    const cards = emulator.memos.map(({card}) => card);
    assert.deepEqual(
      cards.map((card) => card?.kind),
      ['list', 'feed'],
    );
    const [first] = cards;
    assert.ok(first?.kind === 'list');
    assert.deepEqual(
      first.contents.map(({title, link}) => [title, link.web_url]),
      [
        ['하나', 'https://a.example/1'],
        ['둘', 'https://news.example.com'],
      ],
    );
  });
});

test('a schedule that compares sends a list again only if an item changed, whatever its title', async () => {
  await withServices(async (stand) => {
    valueIn(plan(stand, {list: {title: '뉴스'}, ifChanged: 'news'}));
    assert.deepEqual(states(await afterHour(stand, '하나\thttps://a.example/1')), ['queued']);
    assert.deepEqual(states(await afterHour(stand, '하나\thttps://a.example/1')), ['unchanged']);
    assert.deepEqual(states(await afterHour(stand, '하나\thttps://a.example/2')), ['queued']);
  });
});

test('lines that are no items, and too many of them, are failed runs that mark nothing as sent', async () => {
  await withServices(async (stand) => {
    const {ports} = stand;
    const {id} = valueIn(plan(stand, {list: {title: '뉴스', maxMessages: 1}, newOnly: 'news'}));
    const failures: unknown[] = [];
    for (const feed of ['하나\tnews.example.com', '1\n2\n3\n4']) {
      const [fired] = await afterHour(stand, feed);
      assert.equal(fired?.state, 'failed');
      failures.push(ports.schedules.occurrences(id, 1)[0]?.failure);
    }
    const findings = [{path: 'line 1.url', problem: {kind: 'address'}}];
    assert.deepEqual(failures, [
      {kind: 'template-refused', findings},
      {kind: 'many-messages', count: 2, limit: 1},
    ]);
    assert.equal(ports.memos.counts().total, 0);
    assert.deepEqual(states(await afterHour(stand, '1\n2\n3')), ['queued']);
  });
});

test('a list that Kakao would refuse is refused when it is scheduled', async () => {
  await withServices((stand) => {
    const long = plan(stand, {list: {title: '가'.repeat(201)}});
    assert.equal(failureOf('template-refused', long).findings[0]?.path, 'header_title');
    const bad = plan(stand, {list: {title: '뉴스', button: [{title: '로그', url: 'ci'}]}});
    assert.match(failureOf('template-refused', bad).findings[0]?.path ?? '', /^buttons\[0\]\.link/);
  });
});
