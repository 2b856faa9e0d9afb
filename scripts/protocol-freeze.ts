import { mkdir, writeFile } from 'node:fs/promises'
import { PROTOCOL_VERSION } from '@akin/core/protocol/version'
import { frozenVersion } from './protocol/frozen-version.ts'

/** Keeps the current version's wire, on the day it goes out and before PROTOCOL_VERSION is raised: `node scripts/protocol-freeze.ts`. */

const folder = new URL('../packages/core/src/protocol/versions/', import.meta.url)
await mkdir(folder, { recursive: true })
await writeFile(new URL(`${PROTOCOL_VERSION}.json`, folder), frozenVersion())
console.log(`Version ${PROTOCOL_VERSION} is kept in packages/core/src/protocol/versions/${PROTOCOL_VERSION}.json.`)
