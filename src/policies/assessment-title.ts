const kinds: Readonly<Record<string, string>> = {
  'self-assessment': 'Self-assessment',
  'joint-assessment': 'Joint assessment',
  'threat-model': 'Threat model'
}

const stages: Readonly<Record<string, string>> = {
  complete: '',
  incomplete: ' (incomplete)',
  'in-progress': ' (in progress)',
  draft: ' (draft)',
  pending: ' (pending)',
  unknown: ' (stage not stated)'
}

/**
 * The title of an assessment: it says how far it is, so that whatever shows a title says so. `undefined` for an unknown
 * kind or stage.
 */
export function assessmentTitle(kind: string, project: string, stage: string): string | undefined {
  const what = kinds[kind]
  const remark = stages[stage]
  return what === undefined || remark === undefined ? undefined : `${what} of ${project}${remark}`
}
