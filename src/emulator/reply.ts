import type {ServerResponse} from 'node:http';
import type {EmulatedRequest} from './exchange.ts';
import type {World} from './world.ts';

/** A whole answer, ready to be written. */
export interface WholeReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer that stays open; `open` writes head and body itself. */
export interface StreamReply {
  readonly open: (response: ServerResponse) => void;
}

export type Reply = WholeReply | StreamReply;

/** One address of a host: looks at the request and the world, changes the world, answers. */
export type Endpoint = (world: World, exchange: EmulatedRequest) => Reply;

/** A JSON answer with Kakao's content type. A string is sent as it is. */
export function json(
  status: number,
  body: object | string,
  headers: Readonly<Record<string, string>> = {},
): WholeReply {
  return {
    status,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      'cache-control': 'no-store',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** A 302 to the given address. */
export function redirect(location: string): WholeReply {
  return {status: 302, headers: {location, 'cache-control': 'no-store'}, body: ''};
}
