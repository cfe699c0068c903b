import type {PathFacts} from '../../domain/doctor/facts.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quotePath} from '../subjects/quote-outside.ts';
import type {FactWords, FindingWords} from './finding-words.ts';

/** Words for the program's folders and files; each path stands last, to be copied. */
export const pathWords = {
  path: lyingWords,
  'path-closed': closedWords,
} satisfies Partial<FactWords>;

const names = {
  data: {
    folder: {ko: '자료 폴더', en: 'The data folder'},
    file: {ko: '자료 파일', en: 'The data file'},
  },
  settings: {
    folder: {ko: '설정 폴더', en: 'The preferences folder'},
    file: {ko: '설정 파일', en: 'The preferences file'},
  },
} satisfies Record<PathFacts['holds'], Record<PathFacts['type'], Phrase>>;

const otherPlace: Phrase = {
  ko: '옮기거나 소유자를 고치거나, KAKAO_TUI_HOME으로 다른 폴더를 정하세요.',
  en: 'Move it or become its owner, or name another folder in KAKAO_TUI_HOME.',
};

/** A folder or file and what is wrong with it. */
function lyingWords(fact: PathFacts): FindingWords {
  const name = names[fact.holds][fact.type];
  const path = quotePath(fact.path);
  const said = (ko: string, en: string): Phrase => ({
    ko: `${name.ko}: ${ko}: ${path}`,
    en: `${name.en} ${en}: ${path}`,
  });
  const mode = octal(fact.mode);
  switch (fact.state) {
    case 'fine':
      return {what: said(`나만 읽고 쓸 수 있습니다 (${mode})`, `is closed to others (${mode})`)};
    case 'absent':
      return {what: said('아직 없어, 필요할 때 만듭니다', 'is not there yet and made when needed')};
    case 'open':
      return {
        what: said(`다른 사용자가 읽을 수 있습니다 (${mode})`, `can be read by others (${mode})`),
        next: closing(fact),
      };
    case 'locked':
      return {
        what: said(`쓸 수 없습니다 (${mode})`, `cannot be written (${mode})`),
        next: {
          ko: '쓸 수 있게 권한을 고치거나, KAKAO_TUI_HOME으로 다른 폴더를 정하세요.',
          en: 'Make it writable, or name another folder in KAKAO_TUI_HOME.',
        },
      };
    case 'foreign':
      return {
        what: said(`다른 사용자(uid ${fact.uid})의 것입니다`, `belongs to uid ${fact.uid}`),
        next: otherPlace,
      };
    case 'wrong-kind':
      return {
        what: said('그 자리에 다른 종류의 것이 있습니다', 'is something else than it should be'),
        next: otherPlace,
      };
    case 'unreadable':
      return {what: said('살펴볼 수 없습니다', 'cannot be looked at'), next: otherPlace};
  }
}

function closing({type, path}: PathFacts): Phrase {
  const command = `chmod ${type === 'folder' ? '700' : '600'} ${shellQuoted(quotePath(path))}`;
  return {
    ko: `다른 사용자에게 닫으세요: ${command}`,
    en: `Close it to other users: ${command}`,
  };
}

/** Quoted only where a shell would read it as something else (POSIX, "Quoting"). */
function shellQuoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

/** What others could read until the program closed it. */
function closedWords({path, mode}: {path: string; mode: number}): FindingWords {
  const shown = quotePath(path);
  return {
    what: {
      ko: `다른 사용자가 읽을 수 있었던 것(${octal(mode)})을 지금 닫았습니다: ${shown}`,
      en: `Others could read this (${octal(mode)}); it has been closed now: ${shown}`,
    },
    next: {
      ko: '이 컴퓨터를 남과 함께 쓴다면 kakao-tui logout 뒤 다시 로그인해 토큰을 바꾸세요.',
      en: 'If others use this computer, log out and in again (kakao-tui logout) for new tokens.',
    },
  };
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
