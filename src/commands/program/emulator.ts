import {exitCode} from '../../domain/failure/exit-code.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';

/** The running emulator, as far as this command needs it. */
export interface RunningEmulator {
  readonly authOrigin: string;
  readonly apiOrigin: string;
  readonly roomUrl: string;
  readonly restApiKey: string;
  readonly clientSecret: string | null;
  readonly redirectUris: readonly string[];
  close(): Promise<void>;
}

/** `kakao-tui emulator`: prints where the emulator is and what it accepts, and runs until it is stopped. */
export async function runEmulator(
  context: CommandContext,
  start: () => Promise<RunningEmulator>,
): Promise<number> {
  const emulator = await startOnPorts(start);
  if (emulator === null) return refusePorts(context);
  const {authOrigin, apiOrigin, roomUrl, restApiKey, clientSecret, redirectUris} = emulator;
  printJson(context, {
    schema: 'kakao-tui/emulator@1',
    authOrigin,
    apiOrigin,
    roomUrl,
    restApiKey,
    clientSecret,
    redirectUris,
  });
  context.note({
    ko: 'Ctrl+C로 끝냅니다. 여기 나온 키와 시크릿은 이 에뮬레이터에서만 쓰입니다.',
    en: 'Ctrl+C ends it. The key and secret above are known to this emulator only.',
  });
  if (!context.signal.aborted) {
    await new Promise((resolve) => context.signal.addEventListener('abort', resolve));
  }
  await emulator.close();
  return exitCode.done;
}

/** Null: one of the ports is taken, or not for this user. */
async function startOnPorts(start: () => Promise<RunningEmulator>) {
  try {
    return await start();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE' || code === 'EACCES') return null;
    throw error;
  }
}

function refusePorts(context: CommandContext): number {
  context.say({
    ko: '그 포트나 바로 다음 포트를 쓸 수 없습니다(두 개를 씁니다). 다른 --port를 고르세요.',
    en: 'That port or the one after it cannot be used (two are needed). Choose another --port.',
  });
  return exitCode.failure;
}
