import assert from 'node:assert/strict';
import {test} from 'node:test';
import {messageWith, outcomeOf} from '../../../support/template-outcome.ts';

/** The members of `commerce`, and what becomes of the message; paths are below `commerce`. */
const rows: readonly (readonly [prices: object, outcome: string])[] = [
  [{}, 'refused: regular_price missing'],
  [{regular_price: 0}, 'accepted'],
  [{regular_price: 10_000}, 'accepted'],
  [{regular_price: '10000'}, 'accepted'],
  [{regular_price: '10,000'}, 'refused: regular_price type'],
  [{regular_price: 99.9}, 'refused: regular_price type'],
  [{regular_price: -1}, 'refused: regular_price range'],
  [{regular_price: '-0'}, 'accepted'],
  [{regular_price: 1e300}, 'refused: regular_price range'],
  [{regular_price: true}, 'refused: regular_price type'],
  [{regular_price: [1]}, 'refused: regular_price type'],
  [{regular_price: 100, discount_price: 90, discount_rate: 10}, 'accepted'],
  [{regular_price: 100, discount_price: 90, fixed_discount_price: 10}, 'accepted'],
  [{regular_price: 100, discount_price: 90}, 'refused: discount_price needs'],
  [{regular_price: 100, discount_rate: 10}, 'refused: discount_rate needs'],
  [{regular_price: 100, fixed_discount_price: 10}, 'refused: fixed_discount_price needs'],
  [
    {regular_price: 100, discount_price: 90, discount_rate: 10, fixed_discount_price: 10},
    'refused: fixed_discount_price conflict',
  ],
  [{regular_price: 100, discount_price: 110, discount_rate: 10}, 'refused: discount_price above'],
  [
    {regular_price: 100, discount_price: 0, fixed_discount_price: 101},
    'refused: fixed_discount_price above',
  ],
  [{regular_price: 100, discount_price: 90, discount_rate: 101}, 'refused: discount_rate range'],
  [{regular_price: 100, discount_price: 'a', discount_rate: 10}, 'refused: discount_price type'],
  [{regular_price: 100, discount_price: 90, discount_rate: []}, 'refused: discount_rate type'],
  [{regular_price: 'a', discount_price: 90}, 'refused: regular_price type'],
  [{regular_price: 0, discount_price: 0, discount_rate: 10}, 'accepted'],
  [{regular_price: 3, discount_price: 2, discount_rate: 33}, 'accepted'],
  [{regular_price: 100, discount_price: 50, discount_rate: 10}, 'warned: discount_rate rate'],
  [{regular_price: 1, currency_unit: '$', currency_unit_position: '1'}, 'accepted'],
  [{regular_price: 1, currency_unit_position: 2}, 'refused: currency_unit_position range'],
  [{regular_price: 1, currency_unit: 7}, 'accepted'],
  [{regular_price: 1, product_name: null}, 'accepted'],
  [{regular_price: 1, product_name: {}}, 'refused: product_name type'],
  [{regular_price: 1, price: 1}, 'warned: price unknown-member'],
];

for (const [prices, outcome] of rows) {
  test(`the prices ${JSON.stringify(prices)} are ${outcome}`, () => {
    const found = outcomeOf('commerce', messageWith('commerce', {commerce: prices}));
    assert.equal(found.replaceAll('commerce.', ''), outcome);
  });
}

test('goods need a content and prices', () => {
  for (const name of ['content', 'commerce']) {
    const message = messageWith('commerce', {[name]: undefined});
    assert.equal(outcomeOf('commerce', message), `refused: ${name} missing`);
  }
});
