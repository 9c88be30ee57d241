import { inflateSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { type MapRequest, NamesFoundError } from '../../electron/host/documents/request.ts';
import type { State } from '../../shared/model/state.ts';
import { largeModel } from '../support/largeModel.ts';
import { fonts, frozenVersion, made } from '../support/proposal.ts';
import { privateSurnames } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';
import { stressState } from '../support/stressState.ts';

async function mapOf(state: State, more: Partial<Omit<MapRequest, 'kind'>> = {}) {
  const request: MapRequest = { kind: 'map', format: 'svg', state, edition: 'public', at: made, ...more };
  const { bytes, fileName } = await makeDocument(request, { fontFiles: fonts });
  return { bytes, fileName, text: new TextDecoder().decode(bytes) };
}

interface Svg {
  svg: {
    title: { '#text': string };
    desc: { '#text': string };
    '@_role': string;
    '@_height': string;
    '@_width': string;
  };
}

const parsed = (text: string) => new XMLParser({ ignoreAttributes: false }).parse(text) as Svg;

/** The chunks of a PNG by name. */
function chunksOf(bytes: Uint8Array): Map<string, Buffer[]> {
  const png = Buffer.from(bytes);
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    chunks.set(name, [...(chunks.get(name) ?? []), png.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return chunks;
}

describe('the map as a file of its own', () => {
  it('is a drawing that needs nothing from outside and says what it shows, of which version', async () => {
    const state = sampleState();
    const { text, fileName } = await mapOf(state, { version: frozenVersion(state) });
    expect(fileName).toBe('mapa-modelo_v0.1_publica.svg');
    const { svg } = parsed(text);
    expect(svg['@_role']).toBe('img');
    expect(svg.title['#text']).toBe('Modelo de Gobierno Abierto a nivel subnacional');
    for (const { code, name } of Object.values(state.dimension))
      expect(svg.desc['#text']).toContain(`${code} ${name}`);
    expect(svg.desc['#text']).toContain('versión 0.1 · Edición pública');
    expect(text).toContain('>Unidad Coordinadora del Modelo (ficticia) · versión 0.1 · Edición pública · ');
    // Nothing is fetched: no link, no style, no font file, no address but that of the format itself.
    expect(text).not.toMatch(/href|url\(|@font-face|<style|<script/);
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toContain('://');
    expect(text).toContain(
      `font-family="Arial, Arimo, 'Liberation Sans', Helvetica, 'Nimbus Sans', sans-serif"`,
    );
  });

  it('fits a lying A4 and shows all of the sample; a draft says that it is one', async () => {
    const { text } = await mapOf(sampleState(), { edition: 'internal' });
    const { svg } = parsed(text);
    expect(Number(svg['@_width']) / Number(svg['@_height'])).toBeGreaterThanOrEqual(297 / 210 - 0.01);
    expect(text).toMatch(/BORRADOR · huella [0-9a-f]{8} · Edición interna/);
    expect(text).not.toContain('…<');
  });

  it('is a picture for print at 300 to the inch, with ink in it and its words', async () => {
    const { bytes } = await mapOf(sampleState(), { format: 'png' });
    const chunks = chunksOf(bytes);
    const header = chunks.get('IHDR')?.[0];
    const size = chunks.get('pHYs')?.[0];
    expect(header?.readUInt32BE(0)).toBe(3_508);
    expect([size?.readUInt32BE(0), size?.readUInt32BE(4), size?.[8]]).toEqual([11_811, 11_811, 1]);
    const words = chunks.get('iTXt')?.map((chunk) => chunk.toString('utf8')) ?? [];
    expect(words[0]).toBe('Title\0\0\0es-CL\0\0Modelo de Gobierno Abierto a nivel subnacional');
    expect(words[1]).toContain('D1 Transparencia');
    expect([...chunks.keys()].at(-1)).toBe('IEND');
    expect(inflateSync(Buffer.concat(chunks.get('IDAT') ?? [])).length).toBeGreaterThan(3_508 * 4);
  });

  it('names nobody in the public edition, and stops where a text does', async () => {
    const state = sampleState();
    const [tool] = Object.values(state.tool);
    const [cell] = Object.values(state.cell);
    if (!tool || !cell) throw new Error('no tool');
    // What a tool says is not on the map.
    tool.description = 'La propuso Rosa Bustos Lagunas.';
    expect(privateSurnames.filter((surname) => JSON.stringify(state).includes(surname))).not.toEqual([]);
    const { text } = await mapOf(state);
    expect(privateSurnames.filter((surname) => text.includes(surname))).toEqual([]);
    cell.descriptor = 'Lo pidió Rosa Bustos Lagunas.';
    await expect(mapOf(state)).rejects.toThrow(NamesFoundError);
    expect((await mapOf(state, { names: 'omit' })).text).toContain('[nombre omitido]');
  });

  it('fits the largest model that is designed for, and one that is larger still within bounds', async () => {
    const large = parsed((await mapOf(largeModel(), { names: 'omit' })).text).svg;
    expect(Number(large['@_width']) / Number(large['@_height'])).toBeGreaterThanOrEqual(297 / 210 - 0.01);
    const header = chunksOf((await mapOf(stressState(), { format: 'png', names: 'omit' })).bytes).get(
      'IHDR',
    )?.[0];
    const [width = 0, height = 0] = [header?.readUInt32BE(0), header?.readUInt32BE(4)];
    expect(width * height).toBeLessThanOrEqual(2 * 3_508 * 2_490);
  });

  it('is drawn without a model too', async () => {
    const none: State = { ...sampleState(), dimension: {}, cell: {}, tool: {}, stage: {}, scale: {} };
    expect(parsed((await mapOf(none)).text).svg.desc['#text']).toContain('no tiene dimensiones');
  });
});
