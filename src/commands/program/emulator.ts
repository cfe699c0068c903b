import {exitCode} from '../../domain/failure/exit-code.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';

/** The part of the running emulator that this command needs. */
export interface RunningEmulator {
  readonly authOrigin: string;
  readonly apiOrigin: string;
  readonly roomUrl: string;
  readonly restApiKey: string;
  readonly clientSecret: string | null;
  readonly redirectUris: readonly string[];
  close(): Promise<void>;
}

/** `kakao-tui emulator`: prints the emulator's addresses and keys, and runs until it is stopped. */
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
    ko: '종료하려면 Ctrl+C를 누르세요. 위의 키와 시크릿은 이 에뮬레이터에서만 쓸 수 있습니다.',
    en: 'Press Ctrl+C to stop. The key and secret above work only with this emulator.',
  });
  if (!context.signal.aborted) {
    await new Promise((resolve) => context.signal.addEventListener('abort', resolve));
  }
  await emulator.close();
  return exitCode.done;
}

/** Returns null if one of the ports is in use or needs more privileges. */
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
    ko: '그 포트나 바로 다음 포트를 쓸 수 없습니다(포트 두 개가 필요합니다). --port로 다른 포트를 지정하세요.',
    en: 'That port or the next one cannot be used (two are needed). Choose another --port.',
  });
  return exitCode.failure;
}
