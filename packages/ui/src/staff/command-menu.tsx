import type { ReactNode } from 'react'
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, Text, TextField } from 'react-aria-components'
import { classNames } from '../core/class-names.ts'
import styles from './command-menu.module.css'
import popover from './popover.module.css'

export interface CommandChoice {
	readonly id: string
	readonly label: string
	readonly about?: ReactNode
	/** Where it is in another language than the page. */
	readonly lang?: string | undefined
	/** The key that does the same. */
	readonly keys?: readonly string[] | undefined
}

export interface CommandMenuProps {
	/** Names the box. */
	readonly label: string
	readonly query: string
	readonly onQuery: (query: string) => void
	/** What was found. Sections without anything are left out. */
	readonly sections: readonly { readonly title: string; readonly choices: readonly CommandChoice[] }[]
	readonly onChoose: (id: string) => void
	readonly empty: ReactNode
	/** The choices are sentences: what is said about one stands under it and is read with it. */
	readonly long?: boolean | undefined
}

/** A box that narrows a list of things to do: the focus stays in it while the arrow keys go through the list. */
export function CommandMenu({ label, query, onQuery, sections, onChoose, empty, long }: CommandMenuProps) {
	return (
		<Autocomplete inputValue={query} onInputChange={onQuery}>
			{/* Said twice: to whoever opens around it, and for when it comes later than what it stands in. */}
			<TextField aria-label={label} autoFocus>
				<Input className={styles.box ?? ''} placeholder={label} data-autofocus="" />
			</TextField>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with keys */}
			<section className={styles.list} tabIndex={0} aria-label={label}>
				<Menu
					aria-label={label}
					className={popover.list ?? ''}
					onAction={(key) => onChoose(String(key))}
					renderEmptyState={() => <p className={styles.empty}>{empty}</p>}
				>
					{sections
						.filter(({ choices }) => choices.length > 0)
						.map(({ title, choices }) => (
							<MenuSection key={title} id={title}>
								<Header className={styles.title ?? ''}>{title}</Header>
								{choices.map((choice) => (
									<MenuItem
										key={choice.id}
										id={choice.id}
										textValue={choice.label}
										className={classNames(popover.item, !long && styles.item)}
									>
										<Text slot="label">
											<span lang={choice.lang} dir={choice.lang && 'auto'}>
												{choice.label}
											</span>
											{long && choice.about && <span className={classNames(popover.about, styles.under)}>{choice.about}</span>}
										</Text>
										{!long && choice.about && (
											<Text slot="description" className={popover.about ?? ''}>
												<bdi>{choice.about}</bdi>
											</Text>
										)}
										{choice.keys && (
											<span className={styles.keys} aria-hidden="true">
												{choice.keys.map((key) => (
													<kbd key={key}>{key}</kbd>
												))}
											</span>
										)}
									</MenuItem>
								))}
							</MenuSection>
						))}
				</Menu>
			</section>
		</Autocomplete>
	)
}
