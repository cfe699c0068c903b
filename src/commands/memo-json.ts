import type {Language} from '../domain/language.ts';
import type {Memo} from '../domain/memo.ts';
import {failureJson} from './report-failure.ts';

/** A memo as every JSON answer shows it; times are ISO 8601. */
export function memoJson(memo: Memo, language: Language) {
  return {
    id: memo.id,
    text: memo.text,
    status: memo.status,
    createdAt: new Date(memo.createdAt).toISOString(),
    sentAt: memo.sentAt === null ? null : new Date(memo.sentAt).toISOString(),
    parts: partsJson(memo),
    error: memo.failure === null ? null : failureJson(memo.failure, language),
  };
}

export function partsJson({parts}: Pick<Memo, 'parts'>) {
  return parts.map(({status}, index) => ({index: index + 1, of: parts.length, status}));
}
