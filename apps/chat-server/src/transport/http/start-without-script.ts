import type { Express } from 'express'
import { sendPage, sitePages } from './site-pages.ts'

/**
 * The start form of a page whose JavaScript is off or did not arrive. Answers the numbers one can call and that the chat needs JavaScript;
 * it makes no session and no place in the queue, since nothing could be done with either.
 */
export function answerStartWithoutScript(
	app: Express,
	{ folder, origin, change }: { readonly folder: string; readonly origin: string; readonly change: (html: string) => string },
): void {
	// Scripts may be on and only ours missing; what is said to those without them must be seen either way.
	const read = sitePages(folder, origin, (html) => change(html).replaceAll(/<\/?noscript>/g, ''))
	app.post('/api/start', async (request, response) => {
		const help = await read('help.html')
		if (help === null) response.type('html').send(bare)
		else sendPage(request, response, help)
	})
}

/** For a server whose pages are not built. */
const bare = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Chat</title>
<h1>People you can reach now</h1>
<p>Chat needs JavaScript, which is off or did not arrive here.</p>
<p>If your life is in danger now, call your emergency number: <a href="tel:112">112</a> in Europe, <a href="tel:999">999</a> in the UK,
<a href="tel:911">911</a> in the US and Canada.</p>
<p><a href="/">Back</a></p>
`
