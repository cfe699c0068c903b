import type {CommandProblem} from '../../domain/failure/command-failure.ts';
import {decodeUtf8} from '../../domain/text/decode-utf8.ts';
import type {CommandEnd} from '../ports/command-ports.ts';

/** Returns why the output of a command must not be sent; null when the command succeeded. */
export function problemOf(end: CommandEnd): {problem: CommandProblem; detail: string} | null {
  switch (end.kind) {
    case 'stopped':
      return {problem: 'broken-off', detail: ''};
    case 'not-started':
      return {problem: 'not-started', detail: end.detail};
    case 'timed-out':
    case 'too-much':
      return {problem: end.kind, detail: ''};
    case 'ended': {
      const {code, signal, stderr} = end;
      if (code === 0) return null;
      if (code === null) return {problem: 'killed', detail: signal ?? ''};
      return {problem: 'exit-code', detail: [code, lastLine(stderr)].join(' ').trim()};
    }
  }
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.trim().slice(0, 200) ?? '';
}

/** Decodes the output of a command; null when it is not UTF-8. */
export function outputText(bytes: Uint8Array): string | null {
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? decoded.text : null;
}
