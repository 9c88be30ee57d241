import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from '../support/app.ts';
import { roomCommands, roomWorkshop } from '../support/runningWorkshop.ts';

/** Somewhere outside every text field and button, where single letters are keys. */
const rest = (page: Page) => page.getByRole('heading', { name: 'Técnica' }).click();

/** What changed in the page besides countdowns and bars while time went by. */
async function touchedIn(page: Page, ms: number): Promise<string[]> {
  await page.evaluate(() => {
    const touched: string[] = [];
    const seen = { times: 0 };
    Object.assign(window, { touched, seen });
    const watch = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest('[role=timer]')) seen.times += 1;
        else if (!element?.closest('[role=progressbar], [aria-current=step]'))
          touched.push(element?.outerHTML.slice(0, 120) ?? '');
      }
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { watch });
  });
  await page.clock.runFor(ms);
  const { touched, times } = await page.evaluate(() => {
    const { touched, seen, watch } = window as unknown as {
      touched: string[];
      seen: { times: number };
      watch: MutationObserver;
    };
    watch.disconnect();
    return { touched, times: seen.times };
  });
  // The item's, the technique's and the bar's own, at least twice each.
  return times < 6 ? [...touched, `the times moved ${times} times only`] : touched;
}

test('a workshop is run from the keyboard, its clock is on every screen and on the wall, and the records know their item', async ({
  openApp,
  context,
}) => {
  test.slow();
  const { page, address } = await openApp({ commands: roomCommands });
  await context.clock.install();
  await page.goto(`${address}#/workshops?workshop=${roomWorkshop}`);
  await page.reload();
  const wall = await context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${address}?window=wall`);

  // Started, nothing is open yet; the first item starts the clock.
  await page.getByRole('button', { name: 'Iniciar taller' }).click();
  await expect(page.getByRole('heading', { name: 'La tabla está lista' })).toBeVisible();
  await expect(page.getByText('Si parte ahora')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Abrir el primer punto' }).click();
  const now = page.getByRole('region', { name: 'Punto en curso' });
  await expect(now.getByText('Punto 1 de 4')).toBeVisible();
  const time = now.getByRole('timer');
  await expect(time).toHaveText(/^10:00|9:5\d$/);
  await context.clock.fastForward('11:05');
  await expect(time).toHaveText(/^\+1:\d\d$/);
  await expect(now.getByText('Tiempo cumplido')).toBeVisible();
  await expect(page.getByRole('img', { name: '1 min sobre lo planificado' })).toBeVisible();

  // The host's clock did not jump with the windows': a window that greets it again tells the host's time.
  await page.reload();
  await expect(time).toHaveText(/^10:00|9:\d\d$/);

  // The next one; Space stops the clock and starts it again, five minutes more.
  await now.getByRole('button', { name: 'Siguiente punto' }).click();
  await expect(now.getByRole('heading', { name: /^Participación ciudadana/ })).toBeVisible();
  await rest(page);
  await page.keyboard.press('Space');
  await expect(now.getByText('En pausa')).toBeVisible();
  const stood = await time.textContent();
  await context.clock.fastForward('03:00');
  await expect(time).toHaveText(stood ?? '');
  await page.reload();
  await wall.reload();
  await rest(page);
  await page.keyboard.press('Space');
  await expect(now.getByText('En pausa')).toBeHidden();
  await now.getByRole('button', { name: 'Agregar 5 minutos' }).click();
  await expect(now.getByText('restan de 50 min')).toBeVisible();

  // On the wall: the item, the time, and in the end the technique's.
  await rest(page);
  await page.keyboard.press('F5');
  await expect(now.getByText('Temporizador en pantalla')).toBeVisible();
  await expect(wall.getByRole('heading', { name: /^Participación ciudadana/ })).toBeVisible();
  await expect(wall.getByRole('timer')).toHaveText(/^4\d:\d\d$|^50:00$/);

  // A chain of times.
  const technique = page.getByRole('region', { name: 'Técnica' });
  await technique.getByRole('button', { name: /1-2-4-Todos/ }).click();
  await technique.getByLabel('Paso 2: minutos').fill('300');
  await page.keyboard.press('Enter');
  await expect(technique.getByRole('alert')).toHaveText(/entre 1 y 180/);
  await technique.getByLabel('Paso 2: minutos').fill('2');
  await page.keyboard.press('Enter');
  const steps = technique.getByRole('list', { name: 'Pasos de 1-2-4-Todos' });
  await expect(steps.locator('[aria-current=step]')).toContainText('Individual');
  await expect(wall.getByText('Individual')).toBeVisible();
  await technique.getByRole('button', { name: 'Siguiente paso' }).click();
  await expect(steps.locator('[aria-current=step]')).toContainText('Parejas');
  await expect(wall.getByText('Paso 2 de 4')).toBeVisible();
  await expect(wall.getByRole('timer')).toHaveText(/^[12]:\d\d$/);
  await rest(page);
  await page.keyboard.press('Space');
  await expect(wall.getByText('En pausa')).toBeVisible();
  // The wall may know it before the window that is behind it: the same key means the other thing only there.
  await expect(page.getByRole('button', { name: /^Seguir/ }).first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(wall.getByText('En pausa')).toBeHidden();

  // What goes by touches the times and their bars, and nothing else of the page.
  // Something done before may still be on its way, and a minute may turn: then it is looked at once more.
  await expect.poll(() => touchedIn(page, 4_000), { timeout: 30_000 }).toEqual([]);

  // The floor: by name, by words; the second one goes first.
  await page.keyboard.press('t');
  await page.keyboard.type('rosa ant');
  await expect(page.getByRole('option', { name: 'Rosa Antilef Muñoz' })).toBeVisible();
  await page.keyboard.press('Enter');
  const queue = page.getByRole('list', { name: 'Lista de palabra' });
  await expect(queue.getByText('Junta de Vecinos N.º 7')).toBeVisible();
  await page.keyboard.type('Mesa 2');
  await page.keyboard.press('Enter');
  await expect(queue.getByText('Mesa 2')).toBeVisible();
  await page.keyboard.type('Mesa 2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ya hay uno igual.')).toBeVisible();
  await page.keyboard.press('Escape');
  await queue.getByRole('button', { name: 'Mover a Mesa 2: flechas arriba y abajo' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(queue.getByRole('listitem').first()).toContainText('Mesa 2');
  await queue.getByText('Rosa Antilef Muñoz').dragTo(queue.getByText('Mesa 2'));
  await expect(queue.getByRole('listitem').first()).toContainText('Rosa Antilef');
  await expect(page.getByText('4 personas aún no intervienen')).toBeVisible();
  await page.getByRole('button', { name: 'Dar la palabra a Rosa Antilef Muñoz' }).click();
  await expect(page.getByText('3 personas aún no intervienen')).toBeVisible();
  await page.getByRole('button', { name: 'Quitar a Mesa 2 de la lista' }).click();
  await expect(queue.getByRole('listitem')).toHaveCount(0);

  // One key a record.
  const list = page.getByRole('list', { name: 'Registros de Taller de esquema 1' });
  for (const [key, text, code] of [
    ['a', 'Se publica cada seis meses', 'Acuerdo AC-01'],
    ['c', 'Enviar las bases tipo', 'Compromiso CO-01'],
    ['d', 'Falta presupuesto para los territorios', 'Disenso DS-01'],
    ['p', 'Las localidades sin señal', 'Pendiente PE-01'],
    ['i', 'Pide considerar las sedes vecinales', 'Intervención IN-001'],
  ] as const) {
    await rest(page);
    await page.keyboard.press(key);
    await page.keyboard.type(text);
    if (key === 'c') await page.getByLabel('Responsable').fill('Municipalidad de Quebrada Alta');
    if (key === 'i') await expect(page.getByLabel('Quién habló')).toHaveText(/Rosa Antilef Muñoz/);
    await page.keyboard.press('Enter');
    await expect(list.getByText(code)).toBeVisible();
  }
  // A line for whatever happens: what is half typed waits, and Ctrl+Z takes the last one back.
  const line = page.getByLabel('Lo que ocurre, como intervención');
  await line.fill('Llega la delegación de Quebrada Alta');
  await page.getByRole('button', { name: 'Personas' }).click();
  const live = page.getByRole('banner');
  await expect(live.getByText(/Taller de esquema 1 · 2\. Participación/)).toBeVisible();
  await expect(live.getByRole('timer')).toHaveText(/^4\d:\d\d$|^50:00$/);
  await live.getByRole('button', { name: 'Pausar el reloj' }).click();
  await live.getByRole('button', { name: 'Seguir con el reloj' }).click();
  await live.getByTitle('Ir al taller en curso').click();
  await expect(line).toHaveValue('Llega la delegación de Quebrada Alta');
  await line.press('Enter');
  await expect(list.getByText('Llega la delegación')).toBeVisible();
  await expect(line).toHaveValue('');
  await line.press('Control+z');
  await expect(list.getByText('Llega la delegación')).toBeHidden();

  // Somebody comes late.
  await page.getByRole('button', { name: /^Llegadas y salidas/ }).click();
  await page.getByRole('button', { name: 'Berta Quilaqueo Neira llegó' }).click();
  await expect(page.getByText(/Presente desde las \d\d:\d\d/)).toBeVisible();
  await page.getByRole('button', { name: 'Camila Oyarce Vidal se fue' }).click();
  await expect(page.getByText(/se fue a las \d\d:\d\d/).first()).toBeVisible();
  await expectAccessible(page);

  // Nobody's name is in the room's window, and all of it can be read from afar.
  const shown = await wall.content();
  for (const name of ['Antilef', 'Quilaqueo', 'Oyarce', 'Mesa 2', 'sedes vecinales'])
    expect(shown).not.toContain(name);
  const smallest = await wall.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('main *')]
        .filter((element) => element.childElementCount === 0 && element.textContent?.trim())
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ),
  );
  expect(smallest).toBeGreaterThanOrEqual(28);
  await expectAccessible(wall);

  // To the end of the agenda, and closed; the list of all is one step away.
  await now.getByRole('button', { name: 'Siguiente punto' }).click();
  await expect(now.getByText('Punto 3 de 4 · Pausa')).toBeVisible();
  await expect(wall.getByRole('heading', { name: 'Pausa' })).toBeVisible();
  await now.getByRole('button', { name: 'Siguiente punto' }).click();
  await now.getByRole('button', { name: 'Terminar la tabla' }).click();
  await expect(page.getByRole('heading', { name: 'La tabla está completa' })).toBeVisible();
  await page.getByRole('button', { name: 'Más sobre este taller' }).click();
  await page.getByRole('menuitem', { name: 'Todos los talleres' }).click();
  await expect(page.getByRole('heading', { name: 'Talleres, foros y sesiones' })).toBeVisible();
  await page.getByRole('button', { name: 'Taller', exact: true }).click();
  await now.getByRole('button', { name: 'Cerrar taller' }).click();
  await expect(page.getByRole('button', { name: 'Reabrir' })).toBeVisible();
  await expect(live.getByText(/Taller de esquema 1/)).toBeHidden();
});

test('the bell of a step rings once, and never when it is muted', async ({ openApp, context }) => {
  await context.addInitScript(() => {
    const rung: number[] = [];
    Object.assign(window, { rung });
    const { createGain } = AudioContext.prototype;
    AudioContext.prototype.createGain = function gain() {
      rung.push(1);
      return createGain.call(this);
    };
  });
  const { page, address } = await openApp({ commands: roomCommands });
  await context.clock.install();
  await page.goto(`${address}#/workshops?workshop=${roomWorkshop}`);
  await page.reload();
  await page.getByRole('button', { name: 'Iniciar taller' }).click();
  const technique = page.getByRole('region', { name: 'Técnica' });
  await technique.getByRole('button', { name: 'Ver todas' }).click();
  await technique.getByRole('button', { name: /Café del Mundo/ }).click();
  await technique.getByLabel('Rondas').fill('3');
  await technique.getByLabel('Minutos por ronda').fill('10');
  await page.keyboard.press('Enter');
  await expect(technique.getByText('4 mesas')).toBeVisible();
  const rung = () => page.evaluate(() => (window as unknown as { rung: number[] }).rung.length);
  const current = technique.locator('[aria-current=step]');
  await expect(current).toContainText('Ronda 1');
  expect(await rung()).toBe(0);
  await context.clock.fastForward('10:05');
  await expect(current).toContainText('Ronda 2');
  expect(await rung()).toBe(1);
  await technique.getByRole('button', { name: 'Con sonido' }).click();
  await expect(technique.getByRole('button', { name: 'Sin sonido' })).toBeVisible();
  await context.clock.fastForward('10:00');
  await expect(current).toContainText('Ronda 3');
  expect(await rung()).toBe(1);
});
