import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cardsOf} from '../../../../src/domain/memo/kinds/kinds.ts';
import {type CardItem, emptyCard} from '../../../../src/domain/memo/template/card.ts';
import {joinedCards} from '../../../../src/domain/memo/template/joined-cards.ts';
import {cardContents} from '../../../support/card-contents.ts';

const titles = (items: readonly CardItem[]) => items.map(({title}) => title);

test('the messages of one list read as one card with all of its items', () => {
  const cards = cardsOf(cardContents.list);
  assert.deepEqual(
    cards.map(({items}) => items.length),
    [3, 2],
  );
  const [joined, ...others] = joinedCards(cards);
  assert.deepEqual(others, []);
  assert.equal(joined?.header, '오늘의 뉴스');
  assert.deepEqual(
    titles(joined?.items ?? []),
    cards.flatMap(({items}) => titles(items)),
  );
});

test('lists that differ, and cards with the same header, stay apart', () => {
  const [one] = cardsOf(cardContents.list);
  assert.ok(one);
  for (const other of [
    {...one, header: '다른 목록'},
    {...one, headerLink: {url: 'https://other.example/', mobileUrl: null}},
    {...one, buttons: []},
    {...emptyCard, header: one.header},
  ]) {
    assert.deepEqual(joinedCards([one, other, one]), [one, other, one]);
  }
  const [feed] = cardsOf(cardContents.feed);
  assert.ok(feed);
  assert.deepEqual(joinedCards([feed, feed]), [feed, feed]);
  assert.deepEqual(joinedCards([]), []);
});
