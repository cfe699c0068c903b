import {isObject, type JsonObject, textIn} from '../memo/template/json.ts';
import {type EventReader, githubEvents, repositoryOf, senderOf} from './github-events.ts';
import {githubWord} from './github-words.ts';
import {type NoteReader, readNote, refusedNote} from './note-reader.ts';
import {postedObject, wrongText} from './posted-json.ts';
import {receivedNote} from './received-note.ts';

/**
 * An event of a webhook of GitHub, as JSON or as the field `payload` of a form. Its name is in the
 * header `X-GitHub-Event`.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
export const readGithubNote: NoteReader = (post, {language}) => {
  const name = (post.headers['x-github-event'] ?? '').trim();
  if (name === '') return refusedNote({problem: 'missing-field', field: 'X-GitHub-Event'});
  const posted = postedObject(post, 'payload');
  if (!posted.ok) return refusedNote(posted.refusal);
  const wrong = wrongText(posted.value, ['action', 'ref']);
  if (wrong !== null) return refusedNote(wrong);
  const read = githubEvents.get(name) ?? sentence(name.slice(0, 50));
  const found = read(posted.value, language);
  return found === null ? {kind: 'nothing'} : readNote(receivedNote(found));
};

/** What any event says: where, what, who, and the title and page of what it is about. */
const sentence =
  (name: string): EventReader =>
  (event, language) => {
    const action = textIn(event, 'action');
    const who = senderOf(event);
    const words = [name.replaceAll('_', ' '), action === null ? '' : githubWord(action, language)];
    const what = words.join(' ').trim();
    const about = aboutOf(event);
    return {
      title: `${repositoryOf(event)}: ${what}${who === null ? '' : ` (${who})`}`,
      text: about === null ? '' : (textIn(about, 'title') ?? textIn(about, 'name') ?? ''),
      link: about === null ? null : textIn(about, 'html_url'),
    };
  };

/** Members that every event has, and that it is not about. */
const common: ReadonlySet<string> = new Set([
  'repository',
  'sender',
  'organization',
  'enterprise',
  'installation',
]);

function aboutOf(event: JsonObject): JsonObject | null {
  for (const [name, value] of Object.entries(event)) {
    if (!common.has(name) && isObject(value) && textIn(value, 'html_url') !== null) return value;
  }
  return null;
}
