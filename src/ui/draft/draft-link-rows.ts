import {findCommand} from '../../app/shell/commands.ts';
import {hasOwnLink, offeredAddress, splitAddress} from '../../app/shell/draft-link.ts';
import {readCommand, readSubmitted} from '../../app/shell/read-command.ts';
import {composeMargin, offeredPicture} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import type {WrittenPicture} from '../../domain/draft/written-picture.ts';
import {defaultLink} from '../../domain/memo/memo-link.ts';
import {shortAddress} from '../../domain/memo/web-address.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {cellWidth, truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import type {Row, Span} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {namesIn} from '../friend/friend-mark.ts';
import {pictureLabel} from '../memo/kinds/picture-label.ts';
import {draftLinkWords} from './draft-link-words.ts';
import {submitLabel} from './submit-keys.ts';

/** The terminal height (rows) from which more than one row fits under the text. */
const roomyRows = 16;

/** The fewest cells for names beside words that could be shorter. */
const minNamesCells = 12;

const indent: Span = {text: ' '.repeat(composeMargin.left)};

/**
 * The rows under the text being written: the effect of a key on its picture or link, and its current
 * picture, link and button.
 */
export function draftLinkRows(state: State, view: View): readonly Row[] {
  const isWriting = state.focus === 'compose';
  const rows = [
    meantForRow(state, view),
    isWriting ? pictureOfferRow(state, view) : null,
    pictureRow(state, view),
    isWriting ? offerRow(state, view) : null,
    chosenRow(state, view),
  ].filter((row) => row !== null);
  return view.rows < roomyRows ? rows.slice(0, 1) : rows;
}

/** For whom the text was written, if it goes to the user's own chatroom now. */
function meantForRow({draftFriends, draftMeantFor, recall}: State, view: View): Row | null {
  const names = recall === null ? draftMeantFor : (recall.memo.sentTo ?? []);
  if (draftFriends.length > 0 || names.length === 0) return null;
  const {meantFor, meantForBrief} = draftLinkWords;
  const roomIn = (words: Phrase) => columnsOf(view) - cellWidth(words[view.language]) + 2;
  const phrase = roomIn(meantFor) < minNamesCells ? meantForBrief : meantFor;
  const words = phrase[view.language];
  const friends = names.map((name) => ({name}));
  const shown = namesIn(friends, roomIn(phrase), view);
  return [indent, {text: words.replace('{}', () => shown), tone: 'warn'}];
}

/** The key that attaches the picture whose path was pasted. */
function pictureOfferRow(state: State, view: View): Row | null {
  const offer = offeredPicture(state);
  if (offer === null) return null;
  const words = draftLinkWords.takePicture[view.language];
  const room = columnsOf(view) - cellWidth(`Ctrl+P: ${words}`);
  const name = pictureLine(offer.picture, room, view);
  return [
    indent,
    {text: 'Ctrl+P', tone: 'strong'},
    {text: `: ${words.replace('{}', () => name)}`, tone: 'dim'},
  ];
}

function pictureRow({draftPicture}: State, view: View): Row | null {
  if (draftPicture === null) return null;
  return [
    indent,
    {text: `(${pictureWords(draftPicture, columnsOf(view) - 2, view)})`, tone: 'dim'},
  ];
}

/** `사진 chart.png · 1280×720 · 240KB`, in at most `room` cells. */
export function pictureWords(picture: WrittenPicture, room: number, view: View): string {
  const name = draftLinkWords.picture[view.language];
  return `${name} ${pictureLine(picture, room - cellWidth(`${name} `), view)}`;
}

function pictureLine({source, picture}: WrittenPicture, room: number, view: View): string {
  if (picture !== null) return pictureLabel(picture, room, view);
  return truncateToCells(shortAddress(source), room, view.glyphs.ellipsis);
}

function offerRow(state: State, view: View): Row | null {
  const {takeAddress, takeSplitAddress, splitAddress: isSplit} = draftLinkWords;
  const order = orderWords(state);
  if (order !== null) {
    return [
      indent,
      {text: submitLabel(state), tone: 'strong'},
      {text: `: ${order[view.language]}`, tone: 'dim'},
    ];
  }
  const address = offeredAddress(state);
  const split = splitAddress(state);
  if (split !== null && address !== split.address) {
    return [indent, {text: isSplit[view.language], tone: 'warn'}];
  }
  if (address === null) return null;
  const words = `: ${(split === null ? takeAddress : takeSplitAddress)[view.language]} `;
  const room = columnsOf(view) - cellWidth(`Ctrl+O${words}`);
  const shown = truncateToCells(shortAddress(address), room, view.glyphs.ellipsis);
  return [
    indent,
    {text: 'Ctrl+O', tone: 'strong'},
    {text: `${words}${shown}`, tone: split === null ? 'dim' : 'warn'},
  ];
}

/**
 * The effect of sending if a line of the text is a command; a text that is only a command needs no
 * explanation.
 */
function orderWords({draft: {text}}: State): Phrase | null {
  const typed = readCommand(text) === null ? readSubmitted(text) : null;
  if (typed === null) return null;
  const command = findCommand(typed.name);
  if (command?.takes === 'text') return typed.argument === null ? null : command.instead;
  return typed.above === null ? null : draftLinkWords.takeLine;
}

/** `(링크 example.com · 버튼 뉴스 보기)`; if both do not fit, each is cut but stays recognizable. */
function chosenRow(state: State, view: View): Row | null {
  const {url, buttonTitle} = state.draftLink;
  const {language, glyphs} = view;
  const {link, defaultOne, button} = draftLinkWords;
  const name = hasOwnLink(state) ? link[language] : defaultOne[language];
  const address = url === defaultLink ? '' : shortAddress(url);
  const title = sanitizeLine(buttonTitle ?? '');
  const between = ` ${glyphs.dot} `;
  const frame = [address === '' ? '' : `${name} `, title === '' ? '' : `${button[language]} `];
  const room = columnsOf(view) - cellWidth(`(${frame.join('')}${between})`);
  const shownTitle = truncateToCells(
    title,
    Math.max(room - cellWidth(address), Math.floor(room / 2)),
    glyphs.ellipsis,
  );
  const shownAddress = truncateToCells(address, room - cellWidth(shownTitle), glyphs.ellipsis);
  const parts = [
    address === '' ? '' : frame[0] + shownAddress,
    title === '' ? '' : frame[1] + shownTitle,
  ];
  const text = parts.filter((part) => part !== '').join(between);
  return text === '' ? null : [indent, {text: `(${text})`, tone: 'dim'}];
}

function columnsOf({columns}: View): number {
  return columns - composeMargin.left - composeMargin.right;
}
