import {quoteOutside, quotePath} from '../subjects/quote-outside.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';
import {memoCountWords} from './memo-count-words.ts';
import {pathWords} from './path-words.ts';

/** Sentences about the data on the disk. */
export const storageFindingWords = {
  ...pathWords,
  'free-space': spaceWords,
  locks: ({path}) => ({
    what: {
      ko: `파일 잠금이 다른 프로세스를 막습니다: ${quotePath(path)}`,
      en: `File locks keep other processes out: ${quotePath(path)}`,
    },
  }),
  'locks-remote': ({path}) => ({
    what: {
      ko: `네트워크 파일 시스템에 있는 폴더입니다: ${quotePath(path)}`,
      en: `This folder is on a network file system: ${quotePath(path)}`,
    },
    next: {
      ko: '데이터베이스(SQLite)가 손상되거나 메모를 두 번 보낼 수 있습니다. 폴더를 로컬 디스크로 옮기고 KAKAO_TUI_HOME으로 지정하세요.',
      en: 'The database (SQLite) may be damaged there, and memos sent twice. Move the folder to a local disk and set KAKAO_TUI_HOME to it.',
    },
  }),
  database: ({path, schema}) => ({
    what: {
      ko: `데이터베이스에 손상이 없습니다 (스키마 ${schema}): ${quotePath(path)}`,
      en: `The database is intact (schema ${schema}): ${quotePath(path)}`,
    },
  }),
  ...memoCountWords,
  preferences: preferencesWords,
  'token-file': tokenFileWords,
  'no-token-file': () => ({
    what: {
      ko: '현재 폴더에 카카오 토큰을 저장한 것으로 보이는 파일이 없습니다.',
      en: 'No file in the current folder looks like saved Kakao tokens.',
    },
  }),
} satisfies Partial<FactWords>;

const megabyte = 1024 * 1024;

function spaceWords({path, bytes}: FactOf['free-space']): FindingWords {
  const room = `${Math.floor(bytes / megabyte).toLocaleString('en-US')} MB`;
  const what = {
    ko: `디스크 공간이 ${room} 남아 있습니다: ${quotePath(path)}`,
    en: `Free disk space, ${room}: ${quotePath(path)}`,
  };
  if (bytes >= 20 * megabyte) return {what};
  return {
    what,
    next: {
      ko: '메모와 토큰을 잃지 않도록 디스크 공간을 확보하세요.',
      en: 'Free up disk space so that no memo or token is lost.',
    },
  };
}

function preferencesWords({path, problem}: FactOf['preferences']): FindingWords {
  if (problem === null) {
    return {
      what: {
        ko: `설정 파일에 이상이 없습니다: ${quotePath(path)}`,
        en: `Preferences OK: ${quotePath(path)}`,
      },
    };
  }
  const why = quoteOutside(problem);
  return {
    what: {
      ko: `설정 파일에 문제가 있어 기본값을 씁니다 (${why}): ${quotePath(path)}`,
      en: `Problem in the preferences (${why}), using defaults: ${quotePath(path)}`,
    },
    next: {
      ko: '파일을 고치거나, kakao-tui config로 값을 다시 설정하세요.',
      en: 'Fix the file, or set the values again with kakao-tui config.',
    },
  };
}

function tokenFileWords({path, inWorkTree}: FactOf['token-file']): FindingWords {
  const what = {
    ko: `카카오 토큰을 저장한 것으로 보이는 파일이 있습니다 (열어 보지 않았습니다): ${quotePath(path)}`,
    en: `This file may contain Kakao tokens (it was not opened): ${quotePath(path)}`,
  };
  if (!inWorkTree) {
    return {
      what,
      next: {
        ko: '더 쓰지 않으면 삭제하고, 쓴다면 chmod 600으로 다른 사용자가 읽지 못하게 하세요.',
        en: 'Delete it if it is no longer needed; otherwise make it private with chmod 600.',
      },
    };
  }
  return {
    what,
    next: {
      ko: 'git에 커밋되지 않도록 .gitignore에 추가하고, 이미 커밋했다면 클라이언트 시크릿을 재발급하고 다시 로그인하세요.',
      en: 'Add it to .gitignore; if it was ever committed, reissue the client secret and log in again.',
    },
  };
}
