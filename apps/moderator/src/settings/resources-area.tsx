import type { Resource } from '@akin/core/programme/resource'
import { isStale } from '@akin/core/settings/stale-resources'
import { Button } from '@akin/ui/core/button'
import { Notice } from '@akin/ui/core/notice'
import { Plural, Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import type { AreaProps } from './area-props.ts'
import { newCode } from './new-code.ts'
import { ResourceEditor } from './resource-editor.tsx'
import styles from './settings.module.css'

/** Where else people can turn: what listeners may offer, and what stands on an emergency card. Those for a crisis come first. */
export function ResourcesArea({ settings: { resources, languages }, onChange, now }: AreaProps) {
	const list = useRef<HTMLUListElement>(null)
	const stale = resources.filter((one) => isStale(one, now)).length
	const replace = (id: string, changed: Resource) => onChange({ resources: resources.map((one) => (one.id === id ? changed : one)) })
	const add = (crisis: boolean) => {
		const ids = resources.map(({ id }) => id)
		const id = newCode(crisis ? 'crisis' : 'resource', ids, '-', 'resource')
		const checkedOn = new Date(now).toISOString().slice(0, 10)
		const empty: Resource = { id, name: '', what: '', contact: '', language: languages[0] ?? 'en', checkedOn, crisis }
		onChange({ resources: crisis ? [empty, ...resources] : [...resources, empty] })
		requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-resource="${id}"] input`)?.focus())
	}
	return (
		<div className={styles.area}>
			<p className={styles.hint}>
				<Trans>
					Try every number and address again at least every 90 days, and say so here. The crisis numbers that every person sees on the page
					come with the service and are checked with each release.
				</Trans>
			</p>
			{stale > 0 && (
				<Notice tone="error">
					<Plural
						value={stale}
						one="# of them was last checked more than 90 days ago. It may no longer be right."
						other="# of them were last checked more than 90 days ago. They may no longer be right."
					/>
				</Notice>
			)}
			<div className={styles.row}>
				<Button size="small" onClick={() => add(true)}>
					<Trans>Add a crisis number</Trans>
				</Button>
				<Button size="small" onClick={() => add(false)}>
					<Trans>Add a resource</Trans>
				</Button>
			</div>
			<ul className={styles.cards} ref={list}>
				{resources.map((resource) => (
					<ResourceEditor
						key={resource.id}
						resource={resource}
						languages={languages}
						now={now}
						onChange={(changed) => replace(resource.id, changed)}
						onRemove={() => onChange({ resources: resources.filter(({ id }) => id !== resource.id) })}
					/>
				))}
			</ul>
		</div>
	)
}
