import {buttonMembers, linkOf} from '../memo/given-links.ts';
import type {GivenContent} from '../memo/kinds/kinds.ts';
import {listItems} from '../memo/kinds/list.ts';
import type {MemoLink} from '../memo/memo-link.ts';
import {splitMemo} from '../memo/split-memo.ts';
import {truncateMemo} from '../memo/truncate-memo.ts';
import type {ReceivedNote} from './received-note.ts';

type Note = Pick<ReceivedNote, 'headline' | 'text' | 'link' | 'buttons'>;

/** The most messages that one note becomes; a longer one goes as a card of its beginning. */
const maxNoteMessages = 5;

/** The length of the beginning, in UTF-16 units: a card shows four lines. */
const beginningUnits = 200;

/** A note that goes alone: all of its text, or a card of a long one with all of it kept. */
export function noteContent(note: Note, defaults: MemoLink): GivenContent {
  const {headline, text} = note;
  if (splitMemo(text).length > maxNoteMessages) {
    const description = truncateMemo(withoutStart(text, headline), beginningUnits);
    const content = {title: headline, description, link: linkOfNote(note, defaults)};
    const message = {content, ...buttonMembersOf(note, defaults)};
    return {kind: 'feed', messages: [message], whole: wholeOf(note)};
  }
  const link = note.link === null ? {} : {link: {url: note.link}};
  if (note.buttons.length === 0) return {kind: 'text', text, ...link};
  const frame = {link: linkOfNote(note, defaults), ...buttonMembersOf(note, defaults)};
  return {kind: 'text', text, ...link, frame};
}

/** The words of a list of notes. */
export interface DigestWords {
  /** The title for this number of notes, of which `more` are not in the list. */
  title(count: number, more: number): string;
}

/**
 * Notes that go together: a list of the first headlines, with all texts and addresses kept. `notes`
 * has two or more.
 */
export function digestContent(
  notes: readonly Note[],
  words: DigestWords,
  defaults: MemoLink,
): GivenContent {
  const shown = notes.slice(0, listItems.most);
  const message = {
    header_title: words.title(notes.length, notes.length - shown.length),
    header_link: linkOf({}, defaults),
    contents: shown.map((note) => ({title: note.headline, link: linkOfNote(note, defaults)})),
    ...buttonMembers({}, defaults),
  };
  return {kind: 'list', messages: [message], whole: notes.map(wholeOf).join(noteSeparator)};
}

/** What is between two notes in the history. */
export const noteSeparator = '\n\n';

/** The text of a note with the addresses that it opens. */
export function wholeOf({text, link, buttons}: Note): string {
  const addresses = [...(link === null ? [] : [link]), ...buttons.map(({url}) => url)];
  const unwritten = addresses.filter((url, index) => {
    return !text.includes(url) && addresses.indexOf(url) === index;
  });
  return [text, ...unwritten].join('\n');
}

function linkOfNote({link}: Note, defaults: MemoLink) {
  return linkOf(link === null ? {} : {link}, defaults);
}

function buttonMembersOf({link, buttons}: Note, defaults: MemoLink) {
  return buttonMembers({...(link === null ? {} : {link}), button: buttons}, defaults);
}

/** The text after a headline that it begins with. */
function withoutStart(text: string, headline: string): string {
  return text.startsWith(headline) ? text.slice(headline.length).trimStart() || text : text;
}
