import type { RulePack } from '../rules/rule-pack.ts'
import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { english } from './english/english.ts'
import { german } from './german.ts'
import { spanish } from './spanish.ts'

/** Every pack that comes with the product. */
export const shippedPacks: readonly RulePack[] = [english, spanish, german, arabic, chinese]

/**
 * The packs a conversation is read with: that of its language, and English, since people change to it; all of them where the language is not
 * known or has no pack of its own.
 */
export function packsFor<P extends { readonly language: string }>(packs: readonly P[], tag: string | null): readonly P[] {
	const language = tag?.toLowerCase().split(/[-_]/)[0]
	if (!packs.some((pack) => pack.language === language)) return packs
	return packs.filter((pack) => pack.language === language || pack.language === 'en')
}
