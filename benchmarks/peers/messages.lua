-- What wrk sends: questions in a thousand conversations, each message with an id of its own, whose answer is the body of the response.
-- QUESTIONS names a file with a question a line. A response without a reply counts as a failure.
local questions = {}
for line in io.lines(os.getenv("QUESTIONS")) do
  questions[#questions + 1] = line:gsub('\\', '\\\\'):gsub('"', '\\"')
end

local head = '{"type":"message","deliveryMode":"expectReplies","channelId":"emulator","timestamp":"2026-11-23T06:59:03.787Z",'
  .. '"localTimestamp":"2026-11-23T06:59:03.787+00:00","localTimezone":"UTC","serviceUrl":"http://localhost:56150/_connector",'
  .. '"from":{"id":"user-id-0","name":"Alex Wilber","aadObjectId":"00000000-0000-0000-0000-0000000000020"},'
  .. '"recipient":{"id":"00000000-0000-0000-0000-00000000000011","name":"Test Bot"},"textFormat":"plain","locale":"fr-FR",'
  .. '"entities":[{"type":"clientInfo","locale":"fr-FR","country":"FR","platform":"Web","timezone":"UTC"}],'
  .. '"channelData":{"tenant":{"id":"00000000-0000-0000-0000-0000000000001"}},"text":"'
local run = tostring(os.time()) .. tostring(os.clock())
local sent = 0
answered = 0

wrk.headers["Content-Type"] = "application/json"

function request()
  sent = sent + 1
  return wrk.format("POST", "/api/messages", nil, head .. questions[(sent + math.floor(sent / 1000)) % #questions + 1]
    .. '","id":"' .. run .. "-" .. sent
    .. '","conversation":{"conversationType":"personal","id":"conversation-' .. sent % 1000 .. '"}}')
end

function response(status, headers, body)
  if status == 200 and body:find('"type":"message"', 1, true) and body:find('"text":"[^"]') then
    answered = answered + 1
  end
end

local threads = {}

function setup(thread)
  threads[#threads + 1] = thread
end

function done(summary, latency)
  local replies = 0
  for _, thread in ipairs(threads) do
    replies = replies + thread:get("answered")
  end
  print(string.format("RESULT %d %d %d %.3f", summary.requests, replies, summary.duration, latency:percentile(99) / 1000))
end
