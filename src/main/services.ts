import {randomUUID} from 'node:crypto';
import {join} from 'node:path';
import type {CriticalWork} from '../app/ports/critical-work.ts';
import type {DemoUser} from '../app/ports/login-ports.ts';
import type {Ports} from '../app/ports/ports.ts';
import type {SessionStore} from '../app/ports/storage-ports.ts';
import type {Environment} from '../domain/failure/environment.ts';
import {FailureError} from '../domain/failure/failure.ts';
import {cleanKey} from '../domain/login/rest-api-key.ts';
import {unusableCredential} from '../domain/login/unusable-variable.ts';
import {createKakaoApi} from '../kakao/api/kakao-api.ts';
import {createKakaoAuth} from '../kakao/auth/kakao-auth.ts';
import {createHttp} from '../kakao/http/http.ts';
import {locateCacheFolder} from '../storage/base/cache-folder.ts';
import type {DataFolder} from '../storage/base/data-folder.ts';
import {createLocks} from '../storage/base/locks.ts';
import {createPreferencesStore} from '../storage/base/preferences.ts';
import {ensurePrivateFolder} from '../storage/base/private-paths.ts';
import {createEnvironmentSession} from '../storage/login/environment-session.ts';
import {withRotationNotice} from '../storage/login/notify-rotation.ts';
import {type OpenStorage, openStorage} from '../storage/opening/open-storage.ts';
import {browserReach} from '../system/login/browser-reach.ts';
import {createPkce} from '../system/login/pkce.ts';
import {randomToken} from '../system/login/secure-random.ts';
import {systemClock} from '../system/process/clock.ts';
import {newId} from '../system/process/new-id.ts';
import {wait} from '../system/process/wait.ts';
import {distinguishesEnterKeys} from '../system/terminal/inspect-terminal.ts';
import type {DebugLog} from './debug-log.ts';
import {officialOrigins, originFrom} from './kakao-origins.ts';
import {createLazyEditor} from './lazy-editor.ts';
import {lazyCalendar, lazyFiles, lazyFriends, lazyNetwork} from './lazy-parts.ts';

export interface ServiceOptions {
  readonly env: Environment;
  readonly folder: DataFolder;
  readonly version: string;
  readonly demo: DemoUser | null;
  /** What the end of the process waits for. */
  readonly criticalWork: CriticalWork;
  /** Whether the services are for the screen, which shows more of the history; true by default. */
  readonly forScreen?: boolean;
  /**
   * Called with every new refresh token after it is stored; the caller of the refresh receives any
   * error that it throws.
   */
  readonly onRotate?: (refreshToken: string) => void;
  /** Null or absent when there is no debug file. */
  readonly debug?: DebugLog | null;
}

/** The real parts behind the ports, and the function that closes them. */
export interface Services extends Omit<OpenStorage, 'stores'> {
  readonly ports: Ports;
}

/**
 * Connects the real parts to the ports; throws `FailureError` for an unusable origin or folder.
 * Rarely used parts are loaded on first use: the network alone takes as long to load as all the
 * rest.
 */
export function createServices(options: ServiceOptions): Services {
  const {env, folder, version, demo, debug = null} = options;
  const unusable = demo === null ? unusableCredential(env) : null;
  if (unusable !== null) throw new FailureError({kind: 'invalid-variable', ...unusable});
  const authOrigin = originFrom(env, 'KAKAO_AUTH_ORIGIN', officialOrigins.auth);
  const apiOrigin = originFrom(env, 'KAKAO_API_ORIGIN', officialOrigins.api);
  ensurePrivateFolder(folder.data);
  const {stores, ...storage} = openStorage({
    dataFolder: folder.data,
    cacheFolder: locateCacheFolder(env),
    now: systemClock.now(),
    checked: options.forScreen === false ? 'command' : 'screen',
  });
  const toKakao = {env, version, watch: debug?.watchExchange};
  const http = createHttp(toKakao);
  const environment = {
    restApiKey: keyFrom(env, 'KAKAO_REST_API_KEY'),
    clientSecret: keyFrom(env, 'KAKAO_CLIENT_SECRET'),
    redirectUri: env['KAKAO_REDIRECT_URI']?.trim() || null,
  };
  const preferences = createPreferencesStore(folder.config);
  const locks = createLocks(join(folder.data, 'locks'), wait);
  const processId = randomUUID();
  const ports: Ports = {
    clock: systemClock,
    auth: createKakaoAuth({origin: authOrigin, http}),
    api: createKakaoApi({origin: apiOrigin, http}),
    calendar: lazyCalendar({origin: apiOrigin, http}),
    ...stores,
    sessions: chooseSessions(stores.sessions, options),
    criticalWork: options.criticalWork,
    kakaoFriends: lazyFriends({origin: apiOrigin, http}),
    locks,
    ...lazyNetwork(toKakao, authOrigin),
    preferences,
    places: {dataFolder: folder.data, preferencesFile: preferences.path},
    refresher: 'command',
    login: {
      browserReach: browserReach(env),
      listen: async (options) => {
        const {listenForCallback} = await import('./load-system.ts');
        return listenForCallback(options);
      },
      openBrowser: async (url) => {
        const {openBrowser} = await import('./load-system.ts');
        return openBrowser(url, {browser: env['BROWSER']});
      },
      randomToken,
      createPkce,
    },
    runCommand: async (command) => {
      const {createCommandRunner} = await import('./load-system.ts');
      return createCommandRunner(env)(command);
    },
    canRun: async (program, runFolder) => {
      const {canRun} = await import('./load-system.ts');
      return canRun(program, runFolder, env);
    },
    clipboard: {
      copy: async (text) => {
        const {createClipboard} = await import('./load-system.ts');
        return createClipboard(env).copy(text);
      },
    },
    ...lazyFiles,
    editor: createLazyEditor(env, {folder: folder.data, processId, locks}),
    keyboard: {
      distinguishesEnterKeys: () => distinguishesEnterKeys(process.stdin, process.stdout, env),
    },
    screen: {lend: (use) => use()},
    demo,
    environment,
    leaveEnvironment: () => {
      Object.assign(environment, {restApiKey: null, clientSecret: null, redirectUri: null});
    },
    wait,
    newId,
    random: Math.random,
    processId,
  };
  return {...storage, ports: debug?.adapt(ports) ?? ports};
}

/** Uses a refresh token from the environment as the login, without storing it. */
function chooseSessions(stored: SessionStore, {env, demo, onRotate}: ServiceOptions): SessionStore {
  const refreshToken = demo === null ? keyFrom(env, 'KAKAO_REFRESH_TOKEN') : null;
  const restApiKey = keyFrom(env, 'KAKAO_REST_API_KEY');
  const sessions =
    refreshToken === null ? stored : createEnvironmentSession({restApiKey, refreshToken});
  return onRotate === undefined ? sessions : withRotationNotice(sessions, onRotate);
}

function keyFrom(env: Environment, name: string): string | null {
  return cleanKey(env[name] ?? '') || null;
}
