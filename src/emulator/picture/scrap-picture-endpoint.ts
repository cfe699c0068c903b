import {badParameter, nullParameter} from '../api/api-errors.ts';
import {readLocal} from '../api/scrap/read-local.ts';
import type {Endpoint} from '../reply.ts';
import {keepPicture, maxPictureBytes} from './upload-endpoint.ts';
import {withKey} from './with-key.ts';

/**
 * POST /v2/api/talk/message/image/scrap: keeps the picture at `image_url`, if it is on this machine.
 * What Kakao answers for one that it cannot read is not known.
 */
export const scrapPictureEndpoint: Endpoint = withKey(async (world, {origin, parameters}) => {
  const address = parameters.get('image_url');
  if (address === null) return nullParameter('image_url');
  // One byte more shows that a picture is too large.
  const options = {accept: 'image/*', maxBytes: maxPictureBytes + 1};
  const file = await readLocal(address, options);
  if (file === null) return badParameter('the image at image_url cannot be read.');
  return keepPicture(world, {bytes: file.body, origin});
});
