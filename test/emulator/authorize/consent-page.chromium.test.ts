import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {test} from 'node:test';
import {withoutChromium, withPage} from '../../support/chromium.ts';
import {authorizeAddress, exchangeCode, withEmulator} from '../plain-http.ts';

interface Callback {
  readonly uri: string;
  /** The addresses to which the browser was redirected. */
  readonly visits: readonly URL[];
}

/** A server in place of the app's redirect URI, on another origin than the consent page. */
async function withCallback(body: (callback: Callback) => Promise<void>): Promise<void> {
  const visits: URL[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/callback') visits.push(url);
    response.setHeader('content-type', 'text/html').end('<h1 id="back">back</h1>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  try {
    await body({uri: `http://127.0.0.1:${address.port}/callback`, visits});
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test('consent page in Chromium: logging in, checking and agreeing redirects the browser with a valid code', {
  skip: withoutChromium,
}, async () => {
  await withCallback(async ({uri, visits}) => {
    await withEmulator({redirectUris: [uri]}, async (emulator) => {
      await withPage(async (page) => {
        const fields = {redirect_uri: uri, scope: 'talk_message', state: 's1'};
        await page.goto(authorizeAddress(emulator, fields));
        await page.waitForSelector('.person:focus');
        await page.keyboard.press('Enter');
        const box = page.getByLabel('카카오톡 메시지 전송');
        assert.equal(await box.isChecked(), false);
        await box.check();
        await page.getByRole('button', {name: '동의하고 계속하기'}).click();
        await page.waitForSelector('#back');
        const answer = visits[0]?.searchParams;
        assert.equal(visits.length, 1);
        assert.equal(answer?.get('state'), 's1');
        const code = answer?.get('code') ?? '';
        const grant = await exchangeCode(emulator, code, {redirect_uri: uri});
        assert.match(grant.text, /"scope":"profile_nickname talk_message"/);
        // In a browser without a session, choosing the person is enough from then on.
        await page.context().clearCookies();
        await page.goto(authorizeAddress(emulator, fields));
        await page.waitForSelector('.person:focus');
        await page.keyboard.press('Enter');
        await page.waitForSelector('#back');
        assert.equal(visits[1]?.searchParams.get('state'), 's1');
      });
    });
  });
});

test('consent page in Chromium: an unchecked item is not agreed to', {
  skip: withoutChromium,
}, async () => {
  await withCallback(async ({uri, visits}) => {
    await withEmulator({redirectUris: [uri]}, async (emulator) => {
      await withPage(async (page) => {
        await page.goto(authorizeAddress(emulator, {redirect_uri: uri, scope: 'talk_message'}));
        await page.click('.person');
        await page.uncheck('#scope-profile_nickname');
        await page.click('#agree');
        assert.equal(visits.length, 0, 'a required box must be ticked');
        await page.check('#scope-profile_nickname');
        await page.click('#agree');
        await page.waitForSelector('#back');
        const code = visits[0]?.searchParams.get('code') ?? '';
        const grant = await exchangeCode(emulator, code, {redirect_uri: uri});
        assert.match(grant.text, /"scope":"profile_nickname"/);
      });
    });
  });
});

test('consent page in Chromium: cancelling needs no checked box and sends access_denied', {
  skip: withoutChromium,
}, async () => {
  await withCallback(async ({uri, visits}) => {
    await withEmulator({redirectUris: [uri]}, async (emulator) => {
      await withPage(async (page) => {
        await page.goto(authorizeAddress(emulator, {redirect_uri: uri, state: 's2'}));
        await page.click('.person');
        await page.uncheck('#scope-profile_nickname');
        await page.getByRole('button', {name: '취소'}).click();
        await page.waitForSelector('#back');
        assert.equal(visits[0]?.searchParams.get('error'), 'access_denied');
        assert.equal(visits[0]?.searchParams.get('state'), 's2');
      });
    });
  });
});

test('pages in Chromium: nothing is wider than a small phone', {
  skip: withoutChromium,
}, async () => {
  const person = {id: '1', nickname: '이름이아주아주긴사람'.repeat(6)};
  await withEmulator({person, appName: 'a'.repeat(80)}, async (emulator) => {
    await withPage(
      async (page) => {
        const lost = {redirect_uri: `https://elsewhere.example/${'long'.repeat(40)}`};
        const width = () => page.evaluate('document.documentElement.scrollWidth');
        await page.goto(authorizeAddress(emulator));
        assert.equal(await width(), 320, 'login');
        await page.click('.person');
        await page.waitForSelector('#agree');
        assert.equal(await width(), 320, 'consent');
        await page.goto(authorizeAddress(emulator, lost));
        assert.equal(await width(), 320, 'error');
        assert.equal(await page.textContent('#error-code'), 'KOE006');
      },
      {width: 320, height: 640},
    );
  });
});
