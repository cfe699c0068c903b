import {isWebLink} from '../../domain/memo/memo-link.ts';
import type {Card, CardItem} from '../../domain/memo/template/card.ts';
import {
  cardCells,
  cutLine,
  shownLines,
  shownStart,
  shownUnits,
} from '../../domain/memo/template/shown-limits.ts';
import {cellWidth, truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {type Row, row, type Span, type Tone} from '../base/row.ts';
import {linkTo, type View} from '../base/view.ts';
import {buttonRows, countRows, priceRows} from './card-pieces.ts';
import {shownTable, tableRows} from './card-table.ts';
import {detailWords} from './detail-words.ts';
import {hostOf} from './host-of.ts';
import {pictureLabel} from './kinds/picture-label.ts';
import {sideBySide} from './side-by-side.ts';

/** A card shows two lines of a title, and four of title and description together. */
const maxTitleLines = 2;
const maxLines = 4;

/** The rows of a text of its own, which may be a long address. */
const maxNoteRows = 2;

/** What every part of a card is laid out for. */
interface Box {
  readonly cells: number;
  readonly view: View;
}

/**
 * A card as KakaoTalk shows it, in at most `width` cells; a wide one has the lines of a phone. What
 * the phone cuts ends with an ellipsis; a narrower card has the same words on more rows.
 */
export function cardRows(card: Card, width: number, view: View): readonly Row[] {
  return [...cardBody(card, width, view), ...cardButtons(card, width, view)];
}

/** The rows of a card above its buttons. */
export function cardBody(card: Card, width: number, view: View): readonly Row[] {
  const box = {cells: Math.max(1, Math.min(width, cardCells)), view};
  const {header, headerLink, items, counts} = card;
  const isList = headerLink !== null;
  const title = sanitize(header ?? '');
  const shown = isList ? title : shownStart(title, shownUnits.profile, view.glyphs.ellipsis);
  return [
    ...wrapped(shown, box, {tone: 'strong', ...linkOf(headerLink?.url, view)}),
    ...(isList ? items.flatMap((item) => listedRows(item, width, view)) : contentRows(card, box)),
    ...countRows(counts, box.cells, view),
  ];
}

/** The buttons of a card, side by side where they fit. */
export function cardButtons({buttons}: Card, width: number, view: View): readonly Row[] {
  return buttonRows(buttons, Math.max(1, Math.min(width, cardCells)), view);
}

/**
 * Goods and rows are above the words of a card; a place is below them. Rows without a content are
 * arguments, which no phone cuts.
 */
function contentRows({items, notes, price, rows, sum}: Card, box: Box): readonly Row[] {
  const {cells, view} = box;
  const words = items.flatMap((item) => wordRows(item, box, 'plain'));
  const noted = notes.flatMap((note) => noteRows(note, box));
  const facts = [
    ...(price === null ? [] : priceRows(price, cells, view)),
    ...tableRows(items.length === 0 ? {rows, sum} : shownTable({rows, sum}, view), cells, view),
  ];
  return [
    ...items.flatMap((item) => pictureRows(item, box)),
    ...(facts.length === 0 ? [...words, ...noted] : [...noted, ...facts, ...words]),
  ];
}

/** A picture as a row: with its facts if it is of this computer, otherwise with its host. */
function pictureRows({imageUrl, picture = null}: CardItem, {cells, view}: Box): readonly Row[] {
  if (imageUrl === null) return [];
  const word = detailWords[picture === null ? 'picture' : 'ownPicture'][view.language];
  const room = cells - cellWidth(`[${word} ]`);
  if (room < 1) return [[{text: truncateToCells(word, cells, ''), tone: 'dim'}]];
  if (picture !== null) return [row(`[${word} ${pictureLabel(picture, room, view)}]`, 'dim')];
  const host = truncateToCells(hostOf(imageUrl), room, view.glyphs.ellipsis);
  return [[{text: `[${word} ${host}]`, tone: 'dim', ...linkOf(imageUrl, view)}]];
}

/** The title and the description, cut where a phone cuts them. */
function wordRows({title, description, link}: CardItem, box: Box, tone: Tone): Row[] {
  const {ellipsis} = box.view.glyphs;
  const name = shownLines(sanitize(title ?? ''), maxTitleLines, ellipsis);
  const more = shownLines(sanitize(description ?? ''), maxLines - name.lines.length, ellipsis);
  return [
    ...wrapped(name.text, box, {tone: 'strong', ...linkOf(link.url, box.view)}),
    ...wrapped(more.text, box, {tone}),
  ];
}

/** An item of a list with a marker before it and its host below it. */
function listedRows(item: CardItem, width: number, view: View): readonly Row[] {
  const marker = `${view.glyphs.dot} `;
  const indent = cellWidth(marker);
  const box = {cells: Math.max(1, Math.min(width - indent, cardCells)), view};
  const rows = [...wordRows(item, box, 'dim'), ...sourceRows(item, box)];
  return rows.map((spans, index): Row => {
    return [{text: index === 0 ? marker : ' '.repeat(indent), tone: 'dim'}, ...spans];
  });
}

/** Where an item leads, and whether it has a picture. */
function sourceRows(item: CardItem, {cells, view}: Box): readonly Row[] {
  const {
    imageUrl,
    picture = null,
    link: {url},
  } = item;
  const name = detailWords[picture === null ? 'picture' : 'ownPicture'][view.language];
  const word = picture === null ? `[${name}]` : `[${name} ${sanitizeLine(picture.name)}]`;
  const host: Row[] =
    url === null ? [] : [[{text: hostOf(url), tone: 'accent', ...linkTo(url, view)}]];
  const pieces = [...host, ...(imageUrl === null ? [] : [row(word, 'dim')])];
  return sideBySide(pieces, {cells, gap: 1, view});
}

function noteRows(note: string, box: Box): readonly Row[] {
  const {cells, view} = box;
  const style = isWebLink(note) ? ({tone: 'accent', ...linkTo(note, view)} as const) : {};
  const rows = wrapped(sanitizeLine(note), box, style);
  if (rows.length <= maxNoteRows) return rows;
  const shown = rows.slice(0, maxNoteRows);
  return shown.map((spans, index): Row => {
    if (index < maxNoteRows - 1) return spans;
    return spans.map((span) => ({...span, text: cutLine(span.text, cells, view.glyphs.ellipsis)}));
  });
}

/** The rows of a text; none for an empty one. */
function wrapped(text: string, {cells}: Box, style: Omit<Span, 'text'>): Row[] {
  if (text === '') return [];
  return wrapText(text, cells).map((line) => [{text: line.text.trimEnd(), ...style}]);
}

function linkOf(url: string | null | undefined, view: View): {readonly link?: string} {
  return url == null ? {} : linkTo(url, view);
}
