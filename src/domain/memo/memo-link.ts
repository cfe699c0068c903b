import {failed, type Result, succeeded} from '../failure/result.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {readButtonTitle} from './button-title.ts';

export interface MemoLink {
  /** The address that a tap on the memo or its button opens. */
  readonly url: string;
  /** The button's title; null for Kakao's default (자세히 보기). */
  readonly buttonTitle: string | null;
}

/**
 * The link options that the user set; absent ones use the defaults. A null title means no title.
 */
export interface LinkChoice {
  readonly url?: string | undefined;
  readonly buttonTitle?: string | null | undefined;
}

/** The link of a memo without one. Every app's text template accepts it. */
export const defaultLink = 'https://developers.kakao.com';

/** The link of a memo for which the user set neither link nor button. */
export const noLink: MemoLink = {url: defaultLink, buttonTitle: null};

/** Whether the user set neither link nor button. */
export function isNoLink({url, buttonTitle}: MemoLink): boolean {
  return url === noLink.url && buttonTitle === noLink.buttonTitle;
}

/** The maximum length of a link in UTF-16 units. */
const maxLinkUnits = 1000;

/**
 * Whether `text` is an http(s) address that Kakao can open from a memo, without hidden characters.
 */
export function isWebLink(text: string): boolean {
  if (text.length > maxLinkUnits || !/^https?:\/\/[^\s]+$/i.test(text)) return false;
  return sanitizeLine(text) === text && URL.canParse(text);
}

/** Returns the link of a memo, or why the chosen one is invalid. */
export function chosenLink(choice: LinkChoice, defaults: MemoLink): Result<MemoLink> {
  const {url = defaults.url, buttonTitle = defaults.buttonTitle} = choice;
  if (!isWebLink(url)) return failed({kind: 'invalid-link', link: url});
  if (choice.buttonTitle == null) return succeeded({url, buttonTitle});
  const title = readButtonTitle(choice.buttonTitle);
  return title.ok ? succeeded({url, buttonTitle: title.value}) : title;
}
