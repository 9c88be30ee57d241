import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDocument } from '../../../electron/host/documents/make.ts';
import { documentRequest } from '../../../electron/host/produce.ts';
import { ProjectSession } from '../../../electron/host/session/project.ts';
import { nodeFileSystem } from '../../../electron/host/store/nodeFileSystem.ts';
import { packProject, unpackProject } from '../../../electron/host/store/package.ts';
import { verifyStore } from '../../../electron/host/store/verify.ts';
import { Window } from '../../contract/window.ts';
import { openDocx } from '../../support/docx.ts';
import { jpeg, pdf, png } from '../../support/pictures.ts';
import { fonts } from '../../support/proposal.ts';
import { upload } from '../../support/uploads.ts';
import { HostPlace } from '../host/place.ts';

let place: HostPlace;
let made: Awaited<ReturnType<HostPlace['project']>>;
let workshop: string;

beforeEach(async () => {
  place = await HostPlace.make();
  made = await place.project();
  workshop = await made.window.done('workshop.add', { kind: 'schema' });
});
afterEach(() => place.remove());

const assets = (folder = made.folder) => readdir(join(folder, 'assets')).catch(() => []);

async function attach(bytes: Buffer, name = 'foto.jpg'): Promise<{ id: string; hash: string }> {
  const answer = await upload(made.window, name, bytes);
  if (!answer.ok) throw new Error(answer.code);
  const { hash, name: kept } = answer.value as { hash: string; name: string };
  const id = await made.window.done('attachment.add', {
    owner: { kind: 'workshop', id: workshop },
    hash,
    name: kept,
  });
  return { id, hash };
}

test('a photo sent in parts is kept clean, under its hash, with the ending that fits it', async () => {
  const answer = await upload(made.window, 'C:\\fotos\\muro.docx', jpeg());
  expect(answer).toMatchObject({ ok: true, value: { name: 'muro.docx.jpg', type: 'image/jpeg', width: 24 } });
  const [hash = ''] = await assets();
  expect((await readFile(join(made.folder, 'assets', hash))).includes('CAMARA-SECRETA')).toBe(false);
  const long = await upload(made.window, `${'ñ'.repeat(400)}.JPEG`, jpeg({ secret: 'otra', orientation: 6 }));
  expect((long as { value: { name: string } }).value.name).toMatch(/^ñ{180}\.JPEG$/);
});

test('what is refused leaves nothing on the disk, and says which file it was', async () => {
  const cases: [string, Buffer, string][] = [
    ['carta.png', Buffer.from('PK\x03\x04..'), 'fileKind'],
    ['cortada.jpg', jpeg({ secret: '' }).subarray(0, 700), 'fileCut'],
    ['vacía.pdf', Buffer.alloc(0), 'fileEmpty'],
  ];
  for (const [name, bytes, code] of cases)
    expect(await upload(made.window, name, bytes)).toMatchObject({
      ok: false,
      code,
      place: { detail: { name } },
    });
  const { window } = made;
  expect(await window.request('file.begin', { name: 'x', size: 20 * 2 ** 20 + 1 })).toMatchObject({
    code: 'fileTooLarge',
  });
  // More or less than was announced, a part out of turn, a part too long.
  expect(await upload(window, 'x.png', png(), 'attachment', 10)).toMatchObject({
    ok: false,
    code: 'fileBroken',
  });
  expect(await upload(window, 'x.png', png(), 'attachment', 10_000)).toMatchObject({
    ok: false,
    code: 'fileBroken',
  });
  expect(await window.request('file.part', { data: 'AAAA' })).toMatchObject({
    ok: false,
    code: 'fileBroken',
  });
  await window.request('file.begin', { name: 'x', size: 5_000_000 });
  expect(await window.request('file.part', { data: 'A'.repeat(1_000_000) })).toMatchObject({
    code: 'malformed',
  });
  expect(await assets()).toEqual([]);
});

test('the wall’s window can neither send a file nor learn where they are', async () => {
  const wall = new Window(made.host, 'wall');
  await wall.hello('wall');
  for (const [name, args] of [
    ['file.begin', { name: 'x', size: 3 }],
    ['file.part', { data: 'AAAA' }],
    ['file.end', {}],
    ['attachment.address', {}],
  ] as const)
    expect(await wall.request(name, args)).toMatchObject({ ok: false, code: 'role' });
});

test('windows fetch the bytes at an address with a secret, under headers that let nothing run', async () => {
  const photo = await attach(jpeg());
  const paper = await attach(pdf(), 'acta.pdf');
  const { value: address } = (await made.window.request('attachment.address')) as { value: string };
  const answer = await made.host.attachment(`${address}${photo.id}`);
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  expect(answer.headers['content-security-policy']).toContain('sandbox');
  const saved = await made.host.attachment(`${address}${paper.id}`);
  expect(saved.headers['content-disposition']).toBe('attachment');
  expect(Buffer.from(saved.body).equals(pdf())).toBe(true);
  for (const path of [
    `/attachments/${photo.id}`,
    `/attachments/${'x'.repeat(32)}/${photo.id}`,
    `${address}${photo.hash}`,
    `${address}../assets/${photo.hash}`,
    `${address}__proto__`,
    address,
  ])
    expect([path, (await made.host.attachment(path)).status]).toEqual([path, 404]);
  await made.window.done('attachment.remove', { id: photo.id });
  expect((await made.host.attachment(`${address}${photo.id}`)).status).toBe(404);
});

