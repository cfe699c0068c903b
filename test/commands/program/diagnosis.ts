import assert from 'node:assert/strict';
import type {Environment} from '../../support/clean-environment.ts';
import {jsonOf} from '../../support/cli-result.ts';
import type {KakaoStage} from '../../support/kakao-stage.ts';
import type {CliResult} from '../../support/run.ts';
import {tempFolder} from '../../support/temp-folder.ts';

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

/** Runs the diagnosis with `--json`, in a separate working folder. */
export async function examine(stage: KakaoStage, run: DoctorRun = {}): Promise<Report> {
  return reportOf(await stage.command(['doctor', '--json'], {cwd: tempFolder(), ...run}));
}

/** Runs the diagnosis as text, in a separate working folder. */
export function inWords(stage: KakaoStage, run: DoctorRun = {}): Promise<CliResult> {
  return stage.command(['doctor'], {cwd: tempFolder(), ...run});
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
