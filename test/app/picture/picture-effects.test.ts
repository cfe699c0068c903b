import assert from 'node:assert/strict';
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {State} from '../../../src/app/state/state.ts';
import {nothingWritten} from '../../../src/domain/draft/saved-draft.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import {
  addressReuse,
  maxPictureBytes,
  pictureLifetime,
} from '../../../src/domain/memo/picture/picture.ts';
import {stateWithText} from '../../support/app-state.ts';
import {effectsOn} from '../../support/effects.ts';
import {pngPicture} from '../../support/pictures.ts';
import {type Stand, withServices} from '../../support/services.ts';

/** Carries out an event and everything that follows from it. */
async function follow(ports: Ports, state: State, event: Event): Promise<State> {
  let [next, ...effects] = update(state, event);
  while (effects.length > 0) {
    const {events, run, bugs} = effectsOn(ports);
    await run(...effects.filter(({type}) => type !== 'read-history'));
    assert.deepEqual(bugs, []);
    effects = [];
    for (const one of events) {
      const [changed, ...more] = update(next, one);
      next = changed;
      effects.push(...more.filter(({type}) => type !== 'read-history'));
    }
  }
  return next;
}

const submitted = {type: 'draft-submitted'} as const;

async function withPicture(
  callback: (stand: Stand & {readonly path: string}) => Promise<void>,
): Promise<void> {
  await withServices(async (stand) => {
    const path = join(stand.folder, 'chart 1.png');
    writeFileSync(path, pngPicture(320, 200));
    await callback({...stand, path});
  });
}

test('a memo with a picture is attached, announced once, sent, and edited without its file', async () => {
  await withPicture(async ({ports, emulator, path, turn}) => {
    const attached = await follow(
      ports,
      stateWithText(`환율 1,452원\n/image "${path}"`),
      submitted,
    );
    assert.deepEqual(attached.draft.text, '환율 1,452원');
    assert.deepEqual(attached.draftPicture?.source, path);
    const told = await follow(ports, attached, submitted);
    assert.deepEqual(told.notice, {kind: 'send-doubted', doubt: {reason: 'picture-public'}});
    assert.deepEqual([ports.memos.counts().total, told.draft.text], [0, '환율 1,452원']);
    const sent = await follow(ports, told, submitted);
    assert.deepEqual([sent.draft.text, sent.draftPicture], ['', null]);
    assert.equal(emulator.memos.length, 1);
    const [memo] = [...ports.memos.all()];
    assert.ok(memo?.content.kind === 'picture' && memo.status === 'sent');
    rmSync(path);
    const taken = {...sent, history: {...sent.history, selectedId: memo.id, memos: []}};
    const page = {...taken, overlay: {kind: 'memo', id: memo.id} as const};
    const detail = await follow(ports, page, {type: 'clock-ticked', now: ports.clock.now()});
    const editing = await follow(
      ports,
      {...detail, detail: {memo, source: null, made: [], setbacks: [], shown: []}},
      {type: 'memo-taken'},
    );
    assert.equal(editing.draftPicture?.source, memo.content.image);
    const again = await follow(ports, editing, submitted);
    assert.deepEqual([again.draft.text, emulator.memos.length], ['', 2]);
    turn(addressReuse + 1000);
    const lost = await follow(ports, {...editing, notice: null}, submitted);
    assert.deepEqual(lost.notice, {
      kind: 'failure',
      failure: {kind: 'picture-lost', name: 'chart 1.png'},
    });
    assert.equal(lost.draft.text, '환율 1,452원');
  });
});

test('a file is checked at once and again when the memo is sent', async () => {
  await withPicture(async ({ports, path, folder}) => {
    const small = join(folder, 'small.png');
    writeFileSync(small, pngPicture(100, 100));
    const refused = await follow(ports, stateWithText(`/image ${small}`), submitted);
    assert.ok(refused.notice?.kind === 'picture-not-attached');
    assert.equal(refused.notice.problem.kind, 'too-small');
    assert.equal(refused.draft.text, `/image ${small}`);
    const attached = await follow(ports, stateWithText(`글\n/image ${path}`), submitted);
    rmSync(path);
    const gone = await follow(ports, attached, submitted);
    const missing = gone.notice?.kind === 'failure' ? gone.notice.failure : null;
    assert.ok(missing?.kind === 'picture-refused' && missing.problem.kind === 'missing');
    assert.deepEqual([gone.draft.text, gone.draftPicture], ['글', attached.draftPicture]);
    assert.equal(ports.memos.counts().total, 0);
  });
});

