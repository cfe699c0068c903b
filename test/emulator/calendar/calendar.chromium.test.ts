import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {withoutChromium, withPage} from '../../support/chromium.ts';
import {startOnFreePair, withEmulator} from '../plain-http.ts';
import {calendarClient, eventAt, grantCalendar} from './calendar-http.ts';

function setClock(emulator: Emulator, time: string): void {
  emulator.advanceClock(Date.parse(time) - emulator.now());
}

test('calendar in Chromium: rings visibly and in the title, until it is confirmed', {
  skip: withoutChromium,
}, async () => {
  await withEmulator({accessTokenLifetime: 1e9}, async (emulator) => {
    setClock(emulator, '2027-03-01T08:00:00Z');
    const client = calendarClient(emulator, await grantCalendar(emulator));
    await withPage(
      async (page) => {
        await page.goto(emulator.calendarUrl);
        await page.getByText('아직 일정이 없습니다.').waitFor();
        const made = await client.post('/create/calendar', {name: 'kakao-tui', color: 'ORANGE'});
        const {calendar_id} = JSON.parse(made.text);
        const milk = {title: '우유 사기', description: '저지방 두 통', reminders: [0]};
        await client.create(eventAt('2027-03-01T09:00:00Z', milk), {calendar_id});
        const rrule = 'FREQ=WEEKLY;BYDAY=MO;COUNT=3';
        const long = '아주 긴 제목 '.repeat(4).trim();
        const title = `${long} ${'x'.repeat(18)}`;
        await client.create(
          eventAt('2027-03-01T09:00:00Z', {title, rrule, reminders: [0, 30], color: 'GREEN'}),
        );
        const day = {start_at: '2027-03-02T00:00:00Z', end_at: '2027-03-03T00:00:00Z'};
        const time = {...day, all_day: true};
        await client.create({title: '생일', time, reminders: [900], color: 'PINK'});
        await page.locator('.event').nth(4).waitFor();
        assert.equal(await page.locator('#ringing').isVisible(), false);
        const before = await page.title();
        assert.equal(before, '홍길동 · 톡캘린더 · 체험용 카카오');
        setClock(emulator, '2027-03-01T09:00:00Z');
        await page.locator('.ring').nth(2).waitFor();
        await page.locator('#ringing').waitFor();
        assert.match(await page.title(), new RegExp(`^🔔 \\(3\\) .* · ${before}$`));
        const words = await page.locator('#rung').innerText();
        assert.match(words, /3월 1일 \(월\) 오전 4:00 · 외 2건$/);
        const box = await page.locator('#seen').boundingBox();
        assert.ok((box?.height ?? 0) >= 44 && (box?.width ?? 0) >= 44);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
        await page.locator('#seen').click();
        assert.equal(await page.locator('#ringing').isVisible(), false);
        assert.equal(await page.title(), before);
        await page.reload();
        await page.locator('.ring').nth(2).waitFor();
        assert.equal(await page.locator('#ringing').isVisible(), false);
      },
      {timeZone: 'America/New_York'},
    );
  });
});

test('calendar in Chromium: a restarted emulator is noticed and its calendar is shown', {
  skip: withoutChromium,
}, async () => {
  const {emulator: first, port} = await startOnFreePair();
  await withPage(async (page) => {
    const soon = (emulator: Emulator): string =>
      new Date(Math.ceil(emulator.now() / 300_000) * 300_000 + 300_000).toISOString();
    try {
      const client = calendarClient(first, await grantCalendar(first));
      await client.create(eventAt(soon(first), {title: '옛 일정'}));
      await page.goto(first.calendarUrl);
      await page.getByText('옛 일정').waitFor();
    } finally {
      await first.close();
    }
    await page.getByText('다시 연결하는 중').waitFor();
    await withEmulator({port}, async (second) => {
      await page.getByText('아직 일정이 없습니다.').waitFor();
      const client = calendarClient(second, await grantCalendar(second));
      await client.create(eventAt(soon(second), {title: '새 일정'}));
      await page.getByText('새 일정').waitFor();
      assert.equal(await page.getByText('옛 일정').count(), 0);
      assert.equal(await page.locator('#offline').isVisible(), false);
    });
  });
});
