// The file system, and conversions of numbers, which came with C++17.

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory_resource>
#include <optional>
#include <string>

namespace fs = std::filesystem;

static int
helper (int x)
{
  return x * 3 + 1;
}

int
main (int argc, char **argv)
{
  fs::path dir = fs::path (argv[0]).replace_extension (".d");
  fs::remove_all (dir);
  fs::create_directories (dir / "a" / "b");
  std::ofstream (dir / "a" / "b" / "file") << "text";
  unsigned files = 0;
  for (auto &entry : fs::recursive_directory_iterator (dir))
    files += entry.is_regular_file () && entry.file_size () == 4;
  double number = 0;
  std::string text = "2.5";
  std::from_chars (text.data (), text.data () + text.size (), number);
  std::pmr::monotonic_buffer_resource pool;
  std::pmr::string pooled (100, 'x', &pool);
  std::optional<fs::path> found;
  if (fs::exists (dir / "a"))
    found = fs::canonical (dir / "a" / ".." / "a");
  if (helper (argc) != 4 || files != 1 || number != 2.5
      || pooled.size () != 100 || !found || found->filename () != "a"
      || fs::remove_all (dir) != 4)
    return 1;
  puts ("ok");
  return 0;
}
