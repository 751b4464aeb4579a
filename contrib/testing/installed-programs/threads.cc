// Threads, a mutex, a future, and an atomic that libatomic has for some targets.

#include <atomic>
#include <cstdio>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

struct two { long first, second; };

static int
helper (int x)
{
  return x * 3 + 1;
}

int
main (int argc, char **)
{
  std::atomic<two> both { { 0, 0 } };
  std::mutex mutex;
  long sum = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; i++)
    threads.emplace_back ([&]
      {
	for (int j = 0; j < 1000; j++)
	  {
	    two old = both.load ();
	    while (!both.compare_exchange_weak (old, { old.first + 1,
						       old.second + 2 }))
	      ;
	    std::lock_guard<std::mutex> guard (mutex);
	    sum++;
	  }
      });
  for (auto &thread : threads)
    thread.join ();
  std::future<int> answer = std::async (std::launch::async,
					[] { return 42; });
  if (helper (argc) != 4 || sum != 4000 || both.load ().first != 4000
      || both.load ().second != 8000 || answer.get () != 42)
    return 1;
  puts ("ok");
  return 0;
}
