import {type DrawnLinks, idleButton} from '../drawn-links.ts';
import type {CardOf} from './card-of.ts';
import {icon} from './icons.ts';
import {picture} from './picture.ts';
import {socialMarkup} from './social.ts';
import {paragraph, words} from './words.ts';

/** Streets around a pin, for a place without a picture. */
const map = `<svg class="picture map" viewBox="0 0 280 140" preserveAspectRatio="xMidYMid slice" role="img" aria-label="지도">
<path class="water" d="M0 118c60-22 110 12 170-6s80-30 110-22v50H0Z"/><path class="park" d="M182 14h66v38h-66Z"/>
<path class="street" d="M-4 70h288M92-4v148M-4 26l180 118M214-4v148M92 36h192"/>
<path class="pin" d="M140 86s-20-19-20-34a20 20 0 0 1 40 0c0 15-20 34-20 34Z"/><circle class="pin-center" cx="140" cy="52" r="7"/></svg>`;

/** KakaoTalk adds the button that opens the map by itself. */
const mapButton = idleButton('위치 보기', '지도에서 열기');

export function locationMarkup(
  {address, addressTitle, content, social, buttons}: CardOf<'location'>,
  links: DrawnLinks,
): string {
  const image = picture(content.imageUrl, content.title);
  const body = links.area(
    content.link,
    'content',
    `${image === '' ? map : image}${words(content)}`,
  );
  const place = `<div class="place">${icon('pin')}<div>${paragraph('place-name', addressTitle)}${paragraph('address-text', address)}</div></div>`;
  return `${body}${place}${socialMarkup(social)}${links.buttons(buttons, mapButton)}`;
}
