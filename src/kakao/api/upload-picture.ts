import type {PictureUpload} from '../../app/ports/kakao-ports.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {failed, type Result} from '../../domain/failure/result.ts';
import {isLoopbackHost} from '../../domain/login/loopback-host.ts';
import {isSendableToken} from '../../domain/login/sendable-token.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import {callKakao} from '../http/call-kakao.ts';
import type {Http, HttpRequest} from '../http/exchange.ts';
import {field} from '../http/json-fields.ts';
import {unsendableToken} from '../http/unsendable-token.ts';
import {multipartForm} from './multipart-form.ts';

const path = '/v2/api/talk/message/image/upload';

export interface UploadOptions {
  readonly origin: string;
  readonly signal?: AbortSignal;
}

/**
 * Uploads a picture to Kakao's store for messages. Kakao's pages do not say which key it takes: its
 * SDKs send the app key (Kakao's SDK for Android, `imageUpload`), programs on the REST API the
 * access token. So the app key follows where the access token is not accepted. Never the admin key.
 */
export async function uploadPicture(
  http: Http,
  {accessToken, restApiKey, file}: PictureUpload,
  {origin, signal}: UploadOptions,
): Promise<Result<string>> {
  const upload = (key: Pick<HttpRequest, 'accessToken' | 'appKey'>): Promise<Result<string>> => {
    const url = new URL(path, origin);
    const call = {method: 'POST', url, body: formOf(file), ...key} as const;
    const request = signal === undefined ? call : {...call, signal};
    return callKakao(http, {request, read: readAddress, secrets: [accessToken, restApiKey]});
  };
  const byToken = isSendableToken(accessToken)
    ? await upload({accessToken})
    : failed(unsendableToken());
  if (byToken.ok || !isUnauthorized(byToken.failure)) return byToken;
  if (!isSendableToken(restApiKey)) return byToken;
  const byKey = await upload({appKey: restApiKey});
  // The failure of the access token has it refreshed.
  return byKey.ok || !isUnauthorized(byKey.failure) ? byKey : byToken;
}

/** The name of the file stays on this computer: everybody who has the address could see it. */
function formOf({picture: {type}, bytes}: PictureFile) {
  const fileName = `picture.${type.slice('image/'.length)}`;
  return multipartForm([
    {name: 'file', fileName, type, bytes},
    {name: 'secure_resource', value: 'true'},
  ]);
}

function isUnauthorized(failure: Failure): boolean {
  return 'http' in failure && failure.http === 401;
}

/** The longest address (UTF-16 units) that is stored and sent. */
const maxAddressUnits = 2000;

/**
 * Reads the address in `{"infos": {"original": {"url"}}}` (Kakao's SDK for Flutter,
 * `ImageUploadResult`). It is http in some answers, and pictures in messages should be https; the
 * local Kakao has no https.
 */
function readAddress(value: unknown): string | undefined {
  const text = field(field(field(value, 'infos'), 'original'), 'url');
  const url = typeof text === 'string' && text.length <= maxAddressUnits ? URL.parse(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  if (!isLoopbackHost(url.hostname)) url.protocol = 'https:';
  return url.href.length <= maxAddressUnits ? url.href : undefined;
}
