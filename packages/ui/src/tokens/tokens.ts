/**
 * Every colour, size and step of the interface, once. `tokens.css` is written from this file (`pnpm --filter @akin/ui tokens`)
 * and a test fails when the two differ.
 *
 * Colours are `#RRGGBB`. Sizes are CSS lengths.
 */

/** One complete set of colours: a theme. */
export interface Palette {
	readonly bg: string
	readonly surface: string
	readonly sunken: string
	readonly text: string
	readonly muted: string
	readonly primary: string
	readonly 'primary-hover': string
	readonly 'on-primary': string
	readonly link: string
	readonly 'border-ctl': string
	readonly hair: string
	readonly focus: string
	readonly mine: string
	readonly theirs: string
	readonly notice: string
	readonly 'whisper-bg': string
	readonly 'whisper-text': string
	readonly 'act-now-bg': string
	readonly 'act-now-text': string
	readonly 'needs-eyes-bg': string
	readonly 'needs-eyes-text': string
	readonly 'watch-bg': string
	readonly 'watch-text': string
	readonly 'note-bg': string
	readonly 'note-text': string
	readonly 'not-reviewed-bg': string
	readonly 'not-reviewed-text': string
	readonly 'done-bg': string
	readonly 'done-text': string
	readonly 'error-text': string
	readonly 'exit-bg': string
	readonly 'exit-text': string
}

export type ColourName = keyof Palette
export type ThemeName = 'light' | 'dark' | 'more' | 'more-dark'

const light: Palette = {
	bg: '#F7F5F1',
	surface: '#FFFFFF',
	sunken: '#EDF2F1',
	text: '#1B2A2F',
	muted: '#4B5C62',
	primary: '#1F5F6B',
	'primary-hover': '#174B55',
	'on-primary': '#FFFFFF',
	link: '#14586A',
	'border-ctl': '#6A7B80',
	hair: '#D4DCDC',
	focus: '#0B4FC4',
	mine: '#D9EAEC',
	theirs: '#FFFFFF',
	notice: '#F0EADF',
	'whisper-bg': '#EDE7F6',
	'whisper-text': '#4A2F7A',
	'act-now-bg': '#8C1D18',
	'act-now-text': '#FFFFFF',
	'needs-eyes-bg': '#FADCD9',
	'needs-eyes-text': '#7A1712',
	'watch-bg': '#FFE5C2',
	'watch-text': '#693F00',
	'note-bg': '#FFF3C9',
	'note-text': '#594700',
	'not-reviewed-bg': '#E4ECEE',
	'not-reviewed-text': '#33454B',
	'done-bg': '#DFF1E7',
	'done-text': '#17593A',
	'error-text': '#A3211B',
	'exit-bg': '#1B2A2F',
	'exit-text': '#FFFFFF',
}

const dark: Palette = {
	bg: '#10181B',
	surface: '#182327',
	sunken: '#0C1315',
	text: '#E8EEEE',
	muted: '#A9B9BD',
	primary: '#7CC6D1',
	'primary-hover': '#9AD6DF',
	'on-primary': '#05262C',
	link: '#8ED2DC',
	'border-ctl': '#7C9096',
	hair: '#2C3A3F',
	focus: '#FFD166',
	mine: '#214950',
	theirs: '#202D32',
	notice: '#2B2A24',
	'whisper-bg': '#2E2540',
	'whisper-text': '#D6C6F5',
	'act-now-bg': '#F2B8B5',
	'act-now-text': '#410E0B',
	'needs-eyes-bg': '#5C1F1B',
	'needs-eyes-text': '#FFDAD6',
	'watch-bg': '#523600',
	'watch-text': '#FFDDB0',
	'note-bg': '#453A00',
	'note-text': '#FCE68A',
	'not-reviewed-bg': '#2A373C',
	'not-reviewed-text': '#CBD6D9',
	'done-bg': '#163D2A',
	'done-text': '#B4E6CB',
	'error-text': '#FFB4AB',
	'exit-bg': '#E8EEEE',
	'exit-text': '#10181B',
}

const more: Palette = {
	bg: '#FFFFFF',
	surface: '#FFFFFF',
	sunken: '#FFFFFF',
	text: '#000000',
	muted: '#1F2A2E',
	primary: '#00414D',
	'primary-hover': '#002A32',
	'on-primary': '#FFFFFF',
	link: '#003A8C',
	'border-ctl': '#000000',
	hair: '#000000',
	focus: '#0033B0',
	mine: '#E6F2F4',
	theirs: '#FFFFFF',
	notice: '#FFF8E6',
	'whisper-bg': '#F3ECFF',
	'whisper-text': '#2C1259',
	'act-now-bg': '#6B0F0B',
	'act-now-text': '#FFFFFF',
	'needs-eyes-bg': '#FFFFFF',
	'needs-eyes-text': '#6B0F0B',
	'watch-bg': '#FFFFFF',
	'watch-text': '#4F2E00',
	'note-bg': '#FFFFFF',
	'note-text': '#423400',
	'not-reviewed-bg': '#FFFFFF',
	'not-reviewed-text': '#1F2A2E',
	'done-bg': '#FFFFFF',
	'done-text': '#0B3F27',
	'error-text': '#7A0E09',
	'exit-bg': '#000000',
	'exit-text': '#FFFFFF',
}

/** Somebody who asks for dark *and* more contrast should not be shown a white page. */
const moreDark: Palette = {
	...dark,
	bg: '#000000',
	surface: '#000000',
	sunken: '#000000',
	text: '#FFFFFF',
	muted: '#E8EEEE',
	'border-ctl': '#FFFFFF',
	hair: '#FFFFFF',
	theirs: '#000000',
	mine: '#0F3138',
	'exit-bg': '#FFFFFF',
	'exit-text': '#000000',
}

export const themes: Readonly<Record<ThemeName, Palette>> = { light, dark, more, 'more-dark': moreDark }

/** Sizes that do not change with the theme. */
export const steps = {
	'font-body': 'system-ui, sans-serif',
	'font-mono': 'ui-monospace, "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace',
	'text-meta': '0.8125rem',
	'text-small': '0.9375rem',
	'text-body': '1.0625rem',
	'text-h3': '1.25rem',
	'text-h2': '1.375rem',
	'text-h1': '1.625rem',
	'text-display': '2rem',
	'leading-body': '1.5',
	'leading-head': '1.28',
	'space-1': '0.25rem',
	'space-2': '0.5rem',
	'space-3': '0.75rem',
	'space-4': '1rem',
	'space-5': '1.5rem',
	'space-6': '2rem',
	'space-7': '3rem',
	measure: '40rem',
	'bubble-max': '34rem',
	tap: '2.75rem',
	'tap-row': '2rem',
	radius: '0.75rem',
	'radius-input': '0.5rem',
	'radius-round': '999px',
	fade: '120ms',
} as const satisfies Record<string, string>
