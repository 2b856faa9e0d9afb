import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

/** A file as it goes over the wire. Compressed once, when it is first asked for; nothing of a person is ever in one. */
export type EncodedFile = { readonly plain: Buffer; readonly brotli: Buffer | null; readonly gzip: Buffer | null }

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** Below this an answer fits into one packet anyway. */
const worthCompressingBytes = 1_000
/** Up to here the best there is costs no more time than the next best: all of the seeker's page. Beyond, whoever asks first would wait for seconds. */
const worthTheBestBytes = 100_000

export async function encodeFile(plain: Buffer, compressible: boolean): Promise<EncodedFile> {
	if (!compressible || plain.length < worthCompressingBytes) return { plain, brotli: null, gzip: null }
	const [brotliBytes, gzipBytes] = await Promise.all([
		brotli(plain, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: plain.length <= worthTheBestBytes ? 11 : 9,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
			},
		}),
		zip(plain, { level: 9 }),
	])
	return { plain, brotli: brotliBytes, gzip: gzipBytes }
}

/** Sends the smallest form this browser takes. The content type and the status are set already. */
export function sendEncoded(request: Request, response: Response, file: EncodedFile): void {
	response.vary('Accept-Encoding')
	const [bytes, encoding] = choose(request, file)
	if (encoding !== null) response.set('Content-Encoding', encoding)
	response.send(bytes)
}

function choose(request: Request, { plain, brotli: brotliBytes, gzip: gzipBytes }: EncodedFile): [Buffer, string | null] {
	if (brotliBytes !== null && request.acceptsEncodings('br') !== false) return [brotliBytes, 'br']
	if (gzipBytes !== null && request.acceptsEncodings('gzip') !== false) return [gzipBytes, 'gzip']
	return [plain, null]
}
