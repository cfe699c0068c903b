import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {type Answer, ask} from '../plain-http.ts';

export const uploadPath = '/v2/api/talk/message/image/upload';

/** The header of a program that uploads with the app key. */
export function appKey({restApiKey}: Emulator) {
  return {authorization: `KakaoAK ${restApiKey}`};
}

/** Uploads files as a browser's form does, with the app key unless other headers are given. */
export function upload(
  emulator: Emulator,
  files: readonly Buffer[],
  headers: Readonly<Record<string, string>> = appKey(emulator),
): Promise<Answer> {
  const body = new FormData();
  for (const bytes of files)
    body.append('file', new Blob([Uint8Array.from(bytes)]), '사진 "1".png');
  body.append('secure_resource', 'true');
  return ask(`${emulator.apiOrigin}${uploadPath}`, {method: 'POST', headers, body});
}

/** The address in the answer to an upload. */
export function addressIn({text}: Answer): string {
  return String(JSON.parse(text).infos.original.url);
}
