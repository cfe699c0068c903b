import type {Commerce} from '../../room/card.ts';
import {type Members, memberFault, readInteger, readText, requireObject} from './members.ts';

/** `commerce` of a template: the price of goods and its discount. */
export function readPrices(template: Members): Commerce {
  const commerce = requireObject(template, 'commerce');
  const regularPrice = readInteger(commerce, 'regular_price');
  if (regularPrice === null) throw memberFault(commerce, 'regular_price', 'is required');
  return {
    productName: readText(commerce, 'product_name'),
    regularPrice,
    discountPrice: readInteger(commerce, 'discount_price'),
    ...readDiscount(commerce),
    currencyUnit: readText(commerce, 'currency_unit') ?? '원',
    currencyUnitPosition: readPosition(commerce),
  };
}

function readDiscount(commerce: Members) {
  const discountRate = readInteger(commerce, 'discount_rate');
  const fixedDiscountPrice = readInteger(commerce, 'fixed_discount_price');
  if (discountRate !== null && (discountRate < 0 || discountRate > 100)) {
    throw memberFault(commerce, 'discount_rate', 'must be from 0 to 100');
  }
  if (discountRate !== null && fixedDiscountPrice !== null) {
    throw memberFault(commerce, 'fixed_discount_price', 'excludes discount_rate');
  }
  return {discountRate, fixedDiscountPrice};
}

function readPosition(commerce: Members): 0 | 1 {
  const position = readInteger(commerce, 'currency_unit_position') ?? 0;
  if (position === 0 || position === 1) return position;
  throw memberFault(commerce, 'currency_unit_position', 'must be 0 or 1');
}
