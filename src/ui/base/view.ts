import type {State} from '../../app/state/state.ts';
import {isWebLink} from '../../domain/memo/memo-link.ts';
import type {Language} from '../../domain/program/language.ts';
import {type Glyphs, glyphsFor} from './glyphs.ts';
import {type Row, row} from './row.ts';

/** What every row needs to know to be laid out. */
export interface View {
  readonly columns: number;
  readonly rows: number;
  readonly language: Language;
  readonly glyphs: Glyphs;
  /** Whether addresses may be links to click. */
  readonly hasLinks: boolean;
}

const views = new Map<string, View>();

/** The same object for the same terminal and language, so that layouts can be remembered by it. */
export function viewOf({terminal, language, appearance}: State): View {
  const {columns, rows, isAscii} = terminal;
  const key = `${columns}x${rows} ${language} ${isAscii} ${appearance.hasLinks}`;
  const known = views.get(key);
  if (known !== undefined) return known;
  if (views.size > 100) views.clear();
  const view = {columns, rows, language, glyphs: glyphsFor(isAscii), hasLinks: appearance.hasLinks};
  views.set(key, view);
  return view;
}

export function rule({columns, glyphs}: View): Row {
  return row(glyphs.rule.repeat(columns), 'dim');
}

/** What makes a text that shows an address, or a part of one, a link; nothing where there are none. */
export function linkTo(address: string, {hasLinks}: View): {readonly link?: string} {
  return hasLinks && isWebLink(address) ? {link: address} : {};
}
