import {sanitizeLine} from '../text/sanitize.ts';
import {isWebLink} from './memo-link.ts';

const addressPattern =
  /(?:https?:\/\/|(?<![\w.@/-])www\.)[^\s<>"'`「」『』《》〈〉【】（）［］〔〕＜＞“”‘’]+/giu;
const closing: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{'};
const punctuation = /[.,;:!?…。，、！？·*_|\\]$/u;

/**
 * Longer than any link with its surrounding sentence; the end of a longer match is not examined.
 */
const maxAddressUnits = 2000;

/** Korean particles directly after an address: `example.com/a를`, `example.com에서`. */
const particle =
  /(?<=[A-Za-z0-9/])(?:을|를|이|가|은|는|에|에서|에서는|에는|에도|의|와|과|도|로|으로|까지|부터|라고|이라고|랑|이랑|만|처럼|보다|입니다|이다|인데|예요|이에요)$/u;

/** An address in a text; `start` is its UTF-16 offset. */
export interface PlacedAddress {
  readonly address: string;
  readonly start: number;
}

/**
 * The web addresses in a text, in order, without the sentence around them. KakaoTalk opens one that
 * begins with `www.` too.
 */
export function* addressesIn(text: string): Generator<PlacedAddress, void, undefined> {
  for (const {0: found, index} of text.matchAll(addressPattern)) {
    const address = found.length > maxAddressUnits ? found : withoutTail(found);
    yield {address, start: index};
  }
}

/** The first web address in a text that a memo can have as its link; null if there is none. */
export function firstAddress(text: string): string | null {
  for (const {address} of addressesIn(text)) if (isWebLink(address)) return address;
  return null;
}

/** Removes characters that belong to the surrounding sentence, not to the address. */
function withoutTail(found: string): string {
  let address = found;
  for (;;) {
    const last = address.at(-1) ?? '';
    const opening = closing[last];
    const isLoose = opening !== undefined && count(address, last) > count(address, opening);
    if (isLoose || punctuation.test(address)) address = address.slice(0, -last.length);
    else if (particle.test(address)) address = address.replace(particle, '');
    else return address;
  }
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/**
 * The scheme, host and port, as registered in Kakao's console (앱 > 제품 링크 관리 > 웹 도메인); null if `url`
 * is not a web address.
 */
export function domainOf(url: string): string | null {
  return isWebLink(url) ? (URL.parse(url)?.origin ?? null) : null;
}

/**
 * Shortens an address for display, such as `example.com/post/42`: without scheme, user information
 * and a lone final slash.
 */
export function shortAddress(url: string): string {
  return sanitizeLine(url)
    .replace(/^https?:\/\//i, '')
    .replace(/^[^/?#]*@/, '')
    .replace(/^([^/?#]*)\/$/, '$1');
}
