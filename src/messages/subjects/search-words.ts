import type {Phrase} from '../../domain/program/phrase.ts';
import type {QueryProblem} from '../../domain/search/query.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

/** Most characters that are shown of what was typed. */
const maxWordCells = 40;

/** What of a query could not be understood, and how to write it. */
export function queryProblemWords({kind, operator, value}: QueryProblem): Phrase {
  const typed = shortened(sanitizeLine(`${operator}${value}`));
  if (kind === 'date') {
    return {
      ko: `${typed}에서 날짜를 읽지 못했습니다. ${operator}2026-11-01이나 ${operator}2026-11처럼 쓰세요.`,
      en: `No date could be read in ${typed}. Write ${operator}2026-11-01 or ${operator}2026-11.`,
    };
  }
  return {
    ko: `${typed}에서 상태를 읽지 못했습니다. 보냄, 실패, 확인, 대기, 보내는중, 고정 가운데 하나를 쓰세요.`,
    en: `No state could be read in ${typed}. Write sent, failed, unknown, queued, sending or pinned.`,
  };
}

function shortened(typed: string): string {
  const characters = [...typed];
  return characters.length > maxWordCells
    ? `${characters.slice(0, maxWordCells).join('')}...`
    : typed;
}
