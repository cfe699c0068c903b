import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Appearance, plainAppearance} from '../../../src/app/state/appearance.ts';
import {themeChoices} from '../../../src/domain/program/theme-choice.ts';
import {styledRow} from '../../../src/ui/base/styled-text.ts';
import {themeFor} from '../../../src/ui/base/theme.ts';

const signals = ['accent', 'good', 'warn', 'bad'] as const;

/** WCAG 2.2, contrast ratio of a palette color on a background. */
function contrastOf(color: number, paper: string): number {
  return ratio(luminance(paletteColor(color)), luminance(channels(paper)));
}

function contrastBetween(color: number, background: number): number {
  return ratio(luminance(paletteColor(color)), luminance(paletteColor(background)));
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function paletteColor(color: number): number[] {
  if (color >= 232) return Array(3).fill(8 + 10 * (color - 232));
  const levels = [0, 95, 135, 175, 215, 255];
  const place = color - 16;
  return [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map(
    (level) => levels[level] ?? 0,
  );
}

function channels(paper: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(paper.slice(start, start + 2), 16));
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const papers = {
  // Black, VS Code, Solarized dark, Nord.
  dark: {'#000000': 7, '#1e1e1e': 4.5, '#002b36': 4.5, '#2e3440': 4.5},
  // White, GitHub, Solarized light, Gruvbox light.
  light: {'#ffffff': 5.5, '#f6f8fa': 4.5, '#fdf6e3': 4.5, '#fbf1c7': 4.5},
} as const;

for (const background of ['dark', 'light'] as const) {
  test(`every color is readable on ${background} backgrounds`, () => {
    const theme = themeFor({...plainAppearance, background});
    for (const [paper, least] of Object.entries(papers[background])) {
      for (const tone of signals) {
        const contrast = contrastOf(theme[tone].color ?? 0, paper);
        assert.ok(contrast >= least, `${tone} on ${paper}: ${contrast.toFixed(2)}`);
      }
    }
  });
}

for (const background of ['dark', 'light', null] as const) {
  test(`every text is readable in bubbles and on selected rows, background ${background}`, () => {
    const {papers} = themeFor({...plainAppearance, background});
    for (const [paper, tones] of Object.entries(papers)) {
      for (const [tone, {color, background: on}] of Object.entries(tones)) {
        const contrast = contrastBetween(color ?? 0, on ?? 0);
        assert.ok(contrast >= 4.5, `${tone} on ${paper}: ${contrast.toFixed(2)}`);
      }
    }
  });
}

test('with an unknown background, every color is readable on black and on white', () => {
  const theme = themeFor(plainAppearance);
  for (const paper of ['#000000', '#ffffff']) {
    for (const tone of signals) {
      const contrast = contrastOf(theme[tone].color ?? 0, paper);
      assert.ok(contrast >= 3.8, `${tone} on ${paper}: ${contrast.toFixed(2)}`);
    }
  }
});

test('a terminal with 16 colors keeps its own, without yellow on light', () => {
  const look: Appearance = {...plainAppearance, palette: 16};
  for (const background of ['dark', 'light', null] as const) {
    const theme = themeFor({...look, background});
    for (const tone of signals) assert.ok((theme[tone].color ?? 99) < 8);
    if (background === 'light') assert.notEqual(theme.warn.color, 3);
  }
});

test('the chosen theme overrides the background and NO_COLOR, auto does not', () => {
  const look: Appearance = {...plainAppearance, background: 'light', isColorOff: true};
  assert.equal(themeFor(look).bad.color, undefined);
  assert.notEqual(themeFor({...look, theme: 'dark'}).bad.color, undefined);
  const dark = themeFor({...plainAppearance, background: 'dark'});
  assert.equal(themeFor({...look, theme: 'dark'}), dark);
});

test('the themes none and high contrast use no color, and the selection is visible in every theme', () => {
  for (const theme of themeChoices) {
    const styles = themeFor({...plainAppearance, theme});
    if (theme === 'none' || theme === 'contrast') {
      for (const style of Object.values(styles)) assert.equal(style.color, undefined);
    }
    assert.notDeepEqual(styles.selected, styles.plain);
    assert.notDeepEqual(styles.match, styles.selected);
  }
  assert.deepEqual(themeFor({...plainAppearance, theme: 'contrast'}).dim, {});
});

test('a row is written with the colors of the palette', () => {
  const row = [{text: 'a', tone: 'bad'}, {text: ' '}, {text: 'b', tone: 'selected'}] as const;
  const many = themeFor({...plainAppearance, background: 'dark'});
  assert.equal(styledRow(row, many), '\x1b[38;5;210ma\x1b[39m \x1b[7mb\x1b[27m');
  const few = themeFor({...plainAppearance, palette: 16});
  assert.equal(styledRow(row, few), '\x1b[31ma\x1b[39m \x1b[7mb\x1b[27m');
});

test('a bubble has a background, and where there are no colors it is inverted', () => {
  const row = [
    {text: 'a', paper: 'sent'},
    {text: 'b', tone: 'accent', paper: 'sent'},
  ] as const;
  const many = themeFor({...plainAppearance, background: 'dark'});
  const [yellow, noYellow] = ['\x1b[48;5;220m', '\x1b[49m'];
  assert.equal(
    styledRow(row, many),
    `${yellow}\x1b[38;5;234ma\x1b[39m${noYellow}${yellow}\x1b[38;5;19m\x1b[4mb\x1b[24m\x1b[39m${noYellow}`,
  );
  const few = themeFor({...plainAppearance, palette: 16});
  assert.equal(styledRow(row.slice(0, 1), few), '\x1b[43m\x1b[30ma\x1b[39m\x1b[49m');
  const none = themeFor({...plainAppearance, theme: 'none'});
  assert.equal(styledRow(row.slice(0, 1), none), '\x1b[7ma\x1b[27m');
});

test('an address in a hyperlink cannot end the escape sequence', () => {
  const theme = themeFor(plainAppearance);
  const row = [{text: 'x', link: 'https://example.com/가?a=%20\x07\x1b\ud800'}];
  assert.equal(
    styledRow(row, theme),
    '\x1b]8;;https://example.com/%EA%B0%80?a=%20%07%1B%EF%BF%BD\x07x\x1b]8;;\x07',
  );
});
