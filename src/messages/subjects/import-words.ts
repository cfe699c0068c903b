import type {Phrase} from '../../domain/program/phrase.ts';

/** Why a line of a file is not a memo; `field` is a field name that this program defines. */
export function badLineWords(problem: {readonly kind: string; readonly field?: string}): Phrase {
  if (problem.kind === 'field') {
    const field = problem.field ?? '';
    return {ko: `${field} 값이 없거나 올바르지 않습니다`, en: `${field} is missing or invalid`};
  }
  return table[problem.kind] ?? notJson;
}

const notJson: Phrase = {ko: 'JSON이 아닙니다', en: 'it is not JSON'};

const table: Readonly<Record<string, Phrase>> = {
  'not-json': notJson,
  'not-utf8': {ko: 'UTF-8 텍스트가 아닙니다', en: 'it is not UTF-8 text'},
  'too-long': {ko: '너무 깁니다', en: 'it is too long'},
  schema: {ko: '내보낸 메모가 아닙니다', en: 'it is not an exported memo'},
};
