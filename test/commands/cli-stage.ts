import assert from 'node:assert/strict';
import type {Environment} from '../support/clean-environment.ts';
import {assertInvariants} from '../support/invariants.ts';
import {type KakaoStage, openStage, type StageOptions} from '../support/kakao-stage.ts';
import {type CliResult, type RunningCli, runCli, startCli} from '../support/run.ts';

export interface CliRun {
  readonly env?: Environment;
  readonly input?: string | Buffer;
}

/** A local Kakao and the program as processes of its own, in one folder. */
export interface CliStage extends KakaoStage {
  /** Runs the program to its end; fails when it showed a secret, a stack or a warning. */
  run(args: string[], options?: CliRun): Promise<CliResult>;
  start(args: string[], options?: CliRun): RunningCli;
  /** Waits for a program that was started, under the same conditions. */
  end(cli: RunningCli): Promise<CliResult>;
  /** How often this path was asked. */
  asked(path: string): number;
}

export const memoPath = '/v2/api/talk/memo/default/send';

/** As `openStage`, with the command line; logged in unless told otherwise. */
export async function openCli({
  loggedIn = true,
  ...options
}: StageOptions & {loggedIn?: boolean} = {}): Promise<CliStage> {
  const stage = await openStage(options);
  if (loggedIn) await stage.logIn();
  const merged = (run: CliRun) => ({...run, env: {...stage.env, ...run.env}});
  const checked = async (args: string[], result: CliResult): Promise<CliResult> => {
    assertClean(result, args[0] === 'token' ? [] : await secretsOf(stage));
    return result;
  };
  return {
    ...stage,
    run: async (args, run = {}) => checked(args, await runCli(args, merged(run))),
    start: (args, run = {}) => startCli(args, merged(run)),
    end: async (cli) => {
      const exit = await cli.exit;
      return checked([], {...exit, stdout: cli.stdout(), stderr: cli.stderr()});
    },
    asked: (path) => stage.emulator.requests.filter((request) => request.path === path).length,
    [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose](),
  };
}

/** What holds after every run, whatever was asked. */
export function assertClean({code, stdout, stderr}: CliResult, secrets: readonly string[]): void {
  const output = `${stdout}\n${stderr}`;
  assertInvariants({exit: code, output, secrets});
  assert.doesNotMatch(output, /node:internal|Warning|unexpected error|예상하지 못한/);
  assert.doesNotMatch(output, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/, 'control characters');
}

/** Everything secret that Kakao was ever shown, and what the folder holds. */
export async function secretsOf({emulator, withPorts}: KakaoStage): Promise<string[]> {
  const shown = emulator.requests.flatMap(({form, headers}) => [
    form['code'],
    form['code_verifier'],
    form['refresh_token'],
    form['client_secret'],
    headers.authorization?.replace('Bearer ', ''),
  ]);
  const held = await withPorts((ports) => ports.sessions.read()?.tokens);
  const all = [...shown, held?.accessToken, held?.refreshToken, emulator.clientSecret];
  return all.filter((secret): secret is string => typeof secret === 'string' && secret !== '');
}

/** The one JSON object on stdout. */
export function jsonOf({stdout}: CliResult) {
  assert.equal(stdout.trimEnd().split('\n').length, 1, `one line expected:\n${stdout}`);
  return JSON.parse(stdout);
}
