import {spawn} from 'node:child_process';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Memo} from '../../src/domain/memo/memo.ts';
import {memoApis} from '../../src/emulator/api/memo-apis.ts';
import {pictureFolder, uploadPath} from '../../src/emulator/picture/picture-paths.ts';
import {cleanEnvironment} from '../support/clean-environment.ts';
import {assertInvariants} from '../support/invariants.ts';
import {keyInRoom, keysOfParts} from '../support/message-key.ts';
import {withMixedKakao} from '../support/mixed-kakao.ts';
import {processCommand} from '../support/program-command.ts';
import type {Stand} from '../support/services.ts';

/** The state of all memos after a series of kills. */
export interface KillCount {
  readonly kills: number;
  readonly accepted: number;
  /** Memos that were delivered more than once. */
  readonly doubled: readonly string[];
  /** Parts that were delivered although a part before them is not recorded as sent. */
  readonly ahead: readonly string[];
  /** Memos that were confirmed to the writer but are no longer stored. */
  readonly lost: readonly string[];
  /** Memos that are shown as sent although Kakao never accepted them. */
  readonly falselySent: readonly string[];
  readonly unknown: number;
  /** The kinds of the messages that Kakao has. */
  readonly kinds: readonly string[];
}

export interface Kills {
  readonly memos: number;
  readonly kills: number;
  /**
   * The length of each memo in words; 36 make three or four parts, none makes memos of all kinds.
   */
  readonly words?: number;
  readonly random: () => number;
}

/**
 * Has `memos` memos written and sent by processes that are killed (SIGKILL) at least `kills` times,
 * and compares what Kakao received with what is stored. Every other kill happens at a random
 * moment, the rest while Kakao has a request.
 */
export async function killWhileSending(options: Kills): Promise<KillCount> {
  let result: KillCount | null = null;
  await withMixedKakao(async (stand) => {
    const kakao = slowKakao(stand);
    const accepted = new Map<string, string>();
    const words = options.words ?? 0;
    let kills = 0;
    while (kills < options.kills || accepted.size < options.memos) {
      const isKilled = kills < options.kills;
      const count = isKilled ? 10_000 : options.memos - accepted.size;
      const run = {first: accepted.size, count, words};
      const isAtRequest = isKilled && kills % 2 === 1;
      const taken = isAtRequest
        ? await killAtRequest(kakao, options.random, (until) =>
            runSender(stand, {...run, after: null, until}),
          )
        : // From before the database is open to well into the sending.
          await runSender(stand, {
            ...run,
            after: isKilled ? 120 + options.random() * 160 : null,
          });
      for (const [text, id] of taken) accepted.set(text, id);
      if (isKilled) kills += 1;
    }
    await runSender(stand, {first: 0, count: 0, after: null});
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

interface SlowKakao {
  /** The promise that Kakao awaits before it accepts a memo. */
  until(): Promise<unknown>;
}

/**
 * A Kakao that takes a few milliseconds for each memo, unless it is given another promise to await.
 */
function slowKakao({emulator}: Stand): SlowKakao {
  const kakao: SlowKakao = {until: pause};
  for (const path of [...memoApis.keys(), uploadPath]) {
    emulator.failNext(path, {until: () => kakao.until()}, 100_000);
  }
  return kakao;
}

function pause(): Promise<unknown> {
  return sleep(6);
}

/**
 * Kills the sender while Kakao has one of its first requests, which Kakao then accepts or drops.
 */
async function killAtRequest<T>(
  kakao: SlowKakao,
  random: () => number,
  send: (until: Promise<void>) => Promise<T>,
): Promise<T> {
  const kill = Promise.withResolvers<void>();
  const dead = Promise.withResolvers<void>();
  let left = 1 + Math.floor(random() * 6);
  kakao.until = () => {
    left -= 1;
    if (left > 0) return pause();
    kill.resolve();
    return dead.promise;
  };
  const sent = await send(kill.promise);
  kakao.until = pause;
  if (random() < 0.5) dead.resolve();
  return sent;
}

const {command, args} = processCommand(new URL('sender-process.ts', import.meta.url));

export interface SenderRun {
  readonly first: number;
  readonly count: number;
  /** The length of each memo in words; without, they are of all kinds. */
  readonly words?: number | 'large';
  /** The time (ms) from its start after which the process is killed. Null lets it end. */
  readonly after: number | null;
  /** Kills the process when this promise has settled. */
  readonly until?: Promise<unknown>;
  /** Gets the number of accepted memos after each report, and what kills the process. */
  readonly onAccepted?: (count: number, kill: () => void) => void;
}

function isLeftAlone({until, onAccepted}: SenderRun): boolean {
  return until === undefined && onAccepted === undefined;
}

/** Returns the number in the name and the id of each memo that the process reported as accepted. */
export function runSender(stand: Stand, run: SenderRun): Promise<[string, string][]> {
  return new Promise((resolve, reject) => {
    const words = [run.first, run.count, run.words ?? 0].map(String);
    const child = spawn(command, [...args, ...words], {
      env: cleanEnvironment(stand.env),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const kill = (): void => void child.kill('SIGKILL');
    void run.until?.then(kill);
    const timer = run.after === null ? null : setTimeout(kill, run.after);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      run.onAccepted?.(output.split('\n').length - 1, kill);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (timer !== null) clearTimeout(timer);
      if (run.after === null && isLeftAlone(run) && code !== 0)
        reject(new Error(`the sender ended with ${code}`));
      const lines = output.matchAll(/^accepted (\d+) (\S+)$/gm);
      resolve(Array.from(lines, ([, number = '', id = '']) => [`memo ${number}`, id]));
    });
  });
}

function compare({emulator, ports}: Stand, accepted: ReadonlyMap<string, string>) {
  const received = countBy(emulator.memos.map(keyInRoom));
  const recorded: readonly Memo[] = [...ports.memos.all()];
  const ids = new Set(recorded.map((memo) => memo.id));
  const parts = recorded.flatMap(partsOf);
  const written = countBy(parts.map(({key}) => key));
  return {
    accepted: accepted.size,
    doubled: [...received].filter(([key, n]) => n > (written.get(key) ?? 0)).map(([key]) => key),
    ahead: recorded.flatMap(notYetDue).filter((key) => received.has(key)),
    lost: [...accepted.values()].filter((id) => !ids.has(id)),
    falselySent: parts
      .filter(({key, status}) => status === 'sent' && !received.has(key))
      .map(({key}) => key),
    unknown: recorded.filter((memo) => memo.status === 'unknown').length,
    kinds: [...new Set(emulator.memos.map(kindOf))],
  };
}

/** A picture arrives as a card with the address that Kakao gave it. */
function kindOf({card}: Stand['emulator']['memos'][number]): string {
  if (card?.kind !== 'feed') return card?.kind ?? 'text';
  return card.content.imageUrl?.includes(pictureFolder) ? 'picture' : 'feed';
}

/** The parts after the first one that is not recorded as sent, which must not be sent yet. */
function notYetDue(memo: Memo): readonly string[] {
  const parts = partsOf(memo);
  const first = parts.findIndex(({status}) => status !== 'sent');
  return first === -1 ? [] : parts.slice(first + 1).map(({key}) => key);
}

/** The parts of a memo, and what identifies each in the room. */
function partsOf(memo: Memo) {
  return keysOfParts(memo).map((key, index) => ({key, status: memo.parts[index]?.status}));
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
