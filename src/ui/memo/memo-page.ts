import type {Page} from '../base/page.ts';
import {historyKeys} from './history-keys.ts';
import {memoDetailRows} from './memo-detail-rows.ts';

/** Shows everything stored about one memo. */
export const memoPage: Page<'memo'> = {
  title: {ko: '메모', en: 'Memo'},
  rows: memoDetailRows,
  keys: historyKeys,
};
