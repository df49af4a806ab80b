/** What the table says of a difference between upstream and content. */
const error = (title: string, help: string): { severity: 'error'; title: string; help: string } => ({
  severity: 'error',
  title,
  help
})

/** What the table says of something that only time has made doubtful. */
const warning = (title: string, help: string): { severity: 'warning'; title: string; help: string } => ({
  severity: 'warning',
  title,
  help
})

const change = 'Correct the content, or note there why it differs.'
const former = 'Look at what took its place, and mark the record as former.'

/** Every way in which content and upstream drift apart, by rule id. */
export const driftProblems = {
  'drift/incident-missing': error('Incident that only upstream has', 'Add the incident; `drift --write` begins it.'),
  'drift/incident-dropped': error(
    'Incident that upstream no longer has',
    'Find out why upstream removed it, and correct the record or its source.'
  ),
  'drift/incident-differs': error('Incident that differs', change),
  'drift/term-missing': error('Term that only upstream has', 'Add the term; `drift --write` begins it.'),
  'drift/term-dropped': error(
    'Term that upstream no longer has',
    'Find out why upstream removed it, and correct the record or its source.'
  ),
  'drift/term-differs': error('Term that differs', change),
  'drift/type-missing': error(
    'Compromise type that only upstream has',
    'Add the compromise type; `drift --write` begins it.'
  ),
  'drift/type-dropped': error(
    'Compromise type that upstream no longer has',
    'Find out why upstream removed it, and correct the record or its source.'
  ),
  'drift/type-differs': error('Compromise type that differs', change),
  'drift/lead-missing': error(
    'Person or term of office that only upstream has',
    'Add the term of office; `drift --write` begins a person who is new.'
  ),
  'drift/lead-dropped': error(
    'Lead that upstream does not list',
    'Find out whether the term of office has ended, or upstream is late.'
  ),
  'drift/lead-differs': error('Lead who differs', change),
  'drift/lead-ended': warning(
    'Lead who is listed after the end of the term',
    'Ask upstream to remove or renew the entry, and add the new term of office once there is one.'
  ),
  'drift/channel-missing': error('Channel that only upstream has', 'Add the channel; `drift --write` begins it.'),
  'drift/channel-dropped': error('Channel that upstream no longer has', former),
  'drift/channel-differs': error('Channel that differs', change),
  'drift/link-missing': error('Link that only upstream has', 'Add the link to the record that it belongs to.'),
  'drift/link-dropped': error(
    'Link that upstream does not have',
    'Remove the link, mark it as former, or name the source that carries it.'
  ),
  'drift/link-differs': error(
    'Link that leads elsewhere upstream',
    'Take over the address from upstream, and keep the old one as former where it was an address of the TAG.'
  ),
  'drift/source-dropped': error(
    'Source whose document is gone',
    'Find where the document went, and correct the address of the source.'
  ),
  'drift/source-old': warning(
    'Deciding source that is older than a year',
    'Read it again as it is today, and bring the commit and date of the source up to date.'
  )
} as const satisfies Record<
  string,
  { readonly severity: 'error' | 'warning'; readonly title: string; readonly help: string }
>

/** Id of a rule about drift. */
export type DriftProblemId = keyof typeof driftProblems
