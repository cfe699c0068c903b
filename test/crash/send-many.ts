import {bundledProgram} from '../support/bundled-program.ts';
import {openStage} from '../support/kakao-stage.ts';
import {startCli} from '../support/run.ts';

export interface ManySends {
  readonly count: number;
  readonly parallel: number;
}

export interface ManySent {
  /** The exit code of xargs: 0 when every process had 0. */
  readonly code: number | null;
  readonly stderr: string;
  readonly received: number;
  /** The number of different delivered texts. */
  readonly distinct: number;
  /** The number of memos recorded as sent. */
  readonly recorded: number;
  readonly refreshes: number;
  /** In ms. */
  readonly duration: number;
}

/** Runs that many `send` processes from xargs, with a token that must be refreshed first. */
export async function sendMany({count, parallel}: ManySends): Promise<ManySent> {
  const {command, args} = await bundledProgram();
  await using stage = await openStage();
  await stage.logIn();
  stage.emulator.expireAccessTokens();
  const send = [command, ...args, 'send', '--quiet', 'memo @@']
    .map((word) => `'${word}'`)
    .join(' ');
  const script = `seq ${count} | xargs -P ${parallel} -I @@ ${send}`;
  const start = performance.now();
  const running = startCli([], {program: {command: 'sh', args: ['-c', script]}, env: stage.env});
  running.end();
  const {code} = await running.exit;
  const duration = performance.now() - start;
  const texts = stage.emulator.memos.map(({text}) => text);
  const asked = stage.emulator.requests.filter(({form}) => form['grant_type'] === 'refresh_token');
  const recorded = await stage.withPorts(
    ({memos}) => [...memos.all()].filter(({status}) => status === 'sent').length,
  );
  return {
    code,
    stderr: running.stderr().slice(0, 2000),
    received: texts.length,
    distinct: new Set(texts).size,
    recorded,
    refreshes: asked.length,
    duration,
  };
}
