import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {build} from 'esbuild';
import type {Memo} from '../../src/domain/memo.ts';
import {MEMO_PATH} from '../emulator/plain-http.ts';
import {assertInvariants} from '../support/invariants.ts';
import {type Stand, withServices} from '../support/services.ts';
import {tempFolder} from '../support/temp-folder.ts';

/** What became of all memos after a series of kills. */
export interface KillCount {
  readonly kills: number;
  readonly accepted: number;
  /** Delivered more than once. */
  readonly doubled: readonly string[];
  /** Acknowledged to the writer, and not on record any more. */
  readonly lost: readonly string[];
  /** Shown as sent, though Kakao never took it. */
  readonly falselySent: readonly string[];
  readonly unknown: number;
}

/**
 * Has `memos` memos written and sent by processes that are killed (SIGKILL) at random moments, at
 * least `kills` times, and compares what Kakao received with what is on record.
 */
export async function killWhileSending(options: {
  memos: number;
  kills: number;
  random: () => number;
}): Promise<KillCount> {
  let result: KillCount | null = null;
  await withServices(async (stand) => {
    stand.emulator.failNext(MEMO_PATH, {delay: 6}, 100_000);
    const program = await bundleSender();
    const accepted = new Map<string, string>();
    let kills = 0;
    while (kills < options.kills || accepted.size < options.memos) {
      const isKilled = kills < options.kills;
      const run = {first: accepted.size, count: isKilled ? 10_000 : options.memos - accepted.size};
      // From before the database is open to well into the sending.
      const after = isKilled ? 120 + options.random() * 160 : null;
      for (const [text, id] of await runSender(stand, program, {...run, after})) {
        accepted.set(text, id);
      }
      if (isKilled) kills += 1;
    }
    await runSender(stand, program, {first: 0, count: 0, after: null});
    assertInvariants({
      ports: stand.ports,
      emulator: stand.emulator,
      confirmed: accepted.values(),
      folder: stand.folder,
    });
    result = {kills, ...compare(stand, accepted)};
  });
  if (result === null) throw new Error('nothing was counted');
  return result;
}

/** One file without the loader of TypeScript, so that a process is up in a fraction of the time. */
export async function bundleSender(): Promise<string> {
  const outfile = join(tempFolder(), 'sender.mjs');
  await build({
    entryPoints: [new URL('sender-process.ts', import.meta.url).pathname],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import {createRequire} from 'node:module';const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

export interface SenderRun {
  readonly first: number;
  readonly count: number;
  /** Killed so many ms after its start, or after its first memo; null lets it end. */
  readonly after: number | null;
  readonly isFromFirst?: boolean;
}

/** The number in the text and the id of each memo that the process said was accepted. */
export function runSender(
  stand: Stand,
  program: string,
  run: SenderRun,
): Promise<[string, string][]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, String(run.first), String(run.count)], {
      env: {...stand.env, PATH: process.env['PATH'] ?? ''},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let timer: NodeJS.Timeout | null = null;
    const startTimer = (): void => {
      if (run.after !== null) timer ??= setTimeout(() => child.kill('SIGKILL'), run.after);
    };
    if (run.isFromFirst !== true) startTimer();
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      startTimer();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (timer !== null) clearTimeout(timer);
      if (run.after === null && code !== 0) reject(new Error(`the sender ended with ${code}`));
      const lines = output.matchAll(/^accepted (\d+) (\S+)$/gm);
      resolve(Array.from(lines, ([, number = '', id = '']) => [`memo ${number}`, id]));
    });
  });
}

function compare({emulator, ports}: Stand, accepted: ReadonlyMap<string, string>) {
  const received = new Map<string, number>();
  for (const {text} of emulator.memos) received.set(text, (received.get(text) ?? 0) + 1);
  const recorded: readonly Memo[] = [...ports.memos.all()];
  const ids = new Set(recorded.map((memo) => memo.id));
  const sent = recorded.filter((memo) => memo.status === 'sent');
  // A memo may be on record although its writer was killed before it could say so.
  const written = new Map(recorded.map((memo) => [memo.text, 0]));
  for (const {text} of recorded) written.set(text, (written.get(text) ?? 0) + 1);
  return {
    accepted: accepted.size,
    doubled: [...received]
      .filter(([text, n]) => n > (written.get(text) ?? 0))
      .map(([text]) => text),
    lost: [...accepted.values()].filter((id) => !ids.has(id)),
    falselySent: sent.filter(({text}) => !received.has(text)).map(({text}) => text),
    unknown: recorded.filter((memo) => memo.status === 'unknown').length,
  };
}
