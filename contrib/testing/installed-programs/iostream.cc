// Streams, strings, containers, a regular expression and a locale.

#include <algorithm>
#include <iostream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

static int
helper (int x)
{
  return x * 3 + 1;
}

int
main (int argc, char **)
{
  std::map<std::string, std::vector<int>> numbers;
  std::istringstream in ("b 7 a 4 b 1");
  std::string name;
  int number;
  while (in >> name >> number)
    numbers[name].push_back (number);
  std::ostringstream out;
  out.imbue (std::locale::classic ());
  for (auto &entry : numbers)
    {
      std::sort (entry.second.begin (), entry.second.end ());
      for (int n : entry.second)
	out << entry.first << n << ' ';
    }
  if (helper (argc) != 4
      || !std::regex_match (out.str (), std::regex ("a4 b1 (b7) ")))
    return 1;
  std::cout << "ok" << std::endl;
  return 0;
}
