import type {Failure} from '../../domain/failure/failure.ts';
import type {PictureProblem} from '../../domain/failure/picture-problem.ts';
import {type Result, succeeded} from '../../domain/failure/result.ts';
import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import type {PictureEffect} from '../events/picture-event.ts';
import type {Ports} from '../ports/ports.ts';
import {canBeSent, shownPicture} from '../shared/known-picture.ts';
import type {Notice} from '../state/notice.ts';
import {completionsOf} from './complete-path.ts';

/** Effects on pictures of this computer, whose files are read without blocking the screen. */
export function pictureEffects({
  ports,
  dispatch,
}: EffectContext): EffectRunners<PictureEffect['type']> {
  const refuse = (failure: Failure): void =>
    dispatch({type: 'notice-raised', notice: refusal(failure)});
  return {
    'attach-picture': async ({path, command}) => {
      const read = await readFile(ports, path);
      if (!read.ok) return refuse(read.failure);
      dispatch({type: 'picture-attached', picture: read.value, command});
    },
    // Nothing is said about a path that leads to no picture: it may be all that was meant.
    'find-picture': async ({path, pasted}) => {
      const read = await readFile(ports, path);
      if (read.ok) return dispatch({type: 'picture-found', picture: read.value, pasted});
      if (isOfPicture(read.failure)) refuse(read.failure);
    },
    'check-picture': ({picture}) => {
      if (!canBeSent(ports, picture)) dispatch({type: 'picture-lost', picture});
    },
    'read-pictures': async ({order}) => {
      const read = await readAll(ports, order.paths);
      dispatch({type: 'pictures-read', order, read});
    },
    'open-picture': async ({id}) => {
      const memo = ports.memos.find(id);
      const [picture] = memo === null ? [] : picturesOf(memo.content);
      const shown =
        memo === null || picture === undefined ? null : shownPicture(ports, memo, picture);
      if (shown === null || shown.isOver) {
        return dispatch({
          type: 'notice-raised',
          notice: {kind: 'no-picture', isOver: shown !== null},
        });
      }
      if ((await ports.login.openBrowser(shown.address)) === 'opened') return;
      dispatch({type: 'notice-raised', notice: {kind: 'browser-not-opened'}});
    },
    'list-paths': async ({typed}) =>
      dispatch({type: 'paths-listed', typed, paths: await completionsOf(ports.paths, typed)}),
  };
}

/** Before anything is sent, a file that cannot be sent is no failure of a memo. */
function refusal(failure: Failure): Notice {
  if (failure.kind !== 'picture-refused') return {kind: 'failure', failure};
  const {name, problem} = failure;
  return {kind: 'picture-not-attached', name, problem};
}

/** Whether a file is a picture, but not one that Kakao takes. */
function isOfPicture(failure: Failure): boolean {
  return failure.kind === 'picture-refused' && refusedKinds.has(failure.problem.kind);
}

const refusedKinds: ReadonlySet<PictureProblem['kind']> = new Set<PictureProblem['kind']>([
  'format',
  'too-large',
  'too-small',
]);

type ReaderPorts = Pick<Ports, 'paths' | 'pictureReader'>;

async function readFile({paths, pictureReader}: ReaderPorts, path: string) {
  const source = await paths.absolute(path);
  const read = await pictureReader.read(source);
  return read.ok ? succeeded({source, picture: read.value.picture}) : read;
}

/** Reads the files one after another; the first that cannot be sent fails them all. */
async function readAll(
  {pictureReader}: ReaderPorts,
  paths: readonly string[],
): Promise<Result<readonly PictureFile[]>> {
  const files: PictureFile[] = [];
  for (const path of paths) {
    const read = await pictureReader.read(path);
    if (!read.ok) return read;
    files.push(read.value);
  }
  return succeeded(files);
}
