import type {Dispatcher} from 'undici';
import {isLoopbackHost} from '../../domain/login/loopback-host.ts';
import {maxPictureBytes} from '../../domain/memo/picture/picture.ts';
import {exchange, type HttpOptions} from './http.ts';

/** Time limits in ms: a thumbnail is not worth a longer wait. */
const timeouts = {connect: 3000, headers: 4000, body: 3000, total: 6000};

/**
 * Loads a picture from the address that it was uploaded to: over https, or from this computer. No
 * redirect is followed, and no key and no cookie is sent. Null if it is not there, too large, or
 * late. The address lets anyone see the picture, so that no trace names it.
 */
export async function fetchPicture(
  address: string,
  {env, version, ca}: Omit<HttpOptions, 'watch' | 'timeouts'>,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const url = URL.parse(address);
  if (url === null || !isAllowed(url)) return null;
  const request = {method: 'GET', url, accept: 'image/png, image/jpeg', signal} as const;
  const options = {env, version, timeouts, ...(ca === undefined ? {} : {ca})};
  const answer = await exchange(request, options, {read: readPicture});
  return answer.kind === 'answered' ? (answer.body ?? null) : null;
}

function isAllowed({protocol, hostname}: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));
}

async function readPicture({statusCode: status, headers, body}: Dispatcher.ResponseData) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const isPlain = status === 200 && headers['content-encoding'] === undefined;
  for await (const chunk of isPlain ? (body as AsyncIterable<Uint8Array>) : []) {
    size += chunk.byteLength;
    if (size > maxPictureBytes) break;
    chunks.push(chunk);
  }
  const isWhole = isPlain && size <= maxPictureBytes;
  return {kind: 'answered' as const, status, ...(isWhole ? {body: Buffer.concat(chunks)} : {})};
}
