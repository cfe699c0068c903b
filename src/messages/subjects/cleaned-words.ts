import type {Phrase} from '../../domain/program/phrase.ts';

/** What was removed from a text before it is shown or sent. */
export function cleanedWords(removed: number): Phrase {
  return {
    ko: `보이지 않는 제어 문자 ${removed}개를 제거했습니다.`,
    en: `Removed ${removed} hidden control character(s).`,
  };
}
