import type {Endpoint} from '../reply.ts';
import {pictureName} from './picture-paths.ts';

/** GET /image/…: an uploaded picture, for everybody who has its address, for 100 days. */
export const pictureEndpoint: Endpoint = ({pictures}, {path}) => {
  const picture = pictures.get(pictureName(path) ?? '');
  const common = {'cache-control': 'no-store', 'x-content-type-options': 'nosniff'};
  if (picture === undefined) {
    return {status: 404, headers: {...common, 'content-type': 'text/plain'}, body: 'Not Found\n'};
  }
  const {contentType, bytes} = picture;
  return {
    open: (response) => {
      const headers = {...common, 'content-type': contentType, 'content-length': bytes.length};
      response.writeHead(200, headers).end(bytes);
    },
  };
};
