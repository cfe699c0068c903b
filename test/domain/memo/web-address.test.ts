import assert from 'node:assert/strict';
import {test} from 'node:test';
import {domainOf, firstAddress, shortAddress} from '../../../src/domain/memo/web-address.ts';

const texts: readonly (readonly [text: string, address: string | null])[] = [
  ['점심에 본 글 https://example.com/post/42', 'https://example.com/post/42'],
  ['https://example.com/post/42를 보세요', 'https://example.com/post/42'],
  ['https://example.com에서 봄', 'https://example.com'],
  ['https://example.com.', 'https://example.com'],
  ['(https://example.com/a)', 'https://example.com/a'],
  ['「https://example.com/a」라고', 'https://example.com/a'],
  ['（https://example.com/a）', 'https://example.com/a'],
  ['https://example.com/a（제목）', 'https://example.com/a'],
  ['www.example.com https://example.com/a', 'https://example.com/a'],
  ['https://ko.wikipedia.org/wiki/C_(언어)', 'https://ko.wikipedia.org/wiki/C_(언어)'],
  ['https://ko.wikipedia.org/wiki/C언어', 'https://ko.wikipedia.org/wiki/C언어'],
  ['https://ko.wikipedia.org/wiki/한글', 'https://ko.wikipedia.org/wiki/한글'],
  ['http://한글.한국/길 참고', 'http://한글.한국/길'],
  ['HTTPS://EXAMPLE.COM/?q=1&b=2, 끝', 'HTTPS://EXAMPLE.COM/?q=1&b=2'],
  ['둘: https://one.example https://two.example', 'https://one.example'],
  ['망가진 http:// 다음 https://two.example', 'https://two.example'],
  [`https://example.com/${'a'.repeat(5000)} https://two.example`, 'https://two.example'],
  ['example.com', null],
  ['javascript:alert(1) ftp://example.com', null],
  ['', null],
];

for (const [text, address] of texts) {
  test(`${text.slice(0, 50)} contains ${address ?? 'no address'}`, () => {
    assert.equal(firstAddress(text), address);
  });
}

test('a domain is scheme, host and port, as the console registers it', () => {
  assert.equal(domainOf('HTTPS://News.Example.com:8443/a/b?c#d'), 'https://news.example.com:8443');
  assert.equal(domainOf('http://example.com:80'), 'http://example.com');
  assert.equal(domainOf('https://한글.한국/길'), 'https://xn--bj0bj06e.xn--3e0b707e');
  assert.equal(domainOf('javascript:1'), null);
});

test('an address is shown without its redundant parts', () => {
  assert.equal(shortAddress('https://example.com/'), 'example.com');
  assert.equal(shortAddress('http://example.com/post/42/'), 'example.com/post/42/');
  assert.equal(shortAddress('https://bank.example@evil.example/a'), 'evil.example/a');
  assert.equal(shortAddress('https://example.com/\u001b[31m\u202ea'), 'example.com/a');
});
