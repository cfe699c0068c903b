import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import type {CommandContext} from './command-context.ts';

const reasons: Readonly<Record<string, Phrase>> = {
  ENOENT: {ko: '그런 파일이나 폴더가 없습니다', en: 'no such file or folder'},
  EACCES: {ko: '권한이 없습니다', en: 'permission denied'},
  EPERM: {ko: '권한이 없습니다', en: 'permission denied'},
  EROFS: {ko: '읽기 전용 파일 시스템입니다', en: 'the file system is read-only'},
  EISDIR: {ko: '파일이 아니라 폴더입니다', en: 'it is a folder'},
  ENOTDIR: {ko: '경로 중간에 폴더가 아닌 것이 있습니다', en: 'part of the path is not a folder'},
  EFBIG: {ko: '끝이 없거나 너무 큽니다', en: 'it has no end or is too large'},
  ENOSPC: {ko: '디스크가 가득 찼습니다', en: 'the disk is full'},
  EDQUOT: {ko: '디스크 할당량이 찼습니다', en: 'the disk quota is used up'},
};

const tasks = {
  read: {ko: '파일을 읽지 못했습니다', en: 'The file could not be read'},
  write: {ko: '파일을 쓰지 못했습니다', en: 'The file could not be written'},
} satisfies Record<string, Phrase>;

/** Prints why the system refused a file that the user named; rethrows other errors. */
export function reportFileError(
  context: CommandContext,
  file: {readonly path: string; readonly task: keyof typeof tasks},
  error: unknown,
): number {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  const {code} = error;
  const reason = reasons[code] ?? {ko: code, en: code};
  const path = sanitizeLine(file.path) || "''";
  const task = tasks[file.task];
  context.say({
    ko: `${task.ko}: ${path} (${reason.ko}).`,
    en: `${task.en}: ${path} (${reason.en}).`,
  });
  return file.task === 'read' ? exitCode.input : exitCode.failure;
}
