import type {TextFiles} from '../app/ports/file-ports.ts';

/** Files that the user names, whose reader is loaded only if there is one to read. */
export const lazyFiles: TextFiles = {
  read: async (path) => {
    const {readTextFile} = await import('./load-system.ts');
    return readTextFile(path);
  },
};
