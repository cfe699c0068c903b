import {secretsOf} from '../commands/cli-stage.ts';
import {assertInvariants} from './invariants.ts';
import {type KakaoStage, openStage as openBareStage, type StageOptions} from './kakao-stage.ts';
import type {Terminal} from './terminal.ts';

export type {KakaoStage};

/** As the bare stage; when it is closed, all that it saw and kept must satisfy the invariants. */
export async function openStage(options: StageOptions = {}): Promise<KakaoStage> {
  const stage = await openBareStage(options);
  const opened: Terminal[] = [];
  const remembered = new Set<string>();
  const check = async (): Promise<void> => {
    const output = opened.map((terminal) => terminal.output()).join('\n');
    const secrets = await secretsOf(stage);
    const {emulator, home} = stage;
    await stage.withPorts((ports) => {
      assertInvariants({ports, emulator, toldArrived: remembered, output, secrets});
      // What a window that was killed has left goes with the next start.
      ports.locks.sweep();
    });
    assertInvariants({folder: home, secrets});
  };
  return {
    ...stage,
    open: (tui) => {
      const terminal = stage.open(tui);
      opened.push(terminal);
      return terminal;
    },
    remember: async (texts) => {
      await stage.remember(texts);
      await stage.withPorts(({memos}) => {
        for (const {id} of memos.all()) remembered.add(id);
      });
    },
    [Symbol.asyncDispose]: async () => {
      try {
        await check();
      } finally {
        await stage[Symbol.asyncDispose]();
      }
    },
  };
}
