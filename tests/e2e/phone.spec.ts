import { test as base, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/app.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { lossyLine } from '../support/lossyLine.ts';
import { PhoneRoom, ROOM_NAME } from '../support/phoneRoom.ts';

const chromium = chromiumOptions();

/** A phone: small, touched, on a name that is no secure context. */
const test = base.extend<{ openRoom: typeof PhoneRoom.open }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  openRoom: async ({}, use) => {
    const rooms: PhoneRoom[] = [];
    await use(async (...options) => {
      const room = await PhoneRoom.open(...options);
      rooms.push(room);
      return room;
    });
    for (const room of rooms) await room.close();
  },
});
test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  launchOptions: {
    ...chromium,
    args: [...(chromium.args ?? []), `--host-resolver-rules=MAP ${ROOM_NAME} 127.0.0.1`],
  },
});

const said =
  'Que el 5 % del presupuesto se decida por sector y que cada resultado tenga una devolución escrita.';

/** In by the door with the code of the QR. */
async function enter(page: Page, room: PhoneRoom, who: { name?: string; organisation?: string } = {}) {
  await page.goto(`${room.address}#${room.room.code}`);
  await expect(page.getByLabel('Código de la sala')).toHaveValue(room.room.code);
  if (who.name) await page.getByLabel('Tu nombre').fill(who.name);
  if (who.organisation) {
    await page.getByLabel('Tu organización').fill(who.organisation);
    await page.getByLabel('Sector').selectOption({ label: 'Sociedad civil' });
  }
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByText('Conectado', { exact: true })).toBeVisible();
}

const send = (page: Page) => page.getByRole('button', { name: 'Enviar aporte' }).click();

test('a contribution is signed as its author chooses, has a code, and may be taken back', async ({
  page,
  openRoom,
}) => {
  const room = await openRoom();
  await page.goto(`${room.address}#ZZZZ`);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByRole('alert')).toContainText('no es el código');
  await expectAccessible(page);
  // The address is typed again, with the right code.
  await page.goto('about:blank');
  await enter(page, room, { name: 'Rosa Antilef Muñoz', organisation: 'Junta de Vecinos N.º 7' });
  expect(await page.evaluate(() => isSecureContext)).toBe(false);

  await send(page);
  await expect(page.getByRole('alert')).toContainText('Escribe tu aporte');
  await page.getByRole('button', { name: /^D1/ }).click();
  await page.getByRole('button', { name: /^E3/ }).click();
  await page.getByRole('button', { name: 'Reparo' }).click();
  await page.getByLabel('Tu aporte').fill(said);
  await page.getByRole('button', { name: 'Organización', exact: true }).click();
  await expect(page.getByText('Se mostrará «Junta de Vecinos N.º 7»')).toBeVisible();
  await expectAccessible(page);
  await send(page);
  await expect(page.getByRole('heading', { name: 'Tu aporte llegó a la sala' })).toBeVisible();
  await expect(page.getByText('A-0001')).toBeVisible();
  await expectAccessible(page);
  const [first] = Object.values(room.state.contribution);
  expect(first).toMatchObject({ text: said, type: 'objection', author: { kind: 'organisation' } });
  expect(first?.place.kind).toBe('cell');
  await page.getByRole('button', { name: 'Retirar este aporte' }).click();
  await expect(page.getByRole('heading', { name: 'Envía un aporte' })).toBeVisible();
  expect(room.state.contribution[first?.id ?? '']?.state).toBe('withdrawn');

  // Anonymous keeps nothing.
  await page.getByRole('button', { name: 'Anónimo' }).click();
  await page.getByLabel('Tu aporte').fill('Nadie sabe quién lo dijo');
  await send(page);
  await expect(page.getByText('A-0002')).toBeVisible();
  const last = Object.values(room.state.contribution).find(({ code }) => code === 'A-0002');
  expect(last?.author).toEqual({ kind: 'anonymous' });
  expect(JSON.stringify(Object.values(room.state.person))).not.toContain('Antilef');
});

test('what is sent while the connection drops arrives once, over a reload too, and half a text is kept', async ({
  page,
  openRoom,
}) => {
  const room = await openRoom();
  // The first answers are lost on the way: the phone cannot know that its contribution arrived.
  const line = await lossyLine(page);
  await enter(page, room);
  line.cut = true;
  await page.getByLabel('Tu aporte').fill(said);
  await send(page);
  await expect(page.getByText('Reconectando…')).toBeVisible();
  await expect(page.getByText('No hay conexión. Se enviará')).toBeVisible();
  await expect.poll(() => room.texts).toEqual([said]);
  await page.reload();
  await expect.poll(() => line.sent).toBeGreaterThan(1);
  line.cut = false;
  await expect(page.getByRole('heading', { name: 'Tu aporte llegó a la sala' })).toBeVisible();
  expect(room.texts).toEqual([said]);

  await page.getByRole('button', { name: 'Enviar otro aporte' }).click();
  await page.getByLabel('Tu aporte').fill('A medio escri');
  await page.reload();
  await expect(page.getByLabel('Tu aporte')).toHaveValue('A medio escri');
});

