import assert from 'node:assert/strict';
import {test} from 'node:test';
import {defaultLink, isWebLink, textTemplate} from '../../../src/domain/memo/text-template.ts';

test('a template always has a link', () => {
  assert.deepEqual(textTemplate('글', {url: 'https://example.com', buttonTitle: '열기'}), {
    text: '글',
    link: 'https://example.com',
    buttonTitle: '열기',
  });
  assert.equal(isWebLink(defaultLink), true);
});

test('a Korean host and path go out in ASCII; an address in ASCII as it was written', () => {
  const sent = (url: string) => textTemplate('글', {url, buttonTitle: null}).link;
  assert.equal(
    sent('https://한글.한국/길?q=값'),
    'https://xn--bj0bj06e.xn--3e0b707e/%EA%B8%B8?q=%EA%B0%92',
  );
  assert.equal(sent('HTTPS://Example.com:443/%ea?b#c'), 'HTTPS://Example.com:443/%ea?b#c');
});

const links: readonly (readonly [string, boolean])[] = [
  ['https://example.com/a?b=c#d', true],
  ['HTTP://EXAMPLE.COM', true],
  ['https://한글.example/길', true],
  [`https://example.com/${'a'.repeat(980)}`, true],
  [`https://example.com/${'a'.repeat(981)}`, false],
  ['example.com', false],
  ['javascript:alert(1)', false],
  ['kakaotalk://x', false],
  ['https://', false],
  ['https://a b', false],
  ['https://example.com/\nx', false],
  [' https://example.com', false],
  ['https://example.com:99999', false],
  ['https://example.com/\u001b[31m', false],
  ['https://example.com/\u200b', false],
  ['https://exam\u202eple.com', false],
  ['', false],
];

for (const [link, expected] of links) {
  test(`${link.slice(0, 40)} (${link.length}): ${expected}`, () => {
    assert.equal(isWebLink(link), expected);
  });
}
