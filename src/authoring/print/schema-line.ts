import { segmentsOf } from '../paths.ts';
import type { PackFile } from '../read-folder.ts';

const SCHEMA = /^\ufeff?(# yaml-language-server: \$schema=)(\S*?)[a-z]+\.schema\.json[ \t]*\r?$/m;

/** The line by which an editor finds the schema of a new file, if the other files of the folder have one. */
export function schemaLine(kind: string, path: string, others: readonly PackFile[]): string {
  for (const other of others) {
    const [, start, folder = ''] = SCHEMA.exec(other.text.split('\n', 1)[0] ?? '') ?? [];
    if (start === undefined) continue;
    const depth = segmentsOf(path).length - segmentsOf(other.path).length;
    const place = depth < 0 ? folder.replace('../'.repeat(-depth), '') : '../'.repeat(depth) + folder;
    const isRelative = folder.startsWith('.');
    return `${start}${isRelative ? place : folder}${kind}.schema.json\n`;
  }
  return '';
}
