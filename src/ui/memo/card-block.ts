import type {Card} from '../../domain/memo/template/card.ts';
import {cardCells} from '../../domain/memo/template/shown-limits.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {type Row, row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {cardBody, cardButtons} from './card-rows.ts';
import {foldedCardRows, moreWords} from './folding.ts';

/**
 * The cards of a memo in the history, with a rule between them. A long block is folded; the buttons
 * of the last card stay.
 */
export function cardBlock(cards: readonly Card[], width: number, view: View): readonly Row[] {
  const rule = cardRule(width, view);
  const body = cards.flatMap((card, index): readonly Row[] => {
    const previous = cards[index - 1];
    const above = previous === undefined ? [] : [...cardButtons(previous, width, view), rule];
    return [...above, ...cardBody(card, width, view)];
  });
  const last = cards.at(-1);
  const buttons = last === undefined ? [] : cardButtons(last, width, view);
  const most = foldedCardRows(view);
  if (body.length <= most) return [...body, ...buttons];
  const words = moreWords(body.length - most + 1, view);
  const more = wrapText(words, Math.min(width, cardCells)).map(({text}) => row(text, 'dim'));
  return [...body.slice(0, most - 1), ...more, ...buttons];
}

/** The rule between two messages of one memo. */
export function cardRule(width: number, {glyphs}: View): Row {
  return row(glyphs.rule.repeat(Math.min(width, cardCells)), 'dim');
}
