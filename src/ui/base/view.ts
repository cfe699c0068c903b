import {screenColumns, shownLayout} from '../../app/state/shown-layout.ts';
import type {State} from '../../app/state/state.ts';
import {isWebLink} from '../../domain/memo/memo-link.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Layout} from '../../domain/program/layout-choice.ts';
import {type Glyphs, glyphsFor} from './glyphs.ts';
import {type Row, row} from './row.ts';
import {sharedCauseOf} from './shared-cause.ts';

/** The data that every row needs for its layout. */
export interface View {
  /** The columns that are used; a wide terminal may have more. */
  readonly columns: number;
  readonly rows: number;
  readonly language: Language;
  readonly layout: Layout;
  readonly glyphs: Glyphs;
  /** Whether addresses may be clickable links. */
  readonly hasLinks: boolean;
  /** The title of the cause that the banner below the history explains; null if there is none. */
  readonly sharedCause: string | null;
}

const views = new Map<string, View>();

/**
 * Returns the same object for the same terminal and language, so that layouts can be cached by it.
 */
export function viewOf(state: State): View {
  const {terminal, language, appearance} = state;
  const {rows, isAscii} = terminal;
  const [layout, columns] = [shownLayout(state), screenColumns(state)];
  const {hasLinks} = appearance;
  const sharedCause = sharedCauseOf(state.history.memos, language)?.title ?? null;
  const key = `${columns}x${rows} ${language} ${layout} ${isAscii} ${hasLinks} ${sharedCause}`;
  const known = views.get(key);
  if (known !== undefined) return known;
  if (views.size > 100) views.clear();
  const glyphs = glyphsFor(isAscii);
  const view = {columns, rows, language, layout, glyphs, hasLinks, sharedCause};
  views.set(key, view);
  return view;
}

export function rule({columns, glyphs}: View): Row {
  return row(glyphs.rule.repeat(columns), 'dim');
}

/**
 * The property that makes a text with an address, or a part of one, a link; empty if there are no
 * links.
 */
export function linkTo(address: string, {hasLinks}: View): {readonly link?: string} {
  return hasLinks && isWebLink(address) ? {link: address} : {};
}
