import { oneOf } from '../terminal/arguments.ts'
import type { ReportFormat } from './reporters.ts'

/** The formats of findings, spelled out since the reporters are loaded on demand. */
export const formatNames = Object.keys({ pretty: true, json: true, github: true, sarif: true } satisfies Record<
  ReportFormat,
  true
>) as ReportFormat[]

/**
 * Reads the name of a format.
 *
 * @throws {CannotRun} for an unknown one.
 */
export const formatOf = oneOf('format', formatNames)
