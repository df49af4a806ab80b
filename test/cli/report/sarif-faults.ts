/** A JSON value as an object, or an empty one: what is missing is then found by the check of each member. */
function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const isPosition = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1

/** An URI reference of RFC 3986's characters, percent signs only before two hexadecimal digits. */
const isUriReference = (value: unknown): boolean =>
  isText(value) && /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/.test(value)

const levels: readonly unknown[] = ['none', 'note', 'warning', 'error']

type Check = readonly [path: string, passes: boolean]

/** Whether a message has no unpaired brace and no link that is not meant (3.11.5, 3.11.6). */
const isPlainMessage = (value: unknown): boolean =>
  isText(value) && !/[{}]/.test(value.replace(/\{\{|\}\}/g, '')) && !/(?<!\\)\[[^[\]]*(?<!\\)\]\(/.test(value)

function onlyMembers(path: string, value: unknown, allowed: readonly string[]): Check[] {
  return Object.keys(objectOf(value)).map((key) => [`${path}.${key} is not a member`, allowed.includes(key)])
}

function ruleChecks(value: unknown, index: number): Check[] {
  const path = `rules[${index}]`
  const { id, shortDescription, fullDescription, help, helpUri, defaultConfiguration } = objectOf(value)
  const { text, markdown } = objectOf(help)
  const members = ['id', 'shortDescription', 'fullDescription', 'help', 'helpUri', 'defaultConfiguration']
  return [
    ...onlyMembers(path, value, members),
    [`${path}.id`, isText(id)],
    [`${path}.shortDescription.text`, isPlainMessage(objectOf(shortDescription)['text'])],
    [`${path}.fullDescription.text`, isPlainMessage(objectOf(fullDescription)['text'])],
    [`${path}.help.text`, isPlainMessage(text)],
    [`${path}.help.markdown`, markdown === undefined || isPlainMessage(markdown)],
    [`${path}.helpUri`, helpUri === undefined || isUriReference(helpUri)],
    [
      `${path}.defaultConfiguration.level`,
      defaultConfiguration === undefined || levels.includes(objectOf(defaultConfiguration)['level'])
    ]
  ]
}

function regionChecks(path: string, value: unknown): Check[] {
  const { startLine, startColumn, endLine = startLine, endColumn } = objectOf(value)
  const isOrdered =
    endColumn === undefined || Number(endLine) > Number(startLine) || Number(endColumn) >= Number(startColumn)
  return [
    ...onlyMembers(path, value, ['startLine', 'startColumn', 'endLine', 'endColumn']),
    [`${path}.startLine`, isPosition(startLine)],
    [`${path}.startColumn`, isPosition(startColumn)],
    [`${path}.endLine`, isPosition(endLine) && Number(endLine) >= Number(startLine)],
    [`${path}.endColumn`, (endColumn === undefined || isPosition(endColumn)) && isOrdered]
  ]
}

function locationChecks(path: string, value: unknown): Check[] {
  const physical = objectOf(objectOf(listOf(value)[0])['physicalLocation'])
  const artifact = objectOf(physical['artifactLocation'])
  const { uri, uriBaseId } = artifact
  const hasScheme = typeof uri === 'string' && /^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri)
  return [
    [`${path}.locations`, listOf(value).length === 1],
    ...onlyMembers(`${path}.artifactLocation`, artifact, ['uri', 'uriBaseId']),
    [`${path}.uri`, isUriReference(uri) && hasScheme === (uriBaseId === undefined)],
    [`${path}.uriBaseId`, uriBaseId === undefined || uriBaseId === '%SRCROOT%'],
    ...regionChecks(`${path}.region`, physical['region'])
  ]
}

function resultChecks(value: unknown, index: number, ruleIds: readonly unknown[]): Check[] {
  const path = `results[${index}]`
  const { ruleId, ruleIndex, level, message, locations, partialFingerprints, properties = {} } = objectOf(value)
  const prints = Object.values(objectOf(partialFingerprints))
  const members = ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints', 'properties']
  return [
    ...onlyMembers(path, value, members),
    [`${path}.ruleIndex`, Number.isInteger(ruleIndex) && ruleIds[Number(ruleIndex)] === ruleId],
    [`${path}.level`, levels.includes(level)],
    [`${path}.message.text`, isPlainMessage(objectOf(message)['text'])],
    ...locationChecks(path, locations),
    [`${path}.partialFingerprints`, prints.length > 0 && prints.every(isText)],
    [`${path}.properties`, objectOf(properties) === properties]
  ]
}

function invocationChecks(value: unknown, index: number): Check[] {
  const path = `invocations[${index}]`
  const { executionSuccessful, toolExecutionNotifications } = objectOf(value)
  return [
    ...onlyMembers(path, value, ['executionSuccessful', 'toolExecutionNotifications']),
    [`${path}.executionSuccessful`, typeof executionSuccessful === 'boolean'],
    ...listOf(toolExecutionNotifications).flatMap((one, index): Check[] => {
      const { level, message, locations } = objectOf(one)
      const at = `${path}.toolExecutionNotifications[${index}]`
      return [
        ...onlyMembers(at, one, ['level', 'message', 'locations']),
        [`${at}.level`, levels.includes(level)],
        [`${at}.message.text`, isPlainMessage(objectOf(message)['text'])],
        ...locationChecks(at, locations)
      ]
    })
  ]
}

/**
 * The paths of what is wrong with a SARIF log, for the members we use; written from the standard (2.1.0), not from our
 * code.
 */
export function sarifFaults(log: unknown): string[] {
  const { $schema, version, runs } = objectOf(log)
  const [only] = listOf(runs)
  const { tool, columnKind, invocations, results } = objectOf(only)
  const driver = objectOf(objectOf(tool)['driver'])
  const rules = listOf(driver['rules'])
  const ids = rules.map((rule) => objectOf(rule)['id'])
  const checks: Check[] = [
    ...onlyMembers('log', log, ['$schema', 'version', 'runs']),
    ['$schema', isUriReference($schema)],
    ['version', version === '2.1.0'],
    ['runs', listOf(runs).length === 1],
    ...onlyMembers('run', only, ['tool', 'columnKind', 'invocations', 'properties', 'results']),
    ...onlyMembers('driver', driver, ['name', 'version', 'informationUri', 'rules']),
    ['driver.name', isText(driver['name'])],
    ['driver.version', isText(driver['version'])],
    ['driver.informationUri', isUriReference(driver['informationUri'])],
    ['driver.rules', Array.isArray(driver['rules']) && new Set(ids).size === ids.length],
    ['columnKind', columnKind === 'utf16CodeUnits' || columnKind === 'unicodeCodePoints'],
    ['results', Array.isArray(results)],
    ...listOf(invocations).flatMap(invocationChecks),
    ...rules.flatMap(ruleChecks),
    ...listOf(results).flatMap((result, index) => resultChecks(result, index, ids))
  ]
  return checks.filter(([, passes]) => !passes).map(([path]) => path)
}
