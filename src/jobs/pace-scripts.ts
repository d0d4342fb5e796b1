/** The pace's rules as they run in Redis: each one at once, so that two senders cannot take one place. ARGV[1] is the time, in milliseconds; ''
 *  is Redis' own, the one clock that all processes share. Keys expire long after what they say is over. */
const time = `
  local clock = redis.call('TIME')
  local now = tonumber(ARGV[1]) or clock[1] * 1000 + clock[2] / 1000
  local function set(key, at, lasts) redis.call('SET', key, string.format('%.3f', at), 'PX', math.ceil(lasts)) end
  local function get(key) return tonumber(redis.call('GET', key) or '-1e15') end
  local function since(key, begun) return redis.call('ZCOUNT', key, string.format('%.3f', begun), '+inf') end
  local function add(key, at, name) redis.call('ZADD', key, string.format('%.3f', at), name) end`;

/** KEYS: messages of the last two windows by the time they left, begin of the window, pause, refusals of late, this chat. ARGV[2..]: count, window,
 *  chat's window, step, hurried step, room and span of the rhythm (outbox/pace.ts), the place's name. Answers 0, or milliseconds to wait;
 *  negative: only this chat has to. The same rules as outbox/pace-memory.ts. */
export const take = `${time}
  local left, begin, pause, refusals, own = unpack(KEYS)
  local count, window, chat = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
  local step, hurried, span = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[8])
  local room = tonumber(ARGV[7]) * (1 + math.min(tonumber(redis.call('GET', refusals) or '0'), 6) / 12)
  redis.call('ZREMRANGEBYSCORE', left, '-inf', string.format('%.3f', now - 2 * window))
  local begun = get(begin)
  local over = begun + window
  if now >= over then begun = math.max(now, over + room) end
  local used = since(left, begun)
  local even = begun
  if used >= count then
    even = begun + window + room
  elseif used > 0 then
    local last = redis.call('ZRANGE', left, -1, -1, 'WITHSCORES')
    even = math.max(begun + used * step, last[2] + hurried)
  end
  local wait = math.max(get(pause), even) - now
  local all = redis.call('ZCARD', left)
  if all >= count then
    local oldest = redis.call('ZRANGE', left, all - count, all - count, 'WITHSCORES')
    wait = math.max(wait, oldest[2] + span - now)
  end
  if wait > 0 then return math.ceil(wait) end
  if get(own) > now then return -math.ceil(get(own) - now) end
  set(begin, begun, window * 3)
  add(left, now, ARGV[9])
  redis.call('PEXPIRE', left, math.ceil(window * 3))
  set(own, now + chat, chat * 3)
  return 0`;

/** KEYS: messages of the last two windows, begin of the window, this chat. ARGV[2..]: how many make the window full (0: that stops no reply),
 *  window, chat's window, edge of the rhythm, the place's name. Answers after how many milliseconds the reply leaves. */
export const reply = `${time}
  local left, begin, own = unpack(KEYS)
  local full, window, chat, edge = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
  local begun = get(begin)
  local over = begun + window
  if full > 0 and now < over + edge and since(left, begun) >= full then
    begun = over + edge
    set(begin, begun, window * 3)
  elseif now >= over then
    begun = now
    set(begin, begun, window * 3)
  end
  local leaves = math.max(now, begun)
  add(left, leaves, ARGV[6])
  set(own, leaves + chat, chat * 3)
  redis.call('PEXPIRE', left, math.ceil(window * 3))
  return math.ceil(leaves - now)`;

/** KEYS: messages of the last two windows, begin of the window. ARGV[2..]: window, how long ago the place was given, what is the same place. */
export const late = `${time}
  local left, begin = KEYS[1], KEYS[2]
  local begun = redis.call('GET', begin)
  if not begun or math.abs(tonumber(begun) - (now - ARGV[3])) >= tonumber(ARGV[4]) then return 0 end
  local first = redis.call('ZRANGEBYSCORE', left, begun, '+inf', 'LIMIT', 0, 1)
  if first[1] then add(left, now, first[1]) end
  set(begin, now, ARGV[2] * 3)
  return 0`;

/** What a gateway knew before there was bulk. KEYS: begin of the window. ARGV[2..]: window, how long ago it began. */
export const known = `${time}
  set(KEYS[1], now - ARGV[3], ARGV[2] * 3)
  return 0`;

/** Keeps to the platform's window after a refusal, if our count says too that it is full (begunBefore in outbox/pace.ts). The last one counted
 *  is what was refused. */
const align = `
  local function align(left, begin, count, window, ms)
    local from = math.max(redis.call('ZCARD', left) - count - 1, 0)
    local first = redis.call('ZRANGE', left, from, from, 'WITHSCORES')[2]
    if not first then return end
    local least = ms
    if ms % 1000 == 0 then least = ms - 1000 end
    local begun = math.min(math.max(first + window, now + least), now + ms) - window
    if since(left, begun) >= count - 1 then set(begin, begun, window * 3 + ms) end
  end`;

/** KEYS: messages of the last two windows, begin of the window. ARGV[2..]: count, window, for how long the platform refuses. */
export const refused = `${time}${align}
  align(KEYS[1], KEYS[2], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]))
  return 0`;

/** KEYS: messages of the last two windows, begin of the window, pause, refusals of late. ARGV[2..]: count, window, how long, for how long a
 *  refusal counts. */
export const pause = `${time}${align}
  local left, begin, resume, refusals = unpack(KEYS)
  local ms = tonumber(ARGV[4])
  if now + ms > get(resume) then set(resume, now + ms, ms * 3) end
  align(left, begin, tonumber(ARGV[2]), tonumber(ARGV[3]), ms)
  redis.call('INCR', refusals)
  redis.call('PEXPIRE', refusals, ARGV[5])
  return 0`;
