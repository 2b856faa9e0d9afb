import { registerRetiredRulesContract } from '../../../test/contracts/retired-rules.contract.ts'
import { createMemoryRetiredRuleStore } from './memory-retired-rule-store.ts'

registerRetiredRulesContract('memory', async () => ({ ...createMemoryRetiredRuleStore(), [Symbol.asyncDispose]: async () => {} }))
