// The Playground listens on every interface; in tests it stays on this machine.
import net from 'node:net';

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  if (/^\d+$/.test(String(args[0]))) {
    return listen.call(this, Number(args[0]), '127.0.0.1', ...args.filter((arg) => typeof arg === 'function'));
  }
  if (args[0] && typeof args[0] === 'object' && 'port' in args[0]) {
    args[0].host = '127.0.0.1';
  }
  return listen.apply(this, args);
};
