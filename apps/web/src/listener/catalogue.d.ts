declare module '*/messages.po' {
	export const messages: import('@lingui/core').Messages
}
