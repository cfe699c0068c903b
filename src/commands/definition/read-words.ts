import {InvalidArgumentError} from 'commander';
import {readDuration} from '../../domain/program/duration.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../messages/subjects/words.ts';

const duration: Phrase = {
  ko: '30s, 5m, 1h30m, 2d처럼 쓰세요',
  en: 'write it as in 30s, 5m, 1h30m, 2d',
};

/** Reads `30m` into ms. */
export function durationOf(language: Language): (text: string) => number {
  return (text) => {
    const ms = readDuration(text);
    if (ms === null) throw new InvalidArgumentError(duration[language]);
    return ms;
  };
}

const longestKey = 200;

const key: Phrase = {
  ko: `1자부터 ${longestKey}자까지 쓰세요`,
  en: `write 1 to ${longestKey} characters`,
};

/** Reads the name that a script gives to what it sends. */
export function keyOf(language: Language): (text: string) => string {
  return (text) => {
    if (text.trim() === '' || text.length > longestKey) {
      throw new InvalidArgumentError(key[language]);
    }
    return text;
  };
}
