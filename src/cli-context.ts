import type {CommandContext} from './commands/command-context.ts';
import {type Language, languageOfLocale} from './domain/language.ts';
import type {Phrase} from './messages/words.ts';
import {checkOrigins, createServices, type Services} from './services.ts';
import {type DataFolder, locateDataFolder} from './storage/data-folder.ts';
import {createPreferencesStore} from './storage/preferences.ts';
import {version} from './version.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What cli.ts shares among the commands and the app. */
export interface Cli {
  readonly env: Environment;
  readonly folder: DataFolder;
  readonly context: CommandContext;
  readonly services: {open(): Services; close(): void; checkOrigins(): void};
}

/** Reads the surroundings; nothing is opened before a command asks for it. */
export function createContext(env: Environment): Cli {
  const folder = locateDataFolder(env);
  const language = chooseLanguage(env, folder.config);
  let services: Services | null = null;
  const open = (): Services => {
    services ??= createServices({env, folder, version, demo: null});
    return services;
  };
  const context: CommandContext = {
    language,
    stdin: process.stdin,
    isTerminal: process.stdout.isTTY === true,
    signal: abortOnSignal(),
    ports: () => open().ports,
    print: (line) => process.stdout.write(`${line}\n`),
    say: (phrase) => process.stderr.write(`${inLanguage(phrase, language)}\n`),
    version,
  };
  return {
    env,
    folder,
    context,
    services: {open, close: () => services?.close(), checkOrigins: () => checkOrigins(env)},
  };
}

function chooseLanguage(env: Environment, config: string): Language {
  return createPreferencesStore(config).read().language ?? languageOfLocale(env);
}

function inLanguage(phrase: Phrase | string, language: Language): string {
  return typeof phrase === 'string' ? phrase : phrase[language];
}

/** The first Ctrl+C or SIGTERM asks the command to end; the second ends the process. */
function abortOnSignal(): AbortSignal {
  const controller = new AbortController();
  const exits = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;
  for (const [name, code] of Object.entries(exits)) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(code);
      controller.abort();
    });
  }
  return controller.signal;
}
