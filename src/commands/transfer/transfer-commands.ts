import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {json, search, since} from '../definition/shared-options.ts';
import type {ExportOptions} from './export.ts';
import type {ImportFlags} from './import-tokens.ts';

const exportMemos: CommandSpec = {
  usage: 'export [file]',
  ko: '기록을 내보냅니다. FILE이 없으면 표준 출력에 씁니다',
  en: 'export the history to FILE or standard output',
  examples: [
    [
      'kakao-tui export memos.jsonl',
      {ko: '다른 컴퓨터로 옮길 때', en: 'to move it to another machine'},
    ],
    [
      'kakao-tui export memos.csv --since 2026-01-01',
      {ko: '엑셀에서 볼 때', en: 'for a spreadsheet'},
    ],
    [
      'kakao-tui export --format md --since 7d',
      {ko: '지난 7일의 메모를 읽을 때', en: 'to read the last seven days'},
    ],
  ],
  options: [
    {
      flags: '--format <format>',
      ko: '형식: jsonl(다시 가져올 수 있음), csv, md (기본: 파일 확장자에 따라, 그 밖에는 jsonl)',
      en: 'format: jsonl (can be imported again), csv or md (default: by the file extension, otherwise jsonl)',
      choices: ['jsonl', 'csv', 'md'],
    },
    since,
    search,
    {flags: '--force', ko: '이미 있는 파일을 덮어씁니다', en: 'overwrite an existing file'},
  ],
};

const importFile: CommandSpec = {
  usage: 'import <file>',
  ko: '내보낸 메모나 다른 스크립트의 토큰 파일을 가져옵니다 (-: 표준 입력)',
  en: 'import exported memos or the token file of another script (-: standard input)',
  examples: [
    [
      'kakao-tui import memos.jsonl',
      {ko: '여러 번 가져와도 중복되지 않습니다', en: 'skips memos that are already in the history'},
    ],
    [
      'kakao-tui import kakao_code.json',
      {ko: '예전 스크립트의 로그인을 가져옵니다', en: 'imports the login of a script'},
    ],
  ],
  options: [
    {
      flags: '--force',
      ko: '현재 로그인을 파일의 토큰으로 바꿉니다',
      en: 'replace the current login with the tokens in the file',
    },
    {
      flags: '--offline',
      ko: '토큰을 카카오에 확인하지 않습니다',
      en: 'do not check the tokens with Kakao',
    },
    json,
  ],
};

/** The commands that export the history and import memos or a login. */
export const transferCommands: Definition = ({add, context, finish}) => {
  add(exportMemos).action(async (file: string | undefined, options: ExportOptions) => {
    const {runExport} = await import('./load.ts');
    await finish(runExport(context, file, options));
  });
  add(importFile).action(async (file: string, options: ImportFlags) => {
    const {runImport} = await import('./load.ts');
    await finish(runImport(context, file, options));
  });
};
