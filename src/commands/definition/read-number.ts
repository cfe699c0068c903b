import {InvalidArgumentError} from 'commander';
import type {Language} from '../../domain/program/language.ts';
import {usageWords} from '../../messages/subjects/usage-words.ts';

export function wholeNumber(language: Language): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(usageWords.wholeNumber[language]);
    return Number(text);
  };
}

/** The port of the emulator's first host; the second takes the one after it. */
export function portNumber(language: Language): (text: string) => number {
  return (text) => {
    const isPort = /^\d{1,5}$/.test(text) && Number(text) <= 65_534;
    if (!isPort) throw new InvalidArgumentError(usageWords.portNumber[language]);
    return Number(text);
  };
}
