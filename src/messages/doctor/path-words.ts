import type {PathFacts} from '../../domain/doctor/facts.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quotePath} from '../subjects/quote-outside.ts';
import type {FactWords, FindingWords} from './finding-words.ts';

/**
 * Sentences about the program's folders and files; each ends with its path, which can be copied.
 */
export const pathWords = {
  path: pathStateWords,
  'path-closed': closedWords,
} satisfies Partial<FactWords>;

const names = {
  data: {
    folder: {ko: '데이터 폴더', en: 'The data folder'},
    file: {ko: '데이터 파일', en: 'The data file'},
  },
  settings: {
    folder: {ko: '설정 폴더', en: 'The preferences folder'},
    file: {ko: '설정 파일', en: 'The preferences file'},
  },
} satisfies Record<PathFacts['holds'], Record<PathFacts['type'], Phrase>>;

const otherPlace: Phrase = {
  ko: '옮기거나 소유자를 바꾸거나, KAKAO_TUI_HOME으로 다른 폴더를 지정하세요.',
  en: 'Move it, change its owner, or set KAKAO_TUI_HOME to another folder.',
};

/** The state of a folder or file. */
function pathStateWords(fact: PathFacts): FindingWords {
  const name = names[fact.holds][fact.type];
  const path = quotePath(fact.path);
  const sentence = (ko: string, en: string): Phrase => ({
    ko: `${name.ko}: ${ko}: ${path}`,
    en: `${name.en} ${en}: ${path}`,
  });
  const mode = octal(fact.mode);
  switch (fact.state) {
    case 'fine':
      return {what: sentence(`나만 읽고 쓸 수 있습니다 (${mode})`, `is private (${mode})`)};
    case 'absent':
      return {
        what: sentence(
          '아직 없습니다 (필요할 때 만듭니다)',
          'does not exist yet (created when needed)',
        ),
      };
    case 'open':
      return {
        what: sentence(
          `다른 사용자가 읽을 수 있습니다 (${mode})`,
          `can be read by other users (${mode})`,
        ),
        next: closing(fact),
      };
    case 'locked':
      return {
        what: sentence(`쓸 수 없습니다 (${mode})`, `is not writable (${mode})`),
        next: {
          ko: '쓸 수 있게 권한을 바꾸거나, KAKAO_TUI_HOME으로 다른 폴더를 지정하세요.',
          en: 'Make it writable, or set KAKAO_TUI_HOME to another folder.',
        },
      };
    case 'foreign':
      return {
        what: sentence(
          `다른 사용자(uid ${fact.uid})의 소유입니다`,
          `belongs to another user (uid ${fact.uid})`,
        ),
        next: otherPlace,
      };
    case 'wrong-kind':
      return {
        what:
          fact.type === 'folder'
            ? sentence('폴더가 아닙니다', 'is not a folder')
            : sentence('일반 파일이 아닙니다', 'is not a regular file'),
        next: otherPlace,
      };
    case 'unreadable':
      return {what: sentence('확인할 수 없습니다', 'cannot be checked'), next: otherPlace};
  }
}

function closing({type, path}: PathFacts): Phrase {
  const command = `chmod ${type === 'folder' ? '700' : '600'} ${shellQuoted(quotePath(path))}`;
  return {
    ko: `다른 사용자가 읽지 못하게 하세요: ${command}`,
    en: `Make it private: ${command}`,
  };
}

/** Quotes the path only if a shell would read it differently (POSIX, "Quoting"). */
function shellQuoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

/** A folder or file that other users could read until the program made it private. */
function closedWords({path, mode}: {path: string; mode: number}): FindingWords {
  const shown = quotePath(path);
  return {
    what: {
      ko: `다른 사용자가 읽을 수 있어서(${octal(mode)}) 나만 읽을 수 있게 바꿨습니다: ${shown}`,
      en: `Other users could read this (${octal(mode)}); it is private now: ${shown}`,
    },
    next: {
      ko: '이 컴퓨터를 여럿이 쓴다면 kakao-tui logout으로 로그아웃하고 다시 로그인해 토큰을 바꾸세요.',
      en: 'If others use this computer, log out (kakao-tui logout) and log in again for new tokens.',
    },
  };
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
