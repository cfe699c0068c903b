import {CommanderError} from 'commander';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {
  isPreferenceName,
  preferenceChoices,
  preferenceNames,
} from '../../domain/preferences/preferences.ts';
import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {json} from '../definition/shared-options.ts';
import {suggesting} from '../definition/suggested-words.ts';
import {emulatorCommand} from './emulator-command.ts';

const config: CommandSpec = {
  usage: 'config',
  ko: `설정을 보거나 바꿉니다 (${preferenceNames.join(', ')})`,
  en: `show or change a preference (${preferenceNames.join(', ')})`,
  examples: [
    ['kakao-tui config', {ko: '모든 설정을 보여 줍니다', en: 'shows all preferences'}],
    ['kakao-tui config language ko', {ko: '설정 하나를 바꿉니다', en: 'changes one'}],
    [
      'kakao-tui config set history.keep 2y',
      {ko: '2년이 지난 기록을 삭제합니다', en: 'deletes memos older than two years'},
    ],
    [
      'kakao-tui config set compose.submit ctrl+enter',
      {
        ko: 'Ctrl+Enter로 보내고 Enter로 줄을 바꿉니다',
        en: 'sends with Ctrl+Enter; Enter adds a new line',
      },
    ],
  ],
  options: [json],
  dashedText: '--',
};

const doctor: CommandSpec = {
  usage: 'doctor',
  ko: '설치, 터미널, 네트워크, 카카오 설정, 로그인을 점검하고 해결 방법을 알려 줍니다',
  en: 'check the setup, terminal, network, Kakao settings and login, and suggest fixes',
  examples: [
    ['kakao-tui doctor', {ko: '모두 점검합니다', en: 'checks everything'}],
    ['kakao-tui doctor --json', {ko: '스크립트에서', en: 'in a script'}],
  ],
  options: [json],
};

const explain: CommandSpec = {
  usage: 'explain <code...>',
  ko: '카카오 오류 코드의 뜻과 해결 방법을 알려 줍니다',
  en: 'explain a Kakao error code and print where to fix it',
  examples: [
    [
      'kakao-tui explain KOE006',
      {ko: '브라우저에 표시된 오류 코드', en: 'an error code shown in the browser'},
    ],
    ['kakao-tui explain -402', {ko: 'API 오류 코드', en: 'an error code of the API'}],
  ],
  options: [json],
};

const version: CommandSpec = {
  usage: 'version',
  ko: '버전을 보여 줍니다',
  en: 'show the version',
  examples: [['kakao-tui version']],
};

const isVerb = (word: string): boolean => ['get', 'set', 'unset'].includes(word);

interface ConfigWords {
  readonly name: string | undefined;
  readonly value: string | undefined;
  readonly more: readonly string[];
}

/** Throws if words of `config` are too many or too few for its verb. */
function checkWords(verb: string | undefined, {name, value, more}: ConfigWords): void {
  const takesValue = verb === undefined || verb === 'set';
  if (more.length > 0 || (value !== undefined && !takesValue)) {
    throw new CommanderError(exitCode.usage, 'commander.excessArguments', '');
  }
  if (name === undefined && (verb === 'set' || verb === 'unset')) {
    throw missingArgument('name', preferenceNames);
  }
  if (name !== undefined && value === undefined && verb === 'set' && isPreferenceName(name)) {
    throw missingArgument('value', preferenceChoices(name));
  }
}

function missingArgument(argument: string, choices: readonly string[]): CommanderError {
  const hint = choices.length === 0 ? '' : ` Allowed choices are ${choices.join(', ')}.`;
  return new CommanderError(exitCode.usage, 'commander.missingArgument', `'${argument}'${hint}`);
}

/** The commands about the program itself. */
export const programCommands: Definition = (definer) => {
  const {add, context, finish, programs} = definer;
  add(config)
    .addArgument(suggesting('[name]', ['get', 'set', 'unset', ...preferenceNames]))
    .argument('[value...]')
    .usage('[get|set|unset] [name] [value]')
    .action(async (first: string | undefined, rest: string[], {json}: {json?: boolean}) => {
      const words = first === undefined ? [] : [first, ...rest];
      const verb = words.find((word, index) => index === 0 && isVerb(word));
      const [name, value, ...more] = verb === undefined ? words : words.slice(1);
      checkWords(verb, {name, value, more});
      const {printConfig, runConfig, unsetConfig} = await import('./load.ts');
      if (name === undefined && json) return finish(printConfig(context));
      if (name !== undefined && verb === 'unset') return finish(unsetConfig(context, name));
      await finish(runConfig(context, name, value));
    });
  add(doctor).action((options: {json?: boolean}) => finish(programs.runDoctor(options)));
  add(explain)
    // Commander reads a code such as -402 as an option.
    .allowUnknownOption()
    .action(async (words: string[], options: {json?: boolean}) => {
      const option = words.find((word) => /^--?[a-z]/i.test(word));
      if (option !== undefined) {
        throw new CommanderError(exitCode.usage, 'commander.unknownOption', `'${option}'`);
      }
      const {runExplain} = await import('./load.ts');
      await finish(runExplain(context, words, options));
    });
  emulatorCommand(definer);
  add(version).action(() => {
    context.print(context.version);
    return finish(exitCode.done);
  });
};
