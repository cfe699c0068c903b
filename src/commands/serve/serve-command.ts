import type {CommandSpec} from '../definition/command-spec.ts';
import type {Definition} from '../definition/definition.ts';
import {onRotate} from '../definition/shared-options.ts';
import type {ServeOptions} from './serve.ts';
import {noteOptions} from './serve-options.ts';

const serve: CommandSpec = {
  usage: 'serve',
  ko: '다른 프로그램이 HTTP로 보낸 알림을 받아 나에게 보냅니다 (docs/serve.md)',
  en: 'receive notes of other programs over HTTP and send them to yourself (docs/serve.md)',
  examples: [
    ['kakao-tui serve', {ko: '127.0.0.1:8932에서 받습니다', en: 'receives at 127.0.0.1:8932'}],
    [
      'kakao-tui serve --show-token',
      {ko: '보내는 프로그램에 넣을 토큰', en: 'the token to put into the senders'},
    ],
    [
      'curl -d done http://127.0.0.1:8932/hook/TOKEN/text',
      {
        ko: '다른 터미널에서 그 토큰으로 보냅니다',
        en: 'sends from another terminal, with that token',
      },
    ],
    [
      'kakao-tui serve --digest 30m --level quiet',
      {ko: '30분마다 목록 하나로 보냅니다', en: 'sends one list every half hour'},
    ],
  ],
  options: [
    ...noteOptions,
    {
      flags: '--show-token',
      ko: '토큰만 출력하고 끝냅니다',
      en: 'print the token and exit',
    },
    {
      flags: '--json',
      ko: '기록을 한 줄에 JSON 객체 하나씩 출력합니다',
      en: 'print the log as one JSON object per line',
    },
    onRotate,
  ],
};

/** The command that receives notes of other programs. */
export const serveCommand: Definition = ({add, context, finish, programs}) => {
  add(serve).action(async (options: ServeOptions) => {
    const {runServe} = await import('./load.ts');
    await finish(runServe(context, await programs.noteServer(), options));
  });
};
