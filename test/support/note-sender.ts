import assert from 'node:assert/strict';
import {freePort} from './free-port.ts';
import type {KakaoStage} from './kakao-stage.ts';
import type {ProgramCommand} from './program-command.ts';
import type {RunningCli} from './run.ts';

/** A server of notes that runs as a process, and how to post to it. */
export interface NoteSender {
  readonly cli: RunningCli;
  readonly port: number;
  readonly token: string;
  post(body: string, options?: PostOptions): Promise<Response>;
}

export interface PostOptions {
  /** Below the address of the server; `/hook/text` unless given. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServeRun {
  /** The command; `serve` unless given. */
  readonly command?: readonly string[];
  readonly options?: readonly string[];
  readonly port?: number;
  /** Another way to start the program. */
  readonly program?: ProgramCommand;
  /** Waits until it listens, where its output cannot be read. */
  readonly isListening?: () => Promise<unknown>;
}

/** Starts `serve` on a stage and waits until it listens. */
export async function startServe(
  stage: KakaoStage,
  {command = ['serve'], options = [], port, program, isListening}: ServeRun = {},
): Promise<NoteSender> {
  const own = port ?? (await freePort());
  const cli = stage.start([...command, '--port', String(own), ...options], {
    env: {LANG: 'en_US.UTF-8'},
    ...(program === undefined ? {} : {program}),
  });
  await (isListening?.() ?? cli.untilStdout(/127\.0\.0\.1/));
  const {stdout} = await stage.run(['serve', '--show-token']);
  const token = stdout.trim();
  assert.match(token, /^[\w-]{43}$/);
  return {
    cli,
    port: own,
    token,
    post: (body, {path = '/hook/text', headers = {}} = {}) =>
      fetch(`http://127.0.0.1:${own}${path}`, {
        method: 'POST',
        body,
        headers: {Authorization: `Bearer ${token}`, ...headers},
      }),
  };
}
