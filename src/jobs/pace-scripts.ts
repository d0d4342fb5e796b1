/** The pace's rules as they run in Redis: each one at once, so that two senders cannot take one place. */

/** KEYS: messages of the last two windows by the time they left, pause, begin of the window, this chat, refusals of late. ARGV: count, window, chat's window,
 *  step, room and span of the rhythm (outbox/pace.ts), the place's name, the shortest step. Answers 0, or milliseconds to wait; negative: only this
 *  chat has to. The same rules as outbox/pace-memory.ts. */
export const take = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + time[2] / 1000
  local count, window, chat = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
  local step, span = tonumber(ARGV[4]), tonumber(ARGV[6])
  local room = tonumber(ARGV[5]) * (1 + math.min(tonumber(redis.call('GET', KEYS[5]) or '0'), 6) / 12)
  local wait = redis.call('PTTL', KEYS[2])
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.3f', now - 2 * window))
  local begun = tonumber(redis.call('GET', KEYS[3]) or '-1e15')
  local over = begun + window
  if now >= over then begun = math.max(now, over + room) end
  local used = redis.call('ZCOUNT', KEYS[1], string.format('%.3f', begun), '+inf')
  local even = begun
  if used >= count then
    even = begun + window + room
  elseif used > 0 then
    local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
    even = math.max(begun + used * step, last[2] + ARGV[8])
  end
  wait = math.max(wait, even - now)
  local left = redis.call('ZCARD', KEYS[1])
  if left >= count then
    local oldest = redis.call('ZRANGE', KEYS[1], left - count, left - count, 'WITHSCORES')
    wait = math.max(wait, oldest[2] + span - now)
  end
  if wait > 0 then return math.ceil(wait) end
  local own = redis.call('PTTL', KEYS[4])
  if own > 0 then return -own end
  redis.call('SET', KEYS[3], string.format('%.3f', begun), 'PX', math.ceil(window * 3))
  redis.call('ZADD', KEYS[1], string.format('%.3f', now), ARGV[7])
  redis.call('PEXPIRE', KEYS[1], math.ceil(window * 3))
  redis.call('SET', KEYS[4], 1, 'PX', math.ceil(chat))
  return 0`;

/** KEYS: messages of the last two windows, begin of the window, then one a chat. ARGV: window, chat's window, names of the places. */
export const replied = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + time[2] / 1000
  local at = string.format('%.3f', now)
  if now >= tonumber(redis.call('GET', KEYS[2]) or '-1e15') + tonumber(ARGV[1]) then
    redis.call('SET', KEYS[2], at, 'PX', ARGV[1] * 3)
  end
  for index = 3, #KEYS do
    redis.call('ZADD', KEYS[1], at, ARGV[index])
    redis.call('SET', KEYS[index], 1, 'PX', ARGV[2])
  end
  redis.call('PEXPIRE', KEYS[1], ARGV[1] * 3)
  return 0`;

/** KEYS: messages of the last two windows, begin of the window. ARGV: how long ago the place was given, what is the same place, window. */
export const late = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + time[2] / 1000
  local begun = redis.call('GET', KEYS[2])
  if not begun or tonumber(begun) <= now - ARGV[1] - ARGV[2] then return 0 end
  local at = string.format('%.3f', now)
  local first = redis.call('ZRANGEBYSCORE', KEYS[1], begun, '+inf', 'LIMIT', 0, 1)
  if first[1] then redis.call('ZADD', KEYS[1], at, first[1]) end
  redis.call('SET', KEYS[2], at, 'PX', math.ceil(ARGV[3] * 3))
  return 0`;

/** What a gateway knew before there was bulk. KEYS: begin of the window. ARGV: how long ago it was, window. */
export const known = `
  local time = redis.call('TIME')
  local begun = time[1] * 1000 + time[2] / 1000 - ARGV[1]
  redis.call('SET', KEYS[1], string.format('%.3f', begun), 'PX', math.ceil(ARGV[2] * 3))
  return 0`;

/** KEYS: messages of the last two windows, begin of the window. ARGV: how long the window still lasts, window, how many make it full. */
export const refused = `
  local time = redis.call('TIME')
  local begun = time[1] * 1000 + time[2] / 1000 + ARGV[1] - ARGV[2]
  if redis.call('ZCOUNT', KEYS[1], string.format('%.3f', begun), '+inf') < tonumber(ARGV[3]) then return 0 end
  if begun > tonumber(redis.call('GET', KEYS[2]) or '-1e15') then
    redis.call('SET', KEYS[2], string.format('%.3f', begun), 'PX', math.ceil(ARGV[2] * 3))
  end
  return 0`;

/** KEYS: pause, refusals of late, begin of the window. ARGV: how long, for how long a refusal counts, window. */
export const pause = `
  if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], 1, 'PX', ARGV[1]) end
  local time = redis.call('TIME')
  local begun = time[1] * 1000 + time[2] / 1000 + ARGV[1] - ARGV[3]
  if begun > tonumber(redis.call('GET', KEYS[3]) or '-1e15') then
    redis.call('SET', KEYS[3], string.format('%.3f', begun), 'PX', math.ceil(ARGV[1] + ARGV[3] * 3))
  end
  redis.call('INCR', KEYS[2])
  redis.call('PEXPIRE', KEYS[2], ARGV[2])
  return 0`;
