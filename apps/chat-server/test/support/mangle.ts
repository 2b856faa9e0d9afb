import fc from 'fast-check'

const ownKey = (key: string, value: unknown): unknown => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`)

export function nested(depth: number): unknown {
	let value: unknown = 'the middle'
	for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { deeper: value }
	return value
}

/** What programs break on. Everything of it survives JSON, and three of the longest fit into a frame. */
export const hostileValues: readonly unknown[] = [
	...[null, true, false, 0, -1, 1.5, Number.MAX_SAFE_INTEGER, 2 ** 53, 1e308, 2_147_483_648],
	...[
		'',
		' ',
		'\u0000',
		'a\u0000b',
		'\ud800',
		'\u202egnp.exe',
		"' or 1=1 --",
		'{{7*7}}',
		'NaN',
		'__proto__',
		'constructor',
		'hasOwnProperty',
	],
	...[
		'x'.repeat(12_001),
		'x'.repeat(16_000),
		'👍'.repeat(4_001),
		'00000000-0000-0000-0000-000000000000',
		'99999999-9999-4999-8999-999999999999',
	],
	...[
		[],
		[[]],
		[null],
		Array.from({ length: 2_000 }, () => 0),
		{},
		{ length: 1e9 },
		{ toString: 1, valueOf: 1 },
		{ length: { toString: 1, valueOf: 1 } },
		ownKey('then', 'x'),
		{ toJSON: 1 },
	],
	...[ownKey('__proto__', { isAdmin: true }), ownKey('constructor', { prototype: { isAdmin: true } }), nested(500)],
	{ type: 'Buffer', data: [1, 2, 3] },
	{ _placeholder: true, num: 0 },
]
const hostileKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'id', 'role', '', 'a.b', 'x'.repeat(300), '0']

type Path = readonly (string | number)[]
const isBranch = (value: unknown): value is Record<string, unknown> | unknown[] => typeof value === 'object' && value !== null

/** Every place in a value, itself included. */
function placesIn(value: unknown, path: Path = []): Path[] {
	if (!isBranch(value)) return [path]
	return [path, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...path, key]))]
}

type Change = (value: unknown) => unknown
const gone = Symbol('gone')

function changedAt(value: unknown, path: Path, change: Change): unknown {
	const [key, ...rest] = path
	if (key === undefined) return change(value)
	if (!isBranch(value)) return value
	const entries = Object.entries(value).flatMap(([name, child]): [string, unknown][] => {
		const next = name === String(key) ? changedAt(child, rest, change) : child
		return next === gone ? [] : [[name, next]]
	})
	return Array.isArray(value) ? entries.map(([, child]) => child) : fromEntries(entries)
}

/** Unlike assignment this also makes `__proto__` a property of its own. */
const fromEntries = (entries: readonly (readonly [string, unknown])[]): unknown =>
	JSON.parse(`{${entries.map(([key, child]) => `${JSON.stringify(key)}:${JSON.stringify(child) ?? 'null'}`).join(',')}}`)

const change: fc.Arbitrary<Change> = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...hostileValues).map((hostile) => () => hostile) },
	{ weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((any) => () => any) },
	{ weight: 1, arbitrary: fc.constant(() => gone) },
	{ weight: 1, arbitrary: fc.constant((value: unknown) => [value]) },
	{
		weight: 2,
		arbitrary: fc.tuple(fc.constantFrom(...hostileKeys), fc.constantFrom(...hostileValues)).map(
			([key, hostile]) =>
				(value: unknown) =>
					fromEntries([...(isBranch(value) ? Object.entries(value) : []), [key, hostile]]),
		),
	},
)

/** The value with one to three things wrong in it. Something that is gone altogether is `undefined`. */
export const mangled = (value: unknown): fc.Arbitrary<unknown> =>
	fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }).map((changes) => {
		let mangling = value
		for (const [at, how] of changes) {
			const places = placesIn(mangling)
			mangling = changedAt(mangling, places[at % places.length] ?? [], how)
		}
		return mangling === gone ? undefined : mangling
	})

const valueAt = (value: unknown, path: Path): unknown => path.reduce((at, key) => (at as Record<string, unknown>)[key], value)

/** What is right by its type and what a store may still choke on: text it cannot keep, numbers and times beyond what it counts. */
const strange: Record<string, readonly Change[]> = {
	string: ['\u0000', '\ud800'].map((end) => (text) => `${text}${end}`),
	number: [Number.MAX_SAFE_INTEGER, 8_640_000_000_000_001, 2 ** 31].map((most) => () => most),
	object: [Number.MAX_SAFE_INTEGER, 'a text with \u0000 in it'].map((given) => () => given),
}

/** The value once for each of its places and each strange thing that could stand there. */
export const strangeInEachPlace = (value: unknown): readonly unknown[] =>
	placesIn(value).flatMap((path) => {
		const at = valueAt(value, path)
		return isBranch(at) ? [] : (strange[typeof at] ?? []).map((change) => changedAt(value, path, change))
	})
