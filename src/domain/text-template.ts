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
  return {text, link: link.url, buttonTitle: link.buttonTitle};
}

/** Whether `text` is an http(s) address that Kakao can open from a memo. */
export function isWebLink(text: string): boolean {
  if (!/^https?:\/\/[^\s]+$/i.test(text) || text.length > 1000) return false;
  return URL.canParse(text);
}
