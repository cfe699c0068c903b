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
  /** Whether the mouse wheel sends arrow keys on the alternate screen (mode 1007). */
  wheelArrows: boolean;
}

const textCursorEnable = 25;
const alternateScroll = 1007;

/** Tracks the modes that a program sets, including those that the emulator does not expose. */
export function trackModes(emulator: Emulator): () => TerminalModes {
  const cursorVisible = trackMode(emulator, textCursorEnable);
  const wheelArrows = trackMode(emulator, alternateScroll);
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
    wheelArrows: wheelArrows(),
  });
}

/**
 * A private mode (`CSI ? mode h` and `l`) that is set at the start; both resets, RIS and DECSTR, set
 * it again.
 */
function trackMode({parser}: Emulator, mode: number): () => boolean {
  let isSet = true;
  const follow = (on: boolean) => (parameters: (number | number[])[]) => {
    if (parameters.includes(mode)) isSet = on;
    return false;
  };
  const reset = () => {
    isSet = true;
    return false;
  };
  parser.registerCsiHandler({prefix: '?', final: 'h'}, follow(true));
  parser.registerCsiHandler({prefix: '?', final: 'l'}, follow(false));
  parser.registerCsiHandler({intermediates: '!', final: 'p'}, reset);
  parser.registerEscHandler({final: 'c'}, reset);
  return () => isSet;
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
