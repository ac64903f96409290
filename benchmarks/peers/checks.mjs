// The same tokens and the same deliveries for each program, side by side: node checks.mjs NAME=COMMAND …
// A command is started with a port as its last argument. With the SDK's settings in its environment it is to ask for tokens of the stand-in below;
// without, for none. A program whose name ends in « * » cannot be told whom to trust, and gets no tokens.
import { spawn } from 'node:child_process';
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, request as httpRequest } from 'node:http';

const app = '11111111-aaaa-1111-1111-111111111111';
// A tenant whose tokens both SDKs know, so that the Emulator's are good ones everywhere.
const tenant = 'd6d49420-f39b-4df7-a1dc-d59a935871db';
const wait = ms => new Promise(done => setTimeout(done, ms));
const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const [key, stranger] = [newKey(), newKey()];
const publicKey = (of, kid, endorsements) => ({ ...createPublicKey(of).export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256', endorsements });

// ---- What the programs trust and talk to: keys, a place that gives tokens, a connector.
const sent = [];
let answers = [];
const standIn = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const json = (status, value) => { response.writeHead(status, { 'Content-Type': 'application/json' }); response.end(JSON.stringify(value)); };
  if (request.url.endsWith('/metadata')) json(200, { issuer: 'https://api.botframework.com', jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
  else if (request.url === '/keys') json(200, { keys: [publicKey(key, 'k1', ['msteams']), publicKey(key, 'skype', ['skype']), publicKey(key, 'bare', undefined)] });
  else if (request.url.includes('/oauth2/')) json(200, { token_type: 'Bearer', expires_in: 3600, access_token: 'outbound' });
  else {
    const activity = body ? JSON.parse(body) : null;
    sent.push({ path: request.url, activity });
    const answer = activity?.type === 'typing' ? { status: 202 } : answers.shift() ?? { status: 201, id: 'r' + sent.length };
    response.writeHead(answer.status, { ...(answer.id && { 'Content-Type': 'application/json' }), ...answer.headers });
    response.end(answer.id ? JSON.stringify({ id: answer.id }) : undefined);
  }
});
await new Promise(done => standIn.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${standIn.address().port}`;
const serviceUrl = `${url}/_connector`;

const settings = {
  MicrosoftAppId: app, MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: tenant, MicrosoftAppType: 'SingleTenant',
  ToBotFromChannelOpenIdMetadataUrl: `${url}/metadata`, ToBotFromEmulatorOpenIdMetadataUrl: `${url}/entra/metadata`,
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com', ToChannelFromBotLoginUrl: `${url}/${tenant}`, ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  CallerId: 'urn:botframework:azure', ValidateAuthority: false,
};

// ---- Tokens.
const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');
const rs256 = of => text => sign('RSA-SHA256', Buffer.from(text), of).toString('base64url');
const token = (claims, header = {}, signer = rs256(key)) => {
  const text = `${encode({ alg: 'RS256', kid: 'k1', typ: 'JWT', ...header })}.${encode(claims)}`;
  return `${text}.${signer(text)}`;
};
const now = () => Math.floor(Date.now() / 1000);
const channel = (changes = {}) => ({ iss: 'https://api.botframework.com', aud: app, serviceurl: serviceUrl, nbf: now() - 60, exp: now() + 3600, ...changes });
const entra = (changes = {}) => ({ iss: `https://login.microsoftonline.com/${tenant}/v2.0`, aud: app, tid: tenant, ver: '2.0', azp: app, nbf: now() - 60, exp: now() + 3600, ...changes });
const bearer = (...made) => 'Bearer ' + token(...made);
const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' });

const good = {
  'a channel\'s': () => bearer(channel()),
  'a channel\'s, whose address ends with a slash': () => bearer(channel({ serviceurl: serviceUrl + '/' })),
  'a channel\'s, expired two minutes ago': () => bearer(channel({ nbf: now() - 3600, exp: now() - 120 })),
  'the Emulator\'s, version 2.0': () => bearer(entra()),
  'the Emulator\'s, version 1.0': () => bearer(entra({ ver: '1.0', azp: undefined, appid: app, iss: `https://sts.windows.net/${tenant}/` })),
};
const bad = {
  'no header': () => undefined,
  'Basic': () => 'Basic ' + Buffer.from('bot:x').toString('base64'),
  'no JWT': () => 'Bearer a.b.c',
  'two segments': () => bearer(channel()).split('.').slice(0, 2).join('.'),
  'signature stripped': () => bearer(channel()).replace(/[^.]*$/, ''),
  'signature changed': () => bearer(channel()).slice(0, -6) + 'AAAAAA',
  'claims changed': () => { const [h, , s] = bearer(channel()).split('.'); return [h, encode(channel({ serviceurl: 'https://evil.test' })), s].join('.'); },
  'alg none': () => bearer(channel(), { alg: 'none' }, () => ''),
  'HS256 with the public key': () => bearer(channel(), { alg: 'HS256' }, text => createHmac('sha256', pem).update(text).digest('base64url')),
  'another key': () => bearer(channel(), {}, rs256(stranger)),
  'no kid': () => bearer(channel(), { kid: undefined }),
  'unknown kid': () => bearer(channel(), { kid: 'k9' }),
  'expired': () => bearer(channel({ nbf: now() - 7200, exp: now() - 600 })),
  'not yet valid': () => bearer(channel({ nbf: now() + 600 })),
  'no expiry': () => bearer(channel({ exp: undefined })),
  'another issuer': () => bearer(channel({ iss: 'https://evil.test' })),
  'issuer of another cloud': () => bearer(channel({ iss: 'https://api.botframework.us' })),
  'another audience': () => bearer(channel({ aud: '22222222-2222-2222-2222-222222222222' })),
  'no serviceurl': () => bearer(channel({ serviceurl: undefined })),
  'another serviceurl': () => bearer(channel({ serviceurl: 'https://smba.trafficmanager.net/emea/' })),
  'a key endorsed for another channel': () => bearer(channel(), { kid: 'skype' }),
  'Entra\'s, of the attacker\'s tenant': () => bearer(entra({ tid: '33333333-3333-3333-3333-333333333333', iss: 'https://login.microsoftonline.com/33333333-3333-3333-3333-333333333333/v2.0' })),
  'Entra\'s, for another application': () => bearer(entra({ azp: '22222222-2222-2222-2222-222222222222', aud: '22222222-2222-2222-2222-222222222222' })),
  'Entra\'s, without version': () => bearer(entra({ ver: undefined })),
};

// ---- Sending.
let [count, lastStatus] = [0, 0];
const activity = (fields = {}) => ({
  type: 'message', id: `a${++count}`, channelId: 'msteams', text: 'Quelle est la position sur les sanctions ?', from: { id: 'u' }, recipient: { id: 'b' },
  conversation: { id: `c${count}` }, serviceUrl, ...fields,
});
const post = (port, body, headers = {}) => new Promise((done, fail) => {
  const request = httpRequest({ host: '127.0.0.1', port, path: '/api/messages', method: 'POST', timeout: 20_000, headers: { 'Content-Type': 'application/json', ...headers } }, async response => {
    let text = '';
    for await (const part of response) text += part;
    lastStatus = response.statusCode;
    done({ status: response.statusCode, text });
  });
  request.on('error', fail).on('timeout', () => request.destroy(new Error('no answer in 20 s')));
  request.end(typeof body === 'string' ? body : JSON.stringify(body));
});
const said = conversation => sent.filter(one => one.activity?.type === 'message' && decodeURIComponent(one.path.split('/')[4] ?? '') === conversation);
const until = async (holds, ms = 15_000) => { for (const end = Date.now() + ms; Date.now() < end && !holds(); ) await wait(20); return holds(); };
const isClientFault = ({ status }) => status >= 400 && status < 500;
const isFine = ({ status }) => status >= 200 && status < 300;

const ask = async (port, fields, after = () => true) => {
  const asked = activity(fields);
  const response = await post(port, asked);
  return isFine(response) && await until(() => said(asked.conversation.id).length > 0) && after(asked, said(asked.conversation.id));
};
const answered = (port, first) => { answers = [first]; return ask(port, {}); };
const sentAgain = (port, first) => { answers = [first]; return ask(port, {}, ({ conversation }) => until(() => { const [one, other] = said(conversation.id); return other && one.activity.text === other.activity.text; })); };

const deliveries = {
  'an empty object': async port => isClientFault(await post(port, '{}')),
  'a list': async port => isClientFault(await post(port, '[]')),
  'no body': async port => isClientFault(await post(port, '')),
  'no JSON': async port => isClientFault(await post(port, '{"type":')),
  'another media type': async port => isClientFault(await post(port, activity(), { 'Content-Type': 'text/plain' })),
  'a reply, addressed': port => ask(port, {}, (asked, [reply]) => reply.path === `/_connector/v3/conversations/${asked.conversation.id}/activities/${asked.id}`
    && reply.activity.from?.id === 'b' && reply.activity.recipient?.id === 'u' && reply.activity.replyToId === asked.id),
  'a conversation with « / »': port => ask(port, { conversation: { id: 'a/b' + port } }),
  'a thread of a Teams channel': port => ask(port, { conversation: { id: `19:x@thread.tacv2;messageid=${port}`, conversationType: 'channel' } }),
  'a conversation with « | »': port => ask(port, { conversation: { id: 'a|b=+' + port } }),
  'a connector that answers 202 with nothing': port => answered(port, { status: 202 }),
  'a connector too busy (429)': port => sentAgain(port, { status: 429, headers: { 'Retry-After': '1' } }),
  'a connector that fails once (502)': port => sentAgain(port, { status: 502 }),
  'a conversation that is gone (404)': async port => { answers = [{ status: 404 }]; const asked = activity(); const fine = isFine(await post(port, asked)); await until(() => said(asked.conversation.id).length > 0); return fine; },
  'expectReplies': async port => {
    const asked = activity({ deliveryMode: 'expectReplies' });
    const { status, text } = await post(port, asked);
    await wait(200);
    return status === 200 && JSON.parse(text).activities?.some(reply => reply.type === 'message' && reply.text) && said(asked.conversation.id).length === 0;
  },
  'an unknown invoke': async port => (await post(port, activity({ type: 'invoke', name: 'nothing/known', text: undefined }))).status === 501,
  'an unknown type': async port => isFine(await post(port, activity({ type: 'nothing/known' }))),
  'typing': async port => isFine(await post(port, activity({ type: 'typing', text: undefined }))),
};

// ---- The programs.
const rows = [];
let port = 4960;
for (const named of process.argv.slice(2)) {
  const [name, command] = [named.slice(0, named.indexOf('=')), named.slice(named.indexOf('=') + 1)];
  const isTold = !name.endsWith('*');
  const row = { program: name.replace('*', ''), good: '–', bad: '–', failed: [] };
  const run = async (environment, checks) => {
    const program = spawn(`exec ${command} ${++port}`, { shell: true, stdio: 'ignore', env: { ...process.env, ...environment } });
    try {
      for (let up = false; !up; await wait(100)) up = await post(port, activity({ type: 'typing' })).then(() => true, () => program.exitCode !== null);
      if (program.exitCode !== null) throw new Error(`${row.program} does not start: ${command}`);
      await wait(1500);
      return await checks();
    } finally {
      program.kill();
    }
  };
  const each = async (kind, checks, passes) => {
    let passed = 0;
    for (const check of Object.keys(checks)) {
      answers = [];
      const fine = await passes(checks[check]).catch(() => false);
      passed += fine ? 1 : 0;
      if (!fine) row.failed.push(`${kind}: ${check} (${lastStatus})`);
    }
    return `${passed} of ${Object.keys(checks).length}`;
  };
  if (isTold) {
    await run(settings, async () => {
      const send = async make => post(port, activity({ deliveryMode: 'expectReplies' }), { Authorization: make() ?? [] });
      row.good = await each('good token', good, async make => isFine(await send(make)));
      row.bad = await each('bad token', bad, async make => [401, 403].includes((await send(make)).status));
    });
  }
  row.deliveries = await run({}, () => each('delivery', deliveries, check => check(port)));
  rows.push(row);
}

console.log('program'.padEnd(14) + 'good tokens'.padStart(12) + 'bad tokens'.padStart(12) + 'deliveries'.padStart(12));
for (const row of rows) {
  console.log(row.program.padEnd(14) + row.good.padStart(12) + row.bad.padStart(12) + row.deliveries.padStart(12));
  for (const failure of row.failed) console.log('  ' + failure);
}
standIn.close();
standIn.closeAllConnections();
