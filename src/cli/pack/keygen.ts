import { fingerprint } from '../../publication/fingerprint.ts';
import type { Command } from './command.ts';
import { writeKeyFile } from './publish/key-file.ts';

export const keygen: Command = {
  summary: 'make the key that a published pack is signed with',
  help: `Make a key pair (Ed25519) and write the private key as PKCS #8 in PEM, to be read by its owner alone (mode 0600).

Usage: npm run pack -- keygen --out FILE

  --out FILE   where to write; a file that is there already is left as it is

Keep a copy in another place: who loses the key can publish no further version that readers get by themselves, and who
has it can publish in your name. docs/hosting.md tells what to do in either case.`,
  options: { out: { type: 'string' } },
  takes: { least: 0, most: 0 },
  run: async (_args, { out }) => {
    if (typeof out !== 'string') {
      console.error('keygen needs --out FILE');
      return 2;
    }
    const made = await writeKeyFile(out);
    if (!made.ok) {
      console.error(made.reason);
      return 1;
    }
    console.log(`public key   ${made.key.publicKey}\nfingerprint  ${await fingerprint(made.key.publicKey)}`);
    return 0;
  },
};
