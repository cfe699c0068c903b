import {basename} from 'node:path';
import {prepareSearch} from '../../app/search/prepare-search.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {badLineWords} from '../../messages/subjects/import-words.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {showProgress} from '../shared/progress.ts';
import {reportFileError} from '../shared/report-file-error.ts';
import {type ImportResult, importMemos} from './import-memos.ts';
import {type ImportFlags, runTokenImport} from './import-tokens.ts';
import {type ImportSource, openSource} from './open-source.ts';
import {recognizeFile} from './recognize-file.ts';
import {refuseFile} from './refuse-file.ts';
import {utf8Chunks} from './utf8-chunks.ts';

/**
 * `kakao-tui import FILE|-`: imports memos that `export` wrote, or the tokens of another program,
 * depending on the content of the file.
 */
export async function runImport(
  context: CommandContext,
  path: string,
  flags: ImportFlags,
): Promise<number> {
  // Opens the database first, so that its failure is not reported as one of the file.
  context.ports();
  const source = await openOrReport(context, path);
  if (typeof source === 'number') return source;
  if (!source.isWhole) return runMemoImport(context, source, flags);
  const found = recognizeFile(source.start, path === '-' ? '' : basename(path));
  if (found.kind === 'tokens') {
    return runTokenImport(context, {...source, tokens: found.tokens}, flags);
  }
  if (found.kind !== 'none') return refuseFile(context, found, flags);
  return runMemoImport(context, source, flags);
}

async function openOrReport(context: CommandContext, path: string): Promise<ImportSource | number> {
  try {
    return await openSource(context, path);
  } catch (error) {
    return reportFileError(context, {path, task: 'read'}, error);
  }
}

async function runMemoImport(
  context: CommandContext,
  source: ImportSource,
  flags: ImportFlags,
): Promise<number> {
  const {signal} = context;
  const progress = showProgress(context, {ko: '가져오는 중', en: 'importing'});
  const result = await importMemos(context.ports().records.intake(), utf8Chunks(source), {
    signal,
    onProgress: progress.update,
  });
  if (result.added > 0) await prepareSearch(context.ports(), signal);
  progress.end();
  const isCancelled = signal.aborted;
  // A file of another kind gets one sentence, not a judgement of each of its lines.
  if (!result.isOfMemos && result.badCount > 0 && !isCancelled) {
    return refuseFile(context, {kind: 'none'}, flags);
  }
  if (flags.json) printJson(context, resultJson(result, isCancelled));
  reportResult(context, result, isCancelled);
  if (isCancelled) return exitCode.cancelled;
  return context.settle(result.badCount === 0 ? exitCode.done : exitCode.input);
}

function resultJson(result: ImportResult, isCancelled: boolean) {
  return {
    schema: 'kakao-tui/import@1',
    kind: 'memos',
    ok: result.badCount === 0 && !isCancelled,
    added: result.added,
    known: result.known,
    badCount: result.badCount,
    bad: result.bad.map(({line, problem}) => ({line, ...problem})),
  };
}

function reportResult(context: CommandContext, result: ImportResult, isCancelled: boolean): void {
  const {added, known, bad, badCount} = result;
  for (const {line, problem} of bad) {
    const why = badLineWords(problem);
    context.say({ko: `${line}번째 줄: ${why.ko}.`, en: `Line ${line}: ${why.en}.`});
  }
  const count = {
    ko: `${added}건을 가져왔고, ${known}건은 이미 있었습니다.`,
    en: `${added} imported, ${known} already in the history.`,
  };
  if (badCount === 0) context.note(count);
  else {
    context.say({
      ko: `${count.ko} 읽지 못한 줄 ${badCount}개는 건너뛰었습니다.`,
      en: `${count.en} ${badCount} line(s) could not be read and were skipped.`,
    });
  }
  if (!isCancelled) return;
  context.say({
    ko: '취소했습니다. 가져온 메모는 남아 있습니다. 다시 실행하면 이어서 가져옵니다.',
    en: 'Canceled. The imported memos are kept; run the command again to continue.',
  });
}
