import assert from 'node:assert/strict';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {acceptGiven} from '../../../src/app/memo/accept-given.ts';
import {readGivenItems} from '../../../src/app/memo/given-items.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {cardsOf} from '../../../src/domain/memo/kinds/kinds.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};

/** Lines of items that are named by their address. */
const lines = (names: string): string =>
  [...names].map((name) => `${name}\thttps://news.example.com/${name}`).join('\n');

interface Options {
  readonly newOnly?: string | undefined;
  readonly maxMessages?: number;
}

function accept(ports: Ports, text: string, {newOnly = 'news', maxMessages}: Options = {}) {
  const form = {title: '뉴스', link: 'https://news.example.com', newOnly, maxMessages};
  return acceptGiven(ports, {content: valueIn(readGivenItems(ports, form, text))});
}

/** The titles of the items that were sent; null if nothing was new. */
function send(ports: Ports, text: string, options: Options = {}): string | null {
  const accepted = valueIn(accept(ports, text, options));
  if (accepted.heldBack !== null) {
    assert.deepEqual(accepted, {heldBack: 'nothing-new', memo: null});
    return null;
  }
  const cards = cardsOf(accepted.memo.content);
  return cards.flatMap(({items}) => items.map(({title}) => title)).join('');
}

/** Each step: the items of the list, and those of them that are sent. */
const cases: Readonly<Record<string, readonly (readonly [given: string, sent: string | null])[]>> =
  {
    'the first time': [['abc', 'abc']],
    'the same list again': [
      ['abc', 'abc'],
      ['abc', null],
    ],
    'a list in another order': [
      ['abc', 'abc'],
      ['cab', null],
      ['dcab', 'd'],
    ],
    'an item that left the list and comes back': [
      ['abc', 'abc'],
      ['bc', null],
      ['abc', null],
    ],
    'equal addresses in one list': [
      ['aab', 'ab'],
      ['bbbcc', 'c'],
    ],
  };

for (const [name, steps] of Object.entries(cases)) {
  test(`new items only, ${name}: ${steps.map(([given, kept]) => `${given}>${kept}`).join(' ')}`, async () => {
    await withServices(({ports}) => {
      for (const [given, expected] of steps) assert.equal(send(ports, lines(given)), expected);
    }, loggedOut);
  });
}

test('each key has its own items, and without a key every item is sent', async () => {
  await withServices(({ports}) => {
    assert.equal(send(ports, lines('ab')), 'ab');
    assert.equal(send(ports, lines('ab'), {newOnly: 'other'}), 'ab');
    const all = readGivenItems(ports, {title: '뉴스'}, lines('aab'));
    const accepted = valueIn(acceptGiven(ports, {content: valueIn(all)}));
    assert.equal(cardsOf(accepted.memo?.content ?? assert.fail())[0]?.items.length, 3);
  }, loggedOut);
});

test('an item without an address counts by its title, of equal items the first is sent', async () => {
  await withServices(({ports}) => {
    assert.equal(send(ports, '하나\n둘\n하나'), '하나둘');
    assert.equal(send(ports, '하나\n셋'), '셋');
    const renamed = 'A\thttps://a.example/1\nB\thttps://a.example/1';
    assert.equal(send(ports, renamed), 'A');
    assert.equal(send(ports, 'C\thttps://a.example/1'), null, 'a new title is no new item');
  }, loggedOut);
});

test('what failed is sent again, what was deleted is not', async () => {
  await withServices(({ports}) => {
    const first = valueIn(accept(ports, lines('ab'))).memo ?? assert.fail();
    const parts = first.parts.map((part) => ({...part, status: 'failed' as const}));
    ports.memos.change(first.id, {status: 'failed', parts});
    assert.equal(send(ports, lines('abc')), 'abc');
    const [, second] = Array.from(ports.memos.all());
    assert.ok(ports.memos.remove(second?.id ?? '', ['queued']));
    assert.equal(send(ports, lines('abcd')), 'd');
  }, loggedOut);
});

test('more messages than allowed are refused with their number, and no item is marked as sent', async () => {
  await withServices(({ports}) => {
    const feed = lines('abcdefghijklmnop');
    const {count, limit} = failureOf('many-messages', accept(ports, feed));
    assert.deepEqual([count, limit], [6, 5]);
    assert.equal(ports.memos.counts().total, 0);
    assert.equal(send(ports, feed, {maxMessages: 6}), 'abcdefghijklmnop');
    assert.equal(send(ports, `${feed}\n${lines('q')}`), 'q', 'only the new ones are counted');
  }, loggedOut);
});

test('items that another process accepts in between are not sent again, and the others are', async () => {
  await withServices(({ports, open}) => {
    const other = open();
    const meanwhile = ['ab', 'c'];
    const unsentItems: Ports['memos']['unsentItems'] = (key, names) => {
      const unsent = ports.memos.unsentItems(key, names);
      const taken = meanwhile.shift();
      if (taken !== undefined) send(other, lines(taken));
      return unsent;
    };
    const memos = {...ports.memos, unsentItems};
    assert.equal(send({...ports, memos}, lines('abcde')), 'de');
    assert.equal(ports.memos.counts().total, 3);
    meanwhile.push('f');
    assert.equal(send({...ports, memos}, lines('f')), null);
  }, loggedOut);
});

test('a memo whose items cannot be marked is not stored, as after a kill in between', async () => {
  await withServices(({ports, folder, open}) => {
    const path = join(folder, 'state.db');
    const other = open();
    using saboteur = new DatabaseSync(path);
    const isMarked = 'BEFORE INSERT ON sent_item WHEN (SELECT count(*) FROM sent_item) = 1';
    saboteur.exec(`CREATE TRIGGER stop ${isMarked} BEGIN SELECT RAISE(ABORT, 'stop'); END`);
    assert.throws(() => accept(ports, lines('abc')));
    assert.equal(other.memos.counts().total, 0);
    assert.deepEqual(other.memos.unsentItems('news', ['https://news.example.com/a']).length, 1);
    saboteur.exec('DROP TRIGGER stop');
    assert.equal(send(other, lines('abc')), 'abc', 'none lost');
    assert.equal(send(ports, lines('abc')), null, 'none twice');
  }, loggedOut);
});
