/** A store we run ourselves could not be started. `sentence` is fit to show to the person who typed the command. */
export class EmbeddedStoreError extends Error {
	readonly sentence: string
	readonly isDiskFull: boolean

	constructor(sentence: string, { isDiskFull = false, ...options }: ErrorOptions & { isDiskFull?: boolean } = {}) {
		super(sentence, options)
		this.name = 'EmbeddedStoreError'
		this.sentence = sentence
		this.isDiskFull = isDiskFull
	}
}

const reasons: Record<string, string> = {
	EACCES: 'this user may not write there',
	EPERM: 'this user may not write there',
	EROFS: 'that disk is read-only',
	ENOENT: 'there can be no folder of that name',
	ENOSPC: 'that disk is full',
	EDQUOT: 'the disk quota is used up',
	ENOTDIR: 'part of that path is a file, not a folder',
	EEXIST: 'a file of that name is in the way',
}

/** Turns a file system error into a sentence; anything that is not a file system error is thrown on unchanged. */
export function explainFileError(error: unknown, path: string): EmbeddedStoreError {
	const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
	if (code === undefined) throw error
	const reason = reasons[code] ?? `the operating system said ${code}`
	return new EmbeddedStoreError(`Cannot keep data in ${path}: ${reason}. Choose another folder with --data DIR.`, { cause: error })
}
