// Compiled, and never run: the plugin, its options and its sidebar are of the types that Docusaurus asks for.
import tagSecurity, { sidebarItems } from '@cncf/tag-security/docusaurus'
import type { SidebarsConfig } from '@docusaurus/plugin-content-docs'
import type { PluginConfig, PluginModule, PluginOptions } from '@docusaurus/types'
import { options } from './options'

export const plugin: PluginModule = tagSecurity
export const pluginOptions: PluginOptions = options
export const asFunction: PluginConfig = [tagSecurity, options]
export const asName: PluginConfig = ['@cncf/tag-security/docusaurus', options]
export const sidebar: SidebarsConfig = { records: sidebarItems(options) }

// @ts-expect-error `incident` is not an option.
sidebarItems({ incident: { path: 'incidents' } })
