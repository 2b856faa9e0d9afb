import type { Resource } from './resource.ts'

type Reach = Pick<Resource, 'call' | 'text' | 'web'>

/** A number as people write it: digits, with the marks they put between them. */
const isNumber = (text: string): boolean => /^\+?[\d ()./-]+$/.test(text) && /\d{2}/.test(text.replaceAll(/\D/g, ''))

/** A page on the web, and nothing else that an address can start. */
const isPage = (text: string): boolean => /^https?:\/\/[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?(?:[/?#][^\s"'<>]*)?$/i.test(text)

/** [ST2] What of a resource could not be pressed on a phone. */
export const unreachable = ({ call, text, web }: Reach): readonly string[] => [
	...[call, text].filter((number) => number !== undefined && number !== '' && !isNumber(number)).map(String),
	...(web !== undefined && web !== '' && !isPage(web) ? [web] : []),
]

/** [CA4] Where pressing a way to reach somebody leads; null where there is no such way, or it leads nowhere. */
export const linksTo = ({
	call,
	text,
	web,
}: Reach): { readonly call: string | null; readonly text: string | null; readonly web: string | null } => ({
	call: call && isNumber(call) ? `tel:${call.replaceAll(/[^+\d]/g, '')}` : null,
	text: text && isNumber(text) ? `sms:${text.replaceAll(/[^+\d]/g, '')}` : null,
	web: web && isPage(web) ? web : null,
})
