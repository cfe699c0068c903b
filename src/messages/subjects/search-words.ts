import type {Phrase} from '../../domain/program/phrase.ts';
import type {QueryProblem} from '../../domain/search/query.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';

/** The maximum number of characters shown of the user's input. */
const maxWordCells = 40;

/** The part of a query that cannot be read, and how to write it. */
export function queryProblemWords({kind, operator, value}: QueryProblem): Phrase {
  const typed = shortened(sanitizeLine(`${operator}${value}`));
  if (kind === 'date') {
    return {
      ko: `${typed}의 날짜를 읽을 수 없습니다. ${operator}2026-11-01이나 ${operator}2026-11처럼 쓰세요.`,
      en: `Can't read the date in ${typed}. Use ${operator}2026-11-01 or ${operator}2026-11.`,
    };
  }
  return {
    ko: `${typed}의 상태를 알 수 없습니다. 보냄, 실패, 확인, 대기, 보내는중, 고정 가운데 하나를 쓰세요.`,
    en: `Unknown state in ${typed}. Use sent, failed, unknown, queued, sending or pinned.`,
  };
}

function shortened(typed: string): string {
  const characters = [...typed];
  return characters.length > maxWordCells
    ? `${characters.slice(0, maxWordCells).join('')}...`
    : typed;
}
