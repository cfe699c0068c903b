import {escapeHtml} from '../../html.ts';
import type {Commerce} from '../card.ts';
import type {DrawnLinks} from '../drawn-links.ts';
import type {CardOf} from './card-of.ts';
import {picture} from './picture.ts';
import {paragraph, words} from './words.ts';

const priceFormat = new Intl.NumberFormat('ko-KR');

/** Picture, name of the goods, price, title and description, buttons. */
export function commerceMarkup(
  {content, commerce, buttons}: CardOf<'commerce'>,
  links: DrawnLinks,
): string {
  const goods = `<div class="goods">${paragraph('product', commerce.productName)}${prices(commerce)}</div>`;
  const image = picture(content.imageUrl, commerce.productName ?? content.title);
  const body = `${image}${goods}${words(content)}`;
  return `${links.area(content.link, 'content', body)}${links.buttons(buttons)}`;
}

/** The price to pay; if it is a discounted one, the discount and the regular price beside it. */
function prices(commerce: Commerce): string {
  const {regularPrice, discountPrice} = commerce;
  if (discountPrice === null) return `<p class="price">${price(regularPrice, commerce)}</p>`;
  const discounted = `<strong>${price(discountPrice, commerce)}</strong>`;
  const regular = `<del><span class="unseen">정가 </span>${price(regularPrice, commerce)}</del>`;
  return `<p class="price">${discounted}${discount(commerce)}</p><p class="regular">${regular}</p>`;
}

function discount(commerce: Commerce): string {
  const {discountRate, fixedDiscountPrice} = commerce;
  if (discountRate !== null) return `<span class="discount">${discountRate}%</span>`;
  if (fixedDiscountPrice === null) return '';
  return `<span class="discount">${price(fixedDiscountPrice, commerce)} 할인</span>`;
}

function price(amount: number, {currencyUnit, currencyUnitPosition}: Commerce): string {
  const number = priceFormat.format(amount);
  const unit = escapeHtml(currencyUnit);
  return currencyUnitPosition === 1 ? `${unit}${number}` : `${number}${unit}`;
}