test('an asset stays while undo may want it, and one that nothing names is gone at the next opening', async () => {
  const kept = await attach(jpeg());
  const removed = await attach(png(), 'b.png');
  await made.window.done('attachment.remove', { id: removed.id });
  await upload(made.window, 'nunca.pdf', pdf());
  expect(await assets()).toHaveLength(3);
  await made.host.close();
  const again = await ProjectSession.open(made.folder);
  expect((await assets()).sort()).toEqual([kept.hash, removed.hash].sort());
  await again.close();
});

test('a command names a file that came in before the program was started anew; what is no file of that kind, never', async () => {
  const { hash } = await attach(jpeg());
  await made.window.done('version.freeze', { name: 'Primera' });
  const frozen = Object.values(made.host.project?.state.version ?? {})[0]?.hash ?? '';
  await made.host.close();
  const session = await ProjectSession.open(made.folder);
  const add = (named: string) =>
    session.submit({
      id: named.slice(0, 20),
      name: 'attachment.add',
      payload: { owner: { kind: 'tool', id: '0'.repeat(20) }, hash: named, name: 'x.jpg' },
      actor: 'ventana0000000000000',
      role: 'facilitator',
    });
  // The tool is not there, which is looked at first: what matters is what the file is known for.
  await add(hash);
  await add(frozen);
  expect(session.shelf.known(hash)).toMatchObject({ type: 'image/jpeg', width: 24 });
  expect(session.shelf.known(frozen)).toBeUndefined();
  await session.close();
});

test('packed and opened again all of it is there, and one that is missing or changed is noticed', async () => {
  const { hash, id } = await attach(jpeg());
  await attach(pdf(), 'acta.pdf');
  await made.host.close();
  const file = join(place.folder, 'copia.cabildo');
  const other = join(place.folder, 'Copia');
  await packProject(made.folder, file);
  await unpackProject(file, other);
  const copy = await ProjectSession.open(other);
  expect(copy.state.attachment[id]).toMatchObject({ hash });
  expect((await copy.store.getAsset(hash))?.length).toBe(copy.state.attachment[id]?.size);
  await copy.close();
  const verify = () => verifyStore(other, { fs: nodeFileSystem });
  expect(await verify()).toMatchObject({ ok: true, problems: [] });
  await rm(join(other, 'assets', hash));
  expect((await verify()).problems).toEqual([`assets/${hash}: is missing (attachment ${id})`]);
  // A picture that was lost does not cost the rest of the project.
  const poorer = join(place.folder, 'sin foto.cabildo');
  await packProject(other, poorer);
  await unpackProject(poorer, join(place.folder, 'Sin foto'));
  await writeFile(join(other, 'assets', hash), 'otra cosa');
  await packProject(other, poorer);
  await expect(unpackProject(poorer, join(place.folder, 'Rota'))).rejects.toMatchObject({
    code: 'badPackage',
  });
});

/** How many pictures the acta prints, and whether its words say something. */
async function acta(
  edition: 'internal' | 'public',
): Promise<{ pictures: number; says(words: string): boolean }> {
  const session = made.host.project;
  if (!session) throw new Error('no project');
  const request = await documentRequest(session, { kind: 'minutes', workshop, edition, names: 'omit' });
  const { document } = openDocx((await makeDocument(request, { fontFiles: fonts })).bytes);
  return {
    pictures: document.match(/descr="Imagen adjunta al taller/g)?.length ?? 0,
    says: (words) => document.includes(words),
  };
}

test('the public acta prints as many photos as the internal one, however many were marked', async () => {
  for (let at = 1; at <= 9; at++) {
    const { id } = await attach(png({ width: 20 + at }), `muro ${at}.png`);
    await made.window.done('attachment.update', { id, set: { public: true } });
  }
  await made.window.done('minutes.open', { workshop });
  expect((await acta('internal')).pictures).toBe(6);
  expect((await acta('public')).pictures).toBe(6);
});

test('a photo goes out of the public acta when somebody asks for it, approved or not', async () => {
  const { id } = await attach(png(), 'muro.png');
  await made.window.done('attachment.update', { id, set: { public: true } });
  await made.window.done('minutes.open', { workshop });
  const [minutes = ''] = Object.keys(made.host.project?.state.minutes ?? {});
  await made.window.done('minutes.review', { id: minutes });
  await made.window.done('minutes.approve', { id: minutes, by: 'Comité ejecutivo' });
  const before = await acta('public');
  expect([before.pictures, before.says('muro.png')]).toEqual([1, true]);
  await made.window.done('attachment.update', { id, set: { public: false } });
  const after = await acta('public');
  expect([after.pictures, after.says('muro.png')]).toEqual([0, false]);
  const internal = await acta('internal');
  expect([internal.pictures, internal.says('muro.png')]).toEqual([1, true]);
});
