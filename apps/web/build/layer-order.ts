import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Says the order of the cascade layers before any stylesheet. The bundler decides which sheet a page meets first, and layers
 * are ordered by first appearance: without this line a component's colours can lose to the reset.
 */
export function layerOrder(): Plugin {
	return {
		name: 'akin-layer-order',
		transformIndexHtml() {
			const order = readFileSync(resolve(import.meta.dirname, '../../../packages/ui/src/tokens/layers.css'), 'utf8').trim()
			return [{ tag: 'style', children: order, injectTo: 'head-prepend' }]
		},
	}
}
