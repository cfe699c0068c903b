import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {withoutChromium, withPage} from '../../support/chromium.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {startServe} from '../../support/note-sender.ts';

/** Serves an empty page on another port of this computer, which is another origin. */
async function withOtherOrigin(use: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer((_, response) => {
    response.writeHead(200, {'Content-Type': 'text/html'}).end('<!doctype html><title>x</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function texts(stage: KakaoStage): Promise<readonly string[]> {
  return stage.withPorts(({memos}) => [...memos.all()].map(({text}) => text));
}

test('a page of another origin cannot post, even if it knows the token', {
  skip: withoutChromium,
}, async () => {
  await using stage = await openStage();
  const {port, token, post} = await startServe(stage);
  const address = `http://127.0.0.1:${port}`;
  await withOtherOrigin((origin) =>
    withPage(async (page) => {
      await page.goto(origin);
      const outcomes = await page.evaluate(
        async ({url, bearer, image}) => {
          const ways: RequestInit[] = [
            {},
            {mode: 'no-cors'},
            {headers: {Authorization: `Bearer ${bearer}`}},
            {mode: 'no-cors', headers: {'Content-Type': 'text/plain'}},
          ];
          const ends: string[] = [];
          for (const how of ways) {
            try {
              const {status, type} = await fetch(url, {method: 'POST', body: 'a page', ...how});
              ends.push(`${type} ${status}`);
            } catch {
              ends.push('failed');
            }
          }
          ends.push(String(navigator.sendBeacon(url, 'from a beacon')));
          const shown = await new Promise<string>((resolve) => {
            const picture = new Image();
            picture.onload = () => resolve('loaded');
            picture.onerror = () => resolve('failed');
            picture.src = image;
          });
          return [...ends, shown];
        },
        {
          url: `${address}/hook/${token}/text`,
          bearer: token,
          image: `${address}/topic/publish?message=from+an+image&auth=${btoa(`Bearer ${token}`)}`,
        },
      );
      // An opaque answer tells the page nothing.
      assert.deepEqual(outcomes, ['failed', 'opaque 0', 'failed', 'opaque 0', 'true', 'failed']);
      await page.setContent(
        `<form method="post" enctype="text/plain" action="${address}/hook/${token}/text">
          <input name="text" value="from a form"><button>send</button></form>`,
      );
      await page.click('button');
      await page.waitForURL(`${address}/**`);
      assert.match(await page.content(), /"error"/);
    }),
  );
  assert.deepEqual(await texts(stage), []);
  assert.equal((await post('from a program')).status, 200);
  assert.deepEqual(await texts(stage), ['from a program']);
});

test('a page whose name leads to this computer cannot post', {skip: withoutChromium}, async () => {
  await using stage = await openStage();
  const {port, token} = await startServe(stage);
  await withPage(
    async (page) => {
      const response = await page.goto(`http://rebound.example:${port}/healthz`);
      assert.equal(response?.status(), 403);
      const status = await page.evaluate(async (path) => {
        const posted = await fetch(path, {method: 'POST', body: 'from a page'});
        return posted.status;
      }, `/hook/${token}/text`);
      assert.equal(status, 403);
    },
    {reboundName: 'rebound.example'},
  );
  assert.deepEqual(await texts(stage), []);
});
