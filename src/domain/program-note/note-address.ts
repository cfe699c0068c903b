import {noteReader} from './note-formats.ts';

/** What an address of the server is for. */
export type NoteAddress =
  | {readonly kind: 'health'}
  | {
      readonly kind: 'note';
      readonly format: string;
      /** The parts that the reader of the format gets. */
      readonly path: readonly string[];
      /** The token in the path, of a sender that knows only an address; null if there is none. */
      readonly token: string | null;
      readonly methods: readonly string[];
    }
  | {readonly kind: 'unknown'};

/** Names of ntfy's topics. Source: docs.ntfy.sh, "Publishing". */
const topic = /^[-_A-Za-z0-9]{1,64}$/;

/** What ntfy also publishes with GET, at an address below that of a topic. */
const publishing: readonly string[] = ['publish', 'send', 'trigger'];

/**
 * Reads a path: `/healthz`, `/hook/TOKEN/FORMAT`, `/hook/FORMAT`, or as ntfy's server does `/` (JSON),
 * `/TOPIC` and `/TOPIC/publish`.
 */
export function readNoteAddress(path: string): NoteAddress {
  const parts = decodedParts(path);
  if (parts === null) return {kind: 'unknown'};
  if (path === '/healthz') return {kind: 'health'};
  if (parts[0] === 'hook' && parts.length > 1) return hookAddress(parts.slice(1));
  const [name = '', verb] = parts;
  const isPublishing = verb !== undefined && publishing.includes(verb);
  const isTopic = topic.test(name) && (verb === undefined || isPublishing) && parts.length <= 2;
  if (noteReader('ntfy') === null || !(parts.length === 0 || isTopic)) return {kind: 'unknown'};
  const methods = isPublishing ? ['GET', 'POST', 'PUT'] : ['POST', 'PUT'];
  return {kind: 'note', format: 'ntfy', path: parts, token: null, methods};
}

function hookAddress(parts: readonly string[]): NoteAddress {
  const [token, format] = parts.length === 1 ? [null, parts[0]] : [parts[0], parts[1]];
  if (parts.length > 2 || format === undefined || noteReader(format) === null) {
    return {kind: 'unknown'};
  }
  return {kind: 'note', format, path: [], token: token ?? null, methods: ['POST', 'PUT']};
}

/** Null if the path cannot be decoded. A final slash changes nothing. */
function decodedParts(path: string): readonly string[] | null {
  const trimmed = path.replace(/^\//, '').replace(/\/$/, '');
  if (trimmed === '') return [];
  try {
    return trimmed.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}
