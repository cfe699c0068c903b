import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {CommandJob, Schedule} from '../../domain/schedule/schedule.ts';
import type {GivenMemo} from '../memo/accept-given.ts';
import {prepareMemo} from '../memo/accept-memo.ts';
import type {ItemsForm} from '../memo/given-items.ts';
import {readListWithPictures} from '../memo/given-items.ts';
import type {Ports} from '../ports/ports.ts';
import {type Files, placePictures, readPictures} from '../shared/read-pictures.ts';
import type {Ending} from './claim-due.ts';

type Sending = Pick<Schedule, 'link' | 'job'>;

/** The content that a schedule sends for a text; its picture may be the path of a file. */
export function scheduledContent({link, job: {image}}: Sending, text: string): GivenContent {
  return image === undefined
    ? {kind: 'text', text, link}
    : {kind: 'picture', text, link, image, pictures: []};
}

/** How a schedule sends the output of its command as a list; null if it does not. */
export function listFormOf({link, job}: Sending): ItemsForm | null {
  if (job.kind === 'text' || job.list === undefined) return null;
  return {...job.list, link: link.url, newOnly: job.newOnly};
}

/**
 * What a schedule sends for the output of its command; fails if it has to be a list and is none, or
 * if a picture cannot be read.
 */
export async function readOutput(
  ports: Pick<Ports, 'preferences' | 'pictureReader'>,
  schedule: Sending & {readonly job: CommandJob},
  text: string,
): Promise<Result<GivenMemo>> {
  const form = listFormOf(schedule);
  const {folder} = schedule.job;
  if (form === null) return readPictures(ports, scheduledContent(schedule, text), {folder});
  const items = await readListWithPictures(ports, form, {text, folder});
  return items.ok ? succeeded({content: items.value}) : items;
}

/** What a schedule sends, and whether a reminder follows it. */
interface ScheduledMemo {
  readonly content: GivenContent;
  readonly rings?: boolean | undefined;
}

/** The result of an occurrence that sends a text: its memo, or why there is none. */
export function queuedText(
  ports: Pick<Ports, 'clock' | 'newId' | 'preferences'>,
  {content, rings = false}: ScheduledMemo,
  read: Result<Files>,
): Ending {
  const placed = read.ok ? succeeded(placePictures(content, read.value)) : read;
  const ring = rings ? ({rings: true} as const) : {};
  const memo = placed.ok ? prepareMemo(ports, {...placed.value, ...ring}) : placed;
  if (!memo.ok) return {state: 'failed', failure: memo.failure};
  return {state: 'queued', memo: memo.value, files: placed.ok ? placed.value.files : undefined};
}
