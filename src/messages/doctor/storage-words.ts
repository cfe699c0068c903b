import {quoteOutside, quotePath} from '../subjects/quote-outside.ts';
import type {FactOf, FactWords, FindingWords} from './finding-words.ts';
import {memoCountWords} from './memo-count-words.ts';
import {pathWords} from './path-words.ts';

/** Words for what lies on the disk. */
export const storageWords = {
  ...pathWords,
  'free-space': spaceWords,
  database: ({path, schema}) => ({
    what: {
      ko: `데이터베이스에 손상이 없습니다 (스키마 ${schema}): ${quotePath(path)}`,
      en: `The database is sound (schema ${schema}): ${quotePath(path)}`,
    },
  }),
  ...memoCountWords,
  preferences: preferencesWords,
  'token-file': tokenFileWords,
  'no-token-file': () => ({
    what: {
      ko: '지금 폴더에 카카오 토큰을 저장한 듯한 파일이 없습니다.',
      en: 'No file that looks like saved Kakao tokens lies in this folder.',
    },
  }),
} satisfies Partial<FactWords>;

const megabyte = 1024 * 1024;

function spaceWords({path, bytes}: FactOf['free-space']): FindingWords {
  const room = `${Math.floor(bytes / megabyte).toLocaleString('en-US')} MB`;
  const what = {
    ko: `디스크에 ${room} 남았습니다: ${quotePath(path)}`,
    en: `${room} are free on the disk: ${quotePath(path)}`,
  };
  if (bytes >= 20 * megabyte) return {what};
  return {
    what,
    next: {
      ko: '메모와 토큰을 잃지 않도록 디스크에 자리를 만드세요.',
      en: 'Make room on the disk, so that no memo and no token is lost.',
    },
  };
}

function preferencesWords({path, problem}: FactOf['preferences']): FindingWords {
  if (problem === null) {
    return {
      what: {
        ko: `설정 파일에 이상이 없습니다: ${quotePath(path)}`,
        en: `The preferences are well: ${quotePath(path)}`,
      },
    };
  }
  const why = quoteOutside(problem);
  return {
    what: {
      ko: `설정 파일을 다 읽을 수 없어 기본값을 씁니다 (${why}): ${quotePath(path)}`,
      en: `The preferences cannot be used as they are (${why}), defaults are: ${quotePath(path)}`,
    },
    next: {
      ko: '파일을 고치거나, kakao-tui config로 값을 다시 정하세요.',
      en: 'Mend the file, or set the values again with kakao-tui config.',
    },
  };
}

function tokenFileWords({path, inWorkTree}: FactOf['token-file']): FindingWords {
  const what = {
    ko: `카카오 토큰을 저장한 듯한 파일이 있습니다 (열어 보지 않았습니다): ${quotePath(path)}`,
    en: `This file may hold Kakao tokens (it was not opened): ${quotePath(path)}`,
  };
  if (!inWorkTree) {
    return {
      what,
      next: {
        ko: '더 쓰지 않는다면 지우고, 쓴다면 chmod 600으로 다른 사용자가 읽지 못하게 하세요.',
        en: 'Delete it if nothing needs it, else close it to other users with chmod 600.',
      },
    };
  }
  return {
    what,
    next: {
      ko: 'git에 올라가지 않게 .gitignore에 넣고, 이미 커밋했다면 클라이언트 시크릿을 다시 발급하고 새로 로그인하세요.',
      en: 'Add it to .gitignore; if it was ever committed, issue a new client secret and log in again.',
    },
  };
}
