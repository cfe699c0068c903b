import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createLinkDomainStore} from '../../../src/storage/memo/link-domain-store.ts';
import {createMemoStore} from '../../../src/storage/memo/memo-store.ts';
import {memoWith, withDatabase} from '../../support/database.ts';

const now = 1_800_000_000_000;

test('a domain is new once, for all processes together', async () => {
  await withDatabase((open) => {
    const [one, other] = [createLinkDomainStore(open()), createLinkDomainStore(open())];
    assert.equal(one.note('https://example.com', now), true);
    assert.equal(other.note('https://example.com', now), false);
    assert.equal(other.note('http://example.com', now), true);
  });
});

const linked: readonly (readonly [url: string, isNew: boolean])[] = [
  ['https://example.com', false],
  ['HTTPS://Example.COM/a', false],
  ['https://example.com?a', false],
  ['https://example.com.evil.example/', true],
  ['https://example.com:8443/', true],
  ['https://example.co', true],
  ['https://other.example/https://example.com/', true],
];

for (const [url, isNew] of linked) {
  test(`with a memo that links to ${url}, https://example.com is ${isNew ? 'new' : 'known'}`, async () => {
    await withDatabase((open) => {
      const database = open();
      createMemoStore(database).add(memoWith({id: 'a', link: {url, buttonTitle: null}}), null);
      assert.equal(createLinkDomainStore(database).note('https://example.com', now), isNew);
    });
  });
}
