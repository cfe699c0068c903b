import assert from 'node:assert/strict';
import {test} from 'node:test';
import {defaultLink, isWebLink} from '../../../src/domain/memo/memo-link.ts';

test('the placeholder for a missing link is a valid address', () => {
  assert.equal(isWebLink(defaultLink), true);
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
  test(`the link ${link.slice(0, 40)} (${link.length}) is ${expected ? 'accepted' : 'refused'}`, () => {
    assert.equal(isWebLink(link), expected);
  });
}
