// Copies the Web Chat client out of node_modules and compresses it once, so that the server never has to.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// What the client does otherwise than it should, and has no setting for.
const changes = [
  // It tells French readers the time in the English way (« 7:14 AM »).
  { what: 'French times', from: `"d MMMM '\\xe0' h:mm a"`, to: `"d MMMM '\\xe0' H'\\xa0h\\xa0'mm"` },

  // It sets the signs of a quote otherwise than its document has them: « ' », « ... », « -- », « (c) ».
  { what: 'typographer', from: 'typographer:!0', to: 'typographer:!1' },
];

const [modules, output] = process.argv.slice(2);
const source = join(modules, 'botframework-webchat', 'dist');
let published = readFileSync(join(source, 'webchat.js'), 'utf8');
for (const { what, from, to } of changes) {
  if (published.split(from).length !== 2) {
    throw new Error(`The client no longer has its ${what} as it did: see bundle.mjs.`);
  }

  published = published.replace(from, () => to);
}

const client = Buffer.from(published);
mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'webchat.js'), client);
writeFileSync(join(output, 'webchat.js.gz'), gzipSync(client, { level: 9 }));
writeFileSync(join(output, 'webchat.js.br'), brotliCompressSync(client, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: client.length, [constants.BROTLI_PARAM_LGWIN]: 24 },
}));
copyFileSync(join(source, 'webchat.js.LICENSE.txt'), join(output, 'webchat.js.LICENSE.txt'));
