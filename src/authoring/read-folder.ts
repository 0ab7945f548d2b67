import { MAX_FILE_BYTES, MAX_FILES, MAX_PACK_LENGTH } from './limits.ts';
import { parseYaml, type YamlFile } from './parse-yaml.ts';
import { comparePaths } from './paths.ts';
import type { PlacedProblem } from './placed-problem.ts';
import { SECTIONS, type Section, sectionOf } from './sections.ts';

/** A file of a pack's folder. */
export interface PackFile {
  /** Inside the folder, with `/`: `pack.yaml`, `positions/2.yaml`. */
  path: string;
  text: string;
}

/** A file that was read as YAML, and what kind of record it holds. */
export interface RecordFile {
  section: Section | 'meta';
  yaml: YamlFile;
}

/**
 * Reads the files of a pack that hold records, in the same order everywhere, and passes over others. What cannot be read
 * is told, and so is a YAML file of no known kind.
 */
export function readFolder(files: readonly PackFile[]): { files: RecordFile[]; problems: PlacedProblem[] } {
  const read: RecordFile[] = [];
  const problems: PlacedProblem[] = [];
  const seen = new Set<string>();
  let length = 0;
  for (const { path: file, text } of files.toSorted((a, b) => comparePaths(a.path, b.path))) {
    const section = sectionOf(file);
    if (!section) continue;
    if (section === 'unknown') {
      const known = Object.keys(SECTIONS).map((name) => `${name}.yaml`);
      problems.push({ file, path: [], reason: `holds no known kind of record; these are read: ${known.join(', ')}` });
      continue;
    }
    const tell = (reason: string) => problems.push({ file, path: [section], reason });
    length += text.length;
    if (seen.has(file)) tell('is there twice');
    // A text has as many bytes in UTF-8 as UTF-16 units, or more.
    else if (text.length > MAX_FILE_BYTES) tell(`is too large: at most ${MAX_FILE_BYTES} bytes are read`);
    else if (length > MAX_PACK_LENGTH || seen.size === MAX_FILES) {
      tell(`is one too many: a pack has at most ${MAX_FILES} files and ${MAX_PACK_LENGTH} characters`);
      break;
    } else {
      const parsed = parseYaml(text, file);
      if (parsed.ok) read.push({ section, yaml: parsed.value });
      else problems.push(...parsed.problems.map((problem) => ({ ...problem, path: [section] })));
    }
    seen.add(file);
  }
  return { files: read, problems };
}
