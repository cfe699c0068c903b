import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Locator} from 'playwright-core';
import {withoutChromium, withPage} from '../../support/chromium.ts';
import {logIn, scopes, sendTo, sendToUuids, three, withSender} from '../friends/friends-http.ts';
import {ask, askApi, sendMemo} from '../plain-http.ts';

async function edgesOf(element: Locator): Promise<{left: number; right: number}> {
  const box = await element.boundingBox();
  assert.ok(box !== null);
  return {left: box.x, right: box.x + box.width};
}

const longName = '아주 긴 이름을 가진 사람이라서 한 줄에 다 들어가지 않는 사람의 이름';

test('a message of a friend has the name, escaped, and rings; a memo to oneself does neither', async () => {
  const people = [
    {id: '11', nickname: '<b>민지'},
    {id: '22', nickname: '준호'},
  ];
  await withSender({people, joined: ['준호']}, async (sender) => {
    const {emulator} = sender;
    await sendTo(sender, ['22'], '저녁 먹었어?');
    await sendMemo(emulator, await logIn(emulator, scopes, '22'), {text: '내 메모'});
    const {text} = await ask(`${emulator.roomUrl}?person=22`);
    const [friend = '', own = ''] = text.split('<li class="memo').slice(1);
    assert.match(friend, /^ friend">.*>&lt;<\/div>.*<b>&lt;b&gt;민지<\/b>.*알림.*저녁 먹었어\?/s);
    assert.match(own, /^">.*내 메모/s);
    assert.doesNotMatch(own, /알림|class="name"/);
  });
});

test('in Chromium: a message of a friend appears on the left of a phone, with its time beside it', {
  skip: withoutChromium,
}, async () => {
  const people = [...(three.people ?? []), {id: '44', nickname: longName}];
  const joined = ['준호', '엄마', longName];
  await withSender({people, joined}, async (sender) => {
    const {emulator} = sender;
    const own = await logIn(emulator, scopes, '22');
    for (const width of [390, 320]) {
      await withPage(
        async (page) => {
          await page.goto(emulator.roomUrl);
          await page.getByRole('link', {name: '준호'}).click();
          await page.locator('#memos').waitFor({state: 'attached'});
          const before = await page.locator('.memo').count();
          await sendMemo(emulator, own, {text: '내 메모'});
          await sendTo(sender, ['22'], '가나다라 '.repeat(60));
          await sendTo(sender, ['22'], 'a'.repeat(150));
          const token = await logIn(emulator, scopes, '44');
          const uuids = [emulator.uuidOf('22')];
          await sendToUuids({emulator, accessToken: token}, uuids, '짧은 글');
          await sendFeed(sender, uuids);
          await page
            .locator('time[title]')
            .nth(before + 4)
            .waitFor();
          const newest = page.locator('.memo');
          assert.ok((await edgesOf(newest.nth(before).locator('article'))).right > width - 20);
          for (const index of [1, 2, 3, 4]) {
            const message = newest.nth(before + index);
            const article = await edgesOf(message.locator('article'));
            const time = await edgesOf(message.locator('time'));
            const name = await edgesOf(message.locator('.name'));
            assert.ok(article.left < 80, `message ${index} at ${article.left}`);
            assert.ok(article.right - article.left > 100);
            assert.ok(time.left >= article.right && time.right <= width - 16, `time ${index}`);
            assert.ok(name.right <= width - 16, `name ${index}`);
            assert.ok(await message.getByText('알림').isVisible());
          }
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
        },
        {width},
      );
    }
  });
});

/** Sends a card. */
async function sendFeed(
  {emulator, accessToken}: {emulator: Parameters<typeof askApi>[0]; accessToken: string},
  receivers: readonly string[],
): Promise<void> {
  const link = {web_url: 'https://example.com'};
  const content = {title: '디저트 사진', description: '빵', image_url: 'https://a.example/b', link};
  const form = {
    receiver_uuids: JSON.stringify(receivers),
    template_object: JSON.stringify({object_type: 'feed', content}),
  };
  const path = '/v1/api/talk/friends/message/default/send';
  assert.equal((await askApi(emulator, {path, accessToken, form})).status, 200);
}
