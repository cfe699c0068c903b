import {prepareSearch} from '../../app/search/prepare-search.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {readTokenFile} from '../../domain/login/token-file.ts';
import {badLineWords} from '../../messages/subjects/import-words.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {showProgress} from '../shared/progress.ts';
import {reportFileError} from '../shared/report-file-error.ts';
import {type ImportResult, importMemos} from './import-memos.ts';
import {type ImportFlags, runTokenImport} from './import-tokens.ts';
import {type ImportSource, openSource} from './open-source.ts';

/**
 * `kakao-tui import FILE|-`: memos that `export` wrote, or the tokens of another program, told apart
 * by what is in the file.
 */
export async function runImport(
  context: CommandContext,
  path: string,
  flags: ImportFlags,
): Promise<number> {
  // A database that cannot be opened is told as itself, not as a fault of the file.
  context.ports();
  const source = await openOrTell(context, path);
  if (typeof source === 'number') return source;
  const tokens = source.isWhole ? readTokenFile(source.start.toString('utf8')) : null;
  if (tokens !== null) return runTokenImport(context, {...source, tokens}, flags);
  return takeMemos(context, source, flags);
}

async function openOrTell(context: CommandContext, path: string): Promise<ImportSource | number> {
  try {
    return await openSource(context, path);
  } catch (error) {
    return reportFileError(context, {path, task: 'read'}, error);
  }
}

async function takeMemos(
  context: CommandContext,
  source: ImportSource,
  flags: ImportFlags,
): Promise<number> {
  const {signal} = context;
  const progress = showProgress(context, {ko: '가져오는 중', en: 'importing'});
  const result = await importMemos(context.ports().records.intake(), source.chunks, {
    signal,
    onProgress: progress.update,
  });
  if (result.added > 0) await prepareSearch(context.ports(), signal);
  progress.end();
  const isCut = signal.aborted;
  if (flags.json) printJson(context, resultJson(result, isCut));
  tellResult(context, result, isCut);
  if (isCut) return exitCode.cancelled;
  return result.badCount === 0 ? exitCode.done : exitCode.input;
}

function resultJson(result: ImportResult, isCut: boolean) {
  return {
    schema: 'kakao-tui/import@1',
    kind: 'memos',
    ok: result.badCount === 0 && !isCut,
    added: result.added,
    known: result.known,
    badCount: result.badCount,
    bad: result.bad.map(({line, problem}) => ({line, ...problem})),
  };
}

function tellResult(context: CommandContext, result: ImportResult, isCut: boolean): void {
  const {added, known, bad, badCount} = result;
  for (const {line, problem} of bad) {
    const why = badLineWords(problem);
    context.say({ko: `${line}번째 줄: ${why.ko}.`, en: `Line ${line}: ${why.en}.`});
  }
  const count = {
    ko: `${added}건을 가져왔고, ${known}건은 이미 있었습니다.`,
    en: `${added} imported, ${known} were on record already.`,
  };
  if (badCount === 0) context.note(count);
  else {
    context.say({
      ko: `${count.ko} 읽지 못한 줄 ${badCount}개는 건너뛰었습니다.`,
      en: `${count.en} ${badCount} line(s) could not be read and were left out.`,
    });
  }
  if (added + known === 0 && badCount > 0) context.say(neitherWords);
  if (!isCut) return;
  context.say({
    ko: '그만두었습니다. 가져온 것은 남아 있고, 다시 실행하면 이어서 가져옵니다.',
    en: 'Cancelled. What was imported stays; run it again to go on.',
  });
}

const neitherWords = {
  ko: '내보낸 메모도, 액세스 토큰이나 리프레시 토큰이 든 파일도 아닙니다.',
  en: 'The file holds neither exported memos nor an access or refresh token.',
};
