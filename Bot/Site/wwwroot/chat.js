// Opens the chat when the person asks for it: until then no client is loaded, and nothing is kept in the browser.
(() => {
  'use strict';
  const nonce = document.currentScript.nonce;
  const chat = document.getElementById('discussion');
  const form = document.getElementById('formulaire');
  const status = document.getElementById('etat');
  let box = document.getElementById('webchat');
  const opener = document.getElementById('ouvrir');
  const isFramed = chat.dataset.framed === 'oui';
  const key = 'discussion';
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const socketPatience = 5000;
  const connectPatience = 10000;
  const retryPatience = { first: 1000, longest: 30000 };
  const checkEvery = 15000;
  // How long the client itself goes on trying to start a conversation; that it gave up it tells nobody.
  const startPatience = 30 * 60 * 1000;
  // Direct Line's own numbers.
  const connecting = 1;
  const online = 2;
  let session = null;
  let opening = null;

  // What is kept is what a reload needs; a browser that keeps nothing still chats.
  const kept = {
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        sessionStorage.setItem(key, JSON.stringify(value));
      } catch { /* Nothing is kept. */ }
    },
    clear() {
      try {
        sessionStorage.removeItem(key);
      } catch { /* Nothing was kept. */ }
    },
  };

  function loadClient() {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = chat.dataset.client;
      script.integrity = chat.dataset.integrity;
      script.nonce = nonce;
      script.onload = resolve;
      script.onerror = () => {
        script.remove();
        reject(new Error('client'));
      };
      document.head.append(script);
    });
  }

  // What the server says; null where it answers with one of these states.
  async function request(url, options, gone = []) {
    const response = await fetch(url, options);
    if (response.ok) {
      return response.json();
    }

    if (gone.includes(response.status)) {
      return null;
    }

    throw new Error(response.status === 429 ? 'busy' : 'token');
  }

  function begin() {
    return request(chat.dataset.token, { method: 'POST' });
  }

  // Null where the token or the conversation is no more.
  function requestAs(token, method, url) {
    return request(url, { method, headers: { Authorization: `Bearer ${token}` } }, [401, 403, 404]);
  }

  // Comes back to the conversation of before, if it still exists. That nobody can be reached says nothing of it.
  async function start(before) {
    if (before) {
      const token = await requestAs(before.token, 'POST', `${before.domain}/tokens/refresh`);
      if (token && await find({ ...before, token: token.token })) {
        return { ...before, token: token.token, resumed: true };
      }

      kept.clear();
    }

    return begin();
  }

  function find({ domain, conversationId, token, last }) {
    return requestAs(token, 'GET', `${domain}/conversations/${encodeURIComponent(conversationId)}/activities?watermark=${last || ''}`);
  }

  function style() {
    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    return {
      accent: colour('--accent'),
      adaptiveCardsParserMaxVersion: '1.5',
      avatarSize: 0,
      backgroundColor: colour('--paper'),
      bubbleBackground: colour('--ground'),
      bubbleBorderColor: colour('--line'),
      bubbleBorderRadius: 8,
      bubbleFromUserBackground: colour('--note'),
      bubbleFromUserBorderColor: colour('--line'),
      bubbleFromUserBorderRadius: 8,
      bubbleFromUserTextColor: colour('--ink'),
      bubbleMaxWidth: 640,
      bubbleTextColor: colour('--ink'),
      cardEmphasisBackgroundColor: colour('--note'),
      failedConnectivity: colour('--ink'),
      hideUploadButton: true,
      notificationText: colour('--faint'),
      primaryFont: 'system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif',
      sendBoxBackground: colour('--paper'),
      sendBoxBorderTop: `solid 1px ${colour('--line')}`,
      sendBoxButtonColor: colour('--accent'),
      sendBoxPlaceholderColor: colour('--faint'),
      sendBoxTextColor: colour('--ink'),
      sendBoxTextWrap: true,
      subtle: colour('--faint'),
      suggestedActionBackgroundColor: colour('--paper'),
      suggestedActionBackgroundColorOnActive: colour('--note'),
      suggestedActionBackgroundColorOnHover: colour('--ground'),
      suggestedActionBorderColor: colour('--accent'),
      suggestedActionBorderRadius: 8,
      suggestedActionBorderWidth: 1,
      suggestedActionHeight: 36,
      suggestedActionLayout: 'flow',
      suggestedActionTextColor: colour('--accent'),
      timestampColor: colour('--faint'),
      transcriptActivityVisualKeyboardIndicatorColor: colour('--faint'),
    };
  }

  function draw() {
    const colours = style();
    WebChat.renderWebChat({
      directLine: session.directLine,
      store: session.store,
      locale: 'fr-FR',
      userID: session.userId,
      username: '',
      nonce,
      overrideLocalizedStrings: typeset,
      styleOptions: colours,
      adaptiveCardsHostConfig: hostConfig(colours),
    }, box);
  }

  // The client's French has typewriter's apostrophes and dots, and dates behind the wrong word.
  function typeset(strings) {
    return Object.fromEntries(Object.entries(strings).map(([name, text]) =>
      [name, typeof text === 'string' ? text.replaceAll("'", '’').replaceAll('...', '…').replace('Envoyé à $1', 'Envoyé le $1') : text]));
  }

  function hostConfig(colours) {
    const text = { default: colours.bubbleTextColor, subtle: colours.subtle };
    const one = (colour) => ({ default: colour, subtle: colour });
    return {
      fontFamily: colours.primaryFont,
      supportsInteractivity: true,
      actions: { actionsOrientation: 'vertical', actionAlignment: 'stretch', buttonSpacing: 8, maxActions: 100 },
      containerStyles: {
        default: {
          backgroundColor: 'transparent',
          foregroundColors: { default: text, accent: one(colours.accent), attention: one(colours.bubbleTextColor), good: one(colours.bubbleTextColor), warning: one(colours.bubbleTextColor), dark: text, light: text },
        },
      },
    };
  }

  function connect() {
    const current = session;
    const before = current.directLine;
    const line = WebChat.createDirectLine({
      domain: current.domain,
      token: current.token,
      webSocket: current.sockets,
      ...(current.resumed ? { conversationId: current.conversationId, watermark: '0' } : {}),
      conversationStartProperties: { locale: 'fr-FR' },
    });
    current.directLine = line;
    current.startingUntil = current.resumed ? 0 : Date.now() + startPatience;
    before?.end();
    let wasOnline = false;
    line.connectionStatus$.subscribe((state) => {
      if (current !== session || line !== current.directLine) {
        return;
      }

      if (state >= online) {
        current.startingUntil = 0;
      }

      if (state > online || (state === connecting && wasOnline)) {
        setTimeout(check, 0, current);
      }

      wasOnline ||= state === online;
    });
  }

  // The client tries again by itself, but not with another token or in another conversation. One that is still being started, however
  // long that takes, is not there yet, and not gone.
  async function check(current) {
    if (current !== session || current.checking || Date.now() < current.startingUntil) {
      return;
    }

    current.checking = true;
    while (!await isSettled(current));
    current.checking = false;
  }

  // Asked again, or renewed again, after a pause that doubles until the conversation is found: a server that gives tokens and starts
  // nothing would be asked without end.
  async function isSettled(current) {
    const { wait } = current;
    current.wait = Math.min(Math.max(2 * wait, retryPatience.first), retryPatience.longest);
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (current !== session) {
      return true;
    }

    try {
      if (await find({ ...current, token: current.directLine.token || current.token })) {
        current.wait = 0;
      } else {
        await renew(current);
      }

      return true;
    } catch {
      return false;
    }
  }

  // The welcome comes at once, or what was said before: where nothing comes, something between us lets no socket through.
  function fallBack(current) {
    if (!current.sockets) {
      return;
    }

    const { directLine } = current;
    setTimeout(() => {
      if (current === session && directLine === current.directLine && !current.heard) {
        Object.assign(current, { sockets: false, resumed: true, token: current.directLine.token || current.token });
        connect();
        draw();
        keep();
      }
    }, socketPatience);
  }

  // The token or the conversation is no more (the server was started anew, the machine slept): what was said stays in sight, what is
  // being typed as well, and the talk goes on in a new conversation.
  async function renew(current) {
    const given = await begin();
    if (current !== session) {
      return;
    }

    const { heard } = current;
    Object.assign(current, { resumed: false, ...given, heard: false, last: 0 });
    connect();
    draw();
    keep();

    // Whoever heard nothing yet has lost nothing.
    if (heard) {
      say(chat.dataset.renewed);
    }
  }

  // Whoever waits for nothing can ask the form meanwhile; the client goes on trying.
  function expect(current) {
    setTimeout(() => {
      if (current === session && !current.connected) {
        form.hidden = false;
        say(chat.dataset.failed);
      }
    }, connectPatience);
  }

  function say(text) {
    status.textContent = text;
    fit();
  }

  // What is no longer so, unless something else was said since.
  function takeBack(text) {
    if (status.textContent === text) {
      say('');
    }
  }

  async function open() {
    say(chat.dataset.loading);
    try {
      const [given] = await Promise.all([start(kept.read()), window.WebChat ? null : loadClient()]);
      session = { sockets: true, ...given, questions: [], held: [], last: 0, connected: false, heard: false, startingUntil: 0, checking: false, wait: 0 };
      const opened = session;
      session.store = WebChat.createStore({}, () => (next) => (action) => {
        // What a closed chat is still told, such as that its last message did not go, is of no concern to the next one.
        if (opened !== session) {
          return next(action);
        }

        if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && session.sockets && !session.heard) {
          session.held.push(action);
          return undefined;
        }

        if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
          session.connected = true;
          setTimeout(release, 0, session);
          takeBack(chat.dataset.failed);
          form.hidden = !chat.hidden;
          setTimeout(askAll);
          fallBack(session);
        } else if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
          session.heard = true;
          session.last = Number(action.payload.activity.id?.split('|')[1]) || session.last;
          setTimeout(release, 0, session);
        } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED') {
          takeBack(chat.dataset.unsent);
        } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_IMPEDED') {
          say(chat.dataset.unsent);
        } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') {
          say(chat.dataset.unsent);
          setTimeout(check, 0, session);
        }

        return next(action);
      });
      connect();
      reveal(true);
      draw();
      dark.addEventListener('change', draw);
      say('');
      keep();
      expect(session);
    } catch (e) {
      session = null;
      reveal(false);
      say(e.message === 'busy' ? chat.dataset.busy : chat.dataset.failed);
      form.hidden = false;
      throw e;
    }
  }

  function keep() {
    if (session && !chat.hidden) {
      const { domain, conversationId, userId, sockets } = session;
      kept.write({ domain, conversationId, userId, sockets, token: session.directLine.token || session.token });
    }
  }

  // Nothing is sent before the connection has shown that it works: what is sent by one that does not is taken for lost.
  function release(current) {
    if (current === session && (current.heard || !current.sockets)) {
      for (const action of current.held.splice(0)) {
        current.store.dispatch(action);
      }
    }
  }

  function askAll() {
    for (const text of session.questions.splice(0)) {
      session.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
    }
  }

  // The chat takes what the window leaves below it, so that its input is in sight without scrolling.
  function fit() {
    chat.style.setProperty('--above', `${box.getBoundingClientRect().top + scrollY}px`);
  }

  function reveal(isOpen) {
    chat.hidden = !isOpen;
    document.body.classList.toggle('discussing', isOpen);
    fit();
  }

  // The focus moves only when the person has just asked for the chat.
  async function show({ focus }) {
    form.hidden = true;
    opening ??= open();
    try {
      await opening;
    } catch {
      opening = null;
      if (focus) {
        opener?.focus();
      }

      return;
    }

    reveal(true);
    keep();
    if (focus) {
      for (let i = 0; i < 50; i++) {
        const input = box.querySelector('[data-id="webchat-sendbox-input"]');
        if (input) {
          input.focus();
          return;
        }

        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  // Closed is forgotten: what was said is gone from the browser, and the next opening begins anew.
  function close() {
    reveal(false);
    say('');
    form.hidden = false;
    kept.clear();
    dark.removeEventListener('change', draw);
    const { directLine } = session;
    session = null;
    directLine.end();
    opening = null;
    const fresh = box.cloneNode(false);
    box.replaceWith(fresh);
    box = fresh;
  }

  async function askInChat(text) {
    await show({ focus: true });
    if (session) {
      session.questions.push(text);
      if (session.connected) {
        askAll();
      }
    }
  }

  if (opener) {
    opener.parentElement.hidden = false;
    opener.addEventListener('click', () => show({ focus: true }));
    document.getElementById('fermer').addEventListener('click', () => {
      close();
      opener.focus();
    });
    for (const link of document.querySelectorAll('[data-question]')) {
      link.addEventListener('click', (event) => {
        if (session && !chat.hidden) {
          event.preventDefault();
          askInChat(link.dataset.question);
        }
      });
    }
  }

  // In a frame, the page around it cannot hear the key. Inside the transcript, Escape means something to the client.
  if (isFramed) {
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && (event.target === document.body || event.target.dataset.id === 'webchat-sendbox-input')) {
        parent.postMessage('fermer', '*');
      }
    });
  }

  // A socket that is gone for good is told nowhere: from time to time, and when the person comes back to the page, it is asked for.
  function checkInSight() {
    if (session && !document.hidden) {
      check(session);
    }
  }

  setInterval(checkInSight, checkEvery);
  document.addEventListener('visibilitychange', checkInSight);
  addEventListener('online', checkInSight);
  addEventListener('pagehide', keep);
  addEventListener('resize', fit);
  if (isFramed || new URLSearchParams(location.search).get('chat') === 'open' || kept.read()) {
    show({ focus: false });
  }
})();
