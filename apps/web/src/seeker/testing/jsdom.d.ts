/** The little of jsdom that the tests of static pages use; it ships no types. */
declare module 'jsdom' {
	export type DOMWindow = Window & typeof globalThis & { eval(script: string): void }
	export class JSDOM {
		constructor(html: string, options?: { url?: string; runScripts?: 'outside-only'; pretendToBeVisual?: boolean })
		readonly window: DOMWindow
	}
}
