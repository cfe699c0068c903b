import type {Stand} from '../../support/services.ts';

export type Grant = Readonly<Record<string, unknown>>;
type Pieces = readonly (string | Uint8Array)[];

/** Writes the answer to a refresh that replaced the refresh token. */
export type OddAnswer = (grant: Grant, text: string) => Pieces;

export const tokenPath = '/oauth/token';
export const crlf = '\r\n';

/** A complete HTTP answer with this body. */
export function answer(
  body: string | Uint8Array,
  {
    status = '200 OK',
    headers = [],
    length,
  }: {status?: string; headers?: readonly string[]; length?: number} = {},
): Pieces {
  const bytes = Buffer.from(body);
  const lines = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json',
    `Content-Length: ${length ?? bytes.length}`,
    ...headers,
  ];
  return [Buffer.concat([Buffer.from(lines.join(crlf) + crlf + crlf), bytes])];
}

/** Lets Kakao process the next request for tokens and answer like this. */
export function answerOddly({emulator}: Pick<Stand, 'emulator'>, odd: OddAnswer, times = 1): void {
  const raw = ({body}: {body: string}) => odd(JSON.parse(body), body);
  emulator.failNext(tokenPath, {raw}, times);
}
