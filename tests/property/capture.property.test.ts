import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardsOf,
  shortTokens,
  tokenAt,
  without,
} from '../../renderer/windows/facilitator/screens/canvas/capture/parse.ts';

const word = fc.stringMatching(/^[a-záñ]{1,10}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const sign = fc.constantFrom('@', '#');

describe('the token at the caret', () => {
  it('is the one being typed, whatever stands before it', () => {
    fc.assert(
      fc.property(fc.option(sentence), sign, word, (before, mark, name) => {
        const text = `${before === null ? '' : `${before} `}${mark}${name}`;
        expect(tokenAt(text, text.length)).toEqual({
          sign: mark,
          query: name,
          start: text.length - name.length - 1,
          end: text.length,
        });
      }),
    );
  });

  it('is none in an address, after a line end, nor in the middle of a word', () => {
    fc.assert(
      fc.property(word, word, (user, host) => {
        expect(tokenAt(`${user}@${host}`, user.length + host.length + 1)).toBeNull();
        expect(tokenAt(`@${user}\n${host}`, user.length + host.length + 2)).toBeNull();
      }),
    );
    expect(tokenAt('vale @ las cinco', 16)).toBeNull();
    expect(tokenAt('@uno dos tres cuatro cinco seis', 31)).toBeNull();
  });

  it('leaves every other word when it is taken out, once each and in order', () => {
    fc.assert(
      fc.property(fc.option(sentence), word, fc.option(sentence), (before, name, after) => {
        const head = before === null ? '' : `${before} `;
        const text = `${head}#${name}${after === null ? '' : ` ${after}`}`;
        const token = tokenAt(text, head.length + name.length + 1);
        if (!token) throw new Error('no token');
        const left = without(text, token);
        const words = [before, after].filter((part) => part !== null).join(' ');
        expect(left.text.trim()).toBe(words);
        expect(left.caret).toBeLessThanOrEqual(left.text.length);
        expect(left.text).not.toMatch(/ {2}/);
      }),
    );
  });

  it('never throws and stays inside the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(200), (text, at) => {
        const caret = Math.min(at, text.length);
        const token = tokenAt(text, caret);
        if (token) expect(text[token.start]).toBe(token.sign);
        for (const each of shortTokens(text))
          expect(text.slice(each.start, each.end)).toBe(each.sign + each.query);
      }),
    );
  });
});

describe('pasted lines', () => {
  const bullet = fc.constantFrom('- ', '– ', '* ', '• ', '1. ', '12) ', '(3) ', 'a) ', '   - ');
  const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n  \n');

  it('make one card each, without bullets, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(bullet, sentence, end), { minLength: 1, maxLength: 40 }), (lines) => {
        const pasted = lines.map(([mark, words, tail]) => mark + words + tail).join('');
        expect(cardsOf(pasted)).toEqual(lines.map(([, words]) => words));
      }),
    );
  });

  it('of 600 make 600 cards', () => {
    const lines = Array.from({ length: 600 }, (_, at) => `${at + 1}. Aporte ${at + 1}`);
    expect(cardsOf(lines.join('\r\n'))).toHaveLength(600);
  });

  it('keep what only looks like a bullet', () => {
    expect(cardsOf('5 % del presupuesto\n-10 grados\n3.5 millones\n-\n2.')).toEqual([
      '5 % del presupuesto',
      '-10 grados',
      '3.5 millones',
    ]);
  });
});

describe('codes in a finished line', () => {
  it('are found wherever they stand', () => {
    fc.assert(
      fc.property(fc.option(sentence), fc.option(sentence), (before, after) => {
        const text = [before, '#D2-E3-H1', after].filter((part) => part !== null).join(' ');
        expect(shortTokens(text).map(({ query }) => query)).toEqual(['D2-E3-H1']);
      }),
    );
    expect(shortTokens('votar en #d2e3, pronto').map(({ query }) => query)).toEqual(['d2e3']);
  });
});
