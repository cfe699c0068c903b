import {commandNames, commandOf} from '../../app/shell/commands.ts';
import type {Overlay} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {type Binding, isSet, labelOf} from '../base/binding.ts';
import {type Definition, definitionRows} from '../base/definition-rows.ts';
import type {PageKind} from '../base/page.ts';
import {emptyRow, type Row, row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {commandUsage} from '../draft/command-words.ts';
import {halfOf, pagedColumns, type Unit} from './paged-columns.ts';

export interface HelpSection {
  readonly title: Phrase;
  /** The places where these keys work. */
  readonly of: readonly (State['focus'] | PageKind)[];
  readonly keys: readonly Binding[];
  /** Whether keys of other states are listed after those that work now. */
  readonly isUsualFirst?: boolean;
}

interface Block {
  readonly title: string;
  readonly entries: readonly Definition[];
}

interface At {
  /** The overlay below the help. */
  readonly from: Overlay | null;
  readonly sections: readonly HelpSection[];
  readonly room: number;
}

/** The terminal width (columns) from which there are two columns. */
const minTwoColumns = 72;

const commandsTitle: Phrase = {ko: '명령', en: 'Commands'};
const slashWords: Phrase = {
  ko: '/로 시작하는 글 보내기',
  en: 'send text that starts with a slash',
};

/**
 * Every key and command, from the same rows that define them; the section of the place below the
 * help is the first one. In two columns if there is room, as complete pages.
 */
export function helpRows(state: State, view: View, at: At): readonly Row[] {
  const blocks = helpBlocks(state, view, at);
  if (state.appearance.isSpoken) return oneByOne(blocks);
  const columns = view.columns < minTwoColumns ? 1 : 2;
  const width = columns === 1 ? view.columns - 1 : halfOf(view.columns);
  const units = blocks.flatMap((block) => unitsOf(block, width));
  return pagedColumns(units, {columns, width, room: at.room});
}

function helpBlocks(state: State, {language}: View, {from, sections}: At): readonly Block[] {
  const place = from?.kind ?? state.focus;
  const [here = [], others] = [true, false].map((isHere) =>
    sections.filter(({of}) => of.includes(place) === isHere),
  );
  const commands: Definition[] = [
    ...commandNames.map(
      (name): Definition => [commandUsage(name, language), commandOf(name).help[language]],
    ),
    ['//', slashWords[language]],
  ];
  return [
    ...[...here, ...(others ?? [])].map((section) => ({
      title: section.title[language],
      entries: keyEntries(section, state),
    })),
    {title: commandsTitle[language], entries: commands},
  ];
}

/** One entry per row, for reading out. */
function oneByOne(blocks: readonly Block[]): readonly Row[] {
  return blocks.flatMap(({title, entries}) => [
    row(` ${title}`, 'strong'),
    ...entries.map(([key, meaning]) => row(`${key}: ${meaning}`)),
    emptyRow,
  ]);
}

function keyEntries({keys, isUsualFirst = false}: HelpSection, state: State): Definition[] {
  const {language} = state;
  const rows = keys.filter((binding) => binding.help !== undefined && isSet(binding, state));
  const [usual = [], rest = []] = [false, true].map((isRare) =>
    rows.filter(({when}) => (isUsualFirst && when?.(state) === false) === isRare),
  );
  const entries = [...usual, ...rest].map(
    (binding): Definition => [labelOf(binding), binding.help?.[language] ?? ''],
  );
  return entries.filter((entry, index) => !entries.slice(index + 1).some(isSameAs(entry)));
}

/** A key that is hinted at early is listed once more where it belongs. */
function isSameAs([key, meaning]: Definition): (other: Definition) => boolean {
  return ([otherKey, otherMeaning]) => otherKey === key && otherMeaning === meaning;
}

function unitsOf({title, entries}: Block, width: number): readonly Unit[] {
  const most = Math.floor(width * 0.45);
  const rows = definitionRows(entries, {indent: 2, width, most});
  const [first = [], ...rest] = rows;
  return [
    {rows: [row(` ${title}`, 'strong'), ...first], isApart: true},
    ...rest.map((entry) => ({rows: entry, isApart: false})),
  ];
}
