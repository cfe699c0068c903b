import type {Ports} from '../app/ports/ports.ts';

/** Files that the user names, whose readers are loaded only if there is one to read. */
export const lazyFiles: Pick<Ports, 'files' | 'pictureReader'> = {
  files: {
    read: async (path) => {
      const {readTextFile} = await import('./load-system.ts');
      return readTextFile(path);
    },
  },
  pictureReader: {
    read: async (path, folder) => {
      const {readPicture} = await import('./load-system.ts');
      return readPicture(path, folder);
    },
    check: async (bytes, name) => {
      const {checkPicture} = await import('./load-system.ts');
      return checkPicture(bytes, name);
    },
  },
};
