import { isEmptyPlan, joinPlans, type Plan, parsePlan } from './plan.ts'

/** The one thing of a seeker's page that stays on the device, and only once the person asked for it. */
const place = 'plan'
/** Guessing one passphrase then takes a good part of a second; opening the plan does as well. */
const rounds = 600_000

// biome-ignore lint/style/noRestrictedGlobals: a plan that the person chose to keep is the one thing that may
const device = (): Storage => localStorage

type Sealed = { readonly salt: string; readonly nonce: string; readonly sealed: string }
/** `locked`: it opens with a passphrase. `unlocked`: it was opened with this one, or kept with it, in this page. */
export type KeptPlan =
	| { readonly kind: 'none' }
	| { readonly kind: 'open'; readonly plan: Plan }
	| { readonly kind: 'locked' }
	| { readonly kind: 'unlocked'; readonly passphrase: string }

/** The sealed plan whose passphrase this page knows, as it lay there. Another one in its place is locked again. */
let known: { readonly text: string; readonly passphrase: string } | null = null

/** What this page knows the words of: it took them in, opened it or kept it itself. Only that may be overwritten. */
let seen: string | null = null

/** What is kept on this device. A browser that keeps nothing says `none`. */
export const lookAtKept = (): KeptPlan => keptIn(read())

/**
 * What somebody wrote, with what lies open on this device: that alone where nothing is written yet, and above what was written before this page
 * knew of it. What was taken in once and crossed out since does not come back.
 */
export function withKept(written: Plan): Plan {
	const text = read()
	const kept = keptIn(text)
	if (kept.kind !== 'open') return written
	const isNew = text !== seen
	seen = text
	if (isEmptyPlan(written)) return kept.plan
	return isNew ? joinPlans(kept.plan, written) : written
}

function keptIn(text: string | null): KeptPlan {
	if (text === null) return { kind: 'none' }
	if (sealedIn(text) !== null) return known?.text === text ? { kind: 'unlocked', passphrase: known.passphrase } : { kind: 'locked' }
	const plan = parsePlan(text)
	return plan === null ? { kind: 'none' } : { kind: 'open', plan }
}

/**
 * Keeps it, sealed when there is a passphrase.
 * @returns `locked`: a plan that this page has not opened lies there, and stays; `changed`: another page kept one that this page does not know,
 * which stays as well; `refused`: the browser keeps nothing
 */
export async function keepPlan(plan: Plan, passphrase: string): Promise<'kept' | 'locked' | 'changed' | 'refused'> {
	const plain = JSON.stringify(plan)
	const text = passphrase === '' ? plain : JSON.stringify(await seal(plain, passphrase))
	// Looked at last: sealing takes a moment, in which another page may have kept one.
	const there = read()
	if (keptIn(there).kind === 'locked') return 'locked'
	if (there !== null && there !== seen) return 'changed'
	if (!write(text)) return 'refused'
	seen = text
	known = passphrase === '' ? null : { text, passphrase }
	return 'kept'
}

/** The plan that is kept under this passphrase; null when it is another one. */
export async function openKept(passphrase: string): Promise<Plan | null> {
	const text = read() ?? ''
	const sealed = sealedIn(text)
	if (sealed === null) return null
	try {
		const key = await keyOf(passphrase, bytes(sealed.salt))
		const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(sealed.nonce) }, key, bytes(sealed.sealed))
		known = { text, passphrase }
		seen = text
		return parsePlan(new TextDecoder().decode(plain))
	} catch {
		// The one way a browser has to say that the passphrase is another one.
		return null
	}
}

/** Deletes it. Nothing to delete is deleted as well. */
export function deleteKept(): void {
	known = null
	seen = null
	try {
		device().removeItem(place)
	} catch {
		// A browser that refuses to look has kept nothing.
	}
}

async function seal(text: string, passphrase: string): Promise<Sealed> {
	const salt = crypto.getRandomValues(new Uint8Array(16))
	const nonce = crypto.getRandomValues(new Uint8Array(12))
	const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await keyOf(passphrase, salt), new TextEncoder().encode(text))
	return { salt: base64(salt), nonce: base64(nonce), sealed: base64(new Uint8Array(sealed)) }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
	// Typed on another keyboard the same letters may be other characters.
	const raw = new TextEncoder().encode(passphrase.normalize('NFC'))
	const material = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey'])
	const derive = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
	return crypto.subtle.deriveKey(derive, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function sealedIn(text: string): Sealed | null {
	try {
		const kept: unknown = JSON.parse(text)
		return typeof kept === 'object' && kept !== null && 'sealed' in kept && 'salt' in kept && 'nonce' in kept ? (kept as Sealed) : null
	} catch {
		return null
	}
}

function read(): string | null {
	try {
		return device().getItem(place)
	} catch {
		return null
	}
}

function write(text: string): boolean {
	try {
		device().setItem(place, text)
		return true
	} catch {
		return false
	}
}

const base64 = (data: Uint8Array): string => btoa(String.fromCharCode(...data))
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
