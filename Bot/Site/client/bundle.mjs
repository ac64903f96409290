// Copies the Web Chat client out of node_modules and compresses it once, so that the server never has to.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// The client tells French readers the time in the English way (« 7:14 AM »), and has no setting for it.
const englishTime = `"d MMMM '\\xe0' h:mm a"`;
const frenchTime = `"d MMMM '\\xe0' H'\\xa0h\\xa0'mm"`;

const [modules, output] = process.argv.slice(2);
const source = join(modules, 'botframework-webchat', 'dist');
const published = readFileSync(join(source, 'webchat.js'), 'utf8');
if (published.split(englishTime).length !== 2) {
  throw new Error('The client no longer writes French times as it did: see bundle.mjs.');
}

const client = Buffer.from(published.replace(englishTime, () => frenchTime));
mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'webchat.js'), client);
writeFileSync(join(output, 'webchat.js.gz'), gzipSync(client, { level: 9 }));
writeFileSync(join(output, 'webchat.js.br'), brotliCompressSync(client, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: client.length, [constants.BROTLI_PARAM_LGWIN]: 24 },
}));
copyFileSync(join(source, 'webchat.js.LICENSE.txt'), join(output, 'webchat.js.LICENSE.txt'));
