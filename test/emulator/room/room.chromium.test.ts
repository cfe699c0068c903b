import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withoutChromium, withPage} from '../../support/chromium.ts';
import {grantTokens, memoPath, sendMemo, startOnFreePair, withEmulator} from '../plain-http.ts';

test('room in Chromium: memos appear automatically, with the newest visible', {
  skip: withoutChromium,
}, async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    await withPage(async (page) => {
      await page.goto(emulator.roomUrl);
      await page.getByText('아직 받은 메모가 없습니다.').waitFor();
      for (let number = 1; number <= 12; number += 1) {
        await sendMemo(emulator, access_token, {text: `메모 ${number}\n${'가나다라 '.repeat(12)}`});
      }
      const newest = page.locator('.memo').nth(11);
      await newest.waitFor();
      assert.equal(await page.locator('.day').count(), 1);
      assert.equal(await page.locator('#empty').isVisible(), false);
      assert.match((await newest.locator('.text').innerText()) ?? '', /^메모 12\n가나다라/);
      const box = await newest.boundingBox();
      assert.ok(box !== null && box.y + box.height <= 760, 'the newest memo is in sight');
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
    });
  });
});

test('room in Chromium: the view of older memos does not scroll when a new one arrives', {
  skip: withoutChromium,
}, async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    for (let number = 1; number <= 12; number += 1) {
      await sendMemo(emulator, access_token, {text: `메모 ${number}\n\n\n`});
    }
    await withPage(async (page) => {
      await page.goto(emulator.roomUrl);
      await page.locator('#room').evaluate((room: {scrollTop: number}) => {
        room.scrollTop = 0;
      });
      await sendMemo(emulator, access_token, {text: '새 메모'});
      await page.getByText('새 메모').waitFor({state: 'attached'});
      assert.equal(
        await page.locator('#room').evaluate((room: {scrollTop: number}) => room.scrollTop),
        0,
      );
    });
  });
});

test('room in Chromium: the times and days are those of the viewer, in the room of each person', {
  skip: withoutChromium,
}, async () => {
  const people = [{nickname: '홍길동'}, {id: '22', nickname: '김서연'}];
  await withEmulator({people}, async (emulator) => {
    const receive = (text: string, at: string, person?: string) => {
      const template = JSON.stringify({object_type: 'text', text, link: {}});
      const request = {path: memoPath, form: {template_object: template}};
      return emulator.receive(request, Date.parse(at), person);
    };
    // 23:30 and 0:30 in New York; early afternoon of one day in Korea.
    await receive('밤', '2026-12-01T04:30:00Z');
    await receive('새벽', '2026-12-01T05:30:00Z');
    await withPage(
      async (page) => {
        await page.goto(emulator.roomUrl);
        const rows = async () => {
          const texts = await page.locator('.day, .memo > time').allInnerTexts();
          return texts.map((text) => text.replace(/^\d{4}년 /, ''));
        };
        await page.locator('time[title]').nth(1).waitFor();
        const two = ['11월 30일 월요일', '오후 11:30', '12월 1일 화요일', '오전 12:30'];
        assert.deepEqual(await rows(), two);
        await receive('아침', '2026-12-01T12:00:00Z');
        await page.locator('time[title]').nth(2).waitFor();
        assert.deepEqual(await rows(), [...two, '오전 7:00']);
        const height = await page.getByRole('link', {name: '김서연'}).boundingBox();
        assert.ok((height?.height ?? 0) >= 44);
        await page.getByRole('link', {name: '김서연'}).click();
        await page.getByText('아직 받은 메모가 없습니다.').waitFor();
        assert.equal(new URL(page.url()).search, '?person=22');
        await receive('편지', '2026-12-01T12:30:00Z', '22');
        await page.getByText('편지').waitFor();
        assert.deepEqual(await rows(), ['12월 1일 화요일', '오전 7:30']);
        await page.reload();
        assert.equal(await page.locator('[aria-current]').innerText(), '김서연');
      },
      {timeZone: 'America/New_York'},
    );
  });
});

test('room in Chromium: a restarted emulator is noticed and its room is shown', {
  skip: withoutChromium,
}, async () => {
  const {emulator: first, port} = await startOnFreePair();
  await withPage(async (page) => {
    try {
      const {access_token} = await grantTokens(first);
      await sendMemo(first, access_token, {text: '옛 메모'});
      await page.goto(first.roomUrl);
      await page.getByText('옛 메모').waitFor();
    } finally {
      await first.close();
    }
    await page.getByText('다시 연결하는 중').waitFor();
    await withEmulator({port}, async (second) => {
      await page.getByText('아직 받은 메모가 없습니다.').waitFor();
      const {access_token} = await grantTokens(second);
      await sendMemo(second, access_token, {text: '새 메모'});
      await page.getByText('새 메모').waitFor();
      assert.equal(await page.getByText('옛 메모').count(), 0);
      assert.equal(await page.locator('#offline').isVisible(), false);
    });
  });
});
