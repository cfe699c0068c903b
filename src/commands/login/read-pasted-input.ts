import {redirectUriOf} from '../../app/login/app-credentials.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {isBlankLine} from '../../domain/login/join-pasted-lines.ts';
import {createPasteReader} from '../../domain/login/paste-reader.ts';
import {maxPasteLength} from '../../domain/login/read-pasted-code.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {eachLine} from '../shared/each-line.ts';
import {readInput} from '../shared/read-input.ts';

/**
 * Returns a given address or code, or reads it from stdin for `-`: all of it, or on a terminal what
 * was pasted, up to an empty line.
 */
export function readPastedInput(context: CommandContext, given: string): Promise<Result<string>> {
  if (given !== '-') return Promise.resolve(succeeded(given));
  return context.stdin.isTTY === true ? readTyped(context) : readInput(context);
}

function readTyped(context: CommandContext): Promise<Result<string>> {
  const ports = context.ports();
  const {promise, resolve} = Promise.withResolvers<Result<string>>();
  const cancel = (): void => resolve(failed({kind: 'login-cancelled'}));
  context.signal.addEventListener('abort', cancel);
  if (context.signal.aborted) cancel();
  const {origin} = ports.auth;
  const [newest] = ports.pendingLogins.list();
  const redirectUri = newest?.redirectUri ?? redirectUriOf(ports);
  const expected = {redirectUri, state: newest?.state ?? '', authOrigin: origin, url: origin};
  const reader = createPasteReader(expected);
  let pasted = '';
  const end = (): void => resolve(succeeded(pasted));
  const stop = eachLine(context.stdin, {
    line: (text) => {
      const {kind} = reader.line(text);
      const isEnd = isBlankLine(text) && pasted !== '';
      pasted += `${text}\n`;
      // The rest of what is refused is read as well: the shell would run what is left.
      if (isEnd || kind === 'code' || kind === 'koe' || pasted.length > maxPasteLength) end();
    },
    end,
  });
  context.say({
    ko: '동의한 뒤 주소창에 표시된 주소 전체(또는 코드만)를 붙여 넣고, 빈 줄에서 Enter를 누르세요:',
    en: 'Paste the address you ended up at (or only the code), and press Enter on an empty line:',
  });
  return promise.finally(() => {
    stop();
    context.signal.removeEventListener('abort', cancel);
  });
}
