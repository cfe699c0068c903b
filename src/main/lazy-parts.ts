import type {KakaoCalendar} from '../app/ports/calendar-ports.ts';
import type {Ports} from '../app/ports/ports.ts';
import type {KakaoOptions} from '../kakao/auth/kakao-auth.ts';
import type {HttpOptions} from '../kakao/http/http.ts';

/** Files that the user names, whose readers are loaded only if there is one to read. */
export const lazyFiles: Pick<Ports, 'files' | 'paths' | 'pictureReader'> = {
  files: {
    read: async (path) => {
      const {readTextFile} = await import('./load-system.ts');
      return readTextFile(path);
    },
  },
  paths: {
    absolute: async (path) => {
      const {absolutePath} = await import('./load-system.ts');
      return absolutePath(path);
    },
    list: async (folder) => {
      const {listFolder} = await import('./load-system.ts');
      return listFolder(folder);
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

/** Rare requests, whose parts are loaded on first use. */
export function lazyNetwork(
  options: HttpOptions,
  authOrigin: string,
): Pick<Ports, 'probes' | 'thumbnails'> {
  return {
    probes: async () => {
      const {createConsoleProbes} = await import('./load-doctor.ts');
      return createConsoleProbes(authOrigin, options);
    },
    thumbnails: {
      load: async (address, signal) => {
        const {fetchPicture} = await import('./load-system.ts');
        return fetchPicture(address, options, signal);
      },
      draw: async (bytes, how) => {
        const {drawThumbnail} = await import('./load-system.ts');
        return drawThumbnail(bytes, how);
      },
    },
  };
}

/** The calendar, which most users never use. */
export function lazyCalendar(options: KakaoOptions): KakaoCalendar {
  const calendar = async (): Promise<KakaoCalendar> => {
    const {createKakaoCalendar} = await import('./load-system.ts');
    return createKakaoCalendar(options);
  };
  return {
    calendars: async (...given) => (await calendar()).calendars(...given),
    createCalendar: async (...given) => (await calendar()).createCalendar(...given),
    createEvent: async (...given) => (await calendar()).createEvent(...given),
    updateEvent: async (...given) => (await calendar()).updateEvent(...given),
    deleteEvent: async (...given) => (await calendar()).deleteEvent(...given),
    events: async (...given) => (await calendar()).events(...given),
    event: async (...given) => (await calendar()).event(...given),
  };
}

/** Requests for friends, which are loaded on first use. */
export function lazyFriends(options: KakaoOptions): Ports['kakaoFriends'] {
  return async () => {
    const {createKakaoFriends} = await import('./load-system.ts');
    return createKakaoFriends(options);
  };
}
