import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chooseProxy} from '../../../src/kakao/http/proxy-choice.ts';

const kakao = 'https://kapi.kakao.com/v2';

function chosen(target: string, env: Record<string, string>): string | null {
  return chooseProxy(new URL(target), env)?.href ?? null;
}

test('the proxy comes from the variable with the highest precedence', () => {
  assert.equal(chosen(kakao, {}), null);
  assert.equal(chosen(kakao, {HTTPS_PROXY: ' '}), null);
  assert.equal(chosen(kakao, {HTTPS_PROXY: 'http://a:1', HTTP_PROXY: 'http://b:1'}), 'http://a:1/');
  assert.equal(
    chosen(kakao, {HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:1'}),
    'http://b:1/',
  );
  assert.equal(chosen(kakao, {HTTP_PROXY: 'http://b:1'}), 'http://b:1/');
  assert.equal(chosen(kakao, {HTTP_PROXY: 'http://b:1', http_proxy: ''}), 'http://b:1/');
  assert.equal(chosen(kakao, {https_proxy: ' http://a:1 '}), 'http://a:1/');
  assert.equal(chosen(kakao, {HTTPS_PROXY: '"http://a:1"'}), 'http://a:1/');
  assert.equal(chosen(kakao, {HTTPS_PROXY: "''"}), null);
  assert.equal(chosen(kakao, {HTTPS_PROXY: 'http://a:1', NO_PROXY: "'.kakao.com'"}), null);
  assert.equal(chosen('http://example.com', {HTTPS_PROXY: 'http://a:1'}), null);
});

test('an address without a scheme is http', () => {
  assert.equal(chosen(kakao, {HTTPS_PROXY: 'proxy.example:3128'}), 'http://proxy.example:3128/');
  assert.equal(chosen(kakao, {HTTPS_PROXY: '10.0.0.1:80'}), 'http://10.0.0.1/');
  assert.equal(chosen(kakao, {HTTPS_PROXY: 'me:pass@proxy:1'}), 'http://me:pass@proxy:1/');
});

/** The address, the name, the password and the host that an HTTP proxy gets. */
const credentials: readonly (readonly [string, string, string, string])[] = [
  ['http://CORP\\kim:pw@proxy:3128', 'CORP\\kim', 'pw', 'proxy:3128'],
  ['CORP\\kim:pw@proxy:3128', 'CORP\\kim', 'pw', 'proxy:3128'],
  ['http://kim:p@ss@proxy:3128', 'kim', 'p@ss', 'proxy:3128'],
  ['http://kim@corp.example:pw@proxy', 'kim@corp.example', 'pw', 'proxy'],
  ['http://kim:p/w@proxy', 'kim', 'p/w', 'proxy'],
  ['http://kim:p#w@proxy', 'kim', 'p#w', 'proxy'],
  ['http://kim:p?w@proxy', 'kim', 'p?w', 'proxy'],
  ['http://kim:50%@proxy', 'kim', '50%', 'proxy'],
  ['http://kim:p%40w@proxy', 'kim', 'p@w', 'proxy'],
  ['http://kim:p:w@proxy', 'kim', 'p:w', 'proxy'],
  ['http://kim:p w@proxy', 'kim', 'p w', 'proxy'],
  ['http://김:비밀@proxy', '김', '비밀', 'proxy'],
  ['http://kim:[x]@proxy', 'kim', '[x]', 'proxy'],
  ['http://CORP%5Ckim:pw@proxy:3128/', 'CORP\\kim', 'pw', 'proxy:3128'],
  ['https://kim:p\\w@[2001:db8::1]:8080', 'kim', 'p\\w', '[2001:db8::1]:8080'],
];

for (const [address, name, password, host] of credentials) {
  test(`${address}: the name, the password and the host are read as they are written`, () => {
    const proxy = chooseProxy(new URL(kakao), {HTTPS_PROXY: address});
    assert.ok(proxy !== null);
    assert.equal(decodeURIComponent(proxy.username), name);
    assert.equal(decodeURIComponent(proxy.password), password);
    assert.equal(proxy.host, host);
  });
}

for (const [proxy, message] of [
  ['socks5://me:CANARY@proxy:1080', 'socks5 proxies are not supported, only http and https'],
  ['ftp://CANARY', 'ftp proxies are not supported, only http and https'],
  ['http://CANARY:x:y', 'the proxy address cannot be read'],
  ['http://', 'the proxy address cannot be read'],
] as const) {
  test(`${proxy} is refused, and its text is not repeated`, () => {
    const choose = () => chosen(kakao, {HTTPS_PROXY: proxy});
    assert.throws(choose, {name: 'ConnectFailure', reason: 'proxy', message});
  });
}

test('loopback never uses a proxy', () => {
  for (const host of ['localhost', 'LOCALHOST', 'a.localhost', '127.0.0.1', '127.9.9.9', '[::1]']) {
    assert.equal(chosen(`https://${host}:8931/`, {HTTPS_PROXY: 'http://a:1'}), null, host);
  }
  for (const host of ['localhost.example.com', '128.0.0.1', '[::2]']) {
    assert.notEqual(chosen(`https://${host}/`, {HTTPS_PROXY: 'http://a:1'}), null, host);
  }
});

const exempt: readonly [noProxy: string, target: string, direct: boolean][] = [
  ['*', kakao, true],
  ['kapi.kakao.com', kakao, true],
  ['kakao.com', kakao, true],
  ['.kakao.com', kakao, true],
  ['*.kakao.com', kakao, true],
  ['KAKAO.COM', kakao, true],
  ['example.com, kakao.com', kakao, true],
  ['example.com kakao.com', kakao, true],
  ['kakao.com:443', kakao, true],
  ['kakao.com:80', kakao, false],
  ['akao.com', kakao, false],
  ['kauth.kakao.com', kakao, false],
  ['kapi.kakao.com.', kakao, true],
  ['kakao.com:443', 'https://kapi.kakao.com.:443', true],
  ['kakao.com:8443', kakao, false],
  ['kakao.com:8443', 'https://kapi.kakao.com:8443', true],
  ['kapi', kakao, false],
  ['.', kakao, false],
  ['[', 'https://[2001:db8::1]', false],
  ['', kakao, false],
  [',', kakao, false],
  ['10.1.2.3', 'https://10.1.2.3', true],
  ['2001:db8::1', 'https://[2001:db8::1]', true],
  ['[2001:db8::1]', 'https://[2001:db8::1]', true],
  ['[2001:db8::1]:443', 'https://[2001:db8::1]', true],
  ['[2001:db8::1]:80', 'https://[2001:db8::1]', false],
];

test('the port of http is 80, and lists in lower case are read too', () => {
  const env = {http_proxy: 'http://a:1', no_proxy: 'kakao.com:80'};
  assert.equal(chosen('http://kapi.kakao.com', env), null);
  assert.notEqual(chosen('http://kapi.kakao.com', {...env, no_proxy: 'kakao.com:443'}), null);
});

for (const [noProxy, target, direct] of exempt) {
  test(`NO_PROXY="${noProxy}" for ${target}: ${direct ? 'direct' : 'proxy'}`, () => {
    const env = {HTTPS_PROXY: 'http://a:1', NO_PROXY: noProxy};
    assert.equal(chosen(target, env) === null, direct);
  });
}
