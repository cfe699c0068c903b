import type {TextSource} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {cleanMemo, isEmptyMemo} from '../../domain/memo/split-memo.ts';
import {truncateMemo} from '../../domain/memo/truncate-memo.ts';
import type {CommandContext} from '../shared/command-context.ts';
import type {MessageForm} from '../shared/message-form.ts';
import {textsInOptions} from '../shared/message-texts.ts';
import {openInputStream} from '../shared/open-input-stream.ts';
import {readInput} from '../shared/read-input.ts';
import {reportCleaned} from '../shared/report-cleaned.ts';
import {saveInterrupted} from './save-interrupted.ts';
import type {SendOptions} from './send-options.ts';

export interface SendText {
  readonly form: MessageForm;
  readonly words: readonly string[];
  /** The text written in the editor; null without `--editor`. */
  readonly edited: string | null;
}

/**
 * Returns the text to send: the edited text, or the words, a file or stdin; `-` is stdin. Null for a
 * message that has none: standard input is read only for a text, a list, or where it is asked for.
 */
export async function readSendText(
  context: CommandContext,
  {form, words, edited}: SendText,
  options: SendOptions,
): Promise<Result<string | null>> {
  const source = sourceOf(form, words, options);
  if (source === 'stdin' && options.image === '-') {
    return failed({
      kind: 'options-refused',
      problem: 'conflict',
      option: '--image -',
      others: [options.file === undefined ? 'TEXT -' : '--file -'],
    });
  }
  const text =
    edited === null ? await readSource(context, {source, words, form}, options) : succeeded(edited);
  if (!text.ok) return text;
  if (form !== 'template') reportCleaned(context, text.value ?? '', ...textsInOptions(options));
  if (text.value === null) return text;
  const isNeeded = edited === null && !['picture', 'card', 'place'].includes(form);
  if (source !== null && isNeeded && isEmptyMemo(text.value)) {
    return failed({kind: 'memo-empty', from: source});
  }
  return options.truncate ? succeeded(truncate(context, text.value)) : text;
}

interface Source {
  readonly source: TextSource | null;
  readonly words: readonly string[];
  readonly form: MessageForm;
}

async function readSource(
  context: CommandContext,
  {source, words, form}: Source,
  options: SendOptions,
): Promise<Result<string | null>> {
  if (source === null) return succeeded(null);
  // Each argument is an item of a list.
  if (source === 'words') return succeeded(words.join(form === 'list' ? '\n' : ' '));
  if (source !== 'stdin') return readFile(context, source.file);
  if (!context.stdin.isTTY) return readInput(context);
  context.note({
    ko: '메모를 쓴 뒤 새 줄에서 Ctrl+D를 누르면 보냅니다.',
    en: 'Write the memo, then press Ctrl+D on a new line to send it.',
  });
  return readInput(context, (text) => saveInterrupted(context, text, options));
}

/** Where the text comes from; null if there is none. */
function sourceOf(
  form: MessageForm,
  words: readonly string[],
  {file, template}: SendOptions,
): TextSource | null {
  const named = form === 'template' ? template : file;
  if (named !== undefined) return named === '-' ? 'stdin' : {file: named};
  const [word, ...more] = words;
  if (word !== undefined) return word === '-' && more.length === 0 ? 'stdin' : 'words';
  return form === 'text' || form === 'list' ? 'stdin' : null;
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
