/** The folder of the api host under which uploaded pictures are found. */
export const pictureFolder = '/image/';

/** The only path that takes a file. */
export const uploadPath = '/v2/api/talk/message/image/upload';

/** The name of the picture at a path; undefined for another path. */
export function pictureName(path: string): string | undefined {
  return path.startsWith(pictureFolder) ? path.slice(pictureFolder.length) : undefined;
}
