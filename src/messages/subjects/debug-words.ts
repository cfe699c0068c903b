import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {quotePath} from './quote-outside.ts';

const reasons: Readonly<Record<string, Phrase>> = {
  'not-writable': {ko: '쓰기 권한이 없습니다', en: 'permission denied'},
  'not-a-file': {ko: '링크이거나 일반 파일이 아닙니다', en: 'it is a link or not a regular file'},
  'foreign-content': {
    ko: '디버그 기록이 아닌 내용이 들어 있습니다',
    en: 'it has content other than debug entries',
  },
  'own-file': {
    ko: 'kakao-tui가 메모와 설정을 보관하는 파일입니다',
    en: 'kakao-tui keeps your memos or preferences in it',
  },
  'foreign-owner': {ko: '다른 사용자의 파일입니다', en: 'it belongs to another user'},
  full: {ko: '디스크가 가득 찼습니다', en: 'the disk is full'},
  'too-many-files': {ko: '열린 파일이 너무 많습니다', en: 'too many files are open'},
  ENOENT: {ko: '폴더를 찾을 수 없습니다', en: 'folder not found'},
  ENOTDIR: {ko: '경로 중간에 폴더가 아닌 것이 있습니다', en: 'a part of the path is not a folder'},
};

/** The warning about a debug file that cannot be written; the command continues without it. */
export function debugFileRefused(path: string, failure: Failure): Phrase {
  const {problem, detail} = failure.kind === 'storage' ? failure : {problem: '', detail: ''};
  const reason = reasons[problem] ?? reasons[detail] ?? {ko: detail, en: detail};
  const quoted = quotePath(path);
  return {
    ko: `디버그 파일에 쓸 수 없어 기록 없이 계속합니다: ${quoted} (${reason.ko}). KAKAO_TUI_DEBUG에 쓸 수 있는 파일을 지정하거나, 변수를 지우세요.`,
    en: `Cannot write the debug file; continuing without it: ${quoted} (${reason.en}). Set KAKAO_TUI_DEBUG to a file that you can write, or unset it.`,
  };
}
