import type {RefreshEntry} from '../../app/ports/refresh-ports.ts';
import type {State} from '../../app/state/state.ts';
import {quotaWarningCount} from '../../domain/memo/daily-quota.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {isOffered, labelOf} from '../base/binding.ts';
import {namedRows} from '../base/named-rows.ts';
import {emptyRow, type Row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {tokenKeys} from './token-keys.ts';
import {
  refresherWords,
  sentTodayWords,
  tokenActionWords,
  tokenWords,
} from './token-screen-words.ts';

/** The terminal height (rows) from which optional rows fit. */
export const roomyRows = 30;

/** The last refreshes, the daily quota, and the paths of the files. */
export function tokenFactRows(state: State, view: View): readonly Row[] {
  const {tokenFacts, profile} = state;
  if (tokenFacts === null) return [];
  const {refreshes, sentToday, places} = tokenFacts;
  const {language} = view;
  const named = (name: keyof typeof tokenWords, text: string): readonly Row[] =>
    namedRows(tokenWords[name][language], {text: sanitizeLine(text)}, view);
  return [
    ...refreshes
      .slice(0, view.rows < roomyRows ? 3 : 5)
      .flatMap((entry, index) => refreshRows(entry, index, view)),
    ...namedRows(
      tokenWords.sentToday[language],
      {
        text: sentTodayWords(sentToday)[language],
        tone: sentToday >= quotaWarningCount ? 'warn' : 'plain',
      },
      view,
    ),
    ...named('data', places.dataFolder),
    ...named('preferences', places.preferencesFile),
    ...(profile === null ? [] : named('profile', profile)),
  ];
}

function refreshRows({at, by, failure}: RefreshEntry, index: number, view: View): readonly Row[] {
  const {language, glyphs} = view;
  const name = index === 0 ? tokenWords.refreshes[language] : '';
  const result =
    failure === null ? tokenWords.done[language] : describeFailure(failure, language).title;
  const words = [dateTime(here(at), language), refresherWords(by)[language], result];
  const tone = failure === null ? 'plain' : 'warn';
  return namedRows(name, {text: words.join(` ${glyphs.dot} `), tone}, view);
}

/** The actions of the page's keys, and the consequences of each. */
export function tokenActionRows(state: State, view: View): readonly Row[] {
  const {language, columns} = view;
  const rows = tokenKeys.flatMap((binding): readonly Row[] => {
    const {help} = binding;
    if (help === undefined || !isOffered(binding, state)) return [];
    const label = labelOf(binding);
    const words = tokenActionWords[label]?.[language] ?? '';
    return columns < 60
      ? namedRows(label, {text: `${help[language]}: ${words}`}, view)
      : namedRows(`${label}  ${help[language]}`, {text: words}, view);
  });
  return [emptyRow, ...rows];
}
