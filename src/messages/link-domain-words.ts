import {consoleAddress, consolePage} from './console-pages.ts';
import type {Phrase} from './words.ts';

/** What has to be done once in Kakao's console before links to a domain open. */
export function linkDomainWords(domain: string): Phrase {
  const name = domain.replace(/^https:\/\//, '');
  const {ko, en} = consolePage.webDomain;
  return {
    ko: `${name} 링크는 ${ko}에 등록해야 열립니다. ${consoleAddress}`,
    en: `For ${name} links to open, register it at ${en}. ${consoleAddress}`,
  };
}
