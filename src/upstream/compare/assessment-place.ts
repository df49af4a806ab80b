import { isAssessmentsFolder } from '../read/assessments/path.ts'

/** Where a document of an assessment lies: in cncf/toc or, as before, in cncf/tag-security. */
export interface AssessmentPlace {
  /** The folder with the folders of all projects; empty where the checkout begins below it. */
  readonly projects: string
  /** The folder of the project below that, such as `kubestellar/sub-projects/console`; empty where no path says it. */
  readonly project: string
  /** The folder of the project's assessments. */
  readonly folder: string
  /** What the paths of the document in both repositories share. */
  readonly key: string
  /** The repository whose folders it lies in; absent for a part of one that does not show it. */
  readonly layout?: 'cncf/toc' | 'cncf/tag-security'
}

/** Where a document lies, by its path in a repository or in a part of one. */
export function assessmentPlace(path: string): AssessmentPlace {
  const names = path.split(/[/\\]/)
  const own = names.findIndex(isAssessmentsFolder)
  const projects = names.slice(0, own < 0 ? -2 : own).lastIndexOf('projects')
  const isPart = /^sub-?projects?$/i.test(names[projects + 2] ?? '')
  // In the older repository, all below the folder of a project is of its assessments.
  const end = own >= 0 ? own : projects < 0 ? 0 : projects + (isPart ? 4 : 2)
  const project = names.slice(projects + 1, end).join('/')
  return {
    projects: names.slice(0, projects + 1).join('/'),
    project,
    folder: names.slice(0, own >= 0 ? own + 1 : end || -1).join('/'),
    key: [project, ...names.slice(own >= 0 ? own + 1 : end)].join('/').toLowerCase(),
    ...(own >= 0 ? { layout: 'cncf/toc' } : names[projects - 1] === 'assessments' && { layout: 'cncf/tag-security' })
  }
}
