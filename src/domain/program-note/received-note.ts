import {isButtonTitle, maxButtonTitleUnits} from '../memo/button-title.ts';
import {isWebLink} from '../memo/memo-link.ts';
import {isEmptyMemo} from '../memo/split-memo.ts';
import {truncateMemo} from '../memo/truncate-memo.ts';
import {normalizeInput, sanitizeLine} from '../text/sanitize.ts';

/**
 * How a note of a program comes: `quiet` only joins the next list, `normal` goes at once unless
 * others went just before it, `ring` always goes at once and rings.
 */
export const noteLevels = ['quiet', 'normal', 'ring'] as const;

export type NoteLevel = (typeof noteLevels)[number];

export function isNoteLevel(text: string): text is NoteLevel {
  return noteLevels.some((level) => level === text);
}

export interface NoteButton {
  readonly title: string;
  readonly url: string;
}

/** A note that a program gave, in any format. `receivedNote` makes one. */
export interface ReceivedNote {
  /** One line that says it in a list. */
  readonly headline: string;
  /** All of it, with its title: what is sent if it goes alone, and what the history keeps. */
  readonly text: string;
  /** The address that a tap opens; null for the one of the preferences. */
  readonly link: string | null;
  /** At most two. */
  readonly buttons: readonly NoteButton[];
  /** Null if the sender does not say it. */
  readonly level: NoteLevel | null;
  /** When the sender wants it to be sent (ms); null: now. */
  readonly deliverAt: number | null;
}

/** What a reader of a format found, not cleaned yet. */
export interface FoundNote {
  readonly title?: string | null | undefined;
  readonly text: string;
  readonly link?: string | null | undefined;
  readonly buttons?: readonly NoteButton[] | undefined;
  readonly level?: NoteLevel | null | undefined;
  readonly deliverAt?: number | null | undefined;
}

/** The maximum length of a headline in UTF-16 units: a list of Kakao's shows about two lines. */
export const maxHeadlineUnits = 100;

/** The maximum length of the text of a note in UTF-16 units; the rest is cut off. */
export const maxNoteUnits = 65_536;

/** More buttons than a text message of Kakao's has. */
const maxButtons = 2;

/**
 * Cleans and bounds what a reader found; null if nothing visible is in it. An address that Kakao
 * cannot open is left out, as is a button with one: the text matters more than they do.
 */
export function receivedNote(found: FoundNote): ReceivedNote | null {
  const title = sanitizeLine(normalizeInput(found.title ?? '')).trim();
  const body = normalizeInput(found.text.slice(0, 2 * maxNoteUnits)).trim();
  const hasTitle = !isEmptyMemo(title);
  const parts = [...(hasTitle && !body.startsWith(title) ? [title] : []), body];
  const text = truncateMemo(parts.join('\n').trim(), maxNoteUnits);
  if (isEmptyMemo(text)) return null;
  const first = text.split('\n').find((line) => !isEmptyMemo(line)) ?? text;
  return {
    headline: truncateMemo(hasTitle ? title : first.trim(), maxHeadlineUnits),
    text,
    link: addressOf(found.link),
    buttons: (found.buttons ?? []).flatMap(buttonOf).slice(0, maxButtons),
    level: found.level ?? null,
    deliverAt: found.deliverAt ?? null,
  };
}

function addressOf(link: string | null | undefined): string | null {
  const address = (link ?? '').trim();
  return isWebLink(address) ? address : null;
}

function buttonOf({title, url}: NoteButton): readonly NoteButton[] {
  const address = addressOf(url);
  const short = truncateMemo(sanitizeLine(normalizeInput(title)).trim(), maxButtonTitleUnits);
  return address !== null && isButtonTitle(short) ? [{title: short, url: address}] : [];
}
