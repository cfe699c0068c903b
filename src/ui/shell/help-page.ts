import type {Page} from '../base/page.ts';
import {consentKey, findKey, pageKeys, scrollKeys} from '../base/shared-keys.ts';
import {type HelpSection, helpRows} from './help-rows.ts';

/**
 * Lists the keys of all screens and pages, and the commands. `sections` is called when
 * the page is drawn, because the table of pages that it reads also holds this page.
 */
export function helpPage(sections: () => readonly HelpSection[]): Page<'help'> {
  return {
    title: {ko: '도움말', en: 'Help'},
    rows: (state, view) => helpRows(state, view, sections()),
    keys: [consentKey, ...scrollKeys, findKey, ...pageKeys],
  };
}
