import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  accepted,
  assertRefused,
  buttonsTitled,
  content,
  defaultButtons,
  shownContent,
  variants,
} from './template-table.ts';

const commerce = {object_type: 'commerce', content, commerce: {regular_price: 1000}};

test('commerce: a price is required, and two kinds of discount exclude each other', async () => {
  const prices = (changed: object) => ({commerce: {...commerce.commerce, ...changed}});
  await assertRefused(
    variants(commerce, [
      [{content: undefined}, 'content is required'],
      [{commerce: undefined}, 'commerce is required'],
      [{commerce: 1000}, 'commerce must be an object'],
      [prices({regular_price: null}), 'commerce.regular_price is required'],
      [prices({regular_price: '1,000'}), 'commerce.regular_price must be an integer'],
      [prices({regular_price: 10.5}), 'commerce.regular_price must be an integer'],
      [prices({discount_price: {}}), 'commerce.discount_price must be an integer'],
      [prices({discount_rate: 101}), 'commerce.discount_rate must be from 0 to 100'],
      [prices({discount_rate: '-1'}), 'commerce.discount_rate must be from 0 to 100'],
      [
        prices({discount_price: 900, discount_rate: 10, fixed_discount_price: 100}),
        'commerce.fixed_discount_price excludes discount_rate',
      ],
      [prices({product_name: []}), 'commerce.product_name must be a string'],
      [prices({currency_unit: {}}), 'commerce.currency_unit must be a string'],
      [prices({currency_unit_position: 2}), 'commerce.currency_unit_position must be 0 or 1'],
      [{buttons: buttonsTitled('1', '2', '3')}, 'buttons must have at most 2 items'],
    ]),
  );
});

test('commerce: prices are numbers, also if they came as text, and 원 behind them is the default', async () => {
  const memos = await accepted([
    commerce,
    {
      ...commerce,
      commerce: {
        regular_price: '20000',
        discount_price: 15000,
        discount_rate: '25',
        fixed_discount_price: null,
        product_name: '찻잔',
        currency_unit: '$',
        currency_unit_position: '1',
      },
      buttons: buttonsTitled('사기', '담기'),
    },
    {...commerce, commerce: {regular_price: 100, discount_price: 90, fixed_discount_price: 10}},
  ]);
  const plain = {
    productName: null,
    regularPrice: 1000,
    discountPrice: null,
    discountRate: null,
    fixedDiscountPrice: null,
    currencyUnit: '원',
    currencyUnitPosition: 0,
  };
  const common = {kind: 'commerce', content: shownContent};
  assert.deepEqual(
    memos.map(({card}) => card),
    [
      {...common, commerce: plain, buttons: defaultButtons},
      {
        ...common,
        commerce: {
          productName: '찻잔',
          regularPrice: 20000,
          discountPrice: 15000,
          discountRate: 25,
          fixedDiscountPrice: null,
          currencyUnit: '$',
          currencyUnitPosition: 1,
        },
        buttons: buttonsTitled('사기', '담기'),
      },
      {
        ...common,
        commerce: {...plain, regularPrice: 100, discountPrice: 90, fixedDiscountPrice: 10},
        buttons: defaultButtons,
      },
    ],
  );
});
