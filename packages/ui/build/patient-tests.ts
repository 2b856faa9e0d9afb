import { configure } from '@testing-library/react'

/** What a test waits for may take long on a slow machine; what never comes fails all the same. */
configure({ asyncUtilTimeout: 20_000 })
