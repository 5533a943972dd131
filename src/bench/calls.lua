-- What wrk sends. Arguments: the call, a token, and what the call needs besides.

local threads = 0
local sent, answered = 0, 0
local calls = {}

function setup(thread)
    threads = threads + 1
    thread:set("number", threads)
end

function init(args)
    headers = { ["Authorization"] = "Bearer " .. args[2] }
    request = calls[args[1]](args[3], args[4])
end

-- Submits: each call a new key and another citizen (a serial of 9999 is no real NIK's). `run` makes the keys of this run
-- its own; where `enough` is given, each thread ends after so many answers.
function calls.create(run, enough)
    local body = [[{"service": "BANSOS-USUL", "applicant": {"name": "Contoh Pemohon %d", "nik": "351107%02d%02d%02d9999", ]]
        .. [["phone": "0812%08d"}, "answers": {"familyCardNumber": "351107%02d%02d%02d9999", "dependants": %d, ]]
        .. [["monthlyIncomeIdr": %d, "program": "PKH"}, "place": {"village": "35.11.07.2001", "address": "RT %02d RW 01"}}]]
    headers["Content-Type"] = "application/json"
    if enough then
        local most = tonumber(enough)
        response = function()
            answered = answered + 1
            if answered == most then
                wrk.thread:stop()
            end
        end
    end
    return function()
        sent = sent + 1
        local day, month, year = 1 + sent % 28, 1 + sent % 12, 50 + sent % 49
        headers["Idempotency-Key"] = run .. "-" .. number .. "-" .. sent
        return wrk.format("POST", "/v1/requests", headers, body:format(sent, day, month, year, sent % 100000000,
            day, month, 10 + sent % 10, sent % 9, sent % 1000 * 1000, 1 + sent % 30))
    end
end

-- Reads requests in turn, of those whose ids the file holds.
function calls.read(file)
    local ids = {}
    for id in io.lines(file) do
        ids[#ids + 1] = id
    end
    sent = number * 4999
    return function()
        sent = sent + 1
        return wrk.format("GET", "/v1/requests/" .. ids[1 + sent % #ids], headers)
    end
end

-- Reads the first page of twenty.
function calls.list()
    return function()
        return wrk.format("GET", "/v1/requests?limit=20", headers)
    end
end

-- Reads the same again and again.
function calls.get(path)
    local same = wrk.format("GET", path, headers)
    return function()
        return same
    end
end

-- Accepts dispositions that nobody has touched yet, each once: those that targets.sql made, two threads by turns.
function calls.accept()
    headers["Content-Type"] = "application/json"
    headers["If-Match"] = '"0"'
    sent = number - 2
    return function()
        sent = sent + 2
        return wrk.format("POST", ("/v1/dispositions/d0000000-0000-7000-8000-%012x/accept"):format(sent), headers, "{}")
    end
end

function done(summary, latency)
    local errors = summary.errors
    io.write(("result %d %.1f %d %d %d\n"):format(summary.requests, summary.requests * 1e6 / summary.duration,
        latency:percentile(50), latency:percentile(99),
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
