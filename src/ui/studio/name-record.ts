import { META, type Project, type Section } from '../../projects/project.ts';

/** What an author knows a record by: its label, what is said of it, or its id where there is nothing yet. */
export function nameRecord(project: Project, section: Section, id: string): string {
  switch (section) {
    case 'meta':
      return project.meta.get(META)?.title || id;
    case 'sources':
      return project.sources.get(id)?.title || id;
    case 'actors':
      return project.actors.get(id)?.label || id;
    case 'entries':
      return project.entries.get(id)?.label || id;
    case 'conflicts':
      return project.conflicts.get(id)?.about || id;
    case 'positions': {
      const position = project.positions.get(id);
      return position?.gist || position?.evidence[0]?.exact || id;
    }
    case 'spotting': {
      const record = project.spotting.get(id);
      if (!record || !('target' in record)) return id;
      return project.actors.get(record.target)?.label ?? project.entries.get(record.target)?.label ?? record.target;
    }
    default:
      return id;
  }
}
