import type {Failure, StorageProblem} from '../../domain/failure/failure.ts';
import {quoteOutside, quotePath} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

const storageTable: Readonly<Record<StorageProblem, Words>> = {
  'not-writable': {
    what: {ko: '데이터를 저장할 수 없는 위치입니다', en: 'Data cannot be saved here'},
    next: {
      ko: '쓸 수 있게 권한을 바꾸거나, KAKAO_TUI_HOME으로 다른 폴더를 지정하세요.',
      en: 'Make it writable, or set KAKAO_TUI_HOME to another folder.',
    },
  },
  'not-a-folder': {
    what: {ko: '폴더가 아닙니다', en: 'Not a folder'},
    next: {
      ko: '옮기거나, KAKAO_TUI_HOME으로 다른 폴더를 지정하세요.',
      en: 'Move it, or set KAKAO_TUI_HOME to another folder.',
    },
  },
  'shared-folder': {
    what: {ko: '모든 사용자가 함께 쓰는 폴더입니다', en: 'This folder is shared by all users'},
    next: {
      ko: 'KAKAO_TUI_HOME으로 나만 쓰는 폴더를 지정하세요.',
      en: 'Set KAKAO_TUI_HOME to a folder of your own.',
    },
  },
  'not-a-file': {
    what: {ko: '일반 파일이 아닙니다', en: 'Not a regular file'},
    next: {
      ko: '옮긴 뒤 다시 시작하세요.',
      en: 'Move it and start again.',
    },
  },
  'unusable-token': {
    what: {ko: '이 파일에 쓸 수 있는 토큰이 없습니다', en: 'This file holds no usable token'},
    next: {
      ko: '영문자, 숫자, -, _, ., ~로 된 16자 이상 200자 이하의 토큰을 쓰거나, 새로 만들도록 파일을 지우고 다시 시작하세요.',
      en: 'Write 16 to 200 letters, digits, -, _, . or ~ into it, or delete it and start again for a new one.',
    },
  },
  'foreign-owner': {
    what: {
      ko: '다른 사용자의 소유라 사용하지 않습니다',
      en: 'This belongs to another user, so it is not used',
    },
    next: {
      ko: '소유자를 나로 바꾸거나, KAKAO_TUI_HOME으로 내 폴더를 지정하세요.',
      en: 'Make yourself the owner, or set KAKAO_TUI_HOME to a folder of your own.',
    },
  },
  full: {
    what: {
      ko: '디스크가 가득 차 저장하지 못했습니다',
      en: 'The disk is full, so nothing was saved',
    },
    next: {
      ko: '디스크 공간을 확보한 뒤 다시 시도하세요.',
      en: 'Free up disk space and try again.',
    },
  },
  'too-many-files': {
    what: {
      ko: '열린 파일이 너무 많아 저장하지 못했습니다',
      en: 'Too many files are open, so nothing was saved',
    },
    next: {
      ko: '다른 프로그램을 닫거나 한도(ulimit -n)를 늘리세요. 쓴 글은 그대로 있습니다.',
      en: 'Close other programs or raise the limit (ulimit -n). Your text is still there.',
    },
  },
  damaged: {
    what: {ko: '저장된 데이터가 손상되었습니다', en: 'The stored data is damaged'},
    next: {
      ko: '삭제하지 말고, 파일 이름을 바꾼 뒤 다시 시작하세요.',
      en: 'Do not delete it: rename the file and start again.',
    },
  },
  gone: {
    what: {
      ko: '실행 중에 데이터 파일이 삭제되거나 바뀌었습니다',
      en: 'The data file was deleted or replaced while the program was running',
    },
    next: {
      ko: '쓴 글을 복사해 두고 kakao-tui를 다시 시작하세요. 그전에는 아무것도 저장하지 않습니다.',
      en: 'Copy your text and start kakao-tui again. Nothing is saved until then.',
    },
  },
  'newer-schema': {
    what: {
      ko: '더 새로운 버전의 kakao-tui가 만든 데이터라 사용하지 않습니다',
      en: 'This was created by a newer version of kakao-tui, so it is not used',
    },
    next: {
      ko: 'kakao-tui를 업데이트하세요.',
      en: 'Update kakao-tui.',
    },
  },
  busy: {
    what: {
      ko: '다른 kakao-tui가 사용 중이라 저장하지 못했습니다',
      en: 'Another kakao-tui is using this, so nothing was saved',
    },
    next: {
      ko: '그 작업이 끝난 뒤 다시 시도하세요.',
      en: 'Try again when it has finished.',
    },
  },
  'no-locks': {
    what: {
      ko: '이 폴더의 파일 시스템에서는 파일 잠금이 작동하지 않습니다',
      en: 'File locks do not work on the file system of this folder',
    },
    next: {
      ko: '대기 중인 메모는 보내지 않고 그대로 둡니다. 폴더를 로컬 디스크로 옮기고 KAKAO_TUI_HOME으로 지정하세요.',
      en: 'Waiting memos are kept and not sent. Move the folder to a local disk and set KAKAO_TUI_HOME to it.',
    },
  },
  other: {
    what: {ko: '데이터를 저장하거나 읽지 못했습니다', en: 'The data could not be saved or read'},
    next: {
      ko: '폴더와 디스크의 상태를 확인하고 다시 시도하세요.',
      en: 'Check the folder and the disk, then try again.',
    },
  },
};

/** Problems whose cause is only in the system's error text. */
const detailed: ReadonlySet<StorageProblem> = new Set(['other', 'damaged', 'foreign-owner']);

/** The sentence ends with the complete path, which can be copied. */
export function storageWords(failure: Extract<Failure, {kind: 'storage'}>): Words {
  const {problem, path, detail} = failure;
  const {what, next} = storageTable[problem];
  const quoted = detailed.has(problem) ? quoteOutside(detail) : '';
  const end = `${quoted === '' ? '' : ` (${quoted})`}: ${quotePath(path)}`;
  return {what: {ko: what.ko + end, en: what.en + end}, next};
}

/** The words that were stored say more than nothing, even if their meaning is unknown. */
export function unreadableWords({stored}: Extract<Failure, {kind: 'unreadable'}>): Words {
  const quoted = quoteOutside(stored);
  return {
    what: {
      ko: `이 버전이 모르는 오류가 저장되어 있습니다: ${quoted}`,
      en: `Another version of kakao-tui stored an error that this one does not know: ${quoted}`,
    },
    next: {ko: 'kakao-tui를 업데이트하세요.', en: 'Update kakao-tui.'},
  };
}
