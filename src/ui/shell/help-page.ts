import type {Page} from '../base/page.ts';
import {consentKey, findKey, pageKeys, scrollKeys} from '../base/shared-keys.ts';
import {type HelpSection, helpRows} from './help-rows.ts';

/** The keys of all screens and pages, which are told once the page is open, and the commands. */
export function helpPage(sections: () => readonly HelpSection[]): Page<'help'> {
  return {
    title: {ko: '도움말', en: 'Help'},
    rows: (state, view) => helpRows(state, view, sections()),
    keys: [consentKey, ...scrollKeys, findKey, ...pageKeys],
  };
}
