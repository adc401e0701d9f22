import fc from 'fast-check';

/** A JSON value, and one of the things that go wrong with it: by its text, as some can't be said by a value. */
export const mutatedText = (events: readonly unknown[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...events),
      fc.array(fc.tuple(fc.nat(), change), { maxLength: 4 }),
      fc.option(spoiling, { freq: 6 }),
    )
    .map(([event, changes, spoil]) => {
      const copy: unknown = structuredClone(event);
      for (const [place, apply] of changes) apply(copy, place);
      const text = JSON.stringify(copy).replace(DEEP, (_, depth: string) => nested(Number(depth)));
      return spoil === null ? text : spoil(text);
    });

/** Changes the value at one of the places inside. */
type Change = (event: unknown, place: number) => void;

/** Stands for what nests so deeply that JSON.stringify can't write it. */
const deep = (depth: number): string => `nested ${depth} deep`;
const DEEP = /"nested (\d+) deep"/g;
const nested = (depth: number): string => '{"a":['.repeat(depth / 2) + ']}'.repeat(depth / 2);

/** What stands where something else should. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    -0,
    0.1,
    1e308,
    2 ** 53 + 2,
    -(2 ** 63),
    [],
    {},
    [null],
    [[]],
    [{}],
  ),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udfff',
    '\ufeff',
    '\u202e',
    '👩‍👩‍👧',
    'e\u0301',
    '__proto__',
    'constructor',
    'x'.repeat(2_049),
    'x'.repeat(100_000),
  ),
  fc.constantFrom(
    '0000-01-01T00:00:00Z',
    '1969-12-31T23:59:59.999Z',
    '1970-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999999Z',
    '9999-12-31T23:59:59-18:00',
    '+275760-09-13T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-04-01T24:00:00Z',
    '2026-04-01',
  ),
  fc.constantFrom(...[20, 498, 502, 6_000, 12_000].map(deep)),
  fc.constantFrom(JSON.parse('{"__proto__": {"polluted": 1}}'), { constructor: { prototype: { polluted: 1 } } }),
  fc.jsonValue(),
);

/** The keys that a plain object has without being told. */
const oddKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '\u0000',
  '\ud800',
  'a.b',
  '0',
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((event, place) => {
    const at = placeIn(event, place);
    if (at === null) return;
    if (Array.isArray(at.holder)) at.holder.splice(Number(at.key), 1);
    else Reflect.deleteProperty(at.holder, at.key);
  }),
  odd.map<Change>((value) => (event, place) => {
    const at = placeIn(event, place);
    if (at !== null) define(at.holder, at.key, structuredClone(value));
  }),
  fc.tuple(oddKey, odd).map<Change>(([key, value]) => (event, place) => {
    const at = placeIn(event, place);
    if (at !== null) define(at.holder, Array.isArray(at.holder) ? at.holder.length : key, structuredClone(value));
  }),
  // One thing where another was.
  fc.nat().map<Change>((other) => (event, place) => {
    const [from, to] = [placeIn(event, other), placeIn(event, place)];
    if (from !== null && to !== null) define(to.holder, to.key, structuredClone(Reflect.get(from.holder, from.key)));
  }),
);

interface Place {
  readonly holder: object;
  readonly key: string | number;
}

function placeIn(event: unknown, number: number): Place | null {
  const places: Place[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 30) return;
    for (const key of Object.keys(value)) {
      places.push({ holder: value, key });
      visit(Reflect.get(value, key), depth + 1);
    }
  };
  visit(event, 0);
  return places[number % Math.max(1, places.length)] ?? null;
}

/** Also where the key is `__proto__`, which an assignment would take for something else. */
const define = (holder: object, key: string | number, value: unknown): void =>
  void Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

/** What goes wrong with a text. */
const spoiling: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.constantFrom<(text: string) => string>(
    (text) => `\ufeff${text}`,
    (text) => `\u0000${text}`,
    (text) => `${text}\u0000`,
    (text) => `${text}${text}`,
    (text) => `[${text}]`,
    (text) => text.replaceAll('"name":', '"name":1,"name":'),
    (text) => text.replace('"eventTime":', '"eventTime":"2026-04-01T00:00:00Z","eventTime":'),
    (text) => text.replace(/:\d+/g, ':1e999'),
    (text) => text.replace(/:\d+/g, ':123456789012345678901234567890'),
    (text) => text.replace('"name":"', '"name":"\n'),
    (text) => text.replace('"name":"', '"name":"\\ud83d'),
  ),
  fc.nat().map((at) => (text: string) => text.slice(0, at % text.length)),
  fc.tuple(fc.nat(), fc.constantFrom('"', '{', ']', ',', '\\', '\\u', '9')).map(
    ([at, sign]) =>
      (text: string) =>
        text.slice(0, at % text.length) + sign + text.slice(at % text.length),
  ),
);
