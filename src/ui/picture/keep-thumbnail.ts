import type {Store} from '../../app/events/store.ts';
import type {State} from '../../app/state/state.ts';
import type {ThumbnailData} from '../../domain/memo/picture/thumbnail.ts';
import type {TerminalGraphics} from '../../domain/program/terminal-graphics.ts';
import type {WriteWatch} from '../base/pinned-columns.ts';
import type {Row} from '../base/row.ts';
import {imageStyle} from '../base/styled-text.ts';
import {deleteImage, transmitImage} from './kitty-image.ts';
import {thumbnailColor} from './thumbnail-rows.ts';

/** Queries the size of a cell in pixels (xterm, XTWINOPS 16). */
const cellQuestion = '\u001b[16t';
/** The cursor and its attributes (DECSC, DECRC). */
const cursor = {save: '\u001b7', restore: '\u001b8'};

/** The thumbnail on the screen, as far as it is not text. */
export interface DrawnThumbnail {
  /** Gives the terminal the picture with the frames that show it. */
  readonly watch: WriteWatch;
  /** Writes nothing until another program has ended. */
  pause<Result>(use: () => Promise<Result>): Promise<Result>;
  /** Takes the picture away for good; a second call is a no-op. */
  end(): void;
}

/**
 * Gives the terminal the picture of the state, one at a time, and takes it away when it is no longer
 * shown, at the latest when the process exits. kitty gets it before its placeholders. A sixel
 * picture is drawn after each frame that covered it: a row of it that is written or moves has its
 * color, and what replaces the row erases it. `rows` returns the screen of a state.
 */
export function keepThumbnail(
  store: Store,
  rows: (state: State) => readonly Row[],
): DrawnThumbnail {
  let graphics: TerminalGraphics | null = null;
  let shown: ThumbnailData | null = null;
  /** The color of the picture that kitty has. */
  let held: number | null = null;
  let isPaused = false;
  const write = (text: string): void => void process.stdout.write(text);
  const takeAway = (): void => {
    if (held !== null) write(deleteImage(held));
    held = null;
    shown = null;
  };
  const follow = (): void => {
    if (isPaused) return;
    const {thumbnail, appearance, ending} = store.getState();
    if (appearance.graphics !== graphics) {
      graphics = appearance.graphics;
      if (graphics?.cell === null) write(cellQuestion);
    }
    const data = ending === null ? (thumbnail?.data ?? null) : null;
    if (data === shown) return;
    takeAway();
    shown = data;
  };
  follow();
  const unsubscribe = store.subscribe(follow);
  const end = (): void => {
    unsubscribe();
    process.off('exit', end);
    takeAway();
  };
  process.on('exit', end);
  /** The thumbnail, if a frame shows some of it. */
  const shownBy = (frame: string) => {
    const {thumbnail} = store.getState();
    if (shown === null || thumbnail === null) return null;
    const color = thumbnailColor(thumbnail);
    return frame.includes(imageStyle(color)) ? {color, box: thumbnail.box} : null;
  };
  return {
    watch: {
      before: (frame) => {
        if (shown === null || shown.kind === 'sixel' || held !== null) return;
        const drawn = shownBy(frame);
        if (drawn === null) return;
        held = drawn.color;
        write(transmitImage(drawn.color, shown, drawn.box));
      },
      after: (frame) => {
        if (shown?.kind !== 'sixel') return;
        const drawn = shownBy(frame);
        if (drawn === null) return;
        const place = placeOf(rows(store.getState()), drawn.color, drawn.box.rows);
        if (place !== null) write(`${cursor.save}${place}${shown.sequence}${cursor.restore}`);
      },
    },
    pause: async (use) => {
      isPaused = true;
      // What another program leaves of it is not known.
      held = null;
      return use().finally(() => {
        isPaused = false;
        follow();
      });
    },
    end,
  };
}

/** The sequence that goes to the corner of a picture; null if not all of its rows are visible. */
function placeOf(rows: readonly Row[], color: number, count: number): string | null {
  const isImage = ({image}: Row[number]): boolean => image === color;
  const top = rows.findIndex((row) => row.some(isImage));
  const visible = rows.filter((row) => row.some(isImage)).length;
  const row = rows[top];
  if (row === undefined || visible < count) return null;
  const before = row.slice(0, row.findIndex(isImage));
  const column = before.reduce((cells, {text}) => cells + text.length, 0);
  return `\u001b[${top + 1};${column + 1}H`;
}
