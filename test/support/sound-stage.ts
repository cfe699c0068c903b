import type {Ports} from '../../src/app/ports/ports.ts';
import type {Memo} from '../../src/domain/memo/memo.ts';
import {assertPrivate} from './debug-file.ts';
import {assertInvariants, type Breaks} from './invariants.ts';
import type {KakaoStage} from './kakao-stage.ts';
import {secretsOf} from './local-kakao.ts';
import type {ProgramExit} from './pty-session.ts';
import type {RunningCli} from './run.ts';
import type {Terminal} from './terminal.ts';

/**
 * The observations of a stage: the programs that it ran, and the memos that the test itself stored
 * as sent.
 */
export interface Seen {
  /** Each terminal with its exit, or null while it runs. */
  readonly terminals: Map<Terminal, ProgramExit | null>;
  readonly runs: Map<RunningCli, readonly string[]>;
  readonly confirmedArrived: Set<string>;
}

/** `record` skips I1 to I3, for a database that cannot be read. */
export type StageBreaks = Breaks & {readonly record?: string};

/** The exit code after SIGHUP, which reports that the terminal is lost. */
const hungUp = 129;

/**
 * The same ports, which also note the memos that the test itself stores as sent, because those need
 * no delivery.
 */
export function noted(ports: Ports, {confirmedArrived}: Seen): Ports {
  const note = ({id, parts}: Memo): void => {
    if (parts.some(({status}) => status === 'sent')) confirmedArrived.add(id);
  };
  const add: Ports['memos']['add'] = (memo, ...asked) => {
    note(memo);
    return ports.memos.add(memo, ...asked);
  };
  const intake: Ports['records']['intake'] = () => {
    const take = ports.records.intake();
    return (memos) => {
      for (const memo of memos) note(memo);
      return take(memos);
    };
  };
  return {...ports, memos: {...ports.memos, add}, records: {...ports.records, intake}};
}

/** Checks I1 to I8 over all that a stage observed and saved, except for what the test breaks. */
export async function assertSound(
  {emulator, home, debugFile, withPorts}: KakaoStage,
  {terminals, runs, confirmedArrived}: Seen,
  breaks: StageBreaks,
): Promise<void> {
  const secrets = secretsOf({emulator});
  for (const [terminal, exit] of terminals) assertWindow(terminal, {exit, secrets});
  for (const [cli, [command]] of runs) {
    const output = `${cli.stdout()}\n${cli.stderr()}`;
    assertInvariants({output, secrets: command === 'token' ? [] : secrets});
  }
  if (breaks.record === undefined) {
    await withPorts((ports) => {
      assertInvariants({ports, emulator, confirmedArrived, breaks});
      // Removes what a killed window has left, as the next start does.
      ports.locks.sweep();
    });
  }
  if (debugFile !== null) assertPrivate(debugFile, {secrets, emulator});
  assertInvariants({folder: home, secrets, breaks});
}

/** I5 and I8 apply to a program that ended by itself while its terminal still existed. */
function assertWindow(
  terminal: Terminal,
  {exit, secrets}: {readonly exit: ProgramExit | null; readonly secrets: readonly string[]},
): void {
  assertInvariants({output: terminal.output(), secrets});
  if (exit === null || exit.signal !== undefined || exit.code === hungUp) return;
  assertInvariants({terminal, exit: exit.code});
}
