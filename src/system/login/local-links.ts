import type {CallbackAddress} from '../../domain/login/redirect-uri.ts';
import {type CallbackRequest, findObstacle, pathOf} from './callback-request.ts';
import {randomToken} from './secure-random.ts';

/** 128 bits: no one finds a link by trying. */
const pathBytes = 16;

/** Where a request for a local link leads. */
export type LocalLink = {kind: 'to'; url: string} | {kind: 'opened'};

export interface LocalLinks {
  /** Returns an address of this listener that leads to `url`, once. */
  add(url: string): string;
  /** Returns null for a request that is not for a link; a link that is followed is used up. */
  follow(request: CallbackRequest): LocalLink | null;
}

/**
 * Addresses that a browser is started with in place of the login page's: every user of the machine
 * can read the command line of a browser, and anyone who knows the state could complete the login
 * with a code of another account.
 */
export function createLocalLinks(origin: string, address: CallbackAddress): LocalLinks {
  const urls = new Map<string, string | null>();
  return {
    add: (url) => {
      const path = `/${randomToken(pathBytes)}`;
      urls.set(path, url);
      return `${origin}${path}`;
    },
    follow: (request) => {
      const path = pathOf(request);
      const url = urls.get(path);
      if (url === undefined || findObstacle(request, {...address, path}) !== null) return null;
      urls.set(path, null);
      return url === null ? {kind: 'opened'} : {kind: 'to', url};
    },
  };
}
