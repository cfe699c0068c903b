import {spawn} from 'node:child_process';
import open from 'open';
import {splitCommand} from '../../domain/program/split-command.ts';
import {
  environmentWithoutSecrets,
  withoutSecretsInEnvironment,
} from '../process/environment-without-secrets.ts';
import {withUsersMask} from '../process/new-file-mode.ts';
import {browserReach} from './browser-reach.ts';

export type BrowserOpening = 'opened' | 'none' | 'failed';

/**
 * Opens an http or https address in the user's browser, never through a shell.
 *
 * `browser` is the BROWSER variable: a command with its arguments, in which `%s` is replaced by the
 * address (appended if there is no `%s`); `none` opens nothing. Without it, the system's browser is
 * used if there is a desktop. `opened` means that a program was started, not that the page
 * appeared, so the caller should print the address too.
 */
export async function openBrowser(
  url: string,
  {browser}: {browser: string | undefined},
): Promise<BrowserOpening> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    return 'failed';
  }
  if (browserReach({...process.env, BROWSER: browser}) !== 'here') {
    return 'none';
  }
  const [command, ...words] = splitCommand(browser ?? '');
  const {href} = new URL(url);
  if (command !== undefined && command !== '') {
    return startedOrFailed(() => start(command, withAddress(words, href)));
  }
  return startedOrFailed(() => openByDefault(href));
}

function withAddress(words: readonly string[], url: string): string[] {
  return words.some((word) => word.includes('%s'))
    ? words.map((word) => word.replaceAll('%s', () => url))
    : [...words, url];
}

function start(command: string, words: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = withUsersMask(() =>
      spawn(command, words, {
        stdio: 'ignore',
        detached: true,
        env: environmentWithoutSecrets(process.env),
      }),
    );
    child.once('error', reject);
    child.once('spawn', resolve);
    child.unref();
  });
}

async function openByDefault(url: string): Promise<void> {
  await withoutSecretsInEnvironment(() => open(url));
}

/** A program that is missing or not executable is an expected failure; any other error is a bug. */
async function startedOrFailed(attempt: () => Promise<void>): Promise<BrowserOpening> {
  try {
    await attempt();
    return 'opened';
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      return 'failed';
    }
    throw error;
  }
}
