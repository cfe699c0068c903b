import type {Fact} from '../../domain/doctor/facts.ts';
import type {Finding} from '../../domain/doctor/finding.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {failureWords} from '../failures/failure-words.ts';
import {nextStepLine} from '../subjects/next-step-line.ts';
import {consoleWords} from './console-words.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';
import {loginFindingWords} from './login-words.ts';
import {machineWords} from './machine-words.ts';
import {networkFindingWords} from './network-words.ts';
import {storageFindingWords} from './storage-words.ts';
import {terminalWords} from './terminal-words.ts';

export interface FindingDescription {
  readonly message: string;
  /** '' when nothing has to be done. */
  readonly nextStep: string;
}

/** A finding in the user's language, with the same sentences on the command line and in JSON. */
export function describeFinding({fact}: Finding, language: Language): FindingDescription {
  const {what, next, ...where} = findingWords(fact);
  const nextStep = next === undefined ? '' : nextStepLine({what, next, ...where}, language);
  return {message: what[language], nextStep};
}

/** Sentences about every kind of fact; a new kind without a sentence does not compile. */
const factWords: FactWords = {
  failure: ({failure}) => failureWords(failure),
  ...machineWords,
  ...terminalWords,
  ...storageFindingWords,
  ...networkFindingWords,
  ...consoleWords,
  ...loginFindingWords,
};

/** Sentences about a fact in both languages. */
export function findingWords(fact: Fact): FindingWords {
  return wordsOf(fact.kind, fact);
}

function wordsOf<Kind extends keyof FactOf>(kind: Kind, fact: FactOf[Kind]): FindingWords {
  return factWords[kind](fact);
}

/** Marks before each line, equally wide in a terminal (Hangul takes two cells). */
export const levelMarks: Readonly<Record<Finding['level'], Phrase>> = {
  ok: {ko: '[정상]', en: '[ ok ]'},
  note: {ko: '[참고]', en: '[note]'},
  problem: {ko: '[문제]', en: '[fail]'},
};

/** The last line: the number of problems and notes. */
export function summaryWords(findings: readonly Finding[]): Phrase {
  const count = (level: Finding['level']): number =>
    findings.filter((finding) => finding.level === level).length;
  const [problems, notes] = [count('problem'), count('note')];
  if (problems === 0 && notes === 0) return {ko: '모두 정상입니다.', en: 'All checks passed.'};
  return {
    ko: `문제 ${problems}건, 참고 ${notes}건.`,
    en: `Problems: ${problems}, notes: ${notes}.`,
  };
}
