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
const [key, strangersKey] = [newKey(), newKey()];
const publish = (of, kid, endorsements) => keys.push({ ...createPublicKey(of).export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256', endorsements });

// ---- What the programs trust and talk to: keys, a place that gives tokens, a connector.
const keys = [];
const sent = [];
// For a conversation, what its first messages are answered where that is not 201.
const answers = new Map();
const conversationOf = path => decodeURIComponent(path.split('/')[4] ?? '');
const standIn = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const json = (status, value) => { response.writeHead(status, { 'Content-Type': 'application/json' }); response.end(JSON.stringify(value)); };
  if (request.url.endsWith('/metadata')) json(200, { issuer: 'https://api.botframework.com', jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
  else if (request.url === '/keys') json(200, { keys });
  else if (request.url.includes('/oauth2/')) json(200, { token_type: 'Bearer', expires_in: 3600, access_token: 'outbound' });
  else {
    const activity = body ? JSON.parse(body) : null;
    sent.push({ path: request.url, activity });
    const answer = activity?.type !== 'message' ? { status: 202 }
      : answers.get(conversationOf(request.url))?.shift() ?? { status: 201, id: 'r' + sent.length };
    response.writeHead(answer.status, { ...(answer.id && { 'Content-Type': 'application/json' }), ...answer.headers });
    response.end(answer.id ? JSON.stringify({ id: answer.id }) : undefined);
  }
});
const listen = server => new Promise(done => server.listen(0, '127.0.0.1', () => done(server.address().port)));
const url = `http://127.0.0.1:${await listen(standIn)}`;
publish(key, 'k1', ['msteams']);
publish(key, 'skype', ['skype']);
publish(key, 'bare', undefined);
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

// Each makes a header, and the activity's fields where these matter. A bad one differs from a good one by what its name says alone.
const other = '22222222-2222-2222-2222-222222222222';
const stranger = '33333333-3333-3333-3333-333333333333';
const good = {
  'a channel\'s': () => bearer(channel()),
  'a channel\'s, whose address ends with a slash': () => bearer(channel({ serviceurl: serviceUrl + '/' })),
  'a channel\'s, expired two minutes ago': () => bearer(channel({ nbf: now() - 3600, exp: now() - 120 })),
  'the Emulator\'s, version 2.0': () => bearer(entra()),
  'the Emulator\'s, version 1.0': () => bearer(entra({ ver: '1.0', azp: undefined, appid: app, iss: `https://sts.windows.net/${tenant}/` })),
  'a channel\'s, of a key published since': () => {
    const [since, kid] = [newKey(), 'k' + keys.length];
    publish(since, kid, ['msteams']);
    return bearer(channel(), { kid }, rs256(since));
  },
};
const bad = {
  'no header': () => undefined,
  'Basic': () => bearer(channel()).replace('Bearer', 'Basic'),
  'no JWT': () => 'Bearer a.b.c',
  'two segments': () => bearer(channel()).split('.').slice(0, 2).join('.'),
  'signature stripped': () => bearer(channel()).replace(/[^.]*$/, ''),
  'signature changed': () => bearer(channel()).slice(0, -6) + 'AAAAAA',
  'claims changed': () => { const [h, , s] = bearer(channel()).split('.'); return [h, encode(channel({ exp: now() + 7200 })), s].join('.'); },
  'alg none': () => bearer(channel(), { alg: 'none' }, () => ''),
  'HS256 with the public key': () => bearer(channel(), { alg: 'HS256' }, text => createHmac('sha256', pem).update(text).digest('base64url')),
  'another key': () => bearer(channel(), {}, rs256(strangersKey)),
  'no kid': () => bearer(channel(), { kid: undefined }),
  'unknown kid': () => bearer(channel(), { kid: 'unknown' }),
  'expired': () => bearer(channel({ nbf: now() - 7200, exp: now() - 600 })),
  'not yet valid': () => bearer(channel({ nbf: now() + 600 })),
  'no expiry': () => bearer(channel({ exp: undefined })),
  'another issuer': () => bearer(channel({ iss: 'https://evil.test' })),
  'issuer of another cloud': () => bearer(channel({ iss: 'https://api.botframework.us' })),
  'another audience': () => bearer(channel({ aud: other })),
  'no serviceurl': () => bearer(channel({ serviceurl: undefined })),
  'another serviceurl': () => bearer(channel({ serviceurl: 'https://smba.trafficmanager.net/emea/' })),
  'an activity without serviceUrl': () => [bearer(channel()), { serviceUrl: undefined }],
  'a key endorsed for another channel': () => bearer(channel(), { kid: 'skype' }),
  'a key endorsed for none': () => bearer(channel(), { kid: 'bare' }),
  'Entra\'s, of the attacker\'s tenant': () => bearer(entra({ tid: stranger, iss: `https://login.microsoftonline.com/${stranger}/v2.0` })),
  'Entra\'s, for another application': () => bearer(entra({ azp: other })),
  'Entra\'s, for another audience': () => bearer(entra({ aud: other })),
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
const said = conversation => sent.filter(one => one.activity?.type === 'message' && conversationOf(one.path) === conversation);
const replies = asked => said(asked.conversation.id).filter(one => one.activity.replyToId === asked.id);
const until = async (holds, ms = 15_000) => {
  for (const end = Date.now() + ms; Date.now() < end; await wait(20)) if (await holds()) return true;
  return holds();
};
const isClientFault = ({ status }) => status >= 400 && status < 500;
const isFine = ({ status }) => status >= 200 && status < 300;
const isReply = (reply, asked) => reply.type === 'message' && reply.text && reply.channelId === asked.channelId && reply.replyToId === asked.id
  && reply.conversation?.id === asked.conversation.id && reply.from?.id === 'b' && reply.recipient?.id === 'u';
const inline = async (port, asked, headers) => {
  const response = await post(port, { ...asked, deliveryMode: 'expectReplies' }, headers);
  return { ...response, isAnswered: response.status === 200 && JSON.parse(response.text).activities.some(reply => isReply(reply, asked)) };
};

const ask = async (port, fields, holds = () => true) => {
  const asked = activity(fields);
  return isFine(await post(port, asked)) && await until(() => replies(asked).length > 0) && holds(asked, replies(asked)[0]);
};

// Something that may go wrong, then a message in the same conversation: both are taken, the message is answered, and the first had the replies it should
// have. These are counted again at the end of the run, when whatever is sent again would have come: that is the function given back.
const goesOn = async (port, fields, answer, holds) => {
  const first = activity(fields);
  const texts = () => replies(first).map(reply => reply.activity.text);
  answers.set(first.conversation.id, answer ? [answer] : []);
  return isFine(await post(port, first)) && await until(() => holds(texts()))
    && await ask(port, { conversation: first.conversation }) && (() => holds(texts()));
};
const nothing = texts => texts.length === 0;
const tried = times => texts => texts.length === times && texts.every(text => text === texts[0]);
// Not sent again; something else may be said of it.
const givenUp = texts => texts.lastIndexOf(texts[0]) === 0;

const deliveries = {
  'an empty object': async port => isClientFault(await post(port, '{}')),
  'a list': async port => isClientFault(await post(port, '[]')),
  'no body': async port => isClientFault(await post(port, '')),
  'no JSON': async port => isClientFault(await post(port, '{"type":')),
  'another media type': async port => isClientFault(await post(port, activity(), { 'Content-Type': 'text/plain' })),
  'a message, taken without a body': async port => {
    const response = await post(port, activity());
    return isFine(response) && response.text === '';
  },
  'a reply, addressed': port => ask(port, {}, (asked, reply) =>
    reply.path === `/_connector/v3/conversations/${asked.conversation.id}/activities/${asked.id}` && isReply(reply.activity, asked)),
  'a conversation with « / »': port => ask(port, { conversation: { id: 'a/b' + port } }),
  'a thread of a Teams channel': port => ask(port, { conversation: { id: `19:x@thread.tacv2;messageid=${port}`, conversationType: 'channel' } }),
  'a conversation with « | »': port => ask(port, { conversation: { id: 'a|b=+' + port } }),
  'a connector that answers 202 with nothing': port => goesOn(port, {}, { status: 202 }, tried(1)),
  'a conversation that is gone (404)': port => goesOn(port, {}, { status: 404 }, givenUp),
  'a connector too busy (429)': port => goesOn(port, {}, { status: 429, headers: { 'Retry-After': '1' } }, tried(2)),
  'a connector that fails once (502)': port => goesOn(port, {}, { status: 502 }, tried(2)),
  'expectReplies': async port => {
    const asked = activity();
    return (await inline(port, asked)).isAnswered && (() => said(asked.conversation.id).length === 0);
  },
  'an unknown invoke': async port => (await post(port, activity({ type: 'invoke', name: 'nothing/known', text: undefined }))).status === 501,
  'an unknown type': port => goesOn(port, { type: 'nothing/known' }, undefined, nothing),
  'typing': port => goesOn(port, { type: 'typing', text: undefined }, undefined, nothing),
};

// ---- The programs.
const rows = [];
for (const named of process.argv.slice(2)) {
  const [name, command] = [named.slice(0, named.indexOf('=')), named.slice(named.indexOf('=') + 1)];
  const row = { program: name.replace('*', ''), good: '–', bad: '–', failed: [] };
  const run = async (environment, checks) => {
    const free = createServer();
    const port = await listen(free);
    await new Promise(done => free.close(done));
    const program = spawn(`exec ${command} ${port}`, { shell: true, stdio: 'ignore', env: { ...process.env, ...environment } });
    const ended = new Promise(done => program.on('exit', done));
    try {
      await until(() => program.exitCode !== null || post(port, activity({ type: 'typing' })).then(() => true, () => false), 60_000);
      if (program.exitCode !== null) throw new Error(`${row.program} does not start: ${command}`);
      return await checks(port);
    } finally {
      program.kill();
      await ended;
    }
  };
  const each = async (kind, checks, passes) => {
    const results = [];
    for (const check of Object.keys(checks)) {
      lastStatus = 'no answer';
      results.push([check, await passes(checks[check]).catch(() => false), lastStatus]);
    }
    const failed = results.filter(([, result]) => !(typeof result === 'function' ? result() : result));
    row.failed.push(...failed.map(([check, , status]) => `${kind}: ${check} (${status})`));
    return `${results.length - failed.length} of ${results.length}`;
  };
  if (!name.endsWith('*')) {
    await run(settings, async port => {
      const send = async make => {
        const [header, fields] = [make()].flat();
        return inline(port, activity(fields), { Authorization: header ?? [] });
      };
      row.good = await each('good token', good, async make => (await send(make)).isAnswered);
      row.bad = await each('bad token', bad, async make => [401, 403].includes((await send(make)).status));
    });
  }
  row.deliveries = await run({}, port => each('delivery', deliveries, check => check(port)));
  rows.push(row);
}

console.log('program'.padEnd(14) + 'good tokens'.padStart(12) + 'bad tokens'.padStart(12) + 'deliveries'.padStart(12));
for (const row of rows) {
  console.log(row.program.padEnd(14) + row.good.padStart(12) + row.bad.padStart(12) + row.deliveries.padStart(12));
  for (const failure of row.failed) console.log('  ' + failure);
}
process.exitCode = rows.some(row => row.program.startsWith('our-') && row.failed.length > 0) ? 1 : 0;
standIn.close();
standIn.closeAllConnections();
