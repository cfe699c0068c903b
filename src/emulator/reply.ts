import type {ServerResponse} from 'node:http';
import type {EmulatedRequest} from './exchange.ts';
import type {World} from './world.ts';

/** A complete response, ready to be written. */
export interface WholeReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A streaming response; `open` writes the head and body itself. */
export interface StreamReply {
  readonly open: (response: ServerResponse) => void;
}

export type Reply = WholeReply | StreamReply;

/** The handler of one path of a host. It may change the world. */
export type Endpoint = (world: World, exchange: EmulatedRequest) => Reply | Promise<Reply>;

/** A JSON response with Kakao's content type. A string is sent unchanged. */
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

/** A redirect. A header holds ASCII only, and an app may register an address in Korean. */
export function redirect(address: string): WholeReply {
  const location = address.toWellFormed().replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent);
  return {status: 302, headers: {location, 'cache-control': 'no-store'}, body: ''};
}
