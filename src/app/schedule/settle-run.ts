import type {CommandProblem} from '../../domain/failure/command-failure.ts';
import {isEmptyMemo} from '../../domain/memo/split-memo.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {acceptGiven} from '../memo/accept-given.ts';
import type {CommandEnd} from '../ports/command-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {NewOccurrence} from '../ports/schedule-ports.ts';
import type {Ending} from './claim-due.ts';
import {outputText, problemOf} from './command-end.ts';
import {readOutput} from './scheduled-content.ts';

export type SettlingPorts = Pick<
  Ports,
  'clock' | 'memos' | 'newId' | 'pictureReader' | 'preferences' | 'schedules'
>;

export interface EndedRun {
  readonly occurrence: NewOccurrence;
  readonly schedule: Schedule;
  readonly end: CommandEnd;
}

/** Stores the result of a run; returns null if the run was not this process's any more. */
export async function settleRun(
  ports: SettlingPorts,
  run: EndedRun,
): Promise<NewOccurrence | null> {
  const {occurrence, schedule, end} = run;
  const problem = problemOf(end);
  const text = end.kind === 'ended' ? outputText(end.stdout) : null;
  const settled = (ending: Ending): NewOccurrence | null => {
    const ended = {...occurrence, ...ending};
    return ports.schedules.settle(ended) === true ? ended : null;
  };
  if (problem !== null) return settled(failedRun(problem.problem, problem.detail));
  if (text === null) return settled(failedRun('not-text', ''));
  // A picture may come without a text.
  const isEmpty = isEmptyMemo(text) && schedule.job.image === undefined;
  return isEmpty ? settled({state: 'empty'}) : settleText(ports, run, {text, settled});
}

/** Stores the memo in the transaction that ends the run, unless its keys hold it back. */
async function settleText(
  ports: SettlingPorts,
  {occurrence, schedule}: EndedRun,
  {text, settled}: {text: string; settled: (ending: Ending) => NewOccurrence | null},
): Promise<NewOccurrence | null> {
  const {job, link} = schedule;
  if (job.kind !== 'command') throw new Error('only a command has an output');
  const read = await readOutput(ports, {link, job}, text);
  if (!read.ok) return settled({state: 'failed', failure: read.failure});
  let queued: NewOccurrence | null = null;
  const add: Ports['memos']['add'] = (memo, _owner, keys, files) => {
    const ended = {...occurrence, state: 'queued', memo, files} as const;
    const stored = ports.schedules.settle(ended, keys);
    queued = stored === true ? ended : null;
    return typeof stored === 'boolean' ? null : stored;
  };
  const once = job.ifChanged === undefined ? {} : {changeKey: job.ifChanged};
  const memos = {...ports.memos, add};
  const given = job.rings ? ({...read.value, rings: true} as const) : read.value;
  const accepted = acceptGiven({...ports, memos}, given, {once});
  if (!accepted.ok) return settled({state: 'failed', failure: accepted.failure});
  return accepted.value.heldBack === null ? queued : settled({state: 'unchanged'});
}

function failedRun(problem: CommandProblem, detail: string): Ending {
  const state = problem === 'broken-off' ? 'broken-off' : 'failed';
  return {state, failure: {kind: 'command-failed', problem, detail}};
}
