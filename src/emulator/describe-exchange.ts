import type {EmulatedRequest} from './exchange.ts';
import type {HandledRequest} from './handled-request.ts';
import type {Reply} from './reply.ts';

interface Exchanged {
  readonly exchange: EmulatedRequest;
  /** null if the connection was closed without one. */
  readonly reply: Reply | null;
  readonly at: number;
  readonly duration: number;
}

/** Parameters whose values are the same for every person. */
const shown: ReadonlySet<string> = new Set([
  'calendar_id',
  'code_challenge_method',
  'filter',
  'friend_order',
  'from',
  'grant_type',
  'limit',
  'logout_redirect_uri',
  'offset',
  'order',
  'preset',
  'prompt',
  'recur_update_type',
  'redirect_uri',
  'response_type',
  'scope',
  'scopes',
  'template_id',
  'time_zone',
  'to',
]);

/** Describes a request without its secrets. */
export function describeExchange({exchange, reply, at, duration}: Exchanged): HandledRequest {
  const {method, path, parameters} = exchange;
  return {
    at,
    method,
    path: masked(path),
    ...outcomeOf(reply),
    duration,
    parameters: [...parameters].map(parameterWords),
  };
}

function outcomeOf(reply: Reply | null): Pick<HandledRequest, 'status' | 'code'> {
  if (reply === null) return {status: null, code: null};
  if ('open' in reply) return {status: 200, code: null};
  const found = /"code":(-\d{1,5})\b|\b(KOE\d{3})\b/.exec(reply.status === 200 ? '' : reply.body);
  return {status: reply.status, code: found?.[1] ?? found?.[2] ?? null};
}

function parameterWords([name, value]: readonly [string, string]): string {
  // A body that is no form, such as JSON or a text, is parsed as one name without a value.
  if (!/^[a-z_]{1,40}$/.test(name) || value === '') return '…';
  // An address with a query may contain a code.
  const isPlain = /^[\w.:/,[\]"@ -]{1,200}$/.test(value);
  return shown.has(name) && isPlain ? `${name}=${masked(value)}` : `${name}=***`;
}

/** Replaces what may be a token, a code or a control character. */
function masked(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').replace(/[\w-]{24,}/g, '***');
}
