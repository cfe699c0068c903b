import {failed, type Result, succeeded} from '../failure/result.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {readButtonTitle} from './button-title.ts';

export interface MemoLink {
  /** Address that a tap on the memo or its button opens. */
  readonly url: string;
  /** Title of the button; null leaves Kakao's own (자세히 보기). */
  readonly buttonTitle: string | null;
}

/** What is chosen of a link; what is absent is the default. A title of null is no title. */
export interface LinkChoice {
  readonly url?: string | undefined;
  readonly buttonTitle?: string | null | undefined;
}

/** Used when the person names no link: accepted by every app's text template. */
export const defaultLink = 'https://developers.kakao.com';

/** What a memo carries that the person gave no link and no button. */
export const noLink: MemoLink = {url: defaultLink, buttonTitle: null};

/** Longest address of a link, in UTF-16 units. */
const maxLinkUnits = 1000;

/** Whether `text` is an http(s) address that Kakao can open from a memo, with nothing hidden in it. */
export function isWebLink(text: string): boolean {
  if (text.length > maxLinkUnits || !/^https?:\/\/[^\s]+$/i.test(text)) return false;
  return sanitizeLine(text) === text && URL.canParse(text);
}

/** The link that a memo carries, or why Kakao could not take the one that was chosen. */
export function chosenLink(choice: LinkChoice, defaults: MemoLink): Result<MemoLink> {
  const {url = defaults.url, buttonTitle = defaults.buttonTitle} = choice;
  if (!isWebLink(url)) return failed({kind: 'invalid-link', link: url});
  if (choice.buttonTitle == null) return succeeded({url, buttonTitle});
  const title = readButtonTitle(choice.buttonTitle);
  return title.ok ? succeeded({url, buttonTitle: title.value}) : title;
}
