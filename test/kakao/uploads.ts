import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import type {Result} from '../../src/domain/failure/result.ts';
import type {PictureFile} from '../../src/domain/memo/picture/picture.ts';
import {createKakaoApi} from '../../src/kakao/api/kakao-api.ts';
import type {HttpOptions} from '../../src/kakao/http/http.ts';
import {pngPicture} from '../support/pictures.ts';
import {canaryToken, testHttp} from './memo-sender.ts';

export const uploadPath = '/v2/api/talk/message/image/upload';

/** A REST API key that must appear nowhere but in the Authorization header. */
export const canaryKey = 'CANARY0rest0api0key0f4e1d2c3b4a5';

export function pictureFile(bytes: Buffer = pngPicture(200, 200)): PictureFile {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const about = {name: '내 "사진"\r\n.png', type: 'image/png', size: bytes.length} as const;
  return {picture: {...about, hash, width: 200, height: 200}, bytes};
}

export interface UploadTo extends Partial<HttpOptions> {
  readonly file?: PictureFile;
  readonly accessToken?: string;
  readonly restApiKey?: string;
  readonly signal?: AbortSignal;
}

/** Uploads a picture and asserts that the result contains neither key. */
export async function uploadTo(origin: string, options: UploadTo = {}): Promise<Result<string>> {
  const {file = pictureFile(), accessToken = canaryToken, signal, ...rest} = options;
  const {restApiKey = canaryKey, ...http} = rest;
  const api = createKakaoApi({origin, http: testHttp(http)});
  const result = await api.uploadPicture({accessToken, restApiKey, file}, signal);
  assert.doesNotMatch(JSON.stringify(result), /CANARY/);
  return result;
}

/** The address, or `reason-or-problem-or-code` of a failure, for tables. */
export function inShort(result: Result<string>): string {
  if (result.ok) return result.value;
  const {failure} = result;
  switch (failure.kind) {
    case 'network':
      return failure.reason;
    case 'not-kakao':
      return `${failure.http} ${failure.problem}`;
    case 'kakao':
      return `${failure.http} ${failure.code}`;
    default:
      return failure.kind;
  }
}
