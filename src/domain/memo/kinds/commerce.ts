import {buttonsIn, emptyCard, itemIn, type Price} from '../template/card.ts';
import {type JsonObject, numberIn, objectIn, textIn} from '../template/json.ts';
import {buttonMembers, commerce, content} from '../template/objects.ts';
import {object, required} from '../template/reader.ts';
import {messagesKind} from './messages-kind.ts';

/** Goods with a price. */
export const commerceKind = messagesKind('commerce', {
  read: object({content: required(content), commerce: required(commerce), ...buttonMembers(2)}),
  cardOf: (message) => {
    const item = itemIn(objectIn(message, 'content'));
    const goods = objectIn(message, 'commerce');
    const product = textIn(goods, 'product_name');
    return {
      ...emptyCard,
      items: [item],
      notes: product === null ? [] : [product],
      price: priceOf(goods),
      buttons: buttonsIn(message, item.link),
    };
  },
});

function priceOf(goods: JsonObject): Price | null {
  const regular = numberIn(goods, 'regular_price');
  if (regular === null) return null;
  const unit = textIn(goods, 'currency_unit') ?? '원';
  const isInFront = numberIn(goods, 'currency_unit_position') === 1;
  const amount = (price: number): string => {
    const digits = price.toLocaleString('en-US');
    return isInFront ? `${unit}${digits}` : `${digits}${unit}`;
  };
  const discounted = numberIn(goods, 'discount_price');
  const rate = numberIn(goods, 'discount_rate');
  const fixed = numberIn(goods, 'fixed_discount_price');
  return {
    regular: amount(regular),
    discounted: discounted === null ? null : amount(discounted),
    discount: rate !== null ? `${rate}%` : fixed === null ? null : amount(fixed),
  };
}
