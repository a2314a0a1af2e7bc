// What Hotseat is compared with: Socket.IO rooms, in memory or with a durable row in SQLite before each push is shown.
// node rooms.js memory | node rooms.js sqlite FILE
const { createServer } = require('node:http');
const { Server } = require('socket.io');

const [, , kind, file] = process.argv;
const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
const store = kind === 'sqlite' ? storeIn(file) : () => {};

io.on('connection', (socket) => {
  socket.on('join', (room) => {
    socket.join(room);
    socket.emit('joined');
  });
  socket.on('push', (room, text) => {
    store(room, text);
    io.to(room).emit('push', text);
  });
});
http.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${http.address().port}`));

function storeIn(path) {
  const database = require('better-sqlite3')(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE push (id INTEGER PRIMARY KEY, room TEXT NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO push (room, at, text) VALUES (?, ?, ?)');
  return (room, text) => insert.run(room, Date.now(), text);
}
