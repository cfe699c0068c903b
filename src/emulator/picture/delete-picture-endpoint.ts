import {nullParameter} from '../api/api-errors.ts';
import {type Endpoint, json} from '../reply.ts';
import {pictureName} from './picture-paths.ts';
import {withKey} from './with-key.ts';

/**
 * DELETE /v2/api/talk/message/image/delete: forgets the picture at `image_url`. Kakao's answer is not
 * known.
 */
export const deletePictureEndpoint: Endpoint = withKey(({pictures}, {parameters}) => {
  const address = parameters.get('image_url');
  if (address === null) return nullParameter('image_url');
  pictures.delete(pictureName(URL.parse(address)?.pathname ?? '') ?? '');
  return json(200, {});
});
