import {
  encodeHeader,
  readHeader,
  saltLength,
  sha256Hex,
  type Header,
} from '../../journal/header.ts';
import type { TravellingEvent } from '../chain.ts';
import { clocksOf, readClocks } from './event-fields.ts';
import { MAX_HOLES, MAX_REMEMBERED_CHARS, MAX_SHAPE_CHARS, MAX_SHAPES } from './limits.ts';
import { cut, isJson, type Template } from './template.ts';

/** Where the event stands: what its header says again is left out. */
export type Place = { readonly device: string; readonly seq: number; readonly prev: string | null };

type Parts = {
  readonly header: Header;
  readonly clocks: readonly number[];
  readonly template: Template | null;
  /** The salt, or hash and length of the body that is not there. */
  readonly tail: readonly (string | number)[];
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Events as lines. A shape (the JSON of a body without its values) is declared once; an event is its shape and its
 * values: numbers as the difference to the same place before, strings as themselves or as the index of the first time.
 */
export function createEventEncoder() {
  const shapes = new Map<string, { readonly id: number; readonly before: number[] }>();
  const words = new Map<string, number>();

  const word = (text: string): string | number => {
    const known = words.get(text);
    if (known !== undefined) return known;
    if (text.length <= MAX_REMEMBERED_CHARS) words.set(text, words.size);
    return text;
  };

  /** Lines of one event: its own, after that of its shape where it is new. */
  return (event: TravellingEvent, place: Place): readonly string[] => {
    const parts = takeApart(event, place);
    if (parts === null) return [rawLine(event)];
    const { header, clocks, template, tail } = parts;
    const declaration = JSON.stringify({
      shape: { type: header.type, v: header.v, body: template?.shape ?? null },
    });
    const lines: string[] = [];
    let shape = shapes.get(declaration);
    if (shape === undefined) {
      if (shapes.size === MAX_SHAPES) return [rawLine(event)];
      shape = { id: shapes.size, before: [] };
      shapes.set(declaration, shape);
      lines.push(declaration);
    }
    const { id, before } = shape;
    const values: (string | number | null)[] = [id];
    let at = 0;
    const number = (value: number) => {
      values.push(value - (before[at] ?? 0));
      before[at] = value;
      at += 1;
    };
    for (const clock of clocks) number(clock);
    values.push(word(header.boot), header.subject === null ? null : word(header.subject));
    values.push(word(header.actor));
    for (const hole of template?.holes ?? []) {
      if (typeof hole === 'number') number(hole);
      else values.push(word(hole));
    }
    values.push(...tail);
    lines.push(JSON.stringify(values));
    return lines;
  };
}

const rawLine = ({ header, body }: TravellingEvent): string =>
  JSON.stringify({ raw: [header.toString('base64'), body?.toString('base64') ?? null] });

/** Null where the event's bytes would not come back from its parts: it travels raw then. */
function takeApart({ header: bytes, body }: TravellingEvent, place: Place): Parts | null {
  const header = readHeader(bytes);
  const clocks = header === null ? null : clocksOf(header);
  if (header === null || clocks === null || !sameBytes(header, bytes, body, place)) return null;
  if (![header.boot, header.subject ?? '', header.actor, header.type].every(isWhole)) return null;
  if (readClocks(clocks)?.hlc !== header.hlc) return null;
  if (body === null) {
    const hash = Buffer.from(header.bodyHash, 'hex').toString('base64url');
    return { header, clocks, template: null, tail: [hash, header.bodyLen] };
  }
  const salt = saltLength(header.type);
  const template = body.length < salt ? null : templateOf(body.subarray(salt));
  if (template === null) return null;
  return {
    header,
    clocks,
    template,
    tail: salt === 0 ? [] : [body.toString('base64url', 0, salt)],
  };
}

const isWhole = (text: string) => text.isWellFormed();

function sameBytes(header: Header, bytes: Buffer, body: Buffer | null, place: Place): boolean {
  const { device, seq, prev } = place;
  const bodyHash = body === null ? header.bodyHash : sha256Hex(body);
  const bodyLen = body === null ? header.bodyLen : body.length;
  const { hlc, wall, mono, boot, type, v, subject, actor } = header;
  const again = { device, seq, prev, hlc, wall, mono, boot, type, v, subject, actor };
  return encodeHeader({ ...again, bodyHash, bodyLen }).equals(bytes);
}

function templateOf(bytes: Buffer): Template | null {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return null;
  }
  if (!isJson(text)) return null;
  const template = cut(text);
  if (template.holes.length > MAX_HOLES || template.shape.length > MAX_SHAPE_CHARS) return null;
  return template;
}
