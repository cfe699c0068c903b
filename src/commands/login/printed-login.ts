import {finishForeignLogin, finishPrintedLogin} from '../../app/login/finish-printed-login.ts';
import {printLogin} from '../../app/login/print-login.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {iso} from '../shared/expiry-json.ts';
import {failureJson, reportFailure} from '../shared/report-failure.ts';
import {readPastedInput} from './read-pasted-input.ts';
import {reportLogin} from './report-login.ts';

export interface PrintOptions {
  readonly chooseAccount: boolean;
  readonly pkce: boolean;
  readonly scopes: readonly string[];
  readonly json: boolean;
}

/** `kakao-tui login --print-url`: prints the address alone on stdout. */
export async function runPrintUrl(context: CommandContext, options: PrintOptions): Promise<number> {
  const printed = await printLogin(context.ports(), options);
  if (options.json) {
    const {expiresAt = null, ...addresses} = printed.ok ? printed.value : {};
    printJson(context, {
      schema: 'kakao-tui/login-url@1',
      ok: printed.ok,
      url: null,
      redirectUri: null,
      ...addresses,
      expiresAt: expiresAt === null ? null : iso(expiresAt),
      error: printed.ok ? null : failureJson(printed.failure, context.language),
    });
  }
  if (!printed.ok) return reportFailure(context, printed.failure);
  if (!options.json) context.print(printed.value.url);
  context.hint({
    ko: '이 주소를 브라우저에서 열어 [카카오톡 메시지 전송]에 동의하고, 10분 안에 그 뒤 주소창의 주소를 kakao-tui login --code - 에 붙여 넣으세요.',
    en: 'Open this address in a browser, agree to "Send message in KakaoTalk", and within ten minutes paste the address you end up at into kakao-tui login --code -.',
  });
  return exitCode.done;
}

/** `kakao-tui login --code`: completes a login with the address or code that the browser shows. */
export async function runCode(
  context: CommandContext,
  given: string,
  {pkce, json}: Pick<PrintOptions, 'pkce' | 'json'>,
): Promise<number> {
  const ports = context.ports();
  const previous = ports.sessions.read()?.account ?? null;
  const text = await readPastedInput(context, given);
  const finish = pkce ? finishPrintedLogin : finishForeignLogin;
  const outcome = text.ok ? await finish(ports, text.value) : text;
  return reportLogin(context, {outcome, previous, json});
}
