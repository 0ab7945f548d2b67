// The demonstration: everything that is missing is installed first, the rest is scripts/demo.
import { checkNode, ensurePackages, run } from './install.mjs';

// Ctrl-C is for the demonstration to answer: it closes its browser and ends, and so does this.
process.on('SIGINT', () => {});

ensurePackages();
checkNode();
run('node', ['scripts/demo/main.ts', ...process.argv.slice(2)]);
