import {mkdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Language} from '../../src/domain/program/language.ts';
import {type Emulator, startEmulator} from '../../src/emulator/start-emulator.ts';
import {createCriticalWork} from '../../src/main/critical-work.ts';
import {createServices} from '../../src/main/services.ts';
import {locateDataFolder} from '../../src/storage/base/data-folder.ts';
import type {Environment} from '../../test/support/clean-environment.ts';
import {closeAtEnd} from '../../test/support/open-resources.ts';
import {type ProgramCommand, programCommand} from '../../test/support/program-command.ts';
import type {Terminal} from '../../test/support/terminal.ts';
import {manyColors, openTui} from '../../test/support/tui.ts';
import {fillRecord} from './fill-record.ts';
import {type PictureWords, pictureWords} from './picture-words.ts';
import {windowColors} from './terminal-colors.ts';

/** The setting of the pictures: a local Kakao, and a user at a terminal. */
export interface Studio extends AsyncDisposable {
  readonly words: PictureWords;
  readonly emulator: Emulator;
  open(options?: {args?: string[]; rows?: number}): Terminal;
}

/**
 * Fixed addresses, so that every run shows the same ones: the port of the local Kakao, and the keys
 * of the app.
 */
const app = {
  port: 8920,
  restApiKey: '3f9a61c04be8d7725610fe4c98ab2d03',
  clientSecret: 'Wq7RmT2xLc9KpZ4nVb6YsHd3JfGu8EaX',
  redirectUris: ['http://localhost:8931/callback'],
};

/** A fixed folder, because its name is on the page of the tokens. */
const home = join(tmpdir(), 'gildong');

/** `isNew`: the program was just installed; otherwise it has been in use for days. */
export async function openStudio(language: Language, isNew: boolean): Promise<Studio> {
  const words = pictureWords[language];
  const leaveHome = moveIn();
  const person = {id: '4038017295523847169', nickname: words.nickname};
  const emulator = await startEmulator({...app, person});
  const env = {HOME: home, ...surroundings(words), ...kakaoOf(emulator, isNew)};
  if (!isNew) await fill(env, {emulator, words});
  return {
    words,
    emulator,
    open: (options = {}) =>
      openTui({
        rows: 22,
        ...options,
        program: inSteadyWorld(programCommand()),
        background: xColor(windowColors.background),
        env: {...env, ...manyColors},
      }),
    [Symbol.asyncDispose]: async () => {
      await emulator.close();
      leaveHome();
    },
  };
}

/**
 * Creates the folder. Throws if it exists: another process takes pictures, or the folder belongs to
 * something else.
 */
function moveIn(): () => void {
  mkdirSync(home);
  const remove = () => rmSync(home, {recursive: true, force: true, maxRetries: 3});
  const forget = closeAtEnd(remove);
  return () => {
    forget();
    remove();
  };
}

function kakaoOf({authOrigin, apiOrigin}: Emulator, isNew: boolean): Environment {
  const origins = {KAKAO_AUTH_ORIGIN: authOrigin, KAKAO_API_ORIGIN: apiOrigin};
  if (isNew) return origins;
  return {
    ...origins,
    KAKAO_REST_API_KEY: app.restApiKey,
    KAKAO_CLIENT_SECRET: app.clientSecret,
  };
}

async function fill(env: Environment, held: Pick<Studio, 'emulator' | 'words'>): Promise<void> {
  const folder = locateDataFolder(env);
  const criticalWork = createCriticalWork();
  const services = createServices({env, folder, version: '0.0.0', demo: null, criticalWork});
  await fillRecord(services.ports, held);
  services.close();
}

/** A desktop whose browser opens but shows nothing. */
function surroundings({locale}: PictureWords): Environment {
  return {LANG: locale, TZ: 'Asia/Seoul', BROWSER: 'true'};
}

function inSteadyWorld({command, args}: ProgramCommand): ProgramCommand {
  return {command, args: ['--import', import.meta.resolve('./steady-world.ts'), ...args]};
}

/** A terminal's reply to the query for its background color (XParseColor's `rgb:` form). */
function xColor(color: string): string {
  return `rgb:${[1, 3, 5].map((start) => color.slice(start, start + 2).repeat(2)).join('/')}`;
}
