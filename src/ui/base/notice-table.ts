import type {Notice} from '../../app/state/notice.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Tone} from './row.ts';

/** The text of a notice and its severity. */
export interface NoticeWords {
  readonly phrase: Phrase;
  readonly tone: Tone;
}

/** The words of each kind of notice. */
export type NoticeTable<Kind extends Notice['kind']> = {
  readonly [K in Kind]: (notice: Extract<Notice, {kind: K}>) => NoticeWords;
};

export function good(ko: string, en: string): NoticeWords {
  return {phrase: {ko, en}, tone: 'good'};
}

export function warn(ko: string, en: string): NoticeWords {
  return {phrase: {ko, en}, tone: 'warn'};
}
