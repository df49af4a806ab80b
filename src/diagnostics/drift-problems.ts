/** A problem that is a difference between upstream and content. */
const error = (title: string, help: string): { severity: 'error'; title: string; help: string } => ({
  severity: 'error',
  title,
  help
})

/** A problem that only the passing of time has caused. */
const warning = (title: string, help: string): { severity: 'warning'; title: string; help: string } => ({
  severity: 'warning',
  title,
  help
})

const change = 'Correct the content, or note there why it differs.'
const former = 'Find what replaced it, and mark the record as former.'

/** Every kind of drift between content and upstream, by rule id. */
export const driftProblems = {
  'drift/incident-missing': error(
    'Incident that only upstream has',
    'Add the incident; `drift --write` starts the file.'
  ),
  'drift/incident-dropped': error(
    'Incident that upstream no longer has',
    'Find out why upstream removed it, and correct the record or its source.'
  ),
  'drift/incident-differs': error('Incident that differs', change),
  'drift/term-missing': error('Term that only upstream has', 'Add the term; `drift --write` starts the file.'),
  'drift/term-dropped': error(
    'Term that upstream no longer has',
    'Find out why upstream removed it, and correct the record or its source.'
  ),
  'drift/term-differs': error('Term that differs', change),
  'drift/type-missing': error(
    'Compromise type that only upstream has',
    'Add the compromise type; `drift --write` starts the file.'
  ),
  'drift/type-dropped': error(
    'Compromise type that upstream no longer has',
    'Find out why upstream removed it, and correct the record or its source.'
  ),
  'drift/type-differs': error('Compromise type that differs', change),
  'drift/lead-missing': error(
    'Person or term of office that only upstream has',
    'Add the term of office; `drift --write` starts the file of a new person.'
  ),
  'drift/lead-dropped': error(
    'Lead that upstream does not list',
    'Find out whether the term of office has ended or upstream is out of date.'
  ),
  'drift/lead-differs': error('Lead who differs', change),
  'drift/lead-ended': warning(
    'Lead who is listed after the end of the term',
    'Ask upstream to remove or renew the entry, and add the new term of office if there is one.'
  ),
  'drift/channel-missing': error('Channel that only upstream has', 'Add the channel; `drift --write` starts the file.'),
  'drift/channel-dropped': error('Channel that upstream no longer has', former),
  'drift/channel-differs': error('Channel that differs', change),
  'drift/link-missing': error('Link that only upstream has', 'Add the link to the record that it belongs to.'),
  'drift/link-dropped': error(
    'Link that upstream does not have',
    'Remove the link, mark it as former, or name the source that carries it.'
  ),
  'drift/link-differs': error(
    'Link that leads elsewhere upstream',
    'Use the address from upstream; keep the old one as former if it belonged to the TAG.'
  ),
  'drift/assessment-missing': error(
    'Assessment that only upstream has',
    'Add the assessment; `drift --write` starts the file.'
  ),
  'drift/assessment-dropped': error(
    'Document of an assessment that upstream no longer has',
    'Find out where it went or why upstream removed it, and correct the documents of the record.'
  ),
  'drift/assessment-differs': error('Assessment that differs', change),
  'drift/source-dropped': error(
    'Source without its document',
    'Find the new place of the document, and correct the address of the source.'
  ),
  'drift/source-old': warning(
    'Sole current source older than a year',
    'Read its current version, and update the commit and date of the source.'
  )
} as const satisfies Record<
  string,
  { readonly severity: 'error' | 'warning'; readonly title: string; readonly help: string }
>

/** Id of a rule about drift. */
export type DriftProblemId = keyof typeof driftProblems
