import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {cleanEnvironment, type Environment} from '../support/clean-environment.ts';
import {tempFolder} from '../support/temp-folder.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

interface Step {
  readonly id?: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

export interface ActionFile {
  readonly inputs: Readonly<
    Record<string, {description: string; required?: boolean; default?: string}>
  >;
  readonly outputs: Readonly<Record<string, {description: string; value: string}>>;
  readonly runs: {readonly using: string; readonly steps: readonly Step[]};
}

export function readAction(): ActionFile {
  return parse(readFileSync(join(root, 'action.yml'), 'utf8'));
}

export interface ActionRun {
  /** The `with` of a workflow. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The result of the job so far. */
  readonly status?: 'success' | 'failure' | 'cancelled';
  /** The token that GitHub makes for the job. */
  readonly token?: string;
  /** The environment of the runner. */
  readonly env: Environment;
  /** What the runner sets in another way than usual. */
  readonly runner?: Environment;
}

export interface ActionResult {
  readonly code: number | null;
  readonly log: string;
  /** The runner's temporary folder, after the steps. */
  readonly runnerTemp: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Runs the steps as GitHub's runner does: defaults for what `with` leaves out, expressions replaced
 * in `env` and `run`, the script in a file that bash runs with `-e -o pipefail`.
 */
export async function runAction({
  inputs,
  status = 'success',
  token = '',
  env,
  runner = {},
}: ActionRun): Promise<ActionResult> {
  const action = readAction();
  const contexts =
    (given: Readonly<Record<string, string>>) =>
    (expression: string): string => {
      const values: Readonly<Record<string, string>> = {
        'job.status': status,
        'github.token': token,
      };
      const input = /^inputs\.([\w-]+)$/.exec(expression)?.[1];
      if (input !== undefined) return given[input] ?? '';
      const value = values[expression];
      if (value === undefined) throw new Error(`no such expression: ${expression}`);
      return value;
    };
  const filled = (text: string, given: Readonly<Record<string, string>>): string =>
    text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) =>
      contexts(given)(expression),
    );
  const given: Record<string, string> = {};
  for (const [name, {default: usual = ''}] of Object.entries(action.inputs)) {
    given[name] = inputs[name] ?? filled(usual, {});
  }
  const folder = tempFolder();
  const output = join(folder, 'output');
  writeFileSync(output, '');
  let log = '';
  for (const [at, step] of action.runs.steps.entries()) {
    const script = join(folder, `${at}.sh`);
    writeFileSync(script, filled(step.run, given));
    const own = Object.entries(step.env).map(([name, text]) => [name, filled(text, given)]);
    const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd: folder,
      env: cleanEnvironment({
        ...env,
        RUNNER_TEMP: folder,
        GITHUB_OUTPUT: output,
        GITHUB_ACTION_PATH: root.slice(0, -1),
        ...Object.fromEntries(own),
        ...runner,
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    }
    const [code] = await once(child, 'close');
    if (code !== 0) return {code, log, runnerTemp: folder, outputs: outputsIn(output)};
  }
  return {code: 0, log, runnerTemp: folder, outputs: outputsIn(output)};
}

function outputsIn(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split('=', 2)));
}
