import { type ReactNode, useId } from 'react'
import styles from './choice-group.module.css'

export interface Choice<Value extends string> {
	readonly value: Value
	readonly label: ReactNode
	readonly description?: ReactNode
}

interface Common<Value extends string> {
	readonly legend: ReactNode
	readonly hint?: ReactNode
	readonly options: readonly Choice<Value>[]
	/** Chips stand side by side; cards stand under each other and have room for a description. */
	readonly layout?: 'chips' | 'cards'
	/** Leave the legend to screen readers where a heading already says it. */
	readonly hideLegend?: boolean
}

/** Pick one, or none: nothing is chosen beforehand unless the parent says so. */
export function ChooseOne<Value extends string>(
	props: Common<Value> & { readonly value: Value | null; readonly onChange: (value: Value) => void },
) {
	return <Options {...props} type="radio" chosen={(value) => value === props.value} onPick={(value) => props.onChange(value)} />
}

/** Pick as many as fit. */
export function ChooseSome<Value extends string>(
	props: Common<Value> & { readonly values: readonly Value[]; readonly onChange: (values: readonly Value[]) => void },
) {
	return (
		<Options
			{...props}
			type="checkbox"
			chosen={(value) => props.values.includes(value)}
			onPick={(value, on) => props.onChange(on ? [...props.values, value] : props.values.filter((other) => other !== value))}
		/>
	)
}

function Options<Value extends string>({
	legend,
	hint,
	options,
	layout = 'chips',
	hideLegend,
	type,
	chosen,
	onPick,
}: Common<Value> & {
	readonly type: 'radio' | 'checkbox'
	readonly chosen: (value: Value) => boolean
	readonly onPick: (value: Value, on: boolean) => void
}) {
	const name = useId()
	return (
		<fieldset className={styles.group} aria-describedby={hint ? `${name}-hint` : undefined}>
			<legend className={hideLegend ? 'vh' : styles.legend}>{legend}</legend>
			{hint && (
				<div className={styles.hint} id={`${name}-hint`}>
					{hint}
				</div>
			)}
			<div className={layout === 'cards' ? styles.cards : styles.options}>
				{options.map((option) => (
					<label key={option.value} className={styles.option}>
						<input
							type={type}
							name={name}
							value={option.value}
							checked={chosen(option.value)}
							onChange={(event) => onPick(option.value, event.currentTarget.checked)}
						/>
						<span className={styles.words}>
							<span>{option.label}</span>
							{option.description && <span className={styles.description}>{option.description}</span>}
						</span>
					</label>
				))}
			</div>
		</fieldset>
	)
}
