import { type EmbedOrigin, isExactOrigin } from '@akin/core/embed/embed-origin'
import { frameSnippet, linkSnippet, loaderSnippet } from '@akin/core/embed/snippets'
import { Button } from '@akin/ui/core/button'
import { SelectField, TextField } from '@akin/ui/core/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { AreaProps } from './area-props.ts'
import styles from './settings.module.css'
import { Snippet } from './snippet.tsx'

const mostOrigins = 60

/** [EM1] [EM2] Which sites may show this programme, and what they copy. */
export function EmbedArea({ settings: { embed, name }, onChange, seekerOrigin }: AreaProps & { readonly seekerOrigin: string }) {
	const { t } = useLingui()
	const list = useRef<HTMLUListElement>(null)
	const [chosen, setChosen] = useState('')
	const organisations = [...new Set(embed.origins.map(({ organisation }) => organisation).filter((one) => one !== ''))]
	const organisation = organisations.includes(chosen) ? chosen : (organisations[0] ?? null)
	const put = (origins: EmbedOrigin[]) => onChange({ embed: { origins } })
	const add = () => {
		put([...embed.origins, { organisation: organisation ?? '', origin: '' }])
		requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus())
	}
	return (
		<div className={styles.area}>
			<p className={styles.hint}>
				<Trans>
					Organisations point to this programme from their own pages. Anybody may use the link. The frame works on the sites named here and
					on no other, each for what is asked for in its organisation’s name.
				</Trans>
			</p>
			<ul className={styles.rows} ref={list}>
				{embed.origins.map((one, at) => (
					<SiteRow
						// Places, not addresses: while somebody writes it must stay the same box.
						// biome-ignore lint/suspicious/noArrayIndexKey: see above
						key={at}
						site={one}
						onChange={(changed) => put(embed.origins.map((before, place) => (place === at ? changed : before)))}
						onRemove={() => put(embed.origins.filter((_, place) => place !== at))}
					/>
				))}
			</ul>
			<div className={styles.row}>
				<Button size="small" unavailable={embed.origins.length >= mostOrigins} onClick={add}>
					<Trans>Add a site</Trans>
				</Button>
			</div>
			{organisation !== null && (
				<section className={styles.group} aria-label={t`What the organisation copies`}>
					<SelectField label={<Trans>For</Trans>} value={organisation} onChange={(event) => setChosen(event.currentTarget.value)}>
						{organisations.map((code) => (
							<option key={code} value={code}>
								{code}
							</option>
						))}
					</SelectField>
					<Snippet
						title={<Trans>Link</Trans>}
						about={
							<Trans>
								The best way for everybody, and the only one on phones: nothing of ours runs on their page, and they learn nothing.
							</Trans>
						}
						code={linkSnippet({ seekerOrigin, organisation, title: name })}
					/>
					<Snippet
						title={<Trans>Frame on a page of its own</Trans>}
						about={<Trans>For sites that want to keep people on their own address. Works once the sites above are saved.</Trans>}
						code={frameSnippet({ seekerOrigin, organisation, title: name })}
					/>
					<Snippet
						title={<Trans>Button with a panel</Trans>}
						about={
							<Trans>
								For wide screens; on phones it opens the link. Nothing but a small script is loaded before somebody presses it. The page
								around it must not be loaded again while they chat: the chat would be lost.
							</Trans>
						}
						code={loaderSnippet({ seekerOrigin, organisation, title: name })}
					/>
					<ul className={styles.help}>
						<li>
							<Trans>No analytics, no recording of sessions and no advertising on the page with the link or the frame.</Trans>
						</li>
						<li>
							<Trans>No word such as “crisis” in the address of that page: it stands in the history of a shared device.</Trans>
						</li>
						<li>
							<Trans>A notice about cookies must not cover “Leave this page”.</Trans>
						</li>
					</ul>
				</section>
			)}
		</div>
	)
}

type SiteRowProps = { readonly site: EmbedOrigin; readonly onChange: (site: EmbedOrigin) => void; readonly onRemove: () => void }

function SiteRow({ site, onChange, onRemove }: SiteRowProps) {
	const { t } = useLingui()
	const { organisation, origin } = site
	const wrong = origin !== '' && !isExactOrigin(origin)
	const meant = wrong ? asOrigin(origin) : null
	return (
		<li className={styles.row}>
			<TextField
				label={<Trans>Organisation, in short</Trans>}
				value={organisation}
				maxLength={40}
				onChange={(event) => onChange({ ...site, organisation: event.currentTarget.value.toLowerCase().replace(/[^a-z0-9-]/g, '') })}
			/>
			<div className={styles.grow}>
				<TextField
					label={<Trans>Site</Trans>}
					error={
						wrong &&
						(meant === null ? (
							<Trans>Write it as https://www.example.org: one host, nothing behind it.</Trans>
						) : (
							<Trans>Write it as {meant}.</Trans>
						))
					}
					inputMode="url"
					dir="ltr"
					value={origin}
					maxLength={200}
					onChange={(event) => onChange({ ...site, origin: event.currentTarget.value.trim() })}
				/>
			</div>
			<Button size="small" onClick={onRemove} aria-label={t`Remove ${{ site: origin || t`the empty site` }}`}>
				<Trans>Remove</Trans>
			</Button>
		</li>
	)
}

/** What somebody meant who pasted a whole address; null where that cannot be said. */
function asOrigin(text: string): string | null {
	if (!URL.canParse(text)) return null
	const { origin } = new URL(text)
	return isExactOrigin(origin) ? origin : null
}
