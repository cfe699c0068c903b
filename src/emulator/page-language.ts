import type {IncomingHttpHeaders} from 'node:http';

const languages = ['ko', 'en'] as const;

/** The languages of the pages, as of Kakao's. */
export type PageLanguage = (typeof languages)[number];

/** The language that a browser asks for first; Korean if it names neither. */
export function pageLanguage(headers: IncomingHttpHeaders): PageLanguage {
  const tags = (headers['accept-language'] ?? '').toLowerCase().match(/\b(?:ko|en)\b/g);
  return languages.find((language) => language === tags?.[0]) ?? 'ko';
}

/** The line by which every page says that it is not Kakao's. */
export const practiceWords: Readonly<Record<PageLanguage, string>> = {
  ko: '체험용 카카오 · 이 컴퓨터 안에서만 동작합니다',
  en: 'A local Kakao · works on this computer only',
};
