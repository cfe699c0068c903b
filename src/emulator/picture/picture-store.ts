import {randomBytes} from 'node:crypto';
import type {EmulatorClock} from '../clock.ts';
import type {PictureFormat} from './picture-format.ts';

export interface StoredPicture extends PictureFormat {
  readonly bytes: Buffer;
}

/** The uploaded pictures by their names, in memory only. */
export interface PictureStore {
  /** Returns the name under which the picture is found. */
  add(picture: StoredPicture): string;
  /** Undefined for a picture that is not there any more. */
  get(name: string): StoredPicture | undefined;
  delete(name: string): void;
}

/** 100 days. Source: developers.kakao.com, "Message template", image upload API. */
const lifetimeMs = 100 * 24 * 60 * 60 * 1000;

/** The bytes of all pictures together; above it, the oldest ones go. */
const maxStoredBytes = 64 * 1024 * 1024;

export function createPictureStore(clock: EmulatorClock): PictureStore {
  const stored = new Map<string, StoredPicture & {readonly storedAt: number}>();
  const removeOld = (): void => {
    let total = [...stored.values()].reduce((sum, {bytes}) => sum + bytes.length, 0);
    for (const [name, {bytes, storedAt}] of stored) {
      if (total <= maxStoredBytes && clock.now() - storedAt < lifetimeMs) return;
      stored.delete(name);
      total -= bytes.length;
    }
  };
  return {
    add: (picture) => {
      const extension = picture.contentType.slice('image/'.length);
      const name = `${randomBytes(12).toString('base64url')}.${extension}`;
      stored.set(name, {...picture, storedAt: clock.now()});
      removeOld();
      return name;
    },
    get: (name) => {
      removeOld();
      return stored.get(name);
    },
    delete: (name) => {
      stored.delete(name);
    },
  };
}
