import {picturesOf} from './kinds/kinds.ts';
import type {Memo} from './memo.ts';
import type {Picture} from './picture/picture.ts';
import {hashesIn} from './picture/picture-reference.ts';

/** The pictures of this computer in the messages that are still to be sent. */
export function unsentPictures({
  content,
  parts,
}: Pick<Memo, 'content' | 'parts'>): readonly Picture[] {
  const pictures = picturesOf(content);
  if (pictures.length === 0) return pictures;
  const isUnsent = (index: number): boolean => parts[index]?.status !== 'sent';
  // A picture with a text is in the first message of its memo.
  if (!('messages' in content)) return isUnsent(0) ? pictures : [];
  const messages = content.messages.filter((_, index) => isUnsent(index));
  const hashes = new Set(messages.flatMap(hashesIn));
  return pictures.filter(({hash}) => hashes.has(hash));
}
