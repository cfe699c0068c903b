import {classOf} from '../../domain/failure/kakao-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Picture, PictureFile} from '../../domain/memo/picture/picture.ts';
import type {PictureAddresses} from '../../domain/memo/picture/picture-reference.ts';
import {
  settleStopped,
  settleUnsent,
  settleUpload,
  type Unsettled,
} from '../../domain/memo/settle-send.ts';
import {unsentPictures} from '../../domain/memo/unsent-pictures.ts';
import type {RefreshPorts} from '../login/refresh-tokens.ts';
import {withAccessToken} from '../login/with-access-token.ts';
import type {Ports} from '../ports/ports.ts';
import {youngUpload} from '../shared/known-picture.ts';
import {storageResult} from '../shared/storage-result.ts';

type UploadPorts = RefreshPorts & Pick<Ports, 'pictures'>;

/** The addresses of all pictures that a memo needs, or why one of them has none. */
export type Uploads =
  | {readonly kind: 'uploaded'; readonly addresses: PictureAddresses}
  | {readonly kind: 'not-uploaded'; readonly picture: Picture; readonly settlement: Unsettled};

/**
 * Uploads the pictures that a memo still has to show, unless they were uploaded lately. Nothing is
 * sent, so an upload whose outcome is unknown is repeated.
 */
export async function uploadPictures(
  ports: UploadPorts,
  memo: Memo,
  signal: AbortSignal,
): Promise<Uploads> {
  const addresses: Record<string, string> = {};
  for (const picture of unsentPictures(memo)) {
    const uploaded = await addressOf(ports, picture, signal);
    if (uploaded.kind !== 'uploaded') {
      return {kind: 'not-uploaded', picture, settlement: uploaded};
    }
    addresses[picture.hash] = uploaded.address;
  }
  return {kind: 'uploaded', addresses};
}

type Upload = {readonly kind: 'uploaded'; readonly address: string} | Unsettled;

async function addressOf(
  ports: UploadPorts,
  picture: Picture,
  signal: AbortSignal,
): Promise<Upload> {
  const earlier = youngUpload(ports, picture);
  if (earlier !== null) return {kind: 'uploaded', address: earlier.address};
  const bytes = ports.pictures.bytesOf(picture.hash);
  if (bytes === null) {
    return {kind: 'failed', failure: {kind: 'picture-lost', name: picture.name}};
  }
  const upload = await uploadAgain(ports, {picture, bytes}, signal);
  if (upload.kind !== 'uploaded') return upload;
  const {address} = upload;
  const kept = {address, uploadedAt: ports.clock.now()};
  // The address serves this memo even if the disk is full.
  await storageResult(() => succeeded(ports.pictures.keepUpload(picture.hash, kept)));
  return upload;
}

/** The times (ms) before a broken upload is repeated. */
const waitsMs = [300, 1000, 3000] as const;

async function uploadAgain(
  ports: UploadPorts,
  file: PictureFile,
  signal: AbortSignal,
): Promise<Upload> {
  for (let count = 0; ; count += 1) {
    if (signal.aborted) return settleStopped(signal);
    const upload = await uploadOnce(ports, file, signal);
    const waitMs = waitsMs[count];
    if (upload.kind === 'uploaded') return upload;
    if (signal.aborted) return settleStopped(signal);
    if (waitMs === undefined || !isBroken(upload)) return upload;
    await ports.wait(waitMs, signal);
  }
}

/** Whether the next attempt may succeed a moment later. */
function isBroken(upload: Unsettled): boolean {
  if (upload.kind !== 'retry' || upload.pause !== 'none') return false;
  const {failure} = upload;
  if (failure.kind === 'network') return failure.reason === 'reset';
  if (failure.kind === 'kakao') return failure.http >= 500 || classOf(failure) === 'unclear';
  return failure.kind === 'not-kakao';
}

async function uploadOnce(
  ports: UploadPorts,
  file: PictureFile,
  signal: AbortSignal,
): Promise<Upload> {
  const asked = await withAccessToken(ports, async (accessToken): Promise<Result<Upload>> => {
    const restApiKey = ports.sessions.read()?.tokens.restApiKey ?? '';
    const answer = await ports.api.uploadPicture({accessToken, restApiKey, file}, signal);
    if (answer.ok) return succeeded({kind: 'uploaded', address: answer.value});
    const settlement = settleUpload(answer.failure);
    return settlement.kind === 'refresh' ? failed(settlement.failure) : succeeded(settlement);
  });
  return asked.ok ? asked.value : settleUnsent(asked.failure);
}
