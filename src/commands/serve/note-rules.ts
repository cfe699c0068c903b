import type {NoteRules} from '../../app/programs/program-notes.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {NoteLevel} from '../../domain/program-note/received-note.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** How the server receives notes; absent options have the defaults of `serve`. */
export interface NoteServiceOptions {
  readonly port?: number;
  /** ms. */
  readonly digest?: number;
  readonly level?: NoteLevel;
}

/** Whether options are given that mean something only together with `--serve`. */
export function lacksServe({serve, ...given}: NoteServiceOptions & {serve?: boolean}): boolean {
  const {port, digest, level} = given;
  return !serve && (port ?? digest ?? level) !== undefined;
}

/** Not a port of any known service, and next to that of the login. */
export const defaultPort = 8932;

const defaultDigestMs = 5 * 60_000;

/** At most one a minute, as hooks of an agent ask. */
const hookDigestMs = 60_000;

/** How the notes that wait become memos, of the server and of the hooks. */
export function noteRules(
  {memoLanguage}: Pick<CommandContext, 'memoLanguage'>,
  {digest = defaultDigestMs, level = 'normal'}: NoteServiceOptions = {},
): readonly [serve: NoteRules, hook: NoteRules] {
  const words = {title: (count: number, more: number) => digestTitle(count, more)[memoLanguage]};
  return [
    {program: 'serve', window: digest, level, words},
    {program: 'hook', window: hookDigestMs, level: 'normal', words},
  ];
}

/** The title of a list of notes. */
function digestTitle(count: number, more: number): Phrase {
  return more === 0
    ? {ko: `알림 ${count}건`, en: `${count} notes`}
    : {
        ko: `알림 ${count}건: 처음 ${count - more}건 외 ${more}건`,
        en: `${count} notes: the first ${count - more} and ${more} more`,
      };
}
