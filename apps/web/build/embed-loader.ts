import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { minifySync, type Plugin } from 'vite'

/** It runs on pages of others, who count. Bytes after gzip. */
const budgetBytes = 1_200

/** The script that organisations put on their pages, as it is sent. */
export function embedLoader(): string {
	const source = readFileSync(resolve(import.meta.dirname, '../src/embed/loader.js'), 'utf8')
	return minifySync('loader.js', source, { module: false, compress: { target: 'es2022' }, mangle: { toplevel: true } }).code.trim()
}

/** Writes it beside the pages as `embed.js`. */
export function embedLoaderFile(): Plugin {
	return {
		name: 'akin-embed-loader',
		apply: 'build',
		generateBundle() {
			const source = embedLoader()
			const size = gzipSync(source, { level: 9 }).length
			if (size > budgetBytes) this.error(`the loader for other sites: ${size} of ${budgetBytes} bytes after gzip`)
			this.info(`the loader for other sites: ${size} of ${budgetBytes} bytes after gzip`)
			this.emitFile({ type: 'asset', fileName: 'embed.js', source })
		},
	}
}
