import {writeFile} from 'node:fs/promises';
import {chromium} from 'playwright-core';
import type {Terminal} from '../test/support/terminal.ts';
import {terminalSvg} from './terminal-svg.ts';

export interface ScreenshotOptions {
  /** Where to write the picture; either or both. */
  png?: string;
  svg?: string;
  /** What the window's bar says. */
  title?: string;
}

const CHROMIUM_PATH = '/usr/bin/chromium';
const PIXEL_RATIO = 2;

/**
 * Writes pictures of what a terminal shows now, as a dark window.
 *
 * The PNG needs Debian's chromium and, for Korean, fonts-noto-cjk; it is drawn at twice the size.
 */
export async function renderTerminal(
  terminal: Terminal,
  {png, svg, title}: ScreenshotOptions,
): Promise<void> {
  const picture = terminalSvg(terminal, title);
  if (svg !== undefined) await writeFile(svg, picture);
  if (png !== undefined) await writePng(picture, png);
}

async function writePng(picture: string, path: string): Promise<void> {
  const browser = await chromium.launch({executablePath: CHROMIUM_PATH, args: ['--no-sandbox']});
  try {
    const page = await browser.newPage({deviceScaleFactor: PIXEL_RATIO});
    await page.setContent(
      `<meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>${picture}`,
    );
    await page.evaluate('document.fonts.ready');
    await page.locator('svg').screenshot({path, omitBackground: true});
  } finally {
    await browser.close();
  }
}
