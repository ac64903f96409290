// Copies the Web Chat client out of node_modules and compresses it once, so that the server never has to.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [modules, output] = process.argv.slice(2);
const source = join(modules, 'botframework-webchat', 'dist');
const client = readFileSync(join(source, 'webchat.js'));
mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'webchat.js'), client);
writeFileSync(join(output, 'webchat.js.br'), brotliCompressSync(client, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: client.length, [constants.BROTLI_PARAM_LGWIN]: 24 },
}));
copyFileSync(join(source, 'webchat.js.LICENSE.txt'), join(output, 'webchat.js.LICENSE.txt'));
