import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ReceivedNote} from '../../../src/domain/program-note/received-note.ts';
import {assertNote, assertRefused, type Posting, readPosted} from '../../support/posted.ts';

const common = {
  repository: {
    full_name: 'gildong/notes',
    html_url: 'https://github.com/gildong/notes',
    name: 'notes',
  },
  sender: {login: 'gildong', html_url: 'https://github.com/gildong'},
};

const event = (name: string, body: object, more: Posting = {}): Posting => ({
  headers: {'x-github-event': name},
  body: {...common, ...body},
  ...more,
});

const commit = (message: string) => ({id: '0123456789', message, author: {name: '길동'}});
const run = {
  name: 'CI',
  head_branch: 'main',
  head_sha: '0123456789abcdef',
  head_commit: {message: '고침\n\n본문'},
  html_url: 'https://github.com/gildong/notes/actions/runs/7',
};
const pull = {number: 3, title: '오타 고침', html_url: 'https://github.com/gildong/notes/pull/3'};

const notes: Readonly<Record<string, readonly [Posting, Partial<ReceivedNote>]>> = {
  ping: [
    event('ping', {zen: 'Keep it logically awesome.', hook_id: 1, hook: {}}),
    {
      headline: 'gildong/notes',
      text: 'gildong/notes\n웹훅이 연결되었습니다.\nKeep it logically awesome.',
    },
  ],
  'a push': [
    event('push', {
      ref: 'refs/heads/fix/typo',
      pusher: {name: 'gildong'},
      compare: 'https://github.com/gildong/notes/compare/a...b',
      commits: ['하나\n\n본문', '둘', '셋', '넷', '다섯', '여섯', '일곱'].map(commit),
    }),
    {
      headline: 'gildong/notes fix/typo: 커밋 7개 (gildong)',
      text: 'gildong/notes fix/typo: 커밋 7개 (gildong)\n- 하나\n- 둘\n- 셋\n- 넷\n- 다섯\n외 2개',
      link: 'https://github.com/gildong/notes/compare/a...b',
    },
  ],
  'a forced push, in English and as a form': [
    {
      language: 'en',
      headers: {'x-github-event': 'push', 'content-type': 'application/x-www-form-urlencoded'},
      body: new URLSearchParams({
        payload: JSON.stringify({
          ...common,
          ref: 'refs/heads/main',
          forced: true,
          commits: [commit('one')],
        }),
      }).toString(),
    },
    {headline: 'gildong/notes main: 1 commit, force-pushed (gildong)'},
  ],
  'a deleted branch': [
    event('push', {ref: 'refs/heads/old', deleted: true, commits: []}),
    {text: 'gildong/notes old: 브랜치 삭제됨 (gildong)'},
  ],
  'a new branch': [
    event('push', {ref: 'refs/heads/new', created: true, commits: []}),
    {text: 'gildong/notes new: 브랜치 생성됨 (gildong)'},
  ],
  'a workflow run that failed': [
    event('workflow_run', {action: 'completed', workflow_run: {...run, conclusion: 'failure'}}),
    {
      headline: 'gildong/notes: CI 실패',
      text: 'gildong/notes: CI 실패\nmain 0123456\n고침',
      link: 'https://github.com/gildong/notes/actions/runs/7',
    },
  ],
  'a check suite': [
    event('check_suite', {
      action: 'completed',
      check_suite: {
        head_branch: 'main',
        head_sha: '0123456789',
        conclusion: 'success',
        app: {name: 'Travis'},
      },
    }),
    {
      headline: 'gildong/notes: Travis 성공',
      text: 'gildong/notes: Travis 성공\nmain 0123456',
      link: 'https://github.com/gildong/notes',
    },
  ],
  'a pull request': [
    event('pull_request', {action: 'opened', number: 3, pull_request: pull}),
    {
      headline: 'gildong/notes: PR #3 열림 (gildong)',
      text: 'gildong/notes: PR #3 열림 (gildong)\n오타 고침',
      link: 'https://github.com/gildong/notes/pull/3',
    },
  ],
  'a pull request that is merged': [
    event(
      'pull_request',
      {action: 'closed', pull_request: {...pull, merged: true}},
      {language: 'en'},
    ),
    {headline: 'gildong/notes: PR #3 merged (gildong)'},
  ],
  'an action that is not known': [
    event('pull_request', {action: 'auto_merge_enabled', pull_request: pull}),
    {headline: 'gildong/notes: PR #3 auto merge enabled (gildong)'},
  ],
  'an issue': [
    event('issues', {action: 'closed', issue: {...pull, number: 9, title: '느림'}}),
    {text: 'gildong/notes: 이슈 #9 닫힘 (gildong)\n느림'},
  ],
  'a comment': [
    event('issue_comment', {
      action: 'created',
      issue: {number: 9},
      comment: {body: '저도요', html_url: 'https://github.com/gildong/notes/issues/9#c1'},
    }),
    {
      text: 'gildong/notes: #9 댓글 생성됨 (gildong)\n저도요',
      link: 'https://github.com/gildong/notes/issues/9#c1',
    },
  ],
  'a release': [
    event('release', {
      action: 'published',
      release: {
        tag_name: 'v1.2.0',
        name: 'v1.2.0',
        body: '새로운 점',
        html_url: 'https://github.com/gildong/notes/releases/v1.2.0',
      },
    }),
    {text: 'gildong/notes: 릴리스 v1.2.0 공개됨\n새로운 점'},
  ],
  'another event gets a sentence': [
    event('deployment_review', {
      action: 'requested',
      workflow_run: {name: 'Deploy', html_url: 'https://github.com/gildong/notes/actions/runs/8'},
    }),
    {
      text: 'gildong/notes: deployment review requested (gildong)\nDeploy',
      link: 'https://github.com/gildong/notes/actions/runs/8',
    },
  ],
  'an event of which nothing is known': [
    {headers: {'x-github-event': '__proto__'}, body: {}},
    {headline: 'GitHub: proto'},
  ],
};

describe('GitHub', () => {
  for (const [name, [posting, expected]] of Object.entries(notes)) {
    test(name, () => assertNote('github', posting, expected));
  }

  test('the beginning of a run is nothing to read', () => {
    for (const [name, body] of [
      ['workflow_run', {action: 'requested', workflow_run: run}],
      ['check_suite', {action: 'requested', check_suite: {}}],
      ['release', {action: 'created', release: {}}],
    ] as const) {
      assert.deepEqual(readPosted('github', event(name, body)), {kind: 'nothing'}, name);
    }
  });

  test('refuses what is no event', () => {
    assertRefused('github', {body: {}}, {problem: 'missing-field', field: 'X-GitHub-Event'});
    assertRefused('github', event('push', {}, {body: 'x'}), {problem: 'not-json'});
    assertRefused('github', event('push', {ref: 1}), {problem: 'wrong-field', field: 'ref'});
    assertRefused('github', event('push', {action: {}}), {problem: 'wrong-field', field: 'action'});
  });
});
