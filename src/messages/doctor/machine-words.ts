import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quoteOutside} from '../subjects/quote-outside.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';

/** Sentences about the program, Node.js and the language. */
export const machineWords = {
  program: ({version}) => ({
    what: {ko: `kakao-tui ${version} 버전입니다.`, en: `This is kakao-tui ${version}.`},
  }),
  node: nodeWords,
  language: languageWords,
} satisfies Partial<FactWords>;

const installNode: Phrase = {
  ko: '최신 Node.js LTS를 설치하세요.',
  en: 'Install a current Node.js LTS release.',
};

const nodeAddress = 'https://nodejs.org';

function nodeWords({version, required, state}: FactOf['node']): FindingWords {
  switch (state) {
    case 'supported':
      return {
        what: {
          ko: `Node.js ${version}: 지원되는 버전입니다 (${required} 이상 필요).`,
          en: `Node.js ${version} is supported (${required} or newer required).`,
        },
      };
    case 'unlisted':
      return {
        what: {
          ko: `Node.js ${version}: 이 kakao-tui보다 나중에 나온 버전입니다 (${required} 이상 필요).`,
          en: `Node.js ${version} is newer than this kakao-tui (${required} or newer required).`,
        },
      };
    case 'ended':
      return {
        what: {
          ko: `Node.js ${version}: 보안 업데이트가 끝난 버전입니다.`,
          en: `Node.js ${version} no longer receives security fixes.`,
        },
        next: installNode,
        url: nodeAddress,
      };
    case 'too-old':
      return {
        what: {
          ko: `Node.js ${version}: 너무 오래되었습니다 (${required} 이상 필요).`,
          en: `Node.js ${version} is too old (${required} or newer required).`,
        },
        next: installNode,
        url: nodeAddress,
      };
  }
}

const languageNames: Readonly<Record<Language, Phrase>> = {
  ko: {ko: '한국어', en: 'Korean'},
  en: {ko: '영어', en: 'English'},
};

function languageWords({language, locale, isUtf8}: FactOf['language']): FindingWords {
  const named = locale === '' ? {ko: '없음', en: 'none'} : sameIn(quoteOutside(locale));
  const chosen = languageNames[language];
  const what = {
    ko: `언어는 ${chosen.ko}, 로캘은 ${named.ko}입니다.`,
    en: `The language is ${chosen.en}, the locale ${named.en}.`,
  };
  if (isUtf8) return {what};
  return {
    what,
    next: {
      ko: '한글이 깨져 보이면 UTF-8 로캘을 쓰세요: LANG=ko_KR.UTF-8 또는 LANG=C.UTF-8.',
      en: 'If Korean looks garbled, use a UTF-8 locale: LANG=ko_KR.UTF-8 or LANG=C.UTF-8.',
    },
  };
}

function sameIn(text: string): Phrase {
  return {ko: text, en: text};
}
