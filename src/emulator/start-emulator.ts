import {checkOptions} from './check-options.ts';
import type {EmulatorOptions} from './emulator-options.ts';
import {failureResponse} from './failure-response.ts';
import {closeServer, listen} from './listen.ts';
import {apiHost, authHost} from './routes.ts';
import {createScript} from './scripted-response.ts';
import {createHostServer, type Stage} from './serve.ts';
import {readState, saveTo} from './state/state-file.ts';
import {createTestControls, type TestControls} from './test-controls.ts';
import {createWorld} from './world.ts';

export type {EmulatorOptions, PersonOptions} from './emulator-options.ts';
export {type Fault, OptionFault} from './option-fault.ts';
export type {EmulatorRequest} from './request-log.ts';
export type {Memo as EmulatorMemo} from './room/memo.ts';
export type {ScriptedResponse} from './scripted-response.ts';

/** A running emulator of Kakao. */
export interface Emulator extends TestControls {
  /** Replaces https://kauth.kakao.com. */
  readonly authOrigin: string;
  /** Replaces https://kapi.kakao.com. */
  readonly apiOrigin: string;
  /** The page of the user's own chatroom. */
  readonly roomUrl: string;
  /** The page of the user's TalkCalendar. */
  readonly calendarUrl: string;
  readonly restApiKey: string;
  readonly clientSecret: string | null;
  readonly redirectUris: readonly string[];
  /** Stops both servers and closes all connections. */
  close(): Promise<void>;
}

/**
 * Starts an emulator of Kakao on 127.0.0.1 that rejects requests as Kakao does. It uses two ports,
 * so that a client that mixes up the hosts fails. Rejects if a port is in use, or with RangeError
 * for an impossible option.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  checkOptions(options);
  const closing = new AbortController();
  const {state} = options;
  const world = createWorld(options, state === undefined ? null : readState(state));
  const save = state === undefined ? () => {} : saveTo(state, world);
  const script = createScript();
  for (const failure of options.failures ?? []) {
    script.add(failure.path, failureResponse(failure), failure.times ?? Number.POSITIVE_INFINITY);
  }
  const {latency = 0, onRequest = () => {}, onSaveError = () => {}} = options;
  const stage: Stage = {
    world,
    script,
    log: [],
    save: reporting(save, onSaveError),
    latency,
    onRequest,
    closing: closing.signal,
  };
  const authServer = createHostServer(authHost, stage);
  const apiServer = createHostServer(apiHost, stage);
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.all([closeServer(authServer), closeServer(apiServer)]);
  };
  const {port = 0, apiPort = port === 0 ? 0 : port + 1} = options;
  try {
    const authOrigin = await listen(authServer, port);
    const apiOrigin = await listen(apiServer, apiPort);
    world.apiPort = Number(new URL(apiOrigin).port);
    // The page that the room's server offers for previews can be linked to as well.
    if (options.webDomains === undefined) {
      world.app.webDomains = [...world.app.webDomains, apiOrigin];
    }
    save();
    return {...createTestControls(stage), ...addresses(stage, {authOrigin, apiOrigin}), close};
  } catch (error) {
    await close();
    throw error;
  }
}

function reporting(save: () => void, report: (error: unknown) => void): () => void {
  return () => {
    try {
      save();
    } catch (error) {
      report(error);
      throw error;
    }
  };
}

function addresses({world}: Stage, origins: Pick<Emulator, 'authOrigin' | 'apiOrigin'>) {
  const {restApiKey, clientSecret, redirectUris} = world.app;
  const roomUrl = `${origins.apiOrigin}/room`;
  const calendarUrl = `${origins.apiOrigin}/calendar`;
  return {...origins, roomUrl, calendarUrl, restApiKey, clientSecret, redirectUris};
}
