import {readFileSync} from 'node:fs';
import type {Environment} from '../../domain/failure/environment.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {decodeUtf8} from '../../domain/text/decode-utf8.ts';

/** What this process was started with. */
export interface Start {
  /** The arguments, without node and the script. */
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly platform: string;
  /** The content of a file of the kernel about this process; null if there is none. */
  readonly readKernelFile: (name: 'cmdline' | 'environ') => Uint8Array | null;
}

/** What Node puts in the place of bytes that are not UTF-8. */
const replacement = '\uFFFD';

const ownVariable = /^KAKAO_/;
const folderVariables = ['HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME'];

/**
 * The first argument or variable that is not UTF-8; null if all are. Node decodes both without an
 * error, so the bytes are asked of the kernel (Linux, proc(5)). Elsewhere a U+FFFD in an argument
 * is rejected, because it may be one that was typed or one that Node wrote; the text can still be
 * given on stdin. Windows passes UTF-16, in which every U+FFFD was typed.
 */
export function unreadableInput({argv, env, platform, readKernelFile}: Start): Failure | null {
  if (platform === 'win32') return null;
  if (argv.some(isSuspect)) {
    const raw = words(readKernelFile('cmdline'))?.slice(-argv.length) ?? null;
    for (const [index, word] of argv.entries()) {
      const byte = isSuspect(word) ? badByte(raw?.[index]) : null;
      const number = index + 1;
      if (byte !== null) return {kind: 'input-not-text', byte, from: {argument: number}};
    }
  }
  const names = Object.keys(env).filter((name) => ownVariable.test(name) && isSuspect(env[name]));
  if (!env['KAKAO_TUI_HOME']) names.push(...folderVariables.filter((name) => isSuspect(env[name])));
  if (names.length === 0) return null;
  const raw = words(readKernelFile('environ')) ?? [];
  for (const variable of names) {
    const entry = raw.find((word) => startsWith(word, `${variable}=`));
    const byte = badByte(entry?.subarray(variable.length + 1));
    if (byte !== null) return {kind: 'input-not-text', byte, from: {variable}};
  }
  return null;
}

/** The file of the kernel about this process; null on systems without it. */
export function readKernelFile(name: 'cmdline' | 'environ'): Uint8Array | null {
  try {
    return readFileSync(`/proc/self/${name}`);
  } catch {
    return null;
  }
}

function isSuspect(text: string | undefined): boolean {
  return text?.includes(replacement) ?? false;
}

/** Null for UTF-8, and -1 if the bytes are not known. */
function badByte(bytes: Uint8Array | undefined): number | null {
  if (bytes === undefined) return -1;
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? null : decoded.byte;
}

/** Splits at NUL, which ends every word. */
function words(bytes: Uint8Array | null): Uint8Array[] | null {
  if (bytes === null) return null;
  const found: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0, start);
    const stop = end === -1 ? bytes.length : end;
    found.push(bytes.subarray(start, stop));
    start = stop + 1;
  }
  return found;
}

function startsWith(bytes: Uint8Array, ascii: string): boolean {
  return [...ascii].every((character, index) => bytes[index] === character.charCodeAt(0));
}
