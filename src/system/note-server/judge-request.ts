import {createHash, timingSafeEqual} from 'node:crypto';
import type {IncomingMessage} from 'node:http';
import type {NoteServerOptions} from '../../app/ports/program-note-ports.ts';
import {givenTokens} from '../../domain/program-note/given-tokens.ts';
import {type NoteAddress, readNoteAddress} from '../../domain/program-note/note-address.ts';
import {createPostRate} from '../../domain/program-note/post-rate.ts';
import {originProblem, type RequestProblem} from '../../domain/program-note/request-problem.ts';

const postsPerMinute = 600;
const minuteMs = 60_000;

type Requested = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

type Noted = Extract<NoteAddress, {kind: 'note'}>;

/** What a request is, before its body is read. */
export type Verdict =
  | {readonly kind: 'health'}
  | {readonly kind: 'note'; readonly address: Noted; readonly query: URLSearchParams}
  | {
      readonly kind: 'refused';
      readonly problem: RequestProblem;
      readonly format: string | null;
      readonly methods?: readonly string[];
      /** ms. */
      readonly wait?: number;
    };

export type Judge = (request: Requested) => Verdict;

/** Decides on a request by its head. Posts with a wrong token do not count for the limit. */
export function createJudge(options: NoteServerOptions): Judge {
  const {port, token} = options;
  const rate = createPostRate({max: options.postsPerMinute ?? postsPerMinute, within: minuteMs});
  const isToken = comparedWith(token);
  return (request) => {
    const fault = originProblem(originOf(request), port);
    if (fault !== null) return {kind: 'refused', problem: fault, format: null};
    const {path, query} = splitTarget(request.url ?? '');
    const address = readNoteAddress(path);
    if (address.kind === 'unknown') {
      return {kind: 'refused', problem: 'unknown-address', format: null};
    }
    const {method = ''} = request;
    const methods = address.kind === 'health' ? ['GET', 'HEAD'] : address.methods;
    const format = address.kind === 'health' ? null : address.format;
    if (!methods.includes(method)) {
      return {kind: 'refused', problem: 'wrong-method', format, methods};
    }
    if (address.kind === 'health') return address;
    const {authorization} = request.headers;
    const tokens = givenTokens({authorization, query, path: address.token});
    if (!tokens.some(isToken)) return {kind: 'refused', problem: 'no-token', format};
    const wait = rate.take(performance.now());
    if (wait !== null) return {kind: 'refused', problem: 'too-many', format, wait};
    // What proves that the sender may send is not for the reader of the note.
    query.delete('auth');
    return {kind: 'note', address, query};
  };
}

/** Compares in a time that depends on neither text. */
function comparedWith(token: string): (given: string) => boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const expected = hash(token);
  return (given) => timingSafeEqual(hash(given), expected);
}

/** Node.js shows only the first of two headers `Host`. */
function originOf({rawHeaders, headers}: Requested) {
  const valuesOf = (name: string) =>
    rawHeaders.filter((_, index) => {
      return index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name;
    });
  const fetchSite = headers['sec-fetch-site'];
  return {
    hosts: valuesOf('host'),
    origins: valuesOf('origin'),
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
  };
}

/** `URL` would read `//evil.example/topic` as another host. */
function splitTarget(target: string): {path: string; query: URLSearchParams} {
  const mark = target.indexOf('?');
  return mark === -1
    ? {path: target, query: new URLSearchParams()}
    : {path: target.slice(0, mark), query: new URLSearchParams(target.slice(mark + 1))};
}
