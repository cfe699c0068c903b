import type {GivenContent} from '../../domain/memo/kinds/kinds.ts';
import type {Schedule} from '../../domain/schedule/schedule.ts';
import {prepareMemo} from '../memo/accept-memo.ts';
import type {Ports} from '../ports/ports.ts';
import type {Ending} from './claim-due.ts';

/** The content that a schedule sends for a text. */
export function scheduledContent({link}: Pick<Schedule, 'link'>, text: string): GivenContent {
  return {kind: 'text', text, link};
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