test('a connection that leads nowhere is noticed as soon as the phone wakes, and made again', async ({
  page,
  openRoom,
}) => {
  const room = await openRoom();
  let deaf = false;
  await page.routeWebSocket(/\/channel$/, (socket) => {
    const server = socket.connectToServer();
    // It stays open, as a socket does whose other end has moved to another network.
    socket.onMessage((frame) => {
      if (!deaf) server.send(frame);
    });
    server.onMessage((frame) => {
      if (!deaf) socket.send(frame);
    });
  });
  await enter(page, room);
  const wake = () => page.evaluate(() => dispatchEvent(new Event('online')));
  // One that does answer is left alone.
  await wake();
  await page.getByLabel('Tu aporte').fill(said);
  deaf = true;
  await wake();
  await expect(page.getByText('Reconectando…')).toBeVisible();
  deaf = false;
  await expect(page.getByText('Conectado', { exact: true })).toBeVisible();
  await send(page);
  await expect(page.getByText('A-0001')).toBeVisible();
});

test('a phone that is put out while it sends says so, keeps the text, and sends it once it is back', async ({
  page,
  openRoom,
}) => {
  const room = await openRoom();
  let hold = true;
  await page.routeWebSocket(/\/channel$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((frame) => {
      // Still on its way when the ticket is taken.
      if (!(hold && String(frame).includes('"contribution"'))) server.send(frame);
    });
  });
  await enter(page, room);
  await page.getByLabel('Tu aporte').fill(said);
  await send(page);
  const [ticket] = room.room.tickets.list();
  room.room.revoke(ticket?.id ?? '');
  await expect(page.getByRole('alert')).toContainText('ya no vale');
  await expect(page.getByRole('alert')).toContainText('sigue en este teléfono');
  expect(room.texts).toEqual([]);
  hold = false;
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByText('A-0001')).toBeVisible();
  expect(room.texts).toEqual([said]);
});

