import {readdirSync} from 'node:fs';
import type {ExternalEditor} from '../app/ports/editor-ports.ts';
import type {Environment} from '../domain/failure/environment.ts';
import type {EditorPlace} from '../system/process/external-editor.ts';

/** The user's editor, whose parts are loaded only if there is something to edit or to recover. */
export function createLazyEditor(env: Environment, place: EditorPlace): ExternalEditor {
  return {
    edit: async (text, stop) => {
      const {editExternally} = await import('./load-system.ts');
      return editExternally(env, place, {text, stop});
    },
    listLeft: async () => {
      const {folder} = place;
      if (!hasTexts(folder)) return [];
      const {listLeftTexts} = await import('./load-system.ts');
      return listLeftTexts(folder);
    },
  };
}

/** A folder that was deleted meanwhile has none. */
function hasTexts(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.startsWith('editor-'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return false;
  }
}
