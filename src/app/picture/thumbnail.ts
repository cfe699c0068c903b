import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import {isErased} from '../../domain/memo/memo.ts';
import {pictureLifetime} from '../../domain/memo/picture/picture.ts';
import {type ThumbnailBox, thumbnailBox} from '../../domain/memo/picture/thumbnail.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {Ports} from '../ports/ports.ts';
import {screenColumns} from '../state/shown-layout.ts';
import type {State} from '../state/state.ts';
import type {Thumbnail} from '../state/thumbnail.ts';
import type {Update} from '../steps/updates.ts';

/** The rows of the screen that a thumbnail leaves to the text and the facts of a memo. */
const otherRows = 12;

/** Has the thumbnail of the open memo made, and forgets it when the page is left. */
export function withThumbnail(_: State, [next, ...effects]: Update): Update {
  const {thumbnail, appearance} = next;
  const wanted = wantedThumbnail(next);
  if (wanted === null || appearance.graphics === null) {
    return [thumbnail === null ? next : {...next, thumbnail: null}, ...effects];
  }
  if (thumbnail !== null && isSame(thumbnail, wanted)) return [next, ...effects];
  const {protocol} = appearance.graphics;
  return [
    {...next, thumbnail: {...wanted, data: null}},
    ...effects,
    {type: 'draw-thumbnail', ...wanted, protocol},
  ];
}

/** Shows a drawn thumbnail if it is still wanted. */
export function showThumbnail(state: State, drawn: Thumbnail): State {
  const {thumbnail} = state;
  return thumbnail !== null && isSame(thumbnail, drawn) ? {...state, thumbnail: drawn} : state;
}

type Wanted = Omit<Thumbnail, 'data'>;

/** The first picture of the open memo, and its place; null if none is to be shown. */
function wantedThumbnail({overlay, detail, appearance, terminal}: State): Wanted | null {
  const cell = appearance.graphics?.cell ?? null;
  if (cell === null || overlay?.kind !== 'memo' || detail?.memo.id !== overlay.id) return null;
  if (isErased(detail.memo)) return null;
  const [picture] = picturesOf(detail.memo.content);
  if (picture === undefined) return null;
  const columns = screenColumns({appearance, terminal}) - 4;
  const box = thumbnailBox(picture, cell, {columns, rows: terminal.rows - otherRows});
  return box === null ? null : {hash: picture.hash, box};
}

function isSame(one: Wanted, other: Wanted): boolean {
  return one.hash === other.hash && isSameBox(one.box, other.box);
}

function isSameBox(one: ThumbnailBox, other: ThumbnailBox): boolean {
  return (
    one.columns === other.columns &&
    one.rows === other.rows &&
    one.width === other.width &&
    one.height === other.height
  );
}

/** Draws one thumbnail at a time: a new one is wanted in place of the one before. */
export function thumbnailEffects({
  ports,
  dispatch,
  stop,
}: EffectContext): EffectRunners<'draw-thumbnail'> {
  let current = new AbortController();
  return {
    'draw-thumbnail': async ({hash, box, protocol}) => {
      current.abort();
      current = new AbortController();
      const signal = AbortSignal.any([current.signal, stop]);
      const bytes = await bytesOf(ports, hash, signal);
      if (bytes === null || signal.aborted) return;
      const data = await ports.thumbnails.draw(bytes, {protocol, to: box});
      if (!signal.aborted) dispatch({type: 'thumbnail-drawn', thumbnail: {hash, box, data}});
    },
  };
}

/** The bytes that are kept for sending, otherwise those that Kakao keeps; null if neither does. */
async function bytesOf(
  {pictures, thumbnails, clock}: Pick<Ports, 'pictures' | 'thumbnails' | 'clock'>,
  hash: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const kept = pictures.bytesOf(hash);
  if (kept !== null) return kept;
  const now = clock.now();
  const upload = pictures.uploadBefore(hash, now);
  if (upload === null || now - upload.uploadedAt >= pictureLifetime) return null;
  return thumbnails.load(upload.address, signal);
}