test('a round of writing asks its question, and a vote is cast once', async ({ page, openRoom }) => {
  const room = await openRoom();
  await enter(page, room);
  const { workshop } = room;
  const round = await room.run('technique.open', {
    workshop,
    name: 'Escritura silenciosa',
    question: '¿Qué falta en esta dimensión?',
  });
  await expect(page.getByRole('heading', { name: '¿Qué falta en esta dimensión?' })).toBeVisible();
  await page.getByLabel('Tu aporte').fill(said);
  await send(page);
  await expect(page.getByText('A-0001')).toBeVisible();
  expect(Object.values(room.state.contribution)[0]?.technique).toBe(round);

  const poll = await room.run('poll.open', {
    workshop,
    wording: '¿Qué herramientas van primero?',
    options: ['Presupuesto participativo', 'Diagnósticos barriales'].map((label) => ({ label, about: null })),
    scale: { kind: 'dots', dots: 3, cumulative: true },
    entitled: 9,
  });
  await expect(page.getByRole('heading', { name: '¿Qué herramientas van primero?' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 400 });
  await page.getByRole('button', { name: 'Enviar voto' }).click();
  await expect(page.getByRole('alert')).toContainText('al menos un punto');
  // On a small phone, too, it is seen where the vote was sent from.
  await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 390, height: 844 });
  const more = page.getByRole('button', { name: 'Poner un punto en «Presupuesto participativo»' });
  await more.click();
  await more.click();
  await page.getByRole('button', { name: 'Poner un punto en «Diagnósticos barriales»' }).click();
  await expect(more).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enviar voto' }).click();
  await expect(page.getByRole('heading', { name: 'Tu voto llegó' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Tu voto llegó' })).toBeVisible();
  expect(room.state.poll[poll]?.cast).toBe(1);
  await room.run('poll.close', { id: poll });

  const second = await room.run('poll.open', {
    workshop,
    wording: 'Se adopta el estadio 3',
    scale: { kind: 'steps', steps: ['Acuerdo', 'Acuerdo parcial', 'Desacuerdo'], reason: 1, goes: null },
    entitled: 9,
  });
  // Every position can be read where it stands: nothing of it is beyond the edge of the phone.
  for (const position of ['Acuerdo', 'Acuerdo parcial', 'Desacuerdo'])
    await expect(page.getByText(position, { exact: true })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Desacuerdo' }).click();
  await page.getByRole('button', { name: 'Enviar voto' }).click();
  await expect(page.getByRole('alert')).toContainText('escribe por qué');
  await page.getByLabel('Fundamento').fill('Falta un plazo');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enviar voto' }).click();
  await expect(page.getByRole('heading', { name: 'Tu voto llegó' })).toBeVisible();
  expect(Object.values(room.state.ballot).filter(({ poll: of }) => of === second)).toMatchObject([
    { reason: 'Falta un plazo', person: null, marks: [{ option: 0, value: 2 }] },
  ]);

  // A workshop that is over is not one that is still to begin, over a reload too; a closed room's code is gone.
  await room.run('workshop.state', { id: workshop, state: 'closed' });
  await expect(page.getByRole('heading', { name: 'El taller se cerró' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'El taller se cerró' })).toBeVisible();
  room.room.close();
  await expect(page.getByRole('alert')).toContainText('La sala se cerró');
  await expect(page.getByLabel('Código de la sala')).toHaveValue('');
});

test('in a forum a phone says its table, signs by name, and votes by name only where it is on the list', async ({
  page,
  openRoom,
}) => {
  const room = await openRoom('es-CL', 'citizenForum');
  const { workshop } = room;
  for (const name of ['Mesa 1', 'Mesa 2', 'Mesa de Rosa Antilef Muñoz'])
    await room.run('forumTable.add', { workshop, name });
  const add = async (name: string) => {
    const person = await room.run('person.add', { name });
    await room.run('attendance.set', { workshop, person, state: 'present' });
    return person;
  };
  const rosa = await add('Rosa Antilef Muñoz');
  await add('Héctor Sanhueza Rivas');
  await enter(page, room, { name: 'Rosa Antilef Muñoz' });
  const table = page.getByRole('group', { name: 'Tu mesa' });
  await expect(table.getByRole('button')).toHaveText(['Mesa 1', 'Mesa 2', 'Mesa de [nombre omitido]']);
  await table.getByRole('button', { name: 'Mesa 2' }).click();
  await page.getByLabel('Tu aporte').fill(said);
  await page.getByRole('button', { name: 'Mi nombre' }).click();
  await expectAccessible(page);
  await send(page);
  await expect(page.getByRole('article')).toContainText('Mesa 2');
  // The next one is from the same table; without a name, no more is kept than that.
  await page.getByRole('button', { name: 'Enviar otro aporte' }).click();
  await page.getByLabel('Tu aporte').fill('Sin nombre');
  await page.getByRole('button', { name: 'Anónimo' }).click();
  await expect(page.getByText('solo que es de «Mesa 2»')).toBeVisible();
  await send(page);
  await expect(page.getByText('A-0002')).toBeVisible();
  const [, second] = Object.values(room.state.forumTable).map(({ id }) => id);
  expect(Object.values(room.state.contribution).map((one) => [one.author, one.table])).toEqual([
    [{ kind: 'person', person: rosa, organisation: null }, second],
    [{ kind: 'anonymous' }, second],
  ]);
  expect(Object.keys(room.state.person)).toHaveLength(2);

  const scale = { kind: 'steps', steps: ['Acuerdo', 'Desacuerdo'], reason: 'no', goes: null };
  const poll = await room.run('poll.open', { workshop, wording: 'Se aprueba', scale, named: true });
  await expect(page.getByText('tu voto queda como «Rosa Antilef Muñoz»')).toBeVisible();
  const vote = async (step: string) => {
    await page.getByRole('button', { name: step, exact: true }).click();
    await page.getByRole('button', { name: 'Enviar voto' }).click();
  };
  await vote('Acuerdo');
  await expect(page.getByRole('heading', { name: 'Tu voto llegó' })).toBeVisible();
  await page.getByRole('button', { name: 'Cambiar mi voto' }).click();
  await vote('Desacuerdo');
  await expect(page.getByRole('heading', { name: 'Tu voto llegó' })).toBeVisible();
  const ballots = () => Object.values(room.state.ballot).filter((ballot) => ballot.poll === poll);
  expect(ballots()).toMatchObject([{ person: rosa, marks: [{ option: 0, value: 1 }] }]);

  // Another phone: a name that is on no list, and none at all.
  const other = async (name: string) => {
    await page.evaluate(() => localStorage.clear());
    await page.context().clearCookies();
    await page.goto('about:blank');
    await enter(page, room, { name });
  };
  await other('Violeta Mancilla Ruz');
  await vote('Acuerdo');
  await expect(page.getByRole('alert')).toHaveText(/No encontramos tu nombre en la lista/);
  await other('');
  await expect(page.getByText('entra a la sala con el nombre con que estás en la lista')).toBeVisible();
  expect(ballots()).toHaveLength(1);
});

for (const width of [320, 360, 390])
  test(`nothing is cut off at ${width} px, in either language`, async ({ page, openRoom }) => {
    await page.setViewportSize({ width, height: 780 });
    for (const language of ['es-CL', 'en'] as const) {
      const room = await openRoom(language);
      await page.goto(`${room.address}#${room.room.code}`);
      await page.locator('input').nth(1).fill('Rosa Antilef Muñoz');
      await page.locator('input').nth(2).fill('Junta de Vecinos N.º 7');
      await page.locator('select').selectOption('civilSociety');
      await page.locator('button[type=submit]').click();
      await page.getByRole('button', { name: /^D2/ }).click();
      await page.getByRole('button', { name: /^E3/ }).click();
      const overflow = () =>
        page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('button, h1, p, .name, .foot')]
            .filter((part) => part.scrollWidth > part.clientWidth + 1)
            .map((part) => part.outerHTML.slice(0, 120)),
        );
      expect(await overflow()).toEqual([]);
      await page.locator('textarea').fill(said);
      await page.locator('button[type=submit]').click();
      await expect(page.getByText('A-0001')).toBeVisible();
      expect(await overflow()).toEqual([]);
    }
  });
