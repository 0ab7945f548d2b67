// The demonstration: everything that is missing is installed first, the rest is src/tools/demo.
import { checkNode, ensurePackages, run } from './install.mjs';

ensurePackages();
checkNode();
run('node', ['src/tools/demo/main.ts', ...process.argv.slice(2)]);
