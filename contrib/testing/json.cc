/* json FILE: make a JSON value of FILE, an object for each line, write it in
   two styles, read that again, and say how long it was.  By jsoncpp.  */
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include "json/json.h"

/* Return a value that says of each of the first lines of FILE how long it is
   and what words it has.  */
static Json::Value
describe (std::istream &file)
{
  Json::Value all (Json::arrayValue);
  std::string line, word;
  for (int number = 1; number <= 24000 && std::getline (file, line); number++)
    {
      Json::Value one;
      one["number"] = number;
      one["share"] = line.size () / 80.0;
      one["text"] = line;
      std::istringstream words (line);
      while (words >> word)
	{
	  Json::Value &count = one["words"][word];
	  count = count.asInt () + 1;
	}
      all.append (one);
    }
  return all;
}

int
main (int argc, char **argv)
{
  std::ifstream file (argc == 2 ? argv[1] : "", std::ios::binary);
  if (!file)
    {
      std::fprintf (stderr, "json: cannot read the file\n");
      return 1;
    }
  Json::Value value = describe (file);
  for (const char *indentation : { "", "  " })
    {
      Json::StreamWriterBuilder builder;
      builder["indentation"] = indentation;
      std::string text = Json::writeString (builder, value), errors;
      Json::Value again;
      std::unique_ptr<Json::CharReader> reader
	(Json::CharReaderBuilder ().newCharReader ());
      if (!reader->parse (text.data (), text.data () + text.size (), &again,
			  &errors)
	  || again != value)
	{
	  std::fprintf (stderr, "json: what was read differs: %s\n",
			errors.c_str ());
	  return 1;
	}
      unsigned sum = 0;
      for (char c : text)
	sum = sum * 31 + (unsigned char) c;
      std::printf ("%u values, %lu bytes, sum %u\n", again.size (),
		   (unsigned long) text.size (), sum);
    }
  return 0;
}
