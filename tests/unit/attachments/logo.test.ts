import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWanted } from '../../../electron/host/makeWanted.ts';
import { ProjectSession } from '../../../electron/host/session/project.ts';
import { LOGO } from '../../../shared/contract/files.ts';
import { projectOf } from '../../../shared/model/state.ts';
import { openDocx } from '../../support/docx.ts';
import { jpeg, pdf, png } from '../../support/pictures.ts';
import { fonts } from '../../support/proposal.ts';
import { upload } from '../../support/uploads.ts';
import { HostPlace } from '../host/place.ts';

let place: HostPlace;
let made: Awaited<ReturnType<HostPlace['project']>>;
beforeEach(async () => {
  place = await HostPlace.make();
  made = await place.project();
});
afterEach(() => place.remove());

const assets = () => readdir(join(made.folder, 'assets')).catch(() => []);
const send = (name: string, bytes: Buffer) => upload(made.window, name, bytes, 'logo');

async function set(bytes: Buffer): Promise<string> {
  const answer = await send('logo.png', bytes);
  if (!answer.ok) throw new Error(answer.code);
  const { hash } = answer.value as { hash: string };
  await made.window.done('project.appearance', { set: { logo: { hash } } });
  return hash;
}

test('a logo is kept without what it says beside the picture, and the facts are those of the file', async () => {
  const answer = await send('logo.png', jpeg({ orientation: 6 }));
  // 24 by 16 is no logo: it is looked into first, whatever it is called.
  expect(answer).toMatchObject({ ok: false, code: 'logoSides', place: { detail: { name: 'logo.png' } } });
  const hash = await set(png({ width: 300, height: 90, chunks: [] }));
  expect(await assets()).toEqual([hash]);
  const kept = await readFile(join(made.folder, 'assets', hash));
  expect(createHash('sha256').update(kept).digest('hex')).toBe(hash);
});

test('what is no PNG or JPEG of a sane size is refused by what it is, and leaves nothing on the disk', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90"/>');
  const whole = png({ width: 300, height: 90 });
  const bomb = Buffer.from(whole);
  bomb.writeUInt32BE(60_000, 16);
  const cases: [string, Buffer, string, object?][] = [
    ['logo.svg', svg, 'logoKind', { kind: 'SVG' }],
    ['logo.gif', Buffer.from('GIF89a...'), 'logoKind', { kind: 'GIF' }],
    ['logo.webp', Buffer.from('RIFF....WEBPVP8 '), 'logoKind', { kind: 'WebP' }],
    ['logo.png', pdf(), 'logoKind', { kind: 'PDF' }],
    ['logo.jpg', Buffer.from('no es una imagen'), 'logoUnknown'],
    ['cortado.png', whole.subarray(0, 60), 'fileCut'],
    ['bomba.png', bomb, 'fileDamaged'],
    ['enorme.png', png({ width: 8_001, height: 40 }), 'logoSides', { most: 8_000 }],
    ['mínimo.png', png({ width: 300, height: 31 }), 'logoSides', { least: 32 }],
    ['vacío.png', Buffer.alloc(0), 'fileEmpty'],
    ['pesado.png', Buffer.alloc(5 * 2 ** 20 + 1), 'fileTooLarge', { limit: 5 }],
  ];
  for (const [name, bytes, code, detail = {}] of cases)
    expect(await send(name, bytes), name).toMatchObject({
      ok: false,
      code,
      place: { detail: { name, ...detail } },
    });
  expect(await assets()).toEqual([]);
});

test('what came in as an attachment does not end as a logo, nor the other way round', async () => {
  const { window } = made;
  const whole = png({ width: 300, height: 90 });
  await window.request('file.begin', { name: 'a.png', size: whole.length, kind: 'attachment' });
  await window.request('file.part', { data: whole.toString('base64') });
  expect(await window.request('logo.end')).toMatchObject({ ok: false, code: 'fileBroken' });
});

test('it stays through a restart, is served as it is now, and goes when nothing names it', async () => {
  const hash = await set(png({ width: 300, height: 90 }));
  const { attachments } = made.host;
  const address = `${attachments.address}${LOGO}`;
  expect(await attachments.answer(`${address}${hash}`)).toMatchObject({
    status: 200,
    headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  });
  expect((await attachments.answer(`${address}${'0'.repeat(64)}`)).status).toBe(404);
  await made.host.close();
  const session = await ProjectSession.open(made.folder);
  expect(await assets()).toEqual([hash]);
  expect(projectOf(session.state).appearance.logo).toMatchObject({ hash, width: 300, height: 90 });
  const { bytes } = await makeWanted(
    session,
    { kind: 'proposal', edition: 'internal' },
    { fontFiles: fonts },
  );
  expect(openDocx(bytes).document).toContain('descr="Consejo"');
  await session.close();
});
