import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Locator} from 'playwright-core';
import {withoutChromium, withPage} from '../../support/chromium.ts';
import {withRoom} from './room-server.ts';
import {cardMemo, content, link, registeredDomain, sampleCards} from './sample-cards.ts';

const longText = '동해 먼바다에 큰 물결이 일고 있어 배를 타는 사람은 조심해야 합니다. '.repeat(4);

/** Feeds with a title of two lines, of one, and without one. */
const longFeeds = [longText, '한 줄', null].map((title) => ({
  ...sampleCards.feed,
  itemContent: null,
  content: content({title, description: longText}),
  buttons: [
    {title: '로그', link},
    {title: title ?? '처음부터 끝까지 자세히 보기', link},
  ],
}));

/** The height of a line of title and description in the style sheet. */
const lineHeight = 20;

async function boxes(elements: Locator) {
  const found = await Promise.all((await elements.all()).map((element) => element.boundingBox()));
  return found.filter((box) => box !== null);
}

test('room in Chromium: cards of every kind appear automatically and fit a phone and a desktop', {
  skip: withoutChromium,
}, async () => {
  await withRoom([registeredDomain], async ({world, url}) => {
    await withPage(
      async (page) => {
        const requested = new Set<string>();
        page.on('request', (request) => requested.add(request.url()));
        await page.goto(url);
        const all = page.locator('.card');
        const local = content({imageUrl: `${url}/picture.png`});
        const cards = [
          ...Object.values(sampleCards),
          {...sampleCards.custom, content: local},
          ...longFeeds,
        ];
        for (const card of cards) world.people[0].room.add(cardMemo(card));
        await all.nth(cards.length - 1).waitFor();
        await page.waitForFunction(
          "document.querySelector('#memos').lastElementChild.getBoundingClientRect().bottom <= 760",
        );
        const files = ['', '/room.css', '/room.js', '/events?after=0', '/picture.png'];
        assert.deepEqual(
          [...requested].filter((address) => !address.startsWith('data:')).sort(),
          files.map((file) => url + file).sort(),
        );

        for (const width of [1000, 360]) {
          await page.setViewportSize({width, height: 760});
          const size =
            '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]';
          assert.deepEqual(await page.evaluate(size), [width, 760], 'only the room scrolls');
          const rightmost =
            "Math.max(...[...document.querySelectorAll('.card :not(svg *)')].map((part) => part.getBoundingClientRect().right))";
          assert.ok(Number(await page.evaluate(rightmost)) <= width, 'nothing is beyond the edge');
        }

        for (const {height} of await boxes(page.locator('.button'))) assert.ok(height >= 44);
        await page.locator('[data-title-lines="1"]').last().waitFor();
        const lines = [];
        const rows = [];
        for (const card of (await all.all()).slice(-longFeeds.length)) {
          const texts = await boxes(card.locator('.words p'));
          lines.push(texts.map(({height}) => Math.round(height / lineHeight)));
          rows.push(new Set((await boxes(card.locator('.button'))).map(({y}) => y)).size);
        }
        assert.deepEqual(lines, [[2, 2], [1, 3], [4]], 'title and description have four lines');
        assert.deepEqual(rows, [2, 1, 2], 'only two short buttons share a row');
      },
      {width: 360},
    );
  });
});
