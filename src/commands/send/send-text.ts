import {constants, createReadStream, openSync, statSync} from 'node:fs';
import {Socket} from 'node:net';
import type {Readable} from 'node:stream';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {cleanMemo} from '../../domain/memo/split-memo.ts';
import {truncateMemo} from '../../domain/memo/truncate-memo.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {readInput} from '../shared/read-input.ts';
import {saveInterrupted} from './save-interrupted.ts';
import type {SendOptions} from './send-options.ts';

export interface GivenText {
  readonly words: readonly string[];
  /** Null: no editor was asked for. */
  readonly edited: string | null;
}

/** The text to send: what was edited, else words, else a file, else stdin; `-` is stdin. */
export async function readSendText(
  context: CommandContext,
  {words, edited}: GivenText,
  options: SendOptions,
): Promise<Result<string>> {
  const text = edited === null ? await readSource(context, words, options) : succeeded(edited);
  return text.ok && options.truncate ? succeeded(cut(context, text.value)) : text;
}

function readSource(
  context: CommandContext,
  words: readonly string[],
  options: SendOptions,
): Promise<Result<string>> {
  const {file} = options;
  const isInput = words.length === 0 || (words.length === 1 && words[0] === '-');
  if (!isInput) return Promise.resolve(succeeded(words.join(' ')));
  if (file !== undefined && file !== '-') return readFile(context, file);
  if (!context.stdin.isTTY) return readInput(context);
  context.note({
    ko: '메모를 적고, 새 줄에서 Ctrl+D를 누르면 보냅니다.',
    en: 'Write the memo; Ctrl+D on a new line sends it.',
  });
  return readInput(context, (text) => saveInterrupted(context, text, options));
}

async function readFile({signal}: CommandContext, path: string): Promise<Result<string>> {
  const read = await readInput({stdin: openText(path), signal});
  if (read.ok || read.failure.kind !== 'storage') return read;
  return failed({kind: 'input-unreadable', path, detail: read.failure.detail});
}

/**
 * A pipe with a name is opened without waiting for who writes into it: a thread that waits there could
 * not be stopped, and would keep the process from ending.
 */
function openText(path: string): Readable {
  if (!statSync(path, {throwIfNoEntry: false})?.isFIFO()) return createReadStream(path);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({fd, readable: true, writable: false});
}

/** What is left out is said: nothing is cut behind the person's back. */
function cut(context: CommandContext, text: string): string {
  const whole = cleanMemo(text);
  const kept = truncateMemo(whole);
  if (kept !== whole) {
    context.hint({
      ko: `${whole.length}자를 ${kept.length}자로 잘랐습니다.`,
      en: `Cut from ${whole.length} to ${kept.length} characters.`,
    });
  }
  return kept;
}
