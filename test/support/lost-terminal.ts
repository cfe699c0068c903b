import type {KakaoStage} from './kakao-stage.ts';
import type {ProgramCommand} from './program-command.ts';
import {stillProgram} from './still-clock.ts';
import type {Terminal} from './terminal.ts';
import {openOtherWindow, withoutHangUp} from './without-hang-up.ts';

interface Windows {
  /** The terminal that the program reads keys from. The program's exit is this terminal's exit. */
  readonly keys: Terminal;
  /** The terminal that the program writes to. */
  readonly screen: Terminal;
}

/** The program in one terminal, or between two, that can be lost. */
export interface Losable extends Windows, AsyncDisposable {
  lose(): Promise<void>;
}

export interface LosableOptions {
  readonly args?: string[];
  readonly env?: Record<string, string>;
  /** Keys that make the program write something; Home unless given. */
  readonly touch?: string;
}

type Open = (stage: KakaoStage, options?: LosableOptions) => Promise<Losable>;

/**
 * The signs by which a program notices that its terminal is lost, all together and each alone. The
 * clock of the program is stopped, so that only the end can save the draft.
 */
export const losses = {
  'a window that is closed': inOneWindow(stillProgram, (tui) => tui.hangUp()),
  'SIGHUP alone': inOneWindow(stillProgram, async (tui) => tui.kill('SIGHUP')),
  'everything but SIGHUP': inOneWindow(withoutHangUp(stillProgram), (tui) => tui.hangUp()),
  'the end of its keys': inTwoWindows(({keys}) => keys.hangUp()),
  'a failed write': inTwoWindows(async ({keys, screen}, touch) => {
    await screen.hangUp();
    keys.write(touch);
  }),
} satisfies Readonly<Record<string, Open>>;

function inOneWindow(started: ProgramCommand, lose: (tui: Terminal) => Promise<void>): Open {
  return async (stage, {args = [], env = {}} = {}) => {
    const tui = stage.open({program: started, args, env});
    return {
      keys: tui,
      screen: tui,
      lose: () => lose(tui),
      [Symbol.asyncDispose]: () => tui.close(),
    };
  };
}

function inTwoWindows(lose: (windows: Windows, touch: string) => Promise<void>): Open {
  return async (stage, {args = [], env = {}, touch = '\x1b[H'} = {}) => {
    const {terminal: screen, path} = await openOtherWindow((answer) => keys.write(answer));
    const redirected = withoutHangUp(stillProgram, `> ${path} 2>&1`);
    const keys = stage.open({program: redirected, args, env});
    const close = async (): Promise<void> => {
      await Promise.all([keys.close(), screen.close()]);
    };
    return {
      keys,
      screen,
      lose: () => lose({keys, screen}, touch),
      [Symbol.asyncDispose]: close,
    };
  };
}
