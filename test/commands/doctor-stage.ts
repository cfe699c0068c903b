import assert from 'node:assert/strict';
import type {Environment} from '../support/clean-environment.ts';
import {type KakaoStage, openStage, type StageOptions} from '../support/kakao-stage.ts';
import {type CliResult, runCli} from '../support/run.ts';
import {tempFolder} from '../support/temp-folder.ts';
import {assertClean, jsonOf, secretsOf} from './cli-stage.ts';

export interface Line {
  readonly id: string;
  readonly level: 'ok' | 'note' | 'problem';
  readonly message: string;
  readonly nextStep: string;
}

export interface Report extends CliResult {
  readonly ok: boolean;
  readonly findings: readonly Line[];
  /** The findings of one check as `level`s. */
  levels(id: string): string[];
  /** The one finding of a check. */
  one(id: string): Line;
  readonly problems: string[];
}

export interface DoctorRun {
  readonly env?: Environment;
  readonly cwd?: string;
}

/** A local Kakao, a folder, and the diagnosis as a process of its own. */
export interface DoctorStage extends KakaoStage {
  /** With `--json`, in a working folder of its own; no secret may have been shown. */
  examine(run?: DoctorRun): Promise<Report>;
  inWords(run?: DoctorRun): Promise<CliResult>;
}

export async function openDoctor({
  loggedIn = true,
  ...options
}: StageOptions & {loggedIn?: boolean} = {}): Promise<DoctorStage> {
  const stage = await openStage(options);
  if (loggedIn) await stage.logIn();
  const secrets = loggedIn ? await secretsOf(stage) : [];
  const run = async (args: string[], {env, cwd = tempFolder()}: DoctorRun) => {
    const given = {...stage.env, ...env};
    const result = await runCli(args, {env: given, cwd});
    assertClean(result, [...secrets, ...secretsIn(given)]);
    return result;
  };
  return {
    ...stage,
    examine: async (options = {}) => reportOf(await run(['doctor', '--json'], options)),
    inWords: (options = {}) => run(['doctor'], options),
    [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose](),
  };
}

function secretsIn(env: Environment): string[] {
  const secret = env['KAKAO_CLIENT_SECRET'];
  return secret === undefined || secret === '' ? [] : [secret];
}

function reportOf(result: CliResult): Report {
  assert.equal(result.stderr, '');
  const {schema, ok, findings, ...rest} = jsonOf(result);
  assert.equal(schema, 'kakao-tui/doctor@1');
  assert.deepEqual(rest, {});
  for (const line of findings) {
    assert.deepEqual(Object.keys(line), ['id', 'level', 'message', 'nextStep']);
    assert.equal(line.nextStep === '', line.level === 'ok', JSON.stringify(line));
  }
  const of = (id: string): Line[] => findings.filter((line: Line) => line.id === id);
  const problems: string[] = findings
    .filter(({level}: Line) => level === 'problem')
    .map(({id}: Line) => id);
  assert.equal(ok, problems.length === 0);
  assert.equal(ok, result.code === 0);
  return {
    ...result,
    ok,
    findings,
    problems,
    levels: (id) => of(id).map(({level}) => level),
    one: (id) => {
      const [line, ...more] = of(id);
      assert.ok(line !== undefined && more.length === 0, `${id}: ${JSON.stringify(findings)}`);
      return line;
    },
  };
}
