import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withoutChromium, withPage} from '../../support/chromium.ts';
import {gifPicture, jpegPicture, pngPicture, webpPicture} from '../../support/pictures.ts';
import {addressIn, upload} from '../picture/uploads.ts';
import {grantTokens, memoLink, sendMemo, withEmulator} from '../plain-http.ts';

/** A picture on the page: its pixels, and how far it and its card go to the right. */
const measured = `[...document.querySelectorAll('.card img')].map((image) => ({
  pixels: [image.naturalWidth, image.naturalHeight],
  right: image.getBoundingClientRect().right,
  width: image.getBoundingClientRect().width,
  cardRight: image.closest('.card').getBoundingClientRect().right,
  cardWidth: image.closest('.card').getBoundingClientRect().width,
}))`;

interface Measured {
  readonly pixels: readonly [number, number];
  readonly right: number;
  readonly width: number;
  readonly cardRight: number;
  readonly cardWidth: number;
}

test('room in Chromium: uploaded pictures of every format are seen in cards and lists on a phone', {
  skip: withoutChromium,
}, async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const addresses: string[] = [];
    for (const picture of [
      pngPicture(1200, 600),
      jpegPicture(300, 900),
      gifPicture(200, 200),
      webpPicture(800, 800, [66, 133, 100]),
    ]) {
      addresses.push(addressIn(await upload(emulator, [picture])));
    }
    const [png = '', jpeg = '', gif = '', webp = ''] = addresses;
    const item = (title: string, imageUrl: string) => ({
      title,
      image_url: imageUrl,
      link: memoLink,
    });
    await withPage(
      async (page) => {
        await page.goto(emulator.roomUrl);
        for (const template of [
          {object_type: 'feed', content: item('오늘의 환율', png)},
          {object_type: 'feed', content: item('세로로 긴 사진', jpeg)},
          {
            object_type: 'list',
            header_title: '그래프',
            header_link: memoLink,
            contents: [item('달러', gif), item('유로', webp)],
          },
          {object_type: 'feed', content: item('다른 컴퓨터의 사진', 'http://127.0.0.2:81/a.png')},
        ]) {
          assert.equal((await sendMemo(emulator, access_token, template)).status, 200);
        }
        await page.locator('.card').nth(3).waitFor();
        await page.waitForFunction(
          "[...document.querySelectorAll('.card img')].every((image) => image.complete)",
        );
        const images = (await page.evaluate(measured)) as Measured[];
        assert.deepEqual(
          images.map(({pixels}) => pixels),
          [
            [1200, 600],
            [300, 900],
            [200, 200],
            [800, 800],
          ],
        );
        for (const {right, width, cardRight, cardWidth} of images) {
          assert.ok(width > 0 && width <= cardWidth && right <= cardRight && cardRight <= 390);
        }
        assert.equal(await page.locator('.card .unloaded').count(), 1);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
      },
      {width: 390, height: 1300},
    );
  });
});
