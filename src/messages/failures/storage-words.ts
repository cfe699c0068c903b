import type {Failure, StorageProblem} from '../../domain/failure/failure.ts';
import {quoteOutside, quotePath} from '../subjects/quote-outside.ts';
import type {Words} from '../subjects/words.ts';

const storageTable: Readonly<Record<StorageProblem, Words>> = {
  'not-writable': {
    what: {ko: '자료를 저장할 수 없는 곳입니다', en: 'Nothing can be written here'},
    next: {
      ko: '쓸 수 있게 권한을 고치거나, KAKAO_TUI_HOME으로 다른 폴더를 정하세요.',
      en: 'Make it writable, or name another folder in KAKAO_TUI_HOME.',
    },
  },
  'not-a-folder': {
    what: {ko: '폴더가 있어야 할 자리에 다른 것이 있습니다', en: 'This should be a folder'},
    next: {
      ko: '그것을 옮기거나, KAKAO_TUI_HOME으로 다른 폴더를 정하세요.',
      en: 'Move it away, or name another folder in KAKAO_TUI_HOME.',
    },
  },
  'shared-folder': {
    what: {ko: '여럿이 함께 쓰는 폴더입니다', en: 'This folder is shared by everybody'},
    next: {
      ko: 'KAKAO_TUI_HOME으로 자신만의 폴더를 정하세요.',
      en: 'Name a folder of your own in KAKAO_TUI_HOME.',
    },
  },
  'not-a-file': {
    what: {ko: '파일이 있어야 할 자리에 다른 것이 있습니다', en: 'This should be a plain file'},
    next: {
      ko: '그것을 옮긴 뒤 다시 여세요.',
      en: 'Move it away and start again.',
    },
  },
  'foreign-owner': {
    what: {
      ko: '다른 사용자의 것이라 쓰지 않습니다',
      en: 'This belongs to another user and is left alone',
    },
    next: {
      ko: '소유자를 자신으로 바꾸거나, KAKAO_TUI_HOME으로 자신의 폴더를 정하세요.',
      en: 'Make yourself its owner, or name a folder of your own in KAKAO_TUI_HOME.',
    },
  },
  full: {
    what: {
      ko: '디스크가 가득 차 저장하지 못했습니다',
      en: 'The disk is full, so nothing was saved',
    },
    next: {
      ko: '디스크에 자리를 만든 뒤 다시 시도하세요.',
      en: 'Make room on the disk and try again.',
    },
  },
  'too-many-files': {
    what: {
      ko: '열린 파일이 너무 많아 저장하지 못했습니다',
      en: 'Too many files are open, so nothing was saved',
    },
    next: {
      ko: '다른 프로그램을 닫거나 한도(ulimit -n)를 올리세요. 쓴 글은 그대로 있습니다.',
      en: 'Close other programs or raise the limit (ulimit -n). What you wrote is still there.',
    },
  },
  damaged: {
    what: {ko: '저장된 자료가 손상되었습니다', en: 'What is kept here is damaged'},
    next: {
      ko: '지우지 말고 사본을 둔 뒤, 파일을 다른 이름으로 옮기고 다시 여세요.',
      en: 'Do not delete it: move it to another name, and start again.',
    },
  },
  gone: {
    what: {
      ko: '실행하는 동안 자료 파일이 지워지거나 바뀌었습니다',
      en: 'The file was deleted or replaced while the program ran',
    },
    next: {
      ko: '쓴 글을 복사해 두고 kakao-tui를 다시 여세요. 그전에는 아무것도 저장하지 않습니다.',
      en: 'Copy what you wrote and start kakao-tui again: until then nothing is saved.',
    },
  },
  'newer-schema': {
    what: {
      ko: '더 새로운 kakao-tui가 만든 자료라 건드리지 않습니다',
      en: 'A newer kakao-tui made this, so it is left alone',
    },
    next: {
      ko: 'kakao-tui를 최신 버전으로 올리세요.',
      en: 'Update kakao-tui.',
    },
  },
  busy: {
    what: {
      ko: '다른 kakao-tui가 쓰고 있어 저장하지 못했습니다',
      en: 'Another kakao-tui is using this, so nothing was saved',
    },
    next: {
      ko: '다른 창의 일이 끝난 뒤 다시 시도하세요.',
      en: 'Try again when the other one is done.',
    },
  },
  other: {
    what: {ko: '자료를 저장하거나 읽지 못했습니다', en: 'It could not be saved or read'},
    next: {
      ko: '폴더와 디스크의 상태를 확인하고 다시 시도하세요.',
      en: 'Look at the folder and the disk, then try again.',
    },
  },
};

/** Problems whose cause only the system's own words can name. */
const detailed: ReadonlySet<StorageProblem> = new Set(['other', 'damaged', 'foreign-owner']);

/** The path stands last, whole, so that it can be copied. */
export function storageWords(failure: Extract<Failure, {kind: 'storage'}>): Words {
  const {problem, path, detail} = failure;
  const {what, next} = storageTable[problem];
  const quoted = detailed.has(problem) ? quoteOutside(detail) : '';
  const end = `${quoted === '' ? '' : ` (${quoted})`}: ${quotePath(path)}`;
  return {what: {ko: what.ko + end, en: what.en + end}, next};
}
