import {type GivenContent, type MemoContent, picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {Composed} from '../../domain/memo/kinds/memo-kind.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {pictureFacts} from '../../domain/memo/picture/picture-facts.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {printWarning} from '../shared/print-warning.ts';

/** What each picture adds to a timeout (ms): the upload of 5 MB at 0.4 Mbit/s. */
export const timeoutPerPictureMs = 120_000;

/** Says how many messages a picture with a long text becomes, before they are sent. */
export function noteTextAfterPicture(
  context: CommandContext,
  {content, divide}: Composed<MemoContent>,
): void {
  if (content.kind !== 'picture') return;
  const count = divide().length;
  if (count === 1) return;
  context.note({
    ko: `사진 아래에 다 들어가지 않는 글이어서 메모 ${count}개로 나누어 보냅니다.`,
    en: `The text does not fit below the picture, so ${count} messages are sent.`,
  });
}

/** Warns once, before the first upload, that a picture is public. */
export function warnPublicPicture(context: CommandContext, content: MemoContent): void {
  if (picturesOf(content).length > 0) printWarning(context, 'picture-public');
}

/** Says that only the text of a picture was sent, as `--image-fallback` allows. */
export function reportLeftPicture(
  context: CommandContext,
  {kind}: GivenContent,
  {content, status}: Memo,
): void {
  if (kind !== 'picture' || content.kind === kind || status !== 'sent') return;
  context.hint({
    ko: '사진을 올리지 못해 글만 보냈습니다.',
    en: 'The picture could not be uploaded, so only the text was sent.',
  });
}

/** Names the files that would be uploaded. */
export function reportUnsentPictures(context: CommandContext, content: MemoContent): void {
  for (const picture of picturesOf(content)) {
    const what = `${sanitizeLine(picture.name)} (${pictureFacts(picture)})`;
    context.hint({
      ko: `보낼 때 카카오에 올릴 사진: ${what}`,
      en: `Picture that would be uploaded to Kakao: ${what}`,
    });
  }
}

/** What a request without an upload shows in place of the addresses. */
export function placeholdersOf(content: MemoContent): Readonly<Record<string, string>> {
  const entries = picturesOf(content).map(({hash, name}) => [hash, `<address of ${name}>`]);
  return Object.fromEntries(entries);
}

/** The pictures of a memo in JSON, for a memo that has some. */
export function picturesJson(content: MemoContent) {
  const pictures = picturesOf(content);
  return pictures.length === 0 ? {} : {pictures};
}
