import type {TextOutput} from '../../app/ports/system-ports.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {FailureError} from '../../domain/failure/failure.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {chooseMemos} from '../shared/choose-memos.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {isOwnFile} from '../shared/own-file.ts';
import {showProgress} from '../shared/progress.ts';
import {reportFileError} from '../shared/report-file-error.ts';
import {type AtomicFile, type FileProblem, obstacleAt, openAtomicFile} from './atomic-file.ts';
import {type FormatName, formatOfFile, piecesOf} from './formats.ts';

export interface ExportOptions {
  readonly format?: FormatName;
  readonly since?: string;
  readonly search?: string;
  readonly force?: boolean;
}

/** `kakao-tui export [FILE]`: writes the history, oldest first, to stdout or a file. */
export async function runExport(
  context: CommandContext,
  file: string | undefined,
  options: ExportOptions,
): Promise<number> {
  const memos = await chooseMemos(context, options);
  if (memos === null) return exitCode.usage;
  if (file === undefined || file === '-') {
    const output = await context.output.open('data');
    await writeMemos(context, {memos, format: options.format ?? 'jsonl', output});
    return context.signal.aborted ? exitCode.cancelled : exitCode.done;
  }
  const format = options.format ?? formatOfFile(file);
  try {
    return await exportToFile(context, {file, format, memos, force: options.force ?? false});
  } catch (error) {
    if (error instanceof FailureError) throw error;
    return reportFileError(context, {path: file, task: 'write'}, error);
  }
}

interface FileExport {
  readonly file: string;
  readonly format: FormatName;
  readonly memos: Iterable<Memo>;
  readonly force: boolean;
}

async function exportToFile(context: CommandContext, task: FileExport): Promise<number> {
  const {file, format, memos, force} = task;
  if (file === '') return refuse(context, 'unnamed', file);
  const isOwn = await isOwnFile(file, context.ports().places);
  const obstacle = isOwn ? 'own' : await obstacleAt(file, force);
  if (obstacle !== null) return refuse(context, obstacle, file);
  const output = await openAtomicFile(file, {force});
  try {
    // Without a BOM, Excel reads the file in the system's legacy encoding.
    if (format === 'csv') await output.write('\ufeff');
    const count = await writeMemos(context, {memos, format, output});
    if (context.signal.aborted) return cancelled(context);
    return await finish(context, output, {file, count});
  } finally {
    await output.end();
  }
}

async function finish(
  context: CommandContext,
  output: AtomicFile,
  {file, count}: {file: string; count: number},
): Promise<number> {
  const problem = await output.finish();
  if (problem !== null) return refuse(context, problem, file);
  const name = sanitizeLine(file);
  context.note({ko: `${count}건을 내보냈습니다: ${name}`, en: `Exported ${count}: ${name}`});
  return exitCode.done;
}

/** How many characters are collected before they are written. */
const pieceUnits = 65_536;

interface Writing {
  readonly memos: Iterable<Memo>;
  readonly format: FormatName;
  readonly output: TextOutput;
}

/** Returns how many memos were written; a signal or a closed pipe ends the output early. */
async function writeMemos(context: CommandContext, writing: Writing): Promise<number> {
  const {memos, format, output} = writing;
  let count = 0;
  const progress = showProgress(context, {ko: '내보내는 중', en: 'exporting'});
  const counted = function* (): Iterable<Memo> {
    for (const memo of memos) {
      count += 1;
      yield memo;
    }
  };
  let text = '';
  for (const piece of piecesOf[format](counted(), context.language)) {
    text += piece;
    if (text.length < pieceUnits) continue;
    if (!(await output.write(text)) || context.signal.aborted) break;
    text = '';
    progress.update(count);
  }
  if (text !== '' && !context.signal.aborted) await output.write(text);
  progress.end();
  return count;
}

type Refusal = FileProblem | 'own' | 'unnamed';

function refuse(context: CommandContext, problem: Refusal, file: string): number {
  context.say(refusals[problem](sanitizeLine(file)));
  return exitCode.input;
}

const refusals: Readonly<Record<Refusal, (name: string) => Phrase>> = {
  exists: (name) => ({
    ko: `이미 있는 파일입니다: ${name}. 덮어쓰려면 --force를 붙이세요.`,
    en: `File already exists: ${name}. Add --force to replace it.`,
  }),
  'not-a-file': (name) => ({
    ko: `일반 파일이 아닙니다: ${name}. 다른 이름을 쓰거나 파이프를 사용하세요.`,
    en: `Not a regular file: ${name}. Use another name or a pipe.`,
  }),
  unnamed: () => ({
    ko: '파일 이름이 비어 있습니다. 이름을 쓰거나, 표준 출력에 쓰려면 - 를 쓰세요.',
    en: 'The file name is empty. Give a name, or - for standard output.',
  }),
  own: (name) => ({
    ko: `kakao-tui가 메모와 설정을 보관하는 파일입니다: ${name}. 다른 이름을 쓰세요.`,
    en: `kakao-tui keeps your memos or preferences in this file: ${name}. Use another name.`,
  }),
};

function cancelled(context: CommandContext): number {
  context.say({
    ko: '취소했습니다. 파일을 만들지 않았습니다.',
    en: 'Canceled. No file was created.',
  });
  return exitCode.cancelled;
}
