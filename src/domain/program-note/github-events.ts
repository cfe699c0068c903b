import {type JsonObject, numberIn, objectIn, objectsIn, textIn} from '../memo/template/json.ts';
import type {Language} from '../program/language.ts';
import {commitCount, githubPhrases, githubWord, moreCommits} from './github-words.ts';
import {joinLines} from './posted-json.ts';
import type {FoundNote} from './received-note.ts';

/** Reads an event; null if it says nothing that a user waits for. */
export type EventReader = (event: JsonObject, language: Language) => FoundNote | null;

/** The most commits of a push that are listed. */
const maxCommits = 5;

export function repositoryOf(event: JsonObject): string {
  const repository = textIn(objectIn(event, 'repository'), 'full_name');
  return repository ?? textIn(objectIn(event, 'organization'), 'login') ?? 'GitHub';
}

export function senderOf(event: JsonObject): string | null {
  return textIn(objectIn(event, 'sender'), 'login');
}

const ping: EventReader = (event, language) => ({
  title: repositoryOf(event),
  text: joinLines([githubPhrases.ping[language], textIn(event, 'zen')]),
  link: textIn(objectIn(event, 'repository'), 'html_url'),
});

const push: EventReader = (event, language) => {
  const ref = (textIn(event, 'ref') ?? '').replace(/^refs\/(?:heads|tags)\//, '');
  const commits = objectsIn(event, 'commits');
  const lines = commits.slice(0, maxCommits).map((commit) => {
    const [subject = ''] = (textIn(commit, 'message') ?? '').split('\n', 1);
    return `- ${subject}`;
  });
  const more = commits.length - lines.length;
  const who = textIn(objectIn(event, 'pusher'), 'name') ?? senderOf(event);
  const by = who === null ? '' : ` (${who})`;
  return {
    title: `${repositoryOf(event)} ${ref}: ${pushWords(event, commits.length, language)}${by}`,
    text: joinLines([...lines, more > 0 ? moreCommits(more)[language] : null]),
    link: textIn(event, 'compare'),
  };
};

function pushWords(event: JsonObject, commits: number, language: Language): string {
  if (event['deleted'] === true) return githubPhrases.branchDeleted[language];
  if (event['created'] === true && commits === 0) return githubPhrases.branchCreated[language];
  const count = commitCount(commits)[language];
  return event['forced'] === true ? `${count}, ${githubPhrases.forced[language]}` : count;
}

/** A run that has ended; the beginning of one is no news. */
const ended =
  (name: 'workflow_run' | 'check_suite' | 'check_run'): EventReader =>
  (event, language) => {
    const run = objectIn(event, name);
    if (textIn(event, 'action') !== 'completed') return null;
    const result = githubWord(textIn(run, 'conclusion') ?? 'completed', language);
    const branch =
      textIn(run, 'head_branch') ?? textIn(objectIn(run, 'check_suite'), 'head_branch');
    const app = textIn(objectIn(run, 'app'), 'name');
    const label = textIn(run, 'name') ?? app ?? name.replace('_', ' ');
    const commit = textIn(objectIn(run, 'head_commit'), 'message');
    const [subject = null] = commit?.split('\n', 1) ?? [];
    return {
      title: `${repositoryOf(event)}: ${label} ${result}`,
      text: joinLines([
        [branch, (textIn(run, 'head_sha') ?? '').slice(0, 7)].filter(Boolean).join(' '),
        subject,
      ]),
      link: textIn(run, 'html_url') ?? textIn(objectIn(event, 'repository'), 'html_url'),
    };
  };

const pullRequest: EventReader = (event, language) => {
  const pull = objectIn(event, 'pull_request');
  const action = textIn(event, 'action') ?? '';
  const isMerged = action === 'closed' && pull['merged'] === true;
  return subject(event, pull, {name: 'PR', action: isMerged ? 'merged' : action}, language);
};

const issues: EventReader = (event, language) => {
  const name = githubPhrases.issue[language];
  return subject(
    event,
    objectIn(event, 'issue'),
    {name, action: textIn(event, 'action') ?? ''},
    language,
  );
};

function subject(
  event: JsonObject,
  item: JsonObject,
  {name, action}: {readonly name: string; readonly action: string},
  language: Language,
): FoundNote {
  const number = numberIn(item, 'number') ?? numberIn(event, 'number');
  const who = senderOf(event);
  const head = `${name}${number === null ? '' : ` #${number}`} ${githubWord(action, language)}`;
  return {
    title: `${repositoryOf(event)}: ${head}${who === null ? '' : ` (${who})`}`,
    text: textIn(item, 'title') ?? '',
    link: textIn(item, 'html_url'),
  };
}

const issueComment: EventReader = (event, language) => {
  const comment = objectIn(event, 'comment');
  const number = numberIn(objectIn(event, 'issue'), 'number');
  const who = senderOf(event);
  const word = githubWord(textIn(event, 'action') ?? '', language);
  const head = `${number === null ? '' : `#${number} `}${githubPhrases.comment[language]} ${word}`;
  return {
    title: `${repositoryOf(event)}: ${head}${who === null ? '' : ` (${who})`}`,
    text: textIn(comment, 'body') ?? '',
    link: textIn(comment, 'html_url'),
  };
};

const release: EventReader = (event, language) => {
  const item = objectIn(event, 'release');
  const action = textIn(event, 'action') ?? '';
  // GitHub sends up to three events for one release, of which one is `published`.
  if (['created', 'released', 'prereleased'].includes(action)) return null;
  const tag = textIn(item, 'tag_name') ?? '';
  const name = textIn(item, 'name');
  const head = `${githubPhrases.release[language]} ${tag} ${githubWord(action, language)}`;
  return {
    title: `${repositoryOf(event)}: ${head}`,
    text: joinLines([name === tag ? null : name, textIn(item, 'body')]),
    link: textIn(item, 'html_url'),
  };
};

/** The events with words of their own; others get a sentence. */
export const githubEvents: ReadonlyMap<string, EventReader> = new Map([
  ['ping', ping],
  ['push', push],
  ['workflow_run', ended('workflow_run')],
  ['check_suite', ended('check_suite')],
  ['check_run', ended('check_run')],
  ['pull_request', pullRequest],
  ['issues', issues],
  ['issue_comment', issueComment],
  ['release', release],
]);
