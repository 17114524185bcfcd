import { encodeHeader, SALT_BYTES, saltLength, sha256Hex } from '../../journal/header.ts';
import type { TravellingEvent } from '../chain.ts';
import { bytesOf } from './base64.ts';
import { CLOCKS, readClocks } from './event-fields.ts';
import type { Place } from './event-encoder.ts';
import { damaged } from './fault.ts';
import { MAX_HOLES, MAX_REMEMBERED_CHARS, MAX_SHAPE_CHARS, MAX_SHAPES } from './limits.ts';
import { cut, isExact, isJson, type Template } from './template.ts';

export type ShapeLine = {
  readonly type: string;
  readonly v: number;
  readonly body: string | null;
};

type Shape = {
  readonly type: string;
  readonly v: number;
  readonly template: Template | null;
  readonly before: number[];
  /** Values of a line, its own index with them. */
  readonly length: number;
};

/** The other way round than the encoder; throws a fault for every line that an encoder doesn't write. */
export function createEventDecoder() {
  const shapes: Shape[] = [];
  const words: string[] = [];

  const word = (value: unknown): string => {
    if (typeof value === 'number') {
      const known = words[value];
      if (known === undefined) throw damaged('a word that was never said');
      return known;
    }
    if (typeof value !== 'string') throw damaged('not a word');
    if (value.length <= MAX_REMEMBERED_CHARS) words.push(value);
    return value;
  };

  return {
    declare(line: ShapeLine): void {
      if (shapes.length === MAX_SHAPES) throw damaged('too many shapes');
      shapes.push(readShape(line));
    },

    event(values: readonly unknown[], place: Place): TravellingEvent {
      const id = values[0];
      const shape = typeof id === 'number' ? shapes[id] : undefined;
      if (shape === undefined || values.length !== shape.length) throw damaged('no such shape');
      let at = 1;
      let column = 0;
      const number = (): number => {
        const difference = values[at++];
        const value =
          typeof difference === 'number' ? difference + (shape.before[column] ?? 0) : 0.5;
        if (!isExact(value)) throw damaged('not a number');
        shape.before[column++] = value;
        return value;
      };
      const text = (): string => word(values[at++]);
      const clocks = readClocks([number(), number(), number(), number()]);
      if (clocks === null) throw damaged('no such time');
      const boot = text();
      const subject = values[at] === null ? skip(() => (at += 1)) : text();
      const actor = text();
      const json = shape.template === null ? null : fill(shape.template, number, text);
      const body = json === null ? null : withSalt(shape.type, json, values[at]);
      const bound = body === null ? readBound(values[at], values[at + 1]) : bind(body);
      const { type, v } = shape;
      const header = encodeHeader({ ...place, ...clocks, boot, type, v, subject, actor, ...bound });
      return { header, body };
    },
  };
}

function skip(step: () => void): null {
  step();
  return null;
}

function readShape({ type, v, body }: ShapeLine): Shape {
  if (body !== null && (body.length > MAX_SHAPE_CHARS || !isJson(body)))
    throw damaged('not a shape');
  const template = body === null ? null : onlyHoles(cut(body));
  if (template !== null && template.holes.length > MAX_HOLES) throw damaged('too many values');
  const tail = template === null ? 2 : saltLength(type) === 0 ? 0 : 1;
  const length = 1 + CLOCKS + 3 + (template?.holes.length ?? 0) + tail;
  return { type, v, template, before: [], length };
}

function onlyHoles(template: Template): Template {
  if (template.holes.some((hole) => hole !== '' && hole !== 0))
    throw damaged('a shape with values');
  return template;
}

function fill({ pieces, holes }: Template, number: () => number, text: () => string): string {
  let json = pieces[0] ?? '';
  for (const [index, hole] of holes.entries())
    json += (hole === 0 ? String(number()) : JSON.stringify(text())) + (pieces[index + 1] ?? '');
  return json;
}

function withSalt(type: string, json: string, salt: unknown): Buffer {
  const bytes = Buffer.from(json, 'utf8');
  if (saltLength(type) === 0) return bytes;
  return Buffer.concat([bytesOf(salt, 'base64url', SALT_BYTES), bytes]);
}

const bind = (body: Buffer) => ({ bodyHash: sha256Hex(body), bodyLen: body.length });

function readBound(hash: unknown, length: unknown) {
  if (typeof length !== 'number' || !isExact(length) || length < 0) throw damaged('not a length');
  return { bodyHash: bytesOf(hash, 'base64url', 32).toString('hex'), bodyLen: length };
}
