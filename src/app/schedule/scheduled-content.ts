import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import type {GivenMemo} from '../memo/accept-given.ts';
import {prepareMemo} from '../memo/accept-memo.ts';
import {readGivenItems} from '../memo/given-items.ts';
import type {Ports} from '../ports/ports.ts';
import type {Ending} from './claim-due.ts';

/** The content that a schedule sends for a text. */
export function scheduledContent({link}: Pick<Schedule, 'link'>, text: string): GivenContent {
  return {kind: 'text', text, link};
}

/** What a schedule sends for the output of its command; fails if it has to be a list and is none. */
export function outputContent(
  ports: Pick<Ports, 'preferences'>,
  {link, job}: Pick<Schedule, 'link' | 'job'>,
  text: string,
): Result<GivenMemo['content']> {
  if (job.kind === 'text' || job.list === undefined) {
    return succeeded(scheduledContent({link}, text));
  }
  const {list, newOnly} = job;
  return readGivenItems(ports, {...list, link: link.url, newOnly}, text);
}

/** The result of an occurrence that sends a text: its memo, or why there is none. */
export function queuedText(
  ports: Pick<Ports, 'clock' | 'newId' | 'preferences'>,
  schedule: Schedule,
  text: string,
): Ending {
  const memo = prepareMemo(ports, {content: scheduledContent(schedule, text)});
  return memo.ok ? {state: 'queued', memo: memo.value} : {state: 'failed', failure: memo.failure};
}
