import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {listenForCallback} from '../../../src/system/login/callback-listener.ts';
import {exchange, freeLoopbackPort, get} from './callback-client.ts';

const state = 'the-state-of-this-login';
const url = `https://kauth.kakao.com/oauth/authorize?client_id=x&state=${state}&code_challenge=y`;

async function listening(t: TestContext) {
  const port = await freeLoopbackPort();
  const redirectUri = `http://localhost:${port}/callback`;
  const listener = await listenForCallback({redirectUri, state, language: 'en'});
  assert.ok(listener.kind === 'listening');
  t.after(listener.close);
  const ask = (target: string, headers?: Record<string, string>) =>
    exchange(port, get(port, target, headers));
  return {...listener, ask};
}

const pathOf = (link: string) => new URL(link).pathname;

test('a link leads to the login page once, and holds nothing of it', async (t) => {
  const {linkTo, ask, port} = await listening(t);
  const link = linkTo(url);
  assert.match(link, new RegExp(`^http://localhost:${port}/[\\w-]{22}$`));
  const first = await ask(pathOf(link));
  assert.equal(first.status, 302);
  assert.match(first.head, new RegExp(`^Location: ${url.replace(/[?.]/g, '\\$&')}\r?$`, 'im'));
  assert.match(first.head, /^Cache-Control: no-store\r?$/im);
  assert.match(first.head, /^Referrer-Policy: no-referrer\r?$/im);
  assert.equal(first.body, '');
  const second = await ask(pathOf(link));
  assert.equal(second.status, 400);
  assert.doesNotMatch(second.head + second.body, /kauth|state-of/);
  assert.match(second.body, /was already opened/);
});

test('each link is another address, and all lead there', async (t) => {
  const {linkTo, ask} = await listening(t);
  const links = Array.from({length: 20}, () => linkTo(url));
  assert.equal(new Set(links).size, links.length);
  for (const link of links) assert.equal((await ask(pathOf(link))).status, 302);
});

test('requests that are not of a browser that shows the page do not use a link up', async (t) => {
  const {linkTo, ask, port} = await listening(t);
  const path = pathOf(linkTo(url));
  const others: readonly (readonly [string, Record<string, string>?])[] = [
    [path, {Host: `evil.example:${port}`}],
    [path, {Host: 'localhost:1'}],
    [path, {Purpose: 'prefetch'}],
    [path, {'Sec-Purpose': 'prefetch;prerender'}],
    [`${path}x`],
    [path.slice(0, -1)],
    [`/${path}`],
    [path.toLowerCase() === path ? `${path}/` : path.toLowerCase()],
    ['/'],
    [`${path}${'x'.repeat(9000)}`],
  ];
  for (const [target, headers] of others) {
    const {status, head} = await ask(target, headers);
    assert.ok(status >= 400, target);
    assert.doesNotMatch(head, /Location/i);
  }
  for (const method of ['HEAD', 'POST', 'PUT']) {
    const {status} = await exchange(port, get(port, path).replace('GET', method));
    assert.equal(status, 404, method);
  }
  assert.equal((await ask(path)).status, 302);
});

test('the callback still arrives after a link was followed', async (t) => {
  const {linkTo, ask, result} = await listening(t);
  await ask(pathOf(linkTo(url)));
  assert.equal((await ask(`/callback?code=abc-123&state=${state}`)).status, 200);
  assert.deepEqual(await result, {kind: 'code', code: 'abc-123'});
});
