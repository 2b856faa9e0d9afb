/** The address at which an organisation's people arrive. It carries the organisation's short name and nothing about anybody. */
export const embedAddress = (seekerOrigin: string, organisation: string): string => `${seekerOrigin}/?o=${encodeURIComponent(organisation)}`

type Snippet = { readonly seekerOrigin: string; readonly organisation: string; readonly title: string }

/** [EM3] A plain link, which needs nothing from anybody's page: for everybody, and for all phones. */
export const linkSnippet = ({ seekerOrigin, organisation, title }: Snippet): string =>
	`<a href="${asText(embedAddress(seekerOrigin, organisation))}" rel="noopener noreferrer" target="_blank">${asText(title)}</a>`

/** [EM3] A frame that fills a page of its own. */
export const frameSnippet = ({ seekerOrigin, organisation, title }: Snippet): string =>
	[
		`<iframe src="${asText(embedAddress(seekerOrigin, organisation))}"`,
		`  title="${asText(title)}"`,
		'  sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-top-navigation-by-user-activation"',
		'  referrerpolicy="no-referrer"',
		'  style="border: 0; width: 100%; height: 100vh"></iframe>',
	].join('\n')

/** [EM3] A button that opens a panel on the same page. Nothing of ours is loaded there before it is pressed but the script itself. */
export const loaderSnippet = ({ seekerOrigin, organisation, title }: Snippet): string =>
	`<script src="${asText(seekerOrigin)}/embed.js" data-organisation="${asText(organisation)}" data-label="${asText(title)}" referrerpolicy="no-referrer"></script>`

const asText = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
