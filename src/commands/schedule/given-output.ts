import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {LinkChoice} from '../../domain/memo/memo-link.ts';
import type {CommandJob, Job, OutputList} from '../../domain/schedule/schedule.ts';
import {flagOf, messageForm} from '../shared/message-form.ts';
import type {ScheduleOptions} from './schedule-options.ts';

/** What a schedule sends, and its link, as the options say. */
export interface GivenOutput {
  /** Null if it stays as it is. */
  readonly job: Job | null;
  readonly link: LinkChoice;
}

/**
 * Adds to a job what the options say about its output; `known` is the job of the schedule to change.
 * Fails with `options-refused` for options that need a command or a list.
 */
export function givenOutput(
  options: ScheduleOptions,
  job: Job | null,
  known: Job | null = null,
): Result<GivenOutput> {
  const own = known?.kind === 'command' ? known : undefined;
  const command = job ?? own;
  if (command?.kind !== 'command') {
    return misfitOf(options, ['list', 'ifChanged'], '-- CMD') ?? plain(options, job);
  }
  const list = listOf(options, own?.list);
  const isGiven = job !== null || outputNames.some((name) => options[name] !== undefined);
  const {ifChanged = own?.ifChanged, newOnly = own?.newOnly} = options;
  const {kind, argv, folder}: CommandJob = command;
  const changed = isGiven ? {kind, argv, folder, list, ifChanged, newOnly} : null;
  if (list === undefined) return plain(options, changed);
  return succeeded({job: changed, link: options.link === undefined ? {} : {url: options.link}});
}

const outputNames = [
  'list',
  'mobileLink',
  'button',
  'maxMessages',
  'ifChanged',
  'newOnly',
] as const;

function listOf(options: ScheduleOptions, known?: OutputList): OutputList | undefined {
  const {list: title = known?.title, mobileLink = known?.mobileLink} = options;
  const {button = known?.button, maxMessages = known?.maxMessages} = options;
  return title === undefined ? undefined : {title, mobileLink, button, maxMessages};
}

/** A text has one link, and a button without an address of its own. */
function plain(options: ScheduleOptions, job: Job | null): Result<GivenOutput> {
  const {link: url, button = [], maxMessages, newOnly} = options;
  const form = messageForm({
    ...(maxMessages === undefined ? {} : {maxMessages}),
    ...(newOnly === undefined ? {} : {newOnly}),
  });
  if (!form.ok) return form;
  const [only, ...more] = button;
  const isPlain = more.length === 0 && (only === undefined || only.url === null);
  const misfit = misfitOf(options, isPlain ? ['mobileLink'] : ['mobileLink', 'button'], '--list');
  const title = only === undefined ? {} : {buttonTitle: only.title};
  return misfit ?? succeeded({job, link: {...(url === undefined ? {} : {url}), ...title}});
}

function misfitOf(
  options: ScheduleOptions,
  names: readonly (keyof ScheduleOptions)[],
  needed: string,
): Result<never> | null {
  const misfit = names.find((name) => options[name] !== undefined);
  if (misfit === undefined) return null;
  const option = flagOf(misfit);
  return failed({kind: 'options-refused', problem: 'needs', option, others: [needed]});
}
