import type { Plugin } from 'vite'

/**
 * Says in the page where the words of each language lie, so that they are fetched beside the script and not after it. The server leaves in
 * only the line of the language it answers in.
 */
export function catalogueAddresses(): Plugin {
	return {
		name: 'akin-catalogue-addresses',
		apply: 'build',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const page = bundle['index.html']
				if (page?.type !== 'asset') return
				const lines = Object.values(bundle).flatMap((file) => {
					if (file.type !== 'chunk') return []
					const locale = /seeker\/locales\/(\w+)\/messages\.po$/.exec(file.facadeModuleId ?? '')?.[1]
					return locale === undefined ? [] : [`<link rel="modulepreload" data-locale="${locale}" crossorigin href="/${file.fileName}">`]
				})
				page.source = String(page.source).replace('<!-- catalogues -->', lines.sort().join(''))
			},
		},
	}
}
