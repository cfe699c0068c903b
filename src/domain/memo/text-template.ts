import {sanitizeLine} from '../text/sanitize.ts';
import type {MemoLink} from './memo.ts';

/**
 * Kakao's text template; `link` is required (without it Kakao answers -2).
 * Source: developers.kakao.com, "Message template: Default template".
 */
export interface TextTemplate {
  readonly text: string;
  readonly link: string;
  readonly buttonTitle: string | null;
}

/** Most UTF-16 units of one text template: Kakao shows 200 characters and does not say how it counts. */
export const memoLimit = 200;

/** Used when the person names no link: accepted by every app's text template. */
export const defaultLink = 'https://developers.kakao.com';

/** What a memo carries that the person gave no link and no button. */
export const noLink: MemoLink = {url: defaultLink, buttonTitle: null};

export function textTemplate(text: string, link: MemoLink): TextTemplate {
  return {text, link: wireAddress(link.url), buttonTitle: link.buttonTitle};
}

/** Longest address of a link, in UTF-16 units. */
const linkLimit = 1000;

/** Whether `text` is an http(s) address that Kakao can open from a memo, with nothing hidden in it. */
export function isWebLink(text: string): boolean {
  if (text.length > linkLimit || !/^https?:\/\/[^\s]+$/i.test(text)) return false;
  return sanitizeLine(text) === text && URL.canParse(text);
}

/**
 * The address in ASCII: Korean hosts in Punycode, Korean paths in percent-encoded UTF-8, as browsers
 * ask for them (WHATWG URL). One that is ASCII already goes out as it was written.
 */
function wireAddress(url: string): string {
  return /^[\x21-\x7e]*$/.test(url) ? url : (URL.parse(url)?.href ?? url);
}
