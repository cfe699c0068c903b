import {commandNames, commandOf} from '../../app/shell/commands.ts';
import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {cellWidth, padEndToCells} from '../../domain/text/cell-width.ts';
import {type Binding, isSet, labelOf} from '../base/binding.ts';
import {emptyRow, type Row, row, type Span} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {commandUsage} from '../draft/command-words.ts';

type Entry = readonly [key: string, meaning: string];

export interface HelpSection {
  readonly title: Phrase;
  readonly keys: readonly Binding[];
  /** Whether keys of other states are listed after those that work now. */
  readonly isUsualFirst?: boolean;
}

const commandsTitle: Phrase = {ko: '명령', en: 'Commands'};
const slashWords: Phrase = {
  ko: '/로 시작하는 글 보내기',
  en: 'send text that starts with a slash',
};

/** Every key and command, from the same rows that define them; in columns if there is room. */
export function helpRows(
  state: State,
  view: View,
  sections: readonly HelpSection[],
): readonly Row[] {
  const {language} = view;
  const commands: Entry[] = [
    ...commandNames.map(
      (name): Entry => [commandUsage(name, language), commandOf(name).help[language]],
    ),
    ['//', slashWords[language]],
  ];
  const blocks = [
    ...sections.map((section) => ({
      title: section.title[language],
      entries: keyEntries(section, state),
    })),
    {title: commandsTitle[language], entries: commands},
  ];
  return blocks.flatMap(({title, entries}) => [
    row(` ${title}`, 'strong'),
    ...(state.appearance.isSpoken ? oneByOne(entries) : inColumns(entries, view)),
    emptyRow,
  ]);
}

/** One entry per row, for reading out. */
function oneByOne(entries: readonly Entry[]): readonly Row[] {
  return entries.map(([key, meaning]) => row(`${key}: ${meaning}`));
}

function keyEntries({keys, isUsualFirst = false}: HelpSection, state: State): Entry[] {
  const {language} = state;
  const rows = keys.filter((binding) => binding.help !== undefined && isSet(binding, state));
  const [usual = [], rest = []] = [false, true].map((isRare) =>
    rows.filter(({when}) => (isUsualFirst && when?.(state) === false) === isRare),
  );
  return [...usual, ...rest].map((binding) => [labelOf(binding), binding.help?.[language] ?? '']);
}

function inColumns(entries: readonly Entry[], {columns}: View): readonly Row[] {
  const keyWidth = Math.max(...entries.map(([key]) => cellWidth(key))) + 2;
  const width = Math.max(...entries.map(([, meaning]) => cellWidth(meaning))) + keyWidth + 3;
  const perRow = Math.max(1, Math.floor((columns - 2) / width));
  const rows: Row[] = [];
  for (let at = 0; at < entries.length; at += perRow) {
    const spans = entries
      .slice(at, at + perRow)
      .flatMap(([key, meaning]): Span[] => [
        {text: `  ${padEndToCells(key, keyWidth)}`, tone: 'accent'},
        {text: padEndToCells(meaning, width - keyWidth - 2)},
      ]);
    rows.push(spans);
  }
  return rows;
}
