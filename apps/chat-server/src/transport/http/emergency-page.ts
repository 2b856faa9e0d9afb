import { helplines } from '@akin/core/crisis-lines/helplines'

const dial = (phone: string) => `<a href="tel:${phone.replaceAll(' ', '')}">${escaped(phone)}</a>`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const countries = helplines.map(
	({ name, lines }) =>
		`<h2>${escaped(name)}</h2>\n<ul>${lines.map((line) => `<li>${escaped(line.name)}: ${dial(line.phone)}. ${escaped(line.about)}</li>`).join('')}</ul>`,
)

/**
 * In place of a page that cannot be written: nothing that could fail is needed for it. In English alone, since the words of other languages are
 * part of what could not be used.
 */
export const emergencyPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Chat</title>
<h1>People you can reach now</h1>
<p>Chat is not working. This is our fault, not yours.</p>
<p>If your life is in danger now, call your emergency number: ${dial('112')} in Europe, ${dial('999')} in the UK, ${dial('911')} in the US and
Canada.</p>
${countries.join('\n')}
<p><a href="/">Try again</a></p>
`
