import assert from 'node:assert/strict';
import {test} from 'node:test';
import {reminderText, repeatText} from '../../../src/emulator/calendar/calendar-words.ts';
import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {ask, withEmulator} from '../plain-http.ts';
import {type CalendarClient, calendarClient, eventAt, grantCalendar} from './calendar-http.ts';

/** Runs the body at 17:00 in Korea on March 1, 2027. */
async function inMarch(
  body: (emulator: Emulator, client: CalendarClient) => Promise<void>,
): Promise<void> {
  await withEmulator({accessTokenLifetime: 1e9}, async (emulator) => {
    emulator.advanceClock(Date.parse('2027-03-01T08:00:00Z') - emulator.now());
    await body(emulator, calendarClient(emulator, await grantCalendar(emulator)));
  });
}

/** Reads server-sent events until this text has arrived; returns all that did. */
async function readUntil(url: string, end: RegExp, then: () => unknown = () => {}) {
  const response = await fetch(url, {signal: AbortSignal.timeout(25_000)});
  assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  assert.ok(response.body);
  let text = '';
  let isBegun = false;
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, {stream: true});
    if (end.test(text) && text.endsWith('\n\n')) break;
    if (!isBegun && text.includes('event: view')) {
      isBegun = true;
      await then();
    }
  }
  return text;
}

test('page: says that there is nothing, and then shows what comes, in the times of Korea', async () => {
  await inMarch(async (emulator, client) => {
    const empty = await ask(emulator.calendarUrl);
    assert.match(empty.text, /<div class="none"><p>아직 일정이 없습니다/);
    assert.match(empty.text, /<noscript>.*시각은 한국 시간입니다/);
    assert.match(empty.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    await client.create(
      eventAt('2027-03-01T09:00:00Z', {
        title: '<b>우유</b>',
        description: '저지방 & 두 통',
        location: {name: '마트'},
        reminders: [0, 90],
        color: 'ROYAL_BLUE',
        rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2',
      }),
    );
    await client.create(eventAt('2027-04-02T09:00:00Z', {title: 'too late'}));
    await client.create(eventAt('2027-03-01T07:50:00Z', {title: 'over'}));
    const {text} = await ask(emulator.calendarUrl);
    const row = text.indexOf('<li class="event" data-color="royal_blue">');
    assert.ok(row > 0);
    assert.match(
      text.slice(row),
      /<time datetime="2027-03-01T09:00:00Z">3월 1일 \(월\) 오후 6:00<\/time><\/p><p class="title">&lt;b&gt;우유&lt;\/b&gt;<\/p><p class="text">저지방 &amp; 두 통<\/p><p class="facts"><span>2주마다 반복<\/span><span>정시에 알림<\/span><span>1시간 30분 전 알림<\/span><span>마트<\/span>/,
    );
    assert.equal(text.split('<li class="event"').length - 1, 2);
    assert.doesNotMatch(text, /too late|over</);
    emulator.advanceClock(60 * 60_000);
    const later = await ask(emulator.calendarUrl);
    assert.match(later.text, /<h2 id="past">울린 알림<\/h2><ol id="rings"><li class="ring">/);
    assert.match(later.text, /data-rings="1"/);
  });
});

test('page: each person has an own calendar, and an unknown one has none', async () => {
  const people = [{nickname: '가람'}, {id: '22', nickname: '<나래>'}];
  await withEmulator({people}, async (emulator) => {
    const client = calendarClient(emulator, await grantCalendar(emulator, '22'));
    const soon = new Date(Math.ceil(emulator.now() / 300_000) * 300_000).toISOString();
    await client.create(eventAt(soon, {title: '편지'}));
    const [first, second, nobody] = await Promise.all(
      ['', '?person=22', '?person=3'].map((query) => ask(`${emulator.calendarUrl}${query}`)),
    );
    assert.doesNotMatch(first?.text ?? '', /편지/);
    assert.match(second?.text ?? '', /aria-current="page">&lt;나래&gt;<.*편지/s);
    assert.equal(nobody?.status, 404);
  });
});

test('page: the stream shows changes and rings, and no ring that was already seen', async () => {
  await inMarch(async (emulator, client) => {
    const url = `${emulator.calendarUrl}/stream`;
    const event = eventAt('2027-03-01T09:00:00Z', {reminders: [0]});
    const changed = await readUntil(url, /우유 사기/, () => client.create(event));
    assert.match(changed, /^retry: 500\nevent: hello\ndata: [\w-]{36}\n\nevent: view\n/);
    const hour = () => emulator.advanceClock(60 * 60_000);
    const rang = await readUntil(url, /event: ring/, hour);
    assert.match(rang, /\n\nid: 1\nevent: ring\ndata: {"title":"우유 사기","when":"<time /);
    assert.match(await readUntil(`${url}?rings=0`, /event: view/), /event: ring/);
    assert.doesNotMatch(await readUntil(`${url}?rings=1`, /event: view/), /event: ring/);
  });
});

test('page: rings at the minute without a request', async () => {
  await inMarch(async (emulator, client) => {
    await client.create(eventAt('2027-03-01T09:00:00Z', {reminders: [0]}));
    emulator.advanceClock(Date.parse('2027-03-01T08:59:59Z') - emulator.now());
    const text = await readUntil(`${emulator.calendarUrl}/stream`, /event: ring/);
    assert.match(text, /event: view\n.*id: 1\nevent: ring\n/s);
  });
});

test('page: reminders and rules in words', () => {
  const words = [
    [0, false, '정시에 알림'],
    [10, false, '10분 전 알림'],
    [1500, false, '1일 1시간 전 알림'],
    [0, true, '당일 오전 12:00 알림'],
    [-540, true, '당일 오전 9:00 알림'],
    [900, true, '1일 전 오전 9:00 알림'],
    [1440, true, '1일 전 오전 12:00 알림'],
    [-1440, true, '1일 뒤 오전 12:00 알림'],
  ] as const;
  for (const [minutes, allDay, text] of words) assert.equal(reminderText(minutes, allDay), text);
  assert.equal(repeatText('FREQ=DAILY;COUNT=3'), '매일 반복');
  assert.equal(repeatText('INTERVAL=3;FREQ=MONTHLY'), '3개월마다 반복');
});
