import {apiError, badParameter, nullParameter} from '../api/api-errors.ts';
import {type Endpoint, json, type WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {readMultipart} from './multipart.ts';
import {readFormat} from './picture-format.ts';
import {pictureFolder} from './picture-paths.ts';
import {withKey} from './with-key.ts';

/** Source: developers.kakao.com, "Message template: FAQ" (5 MB). */
export const maxPictureBytes = 5 * 1024 * 1024;

const tooLarge = (): WholeReply => apiError(400, -602, 'exceeded the maximum size of an image.');

/** POST /v2/api/talk/message/image/upload: keeps the picture in `file`, which sends nothing. */
export const uploadEndpoint: Endpoint = withKey((world, {headers, origin, upload}) => {
  if (upload === undefined) return badParameter('the request is not a multipart request.');
  if (upload.isCut) return tooLarge();
  const parts = readMultipart(headers['content-type'] ?? '', upload.bytes);
  if (parts === null) return badParameter('failed to parse the multipart request.');
  const files = parts.filter(({name, isFile}) => name === 'file' && isFile);
  const [file] = files;
  if (file === undefined) return nullParameter('file');
  if (files.length > 1) return apiError(400, -606, 'exceeded the maximum number of images.');
  return keepPicture(world, {bytes: file.bytes, origin});
});

/**
 * Keeps a picture and answers with its address at this host (Kakao's SDK for Flutter,
 * `ImageUploadResult`). Small pictures are taken: the 200 by 200 pixels are a rule for messages.
 */
export function keepPicture(
  world: World,
  {bytes, origin}: {readonly bytes: Buffer; readonly origin: string},
): WholeReply {
  if (bytes.length > maxPictureBytes) return tooLarge();
  const format = readFormat(bytes);
  if (format === null) return apiError(400, -911, 'unsupported image format.');
  const {contentType, width, height} = format;
  // A copy, because the part is a view of the complete request.
  const name = world.pictures.add({...format, bytes: Buffer.from(bytes)});
  const original = {
    url: `${origin}${pictureFolder}${name}`,
    content_type: contentType,
    length: bytes.length,
    width,
    height,
  };
  return json(200, {infos: {original}});
}
