import { surfaces } from '@akin/core/theme/accent'
import { themes } from '@akin/ui/tokens/tokens'
import { expect, test } from 'vitest'

test('[TH2] the surfaces that a colour is measured against are those of the page', () => {
	for (const scheme of ['light', 'dark'] as const)
		for (const [name, colour] of Object.entries(surfaces[scheme]))
			expect([scheme, name, themes[scheme][name as keyof (typeof surfaces)['light']]]).toEqual([scheme, name, colour])
})
