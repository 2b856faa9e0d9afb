import { TextField } from '@akin/ui/core/field'
import { type ReactNode, useState } from 'react'

export type NumberFieldProps = {
	readonly label: ReactNode
	readonly hint?: ReactNode
	readonly value: number
	readonly least: number
	readonly most: number
	readonly onChange: (value: number) => void
}

/** A whole number. What is being typed may be none yet; only what is one between the two is told. */
export function NumberField({ label, hint, value, least, most, onChange }: NumberFieldProps) {
	const [typed, setTyped] = useState<string | null>(null)
	return (
		<TextField
			label={label}
			hint={hint}
			type="number"
			min={least}
			max={most}
			value={typed ?? String(value)}
			onChange={(event) => {
				const text = event.currentTarget.value
				const number = Number(text)
				const fits = text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most
				setTyped(fits ? null : text)
				if (fits) onChange(number)
			}}
			onBlur={() => setTyped(null)}
		/>
	)
}
