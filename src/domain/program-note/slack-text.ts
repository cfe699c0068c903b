import {withEmoji} from './emoji.ts';
import {labeled, type PlainText} from './plain-markdown.ts';

const control = /<([^<>\n]{1,2000})>/g;

/**
 * A text in Slack's mrkdwn as it is read: `<https://…|label>` becomes `label (address)`, mentions
 * become names, and entities and the signs of bold, strikethrough and code are replaced.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export function slackText(mrkdwn: string): PlainText {
  let link: string | null = null;
  const unlinked = mrkdwn.replace(control, (all, inner: string) => {
    const at = inner.indexOf('|');
    const [target, label] = at === -1 ? [inner, ''] : [inner.slice(0, at), inner.slice(at + 1)];
    const read = readControl(target, label);
    if (/^https?:/i.test(target)) link ??= decodeEntities(target);
    return read ?? all;
  });
  const text = withEmoji(
    unlinked
      .replace(/^```|```$/gm, '')
      .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000})\*(?![\w*])/g, '$1')
      .replace(/(?<![\w~])~(?=[^\s~])([^~\n]{1,1000})~(?![\w~])/g, '$1')
      .replace(/`([^`\n]{1,1000})`/g, '$1'),
  );
  return {text: decodeEntities(text), link};
}

function readControl(target: string, label: string): string | null {
  const [sign = '', name = ''] = [target.charAt(0), target.slice(1)];
  if (/^https?:/i.test(target)) return labeled(label, target);
  if (/^mailto:|^tel:/i.test(target)) return label || target.replace(/^[a-z]+:/i, '');
  if (sign === '@') return `@${label || name}`;
  if (sign === '#') return `#${label || name}`;
  if (sign !== '!') return null;
  const [command = ''] = name.split('^', 1);
  return label || `@${command}`;
}

/** The only three entities of Slack. */
function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
