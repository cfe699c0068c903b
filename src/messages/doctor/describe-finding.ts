import type {Fact, Finding} from '../../domain/doctor/finding.ts';
import type {Language} from '../../domain/program/language.ts';
import {failureWords} from '../failures/failure-words.ts';
import {nextStepLine} from '../subjects/next-step-line.ts';
import type {Phrase} from '../subjects/words.ts';
import {consoleFactWords} from './console-words.ts';
import type {FindingWords} from './finding-words.ts';
import {loginFactWords} from './login-words.ts';
import {machineWords} from './machine-words.ts';
import {networkFactWords} from './network-words.ts';
import {storageFactWords} from './storage-words.ts';

export interface FindingDescription {
  readonly message: string;
  /** '' when nothing has to be done. */
  readonly nextStep: string;
}

/** A finding in the person's language: the same words on the command line and in JSON. */
export function describeFinding({fact}: Finding, language: Language): FindingDescription {
  const {what, next, ...where} = findingWords(fact);
  const nextStep = next === undefined ? '' : nextStepLine({what, next, ...where}, language);
  return {message: what[language], nextStep};
}

/** Words for a fact in both languages; a new kind without words does not compile. */
export function findingWords(fact: Fact): FindingWords {
  switch (fact.kind) {
    case 'failure':
      return failureWords(fact.failure);
    case 'program':
    case 'node':
    case 'language':
    case 'terminal':
    case 'color':
    case 'glyph-width':
    case 'bracketed-paste':
      return machineWords(fact);
    case 'other-kakao':
    case 'proxy':
    case 'reachable':
    case 'unreachable':
    case 'clock':
      return networkFactWords(fact, failureWords);
    case 'credentials-accepted':
    case 'credentials-unasked':
    case 'login-page-open':
    case 'login-page-unasked':
    case 'login-page-refused':
    case 'callback-port':
    case 'callback-by-paste':
      return consoleFactWords(fact, failureWords);
    case 'account':
    case 'access-token':
    case 'refresh-token':
    case 'no-refresh-token':
    case 'login-unasked':
    case 'login-unopened':
    case 'consent-agreed':
    case 'consent-not-offered':
      return loginFactWords(fact);
    default:
      return storageFactWords(fact);
  }
}

/** Stand before each line, equally wide in a terminal (Hangul takes two cells). */
export const levelMarks: Readonly<Record<Finding['level'], Phrase>> = {
  ok: {ko: '[정상]', en: '[ ok ]'},
  note: {ko: '[참고]', en: '[note]'},
  problem: {ko: '[문제]', en: '[fail]'},
};

/** The last line: how many findings want attention. */
export function summaryWords(findings: readonly Finding[]): Phrase {
  const count = (level: Finding['level']): number =>
    findings.filter((finding) => finding.level === level).length;
  const [problems, notes] = [count('problem'), count('note')];
  if (problems === 0 && notes === 0) return {ko: '모두 정상입니다.', en: 'All is well.'};
  return {
    ko: `문제 ${problems}건, 참고 ${notes}건.`,
    en: `Problems: ${problems}, notes: ${notes}.`,
  };
}
