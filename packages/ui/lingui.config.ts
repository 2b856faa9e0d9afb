import { defineConfig } from '@lingui/cli'

/** Only for the unit tests here: the words of these components are collected into the catalogue of each app that uses them. */
export default defineConfig({ sourceLocale: 'en', locales: ['en'], catalogs: [] })
