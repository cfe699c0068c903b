import type {Phrase} from '../../domain/program/phrase.ts';

/** Why a line of a file is no memo; `field` is a name of ours. */
export function badLineWords(problem: {readonly kind: string; readonly field?: string}): Phrase {
  if (problem.kind === 'field') {
    const field = problem.field ?? '';
    return {ko: `${field} 값이 없거나 맞지 않습니다`, en: `${field} is missing or makes no sense`};
  }
  return table[problem.kind] ?? notJson;
}

const notJson: Phrase = {ko: 'JSON이 아닙니다', en: 'it is no JSON'};

const table: Readonly<Record<string, Phrase>> = {
  'not-json': notJson,
  'not-utf8': {ko: 'UTF-8로 된 글이 아닙니다', en: 'it is no UTF-8 text'},
  'too-long': {ko: '너무 깁니다', en: 'it is too long'},
  schema: {ko: '내보낸 메모가 아닙니다', en: 'it is no exported memo'},
};
