import {existsSync} from 'node:fs';
import {chromium, type Page} from 'playwright-core';

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * The reason to skip a test of a page, or false. Always false if REQUIRE_CHROMIUM is set, as in CI.
 */
export const withoutChromium: string | false =
  existsSync(executable) || process.env['REQUIRE_CHROMIUM']
    ? false
    : `no Chromium at ${executable}`;

export interface PageOptions {
  /** The width of a phone unless given. */
  readonly width?: number;
  readonly height?: number;
  /** The time zone of the browser; that of this process unless given. */
  readonly timeZone?: string;
  /** Whether pages run their scripts; true unless given. */
  readonly scripts?: boolean;
  /** A name that leads to 127.0.0.1, as DNS rebinding makes one do. */
  readonly reboundName?: string;
}

/**
 * Runs the body on a new page of a real Chromium: the one that CHROMIUM names, or else Debian's. A
 * script error or a Content-Security-Policy violation on the page fails the test.
 */
export async function withPage(
  callback: (page: Page) => Promise<void>,
  {width = 390, height = 760, timeZone, scripts = true, reboundName}: PageOptions = {},
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: executable,
    args: [
      ...chromiumArguments,
      ...(reboundName === undefined ? [] : [`--host-resolver-rules=MAP ${reboundName} 127.0.0.1`]),
    ],
  });
  try {
    const page = await browser.newPage({
      viewport: {width, height},
      locale: 'ko-KR',
      javaScriptEnabled: scripts,
      ...(timeZone === undefined ? {} : {timezoneId: timeZone}),
    });
    page.setDefaultTimeout(10_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) faults.push(message.text());
    });
    await callback(page);
    if (faults.length > 0) throw new Error(`faults on the page:\n${faults.join('\n')}`);
  } finally {
    await browser.close();
  }
}
