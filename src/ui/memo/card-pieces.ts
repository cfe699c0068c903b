import type {Card, CardButton, Price} from '../../domain/memo/template/card.ts';
import {shownStart, shownUnits} from '../../domain/memo/template/shown-limits.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {type Row, row} from '../base/row.ts';
import {linkTo, type View} from '../base/view.ts';
import {countWords, discountWords, regularWords} from './card-words.ts';
import {usualButton} from './kinds/usual-button.ts';
import {sideBySide} from './side-by-side.ts';

/** The cells of a button around its title: `[ title ]`. */
const frameCells = 4;

export function buttonRows(
  buttons: readonly CardButton[],
  cells: number,
  view: View,
): readonly Row[] {
  const {language, glyphs} = view;
  const most = buttons.length > 1 ? shownUnits.buttonOfTwo : shownUnits.button;
  const pieces = buttons.map(({title, link: {url}}): Row => {
    const words = shownStart(sanitizeLine(title ?? usualButton[language]), most, glyphs.ellipsis);
    const text = truncateToCells(words, cells - frameCells, glyphs.ellipsis);
    const link = url === null ? {} : linkTo(url, view);
    return [
      {text: '[ ', tone: 'dim'},
      {text, tone: 'accent', ...link},
      {text: ' ]', tone: 'dim'},
    ];
  });
  return sideBySide(pieces, {cells, gap: 1, view});
}

export function countRows(counts: Card['counts'], cells: number, view: View): readonly Row[] {
  const pieces = counts.map(([name, count]): Row => {
    const symbol = view.glyphs.counts?.[name] ?? countWords[name][view.language];
    return [{text: `${symbol} ${count.toLocaleString('en-US')}`, tone: 'dim'}];
  });
  return sideBySide(pieces, {cells, gap: 2, view});
}

/** The price to pay, the discount, and what the price was without it. */
export function priceRows(
  {regular, discounted, discount}: Price,
  cells: number,
  view: View,
): readonly Row[] {
  const {language} = view;
  const off = discount === null ? [] : [row(discountWords(discount)[language], 'bad')];
  const full = row(regularWords(regular)[language], 'dim');
  const pieces =
    discounted === null ? [row(regular, 'strong')] : [row(discounted, 'strong'), ...off, full];
  const clean = pieces.map((spans) =>
    spans.map((span) => ({...span, text: sanitizeLine(span.text)})),
  );
  return sideBySide(clean, {cells, gap: 2, view});
}
