import {formFields, isForm, isMultipart} from './form-fields.ts';
import {type NotePost, type NoteReader, readNote} from './note-reader.ts';
import {receivedNote} from './received-note.ts';

/** A text, or a form with the fields `text` (or `message`), `title` and `link`. */
export const readTextNote: NoteReader = (post) => {
  const form = formIn(post);
  if (form === null) {
    const {query} = post;
    return readNote(
      receivedNote({text: post.body, title: query.get('title'), link: query.get('link')}),
    );
  }
  const text = form.get('text') ?? form.get('message') ?? '';
  return readNote(receivedNote({text, title: form.get('title'), link: form.get('link')}));
};

/** Null for a text: `curl -d` calls every text a form. */
function formIn(post: NotePost): ReadonlyMap<string, string> | null {
  const isRealForm = isMultipart(post) || /(?:^|&)(?:text|message)=/.test(post.body);
  return isForm(post) && isRealForm ? formFields(post) : null;
}
