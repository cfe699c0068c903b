import type {State} from '../../app/state/state.ts';
import type {Binding} from '../base/binding.ts';
import type {Page} from '../base/page.ts';
import {
  backKey,
  calendarConsentKey,
  consentKey,
  findKey,
  quietConsentKey,
  statusKey,
} from '../base/shared-keys.ts';
import {type HelpSection, helpRows} from './help-rows.ts';

/** More pages than there are. */
const all = 1000;

/**
 * Whether letters turn the page: in the help that a `?` in the box opened, a letter goes on with
 * that text.
 */
const hasLetters = ({overlay}: State): boolean => overlay?.kind !== 'help' || overlay.typed === '';

const turn = (keys: readonly string[], pages: number): Binding => ({
  keys,
  action: {scroll: {pages}},
});

const turnKeys: readonly Binding[] = [
  turn(['pagedown', 'down', 'right'], -1),
  turn(['pageup', 'up', 'left'], 1),
  turn(['home'], all),
  {...turn(['j', 'space'], -1), when: hasLetters},
  {...turn(['k'], 1), when: hasLetters},
  {...turn(['g'], all), when: hasLetters},
  {...turn(['end', 'G'], -all), when: hasLetters},
  turn(['end'], -all),
  {keys: ['?'], when: hasLetters, action: {event: {type: 'escape-pressed'}}},
];

/**
 * Lists the keys of all screens and pages, and the commands. `sections` is called when
 * the page is drawn, because the table of pages that it reads also holds this page.
 */
export function helpPage(sections: () => readonly HelpSection[]): Page<'help'> {
  return {
    title: {ko: '도움말', en: 'Help'},
    isPaged: true,
    rows: (state, view, {overlay: {from}, room}) =>
      helpRows(state, view, {from, room, sections: sections()}),
    keys: [
      consentKey,
      calendarConsentKey,
      ...turnKeys,
      findKey,
      quietConsentKey,
      statusKey,
      backKey,
    ],
  };
}