test('only a pasted path that leads to a picture is offered', async () => {
  await withPicture(async ({ports, path, folder}) => {
    const pasted = {type: 'draft-pasted', text: `'${path}'`, removed: 0} as const;
    const offered = await follow(ports, stateWithText(''), pasted);
    assert.deepEqual(offered.pictureOffer?.pasted, `'${path}'`);
    writeFileSync(join(folder, 'text.png'), 'text');
    for (const name of ['text.png', 'missing.png']) {
      const text = join(folder, name);
      const left = await follow(ports, stateWithText(''), {...pasted, text});
      assert.deepEqual([left.pictureOffer, left.notice, left.draft.text], [null, null, text]);
    }
  });
});

test('a pasted path of a picture that cannot be sent says so, and stays in the box', async () => {
  await withPicture(async ({ports, folder}) => {
    const pictures = {
      'too-small': pngPicture(100, 100),
      'too-large': new Uint8Array(maxPictureBytes + 1),
      format: new TextEncoder().encode('BM'.padEnd(64, '\0')),
    };
    for (const [problem, bytes] of Object.entries(pictures)) {
      const path = join(folder, `${problem}.png`);
      writeFileSync(path, bytes);
      const pasted = {type: 'draft-pasted', text: path, removed: 0} as const;
      const {notice, pictureOffer, draft} = await follow(ports, stateWithText(''), pasted);
      assert.ok(notice?.kind === 'picture-not-attached', problem);
      assert.deepEqual([notice.problem.kind, pictureOffer, draft.text], [problem, null, path]);
    }
  });
});

test('a picture opens at its address until Kakao drops it, and is copied if it is alone', async () => {
  await withPicture(async ({ports, path, turn}) => {
    const opened: string[] = [];
    const copied: string[] = [];
    const login = {
      ...ports.login,
      openBrowser: async (url: string) => {
        opened.push(url);
        return 'opened' as const;
      },
    };
    const clipboard = {
      copy: async (text: string) => {
        copied.push(text);
        return {tool: 'xsel', terminal: false};
      },
    };
    const here: Ports = {...ports, login, clipboard};
    const read = await ports.pictureReader.read(path);
    assert.ok(read.ok);
    const {picture} = read.value;
    const effects = effectsOn(here);
    ports.warnings.claim('picture-public', 'shown');
    await effects.run({
      type: 'accept-memo',
      content: {
        kind: 'picture',
        text: '',
        link: noLink,
        image: `picture:${picture.hash}`,
        pictures: [picture],
      },
      writing: nothingWritten,
      sourceId: null,
      files: [read.value],
    });
    const [memo] = [...ports.memos.all()];
    assert.ok(memo);
    const {id} = memo;
    await effects.run({type: 'open-picture', id});
    assert.deepEqual(effects.events.at(-1), {
      type: 'notice-raised',
      notice: {kind: 'no-picture', isOver: false},
    });
    await effects.run({type: 'drain-outbox'});
    await effects.run({type: 'open-picture', id}, {type: 'copy-memos', ids: [id]});
    const upload = ports.pictures.uploadBefore(picture.hash, ports.clock.now());
    assert.ok(upload);
    assert.deepEqual([opened, copied], [[upload.address], [upload.address]]);
    turn(pictureLifetime);
    await effects.run({type: 'open-picture', id}, {type: 'check-picture', picture});
    assert.equal(opened.length, 1);
    assert.deepEqual(effects.events.slice(-2), [
      {type: 'notice-raised', notice: {kind: 'no-picture', isOver: true}},
      {type: 'picture-lost', picture},
    ]);
  });
});
