import type {LoginAttempt} from '../app/operations/login-attempt.ts';
import {startLogin} from '../app/operations/start-login.ts';
import type {StoredSession} from '../app/ports.ts';
import {exitCode} from '../domain/exit-code.ts';
import {sanitizeLine} from '../domain/sanitize.ts';
import {memoScope} from '../domain/session.ts';
import {askForSetup} from './ask-for-setup.ts';
import type {CommandContext} from './command-context.ts';
import {eachLine} from './each-line.ts';
import {reportFailure} from './report-failure.ts';

/**
 * `kakao-tui login`: prints the address on stdout as a line of its own, then waits for the callback
 * or for a line pasted on stdin, whichever comes first.
 */
export async function runLogin(
  context: CommandContext,
  options: {browser: boolean; chooseAccount?: boolean},
): Promise<number> {
  const ports = context.ports();
  await askForSetup(context);
  const started = await startLogin(ports, {
    language: context.language,
    openBrowser: options.browser,
    chooseAccount: options.chooseAccount ?? false,
  });
  if (!started.ok) return reportFailure(context, started.failure);
  const attempt = started.value;
  introduce(context, attempt);
  context.signal.addEventListener('abort', () => attempt.cancel({kind: 'login-cancelled'}));
  const stopReading = eachLine(context.stdin, (line) => takeLine(context, attempt, line));
  const outcome = await attempt.outcome;
  stopReading();
  if (!outcome.ok) return reportFailure(context, outcome.failure);
  return welcome(context, outcome.value);
}

function introduce(context: CommandContext, attempt: LoginAttempt): void {
  context.say(
    attempt.browser === 'opened'
      ? {
          ko: '브라우저를 열었습니다. [카카오톡 메시지 전송]을 꼭 체크하세요. 안 열렸으면 이 주소를 여세요:',
          en: 'The browser was opened. Be sure to tick "Send message in KakaoTalk". If nothing opened, open this address:',
        }
      : {
          ko: '이 주소를 브라우저에서 열고 [카카오톡 메시지 전송]을 꼭 체크하세요:',
          en: 'Open this address in a browser and be sure to tick "Send message in KakaoTalk":',
        },
  );
  context.print(attempt.url);
  if (attempt.listening.kind === 'listening') {
    context.say({
      ko: `콜백을 기다립니다 (${attempt.redirectUri}). 다른 컴퓨터의 브라우저라면, 주소창에 남은 주소 전체를 여기에 붙여 넣고 Enter를 누르세요.`,
      en: `Waiting for the callback (${attempt.redirectUri}). With a browser on another machine, paste the whole address it ends on here and press Enter.`,
    });
    return;
  }
  context.say(pasteOnlyWords(attempt.listening.reason, attempt.redirectUri));
}

function pasteOnlyWords(reason: string, redirectUri: string) {
  const why =
    reason === 'not-loopback'
      ? {
          ko: `리다이렉트 URI(${redirectUri})로는 이 프로그램이 콜백을 받을 수 없습니다.`,
          en: `This program cannot receive the callback at ${redirectUri}.`,
        }
      : {
          ko: `다른 프로그램이 ${redirectUri}의 포트를 쓰고 있습니다.`,
          en: `Another program uses the port of ${redirectUri}.`,
        };
  return {
    ko: `${why.ko} 동의한 뒤 브라우저 주소창에 남은 주소 전체를 붙여 넣고 Enter를 누르세요.`,
    en: `${why.en} After agreeing, paste the whole address that the browser ends on and press Enter.`,
  };
}

function takeLine(context: CommandContext, attempt: LoginAttempt, line: string): void {
  const refused = attempt.paste(line);
  if (refused === null) return;
  if (refused.kind === 'paste-refused' && refused.problem === 'empty') return;
  reportFailure(context, refused);
}

function welcome(context: CommandContext, {tokens, account}: StoredSession): number {
  const name = sanitizeLine(account?.nickname ?? account?.id ?? '');
  context.say({
    ko: `로그인했습니다${name === '' ? '' : `: ${name}`}.`,
    en: `Logged in${name === '' ? '' : `: ${name}`}.`,
  });
  if (tokens.scopes.includes(memoScope)) return exitCode.done;
  return reportFailure(context, {kind: 'consent-missing', scopes: [memoScope]});
}
