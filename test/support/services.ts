import assert from 'node:assert/strict';
import {join} from 'node:path';
import type {Ports} from '../../src/app/ports/ports.ts';
import type {StoredSession} from '../../src/app/ports/storage-ports.ts';
import {
  type Emulator,
  type EmulatorOptions,
  startEmulator,
} from '../../src/emulator/start-emulator.ts';
import {createCriticalWork} from '../../src/main/critical-work.ts';
import {createServices, type Services} from '../../src/main/services.ts';
import {appRedirectUri} from '../emulator/plain-http.ts';
import {appKeys, kakaoEnvironment, logIn} from './local-kakao.ts';
import {withTempFolder} from './temp-folder.ts';
import {type TurnableClock, turnableClock} from './turnable-clock.ts';

export interface StandOptions {
  readonly emulator?: EmulatorOptions;
  /** Logs in before the callback; true unless given. */
  readonly loggedIn?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The program's real parts with a local Kakao, in a folder of their own. */
export interface Stand {
  readonly emulator: Emulator;
  readonly folder: string;
  /** The environment with which a process of the program uses this Kakao and this folder. */
  readonly env: Readonly<Record<string, string>>;
  /** The ports. A test replaces one with `{...ports, clock}`. */
  readonly ports: Ports;
  readonly clock: TurnableClock;
  /** Moves the clocks of Kakao and of the program forward by the same time. */
  turn(ms: number): void;
  /** Opens further parts on the same folder, as another process would. */
  open(): Ports;
}

/** Runs the callback with real ports on a local Kakao and always closes all of it. */
export async function withServices(
  callback: (stand: Stand) => Promise<void> | void,
  options: StandOptions = {},
): Promise<void> {
  const emulator = await startEmulator(options.emulator);
  const opened: Services[] = [];
  try {
    await withTempFolder(async (root) => {
      try {
        const stand = setUp({root, emulator, opened, env: options.env ?? {}});
        if (options.loggedIn ?? true) await logIn(stand);
        await callback(stand);
      } finally {
        for (const services of opened.splice(0)) services.close();
      }
    });
  } finally {
    await emulator.close();
  }
}

interface Parts {
  readonly root: string;
  readonly emulator: Emulator;
  readonly opened: Services[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

function setUp({root, emulator, opened, env: given}: Parts): Stand {
  const folder = join(root, 'home');
  const env = {
    ...kakaoEnvironment(emulator, {home: folder, redirectUri: appRedirectUri}),
    ...appKeys(emulator),
    BROWSER: 'none',
    ...given,
  };
  const clock = turnableClock();
  const open = (): Ports => {
    const services = createServices({
      env,
      folder: {data: folder, config: folder},
      version: '0.0.0',
      demo: null,
      criticalWork: createCriticalWork(),
    });
    opened.push(services);
    return {...services.ports, clock, wait: clock.wait};
  };
  const turn = (ms: number): void => {
    emulator.advanceClock(ms);
    clock.turn(ms);
  };
  return {emulator, folder, env: present(env), ports: open(), clock, turn, open};
}

function present(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(env);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The stored login; fails if there is none. */
export function storedSession({sessions}: Ports): StoredSession {
  const stored = sessions.read();
  assert.ok(stored, 'no user is logged in');
  return stored;
}

/** The refresh requests to the token endpoint. */
export function refreshRequests(emulator: Emulator) {
  return emulator.requests.filter(({form}) => form['grant_type'] === 'refresh_token');
}
