import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withoutChromium, withPage} from '../../support/chromium.ts';
import {grantTokens, sendMemo, startOnFreePair, withEmulator} from '../plain-http.ts';

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
