import type {Ports} from '../../app/ports/ports.ts';
import {shownPicture} from '../../app/shared/known-picture.ts';
import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Picture} from '../../domain/memo/picture/picture.ts';
import {pictureFacts} from '../../domain/memo/picture/picture-facts.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';

/** A picture of a memo, and until when (ms) Kakao keeps it; null if it was not uploaded. */
export interface KeptPicture {
  readonly picture: Picture;
  readonly keptUntil: number | null;
}

/** The pictures of a memo; one that is sent has the address that was known then. */
export function keptPictures(
  ports: Pick<Ports, 'clock' | 'pictures'>,
  memo: Memo,
): readonly KeptPicture[] {
  return picturesOf(memo.content).map((picture) => ({
    picture,
    keptUntil: shownPicture(ports, memo, picture)?.until ?? null,
  }));
}

/** `chart.png (1280×720, 240 KB), kept by Kakao until Mar 10, 2027, 09:00`. */
export function keptPictureLine({picture, keptUntil}: KeptPicture, language: Language): string {
  const file = `${sanitizeLine(picture.name)} (${pictureFacts(picture)})`;
  if (keptUntil === null) return file;
  const end = dateTime(here(keptUntil), language);
  const kept: Phrase = {ko: `카카오 보관: ${end}까지`, en: `kept by Kakao until ${end}`};
  return `${file}, ${kept[language]}`;
}

export function keptPictureJson({picture, keptUntil}: KeptPicture) {
  const end = keptUntil === null ? null : new Date(keptUntil).toISOString();
  return {...picture, keptUntil: end};
}
