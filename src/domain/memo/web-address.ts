import {sanitizeLine} from '../text/sanitize.ts';
import {isWebLink} from './memo-link.ts';

const ADDRESS = /https?:\/\/[^\s<>"'`「」『』《》〈〉【】“”‘’]+/giu;
const CLOSING: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{'};
const PUNCTUATION = /[.,;:!?…。，、！？·*_|\\]$/u;

/** More than any link with the sentence around it; what is longer need not be looked through. */
const maxAddressUnits = 2000;

/** What is written right behind an address in Korean: `example.com/a를`, `example.com에서`. */
const PARTICLE =
  /(?<=[A-Za-z0-9/])(?:을|를|이|가|은|는|에|에서|에서는|에는|에도|의|와|과|도|로|으로|까지|부터|라고|이라고|랑|이랑|만|처럼|보다|입니다|이다|인데|예요|이에요)$/u;

/** The first web address written in a text that a memo can carry as its link; null when there is none. */
export function firstAddress(text: string): string | null {
  for (const [found] of text.matchAll(ADDRESS)) {
    const address = found.length > maxAddressUnits ? '' : withoutTail(found);
    if (isWebLink(address)) return address;
  }
  return null;
}

/** Drops what belongs to the sentence around the address, not to the address. */
function withoutTail(found: string): string {
  let address = found;
  for (;;) {
    const last = address.at(-1) ?? '';
    const opening = CLOSING[last];
    const isLoose = opening !== undefined && count(address, last) > count(address, opening);
    if (isLoose || PUNCTUATION.test(address)) address = address.slice(0, -last.length);
    else if (PARTICLE.test(address)) address = address.replace(PARTICLE, '');
    else return address;
  }
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/**
 * Scheme, host and port: what Kakao's console registers (앱 > 제품 링크 관리 > 웹 도메인). Null for what
 * is no web address.
 */
export function domainOf(url: string): string | null {
  return isWebLink(url) ? (URL.parse(url)?.origin ?? null) : null;
}

/** An address without what goes without saying, for a row of the screen: `example.com/post/42`. */
export function shortAddress(url: string): string {
  return sanitizeLine(url)
    .replace(/^https?:\/\//i, '')
    .replace(/^[^/?#]*@/, '')
    .replace(/^([^/?#]*)\/$/, '$1');
}
