import type {Terminal as Emulator} from '@xterm/headless';

export interface TerminalModes {
  alternateScreen: boolean;
  applicationCursorKeys: boolean;
  /** Whether a row that is too long continues below (DECAWM). */
  autowrap: boolean;
  bracketedPaste: boolean;
  cursorVisible: boolean;
  focusReports: boolean;
  /** The flags that the program set with the kitty keyboard protocol; 0 is the plain keyboard. */
  kittyKeyboard: number;
  mouse: boolean;
  synchronizedOutput: boolean;
}

const textCursorEnable = 25;

/** Tracks the modes that a program sets, including those that the emulator does not expose. */
export function trackModes(emulator: Emulator): () => TerminalModes {
  const cursorVisible = trackCursorVisibility(emulator);
  const kittyKeyboard = trackKittyKeyboard(emulator);
  return () => ({
    alternateScreen: emulator.buffer.active.type === 'alternate',
    autowrap: emulator.modes.wraparoundMode,
    applicationCursorKeys: emulator.modes.applicationCursorKeysMode,
    bracketedPaste: emulator.modes.bracketedPasteMode,
    cursorVisible: cursorVisible(),
    focusReports: emulator.modes.sendFocusMode,
    kittyKeyboard: kittyKeyboard(),
    mouse: emulator.modes.mouseTrackingMode !== 'none',
    synchronizedOutput: emulator.modes.synchronizedOutputMode,
  });
}

/** DECTCEM (`CSI ? 25 h` and `l`); both resets, RIS and DECSTR, show the cursor again. */
function trackCursorVisibility({parser}: Emulator): () => boolean {
  let visible = true;
  const follow = (shown: boolean) => (parameters: (number | number[])[]) => {
    if (parameters.includes(textCursorEnable)) visible = shown;
    return false;
  };
  const reset = () => {
    visible = true;
    return false;
  };
  parser.registerCsiHandler({prefix: '?', final: 'h'}, follow(true));
  parser.registerCsiHandler({prefix: '?', final: 'l'}, follow(false));
  parser.registerCsiHandler({intermediates: '!', final: 'p'}, reset);
  parser.registerEscHandler({final: 'c'}, reset);
  return () => visible;
}

/** `CSI > flags u` pushes, `CSI < count u` pops; each screen has a separate stack (kitty). */
function trackKittyKeyboard({buffer, parser}: Emulator): () => number {
  const stacks = {normal: [] as number[], alternate: [] as number[]};
  const stack = () => stacks[buffer.active.type];
  parser.registerCsiHandler({prefix: '>', final: 'u'}, ([flags]) => {
    stack().push(Number(flags ?? 0));
    return true;
  });
  parser.registerCsiHandler({prefix: '<', final: 'u'}, ([count]) => {
    stack().splice(-Math.max(1, Number(count ?? 1)));
    return true;
  });
  return () => stack().at(-1) ?? 0;
}
