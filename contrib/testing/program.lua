-- A mix of what Lua programs do, by Lua's own code: tables, strings, closures,
-- arithmetic, metatables, coroutines and sorting.  It prints what it computed,
-- which is the same each time.

-- A generator of random numbers of our own, for Lua seeds its own one anew.
local seed = 42
local function random (n)
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  return seed % n + 1
end

-- Integers and an array: a sieve.
local function sieve (n)
  local composite, count = {}, 0
  for i = 2, n do
    if not composite[i] then
      count = count + 1
      for j = i * i, n, i do composite[j] = true end
    end
  end
  return count
end

-- Floating point: n bodies on springs.
local function springs (n, steps)
  local x, v = {}, {}
  for i = 1, n do x[i], v[i] = math.sin (i), 0.0 end
  for _ = 1, steps do
    for i = 2, n - 1 do
      v[i] = v[i] + 0.1 * (x[i - 1] - 2 * x[i] + x[i + 1])
    end
    for i = 1, n do x[i] = x[i] + 0.1 * v[i] end
  end
  local energy = 0.0
  for i = 1, n do energy = energy + v[i] * v[i] end
  return string.format ("%.9f", energy)
end

-- Strings and a hash: make words, match them, count them, write them anew.
local function words (n)
  local text = {}
  for i = 1, n do
    text[i] = string.char (96 + random (26), 96 + random (26)) .. random (9)
  end
  local all = table.concat (text, " ")
  local count, distinct = {}, 0
  for word in all:gmatch ("%a+%d") do
    if not count[word] then distinct = distinct + 1 end
    count[word] = (count[word] or 0) + 1
  end
  local keys = {}
  for key in pairs (count) do keys[#keys + 1] = key end
  table.sort (keys, function (a, b)
    return count[a] > count[b] or count[a] == count[b] and a < b
  end)
  local upper = all:gsub ("(%a)(%a)", "%2%1"):upper ()
  return distinct, keys[1], count[keys[1]], #upper, upper:sub (1, 12),
    (upper:find ("ZZ9", 1, true))
end

-- Closures and calls.
local function closures (n)
  local function compose (f, g) return function (x) return f (g (x)) end end
  local function adder (k) return function (x) return (x + k) % 1000003 end end
  local f = adder (1)
  for i = 2, 20 do f = compose (f, adder (i)) end
  local sum = 0
  for i = 1, n do sum = sum + f (i) end
  local function fib (k) return k < 2 and k or fib (k - 1) + fib (k - 2) end
  return sum, fib (20)
end

-- Metatables and methods: a binary tree with an operator.
local Node = {}
Node.__index = Node
Node.__add = function (tree, key) tree:insert (key); return tree end
function Node.new (key) return setmetatable ({ key = key }, Node) end
function Node:insert (key)
  local side = key < self.key and "left" or "right"
  if self[side] then self[side]:insert (key)
  else self[side] = Node.new (key) end
end
function Node:walk ()
  if self.left then self.left:walk () end
  coroutine.yield (self.key)
  if self.right then self.right:walk () end
end

-- Coroutines: the keys of the tree, in order.
local function tree (n)
  local root = Node.new (n // 2)
  for _ = 1, n do root = root + random (n) end
  local last, ordered, sum = 0, true, 0
  for key in coroutine.wrap (function () root:walk () end) do
    ordered = ordered and last <= key
    last, sum = key, sum + key
  end
  return ordered, sum
end

-- Sorting, and what table and select do.
local function sorting (n)
  local list = {}
  for i = 1, n do list[i] = random (n) end
  table.sort (list)
  for i = 1, n // 10 do table.insert (list, i * 7 % n + 1, i) end
  for _ = 1, n // 20 do table.remove (list, 5) end
  return #list, list[1], list[#list], select ("#", table.unpack (list, 1, 50))
end

-- The compiler, and errors.
local function compile (n)
  local sum = 0
  for i = 1, n do
    local f = load ("local a, b = ... ; local t = { a, b, k = a * " .. i
		    .. " } ; return t.k + #t - (b and 1 or 0)")
    sum = sum + f (i, true)
    if not pcall (error, "x" .. i) then sum = sum + 1 end
  end
  return sum
end

for round = 1, 3 do
  print ("sieve", sieve (60000))
  print ("springs", springs (100, 200))
  print ("words", words (10000))
  print ("closures", closures (3000))
  print ("tree", tree (3000))
  print ("sorting", sorting (6000))
  print ("compile", compile (500))
end
