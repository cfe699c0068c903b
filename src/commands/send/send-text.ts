import type {TextSource} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {cleanMemo, isEmptyMemo} from '../../domain/memo/split-memo.ts';
import {truncateMemo} from '../../domain/memo/truncate-memo.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {reportCleaned} from '../shared/given-text.ts';
import {openInputStream} from '../shared/open-input-stream.ts';
import {readInput} from '../shared/read-input.ts';
import {saveInterrupted} from './save-interrupted.ts';
import type {SendOptions} from './send-options.ts';

export interface SendText {
  readonly words: readonly string[];
  /** The text written in the editor; null without `--editor`. */
  readonly edited: string | null;
}

/** Returns the text to send: the edited text, or the words, a file or stdin; `-` is stdin. */
export async function readSendText(
  context: CommandContext,
  {words, edited}: SendText,
  options: SendOptions,
): Promise<Result<string>> {
  const text = edited === null ? await readSource(context, words, options) : succeeded(edited);
  if (!text.ok) return text;
  reportCleaned(context, text.value, options.button);
  if (edited === null && isEmptyMemo(text.value)) {
    return failed({kind: 'memo-empty', from: sourceOf(words, options)});
  }
  return options.truncate ? succeeded(truncate(context, text.value)) : text;
}

function readSource(
  context: CommandContext,
  words: readonly string[],
  options: SendOptions,
): Promise<Result<string>> {
  const source = sourceOf(words, options);
  if (source === 'words') return Promise.resolve(succeeded(words.join(' ')));
  if (source !== 'stdin') return readFile(context, source.file);
  if (!context.stdin.isTTY) return readInput(context);
  context.note({
    ko: '메모를 쓴 뒤 새 줄에서 Ctrl+D를 누르면 보냅니다.',
    en: 'Write the memo, then press Ctrl+D on a new line to send it.',
  });
  return readInput(context, (text) => saveInterrupted(context, text, options));
}

function sourceOf(words: readonly string[], {file}: SendOptions): TextSource {
  const isInput = words.length === 0 || (words.length === 1 && words[0] === '-');
  if (!isInput) return 'words';
  return file === undefined || file === '-' ? 'stdin' : {file};
}

async function readFile({signal}: CommandContext, path: string): Promise<Result<string>> {
  const read = await readInput({stdin: openInputStream(path), signal});
  if (read.ok) return read;
  const {failure} = read;
  if (failure.kind === 'input-not-text') return failed({...failure, from: {file: path}});
  if (failure.kind !== 'storage') return read;
  return failed({kind: 'input-unreadable', path, detail: failure.detail});
}

/** Truncates the text, and reports it if anything was cut. */
function truncate(context: CommandContext, text: string): string {
  const full = cleanMemo(text);
  const cut = truncateMemo(full);
  if (cut !== full) {
    context.hint({
      ko: `${full.length}자를 ${cut.length}자로 잘랐습니다.`,
      en: `Cut from ${full.length} to ${cut.length} characters.`,
    });
  }
  return cut;
}
