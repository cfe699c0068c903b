import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  isRegistered,
  readLinkDomain,
  readLinkDomains,
  shortDomain,
} from '../../../src/domain/memo/link-domains.ts';
import {domainOf} from '../../../src/domain/memo/web-address.ts';

const known = ['news.example.com', 'https://blog.example.org', 'a.kr:8443', 'xn--bj0bj06e.kr'];

const links: readonly (readonly [url: string, isKnown: boolean])[] = [
  ['https://news.example.com/a', true],
  ['http://news.example.com', true],
  ['https://NEWS.example.com:443/?q', true],
  ['https://news.example.com:8443', false],
  ['https://www.news.example.com', false],
  ['https://example.com', false],
  ['https://news.example.com.evil.kr', false],
  ['https://evil.kr/news.example.com', false],
  ['https://news.example.com@evil.kr', false],
  ['https://blog.example.org', true],
  ['http://blog.example.org', false],
  ['https://a.kr:8443/x', true],
  ['https://a.kr', false],
  ['https://한글.kr/가', true],
];

for (const [url, isKnown] of links) {
  test(`a link to ${url} is ${isKnown ? '' : 'not '}to a registered domain`, () =>
    assert.equal(isRegistered(domainOf(url) ?? '', known), isKnown));
}

test('a link to any domain is to a registered one after its domain was named', () => {
  for (const [url] of links) {
    const origin = domainOf(url) ?? '';
    const typed = readLinkDomain(shortDomain(origin)) ?? '';
    assert.ok(isRegistered(origin, [typed]), url);
    assert.deepEqual(readLinkDomains(origin), [origin]);
  }
});
