import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {consoleAddress} from './console-pages.ts';
import type {Words} from './words.ts';

const label: Phrase = {ko: '콘솔', en: 'Console'};

/**
 * The next step in one line. An address comes last, without punctuation, so that it can be copied.
 */
export function nextStepLine({next, page, url}: Words, language: Language): string {
  const sentence = next[language];
  if (page === undefined) return url === undefined ? sentence : `${sentence} ${url}`;
  return `${sentence} ${label[language]}: ${page[language]}, ${url ?? consoleAddress}`;
}
