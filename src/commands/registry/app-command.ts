import {Command, CommanderError, Option} from 'commander';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {plainCells} from '../../domain/text/plain-width.ts';
import {exitCodesHeading, exitCodeTable} from '../../messages/subjects/exit-code-words.ts';
import type {CommandSpec} from '../definition/command-spec.ts';
import {describeCommand} from '../definition/define-command.ts';
import {examplesHeading} from '../definition/example-lines.ts';
import {lang, profile, quiet} from '../definition/shared-options.ts';
import type {CommandContext} from '../shared/command-context.ts';
import type {Line} from '../shared/styled-line.ts';

const app: CommandSpec = {
  usage: 'kakao-tui',
  ko: '카카오톡 "나와의 채팅"으로 메모를 보내는 터미널 앱. 명령 없이 실행하면 앱이 열립니다.',
  en: 'Terminal app that sends memos to your own KakaoTalk chatroom. Opens the app when run without a command.',
  examples: [
    ['kakao-tui', {ko: '앱을 엽니다', en: 'opens the app'}],
    [
      {ko: "kakao-tui send '우유 사기'", en: "kakao-tui send 'buy milk'"},
      {ko: '메모 하나를 보냅니다', en: 'sends one memo'},
    ],
  ],
  options: [
    {
      flags: '--demo',
      ko: '계정 없이 로컬 카카오 에뮬레이터로 체험합니다',
      en: 'try the app without an account, on a local Kakao emulator',
    },
    {
      flags: '--ascii',
      ko: '선과 기호를 ASCII로 그립니다',
      en: 'draw lines and symbols in plain ASCII',
    },
    {
      flags: '--screen-reader',
      ko: '스크린 리더에 맞게 화면을 그리지 않고 한 줄씩 출력합니다 (ACCESSIBLE=1도 같음)',
      en: 'print line by line for screen readers, draw nothing (same as ACCESSIBLE=1)',
    },
    quiet,
    profile,
    lang,
  ],
};

const version: Phrase = {ko: '버전을 보여 줍니다', en: 'show the version'};

const helpCommand: Phrase = {
  ko: '도움말을 보여 줍니다 (help send: send의 도움말)',
  en: 'show help (help send: help for send)',
};

/** Headings of `--help`, by commander's English ones. */
const headings: Readonly<Record<string, Phrase>> = {
  'Usage:': {ko: '사용법:', en: 'Usage:'},
  'Options:': {ko: '옵션:', en: 'Options:'},
  'Commands:': {ko: '명령:', en: 'Commands:'},
};

/** A line of help, with the tones of headings and of the comments behind examples. */
function helpLine(line: string, language: Language): Line {
  const titles = [...Object.values(headings), examplesHeading, exitCodesHeading];
  const title = titles.map((one) => one[language]).find((one) => line.startsWith(one));
  if (title !== undefined) return [{text: title, tone: 'heading'}, line.slice(title.length)];
  const comment = line.indexOf('  # ');
  if (comment === -1) return line;
  return [line.slice(0, comment), {text: line.slice(comment), tone: 'quiet'}];
}

/** Creates the program, which opens the app when no command is given. */
export function createApp(context: CommandContext): Command {
  const {language} = context;
  const program = new Command(app.usage)
    .usage('[options] [command]')
    .version(context.version, '-v, --version', version[language])
    .addOption(new Option('-V').hideHelp())
    .on('option:V', () => {
      context.print(context.version);
      throw new CommanderError(exitCode.done, 'commander.version', context.version);
    })
    .helpCommand('help [command]', helpCommand[language])
    .addHelpText('after', exitCodeTable(language))
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({
      displayWidth: plainCells,
      // Descriptions name the choices and the default themselves, in both languages.
      optionDescription: ({description}) => description,
      styleTitle: (heading) => headings[heading]?.[language] ?? heading,
    })
    .configureOutput({
      writeOut: (text) => {
        for (const line of text.replace(/\n$/, '').split('\n'))
          context.print(helpLine(line, language));
      },
      writeErr: () => {},
    });
  return describeCommand(program, app, language);
}
