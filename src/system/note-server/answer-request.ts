import type {IncomingMessage} from 'node:http';
import type {NoteAnswer, NoteServerOptions} from '../../app/ports/program-note-ports.ts';
import {bodyText} from '../../domain/program-note/body-text.ts';
import {jsonAnswer} from '../../domain/program-note/json-answer.ts';
import {type RequestProblem, requestProblems} from '../../domain/program-note/request-problem.ts';
import type {Judge, Verdict} from './judge-request.ts';
import {type ReadBody, readBody} from './read-body.ts';

export interface Answer {
  readonly answer: NoteAnswer;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the connection ends, because the rest of the body is not read. */
  readonly isLast: boolean;
}

/**
 * Answers one request, and reports it; null if the client is gone. The body is read in any case: a
 * client that is cut off while it sends does not read the answer.
 */
export async function answerOf(
  request: IncomingMessage,
  judge: Judge,
  options: NoteServerOptions,
): Promise<Answer | null> {
  const verdict = judge(request);
  const body = await readBody(request);
  // Who did not send all of it reads no answer; what was too slow is reported where it is cut off.
  if (body.kind === 'broken-off') return null;
  const part = answered(request, {verdict, body}, options);
  const {answer, headers = {}} = part;
  const format = verdict.kind === 'note' ? verdict.address.format : formatOf(verdict);
  const {status, outcome} = answer;
  // A monitor asks every few seconds.
  if (verdict.kind !== 'health')
    options.onAnswer({method: knownMethod(request.method), format, status, outcome});
  return {answer, headers, isLast: body.kind === 'too-large'};
}

type Part = Pick<Answer, 'answer'> & Partial<Answer>;

interface Received {
  readonly verdict: Verdict;
  readonly body: Exclude<ReadBody, {kind: 'broken-off'}>;
}

function answered(
  request: IncomingMessage,
  {verdict, body}: Received,
  options: NoteServerOptions,
): Part {
  if (verdict.kind === 'health') return {answer: jsonAnswer(200, 'ok', {status: 'ok'})};
  if (verdict.kind === 'refused') {
    const {problem, methods, wait} = verdict;
    const answer = refusal(problem, options);
    return {
      answer: wait === undefined ? answer : {...answer, retryAfter: Math.ceil(wait / 1000)},
      headers: {
        ...(methods === undefined ? {} : {Allow: methods.join(', ')}),
        ...(problem === 'no-token' ? {'WWW-Authenticate': 'Bearer'} : {}),
      },
    };
  }
  if (body.kind === 'too-large') return {answer: refusal(body.kind, options)};
  const {address, query} = verdict;
  const {method = ''} = request;
  const head = {method, path: address.path, query, headers: plainHeaders(request)};
  try {
    const text = bodyText(body.bytes, head);
    if (text === null) return {answer: refusal('not-text', options)};
    return {answer: options.receive({format: address.format, post: {...head, body: text}})};
  } catch {
    // A note that a reader cannot stand must not end the server for all the others.
    return {answer: refusal('defect', options)};
  }
}

function refusal(problem: RequestProblem, {explain}: NoteServerOptions): NoteAnswer {
  return jsonAnswer(requestProblems[problem], problem, {error: explain(problem)});
}

/** The headers without what proves that the sender may send. */
function plainHeaders({headers}: IncomingMessage): Readonly<Record<string, string>> {
  const {authorization: _secret, cookie: _cookie, ...others} = headers;
  const entries = Object.entries(others).map(([name, value]) => [name, [value].flat().join(', ')]);
  return Object.fromEntries(entries);
}

function formatOf(verdict: Verdict): string | null {
  return verdict.kind === 'refused' ? verdict.format : null;
}

/** Node.js accepts only methods that it knows, so none holds a text of the sender. */
function knownMethod(method = ''): string {
  return /^[A-Z-]{1,20}$/.test(method) ? method : '';
}
