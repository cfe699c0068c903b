import {startLogin} from '../../src/app/operations/start-login.ts';
import type {Ports} from '../../src/app/ports.ts';
import {splitMemo} from '../../src/domain/split-memo.ts';
import {writtenTags} from '../../src/domain/tags.ts';
import {
  type Emulator,
  type EmulatorOptions,
  startEmulator,
} from '../../src/emulator/start-emulator.ts';
import {createServices} from '../../src/services.ts';
import {locateDataFolder} from '../../src/storage/data-folder.ts';
import type {Environment} from './clean-environment.ts';
import {freePort} from './free-port.ts';
import {tempFolder} from './temp-folder.ts';
import type {Terminal} from './terminal.ts';
import {openTui, type TuiOptions} from './tui.ts';

/** A local Kakao, a folder for what the program keeps, and a terminal to run it in. */
export interface KakaoStage extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly home: string;
  readonly redirectUri: string;
  /** Points a program at all of it. */
  readonly env: Environment;
  open(options?: TuiOptions): Terminal;
  /** Logs the folder's owner in as an earlier run would have done, over HTTP. */
  logIn(): Promise<void>;
  /** Puts memos on record that were sent in earlier runs, a second apart, the last one now. */
  remember(texts: readonly string[]): Promise<void>;
  /** Lends the ports of another process of the same person to the callback. */
  withPorts<Result>(use: (ports: Ports) => Result | Promise<Result>): Promise<Result>;
}

export interface StageOptions extends EmulatorOptions {
  /** Whether the environment names the app's key and secret; true unless given. */
  readonly isSetUp?: boolean;
}

/** Starts the local Kakao; the redirect URI is on a port of its own, so that files can run at once. */
export async function openStage({
  isSetUp = true,
  ...options
}: StageOptions = {}): Promise<KakaoStage> {
  const redirectUri = `http://localhost:${await freePort()}/callback`;
  const emulator = await startEmulator({redirectUris: [redirectUri], ...options});
  const home = tempFolder();
  const env: Environment = {
    KAKAO_TUI_HOME: home,
    KAKAO_AUTH_ORIGIN: emulator.authOrigin,
    KAKAO_API_ORIGIN: emulator.apiOrigin,
    KAKAO_REDIRECT_URI: redirectUri,
    ...(isSetUp ? appKeys(emulator) : {}),
  };
  const withPorts: KakaoStage['withPorts'] = async (use) => {
    const folder = locateDataFolder(env);
    const known = {...env, ...appKeys(emulator)};
    const services = createServices({env: known, folder, version: '0.0.0-test', demo: null});
    try {
      return await use(services.ports);
    } finally {
      services.close();
    }
  };
  return {
    emulator,
    home,
    redirectUri,
    env,
    open: (tui = {}) => openTui({...tui, env: {...env, ...tui.env}}),
    logIn: () => withPorts((ports) => logIn(ports, emulator)),
    remember: (texts) => withPorts((ports) => remember(ports, texts)),
    withPorts,
    [Symbol.asyncDispose]: () => emulator.close(),
  };
}

function appKeys({restApiKey, clientSecret}: Emulator): Environment {
  return {KAKAO_REST_API_KEY: restApiKey, KAKAO_CLIENT_SECRET: clientSecret ?? ''};
}

/** Logs the folder's owner in, over HTTP. */
export async function logIn(ports: Ports, emulator: Emulator): Promise<void> {
  const attempt = await startLogin(ports, {language: 'ko', openBrowser: false});
  if (!attempt.ok) throw new Error(`no login: ${attempt.failure.kind}`);
  const refusal = attempt.value.paste(await emulator.agree(attempt.value.url));
  const outcome = await attempt.value.outcome;
  if (refusal !== null || !outcome.ok) throw new Error('the login was refused');
}

function remember(ports: Ports, texts: readonly string[]): void {
  const now = Date.now();
  for (const [index, text] of texts.entries()) {
    rememberSent(ports, {text, sentAt: now - (texts.length - 1 - index) * 1000});
  }
}

/** Puts a memo on record that was sent at that time (ms). */
export function rememberSent(
  {memos, newId, preferences}: Ports,
  {text, sentAt}: {text: string; sentAt: number},
): void {
  const memo = {
    id: newId(sentAt),
    text,
    link: {url: preferences.read().link, buttonTitle: null},
    status: 'sent' as const,
    parts: splitMemo(text).map((part) => ({text: part, status: 'sent' as const})),
    createdAt: sentAt,
    sentAt,
    nextAttemptAt: null,
    attempts: 1,
    failure: null,
    tags: writtenTags(text),
    pinnedAt: null,
    sourceId: null,
  };
  memos.add(memo, null);
}
