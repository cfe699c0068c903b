import type {NoteAnswer, NoteRequest} from '../../app/ports/program-note-ports.ts';
import type {PostEnd} from '../../app/programs/take-post.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Language} from '../../domain/program/language.ts';
import {jsonAnswer} from '../../domain/program-note/json-answer.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {refusalWords, serveWords} from './serve-words.ts';

interface Asked {
  readonly request: NoteRequest;
  /** ms since the epoch. */
  readonly now: number;
  readonly language: Language;
}

/** The HTTP answer to a post, in the manner that its sender expects. */
export function noteAnswer(end: PostEnd, asked: Asked): NoteAnswer {
  const {now, language} = asked;
  switch (end.kind) {
    case 'queued':
      return accepted(asked, end.kind, {id: end.memoId});
    case 'gathered':
      return accepted(asked, end.kind, {sendAt: iso(end.releaseAt)});
    case 'scheduled':
      return accepted(asked, end.kind, {id: end.scheduleId, sendAt: iso(end.at)});
    case 'nothing':
      return accepted(asked, end.kind, {});
    case 'full': {
      const retryAfter = Math.max(1, Math.ceil((end.until - now) / 1000));
      return {...refused(429, end.kind, serveWords.tooManyWait[language]), retryAfter};
    }
    case 'refused':
      return refused(400, end.refusal.problem, refusalWords(end.refusal)[language]);
    case 'failed': {
      const {title, nextStep} = describeFailure(end.failure, language);
      const answer = refused(statusOf(end.failure), end.kind, `${title} ${nextStep}`.trim());
      return answer.status === 503 ? {...answer, retryAfter: busyRetrySeconds} : answer;
    }
  }
}

/** How long a sender waits while the database is busy. */
const busyRetrySeconds = 5;

/** What the storage cannot take may be sent again; anything else is wrong with the note. */
function statusOf(failure: Failure): number {
  if (failure.kind !== 'storage') return 400;
  return failure.problem === 'full' ? 507 : 503;
}

/** Clients of Slack compare the answer with `ok`, those of Discord expect none. */
function accepted(
  {request, now}: Asked,
  outcome: string,
  facts: Readonly<Record<string, string>>,
): NoteAnswer {
  const {format, post} = request;
  if (format === 'slack') return {status: 200, outcome, contentType: 'text/plain', body: 'ok'};
  if (format === 'discord') return {status: 204, outcome, contentType: 'text/plain', body: ''};
  const [topic] = post.path;
  // The members that clients of ntfy read (docs.ntfy.sh, "Subscribe via API", JSON message format).
  const message = {
    time: Math.floor(now / 1000),
    event: 'message',
    ...(topic === undefined ? {} : {topic}),
  };
  return jsonAnswer(200, outcome, {
    status: outcome,
    ...facts,
    ...(format === 'ntfy' ? message : {}),
  });
}

function refused(status: number, outcome: string, error: string): NoteAnswer {
  return jsonAnswer(status, outcome, {error});
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
