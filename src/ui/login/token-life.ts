import type {State} from '../../app/state/state.ts';
import {briefExpiry, durationWords, expiryWords} from '../../messages/subjects/time-words.ts';
import {spinnerShapes} from '../base/motion.ts';
import {type Row, row, type Span, type Tone} from '../base/row.ts';
import {screenWords} from '../base/screen-words.ts';
import type {View} from '../base/view.ts';

/** The remaining time (ms) below which the seconds are shown too. */
const countdownMs = 10 * 60_000;

/** The share of a lifetime below which the rest is marked. */
const lowShare = 0.1;

/** The cells of the bar in the status bar. */
const barCells = 4;

/** When a token was issued and when it expires (ms); null if unknown. */
export interface TokenLife {
  readonly from: number | null;
  readonly to: number | null;
}

/** The share of the lifetime that is left, from 0 to 1; null if it is unknown. */
export function shareLeft({from, to}: TokenLife, now: number): number | null {
  if (from === null || to === null) return null;
  return Math.max(0, Math.min(1, (to - now) / Math.max(1, to - from)));
}

/** Whether little is left: less than a tenth, or minutes if the lifetime is unknown. */
export function isLow(life: TokenLife, now: number): boolean {
  const share = shareLeft(life, now);
  if (share !== null) return share < lowShare;
  return life.to === null || life.to - now < countdownMs;
}

/** The rest in words, with the seconds when it is about to end. */
export function lifeWords({to}: TokenLife, now: number, {language}: View): string {
  const left = to === null ? null : to - now;
  return left !== null && left > 0 && left < countdownMs
    ? durationWords(left, language, {seconds: true})
    : expiryWords(to, now, language);
}

/** A bar of `cells` cells; the tones are those of the full and the empty cells. */
export function lifeBar(
  share: number,
  cells: number,
  {glyphs, tones: [full, empty]}: {glyphs: View['glyphs']; tones: readonly [Tone, Tone]},
): readonly Span[] {
  const filled = Math.round(share * cells);
  return [
    {text: glyphs.full.repeat(filled), tone: full},
    {text: glyphs.empty.repeat(cells - filled), tone: empty},
  ];
}

/**
 * The forms of a token's lifetime in the status bar: a bar and words, which become one cell and one
 * unit.
 */
export function lifeForms(
  life: TokenLife | null,
  {now}: State,
  view: View,
): {readonly bar: readonly Row[]; readonly words: readonly Row[]} {
  const {language, glyphs} = view;
  if (life === null) return {bar: [[]], words: [row(screenWords.noToken[language], 'warn')]};
  const tone = isLow(life, now) ? 'warn' : 'plain';
  const brief = briefExpiry(life.to, now, language);
  const words = [row(lifeWords(life, now, view), tone), row(brief, tone)];
  const share = shareLeft(life, now);
  if (share === null) return {bar: [[]], words};
  const level = glyphs.levels[Math.ceil(share * glyphs.levels.length) - 1] ?? glyphs.levels[0];
  const long = lifeBar(share, barCells, {
    glyphs,
    tones: tone === 'warn' ? ['warn', 'warn'] : ['plain', 'plain'],
  });
  return {bar: [long, ...(level === undefined ? [] : [row(level, tone)]), []], words};
}

/**
 * The key that refreshes both tokens, or what became of it: a refresh turns in the cell of the key.
 */
export function keyForms({refresh, session}: State, {language, glyphs}: View): readonly Row[] {
  if (refresh.kind === 'running') {
    const turning: Span = {text: spinnerShapes[0], tone: 'accent', turns: true};
    const words = [turning, ...row(` ${screenWords.refreshing[language]}`, 'accent')];
    // The words stay when the name of the key would go.
    return [words, words, [turning]];
  }
  if (session === null) return [[]];
  const key: Span = {text: '^R', tone: 'strong'};
  const [after, tone] =
    refresh.kind === 'done'
      ? ([`${glyphs.sent} ${screenWords.refreshed[language]}`, 'good'] as const)
      : ([screenWords.refresh[language], 'plain'] as const);
  return [[key, {text: ` ${after}`, tone}], [key]];
}
