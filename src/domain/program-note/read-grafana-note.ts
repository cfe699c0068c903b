import {textIn} from '../memo/template/json.ts';
import {alertGroup} from './alert-note.ts';
import {type NoteReader, readNote, refusedNote} from './note-reader.ts';
import {postedObject, wrongList, wrongText} from './posted-json.ts';
import {receivedNote} from './received-note.ts';

/** What Grafana writes itself if the user gives no title and no message of their own. */
const ownTitle = /^\[(?:FIRING|RESOLVED)\b/;
const ownMessage = /^\*\*(?:Firing|Resolved)\*\*/;

/**
 * A notification of Grafana's webhook contact point. A title or message that the user wrote in
 * Grafana is kept; Grafana's own say the same at more length, and are replaced. Older versions
 * send a title and a message without alerts.
 *
 * @see https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/
 */
export const readGrafanaNote: NoteReader = (post, {language}) => {
  const posted = postedObject(post, 'payload');
  if (!posted.ok) return refusedNote(posted.refusal);
  const {value} = posted;
  const wrong = wrongText(value, ['title', 'message']) ?? wrongList(value, ['alerts']);
  if (wrong !== null) return refusedNote(wrong);
  const group = alertGroup(value, language);
  const title = (textIn(value, 'title') ?? textIn(value, 'ruleName') ?? '').trim();
  const message = (textIn(value, 'message') ?? '').trim();
  if (group === null && title === '' && message === '') {
    return refusedNote({problem: 'missing-field', field: 'alerts'});
  }
  const isOwnTitle = title === '' || ownTitle.test(title);
  const isOwnMessage = message === '' || ownMessage.test(message);
  return readNote(
    receivedNote({
      title: group !== null && isOwnTitle ? group.heading : title,
      text: group !== null && isOwnMessage ? group.lines : message,
      link: group?.link ?? textIn(value, 'ruleUrl'),
    }),
  );
};
