import {resolve} from 'node:path';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {LinkChoice} from '../../domain/memo/memo-link.ts';
import {isAddress} from '../../domain/memo/picture/picture-source.ts';
import type {CommandJob, Job, OutputList} from '../../domain/schedule/schedule.ts';
import {conflict, flagOf, messageForm} from '../shared/message-form.ts';
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
  if (options.image !== undefined && options.list !== undefined) return conflict('image', 'list');
  const own = known?.kind === 'command' ? known : undefined;
  const given = job ?? known;
  const isGiven = job !== null || outputNames.some((name) => options[name] !== undefined);
  const image = imageOf(options, known);
  // JSON leaves out what is undefined.
  const rings = (options.ring ?? known?.rings) ? true : undefined;
  if (given?.kind !== 'command') {
    const changed = given === null || !isGiven ? null : {...given, image, rings};
    return misfitOf(options, ['list', 'ifChanged'], '-- CMD') ?? plain(options, changed);
  }
  const list = options.image === undefined ? listOf(options, own?.list) : undefined;
  const {ifChanged = own?.ifChanged, newOnly = list && own?.newOnly} = options;
  const {kind, argv, folder}: CommandJob = given;
  const changed = isGiven ? {kind, argv, folder, list, ifChanged, newOnly, image, rings} : null;
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
  'image',
  'ring',
] as const;

/** Where a schedule is sent from must not matter to its path; a list has pictures of its own. */
function imageOf({image, list}: ScheduleOptions, known: Job | null): string | undefined {
  if (image === undefined) return list === undefined ? known?.image : undefined;
  return isAddress(image) || image.startsWith('~/') ? image : resolve(image);
}

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
