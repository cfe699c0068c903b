import type {Picture} from './picture.ts';

const mebibyte = 1024 * 1024;

/** `1280×720, 240 KB`, in both languages; KB and MB are as Kakao counts them, rounded up. */
export function pictureFacts({size, width, height}: Picture): string {
  return `${width}×${height}, ${sizeText(size)}`;
}

function sizeText(bytes: number): string {
  if (bytes < mebibyte) return `${Math.ceil(bytes / 1024)} KB`;
  return `${Math.ceil((bytes / mebibyte) * 10) / 10} MB`;
}
