import type {Phrase} from '../../domain/program/phrase.ts';
import {consoleAddress, consolePage} from './console-pages.ts';

/** The step that is needed once in Kakao's console before links to a domain open. */
export function linkDomainWords(domain: string): Phrase {
  // A narrow screen cuts off the end, so the step comes first.
  const where = `${domain.replace(/^https:\/\//, '')} (${consoleAddress})`;
  const {ko, en} = consolePage.webDomain;
  return {
    ko: `${ko}에 등록해야 링크가 열립니다: ${where}`,
    en: `For links to open, register the domain at ${en}: ${where}`,
  };
}
